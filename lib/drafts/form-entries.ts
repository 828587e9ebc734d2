/** What a form posts, name by name, when nobody changes anything; `readContent` reads it back. Pure. */
import type { RecordKind } from "#lib/records/statements.ts";
import type { Content, Field } from "./fields.ts";
import { fieldsOf } from "./forms.ts";
import { pathOf, presentMarker, rowsMarker, searchName, shownName, unresolvedMark } from "./names.ts";
import { bilingualOf, dateOf, type Fields, rowsOf, textOf, textsOf } from "./shape.ts";

export type Entry = readonly [name: string, value: string];

export const formEntries = (kind: RecordKind, content: Content): Entry[] =>
  entriesOf(fieldsOf[kind], content, "");

function entriesOf(fields: readonly Field[], row: Fields, prefix: string): Entry[] {
  return fields.flatMap((field) => fieldEntries(field, row[field.name], pathOf(prefix, field.name)));
}

/** The entries of one field and everything below it. */
export function fieldEntries(field: Field, value: unknown, path: string): Entry[] {
  switch (field.type) {
    case "flag":
      return [[presentMarker(path), "1"], ...(value === true ? [[path, "on"] as const] : [])];
    case "choices":
      return [[presentMarker(path), "1"], ...textsOf(value).map((option) => [path, option] as const)];
    case "lines":
      return [[path, textsOf(value).join("\n")]];
    case "date":
      return Object.entries(dateOf(value)).map(([part, text]) => [`${path}.${part}`, text as string]);
    case "bilingual":
      return Object.entries(bilingualOf(value)).map(([part, text]) => [`${path}.${part}`, text as string]);
    case "rows":
      return [
        [presentMarker(path), "1"],
        ...rowsOf(value).flatMap((row) => [
          [rowsMarker(path), row.id] as const,
          ...entriesOf(field.fields, row, `${path}.${row.id}`),
        ]),
      ];
    case "reference":
      return referenceEntries(textOf(value), path);
    case "text":
    case "choice":
    case "number":
    case "day":
    case "own":
      return [[path, textOf(value)]];
  }
}

function referenceEntries(reference: string, path: string): Entry[] {
  if (!reference.startsWith(unresolvedMark)) return [[path, reference]];
  const typed = reference.slice(unresolvedMark.length);
  return [
    [path, reference],
    [searchName(path), typed],
    [shownName(path), typed],
  ];
}
