import type { Metadata } from "next";
import { VerifyPage } from "#components/revisions/verify-page.tsx";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { logTexts } from "#lib/i18n/messages/public-log.ts";
import { pageMetadata } from "#lib/i18n/metadata.ts";
import { changeEntry } from "#lib/revisions/changes-queries.ts";
import { chainHead } from "#lib/revisions/log-queries.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** The chain's two ends. */
async function readEnds() {
  "use cache";
  keepUntilChanged();
  const [head, entry] = await Promise.all([chainHead(database()), changeEntry(database(), 1)]);
  return head && entry && { head, first: { hash: entry.hash, name: entry.record.name } };
}

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = logTexts(locale).verify;
  return pageMetadata({ route: "verifyLog", params: {}, locale, title, description });
}

export default async function VerifyLog() {
  const [ends, locale] = await Promise.all([readEnds(), currentLocale()]);
  const chain = ends && {
    head: ends.head,
    first: { hash: ends.first.hash, name: ends.first.name[locale] },
  };
  return <VerifyPage chain={chain} locale={locale} />;
}
