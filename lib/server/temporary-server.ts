import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedServer, startEmbedded } from "./embedded-postgres.ts";

/** An embedded server in a temporary directory, without durability; `close` removes it with its data. */
export async function temporaryServer(): Promise<EmbeddedServer> {
  const directory = await mkdtemp(join(tmpdir(), "hubregister-"));
  const remove = (): Promise<void> => rm(directory, { recursive: true, force: true, maxRetries: 5 });
  try {
    const server = await startEmbedded({ dataDirectory: directory, durable: false });
    return {
      ...server,
      async close() {
        await server.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
