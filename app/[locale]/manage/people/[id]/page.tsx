import type { Metadata } from "next";
import { NoAccessPage, NothingHerePage } from "#components/desk/no-access.tsx";
import { PersonPage } from "#components/people/person-page.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { peopleTexts } from "#lib/i18n/messages/people.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import {
  changePersonRole,
  disableAccount,
  enableAccount,
  endSessionsOf,
  eraseAccount,
  makeResetLink,
} from "#lib/people/actions.ts";
import { personById, scopeOptions } from "#lib/people/queries.ts";
import { single, type SearchParams } from "#lib/search/parameters.ts";
import { answerWithStatus } from "#lib/server/failure-page.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

/** Without the name: titles end up in histories and logs. */
export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, peopleTexts(locale).title);
}

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

const actions = {
  changeRole: changePersonRole,
  resetLink: makeResetLink,
  endSessions: endSessionsOf,
  disable: disableAccount,
  enable: enableAccount,
  erase: eraseAccount,
};

export default async function OnePerson({ params, searchParams }: Props) {
  const [{ id }, query, locale] = await Promise.all([params, searchParams, currentLocale()]);
  const person = await staffPage("people.edit", locale, href("deskPerson", { id }, locale));
  if (!person) return <NoAccessPage locale={locale} />;
  const [shown, options] = await Promise.all([
    personById(database(), id, new Date()),
    scopeOptions(database()),
  ]);
  if (!shown) {
    answerWithStatus(404);
    return <NothingHerePage locale={locale} />;
  }
  return (
    <PersonPage
      locale={locale}
      person={person}
      signOut={signOut}
      shown={shown}
      options={options}
      done={single(query["done"])}
      actions={actions}
    />
  );
}
