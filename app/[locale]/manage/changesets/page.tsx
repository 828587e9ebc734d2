import type { Metadata } from "next";
import { ChangesetsList } from "#components/changesets/changesets-list.tsx";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { NoAccessPage } from "#components/desk/no-access.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { changesetList } from "#lib/changesets/queries.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { changesetTexts } from "#lib/i18n/messages/changesets.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { pageParameter, readParameters, type SearchParams } from "#lib/search/parameters.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, changesetTexts(locale).title);
}

export default async function Changesets({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const { page } = readParameters(params, { page: pageParameter }).values;
  const query = { page: page ?? undefined };
  const person = await staffPage("desk.see", locale, href("deskChangesets", {}, locale, query));
  if (!person) return <NoAccessPage locale={locale} />;
  const t = changesetTexts(locale);
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskChangesets"
      params={{}}
      query={query}
      section="deskChangesets"
      title={t.title}
      lead={t.lead}
    >
      <ChangesetsList locale={locale} {...await changesetList(database(), page ?? 1)} />
    </DeskPage>
  );
}
