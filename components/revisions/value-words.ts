/** What a form holds, in words: values, and rows as a person would name them. Pure. */
import { saysTheSame } from "#components/dates/date-words.ts";
import { quoted } from "#components/evidence/quoted.ts";
import { publisherLabel, sourceDay, sourceTitle } from "#components/evidence/source-text.ts";
import { formatDate } from "#lib/dates/format.ts";
import { parseWording } from "#lib/dates/parse.ts";
import { previewDate } from "#lib/dates/preview.ts";
import type { Content, Field, Row, TypedBilingual, TypedDate, Value } from "#lib/drafts/fields.ts";
import { labelOf } from "#lib/i18n/label.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { changeTexts } from "#lib/i18n/messages/changes.ts";
import { optionLabel, rowLabel } from "#lib/i18n/messages/fields.ts";
import { statementTexts } from "#lib/i18n/messages/statements.ts";
import { associationName, districtWords } from "#lib/places/place-words.ts";
import type { References } from "#lib/records/references.ts";
import type { ReferenceTarget } from "#lib/records/referring-fields.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { ownEntry } from "#lib/own-entry.ts";

/** Who reads it: staff see how each date is read and which day it counts from, readers what it comes to. */
export type Audience = "staff" | "readers";

/** What words need beside the value itself. */
export interface Wording {
  kind: RecordKind;
  /** Names of what the contents name by id. */
  names: References;
  /** The contents around, for references to their own rows and new sources. */
  contents: readonly Content[];
  locale: Locale;
  audience: Audience;
}

/** A value that the field's type says is text; empty for anything else. */
export const textOf = (value: Value | null | undefined): string => (typeof value === "string" ? value : "");

type Of<Type extends Field["type"]> = Extract<Field, { type: Type }>;

/**
 * A value in words; empty where nothing is entered.
 * @param path the field's, with or without row ids, for its option labels
 */
export function valueWords(
  field: Field,
  path: string,
  value: Value | null | undefined,
  wording: Wording,
): string {
  if (value === null || value === undefined || value === "") return "";
  const { kind, locale } = wording;
  const t = changeTexts(locale);
  switch (field.type) {
    case "text":
      return quoted(textOf(value), locale);
    case "number":
      return textOf(value);
    case "flag":
      return value === true ? t.yes : t.no;
    case "day":
      return dayWords(textOf(value), locale);
    case "choice":
      return optionLabel(locale, kind, path, textOf(value));
    case "choices":
      return (value as string[]).map((option) => optionLabel(locale, kind, path, option)).join(", ");
    case "lines":
      return (value as string[]).map((text) => quoted(text, locale)).join(", ");
    case "date":
      return datedWords(value as TypedDate, wording);
    case "bilingual":
      return bilingualWords(value as TypedBilingual, locale);
    case "reference":
      return referenceWords(field, textOf(value), wording);
    case "own":
      return ownWords(field, textOf(value), wording);
    case "rows":
      return (value as Row[]).map((row) => rowWords(field, path, row, wording)).join("; ");
  }
}

function dayWords(typed: string, locale: Locale): string {
  const read = parseWording(typed);
  return read.ok ? formatDate(read.date, locale) : quoted(typed, locale);
}

/** A date in words: for readers the source's own where they say the same, "„Anfang 2022“", else behind what they come to. */
export function dateWords(
  { wording, reading, anchor }: TypedDate,
  { locale, audience }: Pick<Wording, "locale" | "audience">,
): string {
  if (wording === "" && reading === "") return "";
  const t = changeTexts(locale);
  const said = quoted(wording, locale);
  const read = previewDate({ wording, reading, anchor }, locale);
  if (audience === "readers" && read.state === "understood")
    return saysTheSame(wording, read.name) ? said : `${read.name} (${said})`;
  const name = read.state === "understood" ? read.name : quoted(reading, locale);
  const words = reading === "" ? said : wording === "" ? name : t.readAs(said, name);
  return anchor === "" ? words : t.anchored(words, dayWords(anchor, locale));
}

/** A date and what it comes to, where its words leave that open: "„Anfang 2022“ (1. Januar bis 31. März 2022)". */
function datedWords(date: TypedDate, wording: Wording): string {
  const { locale, audience } = wording;
  const words = dateWords(date, wording);
  if (audience === "readers") return words;
  const read = previewDate(date, locale);
  return read.state === "understood" && read.text !== read.name ? `${words} (${read.bounds})` : words;
}

const bilingualText = (value: TypedBilingual, locale: Locale): string =>
  value[locale] || value.de || value.en;

function bilingualWords(value: TypedBilingual, locale: Locale): string {
  const text = bilingualText(value, locale);
  return text === "" ? "" : quoted(text, locale);
}

function referenceWords(field: Of<"reference">, value: string, wording: Wording): string {
  const { locale } = wording;
  if (value.startsWith("?")) return changeTexts(locale).notChosen(quoted(value.slice(1), locale));
  return nameOf(field.to, value, wording) || value;
}

/** The name of what an id leads to; empty for what is not there. */
function nameOf(to: ReferenceTarget, id: string, wording: Wording): string {
  const { names, locale } = wording;
  switch (to) {
    case "source":
      return sourceWords(id, wording);
    case "municipality": {
      const place = ownEntry(names.municipalities, id);
      return place ? `${place.name} (${districtWords(place.district, locale)})` : "";
    }
    case "association": {
      const place = ownEntry(names.associations, id);
      return place ? associationName(place) : "";
    }
    case "organisation":
      return ownEntry(names.organisations, id)?.name ?? "";
    case "hub":
      return ownEntry(names.hubs, id)?.name ?? "";
    case "theme":
      return labelOf(ownEntry(names.themes, id), locale);
    case "offer-kind":
      return labelOf(ownEntry(names.offerKinds, id), locale);
  }
}

/**
 * A source in a few words: who published it, and when; for readers one without a day also by what it is, because nothing
 * else tells it from others. One that is only in the draft says so.
 */
function sourceWords(id: string, { names, contents, locale, audience }: Omit<Wording, "kind">): string {
  const source = ownEntry(names.sources, id);
  if (source) {
    const title = audience === "readers" && source.published === null ? sourceTitle(source, locale) : "";
    return [publisherLabel(source, locale), title, sourceDay(source, locale)]
      .filter((part) => part !== "")
      .join(", ");
  }
  const added = contents.flatMap((content) => rowsIn(content["newSources"])).find((row) => row.id === id);
  if (!added) return "";
  const { newSource } = changeTexts(locale);
  const parts = [textOf(added["publisher"]), textOf(added["title"])].filter((part) => part !== "");
  return `${parts.join(", ")} (${newSource})`;
}

function ownWords(field: Of<"own">, id: string, wording: Wording): string {
  for (const content of wording.contents)
    for (const milestone of rowsIn(content["milestones"])) {
      if (field.of === "milestones" && milestone.id === id) return milestoneWords(milestone, wording);
      const citation = rowsIn(milestone["citations"]).find((row) => row.id === id);
      if (field.of === "citations" && citation) return citationWords(citation, wording);
    }
  return "";
}

export const rowsIn = (value: Value | undefined): Row[] =>
  Array.isArray(value) ? value.filter((row): row is Row => typeof row === "object") : [];

/** How many parts of a row make its name. */
const nameParts = 4;

/** A row as a person would name it: "Eröffnung, geplant, „Anfang 2022“". */
export function rowWords(list: Of<"rows">, path: string, row: Row, wording: Wording): string {
  if (list.name === "citations") return citationWords(row, wording);
  if (list.name === "milestones") return milestoneWords(row, wording);
  const parts = list.fields
    .filter((field) => field.type !== "rows" && field.type !== "own" && field.type !== "flag")
    .map((field) =>
      field.type === "date" && row[field.name]
        ? dateWords(row[field.name] as TypedDate, wording)
        : valueWords(field, `${path}.${field.name}`, row[field.name], wording),
    )
    .filter((words) => words !== "");
  return parts.length > 0
    ? parts.slice(0, nameParts).join(", ")
    : rowLabel(wording.locale, wording.kind, path);
}

/** The citation whose date a milestone shows, as its form holds it. */
export function shownCitation(milestone: Row): Row | undefined {
  const citations = rowsIn(milestone["citations"]);
  return citations.find((citation) => citation.id === milestone["displayedCitationId"]) ?? citations[0];
}

/** The date a milestone shows, in words; empty where there is none. */
export function shownDate(milestone: Row, wording: Wording): string {
  const date = shownCitation(milestone)?.["date"];
  return date ? dateWords(date as TypedDate, wording) : "";
}

/**
 * "Eröffnung, geplant, „Anfang 2022“". That it happened goes without saying to readers, as everywhere on public pages.
 * @param without what is left out because it is told otherwise
 */
export function milestoneWords(
  row: Row,
  wording: Wording,
  without: { state?: boolean; date?: boolean } = {},
): string {
  const { kind, locale, audience } = wording;
  const isForReaders = audience === "readers";
  const option = (name: string) =>
    row[name] ? optionLabel(locale, kind, `milestones.${name}`, textOf(row[name])) : "";
  const title = row["title"] ? bilingualText(row["title"] as TypedBilingual, locale) : "";
  const isSilent = without.state || (isForReaders && row["state"] === "done");
  const name =
    isForReaders && title !== ""
      ? [statementTexts(locale).milestone(option("kind"), title)]
      : [option("kind"), title && quoted(title, locale)];
  return [...name, isSilent ? "" : option("state"), without.date ? "" : titleDate(row, wording)]
    .filter((part) => part !== "")
    .join(", ");
}

/** "nicht bekannt" alone would leave open what. */
function titleDate(row: Row, wording: Wording): string {
  const words = shownDate(row, wording);
  if (wording.audience === "staff" || words === "") return words;
  const read = previewDate(shownCitation(row)?.["date"] as TypedDate, wording.locale);
  const isUnknown = read.state === "understood" && read.edtf === "XXXX";
  return isUnknown ? statementTexts(wording.locale).undated(words) : words;
}

/** A citation by its words and its source. */
function citationWords(row: Row, wording: Wording): string {
  const words = row["wording"] ? quoted(textOf(row["wording"]), wording.locale) : "…";
  return `${words} (${citationSource(row, wording)})`;
}

/** Where a citation is from, in words. */
export function citationSource(row: Row, wording: Wording): string {
  const id = textOf(row["sourceId"]);
  const { noSource, notChosen } = changeTexts(wording.locale);
  if (id === "") return noSource;
  if (id.startsWith("?")) return notChosen(quoted(id.slice(1), wording.locale));
  return sourceWords(id, wording) || id;
}
