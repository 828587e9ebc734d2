/**
 * Answers of files that are made anew for each request: whether the reader has one already is decided before the work is
 * done. Pure.
 */
import { berlinMidnight } from "#lib/dates/today.ts";
import { isKnown } from "./conditional.ts";

/** What a file depends on besides its address. */
export interface FileState {
  /** The newest entry of the public chain; null in an empty register. */
  revision: { sequence: number; at: Date } | null;
  /** ISO day in Europe/Berlin: what is overdue follows the day. */
  today: string;
  /** Raised when the same records are written differently. */
  format: number;
}

/**
 * The headers by which a file is told from an earlier one, and whether the reader has it (RFC 9110, section 13). The tag is
 * weak: a file says when it was made, and all else in it follows from revision, day and format. It changed last with the
 * newest revision or, because what is overdue follows the day, with the day.
 */
export function knownFile(
  asked: Headers,
  { revision, today, format }: FileState,
): { headers: Headers; isKnown: boolean } {
  const etag = `W/"${format}-${revision?.sequence ?? 0}-${today}"`;
  const midnight = berlinMidnight(today);
  const changed = revision && revision.at > midnight ? revision.at : midnight;
  const headers = new Headers({
    etag,
    // Kept, but asked about each time: it is a matter of one short query.
    "cache-control": "public, no-cache",
    "last-modified": changed.toUTCString(),
  });
  return { headers, isKnown: isKnown(asked, etag, changed) };
}

/** A name for a file that says what is in it: `hubregister-meilensteine-opening-sachsen-2026-11-28.csv`. */
export function fileName(
  parts: readonly (string | null | undefined)[],
  today: string,
  extension: string,
): string {
  const named = ["hubregister", ...parts.flatMap((part) => part ?? []), today]
    .map((part) => part.replace(/[^a-z0-9-]+/g, "-").slice(0, 60))
    .join("-");
  return `${named}.${extension}`;
}
