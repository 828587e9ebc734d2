import { ReportStateBadge } from "./report-state.tsx";
import { ReportOutcome } from "./report-outcome.tsx";
import { wordsOf } from "./subject-card.tsx";
import { ShortDay } from "#components/dates/instant-text.tsx";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { deskReportTexts } from "#lib/i18n/messages/desk-reports.ts";
import { reportTexts } from "#lib/i18n/messages/reports.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { DeskList, DeskReport, ListedDeskReport } from "#lib/reports/desk-queries.ts";
import { daysBetween } from "#lib/reports/figures.ts";
import { recordName } from "#lib/reports/subject.ts";

interface Props {
  locale: Locale;
  list: DeskList;
  lists: readonly DeskList[];
  counts: Readonly<Record<DeskList, number>>;
  reports: readonly ListedDeskReport[];
  page: number;
  lastPage: number;
  now: Date;
  problem: string | undefined;
}

/** Reports by whether they wait for somebody, one's own first. */
export function DeskReportsPage(props: Props) {
  const { locale, list, lists, counts, reports, page, lastPage, now, problem } = props;
  const t = deskReportTexts(locale);
  return (
    <>
      <ReportOutcome locale={locale} problem={problem} />
      <nav aria-label={t.listsLabel} className="mb-6 print:hidden">
        <ul className="flex flex-wrap gap-x-1 gap-y-2 border-b border-line">
          {lists.map((each) => (
            <li key={each}>
              <a
                href={href("deskReports", {}, locale, { list: each })}
                aria-current={each === list ? "page" : undefined}
                className="-mb-px inline-flex min-h-11 items-center gap-2 border-b-3 border-transparent px-3 text-text no-underline visited:text-text hover:underline current:border-accent current:font-semibold"
              >
                {t.lists[each]}
                <span className="text-sm font-normal text-muted tabular-nums">
                  {counts[each].toLocaleString(locale)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {reports.length === 0 ? (
        <EmptyState title={t.empty[list]} />
      ) : (
        <DataTable
          locale={locale}
          caption={`${t.title}: ${t.lists[list]}`}
          columns={columnsOf(locale, now)}
          rows={reports}
          rowKey={({ report }) => String(report.number)}
        />
      )}
      <Pagination
        locale={locale}
        page={page}
        lastPage={lastPage}
        hrefOf={(to) => href("deskReports", {}, locale, { list, page: to })}
      />
    </>
  );
}

/** Who has it, or who decided. */
export function handlerWords({ handler, isMine, state }: DeskReport, locale: Locale): string | null {
  const t = deskReportTexts(locale);
  if (handler === null) return null;
  const name = handler === "" ? t.gonePerson : handler;
  if (state !== "in-review") return t.decidedBy(name);
  return isMine ? t.mine : t.by(name);
}

function columnsOf(locale: Locale, now: Date): Column<ListedDeskReport>[] {
  const t = deskReportTexts(locale);
  const words = reportTexts(locale);
  return [
    {
      key: "number",
      header: t.columns.number,
      cell: ({ report: { number } }) => <span className="tabular-nums">{number}</span>,
    },
    {
      key: "subject",
      header: t.columns.subject,
      isRowHeader: true,
      cell: ({ report: { number }, subject }) => (
        <>
          <a href={href("deskReport", { number: String(number) }, locale)} className="wrap-anywhere">
            {wordsOf(subject, locale)}
            <span className="sr-only"> ({words.numbered(number)})</span>
          </a>
          <span className="block text-sm font-normal text-muted">
            {words.kinds[subject.version.kind]}: {recordName(subject.version, locale)}
          </span>
        </>
      ),
    },
    {
      key: "state",
      header: t.columns.state,
      cell: ({ report }) => (
        <>
          <ReportStateBadge state={report.state} locale={locale} />
          <span className="block text-sm text-muted">{handlerWords(report, locale)}</span>
        </>
      ),
    },
    {
      key: "since",
      header: t.columns.since,
      cell: ({ report: { createdAt, decidedAt } }) => (
        <>
          <ShortDay at={createdAt} locale={locale} />
          <span className="block text-sm text-muted">
            {decidedAt
              ? words.list.decidedAfter(daysBetween(createdAt, decidedAt))
              : words.list.openSince(daysBetween(createdAt, now))}
          </span>
        </>
      ),
    },
  ];
}
