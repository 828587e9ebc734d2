import { beforeAll, describe, expect, test } from "vitest";
import { migrate } from "#lib/db/migrate.ts";
import { madeUpHubs } from "#lib/generate/made-up.ts";
import { fillWithMadeUp } from "#lib/generate/store.ts";
import { madeUpNow } from "#lib/generate/vocabulary.ts";
import { hubFromRow, hubSelect } from "#lib/hubs/rows.ts";
import { hubStatus } from "#lib/hubs/status.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { readFirstList } from "#lib/places/first-list.ts";
import { entryHash } from "#lib/records/chain.ts";
import { seedIfEmpty, seedPlaces } from "#prisma/seed/seed.ts";
import { testDatabase } from "#tests/database.ts";

// More than one batch, so that the chain runs across batches.
const hubs = 230;

describe("an empty database", () => {
  const database = testDatabase("empty");
  const fill = (seed: number) =>
    fillWithMadeUp(database.client, {
      hubs,
      seed,
      loadPlaces: (change) => seedPlaces(database.client, change),
    });

  beforeAll(async () => {
    await migrate(database.url);
    // What a run killed at its beginning leaves behind.
    await database.client.register.create({
      data: { identity: "00000000-0000-4000-8000-000000000000", madeUp: true },
    });
    await fill(1);
  }, 60_000);

  test("holds the generated hubs as they were generated, marked as made up", async () => {
    const rows = await database.client.hub.findMany({ select: hubSelect });
    const byId = new Map(rows.map((row) => [row.id, hubFromRow(row)]));
    const wanted = [...madeUpHubs({ hubs, seed: 1 }, readFirstList())];
    expect(byId.size).toBe(hubs);
    for (const hub of wanted) expect(byId.get(hub.id)).toEqual(hub);
    expect(await database.client.register.findFirst()).toMatchObject({ madeUp: true });
  });

  test("has their status and is searched by the same words as any saved hub", async () => {
    const { client } = database;
    const [hub] = [...madeUpHubs({ hubs, seed: 1 }, readFirstList())];
    if (!hub) throw new Error("No hub was generated.");
    const derived = { status: true, searchText: true } as const;
    const generated = await client.hub.findUniqueOrThrow({ where: { id: hub.id }, select: derived });
    expect(generated.status).toBe(hubStatus(hub.milestones, "2026-01-01").status);

    const change = { baseVersion: 1, author: "tester", reason: "Vergleich", now: madeUpNow };
    expect(await saveHub(client, hub, change)).toEqual({ ok: true, version: 2 });
    const saved = await client.hub.findUniqueOrThrow({ where: { id: hub.id }, select: derived });
    expect(new Set(generated.searchText.split(" "))).toEqual(new Set(saved.searchText.split(" ")));
  });

  test("has one unbroken chain of revisions", async () => {
    const revisions = await database.client.revision.findMany({ orderBy: { sequence: "asc" } });
    expect(revisions.length).toBeGreaterThan(hubs);
    let previous: string | null = null;
    for (const [index, { sequence, text, hash, previousHash }] of revisions.entries()) {
      expect([sequence, previousHash, hash]).toEqual([index + 1, previous, entryHash(previous, text)]);
      previous = hash;
    }
  });

  test("is filled once: neither more made-up hubs nor the real ones come into it", async () => {
    await expect(fill(2)).rejects.toThrow(`schon ${hubs} erfundene Hubs`);
    expect(await seedIfEmpty(database.client)).toBe(false);
    expect(await database.client.hub.count()).toBe(hubs);
  });
});

describe("a database with real records", () => {
  const database = testDatabase();

  test("is refused and left as it was", async () => {
    const { client } = database;
    const before = await client.revision.count();
    const loadPlaces = () => Promise.reject(new Error("Places are there."));
    await expect(fillWithMadeUp(client, { hubs: 5, seed: 1, loadPlaces })).rejects.toThrow("echte Einträge");

    // Also when its seeding was killed before the end.
    await client.register.deleteMany();
    await expect(fillWithMadeUp(client, { hubs: 5, seed: 1, loadPlaces })).rejects.toThrow("echte Einträge");
    expect(await client.revision.count()).toBe(before);
    expect(await client.register.count()).toBe(0);
  });
});
