import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { HubVersionsPage } from "#components/revisions/hub-versions-page.tsx";
import { MissingContent } from "#components/ui/missing-page.tsx";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { versionTexts } from "#lib/i18n/messages/versions.ts";
import { missingMetadata, pageMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { hubHistory } from "#lib/revisions/hub-queries.ts";
import { pageParameter, readParameters, type SearchParams } from "#lib/search/parameters.ts";
import { answerWithStatus } from "#lib/server/failure-page.ts";

/** Its address says what is compared: complete HTML in one piece, rendered for each request. */
export const instant = false;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

const version = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/** One read for page and metadata. */
const readHistory = cache((slug: string, page: number, from: number | null, to: number | null) =>
  hubHistory(database(), slug, { page, from, to }),
);

async function read({ params, searchParams }: Props) {
  const [{ slug }, search, locale] = await Promise.all([params, searchParams, currentLocale()]);
  const { values } = readParameters(search, { from: version, to: version, page: pageParameter });
  const { page, from, to } = values;
  return { locale, values, history: await readHistory(slug, page ?? 1, from, to) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, history } = await read(props);
  if (!history || "moved" in history) return missingMetadata(locale);
  const { today, page } = history;
  const t = versionTexts(locale);
  return pageMetadata({
    route: "hubVersions",
    params: { slug: today.slug },
    locale,
    title: t.title(today.name),
    description: t.metaDescription(today.name),
    query: page === 1 ? {} : { page },
  });
}

export default async function HubVersions(props: Props) {
  const { locale, values, history } = await read(props);
  if (!history) {
    answerWithStatus(404);
    return <MissingContent locale={locale} />;
  }
  if ("moved" in history) {
    const { from, to, page } = values;
    const query = { from: from ?? undefined, to: to ?? undefined, page: page ?? undefined };
    permanentRedirect(href("hubVersions", { slug: history.moved }, locale, query));
  }
  return <HubVersionsPage history={history} locale={locale} />;
}
