import { z } from "zod";
import { exportFormats, exportHeader, exportLine, exportTypes } from "#lib/audit/export.ts";
import { auditQuery, readAuditFilter } from "#lib/audit/filter.ts";
import { exportedEntries, lastSequence } from "#lib/audit/queries.ts";
import { recordAudit } from "#lib/audit/store.ts";
import { staffRequest } from "#lib/auth/guard.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";

/** The audit log as a file. Posted by a form, because it leaves an entry of its own; `locale` stands in the address. */
export async function POST(request: Request): Promise<Response> {
  const given = new URL(request.url).searchParams.get("locale");
  const locale = given === "en" ? "en" : "de";
  const person = await staffRequest("audit.see", request, locale);
  if (person instanceof Response) return person;
  const form = await request.formData();
  const format = z.enum(exportFormats).safeParse(form.get("format"));
  if (!format.success) return new Response("csv, jsonl\n", { status: 400 });
  const params = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  const { filter } = readAuditFilter(params);
  const client = database();
  const now = new Date();
  const details = { what: "audit", format: format.data, ...defined(auditQuery(filter)) };
  await recordAudit(client, { kind: "export", actorId: person.id, details, now });
  const batches = exportedEntries(client, filter, await lastSequence(client));
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(encoder.encode(exportHeader(format.data))),
    async pull(stream) {
      const next = await batches.next();
      if (next.done) stream.close();
      else stream.enqueue(encoder.encode(next.value.map((entry) => exportLine(entry, format.data)).join("")));
    },
  });
  return new Response(body, {
    headers: {
      "content-type": exportTypes[format.data],
      "content-disposition": `attachment; filename="audit-${berlinDay(now)}.${format.data}"`,
      "cache-control": "no-store",
    },
  });
}

const defined = (query: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
