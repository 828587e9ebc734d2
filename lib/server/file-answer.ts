/** Answers of files that pages offer: what a reader has already is not sent again. */
import { createHash } from "node:crypto";
import { isKnown } from "#lib/exports/conditional.ts";

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

/** Nobody's address. @param words why, in the reader's language */
export const answerMissing = (words: string): Response =>
  new Response(`${words}\n`, {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });

/** An old address: the file lives elsewhere now. */
export const answerMoved = (address: string): Response =>
  new Response(null, { status: 308, headers: { location: address } });
