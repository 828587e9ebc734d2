import type { Metadata } from "next";
import { ReportsPage } from "#components/reports/reports-page.tsx";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { reportTexts } from "#lib/i18n/messages/reports.ts";
import { pageMetadata } from "#lib/i18n/metadata.ts";
import { readReportFilter, reportQuery } from "#lib/reports/filter.ts";
import { recordsReported, reportFigures, reportList } from "#lib/reports/queries.ts";
import { canonicalQuery, type SearchParams } from "#lib/search/parameters.ts";

/** Rendered for each request: a report and a decision show at once, on every instance. */
export const instant = false;

interface Props {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const query = canonicalQuery(reportQuery(readReportFilter(params).filter));
  const { title, description } = reportTexts(locale).list;
  return pageMetadata({ route: "reports", params: {}, locale, title, description, query });
}

export default async function Reports({ searchParams }: Props) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const { filter, ignored } = readReportFilter(params);
  const client = database();
  const [list, figures, records] = await Promise.all([
    reportList(client, filter),
    reportFigures(client),
    recordsReported(client),
  ]);
  return <ReportsPage {...{ locale, filter, ignored, list, figures, records }} now={new Date()} />;
}
