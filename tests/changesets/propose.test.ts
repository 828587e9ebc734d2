import { describe, expect, test } from "vitest";
import type { ProposedRow } from "#lib/changesets/changeset.ts";
import { discardChangeset, proposeChangeset } from "#lib/changesets/store.ts";
import { testDatabase } from "#tests/database.ts";
import { now } from "#tests/factories.ts";

const database = testDatabase();

const row = (number: number, overrides: Partial<ProposedRow> = {}): ProposedRow => ({
  outcome: "create",
  recordKind: "hub",
  recordId: `hub-${number}`,
  label: `Hub ${number}`,
  line: number + 1,
  ...overrides,
});

const proposal = { kind: "hubs-csv", title: "Liste", authorId: "anna", now } as const;

describe("proposing a changeset", () => {
  test("keeps every row in its order and counts them by outcome, whatever their number", async () => {
    async function* rows() {
      for (let number = 1; number <= 1203; number++)
        yield await Promise.resolve(row(number, number % 3 === 0 ? { outcome: "unchanged" } : {}));
    }
    const id = await proposeChangeset(database.client, {
      ...proposal,
      rows: rows(),
      details: () => ({ file: "hubs.csv" }),
    });
    const stored = await database.client.changeset.findUniqueOrThrow({ where: { id } });
    expect(stored).toMatchObject({ state: "proposed", authorId: "anna", createdAt: now });
    expect(stored.details).toEqual({
      file: "hubs.csv",
      counts: { create: 802, change: 0, unchanged: 401, conflict: 0, error: 0 },
    });
    const kept = await database.client.changesetRow.findMany({
      where: { changesetId: id },
      orderBy: { position: "asc" },
      select: { position: true, line: true, chosen: true },
    });
    expect(kept).toHaveLength(1203);
    expect(kept[599]).toEqual({ position: 600, line: 601, chosen: false });
    expect(kept[600]).toEqual({ position: 601, line: 602, chosen: true });
  });

  test("rows that break off leave a failed changeset without rows, and the error", async () => {
    function* rows() {
      for (let number = 1; number <= 700; number++) yield row(number);
      throw new Error("The file ends in the middle.");
    }
    const id = "broken-off";
    await expect(proposeChangeset(database.client, { ...proposal, id, rows: rows() })).rejects.toThrow(
      "The file ends",
    );
    expect(await database.client.changeset.findUnique({ where: { id }, select: { state: true } })).toEqual({
      state: "failed",
    });
    expect(await database.client.changesetRow.count({ where: { changesetId: id } })).toBe(0);
  });

  test("one that was put away while it was read stays put away", async () => {
    const id = "put-away";
    async function* rows() {
      yield row(1);
      expect(await discardChangeset(database.client, id)).toBe(true);
      yield row(2);
    }
    await proposeChangeset(database.client, { ...proposal, id, rows: rows() });
    expect(await database.client.changeset.findUnique({ where: { id }, select: { state: true } })).toEqual({
      state: "discarded",
    });
  });
});
