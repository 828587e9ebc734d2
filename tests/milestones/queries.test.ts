import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Certainty } from "#lib/dates/certainty.ts";
import { compareDates } from "#lib/dates/compare.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { everything, type MilestoneFilter } from "#lib/milestones/filter.ts";
import { chronology, chronologyOptions, milestonesPerPage } from "#lib/milestones/chronology-queries.ts";
import { milestoneIdsOfParticipant } from "#lib/milestones/queries.ts";
import { yearCertainty } from "#lib/milestones/year-certainty.ts";
import { displayedDate, planOutcome } from "#lib/records/plans.ts";
import { milestoneStates } from "#lib/records/statements.ts";
import { testDatabase } from "#tests/database.ts";
import { change, hub, milestone } from "#tests/factories.ts";

const today = "2026-11-21";

async function ids(client: Parameters<typeof chronology>[0], filter: Partial<MilestoneFilter> = {}) {
  const { dated, apart, ...rest } = await chronology(client, { ...everything, ...filter }, today);
  const idOf = (each: (typeof dated)[number]) => each.milestone.id;
  return { ...rest, dated: dated.map(idOf), apart: apart.map(idOf) };
}

const anyDay = fc
  .tuple(
    fc.integer({ min: 2018, max: 2028 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));
const anyDate = fc.record({
  edtf: fc.oneof(
    anyDay,
    anyDay.map((day) => day.slice(0, 4)),
    anyDay.map((day) => `[..${day}]`),
    anyDay.map((day) => `[${day}..]`),
    fc.tuple(anyDay, anyDay).map((days) => days.toSorted().join("/")),
    fc.constantFrom("XXXX-05", "XXXX"),
  ),
  state: fc.constantFrom(...milestoneStates),
});
const anyDates = testDatabase();

describe("the chronology of the seeded records", () => {
  const database = testDatabase();

  test("holds every milestone once, those without a known year last", async () => {
    const { dated, apart, total, totalApart } = await ids(database.client);
    expect(total).toBe(await database.client.milestone.count());
    expect(new Set([...dated, ...apart]).size).toBe(total);
    expect(apart.toSorted()).toEqual(["rostock-opening", "zeitz-codingday", "zeitz-kulturtag"]);
    expect(totalApart).toBe(3);
  });

  test("begins with the talks in Zeitz and ends with the agreement in Großröhrsdorf", async () => {
    const { dated } = await ids(database.client);
    expect(dated.slice(0, 4)).toEqual([
      "zeitz-talks",
      "zeitz-letter-of-intent",
      "zeitz-move-in",
      "zeitz-opening",
    ]);
    expect(dated.at(-1)).toBe("grossroehrsdorf-agreement");
  });

  test("the newest first is the same order backwards", async () => {
    const oldest = await ids(database.client);
    const newest = await ids(database.client, { order: "newest" });
    expect(newest.dated).toEqual(oldest.dated.toReversed());
  });

  test("only what surely lies in a year is counted in it; open windows stand apart", async () => {
    const of2021 = await ids(database.client, { year: 2021 });
    expect(of2021.dated).toEqual(["zeitz-move-in", "oldenburg-in-holstein-letter-of-intent"]);
    expect(of2021.apart).toContain("zeitz-opening");
    expect(of2021.apart).toContain("grossroehrsdorf-agreement");
    const of2022 = await ids(database.client, { year: 2022 });
    expect(of2022.dated).toEqual([
      "oldenburg-in-holstein-start-of-operation",
      "sangerhausen-start-of-operation",
    ]);
    expect(of2022.apart).toContain("zeitz-opening");
    expect(of2022.apart).toContain("rostock-opening");
    expect(of2022.apart).toContain("grossroehrsdorf-agreement");
  });

  test("what happened cannot fall into a year that has not begun", async () => {
    const { dated, apart } = await ids(database.client, { year: 2027 });
    expect(dated).toEqual([]);
    expect(apart).not.toContain("zeitz-opening");
    expect(apart).not.toContain("rostock-opening");
    expect(apart).toContain("zeitz-kulturtag");
  });

  test.each([
    [{ kind: "agreement" }, ["grossroehrsdorf-agreement"]],
    [{ state: "mecklenburg-vorpommern" }, ["rostock-opening"]],
    [
      { status: "planned", state: "schleswig-holstein" },
      ["digitalhubs-schleswig-holstein-establishment", "oldenburg-in-holstein-start-of-operation"],
    ],
    [{ status: "cancelled" }, []],
    [{ state: "bayern" }, []],
  ] as const)("filters by %o", async (filter, expected) => {
    const { dated, apart } = await ids(database.client, filter);
    expect([...dated, ...apart].toSorted()).toEqual(expected);
  });

  test("brings what tells that a plan is overdue, and where a network is shown", async () => {
    const { dated } = await chronology(database.client, { ...everything, status: "planned" }, today);
    const outcomes = dated.map(({ milestone: plan, siblings }) => planOutcome(plan, siblings, today));
    expect(outcomes).toEqual(["overdue", "overdue", "overdue"]);
    expect(dated.find(({ owner }) => owner.kind === "network")?.owner.operator).toBe("dataport-kommunal");
  });

  test("brings the sources it cites", async () => {
    const { references } = await chronology(database.client, everything, today);
    expect(Object.keys(references.sources).toSorted()).toEqual(["s0", "s1", "s2", "s3", "s4"]);
  });

  test("offers only what occurs", async () => {
    const { years, kinds, states, statuses, precisions, operators, themes } = await chronologyOptions(
      database.client,
    );
    expect(years).toEqual([2022, 2021]);
    expect(kinds).toContain("move-in");
    expect(kinds).not.toContain("closure");
    expect(states.toSorted()).toEqual(["DE-MV", "DE-NI", "DE-SH", "DE-SN", "DE-ST"]);
    expect(statuses.toSorted()).toEqual(["done", "planned"]);
    expect(precisions).toEqual(["day", "month", "part-of-year", "open", "without-year", "unknown"]);
    expect(operators.map(({ slug }) => slug)).toEqual(["dataport-kommunal", "kisa"]);
    expect(themes.map(({ slug }) => slug)).toContain("mobilitaet");
    expect(themes.map(({ slug }) => slug)).not.toContain("smart-city");
  });

  test("knows what a body signed or was a guest at, newest first", async () => {
    const of = (body: Parameters<typeof milestoneIdsOfParticipant>[1], limit = 10) =>
      milestoneIdsOfParticipant(database.client, body, limit);
    expect(await of({ organisationId: "dataport-kommunal" })).toEqual([
      "grossroehrsdorf-agreement",
      "sangerhausen-letter-of-intent",
      "einbeck-letter-of-intent",
      "oldenburg-in-holstein-letter-of-intent",
    ]);
    expect(await of({ organisationId: "dataport-kommunal" }, 1)).toHaveLength(1);
    expect(await of({ associationKey: "130725263" })).toEqual(["rostock-opening"]);
    expect(await of({ ags: "01055028" })).toEqual(["oldenburg-in-holstein-letter-of-intent"]);
    expect(await of({ ags: "09162000" })).toEqual([]);
  });
});

describe("the chronology of many milestones", () => {
  const database = testDatabase();
  const dates = [
    "2020",
    "2020-05",
    "[..2020-06-30]",
    "[2020-03..]",
    "2021-01-15",
    "2020-11/2021-02",
    "XXXX-05",
  ];

  beforeAll(async () => {
    const milestones = Array.from({ length: 70 }, (_, i) =>
      milestone(`many-${String(i).padStart(2, "0")}`, dates[i % dates.length] ?? "", { kind: "event" }),
    );
    const many = hub({ id: "many", slug: "many", stateIso: "DE-BY", milestones });
    await saveHub(database.client, many, change(0));
  });

  test("pages hold each milestone exactly once, and a page too far is the last one", async () => {
    const first = await ids(database.client, { state: "bayern" });
    const second = await ids(database.client, { state: "bayern", page: 2 });
    const far = await ids(database.client, { state: "bayern", page: 99 });
    expect(first).toMatchObject({ total: 70, totalApart: 10, page: 1, pages: 2 });
    expect(first.dated).toHaveLength(milestonesPerPage);
    expect(second.apart).toHaveLength(10);
    expect(new Set([...first.dated, ...second.dated, ...second.apart]).size).toBe(70);
    expect(far).toEqual(second);
  });

  test("no milestone stands before one that was decidedly earlier", async () => {
    const { dated } = await chronology(database.client, { ...everything, state: "bayern" }, today);
    const inOrder = dated.map((each) => displayedDate(each.milestone));
    const reversed = inOrder.flatMap((date, i) =>
      inOrder.slice(i + 1).filter((later) => compareDates(date, later) === "after"),
    );
    expect(reversed).toEqual([]);
  });

  test("a period over the turn of the year may lie in both years, and surely lies in none", async () => {
    const crossing = "many-05";
    const inYear = (year: number) => ids(database.client, { state: "bayern", year, page: 1 });
    const [of2020, of2021, of2019] = await Promise.all([2020, 2021, 2019].map(inYear));
    expect(of2020?.dated).not.toContain(crossing);
    expect(of2021?.dated).not.toContain(crossing);
    expect(of2020?.apart).toContain(crossing);
    expect(of2021?.apart).toContain(crossing);
    expect(of2019?.apart).not.toContain(crossing);
  });

  test("milestones of an archived record leave the chronology", async () => {
    await database.client.hub.update({ where: { id: "many" }, data: { archived: true } });
    expect(await ids(database.client, { state: "bayern" })).toMatchObject({ total: 0, page: 1, pages: 1 });
    // Only the hub in Bayern has milestones of 2020.
    expect((await chronologyOptions(database.client)).years).toEqual([2022, 2021]);
    await database.client.hub.update({ where: { id: "many" }, data: { archived: false } });
  });
});

test("years are told apart in the database as by the pure rule, on any window", async () => {
  const windows = fc.sample(anyDate, { numRuns: milestonesPerPage, seed: 7 });
  const milestones = windows.map(({ edtf, state }, i) =>
    milestone(`any-${i}`, edtf, { kind: "event", state }),
  );
  const any = hub({ id: "any", slug: "any", stateIso: "DE-BY", milestones });
  await saveHub(anyDates.client, any, change(0));
  for (const year of [2017, 2020, 2021, 2026, 2027]) {
    const found = await ids(anyDates.client, { state: "bayern", year });
    const expected = (certainty: Certainty) =>
      any.milestones
        .filter((each) => yearCertainty(displayedDate(each), each.state, year, today) === certainty)
        .map(({ id }) => id)
        .toSorted();
    expect(found.dated.toSorted(), `${year}`).toEqual(expected("certain"));
    expect(found.apart.toSorted(), `${year}`).toEqual(expected("possible"));
  }
});
