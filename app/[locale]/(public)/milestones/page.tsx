import type { Metadata } from "next";
import { chronologyFeeds } from "#components/subscriptions/feed-links.ts";
import { ChronologyPage } from "#components/milestones/chronology-page.tsx";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { nameOfHub } from "#lib/hubs/queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { milestoneTexts } from "#lib/i18n/messages/milestones.ts";
import { pageMetadata } from "#lib/i18n/metadata.ts";
import { calendarFilterOf } from "#lib/milestones/calendar-filter.ts";
import { milestoneQuery, readMilestoneFilter } from "#lib/milestones/filter.ts";
import { chronology, chronologyOptions, milestonesPerPage } from "#lib/milestones/chronology-queries.ts";
import { canonicalQuery, type SearchParams } from "#lib/search/parameters.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** The filter is read from the address: complete HTML in one piece, rendered for each request. */
export const instant = false;

interface Props {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const { filter } = readMilestoneFilter(params);
  const query = canonicalQuery(milestoneQuery(filter));
  const { title, description } = milestoneTexts(locale);
  const feeds = chronologyFeeds(calendarFilterOf(filter), locale);
  return pageMetadata({ route: "milestones", params: {}, locale, title, description, query, feeds });
}

/** What stays the same until a record or the day changes. */
async function readFrame() {
  "use cache";
  keepUntilChanged();
  return { options: await chronologyOptions(database()), today: berlinDay(new Date()) };
}

export default async function Milestones({ searchParams }: Props) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const { filter, ignored } = readMilestoneFilter(params);
  const { options, today } = await readFrame();
  const [found, hubName] = await Promise.all([
    chronology(database(), filter, today),
    filter.hub === null ? null : nameOfHub(database(), filter.hub),
  ]);
  return (
    <ChronologyPage
      found={found}
      filter={filter}
      ignored={ignored}
      options={options}
      hubName={hubName}
      perPage={milestonesPerPage}
      locale={locale}
    />
  );
}
