import { environment } from "#lib/env.ts";
import { beforeEnd, endOnSignals } from "#lib/server/shutdown.ts";
import { serve } from "#lib/server/web.ts";

/** Serves an existing build against DATABASE_URL and nothing else: the browser tests' server. */
export async function run(): Promise<number> {
  const { PORT, HOST, DATABASE_URL } = environment();
  Object.assign(process.env, { NODE_ENV: "production" });
  endOnSignals();
  const web = await serve(PORT, HOST, DATABASE_URL);
  beforeEnd(() => web.close());
  process.stdout.write(`${web.address}\n`);
  return new Promise(() => undefined);
}
