import { environment } from "#lib/env.ts";
import { registerJobs } from "#lib/server/job-list.ts";
import { startJobs } from "#lib/server/jobs.ts";
import { beforeEnd, endOnSignals } from "#lib/server/shutdown.ts";
import { serve } from "#lib/server/web.ts";

/** Serves an existing build against DATABASE_URL and nothing else: the browser tests' server. Jobs only with `--jobs`. */
export async function run(args: readonly string[]): Promise<number> {
  const { PORT, HOST, DATABASE_URL } = environment();
  Object.assign(process.env, { NODE_ENV: "production" });
  endOnSignals();
  const web = await serve(PORT, HOST, DATABASE_URL);
  beforeEnd(() => web.close());
  if (args.includes("--jobs") && DATABASE_URL) {
    registerJobs();
    const jobs = await startJobs(DATABASE_URL);
    beforeEnd(() => jobs.stop());
  }
  process.stdout.write(`${web.address}\n`);
  return new Promise(() => undefined);
}
