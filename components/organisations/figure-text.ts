/** A figure of an organisation in words. Pure. */
import { organisationTexts } from "#lib/i18n/messages/organisations.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { OrganisationRecord } from "#lib/organisations/record.ts";

type Figure = OrganisationRecord["figures"][number];

/** "4.000 Personen", "900 Millionen Euro": whole millions in words, anything else in digits, so that nothing is rounded. */
export function figureText({ kind, value }: Figure, locale: Locale): string {
  const t = organisationTexts(locale);
  if (kind === "staff") return t.staff(value.toLocaleString(locale));
  const isWhole = value >= 1_000_000 && value % 1_000_000 === 0;
  const amount = isWhole
    ? `${(value / 1_000_000).toLocaleString(locale)} ${t.million}`
    : value.toLocaleString(locale);
  return t.turnover(amount);
}

/** "im Jahr 2020", or that the source names no year. */
export function figureYear({ year }: Figure, locale: Locale): string {
  const t = organisationTexts(locale);
  return year === null ? t.figureYearUnknown : t.figureYear(String(year));
}
