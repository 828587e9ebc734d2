/** Whether a milestone lies in a calendar year, as far as its date says. Pure; `chronology-queries.ts` says the same in SQL. */
import type { Certainty } from "#lib/dates/certainty.ts";
import type { DateBounds } from "#lib/dates/compare.ts";
import type { HistoricDate } from "#lib/dates/historic-date.ts";
import type { Milestone } from "#lib/records/statements.ts";

/**
 * A date that is open at one end is never certain of a year, and one without a calendar year may be of any.
 * @param date its bounds, ISO days
 * @param state what is done cannot lie after today
 * @param year four digits
 * @param today ISO day in Europe/Berlin
 */
export function yearCertainty(
  { earliest, latest }: DateBounds,
  state: Milestone["state"],
  year: number,
  today: string,
): Certainty {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  if (earliest !== null && latest !== null && earliest >= first && latest <= last) return "certain";
  if (state === "done" && first > today) return "impossible";
  const mayReach = (earliest === null || earliest <= last) && (latest === null || latest >= first);
  return mayReach ? "possible" : "impossible";
}

/**
 * Why a milestone is certain of no year: year-not-stated ("13. Dezember") · not-dated (nothing at all) · open (no
 * beginning or no end is known) · several-years (a period over the turn of a year).
 */
export type UncertainYear = "year-not-stated" | "not-dated" | "open" | "several-years";

/** null where both ends are known and lie in one year. */
export function uncertainYear({
  earliest,
  latest,
  precision,
}: Pick<HistoricDate, "earliest" | "latest" | "precision">): UncertainYear | null {
  if (earliest !== null && latest !== null)
    return earliest.slice(0, 4) === latest.slice(0, 4) ? null : "several-years";
  if (earliest !== null || latest !== null) return "open";
  return precision === "day-without-year" || precision === "period-without-year"
    ? "year-not-stated"
    : "not-dated";
}
