import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { environment } from "#lib/env.ts";
import { OperatorError } from "#lib/errors.ts";
import { build, buildState } from "#lib/server/build.ts";
import { type Child, start } from "#lib/server/child.ts";
import { freePort } from "#lib/server/ports.ts";
import { beforeEnd, endOnSignals } from "#lib/server/shutdown.ts";
import { browserPath } from "#tests/browser.ts";
import { type TestServer, administer, prepareTestServer, templateName } from "#tests/test-server.ts";
import { answering } from "./answering.ts";
import { seconds } from "./progress.ts";

interface Outcome {
  passed: number;
  failed: number;
  /** What to show of a failure. */
  output?: string;
}

interface Part {
  readonly name: string;
  readonly title: string;
  run(filters: readonly string[]): Promise<Outcome>;
}

const bin = (path: string): string => join("node_modules", path);

/** A check that passes or fails as a whole: counts as one test. */
async function check(child: Child): Promise<Outcome> {
  const { code, output } = await child.finished;
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
}

const node = (script: string, args: readonly string[], env?: Record<string, string>): Child =>
  start(process.execPath, [bin(script), ...args], { env: { NO_COLOR: "1", ...env } });

/** The counts of a runner's JSON report; a runner that failed without one failed test counts as one. */
function counted(
  report: string,
  read: (json: unknown) => [passed: number, failed: number],
  code: number,
  output: string,
) {
  try {
    const [passed, failed] = read(JSON.parse(readFileSync(report, "utf8")));
    if (passed + failed === 0) return { passed, failed: failed + 1, output: `${output}\nNo test was found.` };
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, output };
  } catch {
    return { passed: 0, failed: 1, output };
  }
}

// Shapes as documented by the two runners' JSON reporters.
const vitestCounts = (json: unknown): [number, number] => {
  const { numPassedTests, numFailedTests } = json as { numPassedTests: number; numFailedTests: number };
  return [numPassedTests, numFailedTests];
};
const playwrightCounts = (json: unknown): [number, number] => {
  const { stats } = json as { stats: { expected: number; unexpected: number; flaky: number } };
  return [stats.expected, stats.unexpected + stats.flaky];
};

let server: Promise<TestServer> | undefined;

/** The run's own PostgreSQL with the seeded template, started when the first part needs it. */
function testServer(): Promise<TestServer> {
  server ??= prepareTestServer().then((ready) => {
    beforeEnd(() => ready.close());
    return ready;
  });
  return server;
}

/** A copy of the template; the template itself must stay without connections. */
async function copy(name: string): Promise<string> {
  const { adminUrl, urlOf } = await testServer();
  await administer(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  return urlOf(name);
}

async function unitTests(reports: string, filters: readonly string[]): Promise<Outcome> {
  const { adminUrl } = await testServer();
  const report = join(reports, "vitest.json");
  const { code, output } = await node(
    "vitest/vitest.mjs",
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...filters],
    { HUBREGISTER_TEST_SERVER: adminUrl, NODE_ENV: "test" },
  ).finished;
  return counted(report, vitestCounts, code, output);
}

const testBuild = ".next-test";
let siteDatabase: Promise<string> | undefined;
const site = (): Promise<string> => (siteDatabase ??= copy("site"));

/** Serves the build on a free port; `web` is to be stopped. */
async function served(database: string): Promise<{ address: string; web: Child }> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const web = start(process.execPath, ["lib/cli/main.ts", "serve"], {
    env: { DATABASE_URL: database, PORT: String(port), HOST: "127.0.0.1", HUBREGISTER_DIST: testBuild },
  });
  await answering(address, web);
  return { address, web };
}

async function buildPages(): Promise<Outcome> {
  const url = await site();
  try {
    const { current, stamp } = await buildState(testBuild, url);
    if (!current) await build(testBuild, url, stamp);
    return { passed: 1, failed: 0 };
  } catch (error) {
    if (error instanceof OperatorError) return { passed: 0, failed: 1, output: error.message };
    throw error;
  }
}

async function browserTests(reports: string, filters: readonly string[]): Promise<Outcome> {
  const browser = await browserPath();
  const publicSite = await served(await site());
  const deskDatabase = await copy("desk");
  const desk = await served(deskDatabase);
  try {
    const report = join(reports, "playwright.json");
    const { code, output } = await node(
      "@playwright/test/cli.js",
      ["test", "--reporter=line,json", ...filters],
      {
        HUBREGISTER_TEST_SITE: publicSite.address,
        HUBREGISTER_TEST_DATABASE: await site(),
        HUBREGISTER_TEST_DESK: desk.address,
        HUBREGISTER_TEST_DESK_DATABASE: deskDatabase,
        HUBREGISTER_TEST_SERVER: (await testServer()).adminUrl,
        HUBREGISTER_DIST: testBuild,
        PLAYWRIGHT_CHROMIUM: browser,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        CI: "1",
      },
    ).finished;
    return counted(report, playwrightCounts, code, output);
  } finally {
    await Promise.all([publicSite.web.stop(), desk.web.stop()]);
  }
}

function parts(reports: string): Part[] {
  return [
    { name: "format", title: "Format", run: () => check(node("oxfmt/bin/oxfmt", ["--check", "."])) },
    {
      name: "lint",
      title: "Regeln",
      run: () => check(node("oxlint/bin/oxlint", ["--type-aware", "--deny-warnings"])),
    },
    {
      name: "types",
      title: "Typen",
      run: async () => {
        const typegen = await check(node("next/dist/bin/next", ["typegen"]));
        return typegen.failed > 0 ? typegen : check(node("typescript/bin/tsc", ["--noEmit", "-p", "."]));
      },
    },
    { name: "unused", title: "Unbenutztes", run: () => check(node("knip/bin/knip.js", ["--no-progress"])) },
    { name: "unit", title: "Einzel- und Datenbanktests", run: (filters) => unitTests(reports, filters) },
    { name: "build", title: "Produktionsbau", run: buildPages },
    { name: "browser", title: "Browser-Tests", run: (filters) => browserTests(reports, filters) },
  ];
}

/** Runs one part with a line for its progress, and shows what it said only when something failed. */
async function runPart(part: Part, filters: readonly string[]): Promise<Outcome> {
  const began = performance.now();
  process.stdout.write(`${part.title} … `);
  const outcome = await part.run(filters).catch((error: unknown): Outcome => {
    return {
      passed: 0,
      failed: 1,
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  });
  const { passed, failed, output } = outcome;
  process.stdout.write(`${passed} passed, ${failed} failed (${seconds(performance.now() - began)})\n`);
  if (failed > 0 && output) process.stdout.write(`${output.trim()}\n`);
  return outcome;
}

/**
 * `npm test`: all parts in order, going on after a failed one; the last line counts over all of them.
 * For developers: `npm test -- --only unit tests/dates` runs one part, with filters for its runner.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { only: { type: "string" } },
    allowPositionals: true,
  });
  environment();
  endOnSignals(130);
  const reports = await mkdtemp(join(tmpdir(), "hubregister-reports-"));
  beforeEnd(() => rm(reports, { recursive: true, force: true }));
  const all = parts(reports);
  // The browser needs a build, so asking for it alone brings that along.
  const chosen = all.filter(
    ({ name }) => !values.only || name === values.only || (values.only === "browser" && name === "build"),
  );
  if (chosen.length === 0)
    throw new OperatorError(`Teile der Tests: ${all.map(({ name }) => name).join(", ")}.`);

  let passed = 0;
  let failed = 0;
  let built = true;
  for (const part of chosen) {
    // Without pages a browser sees nothing that the failed build didn't already say.
    if (part.name === "browser" && !built) {
      process.stdout.write(`${part.title} … nicht möglich ohne Bau\n`);
      failed += 1;
      continue;
    }
    const outcome = await runPart(part, positionals);
    if (part.name === "build") built = outcome.failed === 0;
    passed += outcome.passed;
    failed += outcome.failed;
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}
