import pg from "pg";
import { environment, useDatabase } from "#lib/env.ts";
import { OperatorError } from "#lib/errors.ts";
import { firstRow } from "#lib/db/ask.ts";
import { migrate } from "#lib/db/migrate.ts";
import { startEmbedded } from "./embedded-postgres.ts";
import { beforeEnd } from "./shutdown.ts";

/** @throws OperatorError when no server answers, or it refuses us */
async function reach(url: string): Promise<void> {
  const { hostname, port, pathname } = new URL(url);
  const connection = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8000 });
  connection.on("error", () => undefined);
  try {
    await connection.connect();
    await connection.end();
  } catch (error) {
    // Several addresses of one name fail together, each with a reason of its own.
    const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
    const reason = first instanceof Error ? first.message : String(first);
    const place = `${hostname}:${port || 5432}${pathname}`;
    throw new OperatorError(`Die Datenbank ${place} ist nicht erreichbar: ${reason}`, { cause: error });
  }
}

/**
 * The database of this process: the one DATABASE_URL names, or the embedded server, started or joined and given up
 * when the process ends. Sets DATABASE_URL for the app.
 * @throws OperatorError when it can't be reached or started
 */
export async function openDatabase(): Promise<string> {
  const { DATABASE_URL, DATA_DIR } = environment();
  if (DATABASE_URL) {
    await reach(DATABASE_URL);
    return DATABASE_URL;
  }
  const server = await startEmbedded({ dataDirectory: DATA_DIR });
  beforeEnd(() => server.close());
  useDatabase(server.url);
  return server.url;
}

/** Migrates, and loads the seed facts into an empty database; done by one instance while others wait. */
export async function prepareDatabase(url: string): Promise<{ applied: string[]; seeded: boolean }> {
  let seeded = false;
  const applied = await migrate(url, {
    onWait: () => void process.stdout.write("(eine andere Instanz ist dabei) "),
    seed: async () => {
      // Asked in plain SQL: a start with nothing to seed needn't load Prisma and the seed for it.
      if (await firstRow(url, "SELECT 1 FROM register")) return;
      const [{ createClient }, { seedIfEmpty }] = await Promise.all([
        import("#lib/db/client.ts"),
        import("#prisma/seed/seed.ts"),
      ]);
      const database = createClient(url);
      try {
        seeded = await seedIfEmpty(database.client);
      } finally {
        await database.close();
      }
    },
  });
  return { applied, seeded };
}
