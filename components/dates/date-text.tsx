import type { ReactNode } from "react";
import { machineDate, saysTheSame } from "./date-words.ts";
import { quoted } from "#components/evidence/quoted.ts";
import { formatDate } from "#lib/dates/format.ts";
import type { HistoricDate } from "#lib/dates/historic-date.ts";
import type { Locale } from "#lib/i18n/locale.ts";

interface Shown {
  date: HistoricDate;
  locale: Locale;
  /** Puts the source's words on a line of their own. */
  stacked?: boolean;
  /** Stands right behind the date, before the source's words: marks. */
  children?: ReactNode;
}

/** A date as exact as its source, with the source's own words beside it where they say something else. */
export function DateText({ date, locale, stacked = false, children }: Shown) {
  const text = formatDate(date, locale);
  const machine = machineDate(date);
  const shown = machine ? <time dateTime={machine}>{text}</time> : text;
  return (
    <>
      {shown}
      {children}
      {date.wording && !saysTheSame(date.wording, text) && (
        <>
          {" "}
          <span
            lang="de"
            className={stacked ? "block text-sm font-normal text-muted" : "font-normal text-muted"}
          >
            {quoted(date.wording, locale)}
          </span>
        </>
      )}
    </>
  );
}
