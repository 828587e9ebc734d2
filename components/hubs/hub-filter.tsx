import styles from "./hub-filter.module.css";
import { statusThen } from "./status-badge.tsx";
import { quoted } from "#components/evidence/quoted.ts";
import { ClockFields } from "#components/clocks/clock-fields.tsx";
import type { ActiveFilter } from "#components/ui/active-filters.tsx";
import { buttonClass } from "#components/ui/control-classes.ts";
import { SelectField, TextField } from "#components/ui/form-controls.tsx";
import { hubQuery, hubSorts, type HubFilter as Filter } from "#lib/hubs/filter.ts";
import type { HubFilterOptions } from "#lib/hubs/list.ts";
import type { StatusCounts } from "#lib/hubs/on-queries.ts";
import { statusOrder } from "#lib/hubs/status-order.ts";
import { hubOnTexts } from "#lib/i18n/messages/hub-on.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { stateName } from "#lib/places/place-words.ts";
import { stateByIso, stateBySlug } from "#lib/places/states.ts";
import { labelOf } from "#lib/i18n/label.ts";

interface Props {
  filter: Filter;
  options: HubFilterOptions;
  /** How many hubs had each status on the day in the past that is shown; null where nobody counted. */
  then: StatusCounts | null;
  /** A day in the past is shown. */
  isPast: boolean;
  locale: Locale;
}

/** The filter as a plain GET form: its fields are the parameters of the address, so sending it is the whole trick. */
export function HubFilter({ filter, options, then, isPast, locale }: Props) {
  const t = hubsTexts(locale);
  const choices = choicesOf(options, filter, locale);
  if (isPast) choices.status = choicesThen(then, locale);
  const sorts = hubSorts.filter((sort) => sort !== "relevance" || filter.q !== null);
  return (
    <search aria-label={t.filter.heading}>
      <form
        action={href("hubs", {}, locale)}
        className="border-y border-line bg-raised px-4 py-4 print:hidden"
      >
        <TextField id="q" type="search" label={t.filter.q} hint={t.filter.qHint} value={filter.q ?? ""} />
        <details className={`mt-3 ${styles.more}`}>
          <summary className="min-h-11 py-2.5 font-semibold text-accent">{t.filter.heading}</summary>
          <div className="grid items-end gap-4 pt-1 sm:grid-cols-2 lg:grid-cols-3">
            {(["state", "status", "operator", "theme"] as const).map((field) => (
              <SelectField
                key={field}
                id={field}
                label={t.filter[field]}
                anyLabel={t.filter.all}
                value={filter[field] ?? ""}
                options={choices[field].map(({ value, label, hubs }) => ({
                  value,
                  label: hubs === null ? label : t.filter.option(label, hubs.toLocaleString(locale)),
                }))}
              />
            ))}
            <SelectField
              id="sort"
              label={t.filter.sort}
              value={filter.sort}
              options={sorts.map((value) => ({ value, label: t.sorts[value] }))}
            />
            <ClockFields clocks={filter} locale={locale} />
          </div>
        </details>
        <button type="submit" className={`mt-4 ${buttonClass}`}>
          {t.filter.apply}
        </button>
      </form>
    </search>
  );
}

type ChoiceField = "state" | "status" | "operator" | "theme";
interface Choice {
  value: string;
  label: string;
  /** null where the label says it, or nobody counted. */
  hubs: number | null;
}

/** Every status: which ones hubs had on a day is only counted where one is asked for. */
function choicesThen(counts: StatusCounts | null, locale: Locale): Choice[] {
  const t = hubOnTexts(locale).list;
  return statusOrder.map((value) => {
    const name = statusThen(value, locale);
    if (!counts) return { value, label: name, hubs: null };
    const { sure, maybe } = counts[value] ?? { sure: 0, maybe: 0 };
    if (maybe === 0) return { value, label: name, hubs: sure };
    return {
      value,
      label: t.option(name, sure.toLocaleString(locale), maybe.toLocaleString(locale)),
      hubs: null,
    };
  });
}

/** What can be chosen: values that some hub has and the one chosen, by name; statuses in the order readers are told of them. */
function choicesOf(options: HubFilterOptions, filter: Filter, locale: Locale): Record<ChoiceField, Choice[]> {
  const { compare } = new Intl.Collator(locale);
  const status = hubsTexts(locale).status;
  const found: Record<ChoiceField, Choice[]> = {
    state: options.states.map(({ iso, hubs }) => ({
      value: stateByIso(iso)?.slug ?? iso,
      label: stateName(iso, locale),
      hubs,
    })),
    status: statusOrder.flatMap((value) => {
      const count = options.statuses.find((each) => each.status === value)?.hubs ?? 0;
      return count > 0 || filter.status === value ? [{ value, label: status[value], hubs: count }] : [];
    }),
    operator: options.operators.map(({ slug, name, hubs }) => ({ value: slug, label: name, hubs })),
    theme: options.themes.map((theme) => ({
      value: theme.slug,
      label: labelOf(theme, locale),
      hubs: theme.hubs,
    })),
  };
  for (const field of ["state", "operator", "theme"] as const) {
    const value = filter[field];
    // Sending the form again must not drop a filter that nothing fits.
    if (value !== null && !found[field].some((choice) => choice.value === value))
      found[field].push({ value, label: nameOfValue(field, value, locale), hubs: 0 });
    found[field].sort((a, b) => compare(a.label, b.label));
  }
  return found;
}

/** A state has a name even without hubs; of anything else there is only what stands in the address, and no hub has it. */
function nameOfValue(field: ChoiceField, value: string, locale: Locale): string {
  const state = field === "state" ? stateBySlug(value) : undefined;
  return state ? stateName(state.iso, locale) : hubsTexts(locale).filter.noHub(value);
}

/** The filters in force, in the order of the form. */
export function activeFilters(filter: Filter, options: HubFilterOptions, locale: Locale): ActiveFilter[] {
  const t = hubsTexts(locale).filter;
  const choices = choicesOf(options, filter, locale);
  const without = (field: ChoiceField | "q") =>
    href(
      "hubs",
      {},
      locale,
      hubQuery({ ...filter, [field]: null, page: 1, sort: sortWithout(filter, field) }),
    );
  const fields = ["q", "state", "status", "operator", "theme"] as const;
  return fields.flatMap((field) => {
    const value = filter[field];
    if (value === null) return [];
    const name =
      field === "q"
        ? quoted(value, locale)
        : field === "status" && filter.status !== null && filter.stand !== null
          ? statusThen(filter.status, locale)
          : choices[field].find((each) => each.value === value)?.label;
    return [{ key: field, label: `${t[field]}: ${name ?? value}`, without: without(field) }];
  });
}

/** Without words there is nothing to be close to. */
const sortWithout = ({ sort }: Filter, field: ChoiceField | "q") =>
  field === "q" && sort === "relevance" ? "town" : sort;
