import { beforeAll, describe, expect, test } from "vitest";
import { noFilter, type HubFilter } from "#lib/hubs/filter.ts";
import { hubFilterOptions, hubList, statusCounts } from "#lib/hubs/list.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { testDatabase } from "#tests/database.ts";
import { change, citation, hub, milestone } from "#tests/factories.ts";

const slugs = async (
  client: Parameters<typeof hubList>[0],
  filter: Partial<HubFilter>,
  locale: "de" | "en" = "de",
) => (await hubList(client, { ...noFilter, ...filter }, locale)).hubs.map(({ slug }) => slug);

describe("the list of the seeded hubs", () => {
  const database = testDatabase();

  test("holds all nine by town, since their names begin alike", async () => {
    const list = await hubList(database.client, noFilter, "de");
    expect(list).toMatchObject({ total: 9, page: 1, pages: 1, similar: false });
    const towns = list.hubs.map(({ town }) => town?.name ?? "");
    expect(towns.slice(0, 3)).toEqual(["Einbeck", "Großröhrsdorf", "Hennstedt"]);
    expect(towns).toEqual(towns.toSorted(new Intl.Collator("de").compare));
  });

  test("says what is inferred, and only that", async () => {
    const { hubs } = await hubList(database.client, noFilter, "de");
    const inferred = hubs.flatMap((each) => [
      ...(each.isTownInferred ? [`${each.slug} town`] : []),
      ...each.operators.flatMap(({ slug, isInferred }) => (isInferred ? [`${each.slug} ${slug}`] : [])),
      ...each.focus.flatMap(({ slug, isInferred }) => (isInferred ? [`${each.slug} ${slug}`] : [])),
    ]);
    expect(inferred).toEqual([
      "grossroehrsdorf dataport-kommunal",
      "grossroehrsdorf kisa",
      "hennstedt town",
      "rostock digitale-daseinsvorsorge",
      "zeitz digitale-daseinsvorsorge",
    ]);
  });

  test.each([
    [{ state: "sachsen-anhalt" }, ["sangerhausen", "zeitz"]],
    [{ status: "open" }, ["rostock", "zeitz"]],
    [{ operator: "kisa" }, ["grossroehrsdorf"]],
    [{ theme: "mobilitaet" }, ["rostock", "sangerhausen"]],
    [{ state: "sachsen-anhalt", status: "open" }, ["zeitz"]],
    [{ operator: "gibt-es-nicht" }, []],
  ] as const)("filters by %o", async (filter, expected) => {
    expect((await slugs(database.client, filter)).toSorted()).toEqual(expected);
  });

  test("a theme of the municipality does not make it a theme of the hub", async () => {
    expect(await slugs(database.client, { theme: "nachhaltigkeit" })).toEqual([]);
  });

  test.each([
    ["Großröhrsdorf", "grossroehrsdorf"],
    ["grossroehrsdorf", "grossroehrsdorf"],
    ["GROSSRÖHRS", "grossroehrsdorf"],
    ["Burgenlandkreis", "zeitz"],
    ["Malente", "oldenburg-in-holstein"],
    ["KISA Sachsen", "grossroehrsdorf"],
    ["Werftdreieck", "rostock"],
  ])("finds what is typed: %s", async (q, expected) => {
    const list = await hubList(database.client, { ...noFilter, q, sort: "relevance" }, "de");
    expect(list.hubs.map(({ slug }) => slug)).toEqual([expected]);
    expect(list.similar).toBe(false);
  });

  test.each([
    ["grosroehrsdorf", "grossroehrsdorf"],
    ["Rosstok", "rostock"],
    ["Sangerhusen", "sangerhausen"],
    ["Einbek", "einbeck"],
    ["Malnte", "oldenburg-in-holstein"],
    ["Burgenlandkeis Zeits", "zeitz"],
  ])("finds what is mistyped, and says that it is only similar: %s", async (q, expected) => {
    const list = await hubList(database.client, { ...noFilter, q, sort: "relevance" }, "de");
    expect(list.hubs[0]?.slug).toBe(expected);
    expect(list.similar).toBe(true);
  });

  test("every word has to be found", async () => {
    expect(await slugs(database.client, { q: "Zeitz Ostholstein" })).toEqual([]);
  });

  test("signs that mean something in a pattern find nothing by themselves", async () => {
    expect(await slugs(database.client, { q: "xqj%" })).toEqual([]);
  });

  test("sorts by state in the reader's language", async () => {
    const states = async (locale: "de" | "en") => [
      ...new Set(
        (await hubList(database.client, { ...noFilter, sort: "state" }, locale)).hubs.map(
          ({ stateIso }) => stateIso,
        ),
      ),
    ];
    expect(await states("de")).toEqual(["DE-MV", "DE-NI", "DE-SN", "DE-ST", "DE-SH"]);
    expect(await states("en")).toEqual(["DE-NI", "DE-MV", "DE-SN", "DE-ST", "DE-SH"]);
  });

  test("sorts by the newest milestone that happened, those without a year last", async () => {
    const order = await slugs(database.client, { sort: "milestone" });
    expect(order.slice(0, 2)).toEqual(["zeitz", "grossroehrsdorf"]);
    expect(order.at(-1)).toBe("rostock");
  });

  test("a page that does not exist is answered with the last one", async () => {
    expect(await hubList(database.client, { ...noFilter, page: 7 }, "de")).toMatchObject({
      page: 1,
      pages: 1,
    });
  });

  test("offers only what some hub has, with the number of hubs", async () => {
    const options = await hubFilterOptions(database.client);
    expect(options.operators).toEqual([
      { slug: "dataport-kommunal", name: "dataport.kommunal", hubs: 9 },
      { slug: "kisa", name: "KISA", hubs: 1 },
    ]);
    expect(options.themes.map(({ slug }) => slug)).not.toContain("nachhaltigkeit");
    expect(options.states.find(({ iso }) => iso === "DE-SH")?.hubs).toBe(4);
    expect(options.statuses.reduce((sum, { hubs }) => sum + hubs, 0)).toBe(9);
  });

  test("counts a state's hubs by status", async () => {
    expect(await statusCounts(database.client, "DE-ST")).toEqual([
      { status: "open", hubs: 1 },
      { status: "being-set-up", hubs: 1 },
    ]);
  });
});

describe("a longer list", () => {
  const database = testDatabase();

  beforeAll(async () => {
    for (let i = 1; i <= 25; i++) {
      const id = `probe-${String(i).padStart(2, "0")}`;
      const saved = await saveHub(
        database.client,
        hub({
          id,
          slug: id,
          name: `Probe ${String(i).padStart(2, "0")}`,
          stateIso: "DE-TH",
          archived: i === 25,
          milestones: [milestone(`${id}-m`, `2020-01-${String(i).padStart(2, "0")}`)],
          names: [
            { id: `${id}-n`, kind: "designation", text: "Werkstatt", citations: [citation(`${id}-n-c`)] },
          ],
        }),
        change(0, { now: new Date(Date.UTC(2030, 0, i)) }),
      );
      if (!saved.ok) throw new Error(`${id} was refused: ${saved.reason}`);
    }
  });

  const thuringia = { ...noFilter, state: "thueringen" };

  test("comes in pages of twenty, without what is archived", async () => {
    const first = await hubList(database.client, thuringia, "de");
    const second = await hubList(database.client, { ...thuringia, page: 2 }, "de");
    expect(first).toMatchObject({ total: 24, page: 1, pages: 2 });
    expect(first.hubs).toHaveLength(20);
    expect(second.hubs.map(({ name }) => name)).toEqual(["Probe 21", "Probe 22", "Probe 23", "Probe 24"]);
  });

  test("asked for a later page than there is, gives the last", async () => {
    const list = await hubList(database.client, { ...thuringia, page: 9 }, "de");
    expect(list).toMatchObject({ page: 2, pages: 2 });
    expect(list.hubs).toHaveLength(4);
  });

  test("sorts by last change and by milestone, newest first", async () => {
    expect((await slugs(database.client, { ...thuringia, sort: "change" }))[0]).toBe("probe-24");
    expect((await slugs(database.client, { ...thuringia, sort: "milestone" }))[0]).toBe("probe-24");
  });

  test("a hub called like the words comes before one that only mentions them", async () => {
    const mentions = hub({
      id: "aachen",
      slug: "aachen",
      name: "Aachen",
      stateIso: "DE-NW",
      names: [{ id: "aachen-n", kind: "designation", text: "Zeitz", citations: [citation("aachen-n-c")] }],
    });
    expect(await saveHub(database.client, mentions, change(0))).toMatchObject({ ok: true });
    expect(await slugs(database.client, { q: "zeitz", sort: "relevance" })).toEqual(["zeitz", "aachen"]);
  });

  test("finds another form of a German word", async () => {
    const list = await hubList(database.client, { ...thuringia, q: "Werkstätten" }, "de");
    expect(list).toMatchObject({ total: 24 });
  });
});
