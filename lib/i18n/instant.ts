import type { Locale } from "./locale.ts";

const format = (locale: Locale) =>
  new Intl.DateTimeFormat(locale === "de" ? "de-DE" : "en-GB", {
    timeZone: "Europe/Berlin",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });

const formats = { de: format("de"), en: format("en") };

/** Day and time of an instant in Germany: "21. November 2026 um 11:05". */
export const instantText = (instant: Date, locale: Locale): string => formats[locale].format(instant);
