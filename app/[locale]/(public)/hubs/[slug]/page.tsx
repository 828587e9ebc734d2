import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { HubPage } from "#components/hubs/hub-page.tsx";
import { hubSummary } from "#components/hubs/hub-summary.ts";
import { hubView } from "#components/hubs/hub-view.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { hubPage, hubSlugs } from "#lib/hubs/queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { href } from "#lib/i18n/paths.ts";
import { pageMetadata } from "#lib/i18n/metadata.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** Built ahead; every other hub is rendered at its first call and kept. */
const prerendered = 50;

export async function generateStaticParams() {
  const slugs = await hubSlugs(database(), prerendered);
  // Without a single value Next would render each call anew; with an unknown one it keeps a "not found".
  return (slugs.length > 0 ? slugs : ["none"]).map((slug) => ({ slug }));
}

/** One read for page and metadata; the day is part of what is kept, because "overdue" follows it. */
async function readHub(slug: string) {
  "use cache";
  keepUntilChanged();
  const page = await hubPage(database(), slug);
  return page && { ...page, today: berlinDay(new Date()) };
}

/** The hub of an address; an old address leads to the new one for ever, an unknown one is answered with 404. */
async function hubOr404(slug: string, locale: Locale) {
  const page = await readHub(slug);
  if (!page) notFound();
  if ("moved" in page) permanentRedirect(href("hub", { slug: page.moved }, locale));
  return page;
}

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale] = await Promise.all([params, currentLocale()]);
  const { hub, references, today } = await hubOr404(slug, locale);
  const view = hubView({ hub, references, locale, today });
  return pageMetadata({ route: "hub", params: { slug }, locale, ...hubSummary(view) });
}

export default async function HubRoute({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, currentLocale()]);
  const { hub, references, version, changedAt, today } = await hubOr404(slug, locale);
  return (
    <HubPage view={hubView({ hub, references, locale, today })} version={version} changedAt={changedAt} />
  );
}
