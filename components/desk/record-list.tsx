import { ShortDay } from "#components/dates/instant-text.tsx";
import { StatusBadge } from "#components/hubs/status-badge.tsx";
import { buttonClass } from "#components/ui/control-classes.ts";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterForm, SelectField, TextField } from "#components/ui/form-controls.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { listQuery, listShows, listSorts, type ListFilter } from "#lib/desk/list-filter.ts";
import type { ListedRecord, RecordPage } from "#lib/desk/record-list.ts";
import { counted } from "#lib/i18n/counted.ts";
import { deskListTexts } from "#lib/i18n/messages/desk-lists.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/paths.ts";
import { stateName } from "#lib/places/place-words.ts";
import { states } from "#lib/places/states.ts";
import { hasStatements, type RecordKind } from "#lib/records/statements.ts";

interface RecordListProps {
  locale: Locale;
  kind: RecordKind;
  filter: ListFilter;
  list: RecordPage;
  /** Begins a draft of a new record (lib/drafts/actions.ts); null for those who may not. */
  create: ((form: FormData) => Promise<void>) | null;
  /** What was missing when somebody tried to create one. */
  problem: "name" | "state" | null;
  /** What was typed as its name then. */
  typedName: string | null;
}

/** All records of a kind, with what staff need to know of each. */
export function RecordList({ locale, kind, filter, list, create, problem, typedName }: RecordListProps) {
  const t = deskListTexts(locale);
  const isFiltered = Object.values(listQuery({ ...filter, page: 1 })).some((value) => value !== undefined);
  return (
    <>
      {create === null ? null : (
        <CreateForm locale={locale} kind={kind} create={create} problem={problem} typedName={typedName} />
      )}
      <Filter locale={locale} kind={kind} filter={filter} isFiltered={isFiltered} />
      <p className="mb-3 text-muted">{counted(t.count, list.total, locale)}</p>
      {list.records.length === 0 ? (
        isFiltered ? (
          <EmptyState title={t.none}>{t.noneHelp}</EmptyState>
        ) : (
          <EmptyState title={t.empty} />
        )
      ) : (
        <DataTable
          locale={locale}
          caption={counted(t.count, list.total, locale)}
          columns={columnsOf(kind, locale)}
          rows={list.records}
          rowKey={({ id }) => id}
        />
      )}
      <Pagination
        locale={locale}
        page={list.page}
        lastPage={list.pages}
        hrefOf={(page) => href("deskRecords", { kind }, locale, listQuery({ ...filter, page }))}
      />
    </>
  );
}

function Filter({
  locale,
  kind,
  filter,
  isFiltered,
}: Pick<RecordListProps, "locale" | "kind" | "filter"> & { isFiltered: boolean }) {
  const t = deskListTexts(locale);
  const own = href("deskRecords", { kind }, locale);
  return (
    <FilterForm
      action={own}
      label={t.filter.label}
      submitLabel={t.filter.submit}
      {...(isFiltered && { reset: { label: t.filter.reset, href: own } })}
    >
      <TextField
        id="q"
        type="search"
        label={`${t.filter.q} (${t.filter.qHints[kind]})`}
        value={filter.q ?? ""}
      />
      {kind === "hub" ? (
        <SelectField
          id="state"
          label={t.filter.state}
          anyLabel={t.filter.anyState}
          value={filter.state ?? ""}
          options={states.map((state) => ({ value: state.slug, label: stateName(state.iso, locale) }))}
        />
      ) : null}
      <SelectField
        id="show"
        label={t.filter.show}
        value={filter.show}
        options={listShows
          .filter((show) => show !== "archived" || hasStatements(kind))
          .map((show) => ({ value: show, label: t.filter.shows[show] }))}
      />
      <SelectField
        id="sort"
        label={t.filter.sort}
        value={filter.sort}
        options={listSorts
          .filter((sort) => sort !== "verified" || hasStatements(kind))
          .map((sort) => ({ value: sort, label: t.filter.sorts[sort] }))}
      />
    </FilterForm>
  );
}

/** What tells namesakes apart: a hub's state, the other language, a source's publisher and day. */
function detailOf({ stateIso, detail }: ListedRecord, locale: Locale) {
  const words = stateIso === null ? detail : stateName(stateIso, locale);
  return words ? <span className="block text-sm font-normal text-muted">{words}</span> : null;
}

function columnsOf(kind: RecordKind, locale: Locale): Column<ListedRecord>[] {
  const t = deskListTexts(locale);
  const day = (at: Date) => <ShortDay at={at} locale={locale} />;
  const column = (
    key: keyof typeof t.columns,
    cell: Column<ListedRecord>["cell"],
    more: Partial<Column<ListedRecord>> = {},
  ): Column<ListedRecord> => ({ key, header: t.columns[key], cell, ...more });
  const name = column(
    "name",
    (record) => (
      <>
        <a href={href("deskRecord", { kind, id: record.id }, locale)}>{record.name}</a>
        {detailOf(record, locale)}
        {record.mergedInto === null ? null : (
          <span className="block text-sm font-normal text-muted">
            {t.mergedInto}{" "}
            <a href={href("deskRecord", { kind, id: record.mergedInto.id }, locale)}>
              {record.mergedInto.name}
            </a>
          </span>
        )}
      </>
    ),
    { isRowHeader: true },
  );
  const changed = column("changed", ({ changedAt }) => day(changedAt));
  const drafts = column("drafts", ({ drafting }) => (drafting.length === 0 ? null : drafting.join(", ")));
  const history = column("actions", ({ id, name: of, version }) => (
    <a
      href={href("deskHistory", { kind, id }, locale)}
      className="inline-flex min-h-11 items-center md:min-h-0"
    >
      {t.history} <span className="sr-only">{t.of(of)}</span>
      <span className="ps-1 text-muted tabular-nums">({version})</span>
    </a>
  ));
  const confirmed = column("confirmed", ({ confirmedAt }) =>
    confirmedAt === null ? <span className="text-muted">{t.never}</span> : day(confirmedAt),
  );
  const uses = column("uses", (record) => (record.uses ?? 0).toLocaleString(locale), { isNumeric: true });
  if (kind === "hub")
    return [
      name,
      column("status", ({ status }) =>
        status === null ? null : <StatusBadge status={status} locale={locale} />,
      ),
      changed,
      confirmed,
      drafts,
      history,
    ];
  return hasStatements(kind)
    ? [name, changed, confirmed, drafts, history]
    : [name, uses, changed, drafts, history];
}

/** A name is enough to begin a draft. */
function CreateForm({
  locale,
  kind,
  create,
  problem,
  typedName,
}: Pick<RecordListProps, "locale" | "kind" | "problem" | "typedName"> & {
  create: NonNullable<RecordListProps["create"]>;
}) {
  const t = deskListTexts(locale);
  const label = kind === "source" ? t.title : hasStatements(kind) ? t.name : t.term;
  return (
    <details className="mb-6" open={problem !== null}>
      <summary className="inline-flex min-h-11 items-center font-semibold text-accent">
        {t.create[kind]}
      </summary>
      <form action={create} className="mt-2 max-w-measure border-s-4 border-line ps-4">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="kind" value={kind} />
        <p className="mb-3 text-sm text-muted">{t.createNote}</p>
        {problem === null ? null : (
          <p className="mb-3 border-s-4 border-critical bg-critical-soft p-3">
            <a href={problem === "state" ? "#new-state" : "#new-name"}>{t.problems[problem]}</a>
          </p>
        )}
        <div className="grid gap-4">
          <TextField id="new-name" name="name" label={label} value={typedName ?? ""} autoComplete="off" />
          {kind === "hub" ? (
            <SelectField
              id="new-state"
              name="stateIso"
              label={t.filter.state}
              anyLabel="–"
              options={states.map(({ iso }) => ({
                value: iso,
                label: stateName(iso, locale),
              }))}
            />
          ) : null}
          <p>
            <button type="submit" className={buttonClass}>
              {t.submitCreate}
            </button>
          </p>
        </div>
      </form>
    </details>
  );
}
