import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { HowToReport, NothingToReport, ReportFormPage } from "#components/reports/report-form-page.tsx";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { reportTexts } from "#lib/i18n/messages/reports.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { reportHref } from "#lib/reports/address.ts";
import { openReportsOn } from "#lib/reports/queries.ts";
import { submitReport } from "#lib/reports/report-actions.ts";
import { subjectNow } from "#lib/reports/subject-queries.ts";
import { readTarget } from "#lib/reports/target.ts";
import { single, type SearchParams } from "#lib/search/parameters.ts";
import { formProblems } from "#lib/server/admission.ts";
import { answerWithStatus } from "#lib/server/failure-page.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

/** How many earlier reports of the same the form names. */
const mostOpen = 3;

/** There is one such page for every statement, and none of them says anything of its own: no search engine needs them. */
export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, reportTexts(locale).form.title);
}

export default async function ReportError({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const [record, statement] = [single(params["record"]), single(params["statement"])];
  if (record === undefined && statement === undefined) return <HowToReport locale={locale} />;
  const target = readTarget(record ?? "", statement ?? "");
  const found = target && (await subjectNow(database(), target));
  if (found && "moved" in found) redirect(reportHref(found.moved, found.moved.statementId, locale));
  if (!target || !found || "without" in found) {
    answerWithStatus(404);
    return (
      <NothingToReport
        locale={locale}
        query={{ record, statement }}
        record={found && "without" in found ? found.without : undefined}
      />
    );
  }
  return (
    <ReportFormPage
      locale={locale}
      target={target}
      subject={found}
      open={await openReportsOn(database(), target, mostOpen)}
      problem={formProblems.find((each) => each === single(params["problem"]))}
      submit={submitReport}
    />
  );
}
