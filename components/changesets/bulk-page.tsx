import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterForm, SelectField, TextField } from "#components/ui/form-controls.tsx";
import type { BulkOptions } from "#lib/changesets/bulk-store.ts";
import type { FormState } from "#lib/form-action.ts";
import type { HubFilter } from "#lib/hubs/filter.ts";
import type { HubFilterOptions } from "#lib/hubs/list.ts";
import type { HubSummary } from "#lib/hubs/queries.ts";
import { counted } from "#lib/i18n/counted.ts";
import { labelOf } from "#lib/i18n/label.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { bulkTexts } from "#lib/i18n/messages/bulk.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import { href } from "#lib/i18n/paths.ts";
import { stateName } from "#lib/places/place-words.ts";
import { stateByIso } from "#lib/places/states.ts";
import { BulkForm } from "./bulk-form.tsx";

interface BulkPageProps {
  locale: Locale;
  filter: HubFilter;
  filterOptions: HubFilterOptions;
  hubs: readonly HubSummary[];
  total: number;
  options: BulkOptions;
  action: (state: FormState, form: FormData) => Promise<FormState>;
}

/** First the filter that finds hubs, then which of them change, and how. */
export function BulkPage(props: BulkPageProps) {
  const { locale, filter, filterOptions, hubs, total, options, action } = props;
  const t = bulkTexts(locale);
  const here = href("deskBulk", {}, locale);
  const { q, state, status, operator, theme } = filter;
  const isFiltered = [q, state, status, operator, theme].some((value) => value !== null);
  const { compare } = new Intl.Collator(locale);
  const sorted = <T extends { label: string }>(list: T[]) =>
    list.toSorted((a, b) => compare(a.label, b.label));
  const number = (value: number) => value.toLocaleString(locale);
  return (
    <>
      <h2>{t.step.hubs}</h2>
      <div className="mt-4">
        <FilterForm
          action={here}
          label={t.filterLabel}
          submitLabel={t.filter}
          {...(isFiltered && { reset: { label: t.reset, href: here } })}
        >
          <TextField id="q" type="search" label={t.q} value={q ?? ""} />
          <SelectField
            id="state"
            label={t.state}
            anyLabel={t.any}
            value={state ?? ""}
            options={sorted(
              filterOptions.states.map(({ iso }) => ({
                value: stateByIso(iso)?.slug ?? iso,
                label: stateName(iso, locale),
              })),
            )}
          />
          <SelectField
            id="status"
            label={t.status}
            anyLabel={t.any}
            value={status ?? ""}
            options={filterOptions.statuses.map((each) => ({
              value: each.status,
              label: hubsTexts(locale).status[each.status],
            }))}
          />
          <SelectField
            id="operator"
            label={t.operator}
            anyLabel={t.any}
            value={operator ?? ""}
            options={filterOptions.operators.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <SelectField
            id="theme"
            label={t.theme}
            anyLabel={t.any}
            value={theme ?? ""}
            options={sorted(
              filterOptions.themes.map((each) => ({ value: each.slug, label: labelOf(each, locale) })),
            )}
          />
        </FilterForm>
      </div>
      <p className="mb-4 font-semibold">{counted(t.found, total, locale)}</p>
      {total === 0 ? (
        <EmptyState title={t.found.none} />
      ) : (
        <BulkForm
          locale={locale}
          action={action}
          filter={{
            q: q ?? "",
            state: state ?? "",
            status: status ?? "",
            operator: operator ?? "",
            theme: theme ?? "",
          }}
          hubs={hubs.map(({ id, name, town, stateIso }) => ({
            id,
            name,
            place: [town?.name, stateName(stateIso, locale)].filter(Boolean).join(", "),
          }))}
          total={number(total)}
          cut={hubs.length < total ? t.cut(number(hubs.length)) : null}
          themes={sorted(options.themes.map((each) => ({ value: each.id, label: labelOf(each, locale) })))}
          organisations={sorted(options.organisations.map(({ id, name }) => ({ value: id, label: name })))}
          sources={options.sources.map(({ id, publisher, title, descriptionDe, published }) => ({
            value: id,
            label: [publisher, title ?? descriptionDe, published?.toISOString().slice(0, 10)]
              .filter(Boolean)
              .join(" · "),
          }))}
        />
      )}
    </>
  );
}
