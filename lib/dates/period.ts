import { dayNumber, dayParts, daysInMonth, firstYear, lastYear, twoDigits } from "./calendar.ts";

/** What a plain date names: one calendar unit. */
export type Unit = "day" | "month" | "season" | "quarter" | "half" | "year";

/**
 * One calendar unit of one year: the plain date of ISO 8601-2.
 * `part` is its number within the year (month 1–12, season 1–4 from spring, quarter 1–4, half 1–2; 0 for a
 * year), `day` the day of the month (0 unless the unit is a day, whose `part` is the month).
 */
export type Period = { unit: Unit; year: number; part: number; day: number };

/** ISO 8601-2 writes seasons 21–24, quarters 33–36 and halves 40–41 in the month's place. */
const codeBefore = { month: 0, season: 20, quarter: 32, half: 39 } as const;
const partsPerYear = { month: 12, season: 4, quarter: 4, half: 2 } as const;

export type PartUnit = keyof typeof codeBefore;

/** The unit and number that a two-digit code in the month's place stands for, or null. */
export function readPartCode(code: number): { unit: PartUnit; part: number } | null {
  for (const unit of ["month", "season", "quarter", "half"] as const) {
    const part = code - codeBefore[unit];
    if (part >= 1 && part <= partsPerYear[unit]) return { unit, part };
  }
  return null;
}

/** The two digits that stand for a part of a year in the month's place. */
export function partCode(unit: PartUnit, part: number): string {
  return twoDigits(codeBefore[unit] + part);
}

/** A whole year. */
export function yearPeriod(year: number): Period {
  return { unit: "year", year, part: 0, day: 0 };
}

/** One part of a year, numbered from 1. */
export function partPeriod(unit: PartUnit, year: number, part: number): Period {
  return { unit, year, part, day: 0 };
}

/** The period of one day, given its day number. */
export function dayPeriod(number: number): Period {
  const { year, month, day } = dayParts(number);
  return { unit: "day", year, part: month, day };
}

/** First and last day number of a period. Winter of year Y runs from December of Y to February of Y + 1. */
export function periodDays(period: Period): { first: number; last: number } {
  const { unit, year, part, day } = period;
  switch (unit) {
    case "day": {
      const number = dayNumber(year, part, day);
      return { first: number, last: number };
    }
    case "month":
      return months(year, part, 1);
    case "season":
      return months(year, part * 3, 3);
    case "quarter":
      return months(year, part * 3 - 2, 3);
    case "half":
      return months(year, part * 6 - 5, 6);
    case "year":
      return months(year, 1, 12);
  }
}

function months(year: number, month: number, count: number): { first: number; last: number } {
  // Date.UTC carries months beyond December over into the next year.
  return { first: dayNumber(year, month, 1), last: dayNumber(year, month + count, 1) - 1 };
}

/** The period of the same unit `steps` later (negative: earlier). */
export function shiftPeriod(period: Period, steps: number): Period {
  const { unit, year, part } = period;
  if (unit === "year") return { ...period, year: year + steps };
  if (unit === "day") return dayPeriod(periodDays(period).first + steps);
  const perYear = partsPerYear[unit];
  const index = year * perYear + (part - 1) + steps;
  const shiftedYear = Math.floor(index / perYear);
  return partPeriod(unit, shiftedYear, index - shiftedYear * perYear + 1);
}

/** The period of a unit that contains a day. */
export function periodAt(unit: Unit, number: number): Period {
  const { year, month } = dayParts(number);
  switch (unit) {
    case "day":
      return dayPeriod(number);
    case "month":
      return partPeriod("month", year, month);
    case "season": {
      // January and February belong to the winter that is counted with the year before.
      const index = year * 4 + Math.floor(month / 3) - 1;
      const seasonYear = Math.floor(index / 4);
      return partPeriod("season", seasonYear, index - seasonYear * 4 + 1);
    }
    case "quarter":
      return partPeriod("quarter", year, Math.ceil(month / 3));
    case "half":
      return partPeriod("half", year, Math.ceil(month / 6));
    case "year":
      return yearPeriod(year);
  }
}

/** The canonical text of a period: "2021", "2021-09", "2022-33", "2021-09-05". */
export function writePeriod(period: Period): string {
  const year = String(period.year).padStart(4, "0");
  if (period.unit === "year") return year;
  if (period.unit === "day") return `${year}-${twoDigits(period.part)}-${twoDigits(period.day)}`;
  return `${year}-${partCode(period.unit, period.part)}`;
}

/**
 * Reads a plain date. "no-such-day" means that it looks like one, but the calendar has no such day,
 * month or part of a year; years outside 1000–2999 are not understood.
 */
export function readPeriod(text: string): Period | "no-such-day" | "not-understood" {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!match) return "not-understood";
  const year = Number(match[1]);
  if (year < firstYear || year > lastYear) return "not-understood";
  if (match[2] === undefined) return yearPeriod(year);
  const code = readPartCode(Number(match[2]));
  if (!code) return "no-such-day";
  if (match[3] === undefined) return partPeriod(code.unit, year, code.part);
  const day = Number(match[3]);
  if (code.unit !== "month" || day < 1 || day > daysInMonth(year, code.part)) return "no-such-day";
  return { unit: "day", year, part: code.part, day };
}
