import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { setClocks } from "#lib/clocks/clocks.ts";
import { completed, heldOn, openReason, testimonyOf } from "#lib/clocks/testimony.ts";
import { readMilestoneFilter } from "#lib/milestones/filter.ts";
import { anySharpening, anyStatement } from "#tests/dates/sharpening.ts";
import { cancelled, done, planned } from "#tests/records/milestones.ts";

const nothing = { stated: null, settled: null };

describe("whether something had happened by a day", () => {
  const signed = done("signed", "letter-of-intent", "2021-10-20");
  const before = done("before", "letter-of-intent", "[..2021-12-20]");
  const after = done("after", "opening", "[2021-09..]");
  const undated = done("undated", "opening", "XXXX-12-13");

  test.each([
    [signed, "2021-10-19", "impossible"],
    [signed, "2021-10-20", "certain"],
    [before, "2021-12-19", "possible"],
    [before, "1999-01-01", "possible"],
    [before, "2021-12-20", "certain"],
    [after, "2021-08-31", "impossible"],
    [after, "2025-01-01", "possible"],
    [undated, "2025-01-01", "possible"],
  ] as const)("is decided exactly as far as its date goes (%#)", (milestone, day, expected) => {
    expect(heldOn(milestone, nothing, day)).toBe(expected);
  });

  test("is certain from the day on which the register first told it as done", () => {
    const told = { stated: "2026-11-21", settled: "2026-11-21" };
    expect(heldOn(undated, told, "2026-11-20")).toBe("possible");
    expect(heldOn(undated, told, "2026-11-21")).toBe("certain");
    expect(heldOn(after, told, "2021-08-31")).toBe("impossible");
  });

  test("a plan is there from the day of the first source that states it; before, nobody knows", () => {
    const plan = planned("plan", "start-of-operation", "[2022-01..2022-03]");
    const told = testimonyOf(
      plan,
      { stated: "2026-11-21", settled: null },
      {
        source: { published: "2021-12-20" },
      },
    );
    expect(told).toEqual({ stated: "2021-12-20", settled: null });
    expect(heldOn(plan, told, "2021-12-19")).toBe("possible");
    expect(heldOn(plan, told, "2021-12-20")).toBe("certain");
    expect(heldOn(plan, undefined, "2030-01-01")).toBe("possible");
  });
});

describe("a plan that something followed", () => {
  const first = planned("first", "opening", "2021");
  const second = planned("second", "opening", "2022", "first");
  const opened = done("opened", "opening", "2022-03-10", "second");
  const told = (stated: string | null, settled: string | null = null) => ({ stated, settled });
  const late = { first: told("2026-11-21"), second: told("2026-11-21"), opened: told("2026-11-21") };

  test("was there before the event, whoever told of it later", () => {
    const complete = completed([first, second, opened], late);
    expect(heldOn(second, complete["second"], "2022-03-10")).toBe("certain");
    expect(heldOn(first, complete["first"], "2022-03-10")).toBe("certain");
    expect(heldOn(first, complete["first"], "2022-03-09")).toBe("possible");
  });

  test("was there before a later plan was told", () => {
    const complete = completed([first, second, opened], { ...late, second: told("2021-12-20") });
    expect(complete["first"]).toEqual(told("2021-12-20"));
    expect(complete["second"]).toEqual(told("2021-12-20"));
  });

  test("and that was called off was so before the register told the next one as done", () => {
    const off = cancelled("off", "opening", "[2021-01..]");
    const next = done("next", "opening", "XXXX-12-13", "off");
    const complete = completed([off, next], { next: told(null, "2026-11-21") });
    expect(heldOn(off, complete["off"], "2026-11-20")).toBe("possible");
    expect(heldOn(off, complete["off"], "2026-11-21")).toBe("certain");
    expect(heldOn(off, complete["off"], "2020-12-31")).toBe("impossible");
  });
});

test.each([
  [done("m", "opening", "XXXX-12-13"), "year-not-stated"],
  [done("m", "opening", "XXXX-12"), "year-not-stated"],
  [done("m", "opening", "XXXX"), "not-dated"],
  [done("m", "opening", "[..2021-12-20]"), "no-beginning"],
  [cancelled("m", "opening", "[2021-09..]"), "no-end"],
  [done("m", "opening", "2021"), "within"],
  [planned("m", "opening", "2021-05-01"), "plan-told-later"],
] as const)("why a day decides nothing is said by the date (%#)", (milestone, reason) => {
  expect(openReason(milestone)).toBe(reason);
});

const anyDay = fc
  .date({ min: new Date("2019-01-01"), max: new Date("2025-01-01"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe("whatever the date", () => {
  test("what had happened by a day had happened by every later one", () => {
    const rank = { impossible: 0, possible: 1, certain: 2 };
    fc.assert(
      fc.property(anyStatement, anyDay, anyDay, (edtf, a, b) => {
        const [first, second] = [a, b].toSorted() as [string, string];
        const on = (day: string) => rank[heldOn(done("m", "opening", edtf), nothing, day)];
        expect(on(second)).toBeGreaterThanOrEqual(on(first));
      }),
      { seed: 20261128 },
    );
  });

  test("a more exact date never changes what was decided, and what it decides is true of the day itself", () => {
    fc.assert(
      fc.property(anySharpening, anyDay, ({ day, wide, narrow }, on) => {
        const [before, after] = [wide, narrow].map((edtf) => heldOn(done("m", "opening", edtf), nothing, on));
        if (before !== "possible") expect(after).toBe(before);
        if (after !== "possible") expect(after).toBe(day <= on ? "certain" : "impossible");
      }),
      { seed: 20261129, numRuns: 2000 },
    );
  });
});

describe("the two clocks", () => {
  const today = "2026-11-28";
  const clocks = (stand: string | null, wissen: string | null) => setClocks({ stand, wissen }, today);

  test("stand at today where they are not set, or set to today or later", () => {
    const now = { stand: null, wissen: null, viewed: today };
    expect(clocks(null, null)).toEqual(now);
    expect(clocks(today, today)).toEqual(now);
    expect(clocks("2999-12-31", "2999-12-31")).toEqual(now);
  });

  test("know no day that no date may name", () => {
    const ignored = (stand: string) => readMilestoneFilter({ stand }).ignored.length;
    expect(["9999-12-31", "0999-12-31", "2022-02-30", "heute"].map(ignored)).toEqual([1, 1, 1, 1]);
    expect(["1000-01-01", "2999-12-31", " 2022-06-09 "].map(ignored)).toEqual([0, 0, 0]);
  });

  test("take a day in words too, for browsers without a field for days", () => {
    expect(readMilestoneFilter({ stand: "9.6.2022", wissen: "9 June 2022" }).filter).toMatchObject({
      stand: "2022-06-09",
      wissen: "2022-06-09",
    });
    expect(readMilestoneFilter({ stand: "Juni 2022" }).filter.stand).toBeNull();
  });

  test("truth reaches no further than knowledge", () => {
    expect(clocks("2022-06-09", "2026-11-25")).toEqual({
      stand: "2022-06-09",
      wissen: "2026-11-25",
      viewed: "2026-11-25",
    });
    expect(clocks("2026-11-26", "2026-11-25")).toEqual({
      stand: null,
      wissen: "2026-11-25",
      viewed: "2026-11-25",
    });
  });
});
