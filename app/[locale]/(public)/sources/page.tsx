import type { Metadata } from "next";
import { SourcesPage } from "#components/sources/sources-page.tsx";
import { database } from "#lib/db/client.ts";
import { sourceList } from "#lib/evidence/queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { sourceTexts } from "#lib/i18n/messages/sources.ts";
import { pageMetadata } from "#lib/i18n/metadata.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = sourceTexts(locale);
  return pageMetadata({ route: "sources", params: {}, locale, title, description });
}

async function readSources() {
  "use cache";
  keepUntilChanged();
  return sourceList(database());
}

export default async function Sources() {
  return <SourcesPage sources={await readSources()} locale={await currentLocale()} />;
}
