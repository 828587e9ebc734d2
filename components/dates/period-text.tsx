import { DateText } from "./date-text.tsx";
import type { HistoricDate } from "#lib/dates/historic-date.ts";
import { recordTexts } from "#lib/i18n/messages/records.ts";
import type { Locale } from "#lib/i18n/locale.ts";

interface Props {
  period: { since: HistoricDate | null; until: HistoricDate | null };
  locale: Locale;
}

/** Since when and until when something holds, as far as a source says; stands behind what it is said of. */
export function PeriodText({ period: { since, until }, locale }: Props) {
  const t = recordTexts(locale);
  return (
    <>
      {since && (
        <>
          {`, ${t.since}: `}
          <DateText date={since} locale={locale} />
        </>
      )}
      {until && (
        <>
          {`, ${t.until}: `}
          <DateText date={until} locale={locale} />
        </>
      )}
    </>
  );
}
