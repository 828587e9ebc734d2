import { ReportForm } from "./report-form.tsx";
import { ReportStateBadge } from "./report-state.tsx";
import { SubjectCard } from "./subject-card.tsx";
import { recordHref } from "#components/records/record-href.ts";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { reportTexts } from "#lib/i18n/messages/reports.ts";
import { href, type Query } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { reportHref } from "#lib/reports/address.ts";
import { trapField, type ReportFormState } from "#lib/reports/form.ts";
import type { PublicReport } from "#lib/reports/report.ts";
import { recordName, type Subject } from "#lib/reports/subject.ts";
import type { ReportTarget } from "#lib/reports/target.ts";
import type { PublicVersion } from "#lib/revisions/queries.ts";
import type { FormProblem } from "#lib/server/admission.ts";

interface FormPageProps {
  locale: Locale;
  target: ReportTarget;
  /** As it is public now. */
  subject: Subject;
  /** Reports of the same that nobody has decided yet. */
  open: readonly PublicReport[];
  /** Why the form that was sent before could not be read. */
  problem: FormProblem | undefined;
  submit: (state: ReportFormState, form: FormData) => Promise<ReportFormState>;
}

const queryOf = ({ kind, id, statementId }: ReportTarget): Query => ({
  record: `${kind}/${id}`,
  statement: statementId ?? undefined,
});

/** The statement as it is public, so that nobody reports the wrong one; the form; what happens next. */
export function ReportFormPage({ locale, target, subject, open, problem, submit }: FormPageProps) {
  const t = reportTexts(locale).form;
  const { kind, id, statementId } = target;
  return (
    <Page
      locale={locale}
      route="reportError"
      params={{}}
      query={queryOf(target)}
      title={t.title}
      lead={t.lead}
      breadcrumbs={[{ label: reportTexts(locale).list.title, href: href("reports", {}, locale) }]}
    >
      {problem && (
        <div role="alert" className="mb-8">
          <Notice tone="caution" title={t.problemsTitle}>
            {problem === "too-large" ? t.problems.tooLarge : t.problems.unreadable}
          </Notice>
        </div>
      )}
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <section aria-labelledby="subject-title" className="mb-10">
            <h2 id="subject-title" className="mb-3 text-xl">
              {statementId === null ? t.aboutRecord : t.aboutStatement}
            </h2>
            <SubjectCard subject={subject} locale={locale} />
            {open.length > 0 && <Already open={open} locale={locale} />}
          </section>
          <section aria-labelledby="report-title">
            <h2 id="report-title" className="mb-4 text-xl">
              {t.sectionTitle}
            </h2>
            <ReportForm
              action={submit}
              hidden={{
                locale,
                record: `${kind}/${id}`,
                statement: statementId ?? "",
                version: String(subject.version.version),
              }}
              fields={[
                { name: "message", label: t.message, hint: t.messageHint, lines: 7 },
                { name: "evidence", label: t.evidence, hint: t.evidenceHint, lines: 2 },
                { name: "email", label: t.email, hint: t.emailHint },
              ]}
              trap={{ name: trapField, label: t.trap }}
              words={{
                submit: t.submit,
                problems: t.problemsTitle,
                againTitle: t.againTitle,
                again: t.again,
                tooLarge: t.problems.tooLarge,
              }}
            />
          </section>
        </div>
        <Next locale={locale} />
      </div>
    </Page>
  );
}

/** Others reported the same: perhaps nothing more is needed. */
function Already({ open, locale }: { open: readonly PublicReport[]; locale: Locale }) {
  const t = reportTexts(locale);
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      {t.form.already}{" "}
      {open.map(({ number, state }) => (
        <span key={number} className="inline-flex items-center gap-2">
          <a href={href("report", { number: String(number) }, locale)}>{t.numbered(number)}</a>{" "}
          <ReportStateBadge state={state} locale={locale} />
        </span>
      ))}
    </p>
  );
}

function Next({ locale }: { locale: Locale }) {
  const t = reportTexts(locale).form;
  return (
    <aside aria-labelledby="next-title" className="border-t border-line pt-4 text-sm lg:border-t-0 lg:pt-0">
      <h2 id="next-title" className="mb-2 text-base">
        {t.nextTitle}
      </h2>
      <ol className="grid list-decimal gap-2 ps-5">
        {t.next.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <p className="mt-3">
        <a href={href("privacy", {}, locale)}>{t.privacy}</a>
      </p>
    </aside>
  );
}

interface NothingProps {
  locale: Locale;
  query: Query;
  /** The record is public, but holds no such statement. */
  record?: PublicVersion | undefined;
}

/** Nothing public is at this address: said in a sentence, with ways on. */
export function NothingToReport({ locale, query, record }: NothingProps) {
  const t = reportTexts(locale).form;
  const name = record && recordName(record, locale);
  const address = record && recordHref(record.kind, record.record.slug, locale);
  return (
    <Page
      locale={locale}
      route="reportError"
      params={{}}
      query={query}
      title={t.unknownTitle}
      lead={t.unknown}
      breadcrumbs={[{ label: reportTexts(locale).list.title, href: href("reports", {}, locale) }]}
    >
      <h2 className="mb-2 text-xl">{t.waysOn}</h2>
      <ul>
        {record && name !== undefined && (
          <>
            {address && <Way href={address}>{t.toRecord(name)}</Way>}
            <Way href={reportHref({ kind: record.kind, id: record.record.id }, null, locale)}>
              {t.reportRecord(name)}
            </Way>
          </>
        )}
        <Ways locale={locale} />
      </ul>
    </Page>
  );
}

/** Somebody came without a statement in mind. */
export function HowToReport({ locale }: { locale: Locale }) {
  const t = reportTexts(locale).form;
  return (
    <Page
      locale={locale}
      route="reportError"
      params={{}}
      title={t.title}
      lead={t.how}
      breadcrumbs={[{ label: reportTexts(locale).list.title, href: href("reports", {}, locale) }]}
    >
      <h2 className="mb-2 text-xl">{t.waysOn}</h2>
      <ul>
        <Ways locale={locale} />
      </ul>
    </Page>
  );
}

function Ways({ locale }: { locale: Locale }) {
  const t = reportTexts(locale).form;
  return (
    <>
      <Way href={href("hubs", {}, locale)}>{t.toHubs}</Way>
      <Way href={href("reports", {}, locale)}>{t.allReports}</Way>
    </>
  );
}

const Way = ({ href: address, children }: { href: string; children: string }) => (
  <li>
    <a href={address} className="inline-flex min-h-11 items-center">
      {children}
    </a>
  </li>
);
