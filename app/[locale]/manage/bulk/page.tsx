import type { Metadata } from "next";
import { BulkPage } from "#components/changesets/bulk-page.tsx";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { NoAccessPage } from "#components/desk/no-access.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { bulkAction } from "#lib/changesets/actions.ts";
import { mostTicked } from "#lib/changesets/bulk-form.ts";
import { bulkOptions } from "#lib/changesets/bulk-store.ts";
import { database } from "#lib/db/client.ts";
import { hubQuery, readHubFilter } from "#lib/hubs/filter.ts";
import { hubFilterOptions, hubIds } from "#lib/hubs/list.ts";
import { hubSummariesByIds } from "#lib/hubs/queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { bulkTexts } from "#lib/i18n/messages/bulk.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import type { SearchParams } from "#lib/search/parameters.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, bulkTexts(locale).title);
}

export default async function Bulk({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const { filter } = readHubFilter(params);
  const query = hubQuery(filter);
  const person = await staffPage("changesets.edit", locale, href("deskBulk", {}, locale, query));
  if (!person) return <NoAccessPage locale={locale} />;
  const client = database();
  const [ids, filterOptions, options] = await Promise.all([
    hubIds(client, filter),
    hubFilterOptions(client),
    bulkOptions(client),
  ]);
  const t = bulkTexts(locale);
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskBulk"
      params={{}}
      query={query}
      section="deskBulk"
      title={t.title}
      lead={t.lead}
    >
      <BulkPage
        locale={locale}
        filter={filter}
        filterOptions={filterOptions}
        hubs={await hubSummariesByIds(client, ids.slice(0, mostTicked))}
        total={ids.length}
        options={options}
        action={bulkAction}
      />
    </DeskPage>
  );
}
