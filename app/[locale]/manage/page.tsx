import type { Metadata } from "next";
import { DeskHome } from "#components/desk/desk-home.tsx";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { NoAccessPage } from "#components/desk/no-access.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { isLimited } from "#lib/auth/policy.ts";
import { database } from "#lib/db/client.ts";
import { confirmAction } from "#lib/desk/actions.ts";
import { deskHome, nameOfRecord } from "#lib/desk/home-queries.ts";
import { readDesk } from "#lib/desk/sections.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { deskHomeTexts } from "#lib/i18n/messages/desk-home.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import type { SearchParams } from "#lib/search/parameters.ts";
import { judgement } from "#lib/server/judgement.ts";
import { settings } from "#lib/settings/store.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, deskHomeTexts(locale).title);
}

export default async function Desk({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const view = readDesk(params);
  const query = { show: view.show ?? undefined, page: view.page > 1 ? view.page : undefined };
  const person = await staffPage("desk.see", locale, href("desk", {}, locale, query));
  if (!person) return <NoAccessPage locale={locale} />;
  const client = database();
  const [{ fourEyes }, doneName] = await Promise.all([
    settings(client),
    view.record === null ? null : nameOfRecord(client, view.record),
  ]);
  const findings = async () => (await judgement()).findings;
  const home = await deskHome(client, person, { now: new Date(), fourEyes, findings, ...view });
  const t = deskHomeTexts(locale);
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="desk"
      params={{}}
      query={query}
      section="desk"
      title={view.show === null ? t.title : t.sections[view.show].title}
      kicker={t.greeting(person.name)}
      lead={isLimited(person) ? t.limited : undefined}
    >
      <DeskHome
        locale={locale}
        person={person}
        home={home}
        view={view}
        doneName={doneName}
        confirm={confirmAction}
      />
    </DeskPage>
  );
}
