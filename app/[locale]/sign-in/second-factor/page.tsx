import type { Metadata } from "next";
import { SecondFactorPage } from "#components/account/entry-pages.tsx";
import { confirmSecondFactor } from "#lib/auth/actions.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { signInTexts } from "#lib/i18n/messages/sign-in.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { single, type SearchParams } from "#lib/search/parameters.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, signInTexts(locale).secondFactor.title);
}

export default async function SecondFactor({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { next } = await searchParams;
  return (
    <SecondFactorPage locale={await currentLocale()} next={single(next)} confirm={confirmSecondFactor} />
  );
}
