/**
 * Every instance hears at once, through the database, that something was published, and lets go of its pages. A page is
 * one tag's worth of cache (lib/server/page-cache.ts), so what is heard need not say what changed.
 */
import { tagsManifest } from "next/dist/server/lib/incremental-cache/tags-manifest.external.js";
import pg from "pg";
import { log } from "#lib/log.ts";
import { publicationChannel } from "#lib/records/save.ts";
import { expireOutdatedPages } from "./page-expiry.ts";
import { registerTag } from "./page-tag.ts";

export interface Following {
  stop(): Promise<void>;
}

/** A page whose rendering began before the publication may be kept after it: these many milliseconds later it goes too. */
const afterwards = [1000, 5000, 20_000];
const heartbeat = 10_000;
const longestPause = 5000;

/** Nothing rendered until now is served again. */
function expirePages(): void {
  const expire = () => tagsManifest.set(registerTag, { expired: Date.now() });
  expire();
  for (const delay of afterwards) setTimeout(expire, delay).unref();
}

/**
 * Follows publications until stopped. A connection that is lost is opened again, and then every page is let go of once,
 * because something may have been published meanwhile.
 * @throws when the database cannot be reached at the start
 */
export async function followPublications(databaseUrl: string): Promise<Following> {
  let stopped = false;
  let current: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: "hubregister publications",
      keepAlive: true,
      connectionTimeoutMillis: 5000,
      query_timeout: 5000,
    });
    current = client;
    client.on("notification", expirePages);
    let lost = false;
    const reconnect = (cause?: unknown): void => {
      clearInterval(beat);
      if (lost) return;
      lost = true;
      void client.end().catch(() => undefined);
      if (stopped || current !== client) return;
      log.warn("The connection that hears of publications was lost", { error: cause });
      retry(200);
    };
    client.on("error", reconnect);
    client.on("end", reconnect);
    const beat = setInterval(() => void client.query("SELECT 1").catch(reconnect), heartbeat);
    beat.unref();
    try {
      await client.connect();
      await client.query(`LISTEN ${publicationChannel}`);
    } catch (error) {
      lost = true;
      clearInterval(beat);
      void client.end().catch(() => undefined);
      throw error;
    }
  }

  function retry(pause: number): void {
    timer = setTimeout(() => void again(pause), pause);
    timer.unref();
  }

  async function again(pause: number): Promise<void> {
    try {
      await connect();
    } catch {
      if (!stopped) retry(Math.min(pause * 2, longestPause));
      return;
    }
    if (stopped) await current?.end();
    else expirePages();
  }

  await connect();
  // From here on nothing is missed; what was published before it is in the database.
  await expireOutdatedPages(databaseUrl);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await current?.end();
    },
  };
}
