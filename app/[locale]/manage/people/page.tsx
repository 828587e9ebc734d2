import type { Metadata } from "next";
import { NoAccessPage } from "#components/desk/no-access.tsx";
import { PeoplePage } from "#components/people/people-page.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { peopleTexts } from "#lib/i18n/messages/people.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { invitePerson, revokeInvitationOf } from "#lib/people/actions.ts";
import { openInvitations, peopleList, scopeOptions } from "#lib/people/queries.ts";
import { single, type SearchParams } from "#lib/search/parameters.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, peopleTexts(locale).title);
}

interface Props {
  searchParams: Promise<SearchParams>;
}

export default async function People({ searchParams }: Props) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const person = await staffPage("people.edit", locale, href("deskPeople", {}, locale));
  if (!person) return <NoAccessPage locale={locale} />;
  const now = new Date();
  const client = database();
  const [{ people, erased }, invitations, options] = await Promise.all([
    peopleList(client, now),
    openInvitations(client, now),
    scopeOptions(client),
  ]);
  return (
    <PeoplePage
      locale={locale}
      person={person}
      signOut={signOut}
      people={people}
      erased={erased}
      invitations={invitations}
      options={options}
      done={single(params["done"])}
      invite={invitePerson}
      revoke={revokeInvitationOf}
    />
  );
}
