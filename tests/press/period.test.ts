import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bounds } from "#lib/dates/edtf.ts";
import { historicDate } from "#lib/dates/historic-date.ts";
import { yearCertainty } from "#lib/milestones/year-certainty.ts";
import { findPeriods, liesWithin, together, yearOf, type Period } from "#lib/press/period.ts";
import { tokensOf } from "#lib/press/tokens.ts";
import { anySharpening, anyStatement } from "#tests/dates/sharpening.ts";

const today = "2026-11-28";
const period = (edtf: string): Period => historicDate({ edtf, wording: "" });
const dated = (edtf: string, state: "planned" | "done" = "done") => ({ edtf, ...bounds(edtf), state });
const asked = (question: string) =>
  together(findPeriods(tokensOf(question), today).map((found) => found.period))?.edtf ?? null;

const anyPeriod = fc
  .tuple(
    fc.constantFrom("2020", "2021", "2022-06", "[2021-10..2021-12]", "[..2021]", "[2022..]", "XXXX-12-13"),
  )
  .map(([edtf]) => period(edtf));

describe("the time a question asks for", () => {
  test.each([
    ["Eröffnungen 2022", "2022"],
    ["Was geschah im Jahr 2021?", "2021"],
    ["Eröffnungen vor 2022", "[..2021]"],
    ["Eröffnungen nach 2021", "[2022..]"],
    ["openings since 2021", "[2021..]"],
    ["zwischen 2020 und 2022 in Sachsen", "[2020..2022]"],
    ["Eröffnungen 2021 und 2022", "[2021-01-01..2022-12-31]"],
    ["Pläne für Anfang 2022", "[2022-01..2022-03]"],
    ["planned for early 2022", "[2022-01..2022-03]"],
    ["am 20. Oktober 2021 unterzeichnet", "2021-10-20"],
    ["signed on 9.6.2022?", "2022-06-09"],
    ["Was war letztes Jahr?", "2025"],
    ["am 13. Dezember eröffnet", "XXXX-12-13"],
    ["im 1. Quartal 2022 in Zeitz", "2022-33"],
  ])("%s", (question, edtf) => {
    expect(asked(question)).toBe(edtf);
  });

  test.each(["Eröffnung Zeitz", "Hub 12", "Eröffnungen 21", "seit wann", "9/6/2022", "heute", "31.2.2022 "])(
    "%s asks for none",
    (question) => {
      expect(asked(question)).toBeNull();
    },
  );

  test("a year is one only where the whole of it is asked for", () => {
    expect(yearOf(period("2021"))).toBe(2021);
    expect(yearOf(period("2021-09"))).toBeNull();
    expect(yearOf(period("[2021..]"))).toBeNull();
  });
});

describe("whether a milestone lies within a period", () => {
  test("is the same as in the chronology where the period is a year", () => {
    fc.assert(
      fc.property(
        anyStatement,
        fc.integer({ min: 2019, max: 2030 }),
        fc.constantFrom("planned" as const, "done" as const),
        (edtf, year, state) => {
          expect(liesWithin(dated(edtf, state), period(String(year)), today)).toBe(
            yearCertainty(bounds(edtf), state, year, today),
          );
        },
      ),
      { seed: 51, numRuns: 500 },
    );
  });

  test("a more exact date never makes what was decided undecided", () => {
    fc.assert(
      fc.property(anySharpening, anyPeriod, ({ wide, narrow }, asking) => {
        const before = liesWithin(dated(wide), asking, today);
        if (before !== "possible") expect(liesWithin(dated(narrow), asking, today)).toBe(before);
      }),
      { seed: 52, numRuns: 1000 },
    );
  });

  test("a day without its year is ruled out where the period has no such day", () => {
    expect(liesWithin(dated("XXXX-12-13"), period("2021-03"), today)).toBe("impossible");
    expect(liesWithin(dated("XXXX-12-13"), period("[2021-10..2021-12]"), today)).toBe("possible");
    expect(liesWithin(dated("XXXX-12-13"), period("XXXX-12-13"), today)).toBe("certain");
    expect(liesWithin(dated("2021-12-13"), period("XXXX-12-13"), today)).toBe("certain");
    expect(liesWithin(dated("2021-12-14"), period("XXXX-12-13"), today)).toBe("impossible");
    expect(liesWithin(dated("2021-12"), period("XXXX-12-13"), today)).toBe("possible");
  });
});
