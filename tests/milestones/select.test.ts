import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { setClocks } from "#lib/clocks/clocks.ts";
import { completed, type Testimonies } from "#lib/clocks/testimony.ts";
import { saveSource } from "#lib/evidence/store.ts";
import type { Source } from "#lib/evidence/source.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { chronology, milestonesPerPage } from "#lib/milestones/chronology-queries.ts";
import { everything, precisionGroups, type MilestoneFilter } from "#lib/milestones/filter.ts";
import { selectMilestones, standing } from "#lib/milestones/select.ts";
import { milestoneKinds, milestoneStates } from "#lib/records/statements.ts";
import { testDatabase } from "#tests/database.ts";
import { anySharpening, anyStatement } from "#tests/dates/sharpening.ts";
import { change, citation, hub, milestone } from "#tests/factories.ts";
import { milestone as pureMilestone } from "#tests/records/milestones.ts";
import { candidatesThen } from "./candidates.ts";
import { wholeChronology } from "./whole-chronology.ts";

const today = "2026-12-31";
const database = testDatabase();

const anyDay = (min: string, max: string) =>
  fc
    .date({ min: new Date(min), max: new Date(max), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));

const anyFilter: fc.Arbitrary<Partial<MilestoneFilter>> = fc.record(
  {
    kind: fc.constantFrom(...milestoneKinds),
    year: fc.integer({ min: 2019, max: 2024 }),
    state: fc.constantFrom("bayern", "sachsen-anhalt", "schleswig-holstein"),
    status: fc.constantFrom(...milestoneStates),
    precision: fc.constantFrom(...(Object.keys(precisionGroups) as (keyof typeof precisionGroups)[])),
    operator: fc.constantFrom("dataport-kommunal", "kisa"),
    theme: fc.constantFrom("mobilitaet", "digitale-daseinsvorsorge", "smart-city"),
    hub: fc.constantFrom("zeitz", "any"),
    stand: anyDay("2020-01-01", "2026-12-31"),
    order: fc.constantFrom("oldest", "newest"),
  },
  { requiredKeys: [] },
);

const on = (day: string) => ({ now: new Date(`${day}T12:00:00Z`) });
const source: Source = {
  id: "late",
  slug: "late",
  kind: "news",
  publisher: "Probezeitung",
  publisherInference: null,
  title: "Probe",
  description: null,
  author: null,
  url: null,
  published: "2022-01-05",
  accessed: null,
  licence: null,
  licenceUrl: null,
  attribution: null,
  keywords: [],
  mergedIntoId: null,
};

/** Milestones of every kind, state and precision; each third plan is followed by the milestone after it. */
function anyMilestones(seed: number): HubRecord["milestones"] {
  const dates = fc.sample(anyStatement, { numRuns: 60, seed });
  const states = dates.map((_, at) => milestoneStates[at % milestoneStates.length]);
  const record = hub({
    milestones: dates.map((edtf, at) =>
      milestone(`any-${at}`, edtf, {
        kind: milestoneKinds[at % milestoneKinds.length],
        state: states[at],
        follows: at % 9 === 1 || at % 9 === 3 ? `any-${at - 1}` : null,
        citations: [
          citation(`any-${at}-c`, {
            sourceId: at % 2 === 0 ? "late" : "s2",
            date: { edtf, wording: "wie die Quelle sagt", anchor: at % 5 === 0 ? "2021-11-11" : null },
          }),
        ],
      }),
    ),
  });
  return record.milestones.map((each) =>
    record.milestones.find(({ id }) => id === each.follows)?.state === "done"
      ? { ...each, follows: null }
      : each,
  );
}

beforeAll(async () => {
  const { client } = database;
  // Published after the seed, so that the register's own knowledge is of several days.
  await saveSource(client, source, change(0, on("2026-12-10")));
  const any = hub({ id: "any", slug: "any", stateIso: "DE-BY", milestones: anyMilestones(17) });
  await saveHub(client, any, change(0, on("2026-12-20")));
  await saveSource(client, { ...source, published: "2023-07-01" }, change(1, on("2026-12-22")));
  await saveHub(
    client,
    { ...any, stateIso: "DE-ST", milestones: anyMilestones(18) },
    change(1, on("2026-12-24")),
  );
  const gone = hub({ id: "gone", slug: "gone", milestones: [milestone("gone-opening", "2022")] });
  await saveHub(client, gone, change(0, on("2026-12-20")));
  await saveHub(client, { ...gone, archived: true }, change(1, on("2026-12-26")));
});

const ids = (list: readonly { milestone: { id: string } }[]) => list.map((each) => each.milestone.id);

describe("what the register says today, read from its versions and from its tables", () => {
  test("is the same under any filter and on any day", async () => {
    const { candidates, testimonies } = await candidatesThen(database.client, today, true);
    await fc.assert(
      fc.asyncProperty(anyFilter, async (chosen) => {
        const filter = { ...everything, ...chosen };
        const fromVersions = selectMilestones(candidates, filter, setClocks(filter, today), testimonies);
        const fromTables = await wholeChronology(database.client, filter, today);
        expect(ids(fromTables.dated)).toEqual(ids(fromVersions.dated));
        expect(ids(fromTables.apart)).toEqual(ids(fromVersions.apart));
      }),
      { seed: 18, numRuns: 150 },
    );
  }, 60_000);

  test("names the same records and sources", async () => {
    const { candidates, testimonies } = await candidatesThen(database.client, today, true);
    const then = new Map(candidates.map((each) => [each.milestone.id, each]));
    const now = await wholeChronology(database.client, { ...everything, stand: "2026-12-01" }, today);
    for (const each of [...now.dated, ...now.apart]) {
      expect(then.get(each.milestone.id)).toMatchObject({ milestone: each.milestone, owner: each.owner });
      expect(testimonies[each.milestone.id]).toEqual(now.testimonies[each.milestone.id]);
    }
  });
});

describe("what the register said at the end of an earlier day", () => {
  test.each(["2026-12-20", "2026-12-23", "2026-12-25", "2026-12-30"])(
    "on %s is selected as from the versions of that day, under any filter and on any day",
    async (wissen) => {
      const { candidates, testimonies } = await candidatesThen(database.client, wissen, true);
      await fc.assert(
        fc.asyncProperty(anyFilter, async (chosen) => {
          const filter = { ...everything, ...chosen, wissen };
          const expected = selectMilestones(candidates, filter, setClocks(filter, today), testimonies);
          const found = await wholeChronology(database.client, filter, today);
          expect(ids(found.dated)).toEqual(ids(expected.dated));
          expect(ids(found.apart)).toEqual(ids(expected.apart));
        }),
        { seed: 19, numRuns: 60 },
      );
    },
    60_000,
  );

  test("names records and testimonies as of then", async () => {
    const wissen = "2026-12-20";
    const { candidates, testimonies } = await candidatesThen(database.client, wissen, true);
    const then = new Map(candidates.map((each) => [each.milestone.id, each]));
    const filter = { ...everything, wissen, stand: "2026-12-19" };
    const found = await wholeChronology(database.client, filter, today);
    expect(found.dated.length + found.apart.length).toBe(candidates.length);
    for (const each of [...found.dated, ...found.apart]) {
      const { milestone: told, owner } = then.get(each.milestone.id) ?? {};
      expect(each).toMatchObject({ milestone: told, owner });
      expect(found.testimonies[each.milestone.id]).toEqual(testimonies[each.milestone.id]);
    }
    expect(found.references.sources["late"]?.published).toBe("2022-01-05");
  });

  test("before its first version was nothing, and a hub is there from the end of the day that published it", async () => {
    const known = async (wissen: string) => {
      const { dated, apart } = await wholeChronology(database.client, { ...everything, wissen }, today);
      return [...dated, ...apart].map(({ owner }) => owner.slug);
    };
    expect(await known("2020-01-01")).toEqual([]);
    expect(await known("2026-12-19")).not.toContain("any");
    expect(await known("2026-12-20")).toContain("any");
    expect(await known("2026-12-25")).toContain("gone");
    expect(await known("2026-12-26")).not.toContain("gone");
  });

  test("is paged like what it says today", async () => {
    const page = (number: number) =>
      chronology(database.client, { ...everything, wissen: "2026-12-30", page: number }, today);
    const [first, second, far] = [await page(1), await page(2), await page(99)];
    expect(first.page).toBe(1);
    expect(first.dated.length + first.apart.length).toBe(milestonesPerPage);
    expect(far).toEqual(second);
    expect(first.total).toBe(milestonesPerPage + second.dated.length + second.apart.length);
  });
});

describe("today", () => {
  const whole = (clocks: Partial<MilestoneFilter>) =>
    wholeChronology(database.client, { ...everything, ...clocks }, today);

  test("is what a day far in the future shows, and what the register knows by now", async () => {
    const now = await whole({});
    expect(await whole({ stand: "2999-12-31" })).toEqual(now);
    expect(await whole({ stand: today })).toEqual(now);
    expect(await whole({ wissen: "2999-12-31", stand: "2999-12-31" })).toEqual(now);
    expect(await whole({ wissen: today })).toEqual(now);
  });

  test("is what the register said yesterday, where nothing was published since", async () => {
    const [now, then] = [await whole({}), await whole({ wissen: "2026-12-30" })];
    expect(ids(then.dated)).toEqual(ids(now.dated));
    expect(then.dated).toEqual(now.dated);
    expect(then.apart).toEqual(now.apart);
  });
});

test("what a list had decided stays so when a date becomes known more exactly", () => {
  const scenario = fc.record({
    sharp: anySharpening,
    kind: fc.constantFrom(...milestoneKinds),
    state: fc.constantFrom(...milestoneStates),
    stated: fc.option(anyDay("2020-01-01", "2024-01-01")),
    year: fc.option(fc.integer({ min: 2019, max: 2024 })),
    stand: fc.option(anyDay("2019-06-01", "2024-06-01")),
  });
  fc.assert(
    fc.property(scenario, ({ sharp, kind, state, stated, year, stand }) => {
      const filter = { ...everything, year, stand };
      const testimonies: Testimonies = { m: { stated, settled: null } };
      const where = (edtf: string) => {
        const each = pureMilestone("m", kind, edtf, { state });
        const owner = {
          kind: "hub",
          id: "m",
          slug: "m",
          name: "",
          nameEn: "",
          stateIso: null,
          operator: null,
        } as const;
        const candidate = { milestone: each, owner, siblings: [each], operators: [], themes: [] };
        return standing(candidate, filter, setClocks(filter, today), completed([each], testimonies));
      };
      if (where(sharp.wide) !== "apart") expect(where(sharp.narrow)).toBe(where(sharp.wide));
    }),
    { seed: 21, numRuns: 3000 },
  );
});
