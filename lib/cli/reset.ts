import pg from "pg";
import { environment } from "#lib/env.ts";
import { OperatorError } from "#lib/errors.ts";
import { prepareDatabase } from "#lib/server/database.ts";
import { startEmbedded } from "#lib/server/embedded-postgres.ts";
import { beforeEnd, endOnSignals } from "#lib/server/shutdown.ts";
import { step } from "./progress.ts";

/** `npm run db:reset`: empties the embedded database and loads the seed facts again. Never touches any other. */
export async function run(): Promise<number> {
  const { DATABASE_URL, DATA_DIR } = environment();
  if (DATABASE_URL) {
    throw new OperatorError(
      "DATABASE_URL ist gesetzt: Zurückgesetzt wird nur die eingebettete Datenbank in DATA_DIR.",
    );
  }
  endOnSignals();
  const server = await startEmbedded({ dataDirectory: DATA_DIR });
  beforeEnd(() => server.close());
  await step("Datenbank leeren", async () => {
    const connection = new pg.Client({ connectionString: server.urlOf("postgres") });
    await connection.connect();
    const name = new URL(server.url).pathname.slice(1);
    try {
      const { rows } = await connection.query<{ users: number }>(
        "SELECT count(*)::int AS users FROM pg_stat_activity WHERE datname = $1",
        [name],
      );
      if (rows[0]?.users) {
        throw new OperatorError(
          "Die Datenbank wird gerade benutzt; bitte zuerst npm start oder npm run dev beenden.",
        );
      }
      await connection.query(`DROP DATABASE IF EXISTS ${name}`);
      await connection.query(`CREATE DATABASE ${name}`);
    } finally {
      await connection.end();
    }
  });
  await step("Datenbank einrichten", () => prepareDatabase(server.url));
  return 0;
}
