/** A server of the tested build with a database of its own, for tests that change what others look at. */
import { answering } from "#lib/cli/answering.ts";
import { createClient } from "#lib/db/client.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { start } from "#lib/server/child.ts";
import { freePort } from "#lib/server/ports.ts";
import { administer, templateName } from "#tests/test-server.ts";

export interface OwnSite {
  /** E.g. http://127.0.0.1:3456 */
  readonly address: string;
  readonly client: PrismaClient;
  close: () => Promise<void>;
}

interface OwnSiteOptions {
  /** Changes the database before the server starts. */
  prepare?: (client: PrismaClient) => Promise<void>;
  /** Further settings, which may depend on where the server will answer. */
  settings?: (address: string) => Promise<Record<string, string>>;
}

/** @param name of the database, unique among the tests: a copy of the seeded template */
export async function ownSite(name: string, { prepare, settings }: OwnSiteOptions = {}): Promise<OwnSite> {
  const admin = process.env["HUBREGISTER_TEST_SERVER"] ?? "";
  await administer(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await administer(admin, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  const { client, close } = createClient(url.href);
  await prepare?.(client);
  const port = String(await freePort());
  const address = `http://127.0.0.1:${port}`;
  const web = start(process.execPath, ["lib/cli/main.ts", "serve"], {
    env: { DATABASE_URL: url.href, PORT: port, HOST: "127.0.0.1", ...(await settings?.(address)) },
  });
  await answering(address, web);
  return {
    address,
    client,
    close: async () => {
      await web.stop();
      await close();
    },
  };
}
