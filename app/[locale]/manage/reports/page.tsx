import type { Metadata } from "next";
import { z } from "zod";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { NoAccessPage } from "#components/desk/no-access.tsx";
import { DeskReportsPage } from "#components/reports/desk-reports-page.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { isLimited } from "#lib/auth/policy.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { deskReportTexts } from "#lib/i18n/messages/desk-reports.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { deskLists, deskReportCounts, deskReports } from "#lib/reports/desk-queries.ts";
import { pageParameter, readParameters, single, type SearchParams } from "#lib/search/parameters.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

const perPage = 50;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, deskReportTexts(locale).title);
}

export default async function DeskReports({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const { values } = readParameters(params, { list: z.enum(deskLists), page: pageParameter });
  const list = values.list ?? "open";
  const query = { list: values.list ?? undefined, page: values.page ?? undefined };
  const person = await staffPage("drafts.edit", locale, href("deskReports", {}, locale, query));
  if (!person) return <NoAccessPage locale={locale} />;
  const client = database();
  const counts = await deskReportCounts(client, person);
  const lastPage = Math.max(1, Math.ceil(counts[list] / perPage));
  const page = Math.min(values.page ?? 1, lastPage);
  const { rows } = await deskReports(client, person, { list, extent: { page, perPage } });
  const t = deskReportTexts(locale);
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskReports"
      params={{}}
      query={query}
      section="deskReports"
      title={t.title}
      lead={isLimited(person) ? t.limited : t.lead}
    >
      <DeskReportsPage
        {...{ locale, list, counts, page, lastPage }}
        lists={deskLists}
        reports={rows}
        now={new Date()}
        problem={single(params["problem"])}
      />
    </DeskPage>
  );
}
