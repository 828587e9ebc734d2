import fc from "fast-check";
import { dayNumber } from "#lib/dates/calendar.ts";
import { type Edtf, endsFrom, writeEdtf } from "#lib/dates/edtf.ts";
import { type Period, dayPeriod, partPeriod, periodDays, yearPeriod } from "#lib/dates/period.ts";

const year = fc.oneof(fc.integer({ min: 2019, max: 2024 }), fc.integer({ min: 1001, max: 2998 }));
const part = fc.oneof(
  fc.record({ unit: fc.constant("month" as const), part: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ unit: fc.constant("season" as const), part: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ unit: fc.constant("quarter" as const), part: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ unit: fc.constant("half" as const), part: fc.integer({ min: 1, max: 2 }) }),
);
const day = fc.oneof(
  fc.integer({ min: dayNumber(2020, 1, 1), max: dayNumber(2023, 12, 31) }),
  fc.integer({ min: dayNumber(1001, 1, 1), max: dayNumber(2998, 12, 31) }),
);

/** Any plain date; most lie close together, so that windows touch and overlap. */
export const arbitraryPeriod: fc.Arbitrary<Period> = fc.oneof(
  year.map(yearPeriod),
  fc.tuple(year, part).map(([number, of]) => partPeriod(of.unit, number, of.part)),
  day.map(dayPeriod),
);

const withoutYear: fc.Arbitrary<Edtf> = fc.oneof(
  part.map((of) => ({ kind: "without-year" as const, ...of, day: 0 })),
  fc.integer({ min: dayNumber(2000, 1, 1), max: dayNumber(2000, 12, 31) }).map((number) => {
    const period = dayPeriod(number);
    return { kind: "without-year" as const, unit: "month" as const, part: period.part, day: period.day };
  }),
);

const betweenTwo: fc.Arbitrary<Edtf> = fc
  .tuple(
    fc.constantFrom("set" as const, "interval" as const),
    fc.option(arbitraryPeriod, { freq: 4 }),
    fc.option(arbitraryPeriod, { freq: 4 }),
  )
  .map(([kind, a, b]) => {
    // Ordered here rather than filtered, so that nearly every draw counts.
    const swap = a !== null && b !== null && periodDays(a).first > periodDays(b).first;
    const ends = swap ? endsFrom(b, a) : endsFrom(a, b);
    return typeof ends === "string" ? { kind: "unknown" as const } : { kind, ...ends };
  });

/** The structure of any date that the register can store. */
export const arbitraryStructure: fc.Arbitrary<Edtf> = fc.oneof(
  fc.tuple(arbitraryPeriod, fc.boolean()).map(([period, approximate]) => ({
    kind: "plain" as const,
    period,
    approximate,
  })),
  withoutYear,
  betweenTwo,
  fc.constant({ kind: "unknown" as const }),
);

/** The EDTF of any date that the register can store. */
export const arbitraryEdtf: fc.Arbitrary<string> = arbitraryStructure.map(writeEdtf);

/** Words that dates are made of, thrown together: much closer to the grammar than any string. */
export const arbitraryPhrase: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."bis vor nach seit ab um am im zwischen und von zum Anfang Mitte Ende des Jahres Monats dieses letzten".split(
          " ",
        ),
        ..."nächsten heute gestern Mittwoch Fr. Oktober Mai März 2021 2022 20. 31. 30 Februar 1. Quartal Halbjahr".split(
          " ",
        ),
        ..."Winter Frühjahr KW 12 2021/22 - / oder by before the end of next year month last ago a more than".split(
          " ",
        ),
        ..."from to between and 2021-09 ~ .. [ ] XXXX .. , . ( ) ' haben … unterzeichnet Uhr 0 00 99 Q1 H2 24".split(
          " ",
        ),
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 9 },
  )
  .chain((words) => fc.constantFrom(" ", "").map((space) => words.join(space)));
