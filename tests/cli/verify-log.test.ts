import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { start } from "#lib/server/child.ts";
import { chainEntries, chainHead } from "#lib/revisions/log-queries.ts";
import type { RevisionRow } from "#lib/records/chain.ts";
import { testDatabase } from "#tests/database.ts";
import { copyOf } from "#tests/revisions/chains.ts";

const database = testDatabase();
let folder: string;
let rows: RevisionRow[];
let head: string;
let written = 0;

/** Runs `npm run verify-log`'s own program; without any database unless told. */
const verify = (args: readonly string[], settings: Record<string, string> = {}) =>
  start(process.execPath, ["lib/cli/main.ts", "verify-log", ...args], {
    env: { DATABASE_URL: "", DATA_DIR: join(folder, "no-database"), INIT_CWD: folder, ...settings },
  }).finished;

/** The name of a file with these lines. */
async function file(lines: readonly string[]): Promise<string> {
  const name = `copy-${(written += 1)}.jsonl`;
  await writeFile(join(folder, name), lines.join(""));
  return name;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hubregister-log-"));
  rows = [];
  for await (const row of chainEntries(database.client, 1)) rows.push(row);
  const end = await chainHead(database.client);
  head = `${end?.sequence}:${end?.hash}`;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("npm run verify-log", { timeout: 60_000 }, () => {
  test("finds the register's own chain whole, and the one that was noted", async () => {
    const whole = `Die Kette ist unversehrt: ${rows.length} Einträge`;
    const own = { DATABASE_URL: database.url };
    const { code, output } = await verify([], own);
    expect([code, output.trim()]).toEqual([0, expect.stringContaining(`${whole}. Ende ${head}`)]);
    expect(output.trim().split("\n")).toHaveLength(1);
    expect((await verify(["--head", head], own)).output).toContain("mit dem notierten Eintrag");
    const other = head.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    expect(await verify(["--head", other], own)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/NICHT UNVERSEHRT.*eine andere/),
    });
  });

  test("finds a downloaded copy whole without any database", async () => {
    const { code, output } = await verify([await file(await copyOf(rows)), "--head", head.toUpperCase()]);
    expect([code, output]).toEqual([0, expect.stringContaining(`Ende ${head}`)]);
    const rest = await verify([await file(await copyOf(rows, 5))]);
    expect([rest.code, rest.output]).toEqual([0, expect.stringContaining("ab Eintrag 5, ")]);
  });

  test("says loudly what was tampered with in a copy, and at which entry", async () => {
    const lines = await copyOf(rows);
    const changed = lines.map((line, at) => (at === 7 ? line.replace("register", "regisster") : line));
    for (const [copy, sentence] of [
      [changed, "Eintrag 7"],
      [lines.toSpliced(9, 1), "Eintrag 9 fehlt"],
      [lines.toSpliced(4, 2, lines[5] ?? "", lines[4] ?? ""), "umgestellt: An der Stelle von Eintrag 4"],
      [lines.toSpliced(4, 0, lines[3] ?? ""), "Eintrag 3 steht ein zweites Mal da"],
      [lines.slice(0, -1), `bricht vor Eintrag ${rows.length} ab`],
      [[...lines.slice(0, -1), (lines.at(-1) ?? "").slice(0, 100)], "nicht lesbar"],
    ] as const) {
      const { code, output } = await verify([await file(copy)]);
      expect([code, output.trim()]).toEqual([1, expect.stringContaining(sentence)]);
      expect(output).toContain("DIE KETTE IST NICHT UNVERSEHRT.");
      expect(output.trim().split("\n")).toHaveLength(1);
    }
  });

  test.each([
    [["nirgends.jsonl"], /^Die Datei „nirgends.jsonl“ gibt es nicht/],
    [["a", "b"], /^Aufruf: npm run verify-log/],
    [["--kopf", "1:a"], /^Aufruf: npm run verify-log/],
    [["--head", "52"], /^„52“ ist kein notiertes Ende der Kette/],
  ])("says in one sentence what is wrong with %j", async (args, sentence) => {
    const { code, output } = await verify(args);
    expect(code).toBe(1);
    expect(output.trim()).toMatch(sentence);
  });

  test("takes no other file for a copy, and compares no end that the copy does not reach back to", async () => {
    const page = await verify([await file(["<!doctype html>\n"])]);
    expect([page.code, page.output]).toEqual([1, expect.stringContaining("keine Kopie des Protokolls")]);
    const early = await verify([await file(await copyOf(rows, 9)), "--head", `3:${rows[2]?.hash}`]);
    expect([early.code, early.output]).toEqual([1, expect.stringContaining("beginnt erst mit Eintrag 9")]);
  });

  test("finds what was changed in the database behind the register's back", async () => {
    await database.client.$executeRawUnsafe("ALTER TABLE revisions DISABLE TRIGGER ALL");
    await database.client.$executeRaw`UPDATE revisions SET record_id = 'anders' WHERE sequence = 6`;
    const own = { DATABASE_URL: database.url };
    expect((await verify([], own)).output).toContain(
      "Bei Eintrag 6 stimmen die Angaben neben dem Text nicht",
    );
    await database.client.$executeRaw`
      UPDATE revisions SET text = replace(text, 'register', 'regisster') WHERE sequence = 3`;
    const { code, output } = await verify([], own);
    expect([code, output]).toEqual([1, expect.stringContaining("Der Text von Eintrag 3 wurde verändert")]);
  });
});
