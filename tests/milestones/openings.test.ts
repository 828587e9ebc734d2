import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SetClocks } from "#lib/clocks/clocks.ts";
import { heldOn, type Testimonies } from "#lib/clocks/testimony.ts";
import { dayNumber, isoDay } from "#lib/dates/calendar.ts";
import { bounds } from "#lib/dates/edtf.ts";
import {
  hubSteps,
  opened,
  openingsCurve,
  stepFigures,
  type HubMilestones,
} from "#lib/milestones/openings.ts";
import type { Milestone } from "#lib/records/statements.ts";
import { anySharpening } from "#tests/dates/sharpening.ts";
import { cancelled, done, milestone, planned } from "#tests/records/milestones.ts";

const today = "2026-11-28";
const now: SetClocks = { stand: null, wissen: null, viewed: today };
const on = (stand: string): SetClocks => ({ ...now, stand });

const hub = (id: string, ...milestones: Milestone[]): HubMilestones => ({ id, milestones });

describe("the two openings of the register's first day", () => {
  const firstDay = "2026-11-21";
  const hubs = [
    hub("zeitz", done("zeitz-opening", "opening", "[2021-09..]")),
    hub("rostock", done("rostock-opening", "opening", "XXXX-12-13")),
    hub("sangerhausen", planned("plan", "start-of-operation", "[2022-01..2022-03]")),
  ];
  const told: Testimonies = Object.fromEntries(
    ["zeitz-opening", "rostock-opening"].map((id) => [id, { stated: firstDay, settled: firstDay }]),
  );
  const curve = openingsCurve(hubs, told, now);

  test("are a band and no line before it: surely none, possibly both; from then on surely both", () => {
    expect(curve).toEqual({
      before: { least: 0, most: 1 },
      steps: [
        { day: "2021-09-01", least: 0, most: 2 },
        { day: firstDay, least: 2, most: 2 },
      ],
      end: today,
    });
    expect(opened(curve, "2021-08-31")).toEqual({ least: 0, most: 1 });
    expect(opened(curve, "2026-11-20")).toEqual({ least: 0, most: 2 });
    expect(opened(curve, today)).toEqual({ least: 2, most: 2 });
  });

  test("are named with what is open of them on a day in between", () => {
    expect(stepFigures("opened", hubs, told, on("2022-06-09"))).toEqual({
      surely: [],
      perhaps: ["zeitz", "rostock"],
    });
    expect(stepFigures("opened", hubs, told, on("2021-08-31")).perhaps).toEqual(["rostock"]);
    expect(stepFigures("opened", hubs, told, now).surely).toEqual(["zeitz", "rostock"]);
  });

  test("end on the day that is asked for", () => {
    expect(openingsCurve(hubs, told, on("2022-06-09"))).toMatchObject({
      steps: [{ day: "2021-09-01" }],
      end: "2022-06-09",
    });
  });
});

test("the first of a hub's operations counts, of which it may be open which one it is", () => {
  const hubs = [
    hub("a", done("a1", "start-of-operation", "[2022-01..2022-12]"), done("a2", "opening", "2022-05-01")),
  ];
  expect(openingsCurve(hubs, {}, now).steps).toEqual([
    { day: "2022-01-01", least: 0, most: 1 },
    { day: "2022-05-01", least: 1, most: 1 },
  ]);
});

test("what was planned or called off opened nothing", () => {
  const hubs = [hub("a", planned("p", "opening", "2022"), cancelled("c", "opening", "2022"))];
  expect(openingsCurve(hubs, {}, now)).toMatchObject({ before: { least: 0, most: 0 }, steps: [] });
});

const kinds = ["letter-of-intent", "agreement", "start-of-operation", "opening", "closure"] as const;
const anyDay = fc
  .integer({ min: dayNumber(2019, 6, 1), max: dayNumber(2024, 6, 1) })
  .map((number) => isoDay(number));

/** Hubs whose milestones are stated in two ways, the second more exactly, and told by the register after they happened. */
const anyHubs = fc
  .array(
    fc.array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        state: fc.constantFrom("done" as const, "done" as const, "planned" as const, "cancelled" as const),
        date: anySharpening,
        delay: fc.option(fc.nat({ max: 1500 })),
      }),
      { maxLength: 4 },
    ),
    { maxLength: 5 },
  )
  .map((list) => {
    const testimonies: Record<string, { stated: string | null; settled: string | null }> = {};
    const of = (precise: "wide" | "narrow") =>
      list.map((milestones, at) =>
        hub(
          `hub-${at}`,
          ...milestones.map(({ kind, state, date, delay }, nth) => {
            const id = `m${at}-${nth}`;
            const day = Date.parse(date.day) + (delay ?? 0) * 86_400_000;
            const settled = delay === null ? null : new Date(day).toISOString().slice(0, 10);
            testimonies[id] = { stated: settled, settled };
            return milestone(id, kind, date[precise], { state });
          }),
        ),
      );
    return { wide: of("wide"), narrow: of("narrow"), testimonies };
  });

describe("whatever the dates", () => {
  test("surely opened are never more than possibly opened, and neither ever falls", () => {
    fc.assert(
      fc.property(anyHubs, ({ wide, testimonies }) => {
        const { before, steps } = openingsCurve(wide, testimonies, now);
        let last = before;
        for (const step of steps) {
          expect(step.least).toBeLessThanOrEqual(step.most);
          expect(step.least).toBeGreaterThanOrEqual(last.least);
          expect(step.most).toBeGreaterThanOrEqual(last.most);
          last = step;
        }
        expect(steps.map(({ day }) => day)).toEqual([...new Set(steps.map(({ day }) => day))].toSorted());
      }),
      { seed: 31, numRuns: 1000 },
    );
  });

  test("the curve says on every day what the hubs say one by one, and its end is the total", () => {
    fc.assert(
      fc.property(anyHubs, anyDay, ({ wide, testimonies }, day) => {
        const then = stepFigures("opened", wide, testimonies, on(day));
        const count = { least: then.surely.length, most: then.surely.length + then.perhaps.length };
        expect(opened(openingsCurve(wide, testimonies, now), day)).toEqual(count);
        expect(opened(openingsCurve(wide, testimonies, on(day)), "9999-12-31")).toEqual(count);
      }),
      { seed: 32, numRuns: 1000 },
    );
  });

  test("a hub counts as what the two clocks say of its milestones", () => {
    fc.assert(
      fc.property(anyHubs, anyDay, ({ wide, testimonies }, day) => {
        for (const step of hubSteps) {
          const { surely, perhaps } = stepFigures(step, wide, testimonies, on(day));
          for (const { id, milestones } of wide) {
            const held = milestones
              .filter(({ state, kind }) => state === "done" && isOf(step, kind))
              .map((each) => heldOn(each, testimonies[each.id], day));
            expect(surely.includes(id)).toBe(held.includes("certain"));
            const isOpen = !held.includes("certain") && held.includes("possible");
            expect(perhaps.includes(id)).toBe(isOpen);
          }
        }
      }),
      { seed: 33, numRuns: 1000 },
    );
  });

  test("a date known more exactly never widens the band", () => {
    fc.assert(
      fc.property(anyHubs, anyDay, ({ wide, narrow, testimonies }, day) => {
        const before = opened(openingsCurve(wide, testimonies, now), day);
        const after = opened(openingsCurve(narrow, testimonies, now), day);
        expect(after.least).toBeGreaterThanOrEqual(before.least);
        expect(after.most).toBeLessThanOrEqual(before.most);
      }),
      { seed: 34, numRuns: 2000 },
    );
  });
});

const isOf = (step: (typeof hubSteps)[number], kind: Milestone["kind"]) =>
  step === "signed"
    ? kind === "letter-of-intent" || kind === "agreement"
    : step === "opened"
      ? kind === "start-of-operation" || kind === "opening"
      : kind === "closure";

test("the narrow dates of these tests really are within the wide ones", () => {
  for (const { wide, narrow } of fc.sample(anySharpening, { seed: 35, numRuns: 200 })) {
    const [outer, inner] = [bounds(wide), bounds(narrow)];
    if (outer.earliest) expect((inner.earliest ?? "") >= outer.earliest).toBe(true);
    if (outer.latest) expect((inner.latest ?? "9999") <= outer.latest).toBe(true);
  }
});
