import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { SourcePage, sourceMetadata } from "#components/sources/source-page.tsx";
import { MissingPage } from "#components/ui/missing-page.tsx";
import { database } from "#lib/db/client.ts";
import { sourcePage, sourceSlugs } from "#lib/evidence/queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { missingMetadata, pageMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** Unknown and old addresses are answered with their status because nothing is sent before the page is complete. */
export const ensureStatic = "navigation";

/** Built ahead; every other source is rendered at its first call and kept. */
const prerendered = 50;

export async function generateStaticParams() {
  const slugs = await sourceSlugs(database(), prerendered);
  // Next wants at least one value; an empty register builds a "not found".
  return (slugs.length > 0 ? slugs : ["none"]).map((slug) => ({ slug }));
}

async function readSource(slug: string) {
  "use cache";
  keepUntilChanged();
  return sourcePage(database(), slug);
}

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale] = await Promise.all([params, currentLocale()]);
  const page = await readSource(slug);
  if (!page || "moved" in page) return missingMetadata(locale);
  return pageMetadata({ route: "source", params: { slug }, locale, ...sourceMetadata(page, locale) });
}

export default async function SourceRoute({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, currentLocale()]);
  const page = await readSource(slug);
  if (!page) return <MissingPage locale={locale} />;
  if ("moved" in page) permanentRedirect(href("source", { slug: page.moved }, locale));
  return <SourcePage page={page} locale={locale} />;
}
