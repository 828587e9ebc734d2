import { Readable } from "node:stream";
import { setClocks } from "#lib/clocks/clocks.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { csvDialects } from "#lib/exports/csv-dialect.ts";
import { fileName, knownFile } from "#lib/exports/export-answer.ts";
import { milestonesCsv, tableFormat } from "#lib/exports/milestones-csv.ts";
import { newestEntry } from "#lib/exports/queries.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { figuresTexts } from "#lib/i18n/messages/figures.ts";
import { milestoneTexts } from "#lib/i18n/messages/milestones.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { exportSelection, exportedMilestones } from "#lib/milestones/export-queries.ts";
import { milestoneQuery, readMilestoneFilter } from "#lib/milestones/filter.ts";
import { registerIsMadeUp } from "#lib/records/figures.ts";
import { readAddress, single } from "#lib/search/parameters.ts";

interface Context {
  params: Promise<{ locale: string }>;
}

/** What the chronology shows under the same query, all pages of it, as a table; `?dialect=excel` for German spreadsheets. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const asked = readAddress(request.url);
  const { filter } = readMilestoneFilter(asked);
  const dialect = csvDialects.find((each) => each === single(asked["dialect"])) ?? "plain";
  const client = database();
  const today = berlinDay(new Date());
  const { wissen } = setClocks(filter, today);
  const revision = await newestEntry(client, wissen);
  const { headers, isKnown } = knownFile(request.headers, { revision, today, format: tableFormat });
  if (isKnown) return new Response(null, { status: 304, headers });
  const selection = await exportSelection(client, filter, today);
  const lines = milestonesCsv({
    milestones: exportedMilestones(client, selection),
    clocks: selection.clocks,
    locale,
    site: siteUrl(),
    dialect,
  });
  const chosen = Object.values(milestoneQuery({ ...filter, page: 1 }));
  const madeUp = (await registerIsMadeUp(client)) ? figuresTexts(locale).madeUpFile : null;
  const name = fileName([milestoneTexts(locale).title.toLowerCase(), madeUp, ...chosen], today, "csv");
  headers.set("content-type", "text/csv; charset=utf-8");
  headers.set("content-disposition", `attachment; filename="${name}"`);
  return new Response(Readable.toWeb(Readable.from(lines, { objectMode: false })) as ReadableStream, {
    headers,
  });
}
