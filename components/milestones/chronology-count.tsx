import { chronologyTexts } from "#lib/i18n/messages/chronology.ts";
import { milestoneTexts } from "#lib/i18n/messages/milestones.ts";
import { counted } from "#lib/i18n/counted.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Chronology } from "#lib/milestones/chronology-queries.ts";

interface Props {
  found: Chronology;
  year: string | null;
  /** The day in the past that is asked for, in words. */
  stand: string | null;
  perPage: number;
  locale: Locale;
  address: (page: number) => string;
}

/** How many there are, how many stand apart and where, and which are shown. */
export function ChronologyCount({ found, year, stand, perPage, locale, address }: Props) {
  const t = milestoneTexts(locale);
  const on = chronologyTexts(locale);
  const number = (value: number) => value.toLocaleString(locale);
  const certain = found.total - found.totalApart;
  const named = (count: number) => counted(t.count, count, locale);
  const first = (found.page - 1) * perPage + 1;
  const apartPage = Math.floor(certain / perPage) + 1;
  const sure = counted(on.count, certain, locale);
  const words =
    stand === null
      ? year === null
        ? named(found.total)
        : t.countYear(named(certain), year)
      : year === null
        ? on.countStand(sure, stand)
        : on.countStandYear(sure, year, stand);
  const apart = stand !== null ? on.countUndecided : year === null ? t.countApart : t.countOpen;
  return (
    <p className="mb-4">
      <strong>{words}</strong>
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
