/** Whether something that lasts (who operates a hub, where its rooms are) applied on a day. Pure. */
import { shiftedDay } from "#lib/dates/calendar.ts";
import { happenedBy } from "#lib/dates/certainty.ts";
import type { HistoricDate } from "#lib/dates/historic-date.ts";

export interface Period {
  since: HistoricDate | null;
  until: HistoricDate | null;
}

/** surely · perhaps (the sources leave it open) · not yet · no longer. */
export type Applied = "surely" | "perhaps" | "not-yet" | "no-longer";

/**
 * Whether a period takes in a day; null where the source states neither end. What has no end lasts, as on the hub's page;
 * what has no beginning had perhaps not begun.
 * @param day ISO day in Europe/Berlin; the last day of a period belongs to it
 * @param endsUnknown it has ended by now, and nobody says when
 */
export function appliedOn({ since, until }: Period, day: string, endsUnknown = false): Applied | null {
  if (since === null && until === null) return null;
  const begun = since === null ? "possible" : happenedBy(since, day);
  if (begun === "impossible") return "not-yet";
  const ended =
    until !== null ? happenedBy(until, shiftedDay(day, -1)) : endsUnknown ? "possible" : "impossible";
  if (ended === "certain") return "no-longer";
  return begun === "certain" && ended === "impossible" ? "surely" : "perhaps";
}
