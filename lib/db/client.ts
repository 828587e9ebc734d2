import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { environment } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { PrismaClient } from "./generated/client.ts";

/** A Prisma client and the pool below it, to be closed together. */
export interface Database {
  readonly client: PrismaClient;
  readonly pool: pg.Pool;
  close: () => Promise<void>;
}

/**
 * Opens a client on its own pool; nothing connects before the first query. For tests and commands; pages use `database()`.
 * @param url PostgreSQL address
 * @param connections upper bound of the pool
 */
export function createClient(url: string, connections = 4): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    // Waiting for ever would turn one slow query into a site that hangs; the request fails instead.
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: "hubregister",
  });
  // Without a listener an idle connection that breaks would end the process.
  pool.on("error", (error) => log.warn("An idle database connection was lost", { error }));
  const client = new PrismaClient({ adapter: new PrismaPg(pool) });
  let closing: Promise<void> | undefined;
  return {
    client,
    pool,
    close: () => (closing ??= client.$disconnect().then(() => pool.end())),
  };
}

// One pool per process, also when Next evaluates this module once per bundle or again after an edit.
const shared = globalThis as typeof globalThis & { hubregisterDatabase?: Database };

/**
 * The client of this process, opened lazily with DATABASE_URL and DATABASE_POOL.
 * @throws Error when no database is named (the commands name it before they load the app).
 */
export function database(): PrismaClient {
  if (!shared.hubregisterDatabase) {
    const { DATABASE_URL, DATABASE_POOL } = environment();
    if (!DATABASE_URL) throw new Error("No database is named: start the app by npm start or npm run dev.");
    shared.hubregisterDatabase = createClient(DATABASE_URL, DATABASE_POOL);
  }
  return shared.hubregisterDatabase.client;
}

/** Closes what `database()` opened, if anything. */
export async function closeDatabase(): Promise<void> {
  await shared.hubregisterDatabase?.close();
  delete shared.hubregisterDatabase;
}
