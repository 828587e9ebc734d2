/** How a source is named, the same in marks, cards and lists. */
import { quoted } from "./quoted.ts";
import { formatDate } from "#lib/dates/format.ts";
import { evidenceTexts } from "#lib/i18n/messages/evidence.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { editionOf } from "#lib/places/attribution.ts";
import type { References, SourceReference } from "#lib/records/references.ts";
import type { Claim } from "#lib/records/statements.ts";

/** Whether it is a list that place data comes from, not a document that says something of hubs. */
export const isList = ({ kind }: Pick<SourceReference, "kind">) =>
  kind === "official-list" || kind === "dataset";

/** The day of publication, of a list the day it is of, or that there is none. */
export function sourceDay(
  source: Pick<SourceReference, "id" | "slug" | "kind" | "published">,
  locale: Locale,
): string {
  const t = evidenceTexts(locale);
  const valid = editionOf(source);
  if (valid) return t.validOn(formatDate({ edtf: valid }, locale));
  if (source.published) return formatDate({ edtf: source.published }, locale);
  return isList(source) ? t.noValidity : t.undated;
}

/** The title in quotation marks, else what the document is. */
export function sourceTitle(
  { title, description }: Pick<SourceReference, "title" | "description">,
  locale: Locale,
): string {
  return title ? quoted(title, locale) : (description?.[locale] ?? "");
}

/** The publisher, marked when an editor inferred it: for wherever a publisher is named. */
export function publisherLabel(
  { publisher, publisherInference }: Pick<SourceReference, "publisher" | "publisherInference">,
  locale: Locale,
): string {
  return publisherInference ? `${publisher} (${evidenceTexts(locale).inferred})` : publisher;
}

/** Who says a claim: marked like the publisher where that is who is meant, since then the speaker is inferred with it. */
export function speakerLabel(
  { speaker, citations }: Pick<Claim, "speaker" | "citations">,
  { sources }: Pick<References, "sources">,
  locale: Locale,
): string {
  const [source] = citations.flatMap(({ sourceId }) => sources[sourceId] ?? []);
  return source?.publisher === speaker ? publisherLabel(source, locale) : speaker;
}
