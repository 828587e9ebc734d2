/** Figures in words, the same on pages, in charts and in files. Pure. */
import { formatDate } from "#lib/dates/format.ts";
import { figuresTexts } from "#lib/i18n/messages/figures.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Count, YearSpan } from "#lib/milestones/figures.ts";
import type { CurveRow } from "#lib/milestones/openings.ts";

/** "4", "4 bis 9". */
export function countWords({ least, most }: Count, locale: Locale): string {
  const number = (value: number) => value.toLocaleString(locale);
  return least === most ? number(most) : figuresTexts(locale).range(number(least), number(most));
}

/** "4", "mindestens 4, höchstens 9". */
export function countSentence({ least, most }: Count, locale: Locale): string {
  const number = (value: number) => value.toLocaleString(locale);
  return least === most ? number(most) : figuresTexts(locale).atLeast(number(least), number(most));
}

/** "2021", "vor 2021", "nach 2026". */
export function spanWords({ from, to }: YearSpan, locale: Locale): string {
  const { before, after } = figuresTexts(locale).years;
  if (from === null) return before(String((to ?? 0) + 1));
  return to === null ? after(String(from - 1)) : String(from);
}

/** "vor dem 1. September 2021", "seit 1. September 2021", "31. Dezember 2021". */
export function rowWords({ day, is }: CurveRow, locale: Locale): string {
  const t = figuresTexts(locale).openings;
  const words = formatDate({ edtf: day }, locale);
  return is === "before" ? t.before(words) : is === "since" ? `${t.since} ${words}` : words;
}
