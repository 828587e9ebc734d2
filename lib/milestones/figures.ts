/**
 * Counts of milestones, as far as the sources decide them: each says how many there surely are and how many there may be.
 * Pure; the days are passed in.
 */
import type { SetClocks } from "#lib/clocks/clocks.ts";
import { heldOn, type Testimonies } from "#lib/clocks/testimony.ts";
import type { Certainty } from "#lib/dates/certainty.ts";
import type { DateBounds } from "#lib/dates/compare.ts";
import { precisionGroups, type MilestoneFilter } from "#lib/milestones/filter.ts";
import { yearCertainty } from "#lib/milestones/year-certainty.ts";
import { displayedDate } from "#lib/records/plans.ts";
import { milestoneKinds, type Milestone, type MilestoneKind } from "#lib/records/statements.ts";

/** How many there surely are, and how many there may be. */
export interface Count {
  least: number;
  most: number;
}

/** What a filter asks of a milestone itself. */
export type MilestoneChoice = Pick<MilestoneFilter, "kind" | "status" | "precision" | "year">;

/**
 * Whether a milestone is what a filter asks for: as `standing` has it, but that one without a date is sure all the same
 * unless a year is asked for.
 */
export function choiceCertainty(
  milestone: Milestone,
  { kind, status, precision, year }: MilestoneChoice,
  { stand, viewed }: SetClocks,
  testimonies: Testimonies,
): Certainty {
  const date = displayedDate(milestone);
  const fits =
    (kind === null || milestone.kind === kind) &&
    (status === null || milestone.state === status) &&
    (precision === null || (precisionGroups[precision] as readonly string[]).includes(date.precision));
  if (!fits) return "impossible";
  const inYear = year === null ? "certain" : yearCertainty(date, milestone.state, year, stand ?? viewed);
  const held = stand === null ? "certain" : heldOn(milestone, testimonies[milestone.id], stand);
  if (inYear === "impossible" || held === "impossible") return "impossible";
  return inYear === "certain" && held === "certain" ? "certain" : "possible";
}

/** A milestone that a filter lets in, and whether it surely belongs there. */
export interface Selected {
  milestone: Milestone;
  isSure: boolean;
}

/** All milestones that a filter lets in. */
export function selected(
  milestones: readonly Milestone[],
  choice: MilestoneChoice,
  clocks: SetClocks,
  testimonies: Testimonies,
): Selected[] {
  return milestones.flatMap((milestone) => {
    const certainty = choiceCertainty(milestone, choice, clocks, testimonies);
    return certainty === "impossible" ? [] : [{ milestone, isSure: certainty === "certain" }];
  });
}

/** How many of these there are. */
export function countOf(some: readonly Selected[]): Count {
  return { least: some.filter(({ isSure }) => isSure).length, most: some.length };
}

export type ByState = Record<Milestone["state"], Count>;

export interface KindFigures {
  kinds: ({ kind: MilestoneKind } & ByState)[];
  total: ByState;
}

/** Counts by kind, in the order of a hub's life; kinds of which there may be none at all are left out. */
export function kindFigures(some: readonly Selected[]): KindFigures {
  const total = noneByState();
  const kinds = new Map<MilestoneKind, ByState>();
  for (const { milestone, isSure } of some) {
    const { kind, state } = milestone;
    const known = kinds.get(kind) ?? noneByState();
    kinds.set(kind, known);
    for (const count of [known[state], total[state]]) {
      count.most += 1;
      if (isSure) count.least += 1;
    }
  }
  const inOrder = milestoneKinds.flatMap((kind) => {
    const count = kinds.get(kind);
    return count ? [{ kind, ...count }] : [];
  });
  return { kinds: inOrder, total };
}

const noneByState = (): ByState => ({ planned: none(), done: none(), cancelled: none() });

/** A stretch of time, from 1 January of a year to 31 December of one; null: without end. */
export interface YearSpan {
  from: number | null;
  to: number | null;
}

export interface YearFigures extends YearSpan {
  done: Count;
  planned: Count;
}

export interface YearChart {
  /** Oldest first, without a gap; the first has no beginning and the last no end where that is needed. */
  spans: YearFigures[];
  /** Without any calendar day: they are put into no year. */
  undated: Selected[];
}

/** More years than these are not shown one by one: what is before them is counted together. */
const mostYears = 25;

/**
 * Milestones by calendar year, done and planned apart; what was called off stays out. One that may lie in several years
 * counts among the possible ones of each. The years reach over all known ends of dates and, where something done has no
 * known end, to the day itself.
 * @param day the end of what can have happened, ISO day in Europe/Berlin
 * @param year the only one asked for; null for all
 */
export function yearChart(some: readonly Selected[], day: string, year: number | null): YearChart {
  const shown = some.filter(({ milestone }) => milestone.state !== "cancelled");
  const isDated = ({ milestone }: Selected) => {
    const { earliest, latest } = displayedDate(milestone);
    return earliest !== null || latest !== null;
  };
  const dated = shown.filter(isDated);
  const spans = year === null ? spansOf(dated, day) : [{ from: year, to: year }];
  return {
    spans: figuresOf(dated, spans, day),
    undated: shown.filter((each) => !isDated(each)),
  };
}

/** What surely lies in a stretch of time, and what may. */
export function spanFigures(
  dated: readonly Selected[],
  span: YearSpan,
  day: string,
): Pick<YearFigures, "done" | "planned"> {
  const [figures] = figuresOf(dated, [span], day);
  return { done: figures?.done ?? none(), planned: figures?.planned ?? none() };
}

const none = (): Count => ({ least: 0, most: 0 });

/** In one go over the milestones: there may be many. */
function figuresOf(dated: readonly Selected[], spans: readonly YearSpan[], day: string): YearFigures[] {
  const figures = spans.map((span) => ({ ...span, done: none(), planned: none() }));
  for (const { milestone, isSure } of dated) {
    const { state } = milestone;
    if (state === "cancelled") continue;
    const date = displayedDate(milestone);
    for (const span of figures) {
      const certainty = spanCertainty(date, state, span, day);
      if (certainty === "impossible") continue;
      span[state].most += 1;
      if (isSure && certainty === "certain") span[state].least += 1;
    }
  }
  return figures;
}

/** As `yearCertainty`, which it is for one year. */
function spanCertainty(
  date: DateBounds,
  state: Milestone["state"],
  { from, to }: YearSpan,
  day: string,
): Certainty {
  if (from !== null && from === to) return yearCertainty(date, state, from, day);
  const { earliest, latest } = date;
  const [first, last] = [from === null ? "" : `${from}-01-01`, to === null ? "9999" : `${to}-12-31`];
  if (state === "done" && first > day) return "impossible";
  if ((earliest ?? "") > last || (latest ?? "9999") < first) return "impossible";
  const begins = from === null || (earliest !== null && earliest >= first);
  const ends = to === null || (latest !== null && latest <= last);
  return begins && ends ? "certain" : "possible";
}

function spansOf(dated: readonly Selected[], day: string): YearSpan[] {
  const dates = dated.map(({ milestone }) => ({ ...displayedDate(milestone), state: milestone.state }));
  const isEndless = dates.some(({ latest, state }) => latest === null && state === "done");
  let [firstKnown, last] = isEndless ? [yearOf(day), yearOf(day)] : [Infinity, -Infinity];
  for (const { earliest, latest } of dates) {
    // Dated ones have one end at least.
    firstKnown = Math.min(firstKnown, yearOf(earliest ?? latest ?? day));
    last = Math.max(last, yearOf(latest ?? earliest ?? day));
  }
  if (firstKnown === Infinity) return [];
  const first = Math.max(firstKnown, last - mostYears + 1);
  const isBefore = first > firstKnown || dates.some(({ earliest }) => earliest === null);
  const isAfter = dates.some(({ latest, state }) => latest === null && state === "planned");
  return [
    ...(isBefore ? [{ from: null, to: first - 1 }] : []),
    ...Array.from({ length: last - first + 1 }, (_, at) => ({ from: first + at, to: first + at })),
    ...(isAfter ? [{ from: last + 1, to: null }] : []),
  ];
}

const yearOf = (day: string) => Number(day.slice(0, 4));
