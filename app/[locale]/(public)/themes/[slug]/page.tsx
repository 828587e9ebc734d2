import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { themeFeeds } from "#components/subscriptions/feed-links.ts";
import { ThemePage, themeMetadata } from "#components/themes/theme-page.tsx";
import { MissingPage } from "#components/ui/missing-page.tsx";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { missingMetadata, pageMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";
import { themePage, themeSlugs } from "#lib/themes/queries.ts";

/** Unknown and old addresses are answered with their status because nothing is sent before the page is complete. */
export const ensureStatic = "navigation";

/** Built ahead; every other theme is rendered at its first call and kept. */
const prerendered = 100;

export async function generateStaticParams() {
  const slugs = await themeSlugs(database(), prerendered);
  // Next wants at least one value; an empty register builds a "not found".
  return (slugs.length > 0 ? slugs : ["none"]).map((slug) => ({ slug }));
}

async function readTheme(slug: string) {
  "use cache";
  keepUntilChanged();
  return themePage(database(), slug);
}

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale] = await Promise.all([params, currentLocale()]);
  const page = await readTheme(slug);
  if (!page || "moved" in page) return missingMetadata(locale);
  return pageMetadata({
    route: "theme",
    params: { slug },
    locale,
    ...themeMetadata(page, locale),
    feeds: themeFeeds(page.theme, locale),
  });
}

export default async function ThemeRoute({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, currentLocale()]);
  const page = await readTheme(slug);
  if (!page) return <MissingPage locale={locale} />;
  if ("moved" in page) permanentRedirect(href("theme", { slug: page.moved }, locale));
  return <ThemePage page={page} locale={locale} />;
}
