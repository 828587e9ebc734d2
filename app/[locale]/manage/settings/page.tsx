import type { Metadata } from "next";
import { NoAccessPage } from "#components/desk/no-access.tsx";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { settingsTexts } from "#lib/i18n/messages/settings.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { single, type SearchParams } from "#lib/search/parameters.ts";
import { setFourEyes } from "#lib/settings/actions.ts";
import { settings } from "#lib/settings/store.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, settingsTexts(locale).title);
}

interface Props {
  searchParams: Promise<SearchParams>;
}

export default async function RegisterSettings({ searchParams }: Props) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const person = await staffPage("settings.edit", locale, href("deskSettings", {}, locale));
  if (!person) return <NoAccessPage locale={locale} />;
  return (
    <SettingsPage
      locale={locale}
      person={person}
      signOut={signOut}
      settings={await settings(database())}
      isSaved={single(params["done"]) === "saved"}
      setFourEyes={setFourEyes}
    />
  );
}
