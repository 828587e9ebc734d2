import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { environment } from "#lib/env.ts";
import { build, buildState } from "#lib/server/build.ts";
import { start } from "#lib/server/child.ts";
import { freePort } from "#lib/server/ports.ts";
import { beforeEnd, endOnSignals } from "#lib/server/shutdown.ts";
import { administer, prepareTestServer, templateName } from "#tests/test-server.ts";
import { answering } from "./answering.ts";
import { step } from "./progress.ts";

const connections = 50;
const secondsEach = 6;
const rounds = 5;

/** The smallest app Next can prerender: what any page of this version costs at least. */
const emptyApp: Readonly<Record<string, string>> = {
  "package.json": '{ "type": "module" }',
  "next.config.mjs": `export default { cacheComponents: true, poweredByHeader: false, turbopack: { root: ${JSON.stringify(process.cwd())} } };`,
  "app/layout.jsx":
    'export default function Layout({ children }) { return <html lang="de"><body>{children}</body></html>; }',
  "app/page.jsx": "export default function Page() { return <p>leer</p>; }",
};

/** Builds the empty app below the data directory, where Next finds the packages of this checkout. */
async function buildEmptyApp(): Promise<string> {
  const data = resolve(environment().DATA_DIR);
  await mkdir(data, { recursive: true });
  const folder = await mkdtemp(join(data, "bench-"));
  beforeEnd(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, "app"));
  await Promise.all(Object.entries(emptyApp).map(([name, text]) => writeFile(join(folder, name), text)));
  const { code, output } = await start(process.execPath, [
    resolve("node_modules/next/dist/bin/next"),
    "build",
    folder,
  ]).finished;
  if (code !== 0) throw new Error(output);
  return folder;
}

/** Starts a web server on a free port, named by PORT; resolves to its address once it answers. */
async function served(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const port = await freePort();
  const server = start(process.execPath, args, { env: { ...env, PORT: String(port), HOST: "127.0.0.1" } });
  const address = `http://127.0.0.1:${port}`;
  await answering(address, server);
  return address;
}

/** Requests per second over one round. */
async function throughput(url: string): Promise<number> {
  const { output } = await start(process.execPath, [
    "node_modules/autocannon/autocannon.js",
    "--json",
    "--no-progress",
    "-c",
    String(connections),
    "-d",
    String(secondsEach),
    url,
  ]).finished;
  const report = JSON.parse(output.slice(output.indexOf("{"))) as {
    requests: { average: number };
    non2xx: number;
    errors: number;
  };
  if (report.non2xx + report.errors > 0) throw new Error(`${url} failed under load.`);
  return report.requests.average;
}

/** Compressed bytes of everything of one kind that a page's HTML asks for. */
async function gzipped(address: string, path: string, pattern: RegExp): Promise<number> {
  const html = await (await fetch(address + path)).text();
  const files = new Set([...html.matchAll(pattern)].map((match) => match[1] ?? ""));
  const sizes = [...files].map(async (file) =>
    gzipSync(Buffer.from(await (await fetch(new URL(file, address))).arrayBuffer())),
  );
  return (await Promise.all(sizes)).reduce((sum, { length }) => sum + length, 0);
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * `npm run bench`: requests per second of a hub's page beside an empty prerendered page of the same Next, in turn so
 * that a machine that slows down slows both; and what the page makes a browser load. `npm run bench -- press` measures
 * the answers of the press desk instead.
 */
export async function run([part]: readonly string[] = []): Promise<number> {
  if (part === "press") return (await import("./bench-press.ts")).run();
  environment();
  Object.assign(process.env, { NODE_ENV: "production" });
  endOnSignals(130);
  const server = await step("Datenbank starten", prepareTestServer);
  beforeEnd(() => server.close());
  await administer(server.adminUrl, `CREATE DATABASE site TEMPLATE ${templateName}`);
  const url = server.urlOf("site");
  const { stamp } = await buildState(".next-test", url);
  await step("Seiten bauen", () => build(".next-test", url, stamp));
  const emptyFolder = await step("Leere Seite bauen", buildEmptyApp);
  const env = { DATABASE_URL: url, HUBREGISTER_DIST: ".next-test" };
  const site = await served(["lib/cli/main.ts", "serve"], env);
  const empty = await served(["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", emptyFolder]);

  const path = "/hubs/zeitz";
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const script = await gzipped(site, path, /<script[^>]*\ssrc="([^"]+)"/g);
  const styles = await gzipped(site, path, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g);
  const html = gzipSync(await (await fetch(site + path)).text()).length;
  const emptyScript = await gzipped(empty, "/", /<script[^>]*\ssrc="([^"]+)"/g);
  process.stdout.write(
    `${path} gzipped: HTML ${kilobytes(html)}, JavaScript ${kilobytes(script)} (empty page ${kilobytes(emptyScript)}), CSS ${kilobytes(styles)}\n`,
  );

  const pairs: { page: number; empty: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const pair = { page: await throughput(site + path), empty: await throughput(`${empty}/`) };
    pairs.push(pair);
    process.stdout.write(
      `Runde ${round + 1}: ${path} ${pair.page.toFixed(0)}/s, leere Seite ${pair.empty.toFixed(0)}/s\n`,
    );
  }
  process.stdout.write(
    `Median bei ${connections} Verbindungen: ${path} ${median(pairs.map((pair) => pair.page)).toFixed(0)}/s, ` +
      `leere Seite ${median(pairs.map((pair) => pair.empty)).toFixed(0)}/s, ` +
      `Verhältnis ${median(pairs.map((pair) => pair.page / pair.empty)).toFixed(2)}\n`,
  );
  return 0;
}
