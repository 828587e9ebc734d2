/** What was understood of a typed date, in words, to be shown beside the field. Pure; never throws. */
import { type DateLocale, formatBounds, formatDate } from "./format.ts";
import type { HistoricDate } from "./historic-date.ts";
import { refusalSentences } from "./refusals.ts";
import { readTypedDate, type TypedParts } from "./typed.ts";

export type DatePreview =
  /** Nothing typed yet. */
  | { state: "empty" }
  /** `text`: "Anfang 2022: 1. Januar bis 31. März 2022"; `name` and `bounds` are its parts. */
  | { state: "understood"; text: string; name: string; bounds: string; edtf: string }
  /** `at`: the part that can be put right. */
  | { state: "refused"; text: string; at: keyof TypedParts };

const notADay: Record<DateLocale, string> = {
  de: "Bitte als einzelnen Tag angeben, zum Beispiel „20.10.2021“.",
  en: "Please give a single day, for example “20 October 2021”.",
};

/** What the register makes of a date as typed, exactly as a draft's check will read it. */
export function previewDate(typed: TypedParts, locale: DateLocale): DatePreview {
  if (Object.values(typed).every((text) => text.trim() === "")) return { state: "empty" };
  const read = readTypedDate(typed);
  if (!read.ok) {
    const text = read.reason === "not-a-day" ? notADay[locale] : refusalSentences[read.reason][locale];
    return { state: "refused", text, at: read.at };
  }
  const [name, bounds] = [formatDate(read.date, locale), formatBounds(read.date, locale)];
  return {
    state: "understood",
    text: saysBounds(name, bounds, read.date) ? name : `${name}: ${bounds}`,
    name,
    bounds,
    edtf: read.date.edtf,
  };
}

/** A single day is its own bounds, "am oder vor dem 9. Juni 2022" names its only one, a date without year has none. */
function saysBounds(name: string, bounds: string, { earliest, latest }: HistoricDate): boolean {
  return (earliest === null && latest === null) || name.endsWith(bounds.replace(/^(bis|ab|until|from) /, ""));
}
