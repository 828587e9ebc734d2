import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { applyChangeset, undoChangeset } from "#lib/changesets/apply-store.ts";
import { proposePlaces } from "#lib/import/places-store.ts";
import { spool } from "#lib/import/spool.ts";
import { PlaceRowsRefused, applyPlaceRows, undoPlaceRows } from "#lib/places/list-store.ts";
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { saveSource } from "#lib/evidence/store.ts";
import { sourceSchema } from "#lib/evidence/source.ts";
import { testDatabase } from "../database.ts";
import { change, citation, hub } from "../factories.ts";
import { gvFile, sampleEntries } from "./gv100ad-sample.ts";

const now = new Date("2026-11-21T09:00:00Z");
const db = testDatabase();
const realFile = process.env["HUBREGISTER_GV100AD"] ?? "../shared/data/GV100AD_301123.txt";

/** What all tables of places hold, in one number. */
async function checksum(client: PrismaClient): Promise<string> {
  const rows = await client.$queryRaw<{ text: string }[]>`
    SELECT string_agg(line, E'\n' ORDER BY line) AS text FROM (
      SELECT d::text AS line FROM districts d UNION ALL SELECT m::text FROM municipalities m
      UNION ALL SELECT a::text FROM associations a UNION ALL SELECT am::text FROM association_members am
      UNION ALL SELECT s::text FROM place_successors s UNION ALL SELECT st::text FROM states st
    ) AS every`;
  return createHash("sha256")
    .update(rows[0]?.text ?? "")
    .digest("hex");
}

async function propose(bytes: Uint8Array | AsyncIterable<Uint8Array>, name = "liste.txt"): Promise<string> {
  const file = await spool(bytes instanceof Uint8Array ? [bytes] : bytes, name);
  try {
    return await proposePlaces(db.client, file, { personId: "person", now });
  } finally {
    await file.remove();
  }
}

const rowsOf = (changesetId: string, where: Prisma.ChangesetRowWhereInput = {}) =>
  db.client.changesetRow.findMany({ where: { changesetId, ...where }, orderBy: { position: "asc" } });

/** What applying a changeset does to places, in one transaction with the source it brings. */
async function inTransaction(
  changesetId: string,
  write: typeof applyPlaceRows,
  where: Prisma.ChangesetRowWhereInput = {},
): Promise<void> {
  const rows = await rowsOf(changesetId, { outcome: { in: ["create", "change"] }, ...where });
  for (const { recordKind, after } of rows)
    if (recordKind === "source")
      await saveSource(db.client, sourceSchema.parse(after), change(0)).catch(() => {});
  await db.client.$transaction((tx) => write(tx, rows), { timeout: 60_000 });
}

describe("a small list", () => {
  let changesetId = "";
  let before = "";
  beforeEach(async () => {
    before = await checksum(db.client);
    changesetId = await propose(gvFile());
  });

  test("the dry run changes no place and says of each what would become of it", async () => {
    expect(await checksum(db.client)).toBe(before);
    const rows = await rowsOf(changesetId);
    expect(rows.map(({ outcome, recordKind, recordId }) => `${outcome} ${recordKind} ${recordId}`)).toEqual(
      expect.arrayContaining([
        "create source destatis-gemeindeverzeichnis-2024-01-31",
        "create district 04099",
        "create municipality 04099001",
        "create municipality 04099501",
        "create association 040995001",
        "change municipality 04011000",
        "unchanged district 04011",
      ]),
    );
    const created = rows.find(({ recordId }) => recordId === "04099001")?.after;
    expect(created).toMatchObject({
      name: "Altmuster / Stary Wzor",
      kind: "town",
      slug: "altmuster-stary-wzor",
      validFrom: "2024-01-31",
      validUntil: null,
    });
    // Bremen stays Bremen: only the list that vouches for it is newer.
    const bremen = rows.find(({ recordId }) => recordId === "04011000");
    expect(bremen?.problems).toEqual([{ code: "place-confirmed" }]);
  });

  test("states that the list does not cover are left alone", async () => {
    expect(await rowsOf(changesetId, { recordId: { startsWith: "15" } })).toEqual([]);
  });

  test("applied, every place of the list names its edition; taken back, everything is as before", async () => {
    await inTransaction(changesetId, applyPlaceRows);
    const wood = await db.client.municipality.findUniqueOrThrow({ where: { ags: "04099501" } });
    expect(wood).toMatchObject({
      slug: "musterwald-gemeindefrei",
      kind: "unincorporated",
      listSourceId: "destatis-gemeindeverzeichnis-2024-01-31",
    });
    const members = await db.client.associationMember.findMany({ where: { associationKey: "040995001" } });
    expect(members.map(({ ags }) => ags).toSorted()).toEqual(["04099001", "04099002"]);
    expect(await checksum(db.client)).not.toBe(before);
    await inTransaction(changesetId, undoPlaceRows);
    expect(await checksum(db.client)).toBe(before);
  });

  test("the same list again changes nothing", async () => {
    await inTransaction(changesetId, applyPlaceRows);
    const again = await propose(gvFile());
    const outcomes = new Set((await rowsOf(again)).map(({ outcome }) => outcome));
    expect([...outcomes]).toEqual(["unchanged"]);
    await inTransaction(changesetId, undoPlaceRows);
  });

  test("a place that somebody changed since the dry run is not overwritten", async () => {
    await db.client.municipality.update({
      where: { ags: "04011000" },
      data: { name: "Bremen an der Weser" },
    });
    await expect(inTransaction(changesetId, applyPlaceRows)).rejects.toThrow(PlaceRowsRefused);
    await db.client.municipality.update({ where: { ags: "04011000" }, data: { name: "Bremen" } });
    expect(await checksum(db.client)).toBe(before);
  });

  test("without the row of its district a municipality is refused, and nothing is written", async () => {
    await expect(
      inTransaction(changesetId, applyPlaceRows, { recordKind: { not: "district" } }),
    ).rejects.toMatchObject({ code: "place-district-missing", keys: expect.arrayContaining(["04099001"]) });
    expect(await checksum(db.client)).toBe(before);
  });

  test("a place that the list created cannot be taken back once a hub stands there", async () => {
    await inTransaction(changesetId, applyPlaceRows);
    const there = {
      id: "probe-l",
      extent: "town" as const,
      ags: "04099001",
      citations: [citation("probe-l-c")],
    };
    await saveHub(db.client, hub({ locations: [there] }), change(0));
    await expect(inTransaction(changesetId, undoPlaceRows)).rejects.toMatchObject({
      code: "place-in-use",
      keys: ["04099001"],
    });
    await saveHub(db.client, hub(), change(1));
    await inTransaction(changesetId, undoPlaceRows);
    expect(await checksum(db.client)).toBe(before);
  });
});

describe("a place that a newer list no longer names", () => {
  const later = "20250131";
  const renumbered = sampleEntries.map((entry) =>
    entry.key === "04099002" ? { ...entry, key: "04099003" } : entry,
  );

  test("ends on the list's day; where only its key changed, the new one is its successor", async () => {
    const before = await checksum(db.client);
    const first = await propose(gvFile());
    await inTransaction(first, applyPlaceRows);
    const second = await propose(gvFile(renumbered, later));
    await inTransaction(second, applyPlaceRows);
    const old = await db.client.municipality.findUniqueOrThrow({ where: { ags: "04099002" } });
    expect(old).toMatchObject({ slug: "neumuster", validUntil: new Date("2025-01-31") });
    expect(await db.client.placeSuccessor.findMany()).toEqual([{ fromKey: "04099002", toKey: "04099003" }]);
    const next = await db.client.municipality.findUniqueOrThrow({ where: { ags: "04099003" } });
    expect(next.slug).toBe("neumuster-musterkreis");

    await inTransaction(second, undoPlaceRows);
    await inTransaction(first, undoPlaceRows);
    expect(await checksum(db.client)).toBe(before);
  });

  test("has no successor where the list does not tell", async () => {
    const first = await propose(gvFile());
    await inTransaction(first, applyPlaceRows);
    // Altmuster took Neumuster in; of that the list says nothing.
    const merged = sampleEntries
      .filter(({ key, association }) => key !== "04099002" && association !== "5001")
      .toSpliced(-2, 0, { kind: "50", key: "04099", association: "0001", name: "Altmuster", code: "50" })
      .toSpliced(-2, 0, { kind: "60", key: "04099001", association: "0001", name: "Altmuster", code: "63" });
    const second = await propose(gvFile(merged, later));
    const ended = await rowsOf(second, { recordId: { in: ["04099002", "040995001"] } });
    expect(ended.map(({ after }) => after)).toEqual([
      expect.objectContaining({ ags: "04099002", validUntil: "2025-01-31", successors: [] }),
      expect.objectContaining({ key: "040995001", validUntil: "2025-01-31", successors: [] }),
    ]);
    await inTransaction(first, undoPlaceRows);
  });

  test("an older list than the register's is refused", async () => {
    await expect(propose(gvFile(sampleEntries, "20221231"))).rejects.toMatchObject({ code: "gv-older" });
  });
});

test("as a changeset: applied with its source, undone with one call", async () => {
  const before = await checksum(db.client);
  const person = {
    id: "admin",
    name: "A",
    email: "a@example.org",
    role: "administrator",
    scopes: [],
  } as const;
  const id = await propose(gvFile(sampleEntries, "20260131"));
  expect(await applyChangeset(db.client, { id, person, fourEyes: false, now })).toMatchObject({ ok: true });
  const bremen = await db.client.municipality.findUniqueOrThrow({
    where: { ags: "04011000" },
    select: { listSource: { select: { slug: true, title: true } } },
  });
  expect(bremen.listSource).toEqual({
    slug: "destatis-gemeindeverzeichnis-2026-01-31",
    title: "Gemeindeverzeichnis-Informationssystem GV-ISys, GV100AD, Gebietsstand 31.01.2026",
  });
  const undone = await undoChangeset(db.client, { id, person, reason: "Probe", now });
  expect(undone).toMatchObject({ ok: true });
  expect(await checksum(db.client)).toBe(before);
});

test.skipIf(!existsSync(realFile))(
  "the whole list of 30.11.2023: applied and taken back, every table of places is as before",
  { timeout: 120_000 },
  async () => {
    const before = await checksum(db.client);
    const started = performance.now();
    const changesetId = await propose(createReadStream(realFile), "GV100AD_301123.txt");
    const proposed = performance.now();
    const { details } = await db.client.changeset.findUniqueOrThrow({ where: { id: changesetId } });
    const rows = await rowsOf(changesetId);
    const listed = rows.filter(({ line, recordKind }) => line !== null && recordKind === "municipality");
    expect(listed).toHaveLength(10_773 + 208);
    expect(rows.filter(({ line, recordKind }) => line !== null && recordKind === "association")).toHaveLength(
      1205,
    );
    await inTransaction(changesetId, applyPlaceRows);
    const applied = performance.now();
    // Two areas lie in no district (coastal waters, and what Germany and Luxembourg hold in common): they are not taken over.
    expect(rows.filter(({ outcome }) => outcome === "error")).toHaveLength(2);
    expect(await db.client.municipality.count({ where: { validUntil: null } })).toBe(10_773 + 206);
    expect(await db.client.association.count({ where: { validUntil: null } })).toBe(1205);
    expect(await db.client.district.count({ where: { validUntil: null } })).toBe(400);
    await inTransaction(changesetId, undoPlaceRows);
    const undone = performance.now();
    expect(await checksum(db.client)).toBe(before);
    const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
    process.stdout.write(
      `GV100AD: dry run ${seconds(started, proposed)} s, apply ${seconds(proposed, applied)} s, undo ${seconds(applied, undone)} s, ${JSON.stringify(details)}\n`,
    );
  },
);
