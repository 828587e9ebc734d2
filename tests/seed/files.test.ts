import { describe, expect, test } from "vitest";
import { z } from "zod";
import { placeAttributions } from "#lib/places/attribution.ts";
import { readFirstList } from "#lib/places/first-list.ts";
import type { Citation } from "#lib/records/statements.ts";
import { parseSeedFile, readSeed } from "#prisma/seed/read.ts";

const seed = readSeed();
const records = [...seed.hubs, ...seed.organisations, ...seed.networks];
const lists = [...seed.sources, ...seed.themes, ...seed.offerKinds];

interface Node {
  [field: string]: unknown;
}

/** Every object anywhere in a value. */
function objectsIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== "object" || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(objectsIn)];
}

const nodes = objectsIn(records);
const citations = nodes.filter((node) => "sourceId" in node && "wording" in node) as unknown as Citation[];

const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe("the data files", () => {
  test("hold the nine hubs, four organisations, two networks and eight sources", () => {
    expect(seed.hubs.map((hub) => hub.slug)).toEqual([
      "einbeck",
      "grossroehrsdorf",
      "hennstedt",
      "oldenburg-in-holstein",
      "rendsburg",
      "rostock",
      "sangerhausen",
      "wilster",
      "zeitz",
    ]);
    expect(seed.organisations.map((organisation) => organisation.slug)).toEqual([
      "dataport-kommunal",
      "dataport",
      "it-verbund-schleswig-holstein",
      "kisa",
    ]);
    expect(seed.networks.map((network) => network.slug)).toEqual([
      "digitalhubs-schleswig-holstein",
      "digitalhubs",
    ]);
    expect(seed.sources.map((source) => source.id)).toEqual([
      "s0",
      "s1",
      "s2",
      "s3",
      "s4",
      "destatis",
      "geonames",
      "bkg",
    ]);
  });

  test("use every id once, over all records and lists", () => {
    const ids = objectsIn([...records, ...lists]).flatMap((node) =>
      typeof node["id"] === "string" ? [node["id"]] : [],
    );
    expect(ids.length).toBeGreaterThan(300);
    expect(repeated(ids)).toEqual([]);
  });

  test("use every address once within its kind", () => {
    for (const kind of [
      seed.hubs,
      seed.organisations,
      seed.networks,
      seed.sources,
      seed.themes,
      seed.offerKinds,
    ])
      expect(repeated(kind.map((record) => record.slug))).toEqual([]);
  });

  test("name only what exists", () => {
    const list = readFirstList();
    const ids = (entries: { id: string }[]) => new Set(entries.map((entry) => entry.id));
    const organisations = ids(seed.organisations);
    const targets: Record<string, Set<string>> = {
      sourceId: ids(seed.sources),
      themeId: ids(seed.themes),
      offerKindId: ids(seed.offerKinds),
      organisationId: organisations,
      ownerId: organisations,
      carrierOrganisationId: organisations,
      successorHubId: ids(seed.hubs),
      ags: new Set(list.municipalities.map((municipality) => municipality.ags)),
      associationKey: new Set(list.associations.map((association) => association.key)),
    };
    const checked = [...nodes, seed.checkedPlaces as unknown as Node];
    let seen = 0;
    const dangling = checked.flatMap((node) =>
      Object.entries(targets).flatMap(([field, known]) => {
        const value = node[field];
        if (typeof value !== "string") return [];
        seen += 1;
        return known.has(value) ? [] : [`${String(node["id"])}: ${field} ${value}`];
      }),
    );
    expect(seen).toBeGreaterThan(200);
    expect(dangling).toEqual([]);
    expect(seed.checkedPlaces.municipalities.filter((ags) => !targets["ags"]?.has(ags))).toEqual([]);
    expect(seed.checkedPlaces.associations.filter((key) => !targets["associationKey"]?.has(key))).toEqual([]);
  });

  test("lean on the official list for every place they name", () => {
    const checked = new Set([...seed.checkedPlaces.municipalities, ...seed.checkedPlaces.associations]);
    const named = nodes
      .flatMap((node) => [node["ags"], node["associationKey"]])
      .filter((key) => typeof key === "string");
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((key) => !checked.has(key))).toEqual([]);
  });

  test("give every statement a source", () => {
    const statements = records.flatMap((record) =>
      Object.values(record)
        .filter((value) => Array.isArray(value))
        .flatMap((list) => list as unknown as { id: string; citations: Citation[] }[]),
    );
    expect(statements.length).toBeGreaterThan(100);
    expect(statements.filter((statement) => statement.citations.length === 0)).toEqual([]);
    expect(citations.length).toBeGreaterThanOrEqual(statements.length);
  });

  test("use every source of the facts, and every theme and offer kind", () => {
    const used = (field: string) => new Set(nodes.map((node) => node[field]));
    const facts = seed.sources.filter((source) => /^s\d$/.test(source.id));
    expect(facts.filter((source) => !used("sourceId").has(source.id))).toEqual([]);
    expect(seed.themes.filter((theme) => !used("themeId").has(theme.id))).toEqual([]);
    expect(seed.offerKinds.filter((kind) => !used("offerKindId").has(kind.id))).toEqual([]);
  });

  test("quote a few words, never a sentence", () => {
    for (const { id, wording } of citations) {
      expect(wording.length, id).toBeLessThanOrEqual(120);
      expect(wording.split(/\s+/).length, id).toBeLessThanOrEqual(14);
      expect(wording, id).not.toMatch(/[.!?]["“]?$(?<!i\.H\.)/);
    }
  });

  test("give no year to what has none, and no date to an undated text", () => {
    const dated = citations.filter((citation) => citation.date !== null);
    const readings = (source: string) =>
      new Set(
        dated.filter((citation) => citation.sourceId === source).map((citation) => citation.date?.edtf),
      );
    expect(readings("s3")).toEqual(new Set(["XXXX-12-13"]));
    expect(readings("s2")).toEqual(new Set(["[..2021-09-30]", "2021-09", "[2021-09..]", "XXXX"]));
    expect(dated.filter(({ sourceId, date }) => ["s2", "s3"].includes(sourceId) && date?.anchor)).toEqual([]);
  });

  test("never read a date as later than its source, unless it is a plan", () => {
    const published = new Map(seed.sources.map((source) => [source.id, source.published]));
    const done = records
      .flatMap((record) => record.milestones)
      .filter((milestone) => milestone.state === "done");
    expect(done.length).toBeGreaterThan(10);
    for (const citation of done.flatMap((milestone) => milestone.citations)) {
      const day = published.get(citation.sourceId);
      if (day) expect(citation.date?.latest, citation.id).not.toBeNull();
      if (day) expect((citation.date?.latest ?? "") <= day, citation.id).toBe(true);
    }
  });

  test("credit the place data as the map and the lists do", () => {
    for (const attribution of placeAttributions) {
      expect(seed.sources.find((source) => source.id === attribution.key)).toMatchObject({
        publisher: attribution.publisher,
        title: attribution.title,
        url: attribution.url,
        licence: attribution.licence.name,
        licenceUrl: attribution.licence.url,
        attribution: attribution.credit,
        description: { de: attribution.usageDe, en: attribution.usageEn },
      });
    }
  });
});

describe("a wrong data file", () => {
  const schema = z.object({ name: z.string(), list: z.array(z.object({ id: z.string() })).default([]) });

  test("is refused with its name and the path of the value", () => {
    expect(() => parseSeedFile("hubs/x.json", `{"name": "X", "list": [{"id": 1}]}`, schema)).toThrow(
      /^hubs\/x\.json, list\.0\.id: /,
    );
  });

  test("is refused when a field is misspelt, not stripped of it", () => {
    expect(() =>
      parseSeedFile("hubs/x.json", `{"name": "X", "list": [{"id": "a", "idd": "b"}]}`, schema),
    ).toThrow("hubs/x.json, list.0.idd: no such field");
  });

  test("is refused when it is not JSON", () => {
    expect(() => parseSeedFile("hubs/x.json", "{", schema)).toThrow(/^hubs\/x\.json: not JSON/);
  });
});
