import { FilterForm, SelectField } from "#components/ui/form-controls.tsx";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { milestoneTexts } from "#lib/i18n/messages/milestones.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { milestoneOrders, type MilestoneFilter } from "#lib/milestones/filter.ts";
import type { ChronologyOptions } from "#lib/milestones/chronology-queries.ts";
import { stateName } from "#lib/places/place-words.ts";
import { states } from "#lib/places/states.ts";
import { milestoneStates } from "#lib/records/statements.ts";

interface Filter {
  filter: MilestoneFilter;
  options: ChronologyOptions;
  locale: Locale;
}

/** The chronology's filter: a plain form, the address carries the whole state. */
export function ChronologyFilter({ filter, options, locale }: Filter) {
  const t = milestoneTexts(locale).filter;
  const words = hubTexts(locale);
  const collator = new Intl.Collator(locale);
  // What is chosen stays in its list, though nothing has it any more.
  const kinds = new Set([...options.kinds, ...(filter.kind ? [filter.kind] : [])]);
  const years = new Set([...options.years, ...(filter.year ? [filter.year] : [])]);
  const isFiltered = [filter.kind, filter.year, filter.state, filter.status].some((value) => value !== null);
  return (
    <FilterForm
      action={href("milestones", {}, locale)}
      label={t.label}
      submitLabel={t.submit}
      reset={isFiltered ? { label: t.reset, href: href("milestones", {}, locale) } : undefined}
    >
      <SelectField
        id="kind"
        label={t.kind}
        anyLabel={t.anyKind}
        value={filter.kind ?? undefined}
        options={[...kinds]
          .map((kind) => ({ value: kind, label: words.kinds[kind] }))
          .toSorted((a, b) => collator.compare(a.label, b.label))}
      />
      <SelectField
        id="year"
        label={t.year}
        anyLabel={t.anyYear}
        value={filter.year === null ? undefined : String(filter.year)}
        options={[...years]
          .toSorted((a, b) => b - a)
          .map((year) => ({ value: String(year), label: String(year) }))}
      />
      <SelectField
        id="state"
        label={t.state}
        anyLabel={t.anyState}
        value={filter.state ?? undefined}
        options={states
          .filter(({ slug, iso }) => options.states.includes(iso) || slug === filter.state)
          .map(({ slug, iso }) => ({ value: slug, label: stateName(iso, locale) }))
          .toSorted((a, b) => collator.compare(a.label, b.label))}
      />
      <SelectField
        id="status"
        label={t.status}
        anyLabel={t.anyStatus}
        value={filter.status ?? undefined}
        options={milestoneStates
          .filter((state) => options.statuses.includes(state) || state === filter.status)
          .map((state) => ({ value: state, label: words.states[state] }))}
      />
      <SelectField
        id="order"
        label={t.order}
        value={filter.order}
        options={milestoneOrders.map((order) => ({ value: order, label: t.orders[order] }))}
      />
    </FilterForm>
  );
}
