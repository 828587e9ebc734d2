import type { Metadata } from "next";
import { HubsPage } from "#components/hubs/hubs-page.tsx";
import { setClocks } from "#lib/clocks/clocks.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { hubQuery, readHubFilter } from "#lib/hubs/filter.ts";
import { hubFilterOptions, hubList, hubsPerPage } from "#lib/hubs/list.ts";
import { amongGroups, countGroups, hubsOn, statusGroups } from "#lib/hubs/on-queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import { pageMetadata } from "#lib/i18n/metadata.ts";
import { canonicalQuery, type SearchParams } from "#lib/search/parameters.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** The page depends on its address: it is sent in one piece, so that it is whole without JavaScript. */
export const instant = false;

interface Props {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const query = canonicalQuery(hubQuery(readHubFilter(params).filter));
  const { title, description } = hubsTexts(locale);
  return pageMetadata({ route: "hubs", params: {}, locale, title, description, query });
}

/** The same for every address, so that a search need not count all hubs; the day decides what is overdue. */
async function surroundings() {
  "use cache";
  keepUntilChanged();
  return { options: await hubFilterOptions(database()), today: berlinDay(new Date()) };
}

/** The status of every hub on a day: read once, and only where a status is asked for. */
async function statusesOn(day: string) {
  "use cache";
  keepUntilChanged();
  return statusGroups(database(), day);
}

export default async function Hubs({ searchParams }: Props) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const { filter, ignored } = readHubFilter(params);
  const around = await surroundings();
  const { stand } = setClocks({ stand: filter.stand, wissen: null }, around.today);
  const groups = stand !== null && filter.status !== null ? await statusesOn(stand) : null;
  const among = groups && filter.status && amongGroups(groups, filter.status);
  const past = stand === null ? null : { day: stand, among };
  const list = await hubList(database(), filter, locale, past);
  return (
    <HubsPage
      filter={filter}
      ignored={ignored}
      list={list}
      on={stand === null ? null : await hubsOn(database(), [...list.hubs, ...list.maybe], stand)}
      then={groups && countGroups(groups)}
      {...around}
      perPage={hubsPerPage}
      locale={locale}
    />
  );
}
