/**
 * A hub's status on a day in the past, as far as the sources decide it. Pure. Of what cannot be decided every possible
 * part is tried, and the status is decided only if all of them give the same.
 */
import { pastOn, possiblePasts, type Past } from "#lib/clocks/past.ts";
import type { Testimonies } from "#lib/clocks/testimony.ts";
import type { Certainty } from "#lib/dates/certainty.ts";
import { hubStatus, hubStatuses, type DerivedStatus, type HubStatus } from "#lib/hubs/status.ts";
import type { Milestone } from "#lib/records/statements.ts";

export interface StatusOn extends Past {
  /** Every status the hub may have had, in the order of a hub's life; one: it is decided. */
  statuses: HubStatus[];
  /** Why, where it is decided and every possible part gives the same reason as the surely held ones. */
  derived: DerivedStatus | null;
}

/**
 * @param testimonies of the milestones, by id
 * @param day ISO day in Europe/Berlin, before the day on which one looks back
 */
export function statusOn(milestones: readonly Milestone[], testimonies: Testimonies, day: string): StatusOn {
  const past = pastOn(milestones, testimonies, day);
  const pasts = possiblePasts(past);
  // Of too many open ones nothing is ruled out.
  if (!pasts) return { statuses: [...hubStatuses], derived: null, ...past };
  const derived = hubStatus(past.held, day);
  const found = new Set<HubStatus>();
  let isSameReason = true;
  for (const there of pasts) {
    const { status, reason, undecided } = hubStatus(there, day);
    found.add(status);
    if (undecided) found.add(undecided.otherwise);
    if (reason !== derived.reason) isSameReason = false;
  }
  const statuses = hubStatuses.filter((status) => found.has(status));
  return { statuses, derived: statuses.length === 1 && isSameReason ? derived : null, ...past };
}

/** Whether a hub had a status on a day, given all that it may have had. */
export const hadStatus = (statuses: readonly HubStatus[], wanted: HubStatus): Certainty =>
  !statuses.includes(wanted) ? "impossible" : statuses.length === 1 ? "certain" : "possible";
