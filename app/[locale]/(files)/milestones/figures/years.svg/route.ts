import { yearsFile } from "#components/milestones/chart-files.ts";
import { setClocks } from "#lib/clocks/clocks.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { fileName, knownFile } from "#lib/exports/export-answer.ts";
import { newestEntry } from "#lib/exports/queries.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { figuresTexts } from "#lib/i18n/messages/figures.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { chartData } from "#lib/milestones/chart-queries.ts";
import { milestoneQuery, readMilestoneFilter } from "#lib/milestones/filter.ts";
import { readAddress } from "#lib/search/parameters.ts";

interface Context {
  params: Promise<{ locale: string }>;
}

/** Raised when the same figures are drawn differently. */
const format = 1;

/** Milestones by year under the query of the page, as a drawing that says where it comes from. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const { filter } = readMilestoneFilter(readAddress(request.url));
  const client = database();
  const today = berlinDay(new Date());
  const revision = await newestEntry(client, setClocks(filter, today).wissen);
  const { headers, isKnown } = knownFile(request.headers, { revision, today, format });
  if (isKnown) return new Response(null, { status: 304, headers });
  const data = await chartData(client, filter, today);
  const t = figuresTexts(locale);
  const chosen = Object.values(milestoneQuery({ ...filter, page: 1 }));
  const name = fileName([t.years.fileName, data.isMadeUp ? t.madeUpFile : null, ...chosen], today, "svg");
  headers.set("content-type", "image/svg+xml; charset=utf-8");
  headers.set("content-disposition", `inline; filename="${name}"`);
  return new Response(yearsFile({ ...data, revision, locale, site: siteUrl() }), { headers });
}
