import { dayNumber, dayParts, daysInMonth, readIsoDay } from "./calendar.ts";
import { bounds, type Edtf, understood } from "./edtf.ts";
import { dayPeriod, partPeriod, periodDays } from "./period.ts";

type WithoutYear = Extract<Edtf, { kind: "without-year" }>;
/** Day numbers, both inclusive. */
type Days = { first: number; last: number };

/**
 * Whether two readings of one date cannot both be true: no day of the calendar is in both. Dates without year are compared
 * by month and day; what is not known excludes nothing.
 * @param a EDTF
 * @param b EDTF
 * @throws RangeError when one of them is not understood
 */
export function datesExclude(a: string, b: string): boolean {
  const [first, second] = [understood(a), understood(b)];
  if (first.kind === "without-year")
    return second.kind === "without-year" ? !mayMeet(first, second) : !reaches(first, b);
  if (second.kind === "without-year") return !reaches(second, a);
  const [one, other] = [bounds(a), bounds(b)];
  const isBefore = (latest: string | null, earliest: string | null) =>
    latest !== null && earliest !== null && latest < earliest;
  return isBefore(one.latest, other.earliest) || isBefore(other.latest, one.earliest);
}

/** Whether some day of a date without year lies within one that has years. */
function reaches(date: WithoutYear, dated: string): boolean {
  const { earliest, latest } = bounds(dated);
  const [first, last] = [earliest, latest].map((day) => (day === null ? null : readIsoDay(day)));
  // An open end holds every day of the year sooner or later, the 29 February too.
  if (typeof first !== "number" || typeof last !== "number") return true;
  // A winter begins in the year before.
  for (let year = dayParts(first).year - 1; year <= dayParts(last).year; year += 1)
    if (overlap(inYear(date, year), { first, last })) return true;
  return false;
}

/** Whether two dates without year have a day in common: in some year, a leap year among those tried. */
function mayMeet(a: WithoutYear, b: WithoutYear): boolean {
  const years = [1999, 2000, 2001];
  return years.some((one) => years.some((other) => overlap(inYear(a, one), inYear(b, other))));
}

const overlap = (a: Days | null, b: Days | null) =>
  a !== null && b !== null && a.first <= b.last && b.first <= a.last;

/** The days of one year; null for a 29 February that the year does not have. */
function inYear({ unit, part, day }: WithoutYear, year: number): Days | null {
  if (day === 0) return periodDays(partPeriod(unit, year, part));
  return day > daysInMonth(year, part) ? null : periodDays(dayPeriod(dayNumber(year, part, day)));
}
