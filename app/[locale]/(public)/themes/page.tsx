import type { Metadata } from "next";
import { ThemesPage } from "#components/themes/themes-page.tsx";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { themeTexts } from "#lib/i18n/messages/themes.ts";
import { pageMetadata } from "#lib/i18n/metadata.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";
import { themeList } from "#lib/themes/queries.ts";

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = themeTexts(locale);
  return pageMetadata({ route: "themes", params: {}, locale, title, description });
}

async function readThemes() {
  "use cache";
  keepUntilChanged();
  return themeList(database());
}

export default async function Themes() {
  return <ThemesPage themes={await readThemes()} locale={await currentLocale()} />;
}
