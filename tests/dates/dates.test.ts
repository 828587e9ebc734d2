import { describe, expect, test } from "vitest";
import { compareDates, daysBetween, isPast, punctuality } from "#lib/dates/compare.ts";
import { bounds, readEdtf } from "#lib/dates/edtf.ts";
import { formatBounds, formatDate, formatDelay } from "#lib/dates/format.ts";
import { historicDate, historicDateSchema } from "#lib/dates/historic-date.ts";
import { precisions } from "#lib/dates/precision.ts";
import { berlinDay } from "#lib/dates/today.ts";

const date = (edtf: string): ReturnType<typeof historicDate> => historicDate({ edtf, wording: "" });

const implied = [
  ["2021-09-05", "2021-09-05", "2021-09-05", "day"],
  ["2021-09", "2021-09-01", "2021-09-30", "month"],
  ["2024-02", "2024-02-01", "2024-02-29", "month"],
  ["2021", "2021-01-01", "2021-12-31", "year"],
  ["2022-21", "2022-03-01", "2022-05-31", "season"],
  ["2022-22", "2022-06-01", "2022-08-31", "season"],
  ["2022-23", "2022-09-01", "2022-11-30", "season"],
  ["2021-24", "2021-12-01", "2022-02-28", "season"],
  ["2023-24", "2023-12-01", "2024-02-29", "season"],
  ["2022-33", "2022-01-01", "2022-03-31", "quarter"],
  ["2022-36", "2022-10-01", "2022-12-31", "quarter"],
  ["2022-40", "2022-01-01", "2022-06-30", "half"],
  ["2022-41", "2022-07-01", "2022-12-31", "half"],
  ["XXXX-12-13", null, null, "day-without-year"],
  ["XXXX-02-29", null, null, "day-without-year"],
  ["XXXX-12", null, null, "period-without-year"],
  ["XXXX-40", null, null, "period-without-year"],
  ["XXXX", null, null, "unknown"],
  ["[2022-01..2022-03]", "2022-01-01", "2022-03-31", "part-of-year"],
  ["[2022-05..2022-08]", "2022-05-01", "2022-08-31", "part-of-year"],
  ["[2022-10..2022-12]", "2022-10-01", "2022-12-31", "part-of-year"],
  ["[2022-01..2022-04]", "2022-01-01", "2022-04-30", "window"],
  ["[2022-01-01..2022-03-31]", "2022-01-01", "2022-03-31", "window"],
  ["[2022-03-01..2022-03-10]", "2022-03-01", "2022-03-10", "part-of-month"],
  ["[2022-02-21..2022-02-28]", "2022-02-21", "2022-02-28", "part-of-month"],
  ["[2024-02-21..2024-02-28]", "2024-02-21", "2024-02-28", "window"],
  ["[2022-03-01..2022-03-11]", "2022-03-01", "2022-03-11", "window"],
  ["[..2021-12-31]", null, "2021-12-31", "open"],
  ["[2021-09..]", "2021-09-01", null, "open"],
  ["2021/2022", "2021-01-01", "2022-12-31", "window"],
  ["2022-01/2022-03", "2022-01-01", "2022-03-31", "window"],
  ["2021/..", "2021-01-01", null, "open"],
  ["../2021", null, "2021-12-31", "open"],
  ["2020~", "2019-01-01", "2021-12-31", "window"],
  ["2021-01~", "2020-12-01", "2021-02-28", "window"],
  ["2022-21~", "2021-12-01", "2022-08-31", "window"],
  ["2022-03-01~", "2022-02-28", "2022-03-02", "window"],
] as const;

describe("bounds", () => {
  test.each(implied)("%s lasts from %s to %s and is exact to the %s", (edtf, earliest, latest, precision) => {
    expect(bounds(edtf)).toEqual({ earliest, latest, precision });
  });

  test("every precision of the closed list is implied by some date", () => {
    const seen = new Set<string>(implied.map(([, , , precision]) => precision));
    expect(precisions.filter((precision) => !seen.has(precision))).toEqual([]);
  });

  test.each([
    ["2021-02-30", "no-such-day"],
    ["2021-25", "no-such-day"],
    ["2022-21-01", "no-such-day"],
    ["XXXX-02-30", "no-such-day"],
    ["[2022..2021]", "reversed"],
    ["2022-03/2022-02", "reversed"],
    ["", "not-understood"],
    ["..", "not-understood"],
    ["[..]", "not-understood"],
    ["../..", "not-understood"],
    ["0999", "not-understood"],
    ["2021?", "not-understood"],
    ["[2020~..2021]", "not-understood"],
    ["2021-9", "not-understood"],
    [" 2021", "not-understood"],
  ])("“%s” is refused as %s, and has no bounds", (edtf, reason) => {
    expect(readEdtf(edtf)).toEqual({ ok: false, reason });
    expect(() => bounds(edtf)).toThrow(RangeError);
  });
});

describe("the schema", () => {
  test("accepts a date made from its EDTF, with or without anchor", () => {
    const made = historicDate({ edtf: "2021-10-20", wording: "heute", anchor: "2021-10-20" });
    expect(historicDateSchema.parse(made)).toEqual(made);
    expect(historicDateSchema.safeParse({ ...made, anchor: undefined }).success).toBe(true);
  });

  test.each([
    ["edtf", { edtf: "2021-02-30" }],
    ["earliest", { earliest: "2021-09-02" }],
    ["latest", { latest: null }],
    ["precision", { precision: "day" }],
    ["wording", { wording: "x".repeat(161) }],
    ["anchor", { anchor: "2021-02-30" }],
  ])("refuses a wrong %s, and says where", (field, wrong) => {
    const result = historicDateSchema.safeParse({ ...date("2021-09"), ...wrong });
    expect(result.error?.issues.map((issue) => issue.path)).toContainEqual([field]);
  });
});

describe("formatting", () => {
  test.each([
    ["2021-09-05", "5. September 2021", "5 September 2021"],
    ["2021-09", "September 2021", "September 2021"],
    ["2021", "2021", "2021"],
    ["2022-21", "Frühjahr 2022", "spring 2022"],
    ["2021-24", "Winter 2021/22", "winter 2021/22"],
    ["1999-24", "Winter 1999/2000", "winter 1999/2000"],
    ["2022-33", "1. Quartal 2022", "first quarter of 2022"],
    ["2022-41", "2. Halbjahr 2022", "second half of 2022"],
    ["[2022-01..2022-03]", "Anfang 2022", "early 2022"],
    ["[2022-05..2022-08]", "Mitte 2022", "mid-2022"],
    ["[2022-03-21..2022-03-31]", "Ende März 2022", "late March 2022"],
    ["XXXX-12-13", "13. Dezember, Jahr nicht genannt", "13 December, year not stated"],
    ["XXXX-12", "Dezember, Jahr nicht genannt", "December, year not stated"],
    ["[..2022-06-09]", "am oder vor dem 9. Juni 2022", "on or before 9 June 2022"],
    ["[..2021]", "im oder vor dem Jahr 2021", "in or before 2021"],
    ["[2021-09..]", "im oder nach September 2021", "in or after September 2021"],
    ["[2022-33..]", "im oder nach dem 1. Quartal 2022", "in or after the first quarter of 2022"],
    ["[2022-05..2022-06]", "zwischen Mai und Juni 2022", "between May and June 2022"],
    [
      "[2021-12..2022-01]",
      "zwischen Dezember 2021 und Januar 2022",
      "between December 2021 and January 2022",
    ],
    ["[2022-03-21..2022-03-27]", "zwischen dem 21. und dem 27. März 2022", "between 21 and 27 March 2022"],
    ["2022-05-10/2022-05-12", "vom 10. bis zum 12. Mai 2022", "from 10 to 12 May 2022"],
    ["2021/2022", "von 2021 bis 2022", "from 2021 to 2022"],
    ["2021/..", "von 2021, Ende offen", "from 2021, end open"],
    ["2020~", "um 2020", "around 2020"],
    ["2022-21~", "um das Frühjahr 2022", "around spring 2022"],
    ["XXXX", "nicht bekannt", "not known"],
  ])("%s is “%s”, in English “%s”", (edtf, german, english) => {
    expect([formatDate({ edtf }, "de"), formatDate({ edtf }, "en")]).toEqual([german, english]);
  });

  test.each([
    ["[2022-01..2022-03]", "1. Januar bis 31. März 2022", "1 January to 31 March 2022"],
    ["2021-09", "1. bis 30. September 2021", "1 to 30 September 2021"],
    ["2021-24", "1. Dezember 2021 bis 28. Februar 2022", "1 December 2021 to 28 February 2022"],
    ["2022-03-10", "10. März 2022", "10 March 2022"],
    ["[..2022-06-09]", "bis 9. Juni 2022", "until 9 June 2022"],
    ["[2021-09..]", "ab 1. September 2021", "from 1 September 2021"],
    ["XXXX-12-13", "kein Zeitraum bestimmbar", "no period can be derived"],
  ])("%s was understood as “%s”, in English “%s”", (edtf, german, english) => {
    expect([formatBounds(date(edtf), "de"), formatBounds(date(edtf), "en")]).toEqual([german, english]);
  });
});

describe("comparing", () => {
  test.each([
    ["2021-09-05", "2021-09-06", "before"],
    ["2021-09-05", "2021-09-05", "same"],
    ["2021-09", "2021-09", "undecided"],
    ["2021-09", "2021-10", "before"],
    ["2021-09", "2021-09-30", "undecided"],
    ["2021", "2021-09", "undecided"],
    ["[..2021-12-31]", "2022", "before"],
    ["[..2021-12-31]", "2021", "undecided"],
    ["[2022..]", "[..2021]", "after"],
    ["XXXX-12-13", "2021-12-13", "undecided"],
    ["XXXX-12-13", "XXXX-12-13", "undecided"],
    ["XXXX", "[..2021]", "undecided"],
  ])("%s against %s: %s", (a, b, order) => {
    expect(compareDates(date(a), date(b))).toBe(order);
  });

  test.each([
    ["2022-03-01", "2022-03-10", { min: 9, max: 9 }, "later", "9 Tage später als geplant"],
    ["2022-03-01", "2022-03-02", { min: 1, max: 1 }, "later", "1 Tag später als geplant"],
    ["2022-03-10", "2022-03-01", { min: -9, max: -9 }, "earlier", "9 Tage früher als geplant"],
    ["[2022-01..2022-03]", "2022-03-10", { min: -21, max: 68 }, "as-planned", "wie geplant"],
    [
      "[2022-01..2022-03]",
      "2022-06-10",
      { min: 71, max: 160 },
      "later",
      "71 bis 160 Tage später als geplant",
    ],
    [
      "[..2021-12-31]",
      "2022-03-10",
      { min: 69, max: null },
      "later",
      "mindestens 69 Tage später als geplant",
    ],
    ["[2022..]", "2021-12-31", { min: null, max: -1 }, "earlier", "mindestens 1 Tag früher als geplant"],
    ["[2022..]", "2022-05", { min: null, max: 150 }, "as-planned", "wie geplant"],
    ["2022-03-10", "2022-03", { min: -9, max: 21 }, "undecided", "nicht entscheidbar, ob wie geplant"],
    ["[2022-01..2022-03]", "XXXX-12-13", null, "undecided", "nicht entscheidbar, ob wie geplant"],
    ["XXXX", "2022", null, "undecided", "nicht entscheidbar, ob wie geplant"],
  ])("planned %s, happened %s", (plan, actual, range, outcome, words) => {
    expect(daysBetween(date(plan), date(actual))).toEqual(range);
    expect(punctuality(date(plan), date(actual))).toBe(outcome);
    expect(formatDelay(date(plan), date(actual), "de")).toBe(words);
  });

  test("the delay in English", () => {
    const plan = date("[2022-01..2022-03]");
    expect(formatDelay(plan, date("2022-06-10"), "en")).toBe("71 to 160 days later than planned");
    expect(formatDelay(plan, date("2022-02"), "en")).toBe("as planned");
    expect(formatDelay(plan, date("2022"), "en")).toBe("cannot be decided whether as planned");
  });

  test("a date is past the day after its latest bound, and never without one", () => {
    expect(isPast(date("[2022-01..2022-03]"), "2022-03-31")).toBe(false);
    expect(isPast(date("[2022-01..2022-03]"), "2022-04-01")).toBe(true);
    expect(isPast(date("[2022..]"), "2999-01-01")).toBe(false);
    expect(isPast(date("XXXX-12-13"), "2999-01-01")).toBe(false);
  });
});

test("a day begins at midnight in Berlin, in winter and in summer time", () => {
  expect(berlinDay(new Date("2021-12-31T22:59:59Z"))).toBe("2021-12-31");
  expect(berlinDay(new Date("2021-12-31T23:00:00Z"))).toBe("2022-01-01");
  expect(berlinDay(new Date("2022-06-08T21:59:59Z"))).toBe("2022-06-08");
  expect(berlinDay(new Date("2022-06-08T22:00:00Z"))).toBe("2022-06-09");
});
