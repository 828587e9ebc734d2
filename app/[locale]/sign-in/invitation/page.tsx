import type { Metadata } from "next";
import { connection } from "next/server";
import { InvitationPage } from "#components/account/entry-pages.tsx";
import { redeem } from "#lib/auth/entry-actions.ts";
import { findInvitation } from "#lib/auth/invitations.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { signInTexts } from "#lib/i18n/messages/sign-in.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { single, type SearchParams } from "#lib/search/parameters.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, signInTexts(locale).invitationPage.title);
}

export default async function Invitation({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await connection();
  const token = single((await searchParams)["token"]) ?? "";
  const invitation = await findInvitation(database(), token, new Date());
  return (
    <InvitationPage locale={await currentLocale()} token={token} invitation={invitation} redeem={redeem} />
  );
}
