import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noClocks, setClocks } from "#lib/clocks/clocks.ts";
import type { Testimonies } from "#lib/clocks/testimony.ts";
import { dayNumber, isoDay } from "#lib/dates/calendar.ts";
import { kindFigures, selected, spanFigures, yearChart, type Selected } from "#lib/milestones/figures.ts";
import { everything, type MilestoneFilter } from "#lib/milestones/filter.ts";
import { selectMilestones, type Candidate } from "#lib/milestones/select.ts";
import { displayedDate } from "#lib/records/plans.ts";
import type { Milestone } from "#lib/records/statements.ts";
import { anySharpening, anyStatement } from "#tests/dates/sharpening.ts";
import { cancelled, done, milestone, planned } from "#tests/records/milestones.ts";

const today = "2026-11-28";

function candidates(milestones: Milestone[]): Candidate[] {
  const owner = {
    kind: "hub",
    id: "a",
    slug: "a",
    name: "A",
    nameEn: "A",
    stateIso: "DE-ST",
    operator: null,
  } as const;
  return milestones.map((each) => ({
    milestone: each,
    owner,
    siblings: milestones,
    operators: [],
    themes: [],
  }));
}

const select = (
  milestones: Milestone[],
  asked: Partial<MilestoneFilter> = {},
  told: Testimonies = {},
): Selected[] => {
  const filter = { ...everything, ...asked };
  return selected(milestones, filter, setClocks(filter, today), told);
};

describe("counts by kind", () => {
  const letters = [
    done("day", "letter-of-intent", "2021-10-20"),
    done("open", "letter-of-intent", "[..2022-06-09]"),
    planned("plan", "opening", "2022"),
    cancelled("off", "opening", "2023"),
  ];

  test("are plain numbers today, whatever the dates leave open", () => {
    expect(kindFigures(select(letters))).toEqual({
      kinds: [
        {
          kind: "letter-of-intent",
          done: { least: 2, most: 2 },
          planned: { least: 0, most: 0 },
          cancelled: { least: 0, most: 0 },
        },
        {
          kind: "opening",
          done: { least: 0, most: 0 },
          planned: { least: 1, most: 1 },
          cancelled: { least: 1, most: 1 },
        },
      ],
      total: {
        done: { least: 2, most: 2 },
        planned: { least: 1, most: 1 },
        cancelled: { least: 1, most: 1 },
      },
    });
  });

  test("are at least and at most on a day in the past", () => {
    const { total } = kindFigures(select(letters, { stand: "2021-12-31" }));
    expect(total).toEqual({
      done: { least: 1, most: 2 },
      planned: { least: 0, most: 1 },
      cancelled: { least: 0, most: 0 },
    });
  });
});

describe("the years of the register's first day", () => {
  const milestones = [
    done("letter", "letter-of-intent", "[..2021-10-20]"),
    done("in", "move-in", "2021-09"),
    done("zeitz", "opening", "[2021-09..]"),
    done("rostock", "opening", "XXXX-12-13"),
    planned("plan", "start-of-operation", "[2022-01..2022-03]"),
    planned("day", "event", "XXXX"),
    cancelled("off", "event", "2019"),
  ];
  const { spans, undated } = yearChart(select(milestones), today, null);

  test("reach back without beginning and up to the present, without a gap", () => {
    expect(spans.map(({ from, to }) => [from, to])).toEqual([
      [null, 2020],
      [2021, 2021],
      [2022, 2022],
      [2023, 2023],
      [2024, 2024],
      [2025, 2025],
      [2026, 2026],
    ]);
    expect(spans[0]).toMatchObject({ done: { least: 0, most: 1 }, planned: { least: 0, most: 0 } });
    expect(spans[1]).toMatchObject({ done: { least: 1, most: 3 }, planned: { least: 0, most: 0 } });
    expect(spans[2]).toMatchObject({ done: { least: 0, most: 1 }, planned: { least: 1, most: 1 } });
    expect(spans[6]).toMatchObject({ done: { least: 0, most: 1 } });
  });

  test("leave out what has no year, and name it", () => {
    expect(undated.map(({ milestone: { id } }) => id)).toEqual(["rostock", "day"]);
  });

  test("are one where one is asked for", () => {
    expect(yearChart(select(milestones, { year: 2021 }), today, 2021).spans).toEqual([
      { from: 2021, to: 2021, done: { least: 1, most: 3 }, planned: { least: 0, most: 0 } },
    ]);
  });

  test("are counted together where there would be too many", () => {
    const far = yearChart(select([done("a", "event", "1950"), done("b", "event", "2020")]), today, null);
    expect(far.spans).toHaveLength(26);
    expect(far.spans[0]).toEqual({
      from: null,
      to: 1995,
      done: { least: 1, most: 1 },
      planned: { least: 0, most: 0 },
    });
  });

  test("of a plan without end include what comes after them", () => {
    const { spans: open } = yearChart(select([planned("a", "opening", "[2022-05..]")]), today, null);
    expect(open.map(({ from, to, planned: { least, most } }) => [from, to, least, most])).toEqual([
      [2022, 2022, 0, 1],
      [2023, null, 0, 1],
    ]);
  });
});

const anyDay = fc
  .integer({ min: dayNumber(2019, 6, 1), max: dayNumber(2024, 6, 1) })
  .map((number) => isoDay(number));
const anyMilestones = fc
  .array(
    fc.record({
      state: fc.constantFrom("done" as const, "planned" as const, "cancelled" as const),
      kind: fc.constantFrom("opening" as const, "event" as const, "letter-of-intent" as const),
      edtf: anyStatement,
      told: fc.option(anyDay),
    }),
    { maxLength: 8 },
  )
  .map((list) => ({
    milestones: list.map(({ kind, state, edtf }, at) => milestone(`m${at}`, kind, edtf, { state })),
    testimonies: Object.fromEntries(
      list.map(({ told }, at) => [`m${at}`, { stated: told, settled: told }]),
    ) as Testimonies,
  }));
const anyStand = fc.option(anyDay);

describe("whatever the dates", () => {
  test("there are surely no more than there may be, and the kinds add up to the total", () => {
    fc.assert(
      fc.property(anyMilestones, anyStand, ({ milestones, testimonies }, stand) => {
        const { kinds, total } = kindFigures(select(milestones, { stand }, testimonies));
        for (const state of ["done", "planned", "cancelled"] as const) {
          expect(total[state].least).toBeLessThanOrEqual(total[state].most);
          for (const end of ["least", "most"] as const)
            expect(kinds.reduce((sum, kind) => sum + kind[state][end], 0)).toBe(total[state][end]);
        }
      }),
      { seed: 41, numRuns: 1000 },
    );
  });

  test("each year's numbers are those of the chronology of that year, but for what has no date", () => {
    fc.assert(
      fc.property(anyMilestones, anyStand, ({ milestones, testimonies }, stand) => {
        const clocks = setClocks({ ...noClocks, stand }, today);
        const chart = yearChart(select(milestones, { stand }, testimonies), stand ?? today, null);
        for (const { from, to, ...numbers } of chart.spans) {
          if (from === null || from !== to) continue;
          for (const status of ["done", "planned"] as const) {
            const filter = { ...everything, stand, year: from, status };
            const { dated, apart } = selectMilestones(candidates(milestones), filter, clocks, testimonies);
            const isUndated = (each: Candidate) => displayedDate(each.milestone).precision;
            const open = apart.filter((each) => !/unknown|without-year/.test(isUndated(each)));
            expect(numbers[status]).toEqual({ least: dated.length, most: dated.length + open.length });
          }
        }
      }),
      { seed: 42, numRuns: 1000 },
    );
  });

  test("every milestone with a date is somewhere in the chart", () => {
    fc.assert(
      fc.property(anyMilestones, anyStand, ({ milestones, testimonies }, stand) => {
        const some = select(milestones, { stand }, testimonies);
        const { spans, undated } = yearChart(some, stand ?? today, null);
        const open = new Set(undated);
        for (const each of some) {
          const { state } = each.milestone;
          if (open.has(each) || state === "cancelled") continue;
          const found = spans.map((span) => spanFigures([each], span, stand ?? today));
          expect(found.some((numbers) => numbers[state].most === 1)).toBe(true);
        }
      }),
      { seed: 43, numRuns: 1000 },
    );
  });

  test("a date known more exactly widens no year", () => {
    fc.assert(
      fc.property(
        anySharpening,
        fc.constantFrom("done" as const, "planned" as const),
        fc.integer({ min: 2018, max: 2026 }),
        fc.boolean(),
        anyStand,
        ({ wide, narrow }, state, year, isBefore, stand) => {
          const span = { from: isBefore ? null : year, to: year };
          const of = (edtf: string) =>
            spanFigures(
              select([milestone("m", "opening", edtf, { state })], { stand }),
              span,
              stand ?? today,
            )[state];
          const [before, after] = [of(wide), of(narrow)];
          expect(after.least).toBeGreaterThanOrEqual(before.least);
          expect(after.most).toBeLessThanOrEqual(before.most);
        },
      ),
      { seed: 44, numRuns: 2000 },
    );
  });
});
