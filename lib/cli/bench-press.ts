import { createClient } from "#lib/db/client.ts";
import { migrate } from "#lib/db/migrate.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { environment } from "#lib/env.ts";
import { madeUpQuestions } from "#lib/generate/questions.ts";
import { fillWithMadeUp } from "#lib/generate/store.ts";
import { href } from "#lib/i18n/paths.ts";
import { answerTo } from "#lib/press/answer.ts";
import { shownAnswer } from "#lib/press/cards-queries.ts";
import { pressIndex } from "#lib/press/facts-queries.ts";
import { build, buildState } from "#lib/server/build.ts";
import { start } from "#lib/server/child.ts";
import { freePort } from "#lib/server/ports.ts";
import { beforeEnd, endOnSignals } from "#lib/server/shutdown.ts";
import { temporaryServer } from "#lib/server/temporary-server.ts";
import { seedPlaces } from "#prisma/seed/seed.ts";
import { answering } from "./answering.ts";
import { step } from "./progress.ts";

const hubs = 10_000;
const questions = 1000;
const seed = 1;
/** Before counting: a server that just started compiles its code and opens its connections. */
const warmUp = 50;

/** "p50 3,1 ms, p95 9,8 ms, höchstens 41,0 ms" */
function summary(milliseconds: readonly number[]): string {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  const words = (value: number) => `${value.toFixed(1).replace(".", ",")} ms`;
  return `p50 ${words(at(0.5))}, p95 ${words(at(0.95))}, höchstens ${words(at(1))}`;
}

async function timed(asked: readonly string[], ask: (question: string) => Promise<unknown>): Promise<string> {
  for (const question of asked.slice(0, warmUp)) await ask(question);
  const times: number[] = [];
  for (const question of asked) {
    const began = performance.now();
    await ask(question);
    times.push(performance.now() - began);
  }
  return summary(times);
}

/**
 * `npm run bench -- press`: how long 1,000 questions take over 10,000 made-up hubs, one after the other: from text to what
 * a page shows, and through HTTP from the built server. Fills a database of its own, or measures on the one that
 * DATABASE_URL names, which must be made up.
 */
export async function run(): Promise<number> {
  const { DATABASE_URL } = environment();
  Object.assign(process.env, { NODE_ENV: "production" });
  endOnSignals(130);
  const url = DATABASE_URL ?? (await step(`${hubs.toLocaleString("de-DE")} Hubs erfinden`, filledServer));
  const { client, close } = createClient(url);
  beforeEnd(close);
  const today = berlinDay(new Date());
  const began = performance.now();
  const { facts } = await pressIndex(client);
  process.stdout.write(
    `Fakten lesen (einmal je Veröffentlichung): ${Math.round(performance.now() - began)} ms, ${facts.hubs.length} Hubs, ${facts.milestones.length} Meilensteine\n`,
  );
  const asked = madeUpQuestions(facts, questions, seed);
  const whole = await timed(asked, async (question) => {
    const index = await pressIndex(client);
    return shownAnswer(client, answerTo(question, index.vocabulary, index.facts, today));
  });
  process.stdout.write(`${questions} Fragen, vom Text bis zu den Karten: ${whole}\n`);

  const { current, stamp } = await buildState(".next-test", url);
  if (!current) await step("Seiten bauen", () => build(".next-test", url, stamp));
  const port = await freePort();
  const server = start(process.execPath, ["lib/cli/main.ts", "serve"], {
    env: { DATABASE_URL: url, HUBREGISTER_DIST: ".next-test", PORT: String(port), HOST: "127.0.0.1" },
  });
  beforeEnd(() => server.stop());
  const site = `http://127.0.0.1:${port}`;
  await answering(site, server);
  const pages = await timed(asked, async (question) => {
    const response = await fetch(site + href("press", {}, "de", { q: question }));
    if (!response.ok) throw new Error(`${question}: ${response.status}`);
    await response.text();
  });
  process.stdout.write(`${questions} Fragen über HTTP, ganze Seite: ${pages}\n`);
  return 0;
}

/** A temporary server with a made-up register; gone at the end. */
async function filledServer(): Promise<string> {
  const server = await temporaryServer();
  beforeEnd(() => server.close());
  const { url } = server;
  await migrate(url, {
    seed: async () => {
      const { client, close } = createClient(url, 2);
      await fillWithMadeUp(client, { hubs, seed, loadPlaces: (change) => seedPlaces(client, change) });
      await close();
    },
  });
  return url;
}
