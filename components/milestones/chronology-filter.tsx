import type { ReactNode } from "react";
import { choiceFields, choicesOf, type ChoiceField } from "./chronology-choices.ts";
import { ClockFields } from "#components/clocks/clock-fields.tsx";
import { FilterForm, SelectField } from "#components/ui/form-controls.tsx";
import { chronologyTexts } from "#lib/i18n/messages/chronology.ts";
import { milestoneTexts } from "#lib/i18n/messages/milestones.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { everything, milestoneOrders, type MilestoneFilter } from "#lib/milestones/filter.ts";
import type { ChronologyOptions } from "#lib/milestones/chronology-queries.ts";

interface Filter {
  filter: MilestoneFilter;
  options: ChronologyOptions;
  locale: Locale;
  /** The view that the form leads to: the list unless told. */
  action?: string;
  /** Fields that stand open; the others fold away. */
  main?: readonly ChoiceField[];
  /** Whether the view has an order to choose. */
  hasOrder?: boolean;
  /** Fields of the view itself. */
  children?: ReactNode;
}

/** The chronology's filter: a plain form, the address carries the whole state. What is asked less often folds away. */
export function ChronologyFilter({
  filter,
  options,
  locale,
  action = href("milestones", {}, locale),
  main = ["kind", "year", "state", "status"],
  hasOrder = true,
  children,
}: Filter) {
  const t = milestoneTexts(locale).filter;
  const more = chronologyTexts(locale);
  const choices = choicesOf(options, filter, locale);
  const any: Record<ChoiceField, string> = {
    kind: t.anyKind,
    year: t.anyYear,
    state: t.anyState,
    status: t.anyStatus,
    precision: t.anyPrecision,
    operator: more.anyOperator,
    theme: more.anyTheme,
  };
  const select = (field: ChoiceField) => (
    <SelectField
      key={field}
      id={field}
      label={t[field]}
      anyLabel={any[field]}
      value={filter[field] === null ? undefined : String(filter[field])}
      options={choices[field]}
    />
  );
  const folded = choiceFields.filter((field) => !main.includes(field));
  const { stand, wissen, order } = filter;
  const isOrdered = order !== everything.order;
  const isMoreUsed =
    folded.some((field) => filter[field] !== null) ||
    stand !== null ||
    wissen !== null ||
    (hasOrder && isOrdered);
  return (
    <FilterForm action={action} label={t.label} submitLabel={t.submit}>
      {main.map(select)}
      {children}
      {filter.hub !== null && <input type="hidden" name="hub" value={filter.hub} />}
      {!hasOrder && isOrdered && <input type="hidden" name="order" value={order} />}
      <details open={isMoreUsed} className="sm:col-span-2 lg:col-span-4">
        <summary className="inline-flex min-h-11 items-center font-semibold text-accent">{more.more}</summary>
        <div className="grid items-end gap-4 pt-1 sm:grid-cols-2 lg:grid-cols-4">
          {folded.map(select)}
          {hasOrder && (
            <SelectField
              id="order"
              label={t.order}
              value={order}
              options={milestoneOrders.map((each) => ({ value: each, label: t.orders[each] }))}
            />
          )}
          <ClockFields clocks={filter} locale={locale} withWissen />
        </div>
      </details>
    </FilterForm>
  );
}
