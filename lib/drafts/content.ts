/** Records as forms hold them, and back. Pure. `recordOf(contentOf(record))` is the record again, exactly. */
import type { HistoricDate } from "#lib/dates/historic-date.ts";
import { typedDate } from "#lib/dates/typed.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import type { Content, Field, Row, TypedBilingual, Value } from "./fields.ts";
import { fieldsOf } from "./forms.ts";
import type { KindedRecord } from "./kinds.ts";
import { emptyValue } from "./shape.ts";

type Stored = Readonly<Record<string, unknown>>;

/** A record as its form holds it: everything as it would be typed. */
export function contentOf({ kind, record }: KindedRecord): Content {
  const stored: Stored = record;
  return {
    id: record.id,
    ...typedFields(fieldsOf[kind], stored),
    ...("archived" in stored && { archived: stored["archived"] === true }),
    mergedIntoId: record.mergedIntoId ?? "",
  };
}

/** The empty form of a new record. */
export function emptyContent(kind: RecordKind, id: string): Content {
  const isStatements = kind === "hub" || kind === "organisation" || kind === "network";
  return {
    id,
    ...Object.fromEntries(fieldsOf[kind].map((field) => [field.name, emptyValue(field)])),
    ...(isStatements && { archived: false }),
    mergedIntoId: "",
  };
}

const typedFields = (fields: readonly Field[], stored: Stored): Record<string, Value> =>
  Object.fromEntries(fields.map((field) => [field.name, typedValue(field, stored[field.name])]));

function typedValue(field: Field, stored: unknown): Value {
  if (stored === null || stored === undefined) return emptyValue(field);
  switch (field.type) {
    case "flag":
      return stored === true;
    case "choices":
    case "lines":
      return [...(stored as string[])];
    case "date":
      return typedDate(stored as HistoricDate);
    case "bilingual": {
      const { de, en } = stored as TypedBilingual;
      return { de, en };
    }
    case "rows":
      return (stored as (Stored & { id: string })[]).map((row): Row => ({
        id: row.id,
        ...typedFields(field.fields, row),
      }));
    case "text":
    case "choice":
    case "number":
    case "day":
    case "reference":
    case "own":
      return String(stored);
  }
}
