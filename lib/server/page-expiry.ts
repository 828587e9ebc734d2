/**
 * Pages prerendered before the newest publication must not be served again. Within a running server Next remembers
 * that by itself, but forgets it at the end: a server that starts is told here.
 */
import { tagsManifest } from "next/dist/server/lib/incremental-cache/tags-manifest.external.js";
import { firstRow } from "#lib/db/ask.ts";
import { registerTag } from "./page-tag.ts";

/** Expires every page of the build that is older than the newest publication. Next has no public way to say so outside a request. */
export async function expireOutdatedPages(databaseUrl: string): Promise<void> {
  const newest = await firstRow<{ published: Date }>(
    databaseUrl,
    "SELECT created_at AS published FROM revisions ORDER BY sequence DESC LIMIT 1",
  );
  if (newest) tagsManifest.set(registerTag, { expired: newest.published.getTime() });
}
