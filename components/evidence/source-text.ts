/** How a source is named, the same in marks, cards and lists. */
import { quoted } from "./quoted.ts";
import { formatDate } from "#lib/dates/format.ts";
import { evidenceTexts } from "#lib/i18n/messages/evidence.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { SourceReference } from "#lib/records/references.ts";

/** The day of publication, or that there is none. */
export function sourceDay({ published }: Pick<SourceReference, "published">, locale: Locale): string {
  return published ? formatDate({ edtf: published }, locale) : evidenceTexts(locale).undated;
}

/** The title in quotation marks, else what the document is. */
export function sourceTitle(
  { title, description }: Pick<SourceReference, "title" | "description">,
  locale: Locale,
): string {
  return title ? quoted(title, locale) : (description?.[locale] ?? "");
}

/** The publisher, marked when an editor inferred it. */
export function publisherLabel(
  { publisher, publisherInference }: Pick<SourceReference, "publisher" | "publisherInference">,
  locale: Locale,
): string {
  return publisherInference ? `${publisher} (${evidenceTexts(locale).inferred})` : publisher;
}
