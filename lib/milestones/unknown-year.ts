/** Why a milestone has no known year. Pure. */
import type { HistoricDate } from "#lib/dates/historic-date.ts";

/**
 * year-not-stated ("13. Dezember") · not-dated (nothing at all) · open (a window without beginning or end, which may
 * reach into other years than that of the end that is known).
 */
export type UnknownYear = "year-not-stated" | "not-dated" | "open";

/** null where both ends are known. */
export function unknownYear(
  date: Pick<HistoricDate, "earliest" | "latest" | "precision">,
): UnknownYear | null {
  if (date.earliest !== null && date.latest !== null) return null;
  if (date.earliest !== null || date.latest !== null) return "open";
  return date.precision === "day-without-year" || date.precision === "period-without-year"
    ? "year-not-stated"
    : "not-dated";
}
