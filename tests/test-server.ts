import { existsSync } from "node:fs";
import pg from "pg";
import { createClient } from "#lib/db/client.ts";
import { migrate } from "#lib/db/migrate.ts";
import { temporaryServer } from "#lib/server/temporary-server.ts";

/** Name of the database every test database is a copy of: migrated and seeded, never connected to afterwards. */
export const templateName = "hubregister_template";

/** The PostgreSQL of one test run, in a temporary directory of its own. */
export interface TestServer {
  readonly adminUrl: string;
  urlOf: (database: string) => string;
  /** Stops the server and removes its data. */
  close: () => Promise<void>;
}

/** Runs SQL on the server's maintenance database. */
export async function administer(adminUrl: string, sql: string): Promise<void> {
  const connection = new pg.Client({ connectionString: adminUrl });
  await connection.connect();
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}

/** When the register of all tests tells its first facts: a fixed day, so that no test depends on the day it runs on. */
export const seededAt = new Date("2026-11-21T09:00:00Z");

/** Loads the seed facts into a database, as `npm start` does. */
async function seed(url: string): Promise<void> {
  if (!existsSync("prisma/seed/seed.ts")) return;
  const { seedIfEmpty } = await import("#prisma/seed/seed.ts");
  const { client, close } = createClient(url);
  try {
    await seedIfEmpty(client, { now: seededAt });
  } finally {
    await close();
  }
}

/** Starts a PostgreSQL without durability and builds the template database. */
export async function prepareTestServer(): Promise<TestServer> {
  const server = await temporaryServer();
  const { close } = server;
  try {
    const adminUrl = server.urlOf("postgres");
    const templateUrl = server.urlOf(templateName);
    await administer(adminUrl, `CREATE DATABASE ${templateName}`);
    await migrate(templateUrl, { seed: () => seed(templateUrl) });
    return { adminUrl, urlOf: server.urlOf, close };
  } catch (error) {
    await close();
    throw error;
  }
}
