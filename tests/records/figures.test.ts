import { describe, expect, test } from "vitest";
import { saveHub } from "#lib/hubs/store.ts";
import { latestMilestones, overduePlans, registerFigures } from "#lib/records/figures.ts";
import { testDatabase } from "#tests/database.ts";
import { change, hub, milestone } from "#tests/factories.ts";

describe("what the start page tells of the first facts", () => {
  const database = testDatabase();

  test("nine hubs in five states, as of the newest revision", async () => {
    const figures = await registerFigures(database.client);
    expect(figures).toMatchObject({
      hubs: 9,
      states: 5,
      byStatus: { open: 2, "being-set-up": 2, agreed: 5 },
    });
    expect(figures.revision?.sequence).toBe(await database.client.revision.count());
  });

  test("Zeitz's opening may be the newest milestone, then comes Großröhrsdorf's agreement; Rostock's opening stands apart", async () => {
    const { dated, undated } = await latestMilestones(database.client, { mostDated: 4, mostUndated: 4 });
    expect(dated).toHaveLength(4);
    expect(dated[0]).toMatchObject({ milestone: { kind: "opening" }, owner: { slug: "zeitz" } });
    expect(dated[1]).toMatchObject({ milestone: { kind: "agreement" }, owner: { slug: "grossroehrsdorf" } });
    expect(undated).toMatchObject([{ milestone: { kind: "opening" }, owner: { slug: "rostock" } }]);
  });

  test("three plans are overdue: two starts of operation and the five hubs of a network", async () => {
    const { plans, more } = await overduePlans(database.client, "2026-11-21", 10);
    expect(more).toBe(false);
    expect(plans.map(({ owner }) => owner.slug)).toEqual([
      "oldenburg-in-holstein",
      "sangerhausen",
      "digitalhubs-schleswig-holstein",
    ]);
  });

  test("on the last day of the planned time nothing is overdue yet", async () => {
    const { plans } = await overduePlans(database.client, "2021-12-31", 10);
    expect(plans).toEqual([]);
  });

  test("says that there are more than asked for", async () => {
    expect(await overduePlans(database.client, "2026-11-21", 2)).toMatchObject({
      plans: [{}, {}],
      more: true,
    });
  });
});

describe("figures of a register that changes", () => {
  const database = testDatabase();
  const save = async (id: string, edtf: string, archived: boolean) => {
    const saved = await saveHub(
      database.client,
      hub({
        id,
        slug: id,
        archived,
        stateIso: "DE-TH",
        milestones: [
          milestone(`${id}-plan`, edtf, { state: "planned" }),
          milestone(`${id}-letter`, "2023", { kind: "letter-of-intent" }),
        ],
      }),
      change(0),
    );
    expect(saved.ok).toBe(true);
  };

  test("archived hubs stay out of every figure", async () => {
    await save("archived", "2023", true);
    expect((await registerFigures(database.client)).hubs).toBe(9);
    const { dated } = await latestMilestones(database.client, { mostDated: 1, mostUndated: 1 });
    expect(dated[0]?.owner.slug).toBe("zeitz");
    const { plans } = await overduePlans(database.client, "2026-11-21", 10);
    expect(plans).toHaveLength(3);
  });

  test("a plan that passed later stands first", async () => {
    await save("listed", "2024", false);
    const { plans } = await overduePlans(database.client, "2026-11-21", 10);
    expect(plans[0]?.owner.slug).toBe("listed");
  });
});
