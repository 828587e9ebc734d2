import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { HubOnPage } from "#components/hubs/hub-on-page.tsx";
import { hubOnView } from "#components/hubs/hub-view.ts";
import { MissingPage } from "#components/ui/missing-page.tsx";
import { isClockDay } from "#lib/clocks/clocks.ts";
import { formatDate } from "#lib/dates/format.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { hubPage, hubSlugs } from "#lib/hubs/queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { hubOnTexts } from "#lib/i18n/messages/hub-on.ts";
import { missingMetadata, pageMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { testimoniesOf } from "#lib/milestones/queries.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** Unknown and old addresses are answered with their status because nothing is sent before the page is complete. */
export const ensureStatic = "navigation";

/** One page built ahead lets Next keep all others after their first call; nobody knows which days will be asked for. */
export async function generateStaticParams() {
  const [slug = "none"] = await hubSlugs(database(), 1);
  return [{ slug, day: "2022-01-01" }];
}

/** One read for page and metadata; what lies before today changes with the day. */
async function readHub(slug: string) {
  "use cache";
  keepUntilChanged();
  const page = await hubPage(database(), slug);
  if (!page || "moved" in page) return page;
  const { hub, references } = page;
  const testimonies = await testimoniesOf(database(), hub.milestones, references.sources);
  return { hub, references, testimonies, today: berlinDay(new Date()) };
}

interface Props {
  params: Promise<{ slug: string; day: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug, day }, locale] = await Promise.all([params, currentLocale()]);
  const page = isClockDay(day) ? await readHub(slug) : null;
  if (!page || "moved" in page) return missingMetadata(locale);
  const t = hubOnTexts(locale);
  const words = formatDate({ edtf: day }, locale);
  return pageMetadata({
    route: "hubOn",
    params: { slug, day },
    locale,
    title: t.metaTitle(page.hub.name, words),
    description: t.metaDescription(page.hub.name, words),
  });
}

export default async function HubOnRoute({ params }: Props) {
  const [{ slug, day }, locale] = await Promise.all([params, currentLocale()]);
  const page = isClockDay(day) ? await readHub(slug) : null;
  if (!page) return <MissingPage locale={locale} />;
  if ("moved" in page) permanentRedirect(href("hubOn", { slug: page.moved, day }, locale));
  const { testimonies, ...parts } = page;
  return <HubOnPage view={hubOnView({ ...parts, locale })} testimonies={testimonies} day={day} />;
}
