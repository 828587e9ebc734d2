import { ChangeHeadlines } from "./reader-changes.tsx";
import { ReasonText } from "./reason-text.tsx";
import { InstantText } from "#components/dates/instant-text.tsx";
import { quoted } from "#components/evidence/quoted.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { DayField, FilterForm, SelectField, TextField } from "#components/ui/form-controls.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { counted } from "#lib/i18n/counted.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { logTexts } from "#lib/i18n/messages/public-log.ts";
import { versionTexts } from "#lib/i18n/messages/versions.ts";
import { href } from "#lib/i18n/paths.ts";
import { byStateName, stateName } from "#lib/places/place-words.ts";
import { states } from "#lib/places/states.ts";
import { recordKinds } from "#lib/records/statements.ts";
import { changesQuery, type ChangesField, type ChangesFilter } from "#lib/revisions/changes-filter.ts";
import type { ChangesPage as Found, LogEntry } from "#lib/revisions/changes-queries.ts";
import { permalink } from "#lib/revisions/permalink.ts";
import type { IgnoredParameter } from "#lib/search/parameters.ts";

interface Props {
  filter: ChangesFilter;
  ignored: readonly IgnoredParameter<ChangesField>[];
  found: Found;
  locale: Locale;
}

/** The register's public log, newest first; the address carries the whole filter. */
export function ChangesPage({ filter, ignored, found, locale }: Props) {
  const { entries, total, page, pages } = found;
  const t = logTexts(locale);
  return (
    <Page
      locale={locale}
      route="changes"
      params={{}}
      query={changesQuery({ ...filter, page })}
      title={t.title}
      lead={<p>{t.lead}</p>}
      breadcrumbs={[]}
    >
      <ul className="-mt-4 mb-6 flex flex-wrap gap-x-5 print:hidden">
        <li>
          <a href={href("verifyLog", {}, locale)} className="inline-flex min-h-11 items-center">
            {t.verifyLink}
          </a>
        </li>
        <li>
          <a href={href("logFile", {}, locale)} download className="inline-flex min-h-11 items-center">
            {t.fileLink}
          </a>
        </li>
      </ul>
      <Filter filter={filter} locale={locale} />
      <section aria-labelledby="results">
        <h2 id="results" className="mb-4 tabular-nums">
          {counted(t.count, total, locale)}
        </h2>
        <Notes filter={filter} ignored={ignored} found={found} locale={locale} />
        {entries.length === 0 ? (
          <EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>
        ) : (
          <ol className="border-b border-line">
            {entries.map((entry) => (
              <Entry key={entry.sequence} entry={entry} locale={locale} />
            ))}
          </ol>
        )}
        <Pagination
          locale={locale}
          page={page}
          lastPage={pages}
          hrefOf={(wanted) => href("changes", {}, locale, changesQuery({ ...filter, page: wanted }))}
        />
      </section>
    </Page>
  );
}

function Filter({ filter, locale }: Pick<Props, "filter" | "locale">) {
  const t = logTexts(locale);
  const { compare } = new Intl.Collator(locale);
  const byName = byStateName(locale);
  const isFiltered = Object.values(changesQuery({ ...filter, page: 1 })).some((value) => value !== undefined);
  return (
    <FilterForm
      action={href("changes", {}, locale)}
      label={t.filter.label}
      submitLabel={t.filter.submit}
      reset={isFiltered ? { label: t.filter.reset, href: href("changes", {}, locale) } : undefined}
    >
      <div className="sm:col-span-2">
        <TextField id="q" type="search" label={t.filter.q} value={filter.q ?? ""} />
      </div>
      <SelectField
        id="kind"
        label={t.filter.kind}
        anyLabel={t.filter.anyKind}
        value={filter.kind ?? ""}
        options={recordKinds
          .map((kind) => ({ value: kind, label: t.kinds[kind] }))
          .toSorted((a, b) => compare(a.label, b.label))}
      />
      <SelectField
        id="state"
        label={t.filter.state}
        anyLabel={t.filter.anyState}
        value={filter.state ?? ""}
        options={states
          .toSorted((a, b) => byName(a.iso, b.iso))
          .map(({ iso, slug }) => ({ value: slug, label: stateName(iso, locale) }))}
      />
      <DayField id="from" label={t.filter.from} value={filter.from ?? ""} />
      <DayField id="to" label={t.filter.to} value={filter.to ?? ""} />
    </FilterForm>
  );
}

/** What was not done as asked: values left out of account, a page that does not exist. */
function Notes({ filter, ignored, found, locale }: Props) {
  const t = logTexts(locale);
  const values = ignored
    .map(({ field, value }) => `${t.filter[field]} ${quoted(value.slice(0, 60), locale)}`)
    .join(", ");
  const notes = [
    ignored.length > 0 && t.ignored(values),
    filter.page > found.page && found.total > 0 && t.lastPage(found.page.toLocaleString(locale)),
  ].filter((note) => note !== false);
  return notes.map((note) => (
    <div key={note} className="mb-4">
      <Notice tone="info">{note}</Notice>
    </div>
  ));
}

function Entry({ entry, locale }: { entry: LogEntry; locale: Locale }) {
  const { sequence, at, reason, version, record, compared } = entry;
  const t = logTexts(locale);
  const { kind, slug } = record;
  const name = record.name[locale];
  const words = versionTexts(locale);
  return (
    <li className="grid gap-x-6 gap-y-1 border-t border-line py-4 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <p className="text-sm text-muted">
        <InstantText at={at} locale={locale} />
      </p>
      <div className="grid gap-1">
        <h3 className="text-base wrap-anywhere">
          {record.address ? <a href={record.address[locale]}>{name}</a> : name}
        </h3>
        <p className="text-sm text-muted">
          {t.kinds[kind]},{" "}
          <a href={permalink({ kind, slug, version, sequence }, locale)}>{words.version(version)}</a> ·{" "}
          <a href={href("change", { sequence: String(sequence) }, locale)}>
            {words.entry(sequence.toLocaleString(locale))}
          </a>
        </p>
        {compared ? <ChangeHeadlines kind={kind} compared={compared} locale={locale} /> : <p>{t.first}</p>}
        <ReasonText reason={reason} locale={locale} />
      </div>
    </li>
  );
}
