import { createHash } from "node:crypto";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrate } from "#lib/db/migrate.ts";
import type { Migration } from "#lib/db/migrations.ts";
import { schemaDiff } from "#lib/db/schema-diff.ts";
import { testDatabase } from "#tests/database.ts";

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

const first = migration("20260101000000_first", "CREATE TABLE one (id int); INSERT INTO one VALUES (1);");
const second = migration("20260102000000_second", "CREATE TABLE two (id int);");

async function rows(url: string, sql: string): Promise<unknown[]> {
  const connection = new pg.Client({ connectionString: url });
  await connection.connect();
  try {
    return (await connection.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await connection.end();
  }
}

describe("migrating", () => {
  const database = testDatabase("empty");
  const clean = (): Promise<unknown> =>
    rows(database.url, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  beforeEach(async () => void (await clean()));
  afterEach(async () => void (await clean()));

  test("applies what is missing, in order, and nothing the second time", async () => {
    expect(await migrate(database.url, { migrations: [first] })).toEqual([first.name]);
    expect(await migrate(database.url, { migrations: [first, second] })).toEqual([second.name]);
    expect(await migrate(database.url, { migrations: [first, second] })).toEqual([]);
    expect(await rows(database.url, "SELECT * FROM one")).toEqual([{ id: 1 }]);
  });

  test("refuses a database that is newer than the code", async () => {
    await migrate(database.url, { migrations: [first, second] });
    await expect(migrate(database.url, { migrations: [first] })).rejects.toThrow(
      "Die Datenbank ist neuer als dieses Programm: Sie kennt die Migration „20260102000000_second“, die hier fehlt.",
    );
  });

  test("refuses a migration that was edited after it was applied", async () => {
    await migrate(database.url, { migrations: [first] });
    const edited = migration(first.name, "CREATE TABLE other (id int);");
    await expect(migrate(database.url, { migrations: [edited] })).rejects.toThrow(
      "wurde nach ihrer Anwendung geändert",
    );
  });

  test("leaves nothing of a migration that fails, and applies it once it is repaired", async () => {
    const broken = migration(second.name, "CREATE TABLE two (id int); SELECT nonsense;");
    await expect(migrate(database.url, { migrations: [first, broken] })).rejects.toThrow(
      "Die Migration „20260102000000_second“ ist fehlgeschlagen",
    );
    expect(await migrate(database.url, { migrations: [first, second] })).toEqual([second.name]);
  });

  test("is done by exactly one of several instances that start at once, seeding included", async () => {
    let atWork = 0;
    let mostAtWork = 0;
    const seed = async (): Promise<void> => {
      mostAtWork = Math.max(mostAtWork, ++atWork);
      await rows(database.url, "INSERT INTO two SELECT 7 WHERE NOT EXISTS (SELECT 1 FROM two)");
      atWork -= 1;
    };
    const instances = Array.from({ length: 5 }, () =>
      migrate(database.url, { migrations: [first, second], seed }),
    );
    const applied = await Promise.all(instances);
    expect(applied.filter((names) => names.length > 0)).toEqual([[first.name, second.name]]);
    expect(mostAtWork).toBe(1);
    expect(await rows(database.url, "SELECT * FROM two")).toEqual([{ id: 7 }]);
  });

  test("frees the way for the next instance when seeding fails", async () => {
    const failing = migrate(database.url, {
      migrations: [first],
      seed: () => Promise.reject(new Error("no seed today")),
    });
    await expect(failing).rejects.toThrow("no seed today");
    expect(await migrate(database.url, { migrations: [first, second] })).toEqual([second.name]);
  });
});

describe("the project's migrations", () => {
  const database = testDatabase();

  test("lead to the tables of prisma/schema.prisma", async () => {
    expect(await schemaDiff(database.url)).toBe("");
  });
});
