import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { EmbedChronology } from "#components/embeds/embed-chronology.tsx";
import { MissingEmbedContent } from "#components/embeds/missing-embed.tsx";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { embedTexts } from "#lib/i18n/messages/embeds.ts";
import { embedMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { calendarFilterOf } from "#lib/milestones/calendar-filter.ts";
import { calendarSelection } from "#lib/milestones/calendar-queries.ts";
import { chronology } from "#lib/milestones/chronology-queries.ts";
import { milestoneQuery, readMilestoneFilter, type MilestoneFilter } from "#lib/milestones/filter.ts";
import type { SearchParams } from "#lib/search/parameters.ts";
import { answerWithStatus } from "#lib/server/failure-page.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** The selection is read from the address: complete HTML in one piece, rendered for each request. */
export const instant = false;

interface Props {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const title = embedTexts(locale).milestonesTitle;
  return embedMetadata({ locale, title, page: href("milestones", {}, locale) });
}

/** What many see at once on somebody's site is read once. */
async function readMilestones(filter: MilestoneFilter) {
  "use cache";
  keepUntilChanged();
  const client = database();
  const selection = await calendarSelection(client, calendarFilterOf(filter));
  if (!("hub" in selection)) return selection;
  const today = berlinDay(new Date());
  return { found: await chronology(client, filter, today), selection, today };
}

export default async function EmbedMilestonesRoute({ searchParams }: Props) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const { filter: asked, ignored } = readMilestoneFilter(params);
  const filter = { ...asked, page: 1 };
  const read = await readMilestones(filter);
  if ("moved" in read)
    permanentRedirect(href("embedMilestones", {}, locale, milestoneQuery({ ...filter, ...read.moved })));
  if ("unknown" in read) {
    answerWithStatus(404);
    return <MissingEmbedContent locale={locale} />;
  }
  return <EmbedChronology {...read} filter={filter} ignored={ignored} locale={locale} />;
}
