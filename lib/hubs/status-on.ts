/**
 * A hub's status on a day in the past, as far as the sources decide it. Pure. Of what cannot be decided every possible
 * part is tried, and the status is decided only if all of them give the same.
 */
import { pastOn, possiblePasts, type Past } from "#lib/clocks/past.ts";
import type { Testimonies } from "#lib/clocks/testimony.ts";
import type { Certainty } from "#lib/dates/certainty.ts";
import { possibleStatuses } from "#lib/hubs/possible-statuses.ts";
import { hubStatus, hubStatuses, type DerivedStatus, type HubStatus } from "#lib/hubs/status.ts";
import type { Milestone } from "#lib/records/statements.ts";

export interface StatusOn extends Past {
  /** Every status the hub may have had, in the order of a hub's life; one: it is decided. */
  statuses: HubStatus[];
  /** Why, where it is decided and every possible part gives the same reason as the surely held ones. */
  derived: DerivedStatus | null;
  /** Those of the open milestones on which the status depends; none where it is decided. */
  leftOpenBy: Milestone[];
}

/**
 * @param testimonies of the milestones, by id
 * @param day ISO day in Europe/Berlin, before the day on which one looks back
 */
export function statusOn(milestones: readonly Milestone[], testimonies: Testimonies, day: string): StatusOn {
  const past = pastOn(milestones, testimonies, day);
  const pasts = possiblePasts(past);
  // Of too many open ones nothing is ruled out.
  if (!pasts) return { statuses: [...hubStatuses], derived: null, leftOpenBy: past.open, ...past };
  const tried = pasts.map((there) => ({ there, possible: possibleStatuses(there, day) }));
  const statuses = statusesOf(tried);
  if (statuses.length === 1) {
    const derived = hubStatus(past.held, day);
    const reasons = tried.flatMap(({ possible }) => possible ?? []).map(({ reason }) => reason);
    const isSameReason = reasons.every((reason) => reason === derived.reason);
    return { statuses, derived: isSameReason ? derived : null, leftOpenBy: [], ...past };
  }
  const decisive = past.open.filter((milestone) => {
    const [having, lacking] = [true, false].map((has) =>
      statusesOf(tried.filter(({ there }) => there.includes(milestone) === has)),
    );
    return having?.join() !== lacking?.join();
  });
  const leftOpenBy = decisive.length > 0 ? decisive : past.open;
  return { statuses, derived: null, leftOpenBy, ...past };
}

interface Tried {
  /** What of the past was there. */
  there: Milestone[];
  possible: DerivedStatus[] | null;
}

/** Every status that one of them may give, in the order of a hub's life. */
function statusesOf(tried: readonly Tried[]): HubStatus[] {
  if (tried.some(({ possible }) => possible === null)) return [...hubStatuses];
  const found = new Set(tried.flatMap(({ possible }) => possible ?? []).map(({ status }) => status));
  return hubStatuses.filter((status) => found.has(status));
}

/** Whether a hub had a status on a day, given all that it may have had. */
export const hadStatus = (statuses: readonly HubStatus[], wanted: HubStatus): Certainty =>
  !statuses.includes(wanted) ? "impossible" : statuses.length === 1 ? "certain" : "possible";
