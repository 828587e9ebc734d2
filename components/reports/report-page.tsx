import type { ReactNode } from "react";
import { ReportStateBadge } from "./report-state.tsx";
import { SubjectCard, wordsOf } from "./subject-card.tsx";
import { HubSection } from "#components/hubs/hub-section.tsx";
import { Page } from "#components/ui/page.tsx";
import { dayWords } from "#lib/i18n/instant.ts";
import { reportTexts } from "#lib/i18n/messages/reports.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { daysBetween } from "#lib/reports/figures.ts";
import type { ReportPage as ReportData } from "#lib/reports/queries.ts";
import { recordName } from "#lib/reports/subject.ts";
import { permalink } from "#lib/revisions/permalink.ts";
import type { PublicVersion } from "#lib/revisions/queries.ts";

interface Props {
  page: ReportData;
  locale: Locale;
  now: Date;
  /** The reader has just sent it. */
  isNew: boolean;
}

/** One report: where it stands, what it is about and how it was decided. Nothing of what the reporter wrote. */
export function ReportPage({ page, locale, now, isNew }: Props) {
  const { report, subject, newest, isGone } = page;
  const t = reportTexts(locale);
  const { number, state, target, version } = report;
  const then = { ...placeOf(subject.version), slug: newest.record.slug };
  const record = `${target.kind}/${target.id}`;
  return (
    <Page
      locale={locale}
      route="report"
      params={{ number: String(number) }}
      title={t.numbered(number)}
      kicker={`${recordName(subject.version, locale)}: ${wordsOf(subject, locale)}`}
      lead={
        <>
          <ReportStateBadge state={state} locale={locale} />
          <p className="mt-3">{t.page.leads[state]}</p>
        </>
      }
      breadcrumbs={[{ label: t.list.title, href: href("reports", {}, locale) }]}
    >
      {isNew && (
        <output className="mb-10 block max-w-measure border-s-4 border-positive bg-positive-soft p-4">
          <strong className="block">{t.page.thanksTitle(number)}</strong>
          {t.page.thanks}
        </output>
      )}
      {(state === "accepted" || state === "declined") && (
        <HubSection id="decision" title={t.page.decisionTitle}>
          <Decision page={page} locale={locale} />
        </HubSection>
      )}
      <HubSection id="course" title={t.page.courseTitle}>
        <Course page={page} locale={locale} now={now} />
      </HubSection>
      <HubSection id="subject" title={t.page.subjectTitle}>
        <SubjectCard subject={subject} locale={locale} slug={newest.record.slug}>
          <p className="mt-4 text-sm">
            {t.subject.shown}{" "}
            <a href={permalink(then, locale, target.statementId ?? undefined)}>
              {t.subject.version(version, dayWords(subject.version.at, locale))}
            </a>
            .{isGone && ` ${t.subject.gone}`}
          </p>
        </SubjectCard>
        <p className="mt-4">
          <a href={href("reports", {}, locale, { record })} className="inline-flex min-h-11 items-center">
            {t.page.ofRecord}
          </a>
        </p>
      </HubSection>
      <HubSection id="not-shown" title={t.page.notShownTitle}>
        <p className="max-w-measure">{t.page.notShown}</p>
      </HubSection>
    </Page>
  );
}

const placeOf = ({ kind, record, version, sequence }: PublicVersion) => ({
  kind,
  slug: record.slug,
  version,
  sequence,
});

/** The days on which something happened to the report, and what has not happened yet. */
function Course({ page: { report }, locale, now }: Pick<Props, "page" | "locale" | "now">) {
  const t = reportTexts(locale);
  const { state, createdAt, reviewedAt, decidedAt } = report;
  const isDecided = state === "accepted" || state === "declined";
  const days = daysBetween(createdAt, decidedAt ?? now);
  return (
    <ol className="max-w-measure">
      <Step name={t.page.steps.received} isDone>
        <Day at={createdAt} locale={locale} />
      </Step>
      <Step name={t.page.steps["in-review"]} isDone={reviewedAt !== null}>
        {reviewedAt ? (
          <Day at={reviewedAt} locale={locale} />
        ) : isDecided ? (
          t.page.withoutReview
        ) : (
          t.page.notYet
        )}
      </Step>
      <Step name={isDecided ? t.page.steps[state] : t.page.steps.open} isDone={isDecided}>
        {decidedAt ? (
          <>
            <Day at={decidedAt} locale={locale} />, {t.list.decidedAfter(days)}
          </>
        ) : (
          t.page.notYetAfter(days)
        )}
      </Step>
    </ol>
  );
}

function Step({ name, isDone, children }: { name: string; isDone: boolean; children: ReactNode }) {
  return (
    <li className="grid gap-x-6 border-b border-line py-3 first:pt-0 last:border-b-0 last:pb-0 sm:grid-cols-[14rem_minmax(0,1fr)]">
      <span className={isDone ? "font-semibold" : "text-muted"}>{name}</span>
      <span className={isDone ? undefined : "text-muted"}>{children}</span>
    </li>
  );
}

const Day = ({ at, locale }: { at: Date; locale: Locale }) => (
  <time dateTime={at.toISOString()}>{dayWords(at, locale)}</time>
);

/** Where the change is, and what staff say to it. */
function Decision({ page: { report, newest, accepted }, locale }: Pick<Props, "page" | "locale">) {
  const t = reportTexts(locale).page;
  const { state, answer, target } = report;
  return (
    <div className="grid max-w-measure gap-3">
      {accepted && (
        <p>
          {t.accepted}{" "}
          <a
            href={permalink(
              { ...placeOf(accepted), slug: newest.record.slug },
              locale,
              target.statementId ?? undefined,
            )}
          >
            {t.acceptedVersion(accepted.version, dayWords(accepted.at, locale))}
          </a>{" "}
          (<a href={href("change", { sequence: String(accepted.sequence) }, locale)}>{t.logEntry}</a>).
        </p>
      )}
      {answer !== null && (
        <div>
          <p className="font-semibold">{state === "declined" ? t.reason : t.answer}</p>
          <p lang="de" className="wrap-anywhere whitespace-pre-line">
            {answer}
          </p>
        </div>
      )}
    </div>
  );
}

/** No report has this number. */
export function MissingReport({ locale, number }: { locale: Locale; number: string }) {
  const t = reportTexts(locale);
  return (
    <Page
      locale={locale}
      route="report"
      params={{ number }}
      title={t.page.missingTitle}
      lead={t.page.missing}
      breadcrumbs={[{ label: t.list.title, href: href("reports", {}, locale) }]}
    >
      <p>
        <a href={href("reports", {}, locale)} className="inline-flex min-h-11 items-center">
          {t.form.allReports}
        </a>
      </p>
    </Page>
  );
}
