import { Readable } from "node:stream";
import { database } from "#lib/db/client.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { logTexts } from "#lib/i18n/messages/public-log.ts";
import { chainEntries, chainHead, hashAt } from "#lib/revisions/log-queries.ts";
import { logLines } from "#lib/revisions/log-file.ts";
import { readNumber } from "#lib/search/parameters.ts";

interface Context {
  params: Promise<{ locale: string }>;
}

/**
 * The whole public chain as JSON Lines, or (`?from=53`) its entries from one on, streamed. The end is read first: what is
 * published while this runs is left out.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const given = new URL(request.url).searchParams.get("from");
  const from = given === null ? 1 : readNumber(given);
  const client = database();
  const end = await chainHead(client);
  const last = end?.sequence ?? 0;
  if (from === null || from > last + 1)
    return new Response(`from: 1–${last + 1}\n`, {
      status: 400,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  const headers = {
    "content-type": "application/jsonl; charset=utf-8",
    // A chain never changes before its end, so the end stands for all of it.
    etag: `"${from}-${end?.hash ?? "empty"}"`,
    "cache-control": "no-cache",
    ...(end && { "last-modified": end.at.toUTCString() }),
  };
  if (request.headers.get("if-none-match") === headers.etag)
    return new Response(null, { status: 304, headers });
  const head = {
    exported: new Date().toISOString(),
    from,
    previousHash: from === 1 ? null : await hashAt(client, from - 1),
    head: end && { sequence: end.sequence, hash: end.hash },
  };
  const lines = Readable.from(logLines(head, chainEntries(client, from, last)), { objectMode: false });
  const t = logTexts(isLocale(locale) ? locale : "de").verify;
  const name = from === 1 ? t.fileName : t.restName(from);
  return new Response(Readable.toWeb(lines) as ReadableStream, {
    headers: { ...headers, "content-disposition": `attachment; filename="${name}"` },
  });
}
