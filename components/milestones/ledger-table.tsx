import styles from "./milestone-table.module.css";
import { delayWords, movedWords, overdueWords } from "./delay-words.ts";
import { DateText } from "#components/dates/date-text.tsx";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import { milestoneName } from "#components/hubs/milestone-name.ts";
import { OverdueMark } from "#components/hubs/status-badge.tsx";
import { RecordLink } from "#components/records/record-link.tsx";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { disjunction } from "#lib/i18n/conjunction.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { ledgerTexts } from "#lib/i18n/messages/ledger.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { OwnedLine } from "#lib/milestones/ledger-queries.ts";
import { displayedDate } from "#lib/records/plans.ts";
import type { References } from "#lib/records/references.ts";
import type { Milestone } from "#lib/records/statements.ts";

interface Table {
  lines: readonly OwnedLine[];
  references: Pick<References, "sources">;
  locale: Locale;
}

/** One line for each intention: what was planned and planned anew, what happened, and how late. Cards on small screens. */
export function LedgerTable({ lines, references, locale }: Table) {
  const t = ledgerTexts(locale);
  const shown = { references, locale };
  const columns: Column<OwnedLine>[] = [
    {
      key: "what",
      header: t.columns.what,
      isRowHeader: true,
      cell: ({ plans: [first], owner }) => (
        <>
          {milestoneName(first, locale)}
          <span className="block font-normal">
            <RecordLink record={owner} locale={locale} withState />
          </span>
        </>
      ),
    },
    { key: "planned", header: t.columns.planned, cell: (line) => <Plans line={line} {...shown} /> },
    { key: "happened", header: t.columns.happened, cell: (line) => <Event line={line} {...shown} /> },
    { key: "outcome", header: t.columns.outcome, cell: (line) => <Outcome line={line} locale={locale} /> },
  ];
  return (
    <div className={`${styles.table} ${styles.even}`}>
      <DataTable locale={locale} caption={t.caption} columns={columns} rows={lines} rowKey={keyOf} />
    </div>
  );
}

/** A plan may stand in several lines, an event fulfil several plans: only both together name a line. */
const keyOf = ({ plans, event }: OwnedLine) => `${plans.at(-1)?.id ?? ""}-${event?.id ?? "open"}`;

interface Cell {
  line: OwnedLine;
  references: Pick<References, "sources">;
  locale: Locale;
}

function Plans({ line, references, locale }: Cell) {
  const t = ledgerTexts(locale);
  const moved = movedWords(line, locale);
  return (
    <>
      {line.plans.map((plan, at) => (
        <span key={plan.id} className={at > 0 ? "mt-1 block" : "block"}>
          {plan.state === "cancelled" ? (
            <span className="text-muted">{t.calledOff} </span>
          ) : (
            at > 0 && <span className="text-muted">{t.later} </span>
          )}
          <Dated milestone={plan} line={line} references={references} locale={locale} />
          {line.open.includes(plan.id) && <Note text={t.perhapsPlanned} />}
        </span>
      ))}
      {moved && <Note text={moved} />}
    </>
  );
}

function Event({ line, references, locale }: Cell) {
  const t = ledgerTexts(locale);
  const { event, plans } = line;
  if (!event) return <span className="text-muted">{t.nothing}</span>;
  return (
    <>
      <Dated milestone={event} line={line} references={references} locale={locale} />
      {event.kind !== plans[0].kind && <Note text={t.asOtherKind(hubTexts(locale).kinds[event.kind])} />}
      {line.open.includes(event.id) && <Note text={t.perhapsHappened} />}
    </>
  );
}

function Dated({ milestone, line, references, locale }: Cell & { milestone: Milestone }) {
  const { states } = hubTexts(locale);
  return (
    <DateText date={displayedDate(milestone)} locale={locale}>
      <SourceMarks
        record={line.owner}
        statementId={milestone.id}
        citations={milestone.citations}
        references={references}
        locale={locale}
        scope={keyOf(line)}
        statement={`${milestoneName(milestone, locale)}, ${states[milestone.state]}`}
      />
    </DateText>
  );
}

function Outcome({ line, locale }: Omit<Cell, "references">) {
  const t = ledgerTexts(locale);
  const [outcome, ...others] = line.outcomes;
  if (!outcome || others.length > 0) {
    const all = line.outcomes.map((each) => t.openOutcomes[each]);
    return <>{t.open(disjunction(locale).format(all))}</>;
  }
  if (outcome === "overdue")
    return (
      <>
        <OverdueMark locale={locale} />
        {line.overdueFor && <span className="mt-1 block">{overdueWords(line.overdueFor, locale)}</span>}
      </>
    );
  const [delay, ...more] = delayWords(line, locale);
  // "10 Tage später als geplant" says what came of it by itself.
  const isSaid = delay !== undefined && (outcome === "late" || outcome === "early");
  return (
    <>
      <span className="font-semibold">{isSaid ? delay : t.outcomes[outcome]}</span>
      {[...(isSaid || !delay ? [] : [delay]), ...more].map((words) => (
        <Note key={words} text={words} />
      ))}
    </>
  );
}

function Note({ text }: { text: string }) {
  return <span className="block text-sm text-muted">{text}</span>;
}
