import { Readable } from "node:stream";
import { setClocks } from "#lib/clocks/clocks.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { fileName, knownFile } from "#lib/exports/export-answer.ts";
import { milestonesFormat, milestonesJson } from "#lib/exports/milestones-json.ts";
import { newestEntry } from "#lib/exports/queries.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { figuresTexts } from "#lib/i18n/messages/figures.ts";
import { milestoneTexts } from "#lib/i18n/messages/milestones.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { exportSelection, exportedMilestones } from "#lib/milestones/export-queries.ts";
import { milestoneQuery, readMilestoneFilter } from "#lib/milestones/filter.ts";
import { registerIsMadeUp } from "#lib/records/figures.ts";
import { readAddress } from "#lib/search/parameters.ts";

interface Context {
  params: Promise<{ locale: string }>;
}

/** What the chronology shows under the same query, all pages of it, with every citation. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const { filter } = readMilestoneFilter(readAddress(request.url));
  const client = database();
  const now = new Date();
  const today = berlinDay(now);
  const { wissen } = setClocks(filter, today);
  const revision = await newestEntry(client, wissen);
  const { headers, isKnown } = knownFile(request.headers, { revision, today, format: milestonesFormat });
  if (isKnown) return new Response(null, { status: 304, headers });
  const [selection, isMadeUp] = await Promise.all([
    exportSelection(client, filter, today),
    registerIsMadeUp(client),
  ]);
  const query = milestoneQuery({ ...filter, page: 1 });
  const document = milestonesJson({
    milestones: exportedMilestones(client, selection),
    total: selection.rows.length,
    query,
    page: href("milestones", {}, locale, query),
    clocks: selection.clocks,
    revision,
    locale,
    name: shellTexts(locale).name,
    site: siteUrl(),
    isMadeUp,
    now,
  });
  const madeUp = isMadeUp ? figuresTexts(locale).madeUpFile : null;
  const parts = [milestoneTexts(locale).title.toLowerCase(), madeUp, ...Object.values(query)];
  const name = fileName(parts, today, "json");
  headers.set("content-type", "application/json; charset=utf-8");
  headers.set("content-disposition", `attachment; filename="${name}"`);
  return new Response(Readable.toWeb(Readable.from(document, { objectMode: false })) as ReadableStream, {
    headers,
  });
}
