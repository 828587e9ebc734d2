import { environment } from "#lib/env.ts";
import { start } from "#lib/server/child.ts";
import { openDatabase, prepareDatabase } from "#lib/server/database.ts";
import { endOnSignals } from "#lib/server/shutdown.ts";
import { refuseTakenPort } from "#lib/server/web.ts";
import { step } from "./progress.ts";

/** `npm run dev`: the same database as `npm start`, and Next with reloading in a child process. */
export async function run(): Promise<number> {
  const { PORT, HOST } = environment();
  endOnSignals();
  await refuseTakenPort(PORT, HOST);
  const url = await step("Datenbank starten", openDatabase);
  await step("Datenbank einrichten", () => prepareDatabase(url));
  const next = start(
    process.execPath,
    ["node_modules/next/dist/bin/next", "dev", "--port", String(PORT), "--hostname", HOST],
    { show: true, env: { DATABASE_URL: url, NODE_ENV: "development" } },
  );
  const { code } = await next.finished;
  return code;
}
