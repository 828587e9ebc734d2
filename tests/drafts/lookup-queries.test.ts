import { expect, test } from "vitest";
import { emptyContent } from "#lib/drafts/content.ts";
import { fieldsOf } from "#lib/drafts/forms.ts";
import { candidatesOf, freeId, lookup, resolveReferences } from "#lib/drafts/lookup-queries.ts";
import { testDatabase } from "#tests/database.ts";

const database = testDatabase();

test("a name that many places share is offered with kind and district, and none is taken for sure", async () => {
  const { suggestions, sure } = await lookup(database.client, "municipality", "neustadt", "de", 8);
  expect(suggestions).toHaveLength(8);
  expect(sure).toBeNull();
  for (const { detail } of suggestions) expect(detail).toMatch(/^\p{L}+, .+, .+$/u);
});

test("a theme is found by its aliases and other spellings, a source by publisher and day", async () => {
  const theme = await database.client.themeAlias.findFirstOrThrow({ select: { text: true, themeId: true } });
  const found = await lookup(database.client, "theme", theme.text.toUpperCase(), "de", 8);
  expect(found.suggestions.map(({ id }) => id)).toContain(theme.themeId);
  const source = await database.client.source.findFirstOrThrow({
    where: { title: { not: null } },
    select: { id: true, publisher: true, title: true },
  });
  const sources = await lookup(database.client, "source", `${source.publisher} ${source.title}`, "de", 8);
  expect(sources.suggestions.map(({ id }) => id)).toContain(source.id);
  expect((await lookup(database.client, "source", "keine solche quelle", "de", 8)).suggestions).toEqual([]);
});

test("what is typed becomes what it surely means; the rest stays typed and is asked about", async () => {
  const fields = fieldsOf.hub;
  const content = {
    ...emptyContent("hub", "probe"),
    locations: [
      { id: "one", extent: "town", ags: "?Zeitz", citations: [] },
      { id: "two", extent: "town", ags: "?Neustadt", citations: [] },
    ],
  };
  const resolved = await resolveReferences(database.client, fields, content, "de");
  expect(resolved["locations"]).toMatchObject([{ ags: "15084590" }, { ags: "?Neustadt" }]);
  const candidates = await candidatesOf(database.client, fields, resolved, "de");
  expect(Object.keys(candidates)).toEqual(["locations.two.ags"]);
});

test("a new record gets an id that no other has", async () => {
  expect(await freeId(database.client, "hub", "zeitz")).toBe("zeitz-2");
  expect(await freeId(database.client, "hub", "ganz-neu")).toBe("ganz-neu");
});
