/** Answers of files that pages offer: what a reader has already is not sent again. */
import { createHash } from "node:crypto";

export interface OfferedFile {
  body: string | Uint8Array<ArrayBuffer>;
  /** Content type, with its character set where it is text. */
  type: string;
  /** When what it tells changed last, where that is known. */
  changed?: Date | null;
}

/** Seconds for which nobody need ask again. */
const fresh = 300;

/**
 * The file, or 304 where the reader has it (RFC 9110, section 13). The ETag is strong: it follows from every byte. Next answers
 * HEAD with the same, without the body.
 */
export function answerFile(request: Request, { body, type, changed }: OfferedFile): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = new Headers({
    etag,
    "cache-control": `public, max-age=${fresh}`,
    ...(changed && { "last-modified": changed.toUTCString() }),
  });
  if (isKnown(request.headers, etag, changed ?? null)) return new Response(null, { status: 304, headers });
  headers.set("content-type", type);
  return new Response(body, { headers });
}

/** Where the reader names tags, they alone decide. */
function isKnown(asked: Headers, etag: string, changed: Date | null): boolean {
  const tags = asked.get("if-none-match");
  if (tags !== null) {
    // A proxy that compresses makes a strong tag weak; for this comparison it is the same (RFC 9110, section 8.8.3.2).
    const named = tags.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
    return named.includes("*") || named.includes(etag);
  }
  const since = Date.parse(asked.get("if-modified-since") ?? "");
  // The header knows whole seconds only.
  return changed !== null && !Number.isNaN(since) && Math.floor(changed.getTime() / 1000) * 1000 <= since;
}

/** Nobody's address. @param words why, in the reader's language */
export const answerMissing = (words: string): Response =>
  new Response(`${words}\n`, {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });

/** An old address: the file lives elsewhere now. */
export const answerMoved = (address: string): Response =>
  new Response(null, { status: 308, headers: { location: address } });
