import type { Metadata } from "next";
import { NoAccessPage } from "#components/desk/no-access.tsx";
import { ImportPage } from "#components/import/import-page.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { importTexts } from "#lib/i18n/messages/import.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { pastImports, refusalOf } from "#lib/import/queries.ts";
import { single, type SearchParams } from "#lib/search/parameters.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

/** Imports listed below the forms. */
const mostPast = 10;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, importTexts(locale).title);
}

interface Props {
  searchParams: Promise<SearchParams>;
}

export default async function Import({ searchParams }: Props) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const person = await staffPage("changesets.edit", locale, href("deskImport", {}, locale));
  if (!person) return <NoAccessPage locale={locale} />;
  const client = database();
  const refused = single(params["refused"]);
  const [past, refusal] = await Promise.all([
    pastImports(client, mostPast),
    refused === undefined ? null : refusalOf(client, refused),
  ]);
  return <ImportPage locale={locale} person={person} signOut={signOut} past={past} refusal={refusal} />;
}
