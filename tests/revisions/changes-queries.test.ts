import { beforeAll, describe, expect, test } from "vitest";
import { sourceSchema } from "#lib/evidence/source.ts";
import { saveSource } from "#lib/evidence/store.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { entryHash } from "#lib/records/chain.ts";
import { recordKinds } from "#lib/records/statements.ts";
import { readChangesFilter } from "#lib/revisions/changes-filter.ts";
import { changeEntry, changesPage, changesPerPage, hashedEntry } from "#lib/revisions/changes-queries.ts";
import { chainHead } from "#lib/revisions/log-queries.ts";
import { testDatabase } from "#tests/database.ts";
import { change, hub } from "#tests/factories.ts";

const database = testDatabase();

const log = (params: Record<string, string> = {}) =>
  changesPage(database.client, readChangesFilter(params).filter);
const slugs = async (params: Record<string, string>) =>
  (await log(params)).entries.map(({ record, version }) => `${record.slug} ${version}`);

beforeAll(async () => {
  const record = hub({ name: "Hub 100% Großräschen_1", slug: "grossraeschen-alt", stateIso: "DE-BB" });
  // Half past midnight in Berlin.
  await saveHub(database.client, record, change(0, { now: new Date("2027-03-01T23:30:00Z") }));
  await saveHub(
    database.client,
    { ...record, slug: "grossraeschen" },
    change(1, { now: new Date("2027-03-05T12:00:00Z"), reason: "Neue Adresse" }),
  );
});

describe("the public log", () => {
  test("is the whole chain, the newest first, a page at a time", async () => {
    const head = await chainHead(database.client);
    const { entries, total, pages } = await log();
    expect(total).toBe(head?.sequence);
    expect(entries).toHaveLength(changesPerPage);
    expect(entries[0]).toMatchObject({
      sequence: head?.sequence,
      version: 2,
      reason: "Neue Adresse",
      record: { kind: "hub", name: { de: "Hub 100% Großräschen_1" } },
      compared: { before: { slug: "grossraeschen-alt" }, after: { slug: "grossraeschen" } },
    });
    expect(entries[1]?.compared).toBeNull();
    const last = await log({ page: "999" });
    expect(last.page).toBe(pages);
    expect(last.entries.at(-1)?.sequence).toBe(1);
  });

  test("filters by kind, and the kinds together are everything", async () => {
    const totals = await Promise.all(recordKinds.map(async (kind) => (await log({ kind })).total));
    expect(totals.every((total) => total > 0)).toBe(true);
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe((await log()).total);
    expect(new Set((await log({ kind: "network" })).entries.map(({ record }) => record.kind))).toEqual(
      new Set(["network"]),
    );
  });

  test("finds a record by its name in any spelling, by its address, and by one that it had", async () => {
    const both = ["grossraeschen 2", "grossraeschen-alt 1"];
    for (const q of [
      "Großräschen",
      "grossräschen",
      "GROSSRAESCHEN",
      "grossraeschen-alt",
      "alt gross",
      "100%",
      "schen_1",
    ])
      expect(await slugs({ q }), q).toEqual(both);
    // Signs that the database would take for a pattern stand for themselves.
    for (const q of ["100_", "%_%", "?!", "räschengroß"]) expect(await slugs({ q }), q).toEqual([]);
    expect(await slugs({ q: "erster innovation hub", kind: "source" })).toEqual([
      "kommune21-2022-06-09-grossroehrsdorf 1",
    ]);
    expect(await slugs({ q: "KISA" })).toEqual(["kisa 1"]);
  });

  test("filters by the state in which hubs and networks lie", async () => {
    expect(await slugs({ state: "brandenburg" })).toEqual(["grossraeschen 2", "grossraeschen-alt 1"]);
    expect(await slugs({ state: "schleswig-holstein", kind: "network" })).toEqual([
      "digitalhubs-schleswig-holstein 1",
    ]);
    expect(await slugs({ state: "schleswig-holstein", kind: "organisation" })).toEqual([]);
  });

  test("filters by days in Berlin, both included", async () => {
    expect(await slugs({ from: "2027-03-01", to: "2027-03-01" })).toEqual([]);
    expect(await slugs({ from: "2027-03-02", to: "2027-03-02" })).toEqual(["grossraeschen-alt 1"]);
    expect(await slugs({ from: "2027-03-02", to: "2027-03-05" })).toHaveLength(2);
    expect(await slugs({ from: "2027-03-06" })).toEqual([]);
  });

  test("leaves out of account what it does not know, and says so", () => {
    const { filter, ignored } = readChangesFilter({ kind: "person", from: "2027-02-30", page: "0", q: " " });
    expect(filter).toEqual({ q: null, kind: null, state: null, from: null, to: null, page: 1 });
    expect(ignored.map(({ field }) => field)).toEqual(["kind", "from", "page"]);
  });
});

describe("an entry of the log", () => {
  test("has its proof, its neighbours and the other versions of its record", async () => {
    const head = await chainHead(database.client);
    const last = head?.sequence ?? 0;
    const entry = await changeEntry(database.client, last);
    expect(entry).toMatchObject({
      hash: head?.hash,
      last,
      versions: [
        { version: 1, sequence: last - 1 },
        { version: 2, sequence: last },
      ],
      record: { address: { de: "/hubs/grossraeschen", en: "/en/hubs/grossraeschen" } },
    });
    expect(entryHash(entry?.previousHash ?? null, entry?.text ?? "")).toBe(head?.hash);
    expect(await hashedEntry(database.client, last)).toBe(`${entry?.previousHash}\n${entry?.text}`);
    expect(await hashedEntry(database.client, 1)).toMatch(/^\n\{"approver"/);
    expect(await changeEntry(database.client, last + 1)).toBeNull();
    expect(await hashedEntry(database.client, last + 1)).toBeNull();
  });

  test("names what it names as it was called then", async () => {
    const source = sourceSchema.parse({
      id: "renamed-source",
      slug: "renamed-source",
      kind: "news",
      publisher: "Erste Zeitung",
      title: "Eins",
    });
    await saveSource(database.client, source, change(0));
    const [then] = (await log({ q: "renamed-source" })).entries;
    await saveSource(database.client, { ...source, publisher: "Zweite Zeitung" }, change(1));
    const entry = await changeEntry(database.client, then?.sequence ?? 0);
    expect(entry?.record.name.de).toBe("Erste Zeitung: Eins");
    expect((await log({ q: "renamed-source" })).entries.map(({ record }) => record.name.en)).toEqual([
      "Zweite Zeitung: Eins",
      "Erste Zeitung: Eins",
    ]);
  });

  test("leads to a network's place: its state, or its first operator where it lies in several", async () => {
    const { entries } = await log({ kind: "network" });
    expect(entries.map(({ record }) => record.address?.de)).toEqual([
      "/betreiber/dataport-kommunal#digitalhubs",
      "/laender/schleswig-holstein#digitalhubs-schleswig-holstein",
    ]);
  });
});
