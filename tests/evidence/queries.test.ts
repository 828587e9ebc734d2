import { describe, expect, test } from "vitest";
import { sourceList, sourcePage, sourceSlugs } from "#lib/evidence/queries.ts";
import { saveSource } from "#lib/evidence/store.ts";
import { statementLists } from "#lib/evidence/statements-of-source.ts";
import { testDatabase } from "#tests/database.ts";
import { change } from "#tests/factories.ts";

describe("sources", () => {
  const database = testDatabase();

  async function page(slug: string) {
    const found = await sourcePage(database.client, slug);
    if (!found || "moved" in found) throw new Error(`There is no source ${slug}.`);
    return found;
  }

  test("are listed newest first, undated ones last, with how much leans on them", async () => {
    const list = await sourceList(database.client);
    expect(list.slice(0, 3).map(({ source }) => source.id)).toEqual(["s0", "s1", "s4"]);
    const geonames = list.find(({ source }) => source.id === "geonames");
    expect(geonames).toMatchObject({ citations: 0, source: { licence: "CC BY 4.0", published: null } });
    expect(geonames?.places).toBeGreaterThan(5000);
  });

  // Sixteen tables can hold a citation: a table forgotten in the query would show here.
  test("show every citation that names them exactly once", async () => {
    for (const { source, citations } of await sourceList(database.client)) {
      const { records } = await page(source.slug);
      const ids = records
        .flatMap(({ statements }) => statements)
        .flatMap((statement) => statement.citations.map(({ id }) => id));
      expect(ids).toHaveLength(citations);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test("group what leans on them by record, in the order in which it is read", async () => {
    const { records, recordCount } = await page("stadt-oldenburg-in-holstein-2021-10-20");
    expect(recordCount).toBe(8);
    expect(records.map(({ slug }) => slug)).toEqual([
      "hennstedt",
      "oldenburg-in-holstein",
      "rendsburg",
      "wilster",
      "dataport",
      "dataport-kommunal",
      "it-verbund-schleswig-holstein",
      "digitalhubs-schleswig-holstein",
    ]);
    for (const { statements } of records) {
      const order = statements.map(({ list }) => statementLists.indexOf(list));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
    expect(records.at(-1)?.operator).toBe("dataport-kommunal");
  });

  test("carry the inferred publisher with its reason", async () => {
    const { source } = await page("pressetext-digitalhub-zeitz");
    expect(source.publisherInference?.de).toContain("wer ihn herausgab");
    expect(source.published).toBeNull();
  });

  test("of places tell what they are used for", async () => {
    expect((await page("destatis-gemeindeverzeichnis-2023-11-30")).places).toEqual({
      municipalities: 12,
      associations: 2,
      coordinates: 0,
    });
  });

  test("an unknown address is nobody's, an old one leads to the new one", async () => {
    expect(await sourcePage(database.client, "rumour")).toBeNull();
    const { source, version } = await page("geonames");
    await saveSource(database.client, { ...source, slug: "geonames-orte" }, change(version));
    expect(await sourcePage(database.client, "geonames")).toEqual({ moved: "geonames-orte" });
    expect(await sourceSlugs(database.client, 1)).toHaveLength(1);
  });
});
