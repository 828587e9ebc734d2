import type { TestProject } from "vitest/node";
import { prepareTestServer } from "./test-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the server's maintenance database, for creating copies. */
    testServer: string;
  }
}

/** Vitest's global setup: one PostgreSQL for the whole run, or the one `npm test` has already prepared. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const prepared = process.env["HUBREGISTER_TEST_SERVER"];
  if (prepared) {
    project.provide("testServer", prepared);
    return undefined;
  }
  const server = await prepareTestServer();
  project.provide("testServer", server.adminUrl);
  return () => server.close();
}
