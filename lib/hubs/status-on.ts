/**
 * A hub's status on a day in the past, as far as the sources decide it. Pure. What had surely happened by then counts, what
 * had surely not does not; of what cannot be decided every possible part is tried, and the status is decided only if all
 * of them give the same.
 */
import { heldOn, type Testimonies } from "#lib/clocks/testimony.ts";
import { compareDates } from "#lib/dates/compare.ts";
import { hubStatus, hubStatuses, type DerivedStatus, type HubStatus } from "#lib/hubs/status.ts";
import { displayedDate } from "#lib/records/plans.ts";
import type { Milestone } from "#lib/records/statements.ts";

export interface StatusOn {
  /** Every status the hub may have had, in the order of a hub's life; one: it is decided. */
  statuses: HubStatus[];
  /** Why, where it is decided and every possible part gives the same reason as the surely held ones. */
  derived: DerivedStatus | null;
  /** Had surely happened, or was surely planned. */
  held: Milestone[];
  /** The sources leave open whether it had happened or was planned already. */
  open: Milestone[];
  /** Surely came only later. */
  later: Milestone[];
}

/** Of more open milestones not every part is tried: then nothing is ruled out. */
const mostOpen = 10;

/**
 * @param testimonies of the milestones, by id
 * @param day ISO day in Europe/Berlin, before the day on which one looks back
 */
export function statusOn(milestones: readonly Milestone[], testimonies: Testimonies, day: string): StatusOn {
  const held: Milestone[] = [];
  const open: Milestone[] = [];
  const later: Milestone[] = [];
  for (const milestone of milestones) {
    const certainty = heldOn(milestone, testimonies[milestone.id], day);
    (certainty === "certain" ? held : certainty === "possible" ? open : later).push(milestone);
  }
  const derived = hubStatus(held, day);
  if (open.length > mostOpen) return { statuses: [...hubStatuses], derived: null, held, open, later };
  const found = new Set<HubStatus>();
  let isSameReason = true;
  for (const part of parts(open, held)) {
    const { status, reason, undecided } = hubStatus([...held, ...part], day);
    found.add(status);
    if (undecided) found.add(undecided.otherwise);
    if (reason !== derived.reason) isSameReason = false;
  }
  const statuses = hubStatuses.filter((status) => found.has(status));
  return { statuses, derived: statuses.length === 1 && isSameReason ? derived : null, held, open, later };
}

/** Every part of the open milestones that may have been there: none without what surely came before it or what it follows. */
function* parts(open: readonly Milestone[], held: readonly Milestone[]): Generator<Milestone[]> {
  const isHeld = new Set(held.map(({ id }) => id));
  for (let bits = 0; bits < 2 ** open.length; bits += 1) {
    const part = open.filter((_, at) => bits & (1 << at));
    const has = new Set([...isHeld, ...part.map(({ id }) => id)]);
    const isPossible = [...part, ...held].every((milestone) =>
      open.every((other) => has.has(other.id) || !mustBeThere(other, milestone)),
    );
    if (isPossible) yield part;
  }
}

/** Whether one milestone cannot be missing where the other is. */
const mustBeThere = (first: Milestone, then: Milestone) =>
  then.follows === first.id ||
  (first.state !== "planned" &&
    then.state !== "planned" &&
    compareDates(displayedDate(first), displayedDate(then)) === "before");
