import { createServer } from "node:net";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { start } from "#lib/server/child.ts";
import { freePort } from "#lib/server/ports.ts";
import { testDatabase } from "#tests/database.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hubregister-start-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs `npm start`'s own program with settings; none of these cases comes as far as building or serving. */
async function started(settings: Record<string, string>) {
  const port = String(await freePort());
  const env = {
    NODE_ENV: "production",
    DATA_DIR: folder,
    PORT: port,
    HOST: "127.0.0.1",
    DATABASE_URL: "",
    ...settings,
  };
  return start(process.execPath, ["lib/cli/main.ts", "start"], { env }).finished;
}

/** One clear sentence for whoever started it, nothing internal, exit code 1. */
function expectSentence({ code, output }: { code: number; output: string }, sentence: RegExp): void {
  expect(output).toMatch(sentence);
  expect(output).not.toMatch(/\bat .*:\d+:\d+\b/);
  expect(code).toBe(1);
}

describe("npm start says in one sentence", () => {
  test.each([
    [{ PORT: "achtzig" }, /PORT.*achtzig/],
    [{ PORT: "70000" }, /PORT.*70000/],
    [{ DATABASE_URL: "mysql://x" }, /DATABASE_URL/],
    [{ SITE_URL: "hub" }, /SITE_URL.*hub/],
    [{ OPERATOR_EMAIL: "niemand" }, /OPERATOR_EMAIL.*niemand/],
  ])("that a setting is wrong: %j", async (settings, sentence) => {
    expectSentence(await started(settings), sentence);
  });

  test("that the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
    const { port } = other.address() as AddressInfo;
    try {
      expectSentence(await started({ PORT: String(port) }), new RegExp(`Port ${port} .* belegt`));
    } finally {
      await new Promise((closed) => other.close(closed));
    }
  });

  test("that the data directory is a file", async () => {
    const file = join(folder, "data");
    await writeFile(file, "");
    expectSentence(await started({ DATA_DIR: file }), /Datenverzeichnis|DATA_DIR/);
  });

  test("that the database cannot be reached", async () => {
    const port = await freePort();
    const url = `postgresql://nobody:secret@127.0.0.1:${port}/register`;
    const result = await started({ DATABASE_URL: url });
    expectSentence(result, new RegExp(`127\\.0\\.0\\.1:${port}/register ist nicht erreichbar`));
    expect(result.output).not.toContain("secret");
  });
});

describe("npm start on a database of a newer version", () => {
  const database = testDatabase();

  test("refuses and changes nothing", async () => {
    await database.client.$executeRaw`
      INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101000000_later', now())`;
    expectSentence(await started({ DATABASE_URL: database.url }), /neuer als dieses Programm/);
  });
});
