import type { Locale } from "#lib/i18n/locale.ts";

/** An instant as people in Germany read it: day and time in Berlin. */
export function InstantText({ at, locale }: { at: Date; locale: Locale }) {
  return <time dateTime={at.toISOString()}>{instantWords(at, locale)}</time>;
}

/** "21. November 2026, 10:49 Uhr", "21 November 2026, 10:49". */
export function instantWords(at: Date, locale: Locale): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale === "de" ? "de-DE" : "en-GB", {
      timeZone: "Europe/Berlin",
      ...options,
    }).format(at);
  const time = format({ hour: "2-digit", minute: "2-digit" });
  return `${format({ dateStyle: "long" })}, ${time}${locale === "de" ? " Uhr" : ""}`;
}

/** A day for tables, where long months would break: "21.11.2026", "21 Nov 2026". */
export function ShortDay({ at, locale }: { at: Date; locale: Locale }) {
  const words = new Intl.DateTimeFormat(locale === "de" ? "de-DE" : "en-GB", {
    timeZone: "Europe/Berlin",
    dateStyle: "medium",
  }).format(at);
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap tabular-nums">
      {words}
    </time>
  );
}
