import { randomUUID } from "node:crypto";
import pg from "pg";
import { OperatorError } from "#lib/errors.ts";
import { type Migration, readMigrations } from "./migrations.ts";

export interface MigrateOptions {
  readonly migrations?: readonly Migration[];
  /**
   * Runs after the migrations while every other instance still waits. It decides itself whether there is
   * anything to load, and opens its own connection to the same database.
   */
  readonly seed?: () => Promise<void>;
  /** Called when another instance is at it and this one waits. */
  readonly onWait?: () => void;
}

// Any fixed number, only to be known by instances of this program ("hubs" in ASCII).
const lockKey = 0x68756273;

// Prisma's own table, column for column, so that `prisma migrate status` understands the database.
const historyTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

interface AppliedRow {
  migration_name: string;
  checksum: string;
}

async function applied(connection: pg.Client): Promise<AppliedRow[]> {
  const { rows } = await connection.query<{ present: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present",
  );
  if (!rows[0]?.present) return [];
  const history = await connection.query<AppliedRow>(
    `SELECT migration_name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return history.rows;
}

/**
 * What is left to apply.
 * @throws OperatorError when the database knows a migration the code doesn't (it is newer), or one was edited afterwards.
 */
function pending(known: readonly Migration[], history: readonly AppliedRow[]): Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const row of history) {
    const migration = byName.get(row.migration_name);
    if (!migration) {
      throw new OperatorError(
        `Die Datenbank ist neuer als dieses Programm: Sie kennt die Migration „${row.migration_name}“, die hier fehlt.`,
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new OperatorError(
        `Die Migration „${row.migration_name}“ wurde nach ihrer Anwendung geändert; eine Änderung braucht eine neue Migration.`,
      );
    }
  }
  const done = new Set(history.map((row) => row.migration_name));
  return known.filter(({ name }) => !done.has(name));
}

/**
 * One migration and its entry in the history, both or neither: a process killed in between leaves nothing to repair.
 */
async function apply(connection: pg.Client, migration: Migration): Promise<void> {
  try {
    await connection.query("BEGIN");
    await connection.query(migration.sql);
    await connection.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await connection.query("COMMIT");
  } catch (error) {
    await connection.query("ROLLBACK").catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`Die Migration „${migration.name}“ ist fehlgeschlagen: ${reason}`, {
      cause: error,
    });
  }
}

/** Returns at once with the lock, or calls `onWait` and waits until the other instance ends or dies. */
async function lock(connection: pg.Client, onWait?: () => void): Promise<void> {
  const { rows } = await connection.query<{ got: boolean }>("SELECT pg_try_advisory_lock($1) AS got", [
    lockKey,
  ]);
  if (rows[0]?.got) return;
  onWait?.();
  await connection.query("SELECT pg_advisory_lock($1)", [lockKey]);
}

/**
 * Brings the database to the state of `prisma/migrations` and seeds it, each done by exactly one of several
 * instances: the others wait on an advisory lock that PostgreSQL itself frees when its holder dies.
 * @returns names of the migrations applied now
 * @throws OperatorError with a sentence for the operator; errors of the connection as they come from `pg`.
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const known = options.migrations ?? readMigrations();
  const connection = new pg.Client({ connectionString: url, application_name: "hubregister migrate" });
  // The query in flight reports a lost connection; an unheard event would end the process instead.
  connection.on("error", () => undefined);
  await connection.connect();
  try {
    await lock(connection, options.onWait);
    const todo = pending(known, await applied(connection));
    if (todo.length > 0) await connection.query(historyTable);
    for (const migration of todo) await apply(connection, migration);
    await options.seed?.();
    return todo.map(({ name }) => name);
  } finally {
    await connection.end();
  }
}
