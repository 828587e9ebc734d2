import type { Metadata } from "next";
import { ChangePage } from "#components/revisions/change-page.tsx";
import { MissingPage } from "#components/ui/missing-page.tsx";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { dayWords } from "#lib/i18n/instant.ts";
import { logTexts } from "#lib/i18n/messages/public-log.ts";
import { missingMetadata, pageMetadata } from "#lib/i18n/metadata.ts";
import { changeEntry } from "#lib/revisions/changes-queries.ts";
import { chainHead } from "#lib/revisions/log-queries.ts";
import { readNumber } from "#lib/search/parameters.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** Unknown entries are answered with their status because nothing is sent before the page is complete. */
export const ensureStatic = "navigation";

/** Built ahead; every other entry is rendered at its first call and kept. */
const prerendered = 5;

export async function generateStaticParams() {
  const last = (await chainHead(database()))?.sequence ?? 0;
  const newest = Array.from({ length: Math.min(prerendered, last) }, (_, index) => String(last - index));
  // Next wants at least one value; an empty register builds a "not found".
  return (newest.length > 0 ? newest : ["1"]).map((sequence) => ({ sequence }));
}

/** What the entry says never changes; which ones follow it does. */
async function readEntry(sequence: number) {
  "use cache";
  keepUntilChanged();
  return changeEntry(database(), sequence);
}

interface Props {
  params: Promise<{ sequence: string }>;
}

async function read({ params }: Props) {
  const [{ sequence }, locale] = await Promise.all([params, currentLocale()]);
  const number = readNumber(sequence);
  return { locale, entry: number === null ? null : await readEntry(number) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, entry } = await read(props);
  if (!entry) return missingMetadata(locale);
  const { sequence, at } = entry.version;
  const t = logTexts(locale);
  const [number, name] = [sequence.toLocaleString(locale), entry.record.name[locale]];
  return {
    ...pageMetadata({
      route: "change",
      params: { sequence: String(sequence) },
      locale,
      title: t.entryTitle(number, name),
      description: t.entryDescription(number, name, dayWords(at, locale)),
    }),
    // Search engines would show what no longer holds.
    robots: { index: false },
  };
}

export default async function ChangeRoute(props: Props) {
  const { locale, entry } = await read(props);
  return entry ? <ChangePage entry={entry} locale={locale} /> : <MissingPage locale={locale} />;
}
