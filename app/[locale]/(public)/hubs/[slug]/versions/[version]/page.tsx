import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { hubView } from "#components/hubs/hub-view.ts";
import { HubVersionPage } from "#components/revisions/hub-version-page.tsx";
import { MissingPage } from "#components/ui/missing-page.tsx";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { dayWords } from "#lib/i18n/instant.ts";
import { versionTexts } from "#lib/i18n/messages/versions.ts";
import { missingMetadata, pageMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { hubVersionAddresses, hubVersionPage } from "#lib/revisions/hub-queries.ts";
import { readNumber } from "#lib/search/parameters.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** Unknown and old addresses are answered with their status because nothing is sent before the page is complete. */
export const ensureStatic = "navigation";

/** Built ahead; every other version is rendered at its first call and kept. */
const prerendered = 5;

export async function generateStaticParams() {
  const addresses = await hubVersionAddresses(database(), prerendered);
  // Next wants at least one value; an empty register builds a "not found".
  return addresses.length > 0 ? addresses : [{ slug: "none", version: "1" }];
}

/** What the version says never changes; which one is today's does. */
async function readVersion(slug: string, version: number) {
  "use cache";
  keepUntilChanged();
  return hubVersionPage(database(), slug, version);
}

interface Props {
  params: Promise<{ slug: string; version: string }>;
}

async function read({ params }: Props) {
  const [{ slug, version }, locale] = await Promise.all([params, currentLocale()]);
  const number = readNumber(version);
  return { locale, number, page: number === null ? null : await readVersion(slug, number) };
}

/** Not for search engines, which would show what no longer holds; and its own address, because it is no copy of today's page. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, page } = await read(props);
  if (!page || "moved" in page) return missingMetadata(locale);
  const { record, version, at } = page.version;
  const t = versionTexts(locale);
  return {
    ...pageMetadata({
      route: "hubVersion",
      params: { slug: page.today.slug, version: String(version) },
      locale,
      title: t.pageTitle(record.name, version),
      description: t.versionDescription(record.name, version, dayWords(at, locale)),
    }),
    robots: { index: false },
  };
}

export default async function HubVersionRoute(props: Props) {
  const { locale, number, page } = await read(props);
  if (!page || number === null) return <MissingPage locale={locale} />;
  if ("moved" in page)
    permanentRedirect(href("hubVersion", { slug: page.moved, version: String(number) }, locale));
  const { version, references, today } = page;
  const view = hubView({ hub: version.record, references, locale, today: berlinDay(version.at) });
  return <HubVersionPage view={view} version={version} today={today} />;
}
