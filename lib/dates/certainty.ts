import type { DateBounds } from "./compare.ts";

/** certain: whatever day it was, it holds. possible: some day of it is not ruled out. impossible: every day is. */
export type Certainty = "certain" | "possible" | "impossible";

/**
 * Whether something had happened by the end of a day.
 * @param date its bounds, ISO days; where one is open nothing is ruled out on that side
 * @param day ISO day in Europe/Berlin
 */
export function happenedBy({ earliest, latest }: DateBounds, day: string): Certainty {
  if (latest !== null && latest <= day) return "certain";
  return earliest !== null && earliest > day ? "impossible" : "possible";
}
