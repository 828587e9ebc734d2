import { Readable } from "node:stream";
import { recordAudit } from "#lib/audit/store.ts";
import { staffRequest } from "#lib/auth/guard.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { publicRecords } from "#lib/exports/queries.ts";
import { recordLines } from "#lib/exports/records-json.ts";

/** All public records as JSON Lines, streamed. Posted by a form, because it leaves an entry in the internal chain. */
export async function POST(request: Request): Promise<Response> {
  const person = await staffRequest("changesets.edit", request, "de");
  if (person instanceof Response) return person;
  const now = new Date();
  const client = database();
  await recordAudit(client, {
    kind: "export",
    actorId: person.id,
    details: { what: "records", format: "jsonl" },
    now,
  });
  const lines = Readable.from(recordLines(publicRecords(client), now), { objectMode: false });
  return new Response(Readable.toWeb(lines) as ReadableStream, {
    headers: {
      "content-type": "application/jsonl; charset=utf-8",
      "content-disposition": `attachment; filename="hubregister-${berlinDay(now)}.jsonl"`,
      "cache-control": "no-store",
    },
  });
}
