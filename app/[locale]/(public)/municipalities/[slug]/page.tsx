import type { Metadata } from "next";
import { MunicipalityPage, municipalityMetadata } from "#components/municipalities/municipality-page.tsx";
import { MissingPage } from "#components/ui/missing-page.tsx";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { missingMetadata, pageMetadata } from "#lib/i18n/metadata.ts";
import { placePage, placeSlugs } from "#lib/places/municipality-queries.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** Unknown addresses are answered with their status because nothing is sent before the page is complete. */
export const ensureStatic = "navigation";

/** Built ahead: places that occur in records. Each of the other eleven thousand is rendered at its first call and kept. */
const prerendered = 50;

export async function generateStaticParams() {
  const slugs = await placeSlugs(database(), prerendered);
  // Next wants at least one value; an empty register builds a "not found".
  return (slugs.length > 0 ? slugs : ["none"]).map((slug) => ({ slug }));
}

async function readPlace(slug: string) {
  "use cache";
  keepUntilChanged();
  const page = await placePage(database(), slug);
  return page && { page, today: berlinDay(new Date()) };
}

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale] = await Promise.all([params, currentLocale()]);
  const read = await readPlace(slug);
  if (!read) return missingMetadata(locale);
  return pageMetadata({
    route: "municipality",
    params: { slug },
    locale,
    ...municipalityMetadata(read.page, locale),
  });
}

export default async function MunicipalityRoute({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, currentLocale()]);
  const read = await readPlace(slug);
  if (!read) return <MissingPage locale={locale} />;
  return <MunicipalityPage {...read} locale={locale} />;
}
