/** What a row of a list is, in a few words: the heading of its card, and part of its buttons' names. */
import { formatDate } from "#lib/dates/format.ts";
import { readTypedDate } from "#lib/dates/typed.ts";
import type { Row, TypedDate, Value } from "#lib/drafts/fields.ts";
import { typedReference } from "#lib/drafts/references.ts";
import { rowsOf } from "#lib/drafts/shape.ts";
import { recordFormTexts } from "#lib/i18n/messages/record-form.ts";
import { stateName } from "#lib/places/place-words.ts";
import { ownEntry } from "#lib/own-entry.ts";
import { referringFields, type ReferenceTarget } from "#lib/records/referring-fields.ts";
import { optionLabel, rowLabel } from "./field-words.ts";
import type { FormView } from "./form-view.ts";

const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");

/** Closed lists that say what a row is, in the order in which a heading says them. */
const telling = ["kind", "form", "role", "extent", "state", "basis"] as const;

/** Texts that name a row. */
const naming = [
  "text",
  "unnamed",
  "name",
  "value",
  "title",
  "publisher",
  "count",
  "person",
  "office",
] as const;

/** The name of a reference, or what was typed for it. */
export function referenceWords(view: FormView, target: ReferenceTarget, value: Value | undefined): string {
  const typed = typedReference(value);
  if (typed !== null) return typed;
  const id = text(value);
  if (id === "") return "";
  if (target === "source") {
    const source = [...view.newSources, ...view.sources].find((each) => each.id === id);
    if (source) return source.label;
  }
  return ownEntry(view.names[target], id)?.label ?? id;
}

/** A citation by its source. */
export const citationWords = (view: FormView, citation: Row): string =>
  referenceWords(view, "source", citation["sourceId"]) || recordFormTexts(view.locale).unnamed;

/** The words by which a row is told apart: whom or what it names, without the list's own name. Empty for a new row. */
export function rowWords(view: FormView, list: string, row: Row): string {
  const parts: string[] = [];
  for (const [field, target] of Object.entries(referringFields)) {
    const words = referenceWords(view, target, row[field]);
    if (words !== "") parts.push(words);
  }
  if (text(row["stateIso"]) !== "") parts.push(stateName(text(row["stateIso"]), view.locale));
  for (const field of naming) {
    const value = row[field];
    if (typeof value === "string" && value !== "") parts.push(value);
    else if (typeof value === "object" && !Array.isArray(value) && "de" in value && value[view.locale] !== "")
      parts.push(value[view.locale]);
  }
  if (list === "milestones") parts.push(...displayedDate(view, row));
  return parts.join(", ");
}

/** The date a milestone shows, as it is understood, else as typed. */
function displayedDate(view: FormView, row: Row): string[] {
  const citations = rowsOf(row["citations"]);
  const shown = citations.find(({ id }) => id === row["displayedCitationId"]) ?? citations[0];
  const date = shown?.["date"] as TypedDate | undefined;
  if (!date) return [];
  const read = readTypedDate(date);
  const words = read.ok ? formatDate(read.date, view.locale) : date.wording;
  return words === "" ? [] : [words];
}

/** "Absichtserklärung, erfolgt, 20. Oktober 2021": what the row is and whom it names. */
export function rowHeading(view: FormView, list: string, row: Row): string {
  const kinds = telling.flatMap((field) => {
    const value = text(row[field]);
    return value === "" ? [] : [optionLabel(view.kind, list, field, value, view.locale)];
  });
  const words = rowWords(view, list, row);
  const isNamedFirst = list === "partners" || list === "themes" || list === "offers" || list === "operators";
  const parts = isNamedFirst ? [words, ...kinds] : [...kinds, words];
  return parts.filter((part) => part !== "").join(", ") || rowLabel(view.kind, list, view.locale);
}
