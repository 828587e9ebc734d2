import type { Metadata } from "next";
import { ChangesPage } from "#components/revisions/changes-page.tsx";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { logTexts } from "#lib/i18n/messages/public-log.ts";
import { pageMetadata } from "#lib/i18n/metadata.ts";
import { changesQuery, readChangesFilter } from "#lib/revisions/changes-filter.ts";
import { changesPage } from "#lib/revisions/changes-queries.ts";
import { canonicalQuery, type SearchParams } from "#lib/search/parameters.ts";

/** The filter is read from the address: complete HTML in one piece, rendered for each request. */
export const instant = false;

interface Props {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const query = canonicalQuery(changesQuery(readChangesFilter(params).filter));
  const { title, description } = logTexts(locale);
  return pageMetadata({ route: "changes", params: {}, locale, title, description, query });
}

export default async function Changes({ searchParams }: Props) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const { filter, ignored } = readChangesFilter(params);
  const found = await changesPage(database(), filter);
  return <ChangesPage filter={filter} ignored={ignored} found={found} locale={locale} />;
}
