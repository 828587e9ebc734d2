/** How long reports take. Pure; the queries say the same in SQL, and a test holds both equal. */
import { readIsoDay } from "#lib/dates/calendar.ts";
import { berlinDay } from "#lib/dates/today.ts";

/** Whole days from one instant to another by the calendar in Berlin: 0 on the same day. */
export const daysBetween = (from: Date, to: Date): number =>
  (readIsoDay(berlinDay(to)) ?? 0) - (readIsoDay(berlinDay(from)) ?? 0);

/** How often each value occurs. */
export type Occurrences = readonly { value: number; count: number }[];

/** The value in the middle, of an even count the mean of the two in the middle; null for no values. */
export function median(occurrences: Occurrences): number | null {
  const sorted = occurrences.toSorted((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const at = (position: number) => {
    let passed = 0;
    return sorted.find(({ count }) => (passed += count) > position)?.value ?? 0;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}
