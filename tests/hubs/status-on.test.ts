import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Testimonies } from "#lib/clocks/testimony.ts";
import { hadStatus, statusOn } from "#lib/hubs/status-on.ts";
import { hubStatus, hubStatuses } from "#lib/hubs/status.ts";
import type { Milestone, MilestoneKind } from "#lib/records/statements.ts";
import { anySharpening, anyStatement } from "#tests/dates/sharpening.ts";
import { done, milestone, planned } from "#tests/records/milestones.ts";

const on = (day: string, milestones: Milestone[], testimonies: Testimonies = {}) =>
  statusOn(milestones, testimonies, day);

describe("Sangerhausen, whose letter of intent and plan are known from one day in December 2021", () => {
  const letter = done("letter", "letter-of-intent", "[..2021-12-20]");
  const plan = planned("plan", "start-of-operation", "[2022-01..2022-03]");
  const told = { plan: { stated: "2021-12-20", settled: null } };

  test("is being set up from that day on, and overdue once the plan's time has passed", () => {
    expect(on("2021-12-20", [letter, plan], told)).toMatchObject({
      statuses: ["being-set-up"],
      derived: { reason: "operation-planned" },
    });
    expect(on("2022-06-09", [letter, plan], told).derived?.reason).toBe("operation-overdue");
  });

  test("may have been anything up to that before", () => {
    const { statuses, derived, open } = on("2021-12-19", [letter, plan], told);
    expect(statuses).toEqual(["unknown", "agreed", "being-set-up"]);
    expect(derived).toBeNull();
    expect(open).toEqual([letter, plan]);
  });
});

test("an opening whose year nobody states decides nothing before the register told of it", () => {
  const opening = done("opening", "opening", "XXXX-12-13");
  const told = { opening: { stated: "2026-11-21", settled: "2026-11-21" } };
  expect(on("2022-06-09", [opening], told).statuses).toEqual(["unknown", "open"]);
  expect(on("2026-11-21", [opening], told).statuses).toEqual(["open"]);
});

test("what surely came first cannot be missing where the later is there", () => {
  const letter = done("letter", "letter-of-intent", "2021-05");
  const opening = done("opening", "opening", "2022");
  expect(on("2022-07-01", [letter, opening]).statuses).toEqual(["agreed", "open"]);
  // Both undecided, but never the opening alone: that would not make another status here, a closure would.
  const closure = done("closure", "closure", "2022-12");
  expect(on("2022-12-15", [opening, closure]).statuses).toEqual(["unknown", "open", "closed"]);
});

test("an event that was planned brings its plan along", () => {
  const plan = planned("plan", "opening", "2022");
  const opening = done("opening", "opening", "[..2022-06-30]", "plan");
  const letter = done("letter", "letter-of-intent", "2021");
  expect(on("2022-01-31", [letter, plan, opening]).statuses).toEqual(["agreed", "being-set-up", "open"]);
});

const kinds: MilestoneKind[] = [
  "talks",
  "letter-of-intent",
  "move-in",
  "start-of-operation",
  "opening",
  "closure",
];
const anyDay = fc
  .date({ min: new Date("2019-06-01"), max: new Date("2024-06-01"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const anyMilestones = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      state: fc.constantFrom("done" as const, "done" as const, "planned" as const, "cancelled" as const),
      edtf: anyStatement,
      stated: fc.option(anyDay),
    }),
    { maxLength: 5 },
  )
  .map((list) => ({
    milestones: list.map(({ kind, state, edtf }, at) => milestone(`m${at}`, kind, edtf, { state })),
    testimonies: Object.fromEntries(
      list.map(({ stated }, at) => [`m${at}`, { stated, settled: null }]),
    ) as Testimonies,
  }));

describe("whatever the milestones", () => {
  test("long after all of them the status is that of today, with its reason", () => {
    fc.assert(
      fc.property(anyMilestones, ({ milestones }) => {
        const far = "2999-12-31";
        const all = Object.fromEntries(milestones.map(({ id }) => [id, { stated: far, settled: far }]));
        const today = hubStatus(milestones, far);
        const then = statusOn(milestones, all, far);
        expect(then.open).toEqual([]);
        expect(then.statuses).toContain(today.status);
        if (!today.undecided) expect(then.derived).toEqual(today);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  test("each milestone is held, open or later, and there is always a status", () => {
    fc.assert(
      fc.property(anyMilestones, anyDay, ({ milestones, testimonies }, day) => {
        const { statuses, held, open, later } = statusOn(milestones, testimonies, day);
        expect([...held, ...open, ...later].map(({ id }) => id).toSorted()).toEqual(
          milestones.map(({ id }) => id),
        );
        expect(statuses.length).toBeGreaterThan(0);
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  test("a decided status stays what it is when a date becomes known more exactly", () => {
    const scenario = fc.tuple(
      anyMilestones,
      fc.constantFrom(...kinds),
      fc.constantFrom("done" as const, "cancelled" as const),
      anySharpening,
      anyDay,
    );
    fc.assert(
      fc.property(scenario, ([{ milestones, testimonies }, kind, state, { wide, narrow }, day]) => {
        const statusWith = (edtf: string) =>
          statusOn([...milestones, milestone("sharp", kind, edtf, { state })], testimonies, day).statuses;
        const before = statusWith(wide);
        const after = statusWith(narrow);
        if (before.length === 1) expect(after).toEqual(before);
        // The same for each list of a status: whoever is surely in or out of it stays so.
        for (const status of hubStatuses)
          if (hadStatus(before, status) !== "possible")
            expect(hadStatus(after, status)).toBe(hadStatus(before, status));
      }),
      { seed: 13, numRuns: 3000 },
    );
  }, 30_000);
});
