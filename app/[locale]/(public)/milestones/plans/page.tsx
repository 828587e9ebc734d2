import type { Metadata } from "next";
import { connection } from "next/server";
import { LedgerPage } from "#components/milestones/ledger-page.tsx";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { nameOfHub } from "#lib/hubs/queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { ledgerTexts } from "#lib/i18n/messages/ledger.ts";
import { pageMetadata } from "#lib/i18n/metadata.ts";
import { chronologyOptions } from "#lib/milestones/chronology-queries.ts";
import { everything } from "#lib/milestones/filter.ts";
import { ledgerQuery, readLedgerFilter } from "#lib/milestones/ledger-filter.ts";
import { ledgerPage, linesPerPage } from "#lib/milestones/ledger-queries.ts";
import { canonicalQuery, type SearchParams } from "#lib/search/parameters.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** The filter is read from the address: complete HTML in one piece, rendered for each request. */
export const instant = false;

interface Props {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const query = canonicalQuery(ledgerQuery(readLedgerFilter(params).filter));
  const { title, description } = ledgerTexts(locale);
  return pageMetadata({ route: "plans", params: {}, locale, title, description, query });
}

/** What stays the same until a record or the day changes. */
async function readFrame() {
  "use cache";
  keepUntilChanged();
  return { options: await chronologyOptions(database()), today: berlinDay(new Date()) };
}

/** The first page of the whole ledger, which most people look at and which takes all plans to be looked at. */
async function readWhole() {
  "use cache";
  keepUntilChanged();
  return ledgerPage(database(), { ...everything, outcome: null }, berlinDay(new Date()));
}

export default async function Plans({ searchParams }: Props) {
  // All of it may come from the cache: Next would then send it a second time, for a navigation that there is not.
  await connection();
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const { filter, ignored } = readLedgerFilter(params);
  const { options, today } = await readFrame();
  const isWhole = Object.values(ledgerQuery(filter)).every((value) => value === undefined);
  const [found, hubName] = await Promise.all([
    isWhole ? readWhole() : ledgerPage(database(), filter, today),
    filter.hub === null ? null : nameOfHub(database(), filter.hub),
  ]);
  return (
    <LedgerPage
      found={found}
      filter={filter}
      ignored={ignored}
      options={options}
      hubName={hubName}
      perPage={linesPerPage}
      locale={locale}
    />
  );
}
