import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { HubPage } from "#components/hubs/hub-page.tsx";
import { hubMetadata } from "#components/hubs/hub-metadata.ts";
import { hubPicture } from "#components/hubs/hub-picture-view.ts";
import { hubFeeds } from "#components/subscriptions/feed-links.ts";
import { hubView } from "#components/hubs/hub-view.ts";
import { MissingPage } from "#components/ui/missing-page.tsx";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { hubPage, hubSlugs } from "#lib/hubs/queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { missingMetadata, pageMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { hubJudgement } from "#lib/server/judgement.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** Unknown and old addresses are answered with their status because nothing is sent before the page is complete. */
export const ensureStatic = "navigation";

/** Built ahead; every other hub is rendered at its first call and kept. */
const prerendered = 50;

export async function generateStaticParams() {
  const slugs = await hubSlugs(database(), prerendered);
  // Next wants at least one value; an empty register builds a "not found".
  return (slugs.length > 0 ? slugs : ["none"]).map((slug) => ({ slug }));
}

/** One read for page and metadata; the day is part of what is kept, because "overdue" follows it. */
async function readHub(slug: string) {
  "use cache";
  keepUntilChanged();
  const page = await hubPage(database(), slug);
  if (!page || "moved" in page) return page;
  const today = berlinDay(new Date());
  return { ...page, today, judged: await hubJudgement(page.hub, page.references, today) };
}

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale] = await Promise.all([params, currentLocale()]);
  const page = await readHub(slug);
  if (!page || "moved" in page) return missingMetadata(locale);
  const { hub, references, today } = page;
  const view = hubView({ hub, references, locale, today });
  return pageMetadata({
    route: "hub",
    params: { slug },
    locale,
    ...hubMetadata(view),
    feeds: hubFeeds(hub, locale),
    picture: hubPicture(view),
  });
}

export default async function HubRoute({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, currentLocale()]);
  const page = await readHub(slug);
  if (!page) return <MissingPage locale={locale} />;
  if ("moved" in page) permanentRedirect(href("hub", { slug: page.moved }, locale));
  const { hub, references, version, changedAt, today, judged } = page;
  const view = hubView({ hub, references, locale, today, judged });
  return <HubPage view={view} version={version} changedAt={changedAt} />;
}
