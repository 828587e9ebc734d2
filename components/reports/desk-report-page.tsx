import { ReportHandling, editHref, type ReportActions } from "./report-handling.tsx";
import { ReportOutcome } from "./report-outcome.tsx";
import { ReportStateBadge } from "./report-state.tsx";
import { SubjectCard } from "./subject-card.tsx";
import { InstantText } from "#components/dates/instant-text.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Section } from "#components/ui/section.tsx";
import { may, type Person } from "#lib/auth/policy.ts";
import { dayWords } from "#lib/i18n/instant.ts";
import { deskReportTexts } from "#lib/i18n/messages/desk-reports.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { DeskReportView, ReportStep } from "#lib/reports/desk-queries.ts";

interface Props {
  locale: Locale;
  person: Person;
  view: DeskReportView;
  actions: ReportActions;
  /** Whether the register can send mails at all. */
  canSendMail: boolean;
  done: string | undefined;
  problem: string | undefined;
}

/** One report in full: the reporter's words, the statement then and now, what happened, and what can be done. */
export function DeskReportPage(props: Props) {
  const { locale, person, view, actions, done, problem } = props;
  const t = deskReportTexts(locale);
  const { report } = view;
  const page = href("report", { number: String(report.number) }, locale);
  return (
    <>
      <ReportOutcome locale={locale} done={done} problem={problem} />
      <DefinitionList
        items={[
          {
            key: "state",
            term: t.facts.state,
            values: <ReportStateBadge state={report.state} locale={locale} />,
          },
          {
            key: "received",
            term: t.facts.received,
            values: <InstantText at={report.createdAt} locale={locale} />,
          },
          { key: "language", term: t.facts.language, values: t.facts.languages[view.locale] },
          { key: "page", term: t.facts.publicPage, values: <a href={page}>{page}</a> },
        ]}
      />
      <div className="mt-12">
        <Words {...props} />
        <Statement view={view} locale={locale} />
        <ReportHandling locale={locale} person={person} view={view} actions={actions} />
        <Section id="course" title={t.courseTitle}>
          <ol className="max-w-measure border-b border-line">
            <li className="border-t border-line py-3">
              <p className="text-sm text-muted">
                <InstantText at={report.createdAt} locale={locale} />
              </p>
              <p>{t.course.received}</p>
            </li>
            {view.steps.map((step) => (
              <li key={step.at.toISOString()} className="border-t border-line py-3">
                <p className="text-sm text-muted">
                  <InstantText at={step.at} locale={locale} />
                </p>
                <p>{stepWords(step, locale)}</p>
              </li>
            ))}
          </ol>
        </Section>
      </div>
    </>
  );
}

function stepWords({ kind, who, decision, version }: ReportStep, locale: Locale): string {
  const t = deskReportTexts(locale).course;
  const name = who === "" ? t.somebody : who;
  if (kind !== "report-decided") return t[kind](name);
  return decision === "accepted" ? t.accepted(name, String(version ?? "–")) : t.declined(name);
}

/** What the reporter wrote; the address only for those who decide, who may have to answer by hand. */
function Words({ locale, person, view, canSendMail }: Props) {
  const t = deskReportTexts(locale);
  const { words, erasedAt } = view;
  if (words === null)
    return (
      <Section id="words" title={t.wordsTitle}>
        <p className="text-muted">{erasedAt && t.erased(dayWords(erasedAt, locale))}</p>
      </Section>
    );
  const typed = (text: string) => <span className="wrap-anywhere whitespace-pre-line">{text}</span>;
  const none = (text: string) => <span className="text-muted">{text}</span>;
  const email =
    words.email === null
      ? none(t.noEmail)
      : may(person, "drafts.publish")
        ? [typed(words.email), none(canSendMail ? t.emailSent : t.emailByHand)]
        : none(t.emailHidden);
  return (
    <Section id="words" title={t.wordsTitle} note={t.wordsNote}>
      <DefinitionList
        items={[
          { key: "message", term: t.message, values: typed(words.message) },
          {
            key: "evidence",
            term: t.evidence,
            values: words.evidence === null ? none(t.noEvidence) : typed(words.evidence),
          },
          { key: "email", term: t.email, values: email },
        ]}
      />
    </Section>
  );
}

/** The statement as the reporter saw it and as it is public now. */
function Statement({ view, locale }: { view: DeskReportView; locale: Locale }) {
  const t = deskReportTexts(locale);
  const { report, seen, current, isUnchanged, newest } = view;
  const { kind, id } = report.target;
  return (
    <Section id="statement" title={t.subjectTitle}>
      <div className={isUnchanged ? undefined : "grid gap-6 xl:grid-cols-2"}>
        <div>
          <h3 className="mb-2 text-base">
            {isUnchanged && current ? t.unchanged(current.version.version) : t.seen(seen.version.version)}
          </h3>
          <SubjectCard subject={seen} locale={locale} slug={newest.record.slug} />
        </div>
        {isUnchanged ? null : (
          <div>
            <h3 className="mb-2 text-base">{t.current((current?.version ?? newest).version)}</h3>
            {current ? <SubjectCard subject={current} locale={locale} /> : <p>{t.goneNow}</p>}
          </div>
        )}
      </div>
      <p className="mt-4 flex flex-wrap gap-x-6">
        <a href={editHref(view, locale)} className="inline-flex min-h-11 items-center">
          {t.edit}
        </a>
        {newest.version > seen.version.version && (
          <a
            href={`${href("deskHistory", { kind, id }, locale, { from: seen.version.version, to: newest.version })}#compare`}
            className="inline-flex min-h-11 items-center"
          >
            {t.compare}
          </a>
        )}
      </p>
    </Section>
  );
}
