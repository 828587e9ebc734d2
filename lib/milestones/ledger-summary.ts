/** The order of the ledger's lines, and what can be counted of them. Pure. */
import type { Days, LedgerLine, LedgerOutcome } from "#lib/milestones/ledger.ts";
import { ledgerOutcomes } from "#lib/milestones/ledger.ts";
import { byChronology } from "#lib/milestones/select.ts";
import type { Milestone } from "#lib/records/statements.ts";

/** Overdue ones first, the longest overdue before; then what may be; the latest of the late ones first. Total. */
export function byUrgency(a: LedgerLine, b: LedgerLine): number {
  return (
    rank(a) - rank(b) ||
    least(b.overdueFor) - least(a.overdueFor) ||
    (a.outcomes[0] === "late" && b.outcomes[0] === "late" ? least(b.afterFirst) - least(a.afterFirst) : 0) ||
    byChronology(lastPlan(a), lastPlan(b)) ||
    text(a.event?.id ?? "", b.event?.id ?? "")
  );
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const least = (days: Days | null) => days?.min ?? Number.MIN_SAFE_INTEGER;

/** The plan that held last. */
export const lastPlan = ({ plans }: Pick<LedgerLine, "plans">): Milestone => plans.at(-1) ?? plans[0];

/** Where several outcomes are possible, the line stands behind those of which the first of them is certain. */
const rank = ({ outcomes }: LedgerLine) =>
  ledgerOutcomes.indexOf(outcomes[0] ?? "cancelled") + (outcomes.length > 1 ? 0.5 : 0);

/** How many lines surely have an outcome, and how many may have it. */
export interface OutcomeCount {
  least: number;
  most: number;
}

export interface LedgerSummary {
  lines: number;
  /** Plans in all lines, each counted once. */
  plans: number;
  /** Lines whose plan was moved at least once. */
  moved: number;
  byOutcome: Record<LedgerOutcome, OutcomeCount>;
  median: MedianDelay | null;
}

/** Counts of some lines. */
export function ledgerSummary(lines: readonly LedgerLine[]): LedgerSummary {
  const count = (outcome: LedgerOutcome): OutcomeCount => {
    const may = lines.filter(({ outcomes }) => outcomes.includes(outcome));
    return { least: may.filter(({ outcomes }) => outcomes.length === 1).length, most: may.length };
  };
  return {
    lines: lines.length,
    plans: new Set(lines.flatMap(({ plans }) => plans.map(({ id }) => id))).size,
    moved: lines.filter(wasMoved).length,
    byOutcome: Object.fromEntries(
      ledgerOutcomes.map((outcome) => [outcome, count(outcome)]),
    ) as LedgerSummary["byOutcome"],
    median: medianDelay(lines),
  };
}

/** Whether a later plan replaced an earlier one. */
export const wasMoved = ({ plans }: Pick<LedgerLine, "plans">): boolean =>
  plans.filter(({ state }) => state === "planned").length > 1;

/** The median of the days between first plan and event, as far as it can be said. */
export interface MedianDelay {
  min: number;
  max: number;
  /** Of so many events. */
  of: number;
}

/** Of fewer events a median would say nothing. */
const fewestForMedian = 5;

/**
 * Whatever day each date really means, the median of the delays lies between the median of the smallest and that of the
 * largest: a median grows with each of its numbers. null where one of the two is open, or the events are few.
 */
export function medianDelay(
  lines: readonly Pick<LedgerLine, "event" | "afterFirst" | "open">[],
): MedianDelay | null {
  const happened = lines.filter(({ event, open }) => event !== null && open.length === 0);
  if (happened.length < fewestForMedian) return null;
  const min = median(happened.map(({ afterFirst }) => afterFirst?.min ?? -Infinity));
  const max = median(happened.map(({ afterFirst }) => afterFirst?.max ?? Infinity));
  if (!Number.isFinite(min) || !Number.isFinite(max)) return null;
  return { min: Math.floor(min), max: Math.ceil(max), of: happened.length };
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1] ?? 0, sorted[middle] ?? 0];
  // Two open ends in the middle are an open end, not a number that is none.
  return low === high ? low : (low + high) / 2;
}
