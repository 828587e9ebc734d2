/**
 * Pages prerendered before the newest publication must not be served again. Within a running server Next remembers
 * that by itself, but forgets it at the end: a server that starts is told here.
 */
import { tagsManifest } from "next/dist/server/lib/incremental-cache/tags-manifest.external.js";
import pg from "pg";
import { registerTag } from "./page-tag.ts";

/** When the newest revision was published; null in an empty register. */
async function newestPublication(databaseUrl: string): Promise<Date | null> {
  const connection = new pg.Client({ connectionString: databaseUrl });
  await connection.connect();
  try {
    const { rows } = await connection.query<{ newest: Date | null }>(
      "SELECT created_at AS newest FROM revisions ORDER BY sequence DESC LIMIT 1",
    );
    return rows[0]?.newest ?? null;
  } finally {
    await connection.end();
  }
}

/** Expires every page of the build that is older than the newest publication. Next has no public way to say so outside a request. */
export async function expireOutdatedPages(databaseUrl: string): Promise<void> {
  const newest = await newestPublication(databaseUrl);
  if (newest) tagsManifest.set(registerTag, { expired: newest.getTime() });
}
