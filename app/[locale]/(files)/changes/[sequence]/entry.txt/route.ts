import { database } from "#lib/db/client.ts";
import { hashedEntry } from "#lib/revisions/changes-queries.ts";
import { readNumber } from "#lib/search/parameters.ts";

interface Context {
  params: Promise<{ locale: string; sequence: string }>;
}

/** Exactly the bytes that an entry's hash covers: what `sha256sum` makes of the file is the hash. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, sequence } = await params;
  const number = readNumber(sequence);
  const text = number === null ? null : await hashedEntry(database(), number);
  if (text === null)
    return new Response("404\n", { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });
  const name = locale === "en" ? "entry" : "eintrag";
  return new Response(text, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename="${name}-${number}.txt"`,
      // An entry never changes, but a register that was set up anew begins a chain of its own.
      "cache-control": "public, max-age=3600",
    },
  });
}
