import { beforeAll, expect, test } from "vitest";
import { migrate } from "#lib/db/migrate.ts";
import { entryHash } from "#lib/records/chain.ts";
import { seedIfEmpty } from "#prisma/seed/seed.ts";
import { testDatabase } from "#tests/database.ts";

const database = testDatabase("empty");
const identity = "6f1d7a52-3c5e-4c6a-9a55-0d2f5b7f3f10";
const now = new Date("2026-11-21T09:00:00Z");

beforeAll(async () => {
  await migrate(database.url);
});

const counts = async () => ({
  hubs: await database.client.hub.count(),
  citations: await database.client.citation.count(),
  municipalities: await database.client.municipality.count(),
  members: await database.client.associationMember.count(),
  revisions: await database.client.revision.count(),
});

test("a seeding that broke off is completed by the next one, and a third changes nothing", async () => {
  const { client } = database;
  // Whatever ends a seeding half-way: here an address that is taken when the last but one hub's turn comes.
  const obstacle = { recordKind: "hub", slug: "wilster", recordId: "another" };
  await client.oldSlug.create({ data: obstacle });
  await expect(seedIfEmpty(client, { identity, now })).rejects.toThrow("wilster");
  expect(await client.register.count()).toBe(0);
  const half = await counts();
  expect(half.hubs).toBe(7);
  // Places, too, are filled up.
  await client.associationMember.deleteMany({ where: { associationKey: "160775001" } });
  expect((await counts()).members).toBeLessThan(half.members);
  await client.oldSlug.delete({ where: { recordKind_slug: { recordKind: "hub", slug: "wilster" } } });

  expect(await seedIfEmpty(client, { identity, now })).toBe(true);
  expect(await client.register.findMany({ select: { id: true, identity: true, madeUp: true } })).toEqual([
    { id: 1, identity, madeUp: false },
  ]);
  const whole = await counts();
  expect(whole).toEqual({ ...half, hubs: 9, citations: 160, revisions: 52 });

  expect(await seedIfEmpty(client)).toBe(false);
  expect(await counts()).toEqual(whole);
});

test("the first versions form one unbroken chain, published at the given instant", async () => {
  const revisions = await database.client.revision.findMany({ orderBy: { sequence: "asc" } });
  expect(revisions.map(({ sequence }) => sequence)).toEqual(revisions.map((_, index) => index + 1));
  let previous: string | null = null;
  for (const revision of revisions) {
    expect(revision.previousHash).toBe(previous);
    expect(revision.hash).toBe(entryHash(previous, revision.text));
    expect(revision).toMatchObject({ version: 1, createdAt: now });
    previous = revision.hash;
  }
});
