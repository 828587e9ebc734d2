import { ReportStateBadge } from "./report-state.tsx";
import { wordsOf } from "./subject-card.tsx";
import { quoted } from "#components/evidence/quoted.ts";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterForm, SelectField } from "#components/ui/form-controls.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { counted } from "#lib/i18n/counted.ts";
import { reportTexts } from "#lib/i18n/messages/reports.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { daysBetween } from "#lib/reports/figures.ts";
import { reportQuery, type ReportField, type ReportFilter } from "#lib/reports/filter.ts";
import type { ListedReport, ReportFigures } from "#lib/reports/queries.ts";
import { reportStates } from "#lib/reports/report.ts";
import { recordName } from "#lib/reports/subject.ts";
import type { PublicVersion } from "#lib/revisions/queries.ts";
import type { IgnoredParameter } from "#lib/search/parameters.ts";

interface Props {
  locale: Locale;
  filter: ReportFilter;
  ignored: readonly IgnoredParameter<ReportField>[];
  list: { reports: ListedReport[]; total: number; page: number; pages: number };
  figures: ReportFigures;
  /** The records of which something was reported. */
  records: readonly PublicVersion[];
  now: Date;
}

/** All reports with where they stand, how long they took, and how they are reviewed. */
export function ReportsPage({ locale, filter, ignored, list, figures, records, now }: Props) {
  const t = reportTexts(locale).list;
  const isFiltered = filter.state !== null || filter.record !== null;
  const all = figures.open + figures.decided;
  return (
    <Page
      locale={locale}
      route="reports"
      params={{}}
      query={reportQuery({ ...filter, page: list.page })}
      title={t.title}
      lead={t.lead}
      breadcrumbs={[]}
    >
      {all > 0 && (
        <>
          <Figures figures={figures} locale={locale} />
          <Filter locale={locale} filter={filter} records={records} />
        </>
      )}
      <Remarks ignored={ignored} asked={filter.page} page={list.page} locale={locale} />
      {list.total === 0 ? (
        <EmptyState title={isFiltered ? t.emptyFilter : t.empty}>
          {isFiltered ? <a href={href("reports", {}, locale)}>{t.emptyAll}</a> : reportTexts(locale).form.how}
        </EmptyState>
      ) : (
        <>
          <p className="mb-4 font-semibold">{counted(t.count, list.total, locale)}</p>
          <DataTable
            locale={locale}
            caption={t.caption}
            columns={columnsOf(locale, now)}
            rows={list.reports}
            rowKey={({ report }) => String(report.number)}
          />
        </>
      )}
      <Pagination
        locale={locale}
        page={list.page}
        lastPage={list.pages}
        hrefOf={(page) => href("reports", {}, locale, reportQuery({ ...filter, page }))}
      />
      <div className="mt-12">
        <Section id="how" title={t.howTitle}>
          <ol className="grid max-w-measure list-decimal gap-2 ps-5">
            {t.how.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </Section>
      </div>
    </Page>
  );
}

/** Below so many decisions the median says little, and the page says so. */
const enoughDecisions = 5;

function Figures({
  figures: { open, decided, medianDays },
  locale,
}: {
  figures: ReportFigures;
  locale: Locale;
}) {
  const t = reportTexts(locale).list;
  const items = [
    { term: t.open, value: open.toLocaleString(locale), note: null },
    { term: t.decided, value: decided.toLocaleString(locale), note: null },
    {
      term: t.duration,
      value: medianDays === null ? t.noneDecided : t.medianDays(medianDays),
      note: medianDays === null ? null : decided < enoughDecisions ? t.restsOn(decided) : t.medianNote,
    },
  ];
  return (
    <section aria-label={t.figures} className="mb-8">
      <dl className="grid gap-x-12 gap-y-4 sm:grid-cols-[auto_auto_minmax(0,1fr)] sm:justify-start">
        {items.map(({ term, value, note }) => (
          <div key={term}>
            <dt className="text-sm text-muted">{term}</dt>
            <dd className="text-xl font-semibold tabular-nums">{value}</dd>
            {note !== null && <dd className="max-w-measure text-sm text-muted">{note}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}

function Filter({ locale, filter, records }: Pick<Props, "locale" | "filter" | "records">) {
  const t = reportTexts(locale);
  const collator = new Intl.Collator(locale);
  const chosen = filter.record && `${filter.record.kind}/${filter.record.id}`;
  const options = records
    .map((version) => ({
      value: `${version.kind}/${version.record.id}`,
      label: `${recordName(version, locale)} (${t.kinds[version.kind]})`,
    }))
    .toSorted((a, b) => collator.compare(a.label, b.label));
  // What is chosen stays in its list, though nothing of it was reported.
  if (chosen && !options.some(({ value }) => value === chosen))
    options.push({ value: chosen, label: chosen });
  return (
    <FilterForm
      action={href("reports", {}, locale)}
      label={t.list.filter.label}
      submitLabel={t.list.filter.submit}
      reset={
        filter.state !== null || chosen !== null
          ? { label: t.list.filter.reset, href: href("reports", {}, locale) }
          : undefined
      }
    >
      <SelectField
        id="state"
        label={t.list.filter.state}
        anyLabel={t.list.filter.anyState}
        value={filter.state ?? undefined}
        options={reportStates.map((state) => ({ value: state, label: t.states[state] }))}
      />
      <SelectField
        id="record"
        label={t.list.filter.record}
        anyLabel={t.list.filter.anyRecord}
        value={chosen ?? undefined}
        options={options}
      />
    </FilterForm>
  );
}

function columnsOf(locale: Locale, now: Date): Column<ListedReport>[] {
  const t = reportTexts(locale);
  return [
    {
      key: "number",
      header: t.list.columns.number,
      cell: ({ report: { number } }) => <span className="tabular-nums">{number}</span>,
    },
    {
      key: "subject",
      header: t.list.columns.subject,
      isRowHeader: true,
      cell: ({ report: { number }, subject }) => (
        <>
          <a href={href("report", { number: String(number) }, locale)} className="wrap-anywhere">
            {wordsOf(subject, locale)}
            <span className="sr-only"> ({t.numbered(number)})</span>
          </a>
          <span className="block text-sm font-normal text-muted">
            {t.kinds[subject.version.kind]}: {recordName(subject.version, locale)}
          </span>
        </>
      ),
    },
    {
      key: "state",
      header: t.list.columns.state,
      cell: ({ report: { state } }) => <ReportStateBadge state={state} locale={locale} />,
    },
    {
      key: "days",
      header: t.list.columns.days,
      cell: ({ report: { createdAt, decidedAt } }) =>
        decidedAt
          ? t.list.decidedAfter(daysBetween(createdAt, decidedAt))
          : t.list.openSince(daysBetween(createdAt, now)),
    },
  ];
}

interface RemarksProps extends Pick<Props, "ignored" | "locale"> {
  asked: number;
  page: number;
}

/** What of the address was left out of account. */
function Remarks({ ignored, asked, page, locale }: RemarksProps) {
  const t = reportTexts(locale).list;
  if (ignored.length === 0 && asked <= page) return null;
  const what = ignored.map(({ field, value }) => `${t.filter[field]} ${quoted(value.slice(0, 60), locale)}`);
  return (
    <div className="mb-6">
      <Notice tone="info">
        {what.length > 0 && <p>{t.ignored(what.join(", "))}</p>}
        {asked > page && <p>{t.lastPage(page.toLocaleString(locale))}</p>}
      </Notice>
    </div>
  );
}
