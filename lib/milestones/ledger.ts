/**
 * The delay ledger: what was planned, what was planned later instead, and what came of it. Pure; the day is passed in.
 * A line is one chain of plans up to its end, so it tells of one intention, however often its date was moved. No number
 * is more exact than the dates it comes from: each is the smallest and the largest that their days allow.
 */
import { pastOn, possiblePasts } from "#lib/clocks/past.ts";
import type { Testimonies } from "#lib/clocks/testimony.ts";
import type { DateBounds, Punctuality } from "#lib/dates/compare.ts";
import { compareDates, daysBetween, isPast, punctuality } from "#lib/dates/compare.ts";
import { displayedDate, fulfillingEvents } from "#lib/records/plans.ts";
import type { Milestone } from "#lib/records/statements.ts";

/**
 * What came of an intention, in the order in which lines are listed:
 * overdue (the latest day of its last plan has passed, nothing is known) · late, early, as-planned (it happened, seen from
 * its first plan) · undecided (it happened, but its dates leave open whether as planned) · pending (the last day is still
 * to come) · undated (no last day) · cancelled.
 */
export const ledgerOutcomes = [
  "overdue",
  "late",
  "undecided",
  "pending",
  "undated",
  "as-planned",
  "early",
  "cancelled",
] as const;
export type LedgerOutcome = (typeof ledgerOutcomes)[number];

/** A number of days as a range; an end is null where the dates leave it open. */
export interface Days {
  min: number | null;
  max: number | null;
}

/** How an event lies to a plan. */
export interface Delay extends Days {
  is: Punctuality;
}

export interface LedgerLine {
  /** First to last; the last may be one that was called off. */
  plans: [Milestone, ...Milestone[]];
  /** What happened: it follows the last plan, or fulfils a plan for operation although no source links them. */
  event: Milestone | null;
  /** In the order of `ledgerOutcomes`; several where the sources leave open which one it was on the day asked for. */
  outcomes: LedgerOutcome[];
  /** How long after the first plan it happened, negative: before; null where it did not happen, or nothing can be said. */
  afterFirst: Delay | null;
  /** The same from the last plan; equal where there is only one. */
  afterLast: Delay | null;
  /** How the last plan lies to the first; null where there is one only. */
  moved: Delay | null;
  /** How long ago the day was that was planned last; of overdue ones only. */
  overdueFor: Days | null;
  /** Ids of its milestones of which it is open whether they were known or had happened on the day asked for. */
  open: string[];
}

/** All milestones of a line. */
export const lineMilestones = ({ plans, event }: Pick<LedgerLine, "plans" | "event">): Milestone[] =>
  event ? [...plans, event] : plans;

type Path = [Milestone, ...Milestone[]];

/** What came of every intention of a record, as it is known now. @param day ISO day in Europe/Berlin */
export function ledgerLines(milestones: readonly Milestone[], day: string): LedgerLine[] {
  return pathsOf(milestones).map((path) => ({ ...toldOf(path, milestones, day), open: [] }));
}

/**
 * The same as of a day in the past: every part of what may have been known or may have happened by then is tried, and what
 * they tell differently stays open.
 * @param testimonies of the milestones, by id
 * @param day ISO day in Europe/Berlin, before the day on which one looks back
 */
export function ledgerLinesOn(
  milestones: readonly Milestone[],
  testimonies: Testimonies,
  day: string,
): LedgerLine[] {
  const past = pastOn(milestones, testimonies, day);
  const { held, open } = past;
  // Most of the time a day decides all that there is.
  if (open.length === 0) return ledgerLines(held, day);
  const worlds = possiblePasts(past);
  return pathsOf([...held, ...open]).map((path) => {
    if (worlds === null) {
      const { plans, event } = toldOf(path, [...held, ...open], day);
      return { ...untold, plans, event, outcomes: [...ledgerOutcomes], open: openOf(path, event, open) };
    }
    const told = worlds.flatMap((world) => {
      const there = path.slice(0, path.findLastIndex((each) => world.includes(each)) + 1);
      return isPath(there) ? [toldOf(there, world, day)] : [];
    });
    const whole = told.reduce((most, each) => (weight(each) > weight(most) ? each : most));
    return {
      ...whole,
      outcomes: ledgerOutcomes.filter((outcome) => told.some(({ outcomes }) => outcomes.includes(outcome))),
      afterFirst: anyOf(told.map(({ afterFirst }) => afterFirst)),
      afterLast: anyOf(told.map(({ afterLast }) => afterLast)),
      moved: anyOf(told.map(({ moved }) => moved)),
      overdueFor: hull(told.map(({ overdueFor }) => overdueFor)),
      open: openOf(path, whole.event, open),
    };
  });
}

const isPath = (milestones: Milestone[]): milestones is Path => milestones.length > 0;

/** The one with most to show. */
const weight = ({ plans, event }: Told) => plans.length + Number(event !== null);

const openOf = (path: Path, event: Milestone | null, open: readonly Milestone[]) =>
  [...new Set(event ? [...path, event] : path)].filter((each) => open.includes(each)).map(({ id }) => id);

/** The range that holds whichever of the ranges is right; null where one of them says nothing. */
function hull(ranges: readonly (Days | null)[]): Days | null {
  const known = ranges.filter((range) => range !== null);
  if (known.length < ranges.length || known.length === 0) return null;
  const [mins, maxes] = [known.map(({ min }) => min), known.map(({ max }) => max)];
  const within = (ends: (number | null)[], pick: (...ends: number[]) => number) =>
    ends.includes(null) ? null : pick(...ends.filter((end) => end !== null));
  return { min: within(mins, Math.min), max: within(maxes, Math.max) };
}

function anyOf(delays: readonly (Delay | null)[]): Delay | null {
  const days = hull(delays);
  const [first, ...others] = new Set(delays.map((delay) => delay?.is));
  return days && first ? { is: others.length === 0 ? first : "undecided", ...days } : null;
}

/** Every chain from a plan that follows none to each of its ends. */
function pathsOf(milestones: readonly Milestone[]): Path[] {
  const isHere = new Set(milestones.map(({ id }) => id));
  const from = (path: Path): Path[] => {
    const last = path.at(-1) ?? path[0];
    const followers = milestones.filter(({ follows }) => follows === last.id);
    return followers.length === 0 ? [path] : followers.flatMap((next) => from([...path, next]));
  };
  const isFirst = ({ state, follows }: Milestone) =>
    state !== "done" && (follows === null || !isHere.has(follows));
  return milestones.filter(isFirst).flatMap((first) => from([first]));
}

type Told = Omit<LedgerLine, "open">;

const untold = {
  afterFirst: null,
  afterLast: null,
  moved: null,
  overdueFor: null,
} as const;

/** What a chain tells among the milestones of its record. */
function toldOf(path: Path, milestones: readonly Milestone[], day: string): Told {
  const end = path.at(-1) ?? path[0];
  const plans = path.filter(({ state }) => state !== "done");
  const told = { ...untold, plans: isPath(plans) ? plans : path };
  const dated = plans.filter(({ state }) => state === "planned").map(displayedDate);
  const [first, last] = [dated[0], dated.at(-1)];
  const moved = first && last && dated.length > 1 ? delay(first, last) : null;
  if (end.state === "cancelled") return { ...told, event: null, outcomes: ["cancelled"], moved };
  // It happened after it had been called off, and no source tells for when it was planned.
  if (!first || !last) return { ...told, event: end, outcomes: ["undecided"] };
  const happened =
    end.state === "done" ? { event: end, date: displayedDate(end) } : unlinked(end, milestones);
  if (happened) {
    const { event, date } = happened;
    if (!date) return { ...told, event, outcomes: ["undecided"], moved };
    return {
      ...told,
      event,
      outcomes: [outcomeOf[punctuality(first, date)]],
      afterFirst: delay(first, date),
      afterLast: delay(last, date),
      moved,
    };
  }
  if (last.latest === null) return { ...told, event: null, outcomes: ["undated"], moved };
  if (!isPast(last, day)) return { ...told, event: null, outcomes: ["pending"], moved };
  const overdueFor = daysBetween(last, { earliest: day, latest: day });
  return { ...told, event: null, outcomes: ["overdue"], moved, overdueFor };
}

const delay = (plan: DateBounds, date: DateBounds): Delay => ({
  is: punctuality(plan, date),
  ...(daysBetween(plan, date) ?? { min: null, max: null }),
});

const outcomeOf = {
  later: "late",
  earlier: "early",
  "as-planned": "as-planned",
  undecided: "undecided",
} as const satisfies Record<ReturnType<typeof punctuality>, LedgerOutcome>;

/**
 * What fulfils a plan without a link, and when it happened: of several operations the first, of which the sources may
 * leave open which one it is. No date where it is open whether one of them had ended before, so that the plan was for a
 * new beginning.
 */
function unlinked(
  plan: Milestone,
  milestones: readonly Milestone[],
): { event: Milestone; date: DateBounds | null } | null {
  const events = fulfillingEvents(plan, milestones);
  const [event] = events;
  if (!event) return null;
  const closures = milestones.filter(({ kind, state }) => kind === "closure" && state === "done");
  const mayBeBefore = (a: Milestone, b: Milestone) =>
    ["before", "undecided"].includes(compareDates(displayedDate(a), displayedDate(b)));
  const mayHaveEnded = (each: Milestone) =>
    closures.some((closure) => mayBeBefore(each, closure) && mayBeBefore(closure, plan));
  if (events.some(mayHaveEnded)) return { event, date: null };
  const dates = events.map(displayedDate);
  const latest = dates.flatMap((date) => date.latest ?? []).toSorted();
  const earliest = dates.flatMap((date) => date.earliest ?? []).toSorted();
  return {
    event,
    date: {
      earliest: earliest.length < dates.length ? null : (earliest[0] ?? null),
      latest: latest[0] ?? null,
    },
  };
}
