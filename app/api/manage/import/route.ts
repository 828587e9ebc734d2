import { randomUUID } from "node:crypto";
import { staffRequest } from "#lib/auth/guard.ts";
import { database } from "#lib/db/client.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/paths.ts";
import { importFile, isImportKind } from "#lib/import/import-store.ts";
import { readUpload } from "#lib/server/upload.ts";

/**
 * Takes a file in and leads to the changeset that it proposes, or back to the import page with the reason. `kind` and
 * `locale` stand in the address: who may send what is decided before the file is read.
 */
export async function POST(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const given = query.get("locale") ?? "de";
  const locale = isLocale(given) ? given : "de";
  const kind = query.get("kind");
  const person = await staffRequest(kind === "places" ? "places.edit" : "changesets.edit", request, locale);
  if (person instanceof Response) return person;
  const back = (about: Record<string, string>) => href("deskImport", {}, locale, about);
  const target = !isImportKind(kind)
    ? back({ refused: "no-file" })
    : await readUpload(request, async ({ name, bytes }) => {
        const upload = { kind, name, bytes, personId: person.id, now: new Date(), newId: randomUUID };
        const { ok, id } = await importFile(database(), upload);
        return ok ? href("deskChangeset", { id }, locale) : back({ refused: id });
      });
  const location = target ?? back({ refused: "no-file" });
  // The script that shows the progress goes there itself.
  return request.headers.get("accept") === "application/json"
    ? Response.json({ location })
    : new Response(null, { status: 303, headers: { location } });
}
