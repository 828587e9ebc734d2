import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ownCheck } from "#lib/revisions/own-check.ts";
import { anyChain, copyOf, headOf } from "./chains.ts";

const run = promisify(execFile);
const [rows = []] = fc.sample(
  anyChain.filter((chain) => chain.length > 5),
  { seed: 20_261_128, numRuns: 1 },
);
const end = headOf(rows);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hubregister-own-check-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the lines as the page shows them. */
async function check(lines: readonly string[]) {
  await writeFile(join(folder, "log.jsonl"), lines.join(""));
  return run(process.execPath, ["-e", ownCheck("log.jsonl")], { cwd: folder });
}

describe("the check that needs nothing of the register's", { timeout: 60_000 }, () => {
  test("prints the end of a whole copy, and of the part from an entry on", async () => {
    const printed = `${end?.sequence}:${end?.hash}\n`;
    expect((await check(await copyOf(rows))).stdout).toBe(printed);
    expect((await check(await copyOf(rows, 4))).stdout).toBe(printed);
  });

  test("fails at the entry that was changed, taken out or moved", async () => {
    const lines = await copyOf(rows);
    const changed = lines.map((line, at) => (at === 3 ? line.replace('author\\":\\"', "$&x") : line));
    for (const copy of [
      changed,
      lines.toSpliced(3, 1),
      lines.toSpliced(3, 2, lines[4] ?? "", lines[3] ?? ""),
    ])
      await expect(check(copy)).rejects.toThrow("Entry 3");
  });

  test("can stand between a shell's quotation marks", () => {
    expect(ownCheck("log.jsonl")).not.toContain("'");
  });
});
