import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dayParts, readIsoDay, twoDigits } from "#lib/dates/calendar.ts";
import { bounds, readEdtf, writeEdtf, endsFrom } from "#lib/dates/edtf.ts";
import { datesExclude } from "#lib/dates/exclude.ts";
import { dayPeriod, partPeriod, periodDays, yearPeriod, type Period } from "#lib/dates/period.ts";

describe("two readings of one date", () => {
  test.each([
    ["2021-10-20", "2021-10-21"],
    ["2021-10", "2021-09"],
    ["[..2021-12-31]", "2022-01"],
    ["XXXX-12-13", "2021-10"],
    ["XXXX-12-13", "XXXX-12-14"],
    ["XXXX-12-13", "XXXX-03"],
    ["XXXX-02-29", "2021"],
    ["XXXX-24", "2021-04"],
    ["2021", "[2022-01..]"],
  ])("%s and %s cannot both be true", (a, b) => {
    expect([datesExclude(a, b), datesExclude(b, a)]).toEqual([true, true]);
  });

  test.each([
    ["XXXX", "2021-10-20"],
    ["2021", "2021-10-20"],
    ["[..2021-12-20]", "2021-12-20"],
    ["XXXX-12-13", "2021-12"],
    ["XXXX-12-13", "[2021-09..]"],
    ["XXXX-02-29", "[2021..]"],
    ["XXXX-02-29", "2020"],
    ["XXXX-24", "2022-02"],
    ["XXXX-24", "XXXX-02-29"],
    ["2021-10-20~", "2021-10-21"],
    ["2021/2022", "2022-05"],
  ])("%s and %s may both be true", (a, b) => {
    expect([datesExclude(a, b), datesExclude(b, a)]).toEqual([false, false]);
  });
});

// Days are tried one by one, so all dates lie within these years; open ends are followed beyond them.
const [firstTried, lastTried] = [dayNumber(2016, 1, 1), dayNumber(2028, 12, 31)];

/** Tells of a day (its number) whether it is one of those that the date leaves open, by the calendar alone. */
function openDays(edtf: string): (day: number) => boolean {
  const read = readEdtf(edtf);
  if (!read.ok) throw new RangeError(edtf);
  const { value } = read;
  if (value.kind === "unknown") return () => true;
  if (value.kind === "without-year")
    return (day) => {
      const { month, year: number, day: dayOfMonth } = dayParts(day);
      if (value.day !== 0) return month === value.part && dayOfMonth === value.day;
      return [number - 1, number].some((each) => {
        const { first, last } = periodDays(partPeriod(value.unit, each, value.part));
        return first <= day && day <= last;
      });
    };
  const { earliest, latest } = bounds(edtf);
  const first = earliest === null ? -Infinity : (readIsoDay(earliest) ?? NaN);
  const last = latest === null ? Infinity : (readIsoDay(latest) ?? NaN);
  return (day) => first <= day && day <= last;
}

const year = fc.integer({ min: 2019, max: 2024 });
const anyPart = fc.oneof(
  fc.record({ unit: fc.constant("month" as const), part: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ unit: fc.constant("season" as const), part: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ unit: fc.constant("quarter" as const), part: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ unit: fc.constant("half" as const), part: fc.integer({ min: 1, max: 2 }) }),
);
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  year.map(yearPeriod),
  fc.tuple(year, anyPart).map(([number, { unit, part }]) => partPeriod(unit, number, part)),
  fc.integer({ min: dayNumber(2019, 1, 1), max: dayNumber(2024, 12, 31) }).map(dayPeriod),
);
const anyDate: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(anyPeriod, fc.boolean())
    .map(([period, approximate]) => writeEdtf({ kind: "plain", period, approximate })),
  anyPart.map((part) => writeEdtf({ kind: "without-year", ...part, day: 0 })),
  fc.integer({ min: dayNumber(2020, 1, 1), max: dayNumber(2020, 12, 31) }).map((day) => {
    const { month, day: dayOfMonth } = dayParts(day);
    return `XXXX-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
  }),
  fc
    .tuple(fc.constantFrom("set" as const, "interval" as const), fc.option(anyPeriod), fc.option(anyPeriod))
    .map(([kind, a, b]) => {
      const swap = a !== null && b !== null && periodDays(a).first > periodDays(b).first;
      const ends = swap ? endsFrom(b, a) : endsFrom(a, b);
      return typeof ends === "string" ? "XXXX" : writeEdtf({ kind, ...ends });
    }),
);

test("exclude one another exactly where no day of the calendar is in both", () => {
  fc.assert(
    fc.property(anyDate, anyDate, (a, b) => {
      const [isOfA, isOfB] = [openDays(a), openDays(b)];
      let common = false;
      for (let day = firstTried; day <= lastTried && !common; day += 1) common = isOfA(day) && isOfB(day);
      expect(datesExclude(a, b)).toBe(!common);
      expect(datesExclude(b, a)).toBe(!common);
    }),
    { seed: 20261130, numRuns: 2000 },
  );
});
