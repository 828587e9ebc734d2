/** What was understood of a date as typed, in words. Pure. */
import { formatBounds, formatDate } from "#lib/dates/format.ts";
import { parseWording } from "#lib/dates/parse.ts";
import { refusalSentences } from "#lib/dates/refusals.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { recordFormTexts } from "#lib/i18n/messages/record-form.ts";
import type { TypedDate } from "./fields.ts";

export interface Understood {
  ok: boolean;
  /** "Verstanden: …" or why not; empty where nothing is typed. */
  text: string;
}

/** How a typed date is read: its period, or without a year the date itself. */
export function understoodDate({ wording, reading, anchor }: TypedDate, locale: Locale): Understood {
  const words = reading.trim() === "" ? wording : reading;
  if (words.trim() === "") return { ok: true, text: "" };
  const day = anchor.trim() === "" ? null : parseWording(anchor);
  const parsed = parseWording(words, {
    anchor: day?.ok && day.date.earliest === day.date.latest ? day.date.earliest : null,
  });
  if (!parsed.ok) return { ok: false, text: refusalSentences[parsed.reason][locale] };
  const { date } = parsed;
  const isBounded = date.earliest !== null || date.latest !== null;
  return {
    ok: true,
    text: recordFormTexts(locale).date.understood(
      isBounded ? formatBounds(date, locale) : formatDate(date, locale),
    ),
  };
}
