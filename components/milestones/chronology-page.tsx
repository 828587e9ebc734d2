import { ChronologyFilter } from "./chronology-filter.tsx";
import { ChronologySubscriptions } from "./chronology-subscriptions.tsx";
import { MilestoneTable } from "./milestone-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { quoted } from "#components/evidence/quoted.ts";
import { milestoneTexts } from "#lib/i18n/messages/milestones.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { milestoneQuery, type MilestoneField, type MilestoneFilter } from "#lib/milestones/filter.ts";
import type { Chronology, ChronologyOptions } from "#lib/milestones/chronology-queries.ts";
import type { IgnoredParameter } from "#lib/search/parameters.ts";
import { counted } from "#lib/i18n/counted.ts";

interface Props {
  found: Chronology;
  filter: MilestoneFilter;
  ignored: readonly IgnoredParameter<MilestoneField>[];
  options: ChronologyOptions;
  perPage: number;
  locale: Locale;
  /** ISO day in Europe/Berlin. */
  today: string;
}

/** All milestones of all records in one table; apart those without any year or, under a year, those that may lie in it. */
export function ChronologyPage({ found, filter, ignored, options, perPage, locale, today }: Props) {
  const t = milestoneTexts(locale);
  const shown = { references: found.references, locale, today };
  const year = filter.year === null ? null : String(filter.year);
  const address = (page: number) => href("milestones", {}, locale, milestoneQuery({ ...filter, page }));
  // It speaks of open windows: under a year, these stand apart.
  const orderNote = <p className="mt-3 max-w-measure text-sm text-muted">{t.orderNote}</p>;
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
      <ChronologyFilter filter={filter} options={options} locale={locale} />
      <Remarks ignored={ignored} asked={filter.page} page={found.page} locale={locale} />
      {found.total === 0 ? (
        <EmptyState title={t.empty}>
          {t.emptyHelp} <a href={href("milestones", {}, locale)}>{t.emptyAll}</a>.
        </EmptyState>
      ) : (
        <Count found={found} year={year} perPage={perPage} locale={locale} address={address} />
      )}
      {found.dated.length > 0 && (
        <>
          <MilestoneTable
            milestones={found.dated}
            caption={year === null ? t.caption : t.captionYear(year)}
            {...shown}
          />
          {year === null && orderNote}
        </>
      )}
      {found.apart.length > 0 && (
        <section id="apart" aria-labelledby="apart-title" className="mt-12 first:mt-0">
          <h2 id="apart-title">{year === null ? t.apart : t.apartYear(year)}</h2>
          <p className="mt-1 mb-4 max-w-measure text-sm text-muted">
            {year === null ? t.apartNote : t.apartYearNote(year)}
          </p>
          <MilestoneTable
            milestones={found.apart}
            caption={year === null ? t.captionApart : t.captionApartYear(year)}
            withReasons
            {...shown}
          />
          {year !== null && orderNote}
        </section>
      )}
      <Pagination locale={locale} page={found.page} lastPage={found.pages} hrefOf={address} />
      <ChronologySubscriptions filter={filter} locale={locale} />
    </Page>
  );
}

interface CountProps extends Pick<Props, "found" | "perPage" | "locale"> {
  year: string | null;
  address: (page: number) => string;
}

/** How many there are, how many stand apart and where, and which are shown. */
function Count({ found, year, perPage, locale, address }: CountProps) {
  const t = milestoneTexts(locale);
  const number = (value: number) => value.toLocaleString(locale);
  const certain = found.total - found.totalApart;
  const named = (count: number) => counted(t.count, count, locale);
  const apart = year === null ? t.countApart : t.countOpen;
  const first = (found.page - 1) * perPage + 1;
  const apartPage = Math.floor(certain / perPage) + 1;
  return (
    <p className="mb-4">
      <strong>{year === null ? named(found.total) : t.countYear(named(certain), year)}</strong>
      {found.totalApart > 0 && (
        <>
          , {counted(apart, found.totalApart, locale)} (
          <a href={apartPage === found.page ? "#apart" : `${address(apartPage)}#apart`}>{t.toApart}</a>)
        </>
      )}
      {found.pages > 1 && (
        <span className="block text-sm text-muted">
          {t.range(number(first), number(Math.min(found.total, first + perPage - 1)))}
        </span>
      )}
    </p>
  );
}

interface RemarksProps {
  ignored: readonly IgnoredParameter<MilestoneField>[];
  asked: number;
  page: number;
  locale: Locale;
}

/** What of the address was left out of account. */
function Remarks({ ignored, asked, page, locale }: RemarksProps) {
  const t = milestoneTexts(locale);
  if (ignored.length === 0 && asked <= page) return null;
  const what = ignored.map(({ field, value }) => `${t.filter[field]} ${quoted(value.slice(0, 60), locale)}`);
  return (
    <div className="mb-6">
      <Notice tone="info">
        {what.length > 0 && <p>{t.ignored(what.join(", "))}</p>}
        {asked > page && <p>{t.lastPage(page.toLocaleString(locale))}</p>}
      </Notice>
    </div>
  );
}
