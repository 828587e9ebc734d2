import { describe, expect, test } from "vitest";
import { parseFirstList, readFirstList } from "#lib/places/first-list.ts";
import { stateOfAgs, states } from "#lib/places/states.ts";

const list = readFirstList();
const byAgs = new Map(list.municipalities.map((municipality) => [municipality.ags, municipality]));
const districtByKey = new Map(list.districts.map((district) => [district.key, district]));

describe("the first list", () => {
  // Keys and districts as in the official list of 30.11.2023, coordinates of the towns from GeoNames.
  test.each([
    ["15084590", "Zeitz", "zeitz", "Burgenlandkreis", "Landkreis", 51.0496, 12.1369],
    ["13003000", "Rostock", "rostock", "Rostock", "Kreisfreie Stadt", 54.0887, 12.1405],
    ["03155013", "Einbeck", "einbeck", "Northeim", "Landkreis", 51.8202, 9.8696],
    ["15087370", "Sangerhausen", "sangerhausen", "Mansfeld-Südharz", "Landkreis", 51.4722, 11.2953],
    ["01055033", "Oldenburg in Holstein", "oldenburg-in-holstein", "Ostholstein", "Kreis", 54.2958, 10.9016],
    ["01055028", "Malente", "malente", "Ostholstein", "Kreis", 54.1723, 10.5597],
    ["01055027", "Lensahn", "lensahn", "Ostholstein", "Kreis", 54.2165, 10.8833],
    ["14625200", "Großröhrsdorf", "grossroehrsdorf", "Bautzen", "Landkreis", 51.1453, 14.0192],
    ["01051049", "Hennstedt", "hennstedt-dithmarschen", "Dithmarschen", "Kreis", 54.2833, 9.1667],
    ["01061113", "Wilster", "wilster", "Steinburg", "Kreis", 53.9225, 9.3747],
    ["01058135", "Rendsburg", "rendsburg", "Rendsburg-Eckernförde", "Kreis", 54.3066, 9.6631],
  ])("knows %s %s", (ags, name, slug, district, districtKind, lat, lon) => {
    const found = byAgs.get(ags);
    expect(found).toMatchObject({ name, slug, origin: "geonames" });
    expect(districtByKey.get(found?.districtKey ?? "")).toMatchObject({ name: district, kind: districtKind });
    expect(Math.abs((found?.lat ?? 0) - lat)).toBeLessThan(0.01);
    expect(Math.abs((found?.lon ?? 0) - lon)).toBeLessThan(0.01);
  });

  test("tells the two Hennstedts apart by district", () => {
    const hennstedts = list.municipalities.filter(({ name }) => name === "Hennstedt");
    expect(hennstedts.map(({ ags, slug }) => [ags, slug])).toEqual([
      ["01051049", "hennstedt-dithmarschen"],
      ["01061036", "hennstedt-steinburg"],
    ]);
  });

  test("covers the country: all districts and municipalities of 2016, in every state", () => {
    expect(list.districts).toHaveLength(402);
    expect(list.municipalities.length).toBeGreaterThan(11_000);
    expect(list.municipalities.filter(({ kind }) => kind === "town").length).toBeGreaterThan(2000);
    expect(list.associations.length).toBeGreaterThan(1200);
    for (const { key } of states) {
      expect(list.municipalities.some(({ ags }) => stateOfAgs(ags)?.key === key)).toBe(true);
    }
  });

  test("has a town coordinate for nearly every town", () => {
    const towns = list.municipalities.filter(({ kind }) => kind === "town");
    const located = towns.filter(({ origin }) => origin === "geonames");
    expect(located.length / towns.length).toBeGreaterThan(0.95);
  });

  test("gives every municipality a known district, and every association known members in its district", () => {
    expect(list.municipalities.filter(({ districtKey }) => !districtByKey.has(districtKey))).toEqual([]);
    for (const { members, districtKey } of list.associations) {
      expect(members.length).toBeGreaterThan(1);
      expect(members.every((ags) => byAgs.get(ags)?.districtKey === districtKey)).toBe(true);
    }
  });

  test("puts no municipality into two associations", () => {
    const members = list.associations.flatMap((association) => association.members);
    expect(new Set(members).size).toBe(members.length);
  });

  test("gives municipalities and associations addresses that no two share", () => {
    const slugs = [...list.municipalities, ...list.associations].map(({ slug }) => slug);
    expect(slugs.every((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toBe(true);
    expect(new Set(slugs).size).toBe(slugs.length);
    const districtSlugs = list.districts.map(({ slug }) => slug);
    expect(new Set(districtSlugs).size).toBe(402);
  });

  test.each([
    ["010555546", "Lensahn", "amt-lensahn", "01055027"],
    ["130725263", "Warnow-West", "amt-warnow-west", "13072057"],
  ])("knows the Amt %s %s", (key, name, slug, member) => {
    const amt = list.associations.find((association) => association.key === key);
    expect(amt).toMatchObject({ name, kind: "Amt", slug });
    expect(amt?.members).toContain(member);
    expect(amt?.members).toHaveLength(7);
  });

  test("does not list what Großröhrsdorf took over", () => {
    expect(byAgs.has("14625050")).toBe(false);
    expect(list.associations.some(({ name }) => name === "Großröhrsdorf")).toBe(false);
  });

  test("shows names without designations", () => {
    expect(list.municipalities.filter(({ name }) => name.includes(","))).toEqual([]);
  });
});

describe("parsing the first list", () => {
  const districts = "key\tname\tkind\n01051\tDithmarschen\tKreis\n01061\tSteinburg\tKreis\n";
  const header = "ags\tname\tkind\tlat\tlon\torigin\n";
  const municipalities =
    `${header}01051049\tHennstedt\tm\t54.2833\t9.1667\tg\n` +
    `01061036\tHennstedt\tm\t54.0\t9.7\tb\n` +
    `01061113\tWilster\tt\t53.9225\t9.3747\tg\n` +
    `01061999\tWilster\tu\t53.92\t9.38\tb\n`;
  const associations = "key\tname\tkind\tmembers\n010615189\tKellinghusen\tAmt\t036 113\n";
  const tables = { districts, municipalities, associations };

  test("an area without a municipality leaves the short address to the town of that name", () => {
    expect(parseFirstList(tables).municipalities.map(({ slug }) => slug)).toEqual([
      "hennstedt-dithmarschen",
      "hennstedt-steinburg",
      "wilster",
      "wilster-gemeindefrei",
    ]);
  });

  test("namesakes in one district are told apart by their key", () => {
    const doubled = `${municipalities}01051050\tHennstedt\tm\t54.1\t9.1\tg\n`;
    const slugs = parseFirstList({ ...tables, municipalities: doubled }).municipalities.map(
      ({ slug }) => slug,
    );
    expect(slugs).toContain("hennstedt-01051049");
    expect(slugs).toContain("hennstedt-01051050");
    expect(slugs).toContain("hennstedt-steinburg");
  });

  test("addresses do not depend on the order of the rows", () => {
    const [head, ...rows] = municipalities.trimEnd().split("\n");
    const turned = `${[head, ...rows.toReversed()].join("\n")}\n`;
    const slugsOf = (text: string) =>
      parseFirstList({ ...tables, municipalities: text })
        .municipalities.map(({ ags, slug }) => `${ags} ${slug}`)
        .toSorted();
    expect(slugsOf(turned)).toEqual(slugsOf(municipalities));
  });

  test.each([
    [
      "a missing column",
      { municipalities: `${header}01051049\tHennstedt\tm\n` },
      "municipalities.tsv, line 2: expected 6",
    ],
    ["a wrong heading", { districts: "key\tname\n" }, "districts.tsv, line 1: expected the columns"],
    [
      "a short key",
      { districts: "key\tname\tkind\n0105\tX\tKreis\n" },
      'districts.tsv, line 2: key cannot be "0105"',
    ],
    ["a key of no state", { districts: "key\tname\tkind\n99001\tX\tKreis\n" }, "belongs to no state"],
    [
      "a doubled AGS",
      { municipalities: `${municipalities}01051049\tX\tm\t54\t9\tg\n` },
      "line 6: AGS 01051049 is there twice",
    ],
    [
      "an unknown district",
      { municipalities: `${header}02000000\tX\tt\t54\t9\tg\n` },
      "district 02000 of 02000000 is unknown",
    ],
    [
      "a swapped coordinate",
      { municipalities: `${header}01051049\tX\tm\t9.1\t54.2\tg\n` },
      "line 2: lat 9.1 lies outside Germany",
    ],
    ["an empty name", { municipalities: `${header}01051049\t\tm\t54\t9\tg\n` }, 'name cannot be ""'],
    [
      "an unknown member",
      { associations: "key\tname\tkind\tmembers\n010615189\tX\tAmt\t036 777\n" },
      "associations.tsv, line 2: member 01061777 is unknown",
    ],
    [
      "a single member",
      { associations: "key\tname\tkind\tmembers\n010615189\tX\tAmt\t036\n" },
      'members cannot be "036"',
    ],
  ])("refuses %s and says where", (_, damage, message) => {
    expect(() => parseFirstList({ ...tables, ...damage })).toThrow(message);
  });
});
