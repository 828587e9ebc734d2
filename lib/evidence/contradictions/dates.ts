/** One event with two dates. Pure. */
import { datesExclude } from "#lib/dates/exclude.ts";
import type { RecordRef } from "#lib/evidence/facts.ts";
import type { Citation, Milestone } from "#lib/records/statements.ts";
import { citedSide, findingOf, type Finding, type FindingReason } from "./finding.ts";

/** Readings of one milestone's date that cannot both be true; each is set against the first that it excludes. */
export function dateFindings(record: RecordRef, milestones: readonly Milestone[]): Finding[] {
  return milestones.flatMap((milestone) => {
    const readings = milestone.citations.filter(({ date }) => date);
    return readings.flatMap((reading, at) => {
      const other = readings
        .slice(0, at)
        .find(({ date }) => date && reading.date && datesExclude(date.edtf, reading.date.edtf));
      if (!other) return [];
      const sides = [other, reading].map(({ id }) => citedSide(record, "milestones", milestone.id, id));
      return [findingOf(reasonFor(milestone, other, reading), sides)];
    });
  });
}

function reasonFor({ state }: Milestone, ...readings: Citation[]): FindingReason {
  if (readings.some(({ inference }) => inference !== null)) return "inferred-readings-exclude";
  return state === "planned" ? "planned-readings-exclude" : "readings-exclude";
}
