import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Testimonies } from "#lib/clocks/testimony.ts";
import { dayNumber, isoDay, readIsoDay } from "#lib/dates/calendar.ts";
import { bounds } from "#lib/dates/edtf.ts";
import { byUrgency, ledgerSummary, medianDelay } from "#lib/milestones/ledger-summary.ts";
import { ledgerLines, ledgerLinesOn, type LedgerLine } from "#lib/milestones/ledger.ts";
import { isOverdue, planOutcome } from "#lib/records/plans.ts";
import type { Milestone, MilestoneKind } from "#lib/records/statements.ts";
import { anySharpening, anyStatement } from "#tests/dates/sharpening.ts";
import { cancelled, done, milestone, planned } from "#tests/records/milestones.ts";

const today = "2026-11-28";
const earlyIn2022 = "[2022-01..2022-03]";

/** The only line of these milestones. */
function only(milestones: Milestone[], day = today): LedgerLine {
  const [line, ...others] = ledgerLines(milestones, day);
  if (!line || others.length > 0) throw new Error("Expected one line.");
  return line;
}

describe("a line of the ledger", () => {
  const plan = planned("plan", "start-of-operation", earlyIn2022);

  test("of a plan whose time has passed says how long ago each day was that may have been meant", () => {
    expect(only([plan], "2022-03-31")).toMatchObject({ outcomes: ["pending"], overdueFor: null });
    expect(only([plan], "2022-04-01")).toMatchObject({
      outcomes: ["overdue"],
      overdueFor: { min: 1, max: 90 },
    });
  });

  test("says no longest time where the plan has no beginning, and is never overdue without an end", () => {
    const byYearsEnd = planned("plan", "establishment", "[..2021-12-31]");
    expect(only([byYearsEnd], "2022-01-10").overdueFor).toEqual({ min: 10, max: null });
    expect(only([planned("plan", "event", "XXXX")]).outcomes).toEqual(["undated"]);
  });

  test("keeps every later plan, and tells the delay from the first and from the last", () => {
    const later = planned("later", "opening", "2022-06", "plan");
    const event = done("event", "opening", "2022-07-10", "later");
    const line = only([event, later, plan]);
    expect(line.plans.map(({ id }) => id)).toEqual(["plan", "later"]);
    expect(line.event?.id).toBe("event");
    expect(line.outcomes).toEqual(["late"]);
    expect(line.afterFirst).toEqual({ is: "later", min: 101, max: 190 });
    expect(line.afterLast).toEqual({ is: "later", min: 10, max: 39 });
    expect(line.moved).toEqual({ is: "later", min: 62, max: 180 });
  });

  test("is kept where the event surely lies within what was planned first", () => {
    expect(only([plan, done("event", "opening", "2022-03-10", "plan")]).outcomes).toEqual(["as-planned"]);
    expect(only([plan, done("event", "opening", "2021-12", "plan")]).outcomes).toEqual(["early"]);
    expect(only([plan, done("event", "opening", "2022", "plan")]).outcomes).toEqual(["undecided"]);
  });

  test("ends with what was called off, and tells no delay of it", () => {
    const off = cancelled("off", "start-of-operation", "2022-05", "plan");
    expect(only([plan, off])).toMatchObject({ outcomes: ["cancelled"], event: null, afterFirst: null });
    expect(only([cancelled("off", "opening", "2022-05")]).outcomes).toEqual(["cancelled"]);
  });

  test("takes an opening that no source links to it for its event", () => {
    expect(only([plan, done("event", "opening", "2022-05-01")])).toMatchObject({
      event: { id: "event" },
      outcomes: ["late"],
      afterFirst: { min: 31, max: 120 },
    });
  });

  test("of two such events counts to the first, of which it may be open which one it is", () => {
    const two = [done("a", "opening", "[2022-04..2022-12]"), done("b", "start-of-operation", "2022-06-01")];
    expect(only([plan, ...two]).afterFirst).toEqual({ is: "later", min: 1, max: 151 });
  });

  test("stays undecided where the operation may have ended before the plan was for a new one", () => {
    const again = planned("plan", "opening", "2024");
    const all = [done("first", "opening", "2020"), done("end", "closure", "[2021..]"), again];
    expect(only(all)).toMatchObject({ outcomes: ["undecided"], afterFirst: null });
    // It ended surely before: the plan is for a new beginning, and nothing is known of one.
    expect(only([all[0] as Milestone, done("end", "closure", "2022"), again]).outcomes).toEqual(["overdue"]);
  });

  test("stands for each end where two things followed one plan", () => {
    const move = planned("move", "move-in", "2022-01");
    const ends = [done("in", "move-in", "2022-02", "move"), planned("again", "move-in", "2022-05", "move")];
    const lines = ledgerLines([move, ...ends], today);
    expect(lines.map(({ outcomes }) => outcomes)).toEqual([["late"], ["overdue"]]);
    expect(ledgerSummary(lines)).toMatchObject({ lines: 2, plans: 2, moved: 1 });
  });
});

describe("on a day in the past", () => {
  const plan = planned("plan", "opening", "2022-03");
  const told: Testimonies = { plan: { stated: "2021-12-20", settled: null } };

  test("a plan is overdue though it was fulfilled later", () => {
    const event = done("event", "opening", "2022-07-10", "plan");
    const [line] = ledgerLinesOn([plan, event], told, "2022-06-09");
    expect(line).toMatchObject({
      outcomes: ["overdue"],
      event: null,
      overdueFor: { min: 70, max: 100 },
      open: [],
    });
  });

  test("it stays open what became of it where the event may have been by then", () => {
    const event = done("event", "opening", "[2022-04..2022-12]", "plan");
    const [line] = ledgerLinesOn([plan, event], told, "2022-06-09");
    expect(line).toMatchObject({ outcomes: ["overdue", "late"], afterFirst: null, overdueFor: null });
    expect(line?.open).toEqual(["event"]);
  });

  test("a plan of which nobody says since when there was one is not sure to have been there", () => {
    expect(ledgerLinesOn([plan], {}, "2021-06-01")).toMatchObject([
      { outcomes: ["pending"], open: ["plan"] },
    ]);
  });

  test("a later plan that may not have been made yet leaves open how long the plan was overdue", () => {
    const later = planned("later", "opening", "2022-04", "plan");
    const [line] = ledgerLinesOn([plan, later], told, "2022-06-09");
    expect(line).toMatchObject({ outcomes: ["overdue"], overdueFor: { min: 40, max: 100 }, open: ["later"] });
  });
});

const kinds: MilestoneKind[] = ["move-in", "start-of-operation", "opening", "event", "closure"];
const states = ["planned", "planned", "done", "cancelled"] as const;
const anyDay = fc
  .integer({ min: dayNumber(2019, 6, 1), max: dayNumber(2024, 6, 1) })
  .map((number) => isoDay(number));

/** Milestones of one record; each may follow an earlier plan. */
const anyMilestones = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      state: fc.constantFrom(...states),
      edtf: anyStatement,
      follows: fc.nat({ max: 5 }),
      stated: fc.option(anyDay),
    }),
    { maxLength: 6 },
  )
  .map((list) => {
    const milestones: Milestone[] = [];
    for (const [at, { kind, state, edtf, follows }] of list.entries()) {
      const plan = milestones[follows];
      const link = plan && plan.state !== "done" ? plan.id : undefined;
      milestones.push(milestone(`m${at}`, kind, edtf, { state, follows: link }));
    }
    const testimonies: Testimonies = Object.fromEntries(
      list.map(({ stated }, at) => [`m${at}`, { stated, settled: null }]),
    );
    return { milestones, testimonies };
  });

describe("whatever the dates", () => {
  test("every number of days holds for every pair of real days, and its ends are reached", () => {
    fc.assert(
      fc.property(anyStatement, anyStatement, fc.nat(), fc.nat(), (plan, event, a, b) => {
        const line = only([planned("p", "move-in", plan), done("e", "move-in", event, "p")]);
        const { min, max } = line.afterFirst ?? { min: null, max: null };
        const [first, second] = [realDay(plan, a), realDay(event, b)];
        // A day without its year has no real day that one could draw.
        if (first === null || second === null) return;
        const days = second - first;
        if (min !== null) expect(days).toBeGreaterThanOrEqual(min);
        if (max !== null) expect(days).toBeLessThanOrEqual(max);
        if (min !== null) expect(end(event, "earliest") - end(plan, "latest")).toBe(min);
        if (max !== null) expect(end(event, "latest") - end(plan, "earliest")).toBe(max);
        const [outcome] = line.outcomes;
        if (outcome === "late") expect(days).toBeGreaterThan(0);
        if (outcome === "early") expect(days).toBeLessThan(0);
      }),
      { seed: 21, numRuns: 2000 },
    );
  });

  test("a date known more exactly widens no range", () => {
    fc.assert(
      fc.property(anySharpening, anySharpening, (plan, event) => {
        const of = (planEdtf: string, eventEdtf: string) =>
          only([planned("p", "move-in", planEdtf), done("e", "move-in", eventEdtf, "p")]).afterFirst;
        const wide = of(plan.wide, event.wide);
        const narrow = of(plan.narrow, event.narrow);
        const within = (inner: number | null | undefined, outer: number | null | undefined, sign: 1 | -1) =>
          typeof outer !== "number" || (typeof inner === "number" && sign * (inner - outer) >= 0);
        expect(within(narrow?.min, wide?.min, 1)).toBe(true);
        expect(within(narrow?.max, wide?.max, -1)).toBe(true);
      }),
      { seed: 22, numRuns: 2000 },
    );
  });

  test("what was decided stays so when a date becomes known more exactly, also in the past", () => {
    const scenario = fc.tuple(
      anyMilestones,
      fc.constantFrom(...kinds),
      fc.constantFrom(...states),
      fc.option(fc.nat({ max: 5 })),
      anySharpening,
      anyDay,
      fc.boolean(),
    );
    fc.assert(
      fc.property(
        scenario,
        ([{ milestones, testimonies }, kind, state, follows, { wide, narrow }, day, inPast]) => {
          const plan = follows === null ? undefined : milestones[follows];
          const link = plan && plan.state !== "done" ? plan.id : undefined;
          const outcomes = (edtf: string) => {
            const all = [...milestones, milestone("sharp", kind, edtf, { state, follows: link })];
            const lines = inPast ? ledgerLinesOn(all, testimonies, day) : ledgerLines(all, today);
            return new Map(lines.map((line) => [lineKey(line), line.outcomes]));
          };
          const [before, after] = [outcomes(wide), outcomes(narrow)];
          for (const [key, [outcome, ...others]] of before) {
            if (others.length > 0 || !outcome) continue;
            // A plan stated more exactly is another promise: what kept the vague one need not keep it.
            const isDecided =
              ["overdue", "late", "early", "cancelled"].includes(outcome) ||
              (outcome === "as-planned" && state === "done");
            // On a day in the past, a line may grow shorter: what it ended with came only later.
            if (isDecided && after.has(key)) expect(after.get(key)).toEqual([outcome]);
          }
        },
      ),
      { seed: 23, numRuns: 4000 },
    );
  });

  test("overdue lines are those whose last plan is overdue everywhere else", () => {
    fc.assert(
      fc.property(anyMilestones, anyDay, ({ milestones }, day) => {
        const lines = ledgerLines(milestones, day);
        const overdue = lines.filter(({ outcomes }) => outcomes[0] === "overdue");
        expect(overdue.map(({ plans }) => plans.at(-1)?.id ?? "").toSorted()).toEqual(
          milestones
            .filter((each) => isOverdue(each, milestones, day))
            .map(({ id }) => id)
            .toSorted(),
        );
        for (const { plans, event } of lines)
          if (event) expect(planOutcome(plans[0], milestones, day)).toMatch(/happened|cancelled/);
      }),
      { seed: 24, numRuns: 2000 },
    );
  });

  test("a day in the far future tells the same as today does then", () => {
    fc.assert(
      fc.property(anyMilestones, ({ milestones }) => {
        const far = "2999-12-31";
        const all = Object.fromEntries(milestones.map(({ id }) => [id, { stated: far, settled: far }]));
        expect(ledgerLinesOn(milestones, all, far)).toEqual(ledgerLines(milestones, far));
      }),
      { seed: 25, numRuns: 1000 },
    );
  });

  test("overdue ones come first in one order, however the lines came", () => {
    const shuffled = anyMilestones.chain(({ milestones }) =>
      fc.tuple(fc.constant(milestones), fc.shuffledSubarray(milestones, { minLength: milestones.length })),
    );
    fc.assert(
      fc.property(shuffled, anyDay, ([milestones, mixed], day) => {
        const lines = ledgerLines(milestones, day).toSorted(byUrgency);
        expect(ledgerLines(mixed, day).toSorted(byUrgency)).toEqual(lines);
        const isOverdueLine = lines.map(({ outcomes }) => outcomes[0] === "overdue");
        expect(isOverdueLine).toEqual(isOverdueLine.toSorted((a, b) => Number(b) - Number(a)));
        for (const [at, line] of lines.entries())
          for (const other of lines.slice(at + 1)) expect(byUrgency(line, other)).toBeLessThan(0);
      }),
      { seed: 26, numRuns: 1000 },
    );
  });

  test("the median of the real delays lies within the range that is told of it", () => {
    const bounded = anyStatement.filter((edtf) => /^\d{4}|^\[\d.*\d]$/.test(edtf));
    // Some open ones among them: they may lie anywhere, and the median is told all the same.
    const pair = fc.tuple(
      bounded,
      fc.oneof({ weight: 5, arbitrary: bounded }, anyStatement),
      fc.nat(),
      fc.nat(),
    );
    let told = 0;
    fc.assert(
      fc.property(fc.array(pair, { minLength: 5, maxLength: 9 }), (pairs) => {
        const lines = pairs.map(([plan, event]) =>
          only([planned("p", "move-in", plan), done("e", "move-in", event, "p")]),
        );
        const range = medianDelay(lines);
        if (range === null) return;
        told += 1;
        const real = pairs
          .map(([plan, event, a, b]) => (realDay(event, b) ?? b % 9999) - (realDay(plan, a) ?? NaN))
          .toSorted((a, b) => a - b);
        const half = Math.floor(real.length / 2);
        const median =
          ((real.at(half) ?? NaN) + (real.at(real.length % 2 === 1 ? half : half - 1) ?? NaN)) / 2;
        expect(median).toBeGreaterThanOrEqual(range.min);
        expect(median).toBeLessThanOrEqual(range.max);
      }),
      { seed: 27, numRuns: 1000 },
    );
    expect(told).toBeGreaterThan(300);
  });
});

test("no median is told of few events, nor where half of them are open", () => {
  const happened = (plan: string, event: string) =>
    only([planned("p", "move-in", plan), done("e", "move-in", event, "p")]);
  const exact = happened("2022-01-01", "2022-01-11");
  const open = happened("2022-01-01", "[2022-02..]");
  expect(medianDelay([exact, exact, exact, exact])).toBeNull();
  expect(medianDelay([exact, exact, exact, exact, happened("2022-01", "2022-02")])).toEqual({
    min: 10,
    max: 10,
    of: 5,
  });
  expect(medianDelay([exact, exact, exact, open, open])).toEqual({ min: 10, max: 10, of: 5 });
  expect(medianDelay([exact, exact, open, open, open])).toBeNull();
});

const lineKey = ({ plans, event }: LedgerLine) =>
  [...plans, ...(event ? [event] : [])].map(({ id }) => id).join();

const end = (edtf: string, which: "earliest" | "latest") => readIsoDay(bounds(edtf)[which] ?? "") ?? NaN;

/** One of the days that a date leaves open; open ends reach three years. null: none that can be told. */
function realDay(edtf: string, draw: number): number | null {
  const { earliest, latest } = bounds(edtf);
  if (earliest === null && latest === null) return null;
  const first = earliest === null ? end(edtf, "latest") - 1000 : end(edtf, "earliest");
  const last = latest === null ? first + 1000 : end(edtf, "latest");
  return first + (draw % (last - first + 1));
}
