/** Where in the form a path leads, in words: "Partner ‚Stadt Zeitz‘, Beleg 1, Wortlaut". */
import type { Field, Row, Value } from "#lib/drafts/fields.ts";
import { rowsOf } from "#lib/drafts/shape.ts";
import { recordFormTexts } from "#lib/i18n/messages/record-form.ts";
import { fieldLabel, listLabel, rowLabel } from "./field-words.ts";
import type { FormView } from "./form-view.ts";
import { rowWords } from "./row-heading.ts";

/** The words of a path; parts that name nothing are left out. */
export function pathWords(view: FormView, path: string): string {
  const t = recordFormTexts(view.locale);
  const segments = path.replace(/~order$/, "").split(".");
  const words: string[] = [];
  let here: Readonly<Record<string, Value>> = view.content;
  let list: string | null = null;
  for (let at = 0; at < segments.length; at += 2) {
    const name = segments[at] ?? "";
    const id = segments[at + 1];
    const rows: Row[] = rowsOf(here[name]);
    const index = rows.findIndex((row) => row.id === id);
    const row = rows[index];
    if (id === undefined || !row) {
      words.push(
        Array.isArray(here[name]) && isList(here[name])
          ? listLabel(view.kind, name, view.locale)
          : fieldLabel(view.kind, list, name, view.locale),
      );
      break;
    }
    words.push(
      name === "citations"
        ? t.citationName(index + 1)
        : t.rowName(rowLabel(view.kind, name, view.locale), rowWords(view, name, row)),
    );
    here = row;
    list = name;
  }
  return words.join(", ");
}

const isList = (value: Value | undefined) => rowsOf(value).length > 0;

/** The id of the control that a path's issue is put right in. */
export function controlOf(fields: readonly Field[], path: string): string {
  const segments = path.split(".");
  let level = fields;
  for (let at = 0; at < segments.length; at += 2) {
    const field = level.find(({ name }) => name === segments[at]);
    if (field?.type === "rows" && segments[at + 1] !== undefined) {
      if (at + 2 >= segments.length) return segments[at + 1] ?? path;
      level = field.fields;
      continue;
    }
    if (at + 1 < segments.length) return path;
    if (field?.type === "date") return `${path}.wording`;
    if (field?.type === "bilingual") return `${path}.de`;
    return path;
  }
  return path;
}
