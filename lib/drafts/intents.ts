/** What the buttons of a form do to what it holds: rows come, go and move, without any script. Pure. */
import type { RecordKind } from "#lib/records/statements.ts";
import type { Content, Field, Row, Value } from "./fields.ts";
import { fieldsOf } from "./forms.ts";
import { unresolvedMark } from "./names.ts";
import { mostRows } from "./read-form.ts";
import { emptyValue, type Fields, rowsOf, type RowsField, textOf } from "./shape.ts";

/** Makes an id that no row has yet; it begins with the given word. */
export type NewId = (prefix: string) => string;

/**
 * Applies one button: `add:<list path>`, `remove:<row path>`, `up:<row path>`, `down:<row path>`, or
 * `cite:<citation path>`, which adds a new source and lets that citation name it. Anything else changes nothing.
 */
export function applyIntent(kind: RecordKind, content: Content, intent: string, newId: NewId): Content {
  const [, verb, path] = /^(add|remove|up|down|cite):([a-z0-9.-]+)$/i.exec(intent) ?? [];
  if (verb === undefined || path === undefined) return content;
  const fields = fieldsOf[kind];
  const steps = path.split(".");
  switch (verb) {
    case "add":
      return editList(fields, content, steps, (rows, field) =>
        rows.length < Math.min(field.most ?? mostRows, mostRows) ? [...rows, newRow(field, newId)] : rows,
      );
    case "remove":
      return forgetNewSource(
        editRow(fields, content, steps, (rows, at) => rows.toSpliced(at, 1)),
        steps,
      );
    case "up":
      return editRow(fields, content, steps, (rows, at) => moved(rows, at, at - 1));
    case "down":
      return editRow(fields, content, steps, (rows, at) => moved(rows, at, at + 1));
    default:
      return cite(fields, content, steps, newId);
  }
}

/** A row as it begins: closed lists at their usual value, and a place for the citation that every statement needs. */
export function newRow({ prefix, fields }: RowsField, newId: NewId): Row {
  const row: Row = {
    id: newId(prefix),
    ...Object.fromEntries(fields.map((field) => [field.name, first(field, newId)])),
  };
  return displayAmong(fields, row);
}

function first(field: Field, newId: NewId): Value {
  if (field.type === "choice") return field.initial ?? "";
  if (field.type === "rows") return Array.from({ length: field.least ?? 0 }, () => newRow(field, newId));
  return emptyValue(field);
}

type Edit = (rows: Row[], field: RowsField) => Row[];

/** Follows list names and row ids down to a list and changes it; whatever leads nowhere changes nothing. */
function editList<Container extends Fields>(
  fields: readonly Field[],
  container: Container,
  [name, id, ...rest]: readonly string[],
  edit: Edit,
): Container {
  const field = fields.find((each) => each.name === name);
  if (field?.type !== "rows") return container;
  const rows = rowsOf(container[field.name]);
  const edited =
    id === undefined
      ? edit(rows, field)
      : rows.map((row) => (row.id === id ? editList(field.fields, row, rest, edit) : row));
  return displayAmong(fields, { ...container, [field.name]: edited });
}

function editRow(
  fields: readonly Field[],
  content: Content,
  steps: readonly string[],
  edit: (rows: Row[], at: number) => Row[],
): Content {
  return editList(fields, content, steps.slice(0, -1), (rows) => {
    const at = rows.findIndex(({ id }) => id === steps.at(-1));
    return at < 0 ? rows : edit(rows, at);
  });
}

function moved(rows: Row[], from: number, to: number): Row[] {
  const row = rows[from];
  return row && to >= 0 && to < rows.length ? rows.toSpliced(from, 1).toSpliced(to, 0, row) : rows;
}

/** Where one citation's date is displayed: another one when that is gone, the first when none was chosen. */
function displayAmong<Container extends Fields>(fields: readonly Field[], container: Container): Container {
  const choice = fields.find((field) => field.type === "own" && field.of === "citations");
  if (!choice) return container;
  const citations = rowsOf(container["citations"]);
  if (citations.some(({ id }) => id === container[choice.name])) return container;
  return { ...container, [choice.name]: citations[0]?.id ?? "" };
}

/** Citations that named a new source of this form name none once it was removed: nothing else knows of it. */
function forgetNewSource(content: Content, [list, id, ...rest]: readonly string[]): Content {
  if (list !== "newSources" || id === undefined || rest.length > 0) return content;
  const forget = (value: Value): Value =>
    Array.isArray(value)
      ? ((value as (string | Row)[]).map((entry) =>
          typeof entry === "string" ? entry : forgetIn(entry),
        ) as Value)
      : value;
  const forgetIn = <Container extends Row | Content>(container: Container): Container =>
    Object.fromEntries(
      Object.entries(container).map(([name, value]) => [
        name,
        name === "sourceId" && value === id ? "" : forget(value),
      ]),
    ) as Container;
  return forgetIn(content);
}

/** What was typed to find the source begins the new one: an address as its address, other words as its title. */
function cite(fields: readonly Field[], content: Content, steps: readonly string[], newId: NewId): Content {
  const sources = fields.find((field) => field.name === "newSources");
  if (sources?.type !== "rows" || steps.at(-2) !== "citations") return content;
  const row = newRow(sources, newId);
  let typed: string | null = null;
  const cited = editRow(fields, content, steps, (rows, at) =>
    rows.map((citation, index) => {
      if (index !== at) return citation;
      typed = textOf(citation["sourceId"]);
      return { ...citation, sourceId: row.id };
    }),
  );
  if (typed === null) return content;
  const words = wordsOf(typed);
  const begun = { ...row, ...(/^https?:\/\//.test(words) ? { url: words } : { title: words }) };
  return { ...cited, newSources: [...rowsOf(cited["newSources"]), begun] };
}

const wordsOf = (reference: string): string =>
  reference.startsWith(unresolvedMark) ? reference.slice(unresolvedMark.length) : "";
