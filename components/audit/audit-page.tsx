import { DeskPage } from "#components/desk/desk-page.tsx";
import { secondaryButtonClass } from "#components/ui/control-classes.ts";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { DayField, FilterForm, SelectField } from "#components/ui/form-controls.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { exportFormats } from "#lib/audit/export.ts";
import { auditQuery, type AuditFilter } from "#lib/audit/filter.ts";
import type { AuditKind } from "#lib/audit/kinds.ts";
import type { AuditEntryView } from "#lib/audit/queries.ts";
import type { Person } from "#lib/auth/policy.ts";
import { counted } from "#lib/i18n/counted.ts";
import { instantWords } from "#lib/i18n/instant.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { auditTexts } from "#lib/i18n/messages/audit.ts";
import { href } from "#lib/i18n/paths.ts";
import { auditSentence } from "./audit-words.ts";

interface AuditPageProps {
  locale: Locale;
  person: Person;
  signOut: (form: FormData) => Promise<void>;
  filter: AuditFilter;
  found: { entries: readonly AuditEntryView[]; total: number; page: number; pages: number };
  /** Kinds that occur. */
  kinds: readonly AuditKind[];
  people: readonly { id: string; name: string }[];
}

/** The audit log: what happened, newest first. */
export function AuditPage({ locale, person, signOut, filter, found, kinds, people }: AuditPageProps) {
  const t = auditTexts(locale);
  const query = auditQuery(filter);
  const isFiltered = Object.values(query).some((value) => value !== undefined);
  const { entries, total, page, pages } = found;
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskAudit"
      params={{}}
      query={query}
      section="deskAudit"
      title={t.title}
      lead={t.lead}
    >
      <FilterForm
        action={href("deskAudit", {}, locale)}
        label={t.filter.label}
        submitLabel={t.filter.submit}
        reset={isFiltered ? { label: t.filter.reset, href: href("deskAudit", {}, locale) } : undefined}
      >
        <SelectField
          id="kind"
          label={t.filter.kind}
          anyLabel={t.filter.anyKind}
          value={filter.kind ?? undefined}
          options={[...new Set([...kinds, ...(filter.kind ? [filter.kind] : [])])].map((kind) => ({
            value: kind,
            label: t.kinds[kind],
          }))}
        />
        <SelectField
          id="person"
          label={t.filter.person}
          anyLabel={t.filter.anyPerson}
          value={filter.person ?? undefined}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DayField id="from" label={t.filter.from} value={filter.from ?? undefined} />
        <DayField id="to" label={t.filter.to} value={filter.to ?? undefined} />
      </FilterForm>
      <p className="mb-4 tabular-nums">{counted(t.count, total, locale)}</p>
      {entries.length === 0 ? (
        <EmptyState title={t.empty} />
      ) : (
        <DataTable
          locale={locale}
          caption={t.caption}
          columns={columns(locale)}
          rows={entries}
          rowKey={({ sequence }) => String(sequence)}
        />
      )}
      <Pagination
        locale={locale}
        page={page}
        lastPage={pages}
        hrefOf={(wanted) => href("deskAudit", {}, locale, { ...query, page: wanted })}
      />
      <Section id="export" title={t.export.title} note={t.export.help}>
        <form action={`/api/manage/audit?locale=${locale}`} method="post" className="flex flex-wrap gap-3">
          {Object.entries(query).map(([name, value]) =>
            value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
          )}
          {exportFormats.map((format) => (
            <button key={format} type="submit" name="format" value={format} className={secondaryButtonClass}>
              {t.export[format]}
            </button>
          ))}
        </form>
      </Section>
    </DeskPage>
  );
}

function columns(locale: Locale): Column<AuditEntryView>[] {
  const t = auditTexts(locale);
  return [
    {
      key: "at",
      header: t.columns.at,
      cell: ({ at }) => (
        <time dateTime={at.toISOString()} className="md:whitespace-nowrap">
          {instantWords(at, locale)}
        </time>
      ),
    },
    { key: "what", header: t.columns.what, cell: (entry) => auditSentence(entry, locale) },
    {
      key: "number",
      header: t.columns.number,
      isNumeric: true,
      cell: ({ sequence }) => sequence.toLocaleString(locale),
    },
  ];
}
