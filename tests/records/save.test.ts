import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hubSelect, hubFromRow } from "#lib/hubs/rows.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { entryHash } from "#lib/records/chain.ts";
import { testDatabase } from "#tests/database.ts";
import { anyHub, change, citation, hub, milestone, now } from "#tests/factories.ts";

const database = testDatabase();

async function stored(id: string) {
  const row = await database.client.hub.findUnique({ where: { id }, select: hubSelect });
  return row && hubFromRow(row);
}

describe("saving a record", () => {
  test("what is saved is what is read, whatever the record holds", async () => {
    await fc.assert(
      fc.asyncProperty(anyHub("any"), async (record) => {
        const before = await database.client.hub.findUnique({
          where: { id: "any" },
          select: { version: true },
        });
        expect(await saveHub(database.client, record, change(before?.version ?? 0))).toMatchObject({
          ok: true,
        });
        expect(await stored("any")).toEqual(record);
      }),
      { numRuns: 25 },
    );
  });

  test("a second save from the same version is refused and changes nothing", async () => {
    const first = hub({ id: "twice", slug: "twice" });
    expect(await saveHub(database.client, first, change(0))).toEqual({ ok: true, version: 1 });
    expect(await saveHub(database.client, { ...first, name: "Einer" }, change(1))).toEqual({
      ok: true,
      version: 2,
    });
    const revisions = await database.client.revision.count();
    expect(await saveHub(database.client, { ...first, name: "Anderer" }, change(1))).toEqual({
      ok: false,
      reason: "conflict",
      version: 2,
    });
    expect((await stored("twice"))?.name).toBe("Einer");
    expect(await database.client.revision.count()).toBe(revisions);
  });

  test("of twenty saves that start from one version at the same moment, exactly one is taken", async () => {
    const record = hub({ id: "race", slug: "race" });
    await saveHub(database.client, record, change(0));
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        saveHub(database.client, { ...record, name: `Hub ${index}` }, change(1)),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  test("a failed write leaves neither a half record nor a revision", async () => {
    const revisions = await database.client.revision.count();
    const record = hub({
      id: "half",
      slug: "half",
      milestones: [
        milestone("half-m", "2022", {
          citations: [citation("half-m-c", { sourceId: "none", date: { edtf: "2022", wording: "2022" } })],
        }),
      ],
    });
    await expect(saveHub(database.client, record, change(0))).rejects.toThrow(/foreign key/i);
    expect(await stored("half")).toBeNull();
    expect(await database.client.revision.count()).toBe(revisions);
  });

  test("an address that another record has, or once had, is refused; its own old one is welcome back", async () => {
    const record = hub({ id: "moved", slug: "moved-old" });
    await saveHub(database.client, record, change(0));
    await saveHub(database.client, { ...record, slug: "moved-new" }, change(1));
    const other = (slug: string) => saveHub(database.client, hub({ id: "other", slug }), change(0));
    expect(await other("moved-new")).toEqual({ ok: false, reason: "slug-taken" });
    expect(await other("moved-old")).toEqual({ ok: false, reason: "slug-taken" });
    expect(await saveHub(database.client, record, change(2))).toEqual({ ok: true, version: 3 });
    const old = await database.client.oldSlug.findMany({
      where: { recordId: "moved" },
      select: { slug: true },
    });
    expect(old).toEqual([{ slug: "moved-new" }]);
  });
});

describe("the chain of revisions", () => {
  test("every entry's hash follows from its own text and the hash before it, without a gap", async () => {
    await saveHub(database.client, hub({ id: "chained", slug: "chained" }), change(0));
    const entries = await database.client.revision.findMany({ orderBy: { sequence: "asc" } });
    let previous: string | null = null;
    for (const [index, entry] of entries.entries()) {
      expect(entry.sequence).toBe(index + 1);
      expect(entry.previousHash).toBe(previous);
      expect(entry.hash).toBe(entryHash(previous, entry.text));
      previous = entry.hash;
    }
    const last = JSON.parse(entries.at(-1)?.text ?? "{}") as Record<string, unknown>;
    expect(last).toMatchObject({
      recordKind: "hub",
      recordId: "chained",
      version: 1,
      author: "tester",
      at: now.toISOString(),
    });
  });

  test("the database refuses to change or remove an entry", async () => {
    await expect(
      database.client.$executeRaw`UPDATE revisions SET text = '' WHERE sequence = 1`,
    ).rejects.toThrow(/never changed/);
    await expect(database.client.$executeRaw`DELETE FROM revisions WHERE sequence = 1`).rejects.toThrow(
      /never changed/,
    );
    await expect(database.client.$executeRaw`TRUNCATE revisions`).rejects.toThrow(/never changed/);
  });
});
