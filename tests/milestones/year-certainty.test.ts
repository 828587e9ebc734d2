import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { historicDate } from "#lib/dates/historic-date.ts";
import { uncertainYear, yearCertainty } from "#lib/milestones/year-certainty.ts";
import { milestoneStates } from "#lib/records/statements.ts";

const today = "2026-11-21";
const at = (edtf: string) => historicDate({ edtf, wording: "" });

test.each([
  ["2021-10-20", null],
  ["2021", null],
  ["[2022-01..2022-03]", null],
  ["2020-11/2021-02", "several-years"],
  ["[..2021-12-31]", "open"],
  ["[2021-09..]", "open"],
  ["XXXX-12-13", "year-not-stated"],
  ["XXXX-12", "year-not-stated"],
  ["XXXX", "not-dated"],
])("%s: why it is certain of no year is %s", (edtf, reason) => {
  expect(uncertainYear(at(edtf))).toBe(reason);
});

describe("whether a milestone lies in a year", () => {
  test.each([
    ["2021-10-20", "done", 2021, "certain"],
    ["2021-10-20", "done", 2022, "impossible"],
    ["2021", "planned", 2021, "certain"],
    ["2020-11/2021-02", "done", 2020, "possible"],
    ["2020-11/2021-02", "done", 2021, "possible"],
    ["2020-11/2021-02", "done", 2022, "impossible"],
    // Großröhrsdorf: "on or before 9 June 2022" is no statement about 2022.
    ["[..2022-06-09]", "done", 2022, "possible"],
    ["[..2022-06-09]", "done", 2019, "possible"],
    ["[..2022-06-09]", "done", 2023, "impossible"],
    // Zeitz: "in or after September 2021" is none about 2021.
    ["[2021-09..]", "done", 2021, "possible"],
    ["[2021-09..]", "done", 2026, "possible"],
    ["[2021-09..]", "done", 2020, "impossible"],
    ["[2021-09..]", "done", 2027, "impossible"],
    ["[2021-09..]", "planned", 2027, "possible"],
    ["XXXX-12-13", "done", 2021, "possible"],
    ["XXXX-12-13", "done", 2027, "impossible"],
    ["XXXX", "planned", 2027, "possible"],
  ] as const)("%s, %s: %i is %s", (edtf, state, year, expected) => {
    expect(yearCertainty(at(edtf), state, year, today)).toBe(expected);
  });

  const day = fc
    .tuple(
      fc.integer({ min: 2018, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([y, m, d]) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`);
  const end = fc.option(day);
  const bounds = fc
    .tuple(end, end)
    .filter(([earliest, latest]) => earliest === null || latest === null || earliest <= latest)
    .map(([earliest, latest]) => ({ earliest, latest }));
  const state = fc.constantFrom(...milestoneStates);
  const year = fc.integer({ min: 2015, max: 2033 });
  const rank = { impossible: 0, possible: 1, certain: 2 } as const;

  test("it is certain of one year at most, and then no other is possible", () => {
    fc.assert(
      fc.property(bounds, state, (date, which) => {
        const years = Array.from({ length: 20 }, (_, i) => 2015 + i);
        const found = years.map((each) => yearCertainty(date, which, each, today));
        if (found.includes("certain"))
          expect(found.filter((each) => each !== "impossible")).toEqual(["certain"]);
      }),
    );
  });

  test("it is certain of some year exactly where no reason speaks against it", () => {
    fc.assert(
      fc.property(bounds, state, (date, which) => {
        const years = Array.from({ length: 20 }, (_, i) => 2015 + i);
        const isCertain = years.some((each) => yearCertainty(date, which, each, today) === "certain");
        expect(isCertain).toBe(uncertainYear({ ...date, precision: "window" }) === null);
      }),
    );
  });

  test("a more precise date never makes a certain year uncertain, nor an impossible one possible", () => {
    fc.assert(
      fc.property(bounds, bounds, state, year, (date, other, which, asked) => {
        const latest = (a: string | null, b: string | null) =>
          [a, b].filter((each) => each !== null).toSorted();
        const precise = {
          earliest: latest(date.earliest, other.earliest).at(-1) ?? null,
          latest: latest(date.latest, other.latest)[0] ?? null,
        };
        fc.pre(precise.earliest === null || precise.latest === null || precise.earliest <= precise.latest);
        const before = yearCertainty(date, which, asked, today);
        const after = yearCertainty(precise, which, asked, today);
        if (before === "certain") expect(after).toBe("certain");
        // Only a record that contradicts itself, done in a year that has not begun, is certain of it.
        if (before === "impossible" && !(which === "done" && `${asked}-01-01` > today))
          expect(rank[after]).toBe(rank.impossible);
      }),
    );
  });
});
