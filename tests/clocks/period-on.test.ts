import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appliedOn } from "#lib/clocks/period-on.ts";
import { historicDate } from "#lib/dates/historic-date.ts";
import { anySharpening, anyStatement } from "#tests/dates/sharpening.ts";

const date = (edtf: string | null) => edtf && historicDate({ edtf, wording: edtf });
const applied = (since: string | null, until: string | null, day: string, endsUnknown = false) =>
  appliedOn({ since: date(since) || null, until: date(until) || null }, day, endsUnknown);

describe("whether a period takes in a day", () => {
  test.each([
    ["2021-09", null, "2021-08-31", "not-yet"],
    ["2021-09", null, "2021-09-15", "perhaps"],
    ["2021-09", null, "2021-09-30", "surely"],
    ["[2021-09..]", null, "2025-01-01", "perhaps"],
    ["2021", "2022-06-30", "2022-06-30", "surely"],
    ["2021", "2022-06-30", "2022-07-01", "no-longer"],
    ["2021", "2022-06", "2022-06-01", "surely"],
    ["2021", "2022-06", "2022-06-02", "perhaps"],
    [null, "2022", "2021-05-01", "perhaps"],
    [null, "2022", "2023-01-01", "no-longer"],
    [null, null, "2022-01-01", null],
  ] as const)("from %s until %s on %s: %s", (since, until, day, expected) => {
    expect(applied(since, until, day)).toBe(expected);
  });

  test("what has ended by now, nobody says when, perhaps applied once it had begun", () => {
    expect(applied("2021-09", null, "2021-08-31", true)).toBe("not-yet");
    expect(applied("2021-09", null, "2022-06-09", true)).toBe("perhaps");
  });
});

const anyDay = fc
  .date({ min: new Date("2019-06-01"), max: new Date("2024-06-01"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

test("a more exact beginning or end never changes what was decided", () => {
  const scenario = fc.tuple(anySharpening, fc.option(anyStatement), fc.boolean(), anyDay);
  fc.assert(
    fc.property(scenario, ([{ wide, narrow }, other, isEnd, day]) => {
      const on = (edtf: string) => {
        const answer = isEnd ? applied(other, edtf, day) : applied(edtf, other, day);
        // A period that ends before it begins is both.
        return answer === "not-yet" || answer === "no-longer" ? "not" : answer;
      };
      if (on(wide) !== "perhaps") expect(on(narrow)).toBe(on(wide));
    }),
    { seed: 20261130, numRuns: 2000 },
  );
});
