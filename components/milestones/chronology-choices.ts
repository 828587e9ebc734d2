import type { ActiveFilter } from "#components/ui/active-filters.tsx";
import type { Option } from "#components/ui/form-controls.tsx";
import { chronologyTexts } from "#lib/i18n/messages/chronology.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { milestoneTexts } from "#lib/i18n/messages/milestones.ts";
import { labelOf } from "#lib/i18n/label.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { milestoneQuery, precisionGroups, type MilestoneFilter } from "#lib/milestones/filter.ts";
import type { ChronologyOptions } from "#lib/milestones/chronology-queries.ts";
import { stateName } from "#lib/places/place-words.ts";
import { states } from "#lib/places/states.ts";
import { milestoneStates } from "#lib/records/statements.ts";

export type ChoiceField = "kind" | "year" | "state" | "status" | "precision" | "operator" | "theme";
export const choiceFields = ["kind", "year", "state", "status", "precision", "operator", "theme"] as const;

/** What can be chosen: what some milestone has, and what is chosen already though nothing has it. */
export function choicesOf(
  options: ChronologyOptions,
  filter: MilestoneFilter,
  locale: Locale,
): Record<ChoiceField, Option[]> {
  const t = milestoneTexts(locale).filter;
  const words = hubTexts(locale);
  const { compare } = new Intl.Collator(locale);
  const byLabel = (choices: Option[]) => choices.toSorted((a, b) => compare(a.label, b.label));
  const kinds = new Set([...options.kinds, ...(filter.kind ? [filter.kind] : [])]);
  const years = new Set([...options.years, ...(filter.year ? [filter.year] : [])]);
  const groups = Object.keys(precisionGroups) as (keyof typeof precisionGroups)[];
  /** Of a value that no record has there is only what stands in the address. */
  const withChosen = (choices: Option[], value: string | null) =>
    value === null || choices.some((choice) => choice.value === value)
      ? choices
      : [...choices, { value, label: value }];
  return {
    kind: byLabel([...kinds].map((kind) => ({ value: kind, label: words.kinds[kind] }))),
    year: [...years].toSorted((a, b) => b - a).map((year) => ({ value: String(year), label: String(year) })),
    state: byLabel(
      states
        .filter(({ slug, iso }) => options.states.includes(iso) || slug === filter.state)
        .map(({ slug, iso }) => ({ value: slug, label: stateName(iso, locale) })),
    ),
    status: milestoneStates
      .filter((state) => options.statuses.includes(state) || state === filter.status)
      .map((state) => ({ value: state, label: words.states[state] })),
    precision: groups
      .filter((group) => options.precisions.includes(group) || group === filter.precision)
      .map((group) => ({ value: group, label: t.precisions[group] })),
    operator: byLabel(
      withChosen(
        options.operators.map(({ slug, name }) => ({ value: slug, label: name })),
        filter.operator,
      ),
    ),
    theme: byLabel(
      withChosen(
        options.themes.map((theme) => ({ value: theme.slug, label: labelOf(theme, locale) })),
        filter.theme,
      ),
    ),
  };
}

/**
 * The filters in force, in the order of the form. The clocks are none of them: their banner has its own way back.
 * @param hubName of the hub that the address names; null where there is none
 * @param addressOf of the view under another filter; of the list unless told
 */
export function activeFilters(
  filter: MilestoneFilter,
  options: ChronologyOptions,
  hubName: string | null,
  locale: Locale,
  addressOf: (filter: MilestoneFilter) => string = (other) =>
    href("milestones", {}, locale, milestoneQuery(other)),
): ActiveFilter[] {
  const t = milestoneTexts(locale).filter;
  const choices = choicesOf(options, filter, locale);
  const active = (field: ChoiceField | "hub", name: string): ActiveFilter => ({
    key: field,
    label: `${t[field]}: ${name}`,
    without: addressOf({ ...filter, [field]: null, page: 1 }),
  });
  const chosen = choiceFields.flatMap((field) => {
    if (filter[field] === null) return [];
    const value = String(filter[field]);
    return [active(field, choices[field].find((choice) => choice.value === value)?.label ?? value)];
  });
  if (filter.hub === null) return chosen;
  return [...chosen, active("hub", hubName ?? chronologyTexts(locale).noHub(filter.hub))];
}
