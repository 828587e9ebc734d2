import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { EmbedHub } from "#components/embeds/embed-hub.tsx";
import { MissingEmbed } from "#components/embeds/missing-embed.tsx";
import { hubView } from "#components/hubs/hub-view.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { hubPage, hubSlugs } from "#lib/hubs/queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { embedTexts } from "#lib/i18n/messages/embeds.ts";
import { embedMetadata, missingMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** Unknown and old addresses are answered with their status because nothing is sent before the page is complete. */
export const ensureStatic = "navigation";

/** Next wants at least one value; every other frame is rendered at its first call and kept. */
export async function generateStaticParams() {
  const [slug = "none"] = await hubSlugs(database(), 1);
  return [{ slug }];
}

async function readHub(slug: string) {
  "use cache";
  keepUntilChanged();
  const page = await hubPage(database(), slug);
  return page && { ...page, today: berlinDay(new Date()) };
}

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale] = await Promise.all([params, currentLocale()]);
  const page = await readHub(slug);
  if (!page || "moved" in page) return missingMetadata(locale);
  return embedMetadata({
    locale,
    title: embedTexts(locale).hubTitle(page.hub.name),
    page: href("hub", { slug }, locale),
  });
}

export default async function EmbedHubRoute({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, currentLocale()]);
  const page = await readHub(slug);
  if (!page) return <MissingEmbed locale={locale} />;
  if ("moved" in page) permanentRedirect(href("embedHub", { slug: page.moved }, locale));
  const { hub, references, today } = page;
  return <EmbedHub view={hubView({ hub, references, locale, today })} />;
}
