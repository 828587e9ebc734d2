/**
 * From a posted form to what it holds. Only described fields are read, sizes are bounded, and what the form did not
 * show stays as it was. Pure; never throws, whatever was posted.
 */
import type { RecordKind } from "#lib/records/statements.ts";
import type { Content, Field, Row, TypedBilingual, TypedDate, Value } from "./fields.ts";
import { fieldsOf } from "./forms.ts";
import { pathOf, presentMarker, rowsMarker, searchName, shownName, unresolvedMark } from "./names.ts";
import {
  bilingualOf,
  dateOf,
  type Fields,
  heldValues,
  isRowId,
  rowsOf,
  type RowsField,
  shapedValue,
  textOf,
  textsOf,
} from "./shape.ts";

/** Of one list. */
export const mostRows = 500;
const mostRowsInAll = 10_000;
const mostCharactersInAll = 4_000_000;
const mostCharacters = 20_000;
/** What belongs in a closed list, a number or a reference is short. */
const shortText = 500;

/** @param stored what the draft holds already: it stays wherever the form says nothing */
export function readContent(kind: RecordKind, form: FormData, stored: Content): Content {
  const reader = new FormReader(form);
  return { ...heldValues(stored), ...reader.fields(fieldsOf[kind], stored, ""), id: stored.id };
}

class FormReader {
  /** FormData looks for a name from its beginning each time; a long form would take forever. */
  readonly #posted = new Map<string, string[]>();
  #rowsLeft = mostRowsInAll;
  #charactersLeft = mostCharactersInAll;

  constructor(form: FormData) {
    for (const [name, value] of form.entries()) {
      if (typeof value !== "string") continue;
      const values = this.#posted.get(name);
      if (values) values.push(value);
      else this.#posted.set(name, [value]);
    }
  }

  fields(fields: readonly Field[], stored: Fields, prefix: string): Record<string, Value> {
    return Object.fromEntries(
      fields.map((field) => [field.name, this.#value(field, stored[field.name], pathOf(prefix, field.name))]),
    );
  }

  #value(field: Field, stored: unknown, path: string): Value {
    switch (field.type) {
      case "text":
        return this.#text(path, field.max, textOf(stored));
      case "choice":
      case "number":
      case "day":
      case "own":
        return this.#text(path, shortText / 10, textOf(stored));
      case "flag":
        return this.#posted.has(path) || (stored === true && !this.#isPresent(path));
      case "choices":
        return this.#choices(field.options, path, textsOf(stored));
      case "lines":
        return this.#lines(field, path, textsOf(stored));
      case "date": {
        const { wording, reading, anchor } = dateOf(stored);
        return {
          wording: this.#text(`${path}.wording`, shortText, wording),
          reading: this.#text(`${path}.reading`, shortText, reading),
          anchor: this.#text(`${path}.anchor`, shortText, anchor),
        } satisfies TypedDate;
      }
      case "bilingual": {
        const { de, en } = bilingualOf(stored);
        return {
          de: this.#text(`${path}.de`, field.max, de),
          en: this.#text(`${path}.en`, field.max, en),
        } satisfies TypedBilingual;
      }
      case "reference":
        return this.#reference(path, textOf(stored));
      case "rows":
        return this.#rows(field, path, stored);
    }
  }

  #isPresent(path: string): boolean {
    return this.#posted.has(presentMarker(path));
  }

  /** The last text posted under a name: a choice offered beside a hidden field comes after it. */
  #text(name: string, max: number, stored: string): string {
    const text = this.#posted.get(name)?.at(-1);
    if (text === undefined) return stored;
    const cut = storable(text)
      .slice(0, Math.min(max * 10, mostCharacters))
      .toWellFormed();
    if (cut.length > this.#charactersLeft) return stored;
    this.#charactersLeft -= cut.length;
    return cut;
  }

  #choices(options: readonly string[], path: string, stored: string[]): string[] {
    const posted = this.#posted.get(path);
    if (!posted && !this.#isPresent(path)) return stored;
    const chosen = [...new Set(posted)].filter((option) => options.includes(option));
    // Boxes stand in the order of the list; what stays chosen must not change the record's own order.
    const kept = stored.filter((option) => chosen.includes(option));
    return [...kept, ...chosen.filter((option) => !kept.includes(option))];
  }

  #lines({ max, most }: { max: number; most: number }, path: string, stored: string[]): string[] {
    if (!this.#posted.has(path)) return stored;
    return this.#text(path, max * most, stored.join("\n"))
      .split("\n")
      .filter((text) => text.trim() !== "")
      .slice(0, mostRows);
  }

  #reference(path: string, stored: string): string {
    const id = this.#text(path, shortText, stored);
    const search = this.#posted.get(searchName(path))?.at(-1);
    if (search === undefined) return id;
    const shown = this.#posted.get(shownName(path))?.at(-1);
    // A form that does not say what it showed: an id beside the search is what was found by it.
    const isTyped = shown === undefined ? search.trim() !== "" && id === "" : search.trim() !== shown.trim();
    if (!isTyped) return id;
    const typed = this.#text(searchName(path), shortText, "").trim();
    return typed === "" ? "" : `${unresolvedMark}${typed}`;
  }

  #rows(field: RowsField, path: string, stored: unknown): Row[] {
    const marked = this.#posted.get(rowsMarker(path));
    if (!marked && !this.#isPresent(path)) return rowsOf(shapedValue(field, stored));
    const storedRows = new Map(rowsOf(stored).map((row) => [row.id, row]));
    const ids = [...new Set(marked)].filter(isRowId).slice(0, Math.min(mostRows, this.#rowsLeft));
    this.#rowsLeft -= ids.length;
    return ids.map((id) => ({ id, ...this.fields(field.fields, storedRows.get(id) ?? {}, `${path}.${id}`) }));
  }
}

/** Without what the database cannot hold (NUL), line breaks as one character. */
function storable(text: string): string {
  return text.replaceAll("\0", "").replace(/\r\n?/g, "\n");
}
