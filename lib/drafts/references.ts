/** References as forms hold them: an id, or `?` and what was typed while nothing is chosen. Pure. */
import { referenceTargets, type ReferenceTarget } from "#lib/records/referring-fields.ts";
import type { Field, Value } from "./fields.ts";
import { rowsOf } from "./shape.ts";

/** What a reference may lead to, as people tell it apart from others. */
export interface Suggestion {
  id: string;
  label: string;
  /** District and kind of a place, title of a source; may be empty. */
  detail: string;
}

/** The names of what is chosen, by target and id. */
export type Names = Readonly<Record<ReferenceTarget, Readonly<Record<string, Suggestion>>>>;

/** What was typed while nothing is chosen; null for an id or nothing. */
export const typedReference = (value: Value | undefined): string | null =>
  typeof value === "string" && value.startsWith("?") ? value.slice(1) : null;

/** One field of a form's content with its value. */
export interface Placed {
  path: string;
  field: Field;
  value: Value | undefined;
}

/** Every field of a content by its path, rows' fields after their row. */
export function* everyField(
  fields: readonly Field[],
  content: Readonly<Record<string, Value>>,
  prefix = "",
): Generator<Placed> {
  for (const field of fields) {
    const path = prefix + field.name;
    const value = content[field.name];
    yield { path, field, value };
    if (field.type !== "rows") continue;
    for (const row of rowsOf(value)) yield* everyField(field.fields, row, `${path}.${row.id}.`);
  }
}

/** The ids of all that a content names, by target. */
export function idsNamed(
  fields: readonly Field[],
  contents: readonly (Readonly<Record<string, Value>> | null)[],
): Record<ReferenceTarget, Set<string>> {
  const ids = Object.fromEntries(referenceTargets.map((target) => [target, new Set<string>()])) as Record<
    ReferenceTarget,
    Set<string>
  >;
  for (const content of contents)
    for (const { field, value } of everyField(fields, content ?? {}))
      if (field.type === "reference" && typeof value === "string" && value !== "" && !value.startsWith("?"))
        ids[field.to].add(value);
  return ids;
}

/** The content with another value at a field's path. */
export function withValue<Part extends Readonly<Record<string, Value>>>(
  content: Part,
  path: string,
  value: Value,
): Part {
  const [name = "", id, ...rest] = path.split(".");
  if (id === undefined) return { ...content, [name]: value };
  return {
    ...content,
    [name]: rowsOf(content[name]).map((row) => (row.id === id ? withValue(row, rest.join("."), value) : row)),
  };
}
