import type { Metadata } from "next";
import { AccountPage } from "#components/account/account-page.tsx";
import { NoAccessPage } from "#components/desk/no-access.tsx";
import { accountOf } from "#lib/auth/account.ts";
import {
  cancelFactor,
  changePassword,
  changeProfile,
  confirmFactor,
  endFactor,
  endSessions,
  removePasskey,
  renamePasskey,
  renewCodes,
  startFactor,
} from "#lib/auth/account-actions.ts";
import { signOut } from "#lib/auth/actions.ts";
import { auth } from "#lib/auth/auth.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { currentSession } from "#lib/auth/session.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { accountTexts } from "#lib/i18n/messages/account.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { single, type SearchParams } from "#lib/search/parameters.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, accountTexts(locale).title);
}

/** One's own account. */
export default async function Account({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const locale = await currentLocale();
  const person = await staffPage("account.own", locale, href("deskAccount", {}, locale));
  if (!person) return <NoAccessPage locale={locale} />;
  const { done } = await searchParams;
  const token = (await currentSession())?.session.token ?? "";
  const account = await accountOf(database(), await auth(), person.id, token, new Date());
  return (
    <AccountPage
      locale={locale}
      person={person}
      signOut={signOut}
      account={account}
      actions={{
        cancelFactor,
        changePassword,
        changeProfile,
        confirmFactor,
        endFactor,
        endSessions,
        removePasskey,
        renamePasskey,
        renewCodes,
        startFactor,
      }}
      done={single(done)}
    />
  );
}
