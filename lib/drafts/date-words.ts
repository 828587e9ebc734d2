/** What was understood of a date as typed, in words. Pure. */
import { previewDate } from "#lib/dates/preview.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { issueSentence } from "#lib/i18n/messages/draft-issues.ts";
import { recordFormTexts } from "#lib/i18n/messages/record-form.ts";
import type { TypedDate } from "./fields.ts";

export interface Understood {
  ok: boolean;
  /** "Verstanden: …" or why not; empty where nothing is typed. */
  text: string;
}

/** How a typed date is read. */
export const understoodDate = (typed: TypedDate, locale: Locale): Understood =>
  said(previewDate(typed, locale), locale);

/** How a single day is read. */
export function understoodDay(typed: string, locale: Locale): Understood {
  const preview = previewDate({ wording: typed, reading: "", anchor: "" }, locale);
  if (preview.state === "understood" && !/^\d{4}-\d\d-\d\d$/.test(preview.edtf))
    return { ok: false, text: issueSentence(locale, { code: "date-not-a-day" }) };
  return said(preview, locale);
}

function said(preview: ReturnType<typeof previewDate>, locale: Locale): Understood {
  if (preview.state === "empty") return { ok: true, text: "" };
  if (preview.state === "refused") return { ok: false, text: preview.text };
  return { ok: true, text: recordFormTexts(locale).date.understood(preview.text) };
}
