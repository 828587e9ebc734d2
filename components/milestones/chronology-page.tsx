import { activeFilters } from "./chronology-choices.ts";
import { ChronologyCount } from "./chronology-count.tsx";
import { ChronologyFilter } from "./chronology-filter.tsx";
import { ChronologySubscriptions } from "./chronology-subscriptions.tsx";
import { ChronologyViews } from "./chronology-views.tsx";
import { FilterRemarks } from "./filter-remarks.tsx";
import { MilestoneTable } from "./milestone-table.tsx";
import { ClockBanner } from "#components/clocks/clock-banner.tsx";
import { ActiveFilters } from "#components/ui/active-filters.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { noClocks } from "#lib/clocks/clocks.ts";
import { formatDate } from "#lib/dates/format.ts";
import { chronologyTexts } from "#lib/i18n/messages/chronology.ts";
import { milestoneTexts } from "#lib/i18n/messages/milestones.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { milestoneQuery, type MilestoneField, type MilestoneFilter } from "#lib/milestones/filter.ts";
import type { Chronology, ChronologyOptions } from "#lib/milestones/chronology-queries.ts";
import type { IgnoredParameter } from "#lib/search/parameters.ts";

interface Props {
  found: Chronology;
  filter: MilestoneFilter;
  ignored: readonly IgnoredParameter<MilestoneField>[];
  options: ChronologyOptions;
  /** Of the hub that the address names; null where it names none, or none that there is. */
  hubName: string | null;
  perPage: number;
  locale: Locale;
}

/**
 * All milestones of all records in one table; apart those without any year or, under a year or a day, those that may lie in
 * it. Both clocks may be set back.
 */
export function ChronologyPage({ found, filter, ignored, options, hubName, perPage, locale }: Props) {
  const t = milestoneTexts(locale);
  const more = chronologyTexts(locale);
  const { clocks } = found;
  const inWords = (day: string | null) => day && formatDate({ edtf: day }, locale);
  const stand = inWords(clocks.stand);
  const year = filter.year === null ? null : String(filter.year);
  const shown = {
    references: found.references,
    locale,
    today: clocks.stand ?? clocks.viewed,
    testimonies: clocks.stand === null ? undefined : found.testimonies,
    withPlans: true,
  };
  const address = (page: number) => href("milestones", {}, locale, milestoneQuery({ ...filter, page }));
  const active = activeFilters(filter, options, hubName, locale);
  const back = href("milestones", {}, locale, milestoneQuery({ ...filter, ...noClocks, page: 1 }));
  // It speaks of open windows: under a year or a day, these stand apart.
  const orderNote = <p className="mt-3 max-w-measure text-sm text-muted">{t.orderNote}</p>;
  const isWhole = year === null && stand === null;
  return (
    <Page
      locale={locale}
      route="milestones"
      params={{}}
      query={milestoneQuery(filter)}
      title={t.title}
      lead={t.lead}
      breadcrumbs={[]}
    >
      <ChronologyViews locale={locale} current="milestones" filter={filter} />
      <ChronologyFilter filter={filter} options={options} locale={locale} />
      <div className="-mt-4 mb-8 empty:hidden">
        <ActiveFilters
          filters={active}
          texts={{ ...more, reset: t.filter.reset }}
          resetHref={href("milestones", {}, locale)}
        />
      </div>
      <ClockBanner locale={locale} asked={filter} clocks={clocks} back={back} />
      <FilterRemarks ignored={ignored} asked={filter.page} page={found.page} locale={locale} />
      {found.total === 0 ? (
        <Nothing clocks={clocks} isFiltered={active.length > 0} back={back} locale={locale} />
      ) : (
        <>
          <ChronologyCount {...{ found, year, stand, perPage, locale, address }} />
          <Exports filter={filter} locale={locale} />
        </>
      )}
      {found.dated.length > 0 && (
        <>
          <MilestoneTable
            milestones={found.dated}
            caption={stand !== null ? more.caption(stand) : year === null ? t.caption : t.captionYear(year)}
            {...shown}
          />
          {isWhole && orderNote}
        </>
      )}
      {found.apart.length > 0 && (
        <section id="apart" aria-labelledby="apart-title" className="mt-12 first:mt-0">
          <Apart year={year} stand={stand} locale={locale} />
          <MilestoneTable
            milestones={found.apart}
            caption={
              stand !== null
                ? more.captionApart(stand)
                : year === null
                  ? t.captionApart
                  : t.captionApartYear(year)
            }
            reasonsOf={stand === null ? ["year"] : year === null ? ["day"] : ["day", "year"]}
            {...shown}
          />
          {!isWhole && orderNote}
        </section>
      )}
      <Pagination locale={locale} page={found.page} lastPage={found.pages} hrefOf={address} />
      <ChronologySubscriptions filter={filter} locale={locale} />
    </Page>
  );
}

interface ApartProps {
  year: string | null;
  /** In words. */
  stand: string | null;
  locale: Locale;
}

/** What those that stand apart have in common. */
function Apart({ year, stand, locale }: ApartProps) {
  const t = milestoneTexts(locale);
  const on = chronologyTexts(locale);
  const [title, note] =
    stand !== null
      ? year === null
        ? [on.apart(stand), on.apartNote]
        : [on.apartYear, on.apartYearNote(year)]
      : year === null
        ? [t.apart, t.apartNote]
        : [t.apartYear(year), t.apartYearNote(year)];
  return (
    <>
      <h2 id="apart-title">{title}</h2>
      <p className="mt-1 mb-4 max-w-measure text-sm text-muted">{note}</p>
    </>
  );
}

/** The same selection, all pages of it, as files. */
function Exports({ filter, locale }: { filter: MilestoneFilter; locale: Locale }) {
  const t = chronologyTexts(locale);
  const query = milestoneQuery({ ...filter, page: 1 });
  return (
    <p className="mb-4 text-sm print:hidden">
      {t.exportAs} <a href={href("milestonesCsv", {}, locale, query)}>CSV</a> ·{" "}
      <a href={href("milestonesCsv", {}, locale, { ...query, dialect: "excel" })}>{t.excel}</a> ·{" "}
      <a href={href("milestonesJson", {}, locale, query)}>JSON</a>
    </p>
  );
}

interface NothingProps {
  clocks: Chronology["clocks"];
  isFiltered: boolean;
  back: string;
  locale: Locale;
}

/** Nothing fits: because of a filter, because it was too early, or because there is nothing at all. */
function Nothing({ clocks: { stand, wissen }, isFiltered, back, locale }: NothingProps) {
  const t = milestoneTexts(locale);
  const more = chronologyTexts(locale);
  const words = (day: string) => formatDate({ edtf: day }, locale);
  if (stand === null && wissen === null && !isFiltered) return <EmptyState title={more.emptyRegister} />;
  const all = <a href={href("milestones", {}, locale)}>{t.emptyAll}</a>;
  if (stand === null && wissen === null)
    return (
      <EmptyState title={t.empty}>
        {t.emptyHelp} {all}.
      </EmptyState>
    );
  const title = wissen !== null ? more.emptyWissen(words(wissen)) : more.emptyStand(words(stand ?? ""));
  return (
    <EmptyState title={title}>
      <a href={back}>{more.emptyBack}</a> {more.emptyOr} {all}.
    </EmptyState>
  );
}
