import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { setClocks } from "#lib/clocks/clocks.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { wholeChronology } from "#lib/milestones/chronology-queries.ts";
import { everything, precisionGroups, type MilestoneFilter } from "#lib/milestones/filter.ts";
import { selectMilestones } from "#lib/milestones/select.ts";
import { candidatesThen } from "#lib/milestones/then-queries.ts";
import { milestoneKinds, milestoneStates } from "#lib/records/statements.ts";
import { testDatabase } from "#tests/database.ts";
import { anyStatement } from "#tests/dates/sharpening.ts";
import { change, hub, milestone } from "#tests/factories.ts";

const today = "2026-12-31";
const database = testDatabase();

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
    stand: fc
      .date({ min: new Date("2020-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10)),
    order: fc.constantFrom("oldest", "newest"),
  },
  { requiredKeys: [] },
);

beforeAll(async () => {
  const dates = fc.sample(anyStatement, { numRuns: 60, seed: 17 });
  const milestones = dates.map((edtf, at) =>
    milestone(`any-${at}`, edtf, {
      kind: milestoneKinds[at % milestoneKinds.length],
      state: milestoneStates[at % milestoneStates.length],
    }),
  );
  const any = hub({ id: "any", slug: "any", stateIso: "DE-BY", milestones });
  // Published after the seed, so that the register's own knowledge is of two days.
  await saveHub(database.client, any, change(0, { now: new Date("2026-12-20T12:00:00Z") }));
});

describe("what the register says today, read from its versions and from its tables", () => {
  test("is the same under any filter and on any day", async () => {
    const { candidates, testimonies } = await candidatesThen(database.client, today, true);
    await fc.assert(
      fc.asyncProperty(anyFilter, async (chosen) => {
        const filter = { ...everything, ...chosen };
        const ids = (list: readonly { milestone: { id: string } }[]) => list.map((each) => each.milestone.id);
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

describe("what the register said earlier", () => {
  test("before its first version was nothing, and a hub is there from the end of the day that published it", async () => {
    const known = async (wissen: string) => {
      const { dated, apart } = await wholeChronology(database.client, { ...everything, wissen }, today);
      return [...dated, ...apart].map(({ owner }) => owner.slug);
    };
    expect(await known("2020-01-01")).toEqual([]);
    expect(await known("2026-12-19")).not.toContain("any");
    expect(await known("2026-12-20")).toContain("any");
    expect((await known("2026-12-20")).length).toBe((await known("2999-01-01")).length);
  });
});
