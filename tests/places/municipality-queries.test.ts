import { describe, expect, test } from "vitest";
import { byState, nameOf } from "#lib/places/listed-place.ts";
import { nearbyHubs, placePage, placesInRecords, placeSlugs } from "#lib/places/municipality-queries.ts";
import { placeCounts, searchPlaces } from "#lib/places/search-queries.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { testDatabase } from "#tests/database.ts";
import { change, citation, hub } from "#tests/factories.ts";

describe("municipalities and associations", () => {
  const database = testDatabase();

  async function found(q: string, limit = 5) {
    const result = await searchPlaces(database.client, q, limit);
    return {
      total: result?.total,
      slugs: result?.places.map((place) => (place.municipality ?? place.association)?.slug),
    };
  }

  test("that occur in records are listed with their hubs and milestones, partner or guest", async () => {
    const { places, more } = await placesInRecords(database.client, 100);
    const by = (name: string) => places.find((place) => nameOf(place) === name);
    expect(more).toBe(false);
    expect(places).toHaveLength(12);
    expect(by("Malente")).toMatchObject({ hubs: [{ slug: "oldenburg-in-holstein" }], milestones: 1 });
    expect(by("Warnow-West")).toMatchObject({ hubs: [], milestones: 1 });
    expect(by("Hennstedt")?.municipality?.district.name).toBe("Dithmarschen");
    expect(await placeSlugs(database.client, 100)).toContain("amt-lensahn");
    expect(await placesInRecords(database.client, 3)).toMatchObject({ more: true, places: { length: 3 } });
  });

  test("group by state", async () => {
    const { places } = await placesInRecords(database.client, 100);
    const sizes = byState(places).map(([iso, those]) => [iso, those.length]);
    expect(Object.fromEntries(sizes)).toEqual({
      "DE-SH": 6,
      "DE-NI": 1,
      "DE-MV": 2,
      "DE-SN": 1,
      "DE-ST": 2,
    });
  });

  test.each([
    ["Hennstedt", ["hennstedt-dithmarschen", "hennstedt-steinburg"]],
    ["hennstedt steinburg", ["hennstedt-steinburg"]],
    ["GROSSROEHRSDORF", ["grossroehrsdorf"]],
    ["Amt Lensahn", ["amt-lensahn"]],
    ["01051049", ["hennstedt-dithmarschen"]],
    ["Zeitz", ["zeitz", "verbandsgemeinde-droyssiger-zeitzer-forst"]],
    ["50%_Rabatt", []],
  ])("the search for %s finds %o", async (q, slugs) => {
    expect((await found(q)).slugs).toEqual(slugs);
  });

  test("the name itself counts more than the district, and all are counted", async () => {
    const { slugs, total } = await found("rostock", 3);
    expect(slugs?.[0]).toBe("rostock");
    expect(slugs).toHaveLength(3);
    expect(total).toBeGreaterThan(50);
  });

  test.each([
    ["Grossröhrsdrof", "grossroehrsdorf"],
    ["Sangerhasen", "sangerhausen"],
    ["Rosstock", "rostock"],
    ["Hennstett Steinburg", "hennstedt-steinburg"],
  ])("a misspelt %s finds %s, and is said to be only similar", async (q, slug) => {
    const similar = await searchPlaces(database.client, q, 100);
    expect(similar?.onlySimilar).toBe(true);
    expect(similar?.places[0]?.municipality?.slug).toBe(slug);
    expect(similar?.total).toBeLessThanOrEqual(20);
  });

  test("what resembles nothing finds nothing, and what is found is not called similar", async () => {
    expect(await searchPlaces(database.client, "xqzvw", 5)).toMatchObject({ total: 0, onlySimilar: false });
    expect(await searchPlaces(database.client, "Zeitz", 5)).toMatchObject({ onlySimilar: false });
  });

  test("words without letter or digit are no search", async () => {
    expect(await searchPlaces(database.client, " …!? ", 5)).toBeNull();
  });

  test("the list is whole", async () => {
    const { municipalities, associations } = await placeCounts(database.client);
    expect(municipalities).toBeGreaterThan(11_000);
    expect(associations).toBeGreaterThan(1_000);
  });

  test("share one namespace of addresses without a clash", async () => {
    const clashes = await database.client.$queryRaw`
      SELECT slug FROM municipalities INTERSECT SELECT slug FROM associations`;
    expect(clashes).toEqual([]);
  });

  test("a municipality's page knows hubs, partnerships, signatures and the origin of its data", async () => {
    const oldenburg = await placePage(database.client, "oldenburg-in-holstein");
    expect(oldenburg?.hubs).toMatchObject([{ slug: "oldenburg-in-holstein" }]);
    expect(oldenburg?.partnerships).toMatchObject([
      { role: "host", hub: { slug: "oldenburg-in-holstein" }, citations: [{ sourceId: "s4" }] },
    ]);
    expect(oldenburg?.taken).toHaveLength(1);
    expect(oldenburg?.point?.origin).toMatchObject({ slug: "geonames", licence: "CC BY 4.0" });
    expect(oldenburg?.listSource).toMatchObject({ id: "destatis" });
  });

  test("an association's page knows its members, and the hubs within them", async () => {
    const lensahn = await placePage(database.client, "amt-lensahn");
    expect(lensahn?.members.map(({ name }) => name)).toContain("Lensahn");
    expect(lensahn?.partnerships).toMatchObject([{ role: "partner" }]);
    const member = await placePage(database.client, "beschendorf");
    expect(member?.memberOf).toMatchObject([{ slug: "amt-lensahn" }]);
    const eider = await placePage(database.client, "hennstedt-dithmarschen");
    const [association] = eider?.memberOf ?? [];
    const around = await placePage(database.client, association?.slug ?? "");
    expect(around?.hubs).toMatchObject([{ slug: "hennstedt" }]);
  });

  test("a hub of which the source names only the region is said to be there, and by which inference", async () => {
    const at = async (slug: string) => (await placePage(database.client, slug))?.here;
    expect(await at("hennstedt-dithmarschen")).toMatchObject([
      { slug: "hennstedt", status: "agreed", extent: "region", inferred: [{ sourceId: "s4" }] },
    ]);
    expect(await at("wilster")).toMatchObject([{ slug: "wilster", extent: "region", inferred: [] }]);
    expect(await at("zeitz")).toMatchObject([{ slug: "zeitz", extent: "town", inferred: [] }]);
  });

  test("a hub with premises in a place is there, not only in the list and not nearby; sought ones are nowhere", async () => {
    const rooms = (kind: "permanent" | "sought", ags: string) => ({
      id: `rooms-${ags}`,
      kind,
      ags,
      citations: [citation(`rooms-${ags}-c`)],
    });
    const elsewhere = hub({
      locations: [{ id: "at", extent: "town", ags: "15084590", citations: [citation("at-c")] }],
      premises: [rooms("permanent", "15003000"), rooms("sought", "15002000")],
    });
    expect(await saveHub(database.client, elsewhere, change(0))).toMatchObject({ ok: true });
    const magdeburg = await placePage(database.client, "magdeburg");
    expect(magdeburg?.hubs.map(({ slug }) => slug)).toEqual(["probe"]);
    expect(magdeburg?.nearby.map(({ slug }) => slug)).not.toContain("probe");
    const { places } = await placesInRecords(database.client, 100);
    const names = places.map(nameOf);
    expect(names.filter((name) => name.startsWith("Magdeburg"))).toHaveLength(1);
    expect(names.filter((name) => name.startsWith("Halle"))).toEqual([]);
    await database.client.hub.update({ where: { id: "probe" }, data: { archived: true } });
  });

  test("any place of the list has a page, and an unknown address none", async () => {
    const munich = await placePage(database.client, "muenchen");
    expect(munich).toMatchObject({ hubs: [], partnerships: [], taken: [] });
    expect(munich?.nearby).toHaveLength(5);
    expect(await placePage(database.client, "atlantis")).toBeNull();
  });

  test("the nearest hubs come first, with the distance between the towns", async () => {
    const [first, second] = await nearbyHubs(database.client, ["01055028"], 2);
    expect(first).toMatchObject({ slug: "oldenburg-in-holstein", town: "Oldenburg in Holstein" });
    // Malente 54.1723, 10.5597 to Oldenburg 54.2958, 10.9016: computed by hand 26.1 km.
    expect(first?.kilometres).toBeCloseTo(26.1, 0);
    expect(second?.kilometres).toBeGreaterThan(first?.kilometres ?? 0);
  });

  test("hubs of the place itself are not near, they are there; archived ones are neither", async () => {
    const slugs = async (ags: string) =>
      (await nearbyHubs(database.client, [ags], 20)).map(({ slug }) => slug);
    expect(await slugs("15084590")).not.toContain("zeitz");
    expect(await slugs("01055028")).toContain("rostock");
    await database.client.hub.update({ where: { id: "rostock" }, data: { archived: true } });
    expect(await slugs("01055028")).not.toContain("rostock");
    await database.client.hub.update({ where: { id: "rostock" }, data: { archived: false } });
  });
});
