/** Instants as people in Germany read them: always by the clock in Berlin. */
import type { Locale } from "./locale.ts";

const formats = (options: Intl.DateTimeFormatOptions) => {
  const format = (tag: string) => new Intl.DateTimeFormat(tag, { timeZone: "Europe/Berlin", ...options });
  return { de: format("de-DE"), en: format("en-GB") } satisfies Record<Locale, unknown>;
};

const longDay = formats({ dateStyle: "long" });
const mediumDay = formats({ dateStyle: "medium" });
const clock = formats({ hour: "2-digit", minute: "2-digit" });

/** "21. November 2026", "21 November 2026". */
export const dayWords = (at: Date, locale: Locale): string => longDay[locale].format(at);

/** A day for tables, where long months would break: "21.11.2026", "21 Nov 2026". */
export const shortDay = (at: Date, locale: Locale): string => mediumDay[locale].format(at);

/** "10:49 Uhr", "10:49". */
export const clockWords = (at: Date, locale: Locale): string =>
  `${clock[locale].format(at)}${locale === "de" ? " Uhr" : ""}`;

/** "21. November 2026, 10:49 Uhr", "21 November 2026, 10:49". */
export const instantWords = (at: Date, locale: Locale): string =>
  `${dayWords(at, locale)}, ${clockWords(at, locale)}`;
