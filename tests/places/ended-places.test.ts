import { expect, test } from "vitest";
import { placePage } from "#lib/places/municipality-queries.ts";
import { placeCounts, searchPlaces } from "#lib/places/search-queries.ts";
import { testDatabase } from "../database.ts";

const db = testDatabase();

test("before any import the list is that of 1 January 2016; afterwards the one that most places come from", async () => {
  expect(await placeCounts(db.client)).toMatchObject({
    edition: "2016-01-01",
    publisher: "Bundesamt für Kartographie und Geodäsie",
  });
  await db.client.municipality.updateMany({ data: { listSourceId: "destatis" } });
  expect(await placeCounts(db.client)).toMatchObject({
    edition: "2023-11-30",
    publisher: "Statistisches Bundesamt (Destatis)",
  });
});

test("a place that no longer stands says since when and what it became, and comes last in the search", async () => {
  const { municipalities } = await placeCounts(db.client);
  const bremen = { ags: "04011000" };
  await db.client.municipality.update({ where: bremen, data: { validUntil: new Date("2024-01-31") } });
  await db.client.placeSuccessor.create({ data: { fromKey: bremen.ags, toKey: "04012000" } });
  const page = await placePage(db.client, "bremen");
  expect(page).toMatchObject({
    validUntil: "2024-01-31",
    successors: [{ municipality: { ags: "04012000" } }],
  });
  const found = await searchPlaces(db.client, "bremen", 100);
  expect(found?.places.at(-1)).toMatchObject({ ended: true, municipality: bremen });
  expect(found?.places[0]?.ended).toBe(false);
  expect((await placeCounts(db.client)).municipalities).toBe(municipalities - 1);
});

test("a municipality no longer belongs to an association that ended", async () => {
  const lensahn = await placePage(db.client, "lensahn");
  expect(lensahn?.memberOf.map(({ name }) => name)).toEqual(["Lensahn"]);
  expect(lensahn?.membershipSource).toMatchObject({ id: "bkg" });
  await db.client.association.update({
    where: { key: "010555546" },
    data: { validUntil: new Date("2024-01-31") },
  });
  expect((await placePage(db.client, "lensahn"))?.memberOf).toEqual([]);
});
