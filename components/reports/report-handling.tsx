import type { ReactNode } from "react";
import { DecisionForm } from "./decision-form.tsx";
import { buttonClass, secondaryButtonClass } from "#components/ui/control-classes.ts";
import { Section } from "#components/ui/section.tsx";
import { may, mayEdit, type Person } from "#lib/auth/policy.ts";
import type { FormState } from "#lib/form-action.ts";
import { dayWords } from "#lib/i18n/instant.ts";
import { deskReportTexts } from "#lib/i18n/messages/desk-reports.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { DeskReportView } from "#lib/reports/desk-queries.ts";
import { refusalFor, type ReportEvent } from "#lib/reports/states.ts";

/** Server actions of lib/reports/desk-actions.ts. */
export interface ReportActions {
  move: (form: FormData) => Promise<void>;
  decide: (state: FormState, form: FormData) => Promise<FormState>;
}

interface Props {
  locale: Locale;
  person: Person;
  view: DeskReportView;
  actions: ReportActions;
}

/** What this person may do with a report now. */
export function ReportHandling(props: Props) {
  const { locale, person, view } = props;
  const t = deskReportTexts(locale);
  const { report, erasedAt, editTarget } = view;
  const can = (event: ReportEvent) =>
    refusalFor(person, event, { state: report.state, erasedAt }, editTarget) === null;
  const isOpen = report.decidedAt === null;
  return (
    <>
      {can("take-up") || can("put-back") || can("reopen") ? (
        <Section id="handle" title={t.handleTitle}>
          {can("take-up") ? (
            <Move {...props} event="take-up" label={t.takeUp} help={t.takeUpHelp} isMain />
          ) : null}
          {can("put-back") ? (
            <Move {...props} event="put-back" label={t.putBack} help={t.putBackHelp} />
          ) : null}
          {can("reopen") ? <Move {...props} event="reopen" label={t.reopen} help={t.reopenHelp} /> : null}
        </Section>
      ) : null}
      {can("accept") ? (
        <Section id="accept" title={t.acceptTitle} note={t.acceptHelp}>
          <Accept {...props} />
        </Section>
      ) : null}
      {can("decline") ? (
        <Section id="decline" title={t.declineTitle} note={t.declineHelp}>
          <DecisionForm
            id="decline-form"
            action={props.actions.decide}
            hidden={hiddenFor(props, "decline")}
            answer={{ label: t.reason, hint: t.reasonHint, isRequired: true }}
            submit={t.decline}
            problemsTitle={t.problemsTitle}
          />
        </Section>
      ) : null}
      {isOpen && mayEdit(person, editTarget) && !may(person, "drafts.publish") ? (
        <p className="mt-8 text-muted">{t.mayNot}</p>
      ) : null}
    </>
  );
}

const hiddenFor = ({ locale, view }: Props, event: ReportEvent) => ({
  locale,
  number: String(view.report.number),
  event,
});

interface MoveProps extends Props {
  event: ReportEvent;
  label: string;
  help: string;
  isMain?: boolean;
}

function Move({ event, label, help, isMain = false, ...props }: MoveProps) {
  return (
    <form action={props.actions.move} className="max-w-measure">
      {Object.entries(hiddenFor(props, event)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="mb-3 text-sm text-muted">{help}</p>
      <button type="submit" className={isMain ? buttonClass : secondaryButtonClass}>
        {label}
      </button>
    </form>
  );
}

/** A report is accepted with the version that took it over; while there is none, the way to make one. */
function Accept(props: Props): ReactNode {
  const { locale, view } = props;
  const t = deskReportTexts(locale);
  const { later, report } = view;
  if (later.length === 0)
    return (
      <div className="max-w-measure">
        <p>{t.noVersion}</p>
        <p className="mt-2">{t.startEditing(report.number)}</p>
        <p className="mt-3">
          <a href={editHref(view, locale)} className={`${secondaryButtonClass} visited:text-accent`}>
            {t.edit}
          </a>
        </p>
      </div>
    );
  return (
    <DecisionForm
      id="accept-form"
      action={props.actions.decide}
      hidden={hiddenFor(props, "accept")}
      versions={{
        label: t.version,
        options: later.map(({ version, at, reason }) => ({
          value: String(version),
          label: t.versionOption(version, dayWords(at, locale), reason),
        })),
      }}
      answer={{ label: t.answer, hint: t.answerHint, isRequired: false }}
      submit={t.accept}
      problemsTitle={t.problemsTitle}
    />
  );
}

/** Where the record is edited, at the list that holds the statement; of a merged record, the one it was merged into. */
export function editHref({ seen, current, newest }: DeskReportView, locale: Locale): string {
  const { kind, record } = current?.version ?? newest;
  const address = href("deskRecord", { kind, id: record.mergedIntoId ?? record.id }, locale);
  return seen.statement === null ? address : `${address}#${seen.statement.list}`;
}
