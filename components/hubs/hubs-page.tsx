import type { ReactNode } from "react";
import { activeFilters, HubFilter } from "./hub-filter.tsx";
import { hubCount } from "./hub-count.ts";
import { HubList } from "./hub-list.tsx";
import { ClockBanner } from "#components/clocks/clock-banner.tsx";
import { statusThen } from "./status-badge.tsx";
import { quoted } from "#components/evidence/quoted.ts";
import { ActiveFilters } from "#components/ui/active-filters.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { setClocks } from "#lib/clocks/clocks.ts";
import { formatDate } from "#lib/dates/format.ts";
import { hubQuery, type HubField, type HubFilter as Filter } from "#lib/hubs/filter.ts";
import type { HubFilterOptions, HubPageOfList } from "#lib/hubs/list.ts";
import type { HubsOn, StatusCounts } from "#lib/hubs/on-queries.ts";
import { counted } from "#lib/i18n/counted.ts";
import { hubOnTexts } from "#lib/i18n/messages/hub-on.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { IgnoredParameter } from "#lib/search/parameters.ts";

interface Props {
  filter: Filter;
  ignored: readonly IgnoredParameter<HubField>[];
  list: HubPageOfList;
  options: HubFilterOptions;
  /** Hubs on a full page. */
  perPage: number;
  /** ISO day in Europe/Berlin. */
  today: string;
  /** What the day in the past says that is asked for; null for today. */
  on: HubsOn | null;
  /** How many hubs had each status then; null where nobody counted. */
  then: StatusCounts | null;
  locale: Locale;
}

/** The list of all hubs with its filter, as they are or as they were on a day; the address carries the whole state. */
export function HubsPage({ filter, ignored, list, options, perPage, today, on, then, locale }: Props) {
  const t = hubsTexts(locale);
  const asked = { stand: filter.stand, wissen: null };
  const back = href("hubs", {}, locale, hubQuery({ ...filter, stand: null, page: 1 }));
  const entries = { locale, today: on?.day ?? today, hasNewest: filter.sort === "milestone", on };
  const active = activeFilters(filter, options, locale);
  const shown = { ...filter, page: list.page };
  const pageHref = (page: number) => href("hubs", {}, locale, hubQuery({ ...filter, page }));
  return (
    <Page
      locale={locale}
      route="hubs"
      params={{}}
      query={hubQuery(shown)}
      title={t.title}
      lead={t.lead}
      breadcrumbs={[]}
    >
      <HubFilter filter={filter} options={options} then={then} isPast={on !== null} locale={locale} />
      <ActiveFilters filters={active} texts={t.filter} resetHref={href("hubs", {}, locale)} />
      <div className="mt-8 empty:hidden">
        <ClockBanner locale={locale} asked={asked} clocks={setClocks(asked, today)} back={back} />
      </div>
      <section aria-labelledby="results" className="mt-8">
        <div className="mb-4 flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <h2 id="results">
            <Count filter={filter} list={list} on={on} locale={locale} />
          </h2>
          {list.total > 0 && (
            <p className="text-sm text-muted">
              {list.pages > 1 && `${rangeOf(list, perPage, locale)}, `}
              {t.sortedBy(t.sorts[list.similar ? "relevance" : filter.sort])}
              {filter.sort === "milestone" && `. ${t.undatedLast}`}
            </p>
          )}
        </div>
        <Notes filter={filter} ignored={ignored} list={list} locale={locale} />
        {on && list.total > 0 && (
          <p className="mb-4 max-w-measure text-sm text-muted">
            {hubOnTexts(locale).list.note(formatDate({ edtf: on.day }, locale))}
          </p>
        )}
        {list.total === 0 && <Nothing filter={filter} active={active} locale={locale} />}
        {list.hubs.length > 0 && <HubList hubs={list.hubs} {...entries} />}
        {on && list.maybe.length > 0 && (
          <Maybe filter={filter} day={on.day} locale={locale}>
            <HubList hubs={list.maybe} {...entries} />
          </Maybe>
        )}
        <Pagination locale={locale} page={list.page} lastPage={list.pages} hrefOf={pageHref} />
      </section>
    </Page>
  );
}

/** How many hubs fit; of a status on a day in the past how many surely had it, and how many perhaps. */
function Count({ filter, list, on, locale }: Pick<Props, "filter" | "list" | "on" | "locale">) {
  if (list.total === 0) return hubsTexts(locale).resultNone;
  if (!on || filter.status === null) return hubCount(list.total, locale);
  const t = hubOnTexts(locale).list;
  const sure = counted(t.count, list.total - list.totalMaybe, locale);
  return list.totalMaybe === 0 ? sure : `${sure}, ${counted(t.countMaybe, list.totalMaybe, locale)}`;
}

interface MaybeProps extends Pick<Props, "filter" | "locale"> {
  day: string;
  children: ReactNode;
}

/** Those that may have had the status on the day, apart from those that surely had it. */
function Maybe({ filter, day, locale, children }: MaybeProps) {
  const t = hubOnTexts(locale).list;
  const status = filter.status === null ? "" : statusThen(filter.status, locale);
  return (
    <section id="maybe" aria-labelledby="maybe-title" className="mt-10">
      <h3 id="maybe-title">{t.maybe(status, formatDate({ edtf: day }, locale))}</h3>
      <p className="mt-1 mb-4 text-sm text-muted">{t.maybeNote}</p>
      {children}
    </section>
  );
}

function rangeOf({ page, hubs, maybe }: HubPageOfList, perPage: number, locale: Locale): string {
  const first = (page - 1) * perPage + 1;
  const last = first + hubs.length + maybe.length - 1;
  return hubsTexts(locale).resultRange(first.toLocaleString(locale), last.toLocaleString(locale));
}

/** What was not done as asked: values left out of account, similar words, a page that does not exist. */
function Notes({ filter, ignored, list, locale }: Pick<Props, "filter" | "ignored" | "list" | "locale">) {
  const t = hubsTexts(locale);
  const values = ignored
    .map(({ field, value }) => `${t.filter[field]} ${quoted(value.slice(0, 60), locale)}`)
    .join(", ");
  const notes = [
    ignored.length > 0 && t.ignored(values),
    list.similar && t.similar(filter.q ?? ""),
    filter.page > list.page && list.total > 0 && t.lastPage(list.page.toLocaleString(locale)),
  ].filter((note) => note !== false);
  return notes.map((note) => (
    <div key={note} className="mb-4">
      <Notice tone="info">{note}</Notice>
    </div>
  ));
}

interface NothingProps {
  filter: Filter;
  active: ReturnType<typeof activeFilters>;
  locale: Locale;
}

/** Nothing fits: what to change. */
function Nothing({ filter, active, locale }: NothingProps) {
  const t = hubsTexts(locale);
  if (active.length === 0) return <EmptyState title={t.emptyRegister} />;
  const chosen = active.filter(({ key }) => key !== "q");
  return (
    <EmptyState title={t.emptyHeading}>
      {filter.q !== null && <p>{t.emptyWords(filter.q)}</p>}
      {chosen.length > 0 && (
        <>
          <p className="mt-2">{t.emptyFilters}</p>
          <ul className="mt-1 list-disc ps-5">
            {chosen.map(({ key, label, without }) => (
              <li key={key}>
                <a href={without} aria-label={t.filter.remove(label)}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-2">
        <a href={href("hubs", {}, locale)}>{t.emptyAll}</a>
      </p>
    </EmptyState>
  );
}
