/** What a form holds, in words: values, and rows as a person would name them. Pure. */
import { quoted } from "#components/evidence/quoted.ts";
import { publisherLabel, sourceDay } from "#components/evidence/source-text.ts";
import { formatDate } from "#lib/dates/format.ts";
import { parseWording } from "#lib/dates/parse.ts";
import { previewDate } from "#lib/dates/preview.ts";
import type { Content, Field, Row, TypedBilingual, TypedDate, Value } from "#lib/drafts/fields.ts";
import { labelOf } from "#lib/i18n/label.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { changeTexts } from "#lib/i18n/messages/changes.ts";
import { optionLabel, rowLabel } from "#lib/i18n/messages/fields.ts";
import { associationName, districtWords } from "#lib/places/place-words.ts";
import type { References } from "#lib/records/references.ts";
import type { ReferenceTarget } from "#lib/records/referring-fields.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { ownEntry } from "#lib/own-entry.ts";

/** What words need beside the value itself. */
export interface Wording {
  kind: RecordKind;
  /** Names of what the contents name by id. */
  names: References;
  /** The contents around, for references to their own rows and new sources. */
  contents: readonly Content[];
  locale: Locale;
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
      return datedWords(value as TypedDate, locale);
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

function dateWords({ wording, reading, anchor }: TypedDate, locale: Locale): string {
  if (wording === "" && reading === "") return "";
  const t = changeTexts(locale);
  const said = quoted(wording, locale);
  const read = previewDate({ wording, reading, anchor }, locale);
  const name = read.state === "understood" ? read.name : quoted(reading, locale);
  const words = reading === "" ? said : wording === "" ? name : t.readAs(said, name);
  return anchor === "" ? words : t.anchored(words, dayWords(anchor, locale));
}

/** A date and what it comes to, where its words leave that open: "„Anfang 2022“ (1. Januar bis 31. März 2022)". */
function datedWords(date: TypedDate, locale: Locale): string {
  const words = dateWords(date, locale);
  const read = previewDate(date, locale);
  return read.state === "understood" && read.text !== read.name ? `${words} (${read.bounds})` : words;
}

function bilingualWords(value: TypedBilingual, locale: Locale): string {
  const text = value[locale] || value.de || value.en;
  return text === "" ? "" : quoted(text, locale);
}

function referenceWords(field: Of<"reference">, value: string, wording: Wording): string {
  const { locale } = wording;
  if (value.startsWith("?")) return changeTexts(locale).notChosen(quoted(value.slice(1), locale));
  return nameOf(field.to, value, wording) || value;
}

/** The name of what an id leads to; empty for what is not there. */
function nameOf(to: ReferenceTarget, id: string, { names, contents, locale }: Wording): string {
  switch (to) {
    case "source":
      return sourceWords(id, { names, contents, locale });
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

/** A source in a few words: who published it, and when. One that is only in the draft says so. */
function sourceWords(id: string, { names, contents, locale }: Omit<Wording, "kind">): string {
  const source = ownEntry(names.sources, id);
  if (source) return `${publisherLabel(source, locale)}, ${sourceDay(source, locale)}`;
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

const rowsIn = (value: Value | undefined): Row[] =>
  Array.isArray(value) ? value.filter((row): row is Row => typeof row === "object") : [];

/** How many parts of a row make its name. */
const nameParts = 4;

/** A row as a person would name it: "Eröffnung, geplant, „Anfang 2022“". */
export function rowWords(list: Of<"rows">, path: string, row: Row, wording: Wording): string {
  if (list.name === "citations") return citationWords(row, wording);
  if (list.name === "milestones") return milestoneWords(row, wording);
  const parts = list.fields
    .filter((field) => field.type !== "rows" && field.type !== "own")
    .map((field) =>
      field.type === "date" && row[field.name]
        ? dateWords(row[field.name] as TypedDate, wording.locale)
        : valueWords(field, `${path}.${field.name}`, row[field.name], wording),
    )
    .filter((words) => words !== "");
  return parts.length > 0
    ? parts.slice(0, nameParts).join(", ")
    : rowLabel(wording.locale, wording.kind, path);
}

function milestoneWords(row: Row, wording: Wording): string {
  const { kind, locale } = wording;
  const option = (name: string) =>
    row[name] ? optionLabel(locale, kind, `milestones.${name}`, textOf(row[name])) : "";
  const citations = rowsIn(row["citations"]);
  const shown = citations.find((citation) => citation.id === row["displayedCitationId"]) ?? citations[0];
  const date = shown?.["date"] ? dateWords(shown["date"] as TypedDate, locale) : "";
  const title = row["title"] ? bilingualWords(row["title"] as TypedBilingual, locale) : "";
  return [option("kind"), title, option("state"), date].filter((part) => part !== "").join(", ");
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
