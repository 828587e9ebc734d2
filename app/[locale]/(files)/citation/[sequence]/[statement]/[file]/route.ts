import { citableStatement } from "#components/evidence/citable.ts";
import { dayParameter } from "#lib/clocks/clocks.ts";
import { database } from "#lib/db/client.ts";
import { citationFile } from "#lib/exports/citation-files.ts";
import { citedSources } from "#lib/exports/citation.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { versionAt, type PublicVersion } from "#lib/revisions/queries.ts";
import { referencesThen } from "#lib/revisions/references-queries.ts";

interface Context {
  params: Promise<{ locale: string; sequence: string; statement: string; file: string }>;
}

const missing = () => new Response(null, { status: 404 });

/** A statement as it is cited, from the version at a place of the public chain: the same address always gives the same. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, sequence, statement: statementId, file } = await params;
  if (!isLocale(locale) || !/^[1-9]\d{0,8}$/.test(sequence)) return missing();
  const format = citationFile(file, locale);
  if (!format) return missing();
  const client = database();
  const version = await versionAt(client, Number(sequence));
  if (!version || !hasStatements(version)) return missing();
  const references = await referencesThen(client, version.record, { sequence: version.sequence });
  const statement = citableStatement(version, statementId, references, { locale, base: siteUrl() });
  if (!statement) return missing();
  const accessed = dayParameter.safeParse(new URL(request.url).searchParams.get("accessed"));
  const cited = citedSources(statement, references.sources, locale, accessed.data ?? null);
  return new Response(format.write(cited), {
    headers: {
      "content-type": format.type,
      "content-disposition": `inline; filename="${file}"`,
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}

const hasStatements = (version: PublicVersion) =>
  version.kind === "hub" || version.kind === "organisation" || version.kind === "network";
