import { counted } from "#lib/i18n/counted.ts";
import { ledgerTexts } from "#lib/i18n/messages/ledger.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Days, Delay, LedgerLine } from "#lib/milestones/ledger.ts";
import type { MedianDelay } from "#lib/milestones/ledger-summary.ts";
import { wasMoved } from "#lib/milestones/ledger-summary.ts";

/** "10 Tage", "10 bis 39 Tage", "mindestens 10 Tage": of what is late its days, of what is early those before. */
function spanWords({ min, max }: Days, locale: Locale): string {
  const t = ledgerTexts(locale);
  const days = (value: number) => counted(t.days, value, locale);
  const [least, most] =
    min !== null && min > 0 ? [min, max] : [max === null ? 0 : -max, min === null ? null : -min];
  if (most === null) return t.atLeastDays(days(least));
  return least === most ? days(least) : t.between(least.toLocaleString(locale), days(most));
}

/**
 * How long ago the day was that was planned, as far as the plan says: "seit mindestens 90, höchstens 179 Tagen überfällig".
 * Never more exact than the plan's two ends.
 */
export function overdueWords({ min, max }: Days, locale: Locale): string {
  const t = ledgerTexts(locale);
  const days = (value: number) => counted(t.daysDative, value, locale);
  const least = min ?? 0;
  if (max === null) return t.overdueFor(t.atLeastDays(days(least)));
  if (least === max) return t.overdueFor(days(max));
  return t.overdueFor(t.atLeastAtMost(least.toLocaleString(locale), days(max)));
}

/** What is known of a delay that is not decided; null where its days say nothing. */
function openWords({ min, max }: Days, locale: Locale): string | null {
  const t = ledgerTexts(locale);
  const days = (value: number) => counted(t.daysDative, Math.abs(value), locale);
  const end = (value: number) =>
    value === 0 ? t.endSame : value < 0 ? t.endEarlier(days(value)) : t.endLater(days(value));
  if (min !== null && max !== null) return t.undecidedBetween(end(min), end(max));
  const inAll = (value: number) => counted(t.days, Math.abs(value), locale);
  // An open end on the other side: without the one that is known it would be decided.
  if (min !== null) return t.undecidedFrom(inAll(Math.min(min, 0)));
  return max === null ? null : t.undecidedTo(inAll(Math.max(max, 0)));
}

/** How an event lies to the first plan, and where the plan was moved also to the last; nothing where nothing can be said. */
export function delayWords(line: LedgerLine, locale: Locale): string[] {
  const t = ledgerTexts(locale);
  const { afterFirst, afterLast } = line;
  if (!afterFirst) return [];
  const isOneDay = afterFirst.min === 0 && afterFirst.max === 0;
  const first = {
    later: () => t.laterBy(spanWords(afterFirst, locale)),
    earlier: () => t.earlierBy(spanWords(afterFirst, locale)),
    "as-planned": () => (isOneDay ? t.asPlannedDay : t.asPlanned),
    undecided: () => openWords(afterFirst, locale),
  }[afterFirst.is]();
  const last = wasMoved(line) && afterLast ? lastWords(afterLast, locale) : null;
  return [first, last].filter((words) => words !== null);
}

function lastWords(delay: Delay, locale: Locale): string | null {
  const t = ledgerTexts(locale);
  if (delay.is === "later") return t.laterThanLast(spanWords(delay, locale));
  if (delay.is === "earlier") return t.earlierThanLast(spanWords(delay, locale));
  return delay.is === "as-planned" ? t.asLastPlanned : null;
}

/** How the last plan lies to the first; null where there is only one, or both may mean the same. */
export function movedWords({ moved }: Pick<LedgerLine, "moved">, locale: Locale): string | null {
  const t = ledgerTexts(locale);
  if (!moved || moved.is === "as-planned") return null;
  if (moved.is === "later") return t.movedLater(spanWords(moved, locale));
  return moved.is === "earlier" ? t.movedEarlier(spanWords(moved, locale)) : t.movedUndecided;
}

/** The median of all delays as the span that it lies in. */
export function medianWords({ min, max, of }: MedianDelay, locale: Locale): string {
  const t = ledgerTexts(locale);
  const { early, same, late } = t.medianEnd;
  const end = (value: number) =>
    value === 0 ? same : counted(value < 0 ? early : late, Math.abs(value), locale);
  return t.median(end(min), end(max), of.toLocaleString(locale));
}
