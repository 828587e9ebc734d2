import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { createClient } from "#lib/db/client.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { administer, templateName } from "./test-server.ts";

/** A database of one test file. Read its properties inside tests and hooks, not while the file loads. */
export interface TestDatabase {
  readonly url: string;
  readonly client: PrismaClient;
}

/**
 * Gives the calling test file (or `describe` block) a PostgreSQL database of its own, dropped afterwards.
 * @param content "seeded": a copy of the migrated and seeded template; "empty": no tables at all
 */
export function testDatabase(content: "seeded" | "empty" = "seeded"): TestDatabase {
  const name = `test_${randomBytes(6).toString("hex")}`;
  let opened: ({ url: string } & ReturnType<typeof createClient>) | undefined;

  beforeAll(async () => {
    const template = content === "seeded" ? templateName : "template0";
    await administer(inject("testServer"), `CREATE DATABASE ${name} TEMPLATE ${template}`);
    const url = new URL(inject("testServer"));
    url.pathname = `/${name}`;
    opened = { url: url.href, ...createClient(url.href) };
  });

  afterAll(async () => {
    await opened?.close();
    await administer(inject("testServer"), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });

  function current(): NonNullable<typeof opened> {
    if (!opened) throw new Error("The test database exists only while tests of its file run.");
    return opened;
  }
  return {
    get url() {
      return current().url;
    },
    get client() {
      return current().client;
    },
  };
}
