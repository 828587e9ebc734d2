import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { firstRow } from "#lib/db/ask.ts";
import { settingsShownOnPages } from "#lib/env.ts";
import { OperatorError } from "#lib/errors.ts";
import { start } from "./child.ts";

/** Everything a production build is made from. `lib/cli` and generated code aren't part of any page. */
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "package-lock.json",
  "tsconfig.json",
  "next.config.mjs",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
];
const leftOut = new Set(["lib/cli", "lib/db/generated"]);

function files(path: string): string[] {
  if (leftOut.has(path) || !existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(`${path}/${name}`));
}

/** A fingerprint of the sources, of the settings that pages show, and of the database they are prerendered from. */
async function fingerprint(databaseUrl: string): Promise<string> {
  const sum = createHash("sha256");
  for (const file of sources.flatMap(files))
    sum.update(file).update("\0").update(readFileSync(file)).update("\0");
  sum.update(JSON.stringify(settingsShownOnPages()));
  // Tells one database from another: prerendered pages hold its content.
  const register = await firstRow<{ identity: string }>(databaseUrl, "SELECT identity FROM register");
  return sum.update(register?.identity ?? "").digest("hex");
}

/** The folder Next builds into: the tests have their own, so that they never disturb a running server. */
export type BuildFolder = ".next" | ".next-test";

/** A build of exactly this is there; otherwise what to stamp it with once it is. */
export async function buildState(
  folder: BuildFolder,
  databaseUrl: string,
): Promise<{ current: boolean; stamp: string }> {
  const stamp = await fingerprint(databaseUrl);
  const file = join(folder, "hubregister-build");
  return { current: existsSync(file) && readFileSync(file, "utf8") === stamp, stamp };
}

/**
 * Builds the pages against a database.
 * @throws OperatorError with Next's output when the build fails
 */
export async function build(folder: BuildFolder, databaseUrl: string, stamp: string): Promise<void> {
  const child = start(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: { NODE_ENV: "production", DATABASE_URL: databaseUrl, HUBREGISTER_DIST: folder },
  });
  const { code, output } = await child.finished;
  if (code !== 0) throw new OperatorError(`Die Seiten ließen sich nicht bauen:\n${output.trim()}`);
  writeFileSync(join(folder, "hubregister-build"), stamp);
}
