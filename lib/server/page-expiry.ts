/**
 * Pages prerendered before the newest publication must not be served again. Within a running server Next remembers
 * that by itself, but forgets it at the end: a server that starts is told here.
 */
import { tagsManifest } from "next/dist/server/lib/incremental-cache/tags-manifest.external.js";
import { firstRow } from "#lib/db/ask.ts";
import { registerTag } from "./page-tag.ts";

/** Expires every page of the build that is older than the newest publication. Next has no public way to say so outside a request. */
export async function expireOutdatedPages(databaseUrl: string): Promise<void> {
  const newest = await firstRow<{ published: Date | null }>(
    databaseUrl,
    // Corrections of places make no version of a record; the internal chain knows them.
    `SELECT greatest(
      (SELECT created_at FROM revisions ORDER BY sequence DESC LIMIT 1),
      (SELECT created_at FROM audit_entries WHERE kind IN ('place-changed', 'changeset-applied', 'changeset-undone')
        ORDER BY sequence DESC LIMIT 1)) AS published`,
  );
  if (newest?.published) tagsManifest.set(registerTag, { expired: newest.published.getTime() });
}
