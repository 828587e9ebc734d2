import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type EmbeddedServer, startEmbedded } from "#lib/server/embedded-postgres.ts";
import { alive, readPostmaster } from "#lib/server/postmaster-file.ts";

async function ask(url: string, sql: string): Promise<unknown> {
  const connection = new pg.Client({ connectionString: url });
  await connection.connect();
  try {
    const { rows } = await connection.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await connection.end();
  }
}

describe("the embedded PostgreSQL", { timeout: 40_000 }, () => {
  let directory = "";
  const opened: EmbeddedServer[] = [];
  const open = async (where = directory, durable = false): Promise<EmbeddedServer> => {
    const server = await startEmbedded({ dataDirectory: where, durable });
    opened.push(server);
    return server;
  };
  const pid = (where = directory): number | undefined => readPostmaster(join(where, "postgres"))?.pid;

  // One cluster for all, stopped between them: making one takes longest.
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "hubregister-embedded-"));
  });
  afterEach(async () => {
    for (const server of opened.splice(0)) await server.close();
  });
  afterAll(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }));

  test("starts on an empty directory, keeps its data and its port, and is gone when closed", async () => {
    const first = await open();
    await ask(first.url, "CREATE TABLE kept AS SELECT 42 AS answer");
    const running = pid();
    await first.close();
    expect(pid()).toBeUndefined();
    expect(running && alive(running)).toBe(false);

    const second = await open();
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, "SELECT answer FROM kept")).toBe(42);
  });

  test("has UTF-8, checksums, German sorting, and lets nobody in without the password", async () => {
    const server = await open();
    expect(await ask(server.url, "SHOW server_encoding")).toBe("UTF8");
    expect(await ask(server.url, "SHOW data_checksums")).toBe("on");
    expect(await ask(server.url, `SELECT 'Ä' < 'B' COLLATE "de-x-icu"`)).toBe(true);
    const wrong = new URL(server.url);
    wrong.password = "wrong";
    await expect(ask(wrong.href, "SELECT 1")).rejects.toThrow("password authentication failed");
    expect((await stat(join(directory, "postgres.json"))).mode & 0o077).toBe(0);
  });

  test("is one server for two that start at the same moment, and stays until the last of them leaves", async () => {
    const [one, two] = await Promise.all([open(), open()]);
    expect(two.url).toBe(one.url);
    await one.close();
    expect(await ask(two.url, "SELECT 1")).toBe(1);
    await two.close();
    expect(pid()).toBeUndefined();
  });

  test("of two clones run side by side", async () => {
    const other = await mkdtemp(join(tmpdir(), "hubregister-embedded-"));
    try {
      const [here, there] = await Promise.all([open(), open(other)]);
      expect(new URL(here.url).port).not.toBe(new URL(there.url).port);
      await there.close();
      expect(await ask(here.url, "SELECT 1")).toBe(1);
    } finally {
      await rm(other, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  test("takes another port when somebody else has taken its own", async () => {
    const before = await open();
    await before.close();
    const port = Number(new URL(before.url).port);
    const intruder = createServer();
    await new Promise<void>((resolve) => intruder.listen(port, "127.0.0.1", resolve));
    try {
      const after = await open();
      expect(new URL(after.url).port).not.toBe(String(port));
      expect(await ask(after.url, "SELECT 1")).toBe(1);
    } finally {
      await new Promise((resolve) => intruder.close(resolve));
    }
  });

  test("left alive by a killed run is taken over", async () => {
    const script = `
      const { startEmbedded } = await import("#lib/server/embedded-postgres.ts");
      await startEmbedded({ dataDirectory: ${JSON.stringify(directory)}, durable: false });
      process.stdout.write("up");
    `;
    const run = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((resolve) => run.once("exit", resolve));
    await new Promise((resolve) => run.stdout.once("data", resolve));
    const left = pid();
    run.kill("SIGKILL");
    await ended;
    await open();
    expect(left).toBeDefined();
    expect(pid()).toBe(left);
  });

  test("killed itself recovers with what was committed", async () => {
    const first = await open(directory, true);
    await ask(first.url, "CREATE TABLE rescued AS SELECT 43 AS answer");
    process.kill(pid() ?? 0, "SIGKILL");
    const second = await open();
    expect(await ask(second.url, "SELECT answer FROM rescued")).toBe(43);
  });

  test("starts although its old process number now belongs to an unrelated program", async () => {
    const first = await open();
    const file = join(directory, "postgres", "postmaster.pid");
    const lines = (await readFile(file, "utf8")).split("\n");
    await first.close();
    await writeFile(file, [String(process.pid), ...lines.slice(1)].join("\n"));
    const second = await open();
    expect(await ask(second.url, "SELECT 1")).toBe(1);
  });

  // Below /proc nothing can be made, and Node's own way to make folders never comes back from trying.
  test.runIf(process.platform === "linux").each([["/proc/hubregister"], ["/dev/null/data"]])(
    "says in one sentence that %s can't be written",
    async (path) => {
      await expect(startEmbedded({ dataDirectory: path })).rejects.toThrow(
        /^In das Datenverzeichnis .* kann nicht geschrieben werden \(\w+\)\.$/,
      );
    },
  );
});
