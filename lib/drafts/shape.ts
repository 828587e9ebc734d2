/** The shape of contents: what stands in a field where nothing was typed, and what may stand there at all. Pure. */
import type { Content, Field, Row, TypedBilingual, TypedDate, Value } from "./fields.ts";

/** Fields of a record that no form shows and that stay as they are. */
export const heldFields = ["id", "archived", "mergedIntoId"] as const;

export type RowsField = Extract<Field, { type: "rows" }>;

export type Fields = Readonly<Record<string, Value | undefined>>;

/** Nothing typed. */
export function emptyValue(field: Field): Value {
  switch (field.type) {
    case "flag":
      return false;
    case "choices":
    case "lines":
    case "rows":
      return [];
    case "date":
      return { wording: "", reading: "", anchor: "" };
    case "bilingual":
      return { de: "", en: "" };
    case "text":
    case "choice":
    case "number":
    case "day":
    case "reference":
    case "own":
      return "";
  }
}

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];

const partOf = (value: unknown, name: string): string =>
  typeof value === "object" && value !== null && name in value
    ? textOf((value as Record<string, unknown>)[name])
    : "";

export const dateOf = (value: unknown): TypedDate => ({
  wording: partOf(value, "wording"),
  reading: partOf(value, "reading"),
  anchor: partOf(value, "anchor"),
});

export const bilingualOf = (value: unknown): TypedBilingual => ({
  de: partOf(value, "de"),
  en: partOf(value, "en"),
});

/** Ids of rows: as `idSchema` wants them, and without a dot, so that they can stand in a path. */
const rowId = /^[a-z0-9][a-z0-9-]{0,119}$/;

export const isRowId = (text: string): boolean => rowId.test(text);

export const rowsOf = (value: unknown): Row[] =>
  Array.isArray(value)
    ? value.filter(
        (entry): entry is Row =>
          typeof entry === "object" &&
          entry !== null &&
          typeof (entry as Fields)["id"] === "string" &&
          isRowId((entry as Row).id),
      )
    : [];

/** Whether nothing was typed into any of these fields; a row's own choices of other rows don't count. */
export function isBlank(fields: readonly Field[], content: Fields): boolean {
  return fields.every((field) => {
    const value = content[field.name];
    switch (field.type) {
      case "flag":
        return value !== true;
      case "choices":
      case "lines":
        return textsOf(value).every((text) => text.trim() === "");
      case "date":
        return Object.values(dateOf(value)).every((text) => text.trim() === "");
      case "bilingual":
        return Object.values(bilingualOf(value)).every((text) => text.trim() === "");
      case "rows":
        return rowsOf(value).every((row) => isBlank(field.fields, row));
      case "own":
        return true;
      case "text":
      case "choice":
      case "number":
      case "day":
      case "reference":
        return textOf(value).trim() === "";
    }
  });
}

/** What the record keeps without the form showing it, where the content has it. */
export function heldValues(content: Content): Content {
  const held: Content = { id: content.id };
  if ("archived" in content) held["archived"] = content["archived"] === true;
  held["mergedIntoId"] = textOf(content["mergedIntoId"]);
  return held;
}

/** The value as the field wants it, whatever stands there: contents of older forms may lack a field. */
export function shapedValue(field: Field, value: unknown): Value {
  switch (field.type) {
    case "flag":
      return value === true;
    case "choices":
    case "lines":
      return textsOf(value);
    case "date":
      return dateOf(value);
    case "bilingual":
      return bilingualOf(value);
    case "rows":
      return rowsOf(value).map((row) => shapedRow(field.fields, row));
    case "text":
    case "choice":
    case "number":
    case "day":
    case "reference":
    case "own":
      return textOf(value);
  }
}

/** A row with exactly the fields it should have. */
export const shapedRow = (fields: readonly Field[], row: Fields & { id: string }): Row => ({
  id: row.id,
  ...Object.fromEntries(fields.map((field) => [field.name, shapedValue(field, row[field.name])])),
});
