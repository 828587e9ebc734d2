import { instantWords, shortDay } from "#lib/i18n/instant.ts";
import type { Locale } from "#lib/i18n/locale.ts";

/** An instant as people in Germany read it: day and time in Berlin. */
export function InstantText({ at, locale }: { at: Date; locale: Locale }) {
  return <time dateTime={at.toISOString()}>{instantWords(at, locale)}</time>;
}

/** A day for tables. */
export function ShortDay({ at, locale }: { at: Date; locale: Locale }) {
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap tabular-nums">
      {shortDay(at, locale)}
    </time>
  );
}
