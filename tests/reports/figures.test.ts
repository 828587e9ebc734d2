import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysKept, erasedIfDecidedBefore } from "#lib/reports/erasure.ts";
import { daysBetween, median } from "#lib/reports/figures.ts";

const of = (...values: number[]) => median(values.map((value) => ({ value, count: 1 })));

describe("the median of days", () => {
  test.each([
    [[], null],
    [[4], 4],
    [[0], 0],
    [[1, 2], 1.5],
    [[3, 1, 2], 2],
    [[1, 2, 3, 10], 2.5],
    [[1, 1, 1, 90], 1],
    [[0, 0, 7, 7], 3.5],
  ])("of %j is %s", (values, expected) => {
    expect(of(...values)).toBe(expected);
  });

  test("is that of all values one by one, whatever their counts and order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ value: fc.nat(60), count: fc.integer({ min: 1, max: 5 }) }), { minLength: 1 }),
        (occurrences) => {
          const all = occurrences.flatMap(({ value, count }) => Array<number>(count).fill(value));
          const sorted = all.toSorted((a, b) => a - b);
          const half = sorted.length / 2;
          const expected =
            sorted.length % 2 === 1
              ? sorted[Math.floor(half)]
              : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
          expect(median(occurrences)).toBe(expected);
        },
      ),
      { seed: 4 },
    );
  });
});

describe("days from received to decided", () => {
  test.each([
    ["2022-05-02T08:00:00Z", "2022-05-02T20:00:00Z", 0],
    // Midnight is Berlin's, in summer and in winter.
    ["2022-05-02T21:59:00Z", "2022-05-02T22:01:00Z", 1],
    ["2022-01-02T22:30:00Z", "2022-01-02T22:59:00Z", 0],
    ["2022-01-02T22:30:00Z", "2022-01-02T23:00:00Z", 1],
    // The night in which an hour is missing, and the one that has one more.
    ["2022-03-26T12:00:00Z", "2022-03-27T12:00:00Z", 1],
    ["2022-10-29T12:00:00Z", "2022-11-01T12:00:00Z", 3],
  ])("from %s to %s are %i", (from, to, days) => {
    expect(daysBetween(new Date(from), new Date(to))).toBe(days);
  });
});

test("what a reporter wrote is kept for 30 days after the decision", () => {
  expect(daysKept).toBe(30);
  expect(erasedIfDecidedBefore(new Date("2022-06-01T08:00:00Z")).toISOString()).toBe(
    "2022-05-02T08:00:00.000Z",
  );
});
