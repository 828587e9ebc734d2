/** Two numbers for one thing: workplaces and staff of a hub, staff and turnover of an organisation. Pure. */
import { compareDates, type DateBounds } from "#lib/dates/compare.ts";
import type { Facts, HubFacts, OrganisationFacts, RecordRef } from "#lib/evidence/facts.ts";
import type { Citation } from "#lib/records/statements.ts";
import { findingOf, sideOf, type Finding, type FindingReason } from "./finding.ts";

type Sources = Pick<Facts, "sources">;

interface Figure {
  id: string;
  /** Only figures of the same thing are compared. */
  of: string;
  value: number;
  about: boolean;
  time: DateBounds;
  sourceIds: readonly string[];
}

/** Numbers of a hub's workplaces and staff; what was planned and what became of it are two things. */
export const workplaceFindings = ({ id, workplaces }: HubFacts, sources: Sources): Finding[] =>
  figureFindings(
    { kind: "hub", id },
    "workplaces",
    workplaces.flatMap(({ count, kind, state, about, citations, ...each }) =>
      count === null
        ? []
        : [{ id: each.id, of: `${kind} ${state}`, value: count, about, ...saidBy(citations, sources) }],
    ),
  );

/** Figures of an organisation. */
export const organisationFigureFindings = ({ id, figures }: OrganisationFacts, sources: Sources): Finding[] =>
  figureFindings(
    { kind: "organisation", id },
    "figures",
    figures.map(({ kind, value, year, citations, ...each }) => {
      const { time, sourceIds } = saidBy(citations, sources);
      const ofYear = { earliest: `${year}-01-01`, latest: `${year}-12-31` };
      return { id: each.id, of: kind, value, about: false, time: year === null ? time : ofYear, sourceIds };
    }),
  );

/** When a number was said: the citation's own reading, else the day of the source, else nobody knows. */
function saidBy(citations: readonly Citation[], { sources }: Sources) {
  const reading = citations.find(({ date }) => date)?.date;
  const [published = null] = citations.flatMap(({ sourceId }) => sources[sourceId]?.published ?? []);
  return {
    time: reading ?? { earliest: published, latest: published },
    sourceIds: citations.map(({ sourceId }) => sourceId),
  };
}

function figureFindings(
  record: RecordRef,
  list: "workplaces" | "figures",
  figures: readonly Figure[],
): Finding[] {
  return [...Map.groupBy(figures, ({ of }) => of).values()].flatMap((group) =>
    group.flatMap((figure, at) => {
      for (const other of group.slice(0, at)) {
        const reason = reasonFor(other, figure);
        if (reason !== null)
          return [
            findingOf(
              reason,
              [other, figure].map(({ id }) => sideOf(record, list, id)),
              [other.value, figure.value],
            ),
          ];
      }
      return [];
    }),
  );
}

function reasonFor(a: Figure, b: Figure): FindingReason | null {
  const isAbout = a.about || b.about;
  if (a.value === b.value || isRounded(a.value, b.value) || (isAbout && isNear(a.value, b.value)))
    return null;
  // A source that gives two numbers speaks of two things.
  if (a.sourceIds.some((id) => b.sourceIds.includes(id))) return null;
  const order = compareDates(a.time, b.time);
  if (order === "before" || order === "after") return null;
  const isOneTime =
    a.time.earliest !== null &&
    a.time.latest !== null &&
    a.time.earliest === b.time.earliest &&
    a.time.latest === b.time.latest;
  if (!isOneTime) return "figures-undated";
  return isAbout ? "figures-about" : "figures-of-one-time";
}

/** Whether one is the other, rounded to its first two digits. */
const isRounded = (a: number, b: number) => Number(a.toPrecision(2)) === b || Number(b.toPrecision(2)) === a;

/** Within a fifth of the larger one. */
const isNear = (a: number, b: number) => Math.abs(a - b) <= Math.max(a, b) / 5;
