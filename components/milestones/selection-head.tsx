import type { ReactNode } from "react";
import { activeFilters, type ChoiceField } from "./chronology-choices.ts";
import { ChronologyFilter } from "./chronology-filter.tsx";
import { ChronologyViews } from "./chronology-views.tsx";
import { FilterRemarks } from "./filter-remarks.tsx";
import { ClockBanner } from "#components/clocks/clock-banner.tsx";
import { ActiveFilters, type ActiveFilter } from "#components/ui/active-filters.tsx";
import { noClocks, type SetClocks } from "#lib/clocks/clocks.ts";
import { chronologyTexts } from "#lib/i18n/messages/chronology.ts";
import { milestoneTexts } from "#lib/i18n/messages/milestones.ts";
import { href, type Query } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ChronologyOptions } from "#lib/milestones/chronology-queries.ts";
import { milestoneQuery, type MilestoneFilter } from "#lib/milestones/filter.ts";
import type { LedgerField } from "#lib/milestones/ledger-filter.ts";
import type { IgnoredParameter } from "#lib/search/parameters.ts";

/** What the address asks for, and what can be asked for. */
export interface Selection {
  filter: MilestoneFilter;
  ignored: readonly IgnoredParameter<LedgerField>[];
  options: ChronologyOptions;
  /** Of the hub that the address names; null where it names none, or none that there is. */
  hubName: string | null;
}

interface Props extends Selection {
  locale: Locale;
  view: "milestoneFigures" | "plans";
  /** Where the clocks really stand. */
  clocks: SetClocks;
  /** The page that is shown. */
  page: number;
  main: readonly ChoiceField[];
  /** What the address carries beyond the chronology's selection, kept by every link. */
  own?: Query;
  /** The same as filters that can be removed. */
  ownFilters?: readonly ActiveFilter[];
  /** The fields for it. */
  children?: ReactNode;
}

/** The head of the chronology's other views: the views, the filter, what of it is in force, and which day is shown. */
export function SelectionHead(props: Props) {
  const { filter, ignored, options, hubName, locale, view, clocks, page, main, own = {} } = props;
  const addressOf = (other: MilestoneFilter) => href(view, {}, locale, { ...milestoneQuery(other), ...own });
  const active = [...(props.ownFilters ?? []), ...activeFilters(filter, options, hubName, locale, addressOf)];
  return (
    <>
      <ChronologyViews locale={locale} current={view} filter={filter} />
      <ChronologyFilter
        filter={filter}
        options={options}
        locale={locale}
        action={href(view, {}, locale)}
        main={main}
        hasOrder={false}
      >
        {props.children}
      </ChronologyFilter>
      <div className="-mt-4 mb-8 empty:hidden">
        <ActiveFilters
          filters={active}
          texts={{ ...chronologyTexts(locale), reset: milestoneTexts(locale).filter.reset }}
          resetHref={href(view, {}, locale)}
        />
      </div>
      <ClockBanner
        locale={locale}
        asked={filter}
        clocks={clocks}
        back={addressOf({ ...filter, ...noClocks, page: 1 })}
      />
      <FilterRemarks ignored={ignored} asked={filter.page} page={page} locale={locale} />
    </>
  );
}
