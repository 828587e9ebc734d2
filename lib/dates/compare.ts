import { readIsoDay } from "./calendar.ts";
import type { HistoricDate } from "./historic-date.ts";

/** The two columns that comparing needs. Both null: no year is stated, or nothing is known. */
export type DateBounds = Pick<HistoricDate, "earliest" | "latest">;

export type Order = "before" | "same" | "after" | "undecided";

/**
 * The order of two historic dates, as far as their bounds decide it.
 * "same" only for one and the same single day; dates whose windows overlap are undecided, even when they are stated
 * in the same words, because two events "im September 2021" need not be on one day. An open end reaches
 * without limit, a date without year is undecided against everything.
 */
export function compareDates(a: DateBounds, b: DateBounds): Order {
  if (a.latest !== null && b.earliest !== null && a.latest < b.earliest) return "before";
  if (b.latest !== null && a.earliest !== null && b.latest < a.earliest) return "after";
  const oneDay = a.earliest !== null && a.earliest === a.latest;
  return oneDay && a.earliest === b.earliest && a.latest === b.latest ? "same" : "undecided";
}

/**
 * How many days after `plan` `actual` was: the smallest and largest difference that both dates allow, negative when
 * earlier. A limit is null where an open end leaves it out; null as a whole when nothing can be said.
 */
export function daysBetween(
  plan: DateBounds,
  actual: DateBounds,
): { min: number | null; max: number | null } | null {
  const min = difference(actual.earliest, plan.latest);
  const max = difference(actual.latest, plan.earliest);
  return min === null && max === null ? null : { min, max };
}

function difference(later: string | null, earlier: string | null): number | null {
  const [end, start] = [later && readIsoDay(later), earlier && readIsoDay(earlier)];
  return typeof end === "number" && typeof start === "number" ? end - start : null;
}

/** How an event lies to its plan: "as-planned" when the event certainly lies within the planned window. */
export type Punctuality = "as-planned" | "later" | "earlier" | "undecided";

/** Compares an event with its plan. Never more decided than both dates allow. */
export function punctuality(plan: DateBounds, actual: DateBounds): Punctuality {
  const order = compareDates(plan, actual);
  if (order === "before") return "later";
  if (order === "after") return "earlier";
  if (plan.earliest === null && plan.latest === null) return "undecided";
  const notBefore = plan.earliest === null || (actual.earliest !== null && actual.earliest >= plan.earliest);
  const notAfter = plan.latest === null || (actual.latest !== null && actual.latest <= plan.latest);
  return notBefore && notAfter ? "as-planned" : "undecided";
}

/** Whether the whole of a date lies before `today` (ISO day in Europe/Berlin). Without a latest bound: never. */
export function isPast(date: Pick<DateBounds, "latest">, today: string): boolean {
  return date.latest !== null && date.latest < today;
}
