/**
 * A record's milestones on a day in the past, and every way in which they may have lain. Pure. What had surely happened by
 * then counts, what had surely not does not; what cannot be decided is tried both ways, as far as one does not need the other.
 */
import { heldOn, type Testimonies } from "#lib/clocks/testimony.ts";
import { compareDates } from "#lib/dates/compare.ts";
import { displayedDate, planOutcome, type PlanOutcome } from "#lib/records/plans.ts";
import type { Milestone } from "#lib/records/statements.ts";

export interface Past {
  /** Had surely happened, or was surely planned. */
  held: Milestone[];
  /** The sources leave open whether it had happened or was planned already. */
  open: Milestone[];
  /** Surely came only later. */
  later: Milestone[];
}

/**
 * Sorts milestones by what a day decides of them.
 * @param day ISO day in Europe/Berlin
 */
export function pastOn(milestones: readonly Milestone[], testimonies: Testimonies, day: string): Past {
  const past: Past = { held: [], open: [], later: [] };
  const part = { certain: past.held, possible: past.open, impossible: past.later };
  for (const milestone of milestones) part[heldOn(milestone, testimonies[milestone.id], day)].push(milestone);
  return past;
}

/** Of more open milestones not every part is tried. */
const mostOpen = 8;

/**
 * Every set of milestones that may have been there: none without what surely came before one of it, or what one of it
 * follows. null where too many are open to try them all.
 */
export function possiblePasts({ held, open }: Past): Milestone[][] | null {
  if (open.length > mostOpen) return null;
  // Sets of open milestones as bits.
  const neededBy = (milestone: Milestone) =>
    open.reduce((bits, other, at) => (mustBeThere(other, milestone) ? bits | (1 << at) : bits), 0);
  const always = held.reduce((bits, milestone) => bits | neededBy(milestone), 0);
  const needs = open.map(neededBy);
  const possible: Milestone[][] = [];
  for (let bits = 0; bits < 2 ** open.length; bits += 1) {
    const needed = needs.reduce((all, own, at) => (bits & (1 << at) ? all | own : all), always);
    if ((needed & ~bits) === 0) possible.push([...held, ...open.filter((_, at) => bits & (1 << at))]);
  }
  return possible;
}

/** Whether one milestone cannot be missing where the other is. */
const mustBeThere = (first: Milestone, then: Milestone) =>
  then.follows === first.id ||
  (first.state !== "planned" &&
    then.state !== "planned" &&
    compareDates(displayedDate(first), displayedDate(then)) === "before");

/**
 * What had become of a plan by a day; see `planOutcome`. null where the sources leave that open.
 * @param past of its record on that day
 */
export function outcomeOn(plan: Milestone, past: Past, day: string): PlanOutcome | null {
  const outcomes = new Set(
    possiblePasts(past)
      ?.filter((there) => there.includes(plan))
      .map((there) => planOutcome(plan, there, day)),
  );
  const [only] = outcomes;
  return only !== undefined && outcomes.size === 1 ? only : null;
}
