import { parseArgs } from "node:util";
import { createClient } from "#lib/db/client.ts";
import { migrate } from "#lib/db/migrate.ts";
import { environment } from "#lib/env.ts";
import { OperatorError } from "#lib/errors.ts";
import { fillWithMadeUp } from "#lib/generate/store.ts";
import { startEmbedded } from "#lib/server/embedded-postgres.ts";
import { seedPlaces } from "#prisma/seed/seed.ts";
import { step } from "./progress.ts";

const usage =
  "Aufruf: npm run generate -- --hubs 10000 --seed 1 (1 bis 1.000.000 Hubs, seed eine ganze Zahl).";

/** What is asked for. @throws OperatorError with the right call when it cannot be understood */
export function generateOptions(args: readonly string[]): { hubs: number; seed: number } {
  const options = { hubs: { type: "string" }, seed: { type: "string", default: "1" } } as const;
  let given: { hubs?: string; seed: string };
  try {
    given = parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new OperatorError(usage, { cause: error });
  }
  const wholeNumber = /^\d{1,7}$/;
  const { hubs = "", seed } = given;
  if (!wholeNumber.test(hubs) || !wholeNumber.test(seed)) throw new OperatorError(usage);
  if (Number(hubs) < 1 || Number(hubs) > 1_000_000) throw new OperatorError(usage);
  return { hubs: Number(hubs), seed: Number(seed) };
}

/** The server that DATABASE_URL names, or the embedded one. */
async function openServer(): Promise<{ url: string; close(): Promise<void> }> {
  const { DATABASE_URL, DATA_DIR } = environment();
  if (DATABASE_URL) return { url: DATABASE_URL, close: () => Promise.resolve() };
  return step("Datenbank starten", () => startEmbedded({ dataDirectory: DATA_DIR }));
}

/**
 * `npm run generate -- --hubs 10000 --seed 1`: fills an empty database with made-up records, for measuring only.
 * @throws OperatorError when the database holds real records
 */
export async function run(args: readonly string[]): Promise<number> {
  const { hubs, seed } = generateOptions(args);
  const server = await openServer();
  try {
    // Under the migration's lock: an app that starts meanwhile waits, and finds a register that is not empty.
    await migrate(server.url, {
      seed: () => step(`${hubs.toLocaleString("de-DE")} Hubs erfinden`, () => fill(server.url, hubs, seed)),
    });
    return 0;
  } finally {
    await server.close();
  }
}

async function fill(url: string, hubs: number, seed: number): Promise<void> {
  const opened = createClient(url, 2);
  try {
    const { client } = opened;
    await fillWithMadeUp(client, { hubs, seed, loadPlaces: (change) => seedPlaces(client, change) });
  } finally {
    await opened.close();
  }
}
