/** Events of one hub in an order that asks for an explanation. Pure. */
import { compareDates } from "#lib/dates/compare.ts";
import { datesExclude } from "#lib/dates/exclude.ts";
import type { RecordRef } from "#lib/evidence/facts.ts";
import { displayedDate, isOperation } from "#lib/records/plans.ts";
import type { Milestone, MilestoneKind } from "#lib/records/statements.ts";
import { findingOf, sideOf, type Finding, type FindingReason } from "./finding.ts";

/** A hub that opened or closed twice with nothing between, or opened before anything was signed. */
export function sequenceFindings(record: RecordRef, milestones: readonly Milestone[]): Finding[] {
  const done = milestones.filter(({ state }) => state === "done");
  const of = (kind: MilestoneKind) => done.filter((milestone) => milestone.kind === kind);
  const closures = of("closure");
  const finding = (reason: FindingReason, ...events: Milestone[]) =>
    findingOf(
      reason,
      events.map(({ id }) => sideOf(record, "milestones", id)),
    );
  const twice = (events: Milestone[], between: Milestone[], reason: FindingReason) =>
    events.flatMap((event, at) => {
      const other = events
        .slice(0, at)
        .find((each) => excludes(each, event) && !between.some((end) => mayLieBetween(end, each, event)));
      return other ? [finding(reason, other, event)] : [];
    });
  return [
    ...twice(of("opening"), closures, "opened-twice"),
    ...twice(of("start-of-operation"), closures, "opened-twice"),
    ...twice(closures, done.filter(isOperation), "closed-twice"),
    ...openedBeforeSigning(done, closures).map((pair) => finding("opened-before-signing", ...pair)),
  ];
}

const excludes = (a: Milestone, b: Milestone) => datesExclude(displayedDate(a).edtf, displayedDate(b).edtf);
const isBefore = (a: Milestone, b: Milestone) =>
  compareDates(displayedDate(a), displayedDate(b)) === "before";

/** Whether nothing rules out that an event lies between two others, in whatever order those came. */
function mayLieBetween(event: Milestone, a: Milestone, b: Milestone): boolean {
  const isBeforeBoth = isBefore(event, a) && isBefore(event, b);
  const isAfterBoth = isBefore(a, event) && isBefore(b, event);
  return !isBeforeBoth && !isAfterBoth;
}

/** An operation that surely came before every letter and agreement, unless the hub closed in between and began anew. */
function openedBeforeSigning(
  done: readonly Milestone[],
  closures: readonly Milestone[],
): [Milestone, Milestone][] {
  const signings = done.filter(({ kind }) => kind === "letter-of-intent" || kind === "agreement");
  if (signings.length === 0) return [];
  return done
    .filter(isOperation)
    .filter((operation) => signings.every((signing) => isBefore(operation, signing)))
    .flatMap((operation): [Milestone, Milestone][] => {
      const [first] = signings
        .filter((signing) => !closures.some((closure) => mayLieBetween(closure, operation, signing)))
        .toSorted((a, b) => (earliestOf(a) < earliestOf(b) ? -1 : 1));
      return first ? [[operation, first]] : [];
    })
    .slice(0, 1);
}

const earliestOf = (milestone: Milestone) => displayedDate(milestone).earliest ?? "";
