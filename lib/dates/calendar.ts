/**
 * Calendar arithmetic on whole days, proleptic Gregorian, without any time of day or zone.
 * A day number counts days since 1970-01-01, so that differences are plain subtractions.
 */

const millisecondsPerDay = 86_400_000;

/** Years a historic date may name: wide enough for a register, narrow enough to catch "0202". */
export const firstYear = 1000;
export const lastYear = 2999;

/** Number of days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Day number of a calendar day that is known to exist. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / millisecondsPerDay;
}

/** Year, month (1–12) and day (1–31) of a day number. */
export function dayParts(number: number): { year: number; month: number; day: number } {
  const date = new Date(number * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The ISO day string ("2021-09-05") of a day number. */
export function isoDay(number: number): string {
  const { year, month, day } = dayParts(number);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** A number of one or two digits, written with two. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** The day number of an ISO day string, or null when the string is no day that exists. */
export function readIsoDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // Date.UTC takes 0–99 for 1900–1999, so years below 100 would be read wrongly.
  if (year < 100 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}

/** The ISO day that lies some days after another one (before it, where negative). The day must exist. */
export function shiftedDay(day: string, by: number): string {
  return isoDay((readIsoDay(day) ?? 0) + by);
}

/** Weekday of a day number: 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(number: number): number {
  // 1970-01-01 was a Thursday.
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** Day number of the Monday that begins an ISO week; null when the year has no such week. */
export function mondayOfWeek(year: number, week: number): number | null {
  const fourthOfJanuary = dayNumber(year, 1, 4);
  const monday = fourthOfJanuary - (weekday(fourthOfJanuary) - 1) + (week - 1) * 7;
  // A week belongs to the year its Thursday lies in.
  return week >= 1 && dayParts(monday + 3).year === year ? monday : null;
}

/** ISO week and its year for a day number. */
export function isoWeek(number: number): { year: number; week: number } {
  const thursday = number - weekday(number) + 4;
  const { year } = dayParts(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** The day `months` later (or earlier); a day the target month lacks becomes its last day. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = dayParts(number);
  const target = year * 12 + (month - 1) + months;
  const [targetYear, targetMonth] = [Math.floor(target / 12), (((target % 12) + 12) % 12) + 1];
  return dayNumber(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}
