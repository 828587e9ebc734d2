import type { Metadata } from "next";
import { MissingReport, ReportPage } from "#components/reports/report-page.tsx";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { reportTexts } from "#lib/i18n/messages/reports.ts";
import { missingMetadata, pageMetadata } from "#lib/i18n/metadata.ts";
import { reportPage } from "#lib/reports/queries.ts";
import { reportNumber } from "#lib/reports/report.ts";
import { single, type SearchParams } from "#lib/search/parameters.ts";
import { answerWithStatus } from "#lib/server/failure-page.ts";

/** Rendered for each request: a decision shows at once, on every instance. */
export const instant = false;

interface Props {
  params: Promise<{ number: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ number }, locale] = await Promise.all([params, currentLocale()]);
  const read = reportNumber.safeParse(number);
  if (!read.success) return missingMetadata(locale);
  const t = reportTexts(locale);
  return pageMetadata({
    route: "report",
    params: { number },
    locale,
    title: t.numbered(read.data),
    description: t.page.description(read.data),
  });
}

export default async function Report({ params, searchParams }: Props) {
  const [{ number }, query, locale] = await Promise.all([params, searchParams, currentLocale()]);
  const read = reportNumber.safeParse(number);
  const page = read.success ? await reportPage(database(), read.data) : null;
  if (!page) {
    answerWithStatus(404);
    return <MissingReport locale={locale} number={number} />;
  }
  return (
    <ReportPage
      page={page}
      locale={locale}
      now={new Date()}
      isNew={single(query["done"]) === "received" && page.report.state === "received"}
    />
  );
}
