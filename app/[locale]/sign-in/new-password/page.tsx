import type { Metadata } from "next";
import { connection } from "next/server";
import { ResetPage } from "#components/account/entry-pages.tsx";
import { auth } from "#lib/auth/auth.ts";
import { resetPassword } from "#lib/auth/entry-actions.ts";
import { personOfResetLink } from "#lib/auth/password-reset.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { signInTexts } from "#lib/i18n/messages/sign-in.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { single, type SearchParams } from "#lib/search/parameters.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, signInTexts(locale).resetPage.title);
}

export default async function NewPassword({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await connection();
  const token = single((await searchParams)["token"]) ?? "";
  const person = await personOfResetLink(token, new Date(), await auth(), database());
  return (
    <ResetPage
      locale={await currentLocale()}
      token={token}
      email={person?.email ?? null}
      reset={resetPassword}
    />
  );
}
