import { environment } from "#lib/env.ts";
import { build, buildState } from "#lib/server/build.ts";
import { openDatabase, prepareDatabase } from "#lib/server/database.ts";
import { registerJobs } from "#lib/server/job-list.ts";
import { startJobs } from "#lib/server/jobs.ts";
import { beforeEnd, endOnSignals } from "#lib/server/shutdown.ts";
import { refuseTakenPort, serve } from "#lib/server/web.ts";
import { firstAdministratorLink } from "./first-administrator.ts";
import { step } from "./progress.ts";

/** `npm start`: database, migrations, seed, build where needed, and serving until a signal ends it. */
export async function run(): Promise<number> {
  const { PORT, HOST, DATABASE_URL } = environment();
  // React and Next decide by it, when they are first loaded, which of their halves they are.
  Object.assign(process.env, { NODE_ENV: "production" });
  endOnSignals();
  await refuseTakenPort(PORT, HOST);

  const url = await step("Datenbank starten", openDatabase);
  await step("Datenbank einrichten", () => prepareDatabase(url));
  const { current, stamp } = await buildState(".next", url);
  if (!current) await step("Seiten bauen", () => build(".next", url, stamp));
  const web = await step("Webserver starten", () => serve(PORT, HOST, url));

  beforeEnd(async () => {
    const { closeDatabase } = await import("#lib/db/client.ts");
    await closeDatabase();
  });
  registerJobs();
  const jobs = await startJobs(url);
  beforeEnd(() => jobs.stop());
  beforeEnd(() => web.close());
  process.stdout.write(`Hubregister läuft: ${web.address}\n`);
  const link = DATABASE_URL ? null : await firstAdministratorLink(url, new Date());
  if (link) process.stdout.write(`Erstes Konto (Administration), einmal benutzbar, 7 Tage gültig: ${link}\n`);
  return new Promise(() => undefined);
}
