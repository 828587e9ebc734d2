/** The order "newest first" of milestones outside the chronology. Pure; `figures.ts` says the same to the database. */
import { displayedDate } from "#lib/records/plans.ts";
import { milestoneKinds, type Milestone } from "#lib/records/statements.ts";

/** Sorts behind every calendar day. */
const unlimited = "infinity";

/**
 * The last day on which a milestone may have happened: what happened "in or after September 2021" may be newer than
 * anything, so it counts as such. null where no year is known, which leaves nothing to go by.
 */
export function lastPossibleDay(milestone: Milestone): string | null {
  const { earliest, latest } = displayedDate(milestone);
  return latest ?? (earliest === null ? null : unlimited);
}

/**
 * Compares by the last possible day, newest first; where that is the same, the one that cannot be as old comes first, then
 * the kind further along a hub's life. Those without a known year come last.
 */
export function newestFirst(a: Milestone, b: Milestone): number {
  return (
    descending(lastPossibleDay(a) ?? "", lastPossibleDay(b) ?? "") ||
    descending(displayedDate(a).earliest ?? "", displayedDate(b).earliest ?? "") ||
    milestoneKinds.indexOf(b.kind) - milestoneKinds.indexOf(a.kind) ||
    descending(b.id, a.id)
  );
}

const descending = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
