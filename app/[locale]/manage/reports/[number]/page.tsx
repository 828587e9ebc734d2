import type { Metadata } from "next";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { NoAccessPage, NothingHerePage } from "#components/desk/no-access.tsx";
import { DeskReportPage } from "#components/reports/desk-report-page.tsx";
import { wordsOf } from "#components/reports/subject-card.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { mayEdit } from "#lib/auth/policy.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { deskReportTexts } from "#lib/i18n/messages/desk-reports.ts";
import { reportTexts } from "#lib/i18n/messages/reports.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { decideReport, moveReport } from "#lib/reports/desk-actions.ts";
import { deskReport } from "#lib/reports/desk-queries.ts";
import { reportNumber } from "#lib/reports/report.ts";
import { recordName } from "#lib/reports/subject.ts";
import { single, type SearchParams } from "#lib/search/parameters.ts";
import { answerWithStatus } from "#lib/server/failure-page.ts";
import { canSendMail } from "#lib/server/mail.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, deskReportTexts(locale).title);
}

interface Props {
  params: Promise<{ number: string }>;
  searchParams: Promise<SearchParams>;
}

const actions = { move: moveReport, decide: decideReport };

export default async function DeskReport({ params, searchParams }: Props) {
  const [{ number }, query, locale] = await Promise.all([params, searchParams, currentLocale()]);
  const person = await staffPage("drafts.edit", locale, href("deskReport", { number }, locale));
  if (!person) return <NoAccessPage locale={locale} />;
  const read = reportNumber.safeParse(number);
  const view = read.success ? await deskReport(database(), read.data) : null;
  if (!view) {
    answerWithStatus(404);
    return <NothingHerePage locale={locale} />;
  }
  // What a reporter wrote is read by those only who may act on it.
  if (!mayEdit(person, view.editTarget)) {
    answerWithStatus(403);
    return <NoAccessPage locale={locale} />;
  }
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskReport"
      params={{ number }}
      section="deskReports"
      title={reportTexts(locale).numbered(view.report.number)}
      kicker={`${recordName(view.seen.version, locale)}: ${wordsOf(view.seen, locale)}`}
      crumbs={[{ label: deskReportTexts(locale).title, href: href("deskReports", {}, locale) }]}
    >
      <DeskReportPage
        {...{ locale, person, view, actions }}
        canSendMail={canSendMail()}
        done={single(query["done"])}
        problem={single(query["problem"])}
      />
    </DeskPage>
  );
}
