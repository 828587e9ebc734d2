/** What forms and actions share: the state that an action gives back to its form, and the reading of what was typed. */
import type { z } from "zod";

/** What is wrong with one field; `field` is its name in the form, empty for the form as a whole. */
export interface Issue {
  field: string;
  message: string;
}

/** What an action returns to its form (`useActionState`): what was typed stays, each problem stands at its field. */
export interface FormState {
  /** What was typed, by field name; never passwords. */
  values: Readonly<Record<string, string>>;
  issues: readonly Issue[];
  /** A sentence that says what was done. */
  done?: string;
}

export const emptyForm: FormState = { values: {}, issues: [] };

/** Fields whose content is never sent back. */
const secret = /password|code|secret|token/i;

/** What was typed, to be shown again. */
export const typed = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form.entries()].filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === "string" && !entry[0].startsWith("$") && !secret.test(entry[0]),
    ),
  );

/** A field's text, empty if it is missing or a file. NUL, which the database cannot hold, is left out. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.replaceAll("\0", "") : "";
}

/** Takes NUL out of every text of a form: nobody types it, and the database cannot hold it. */
export function removeNul(form: FormData): void {
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name);
    if (!values.some((value) => typeof value === "string" && value.includes("\0"))) continue;
    form.delete(name);
    for (const value of values)
      form.append(name, typeof value === "string" ? value.replaceAll("\0", "") : value);
  }
}

/** The state of a form with one problem; `field` is empty for the form as a whole. */
export const problemAt = (form: FormData, field: string, message: string): FormState => ({
  values: typed(form),
  issues: [{ field, message }],
});

/**
 * Reads a small form by its schema. Fields by name; a name that ends in `[]` collects a list.
 * @param says the sentence for an issue at a field
 */
export function readForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
  says: (field: string, issue: { code: string; message: string }) => string,
): { ok: true; data: z.output<Schema> } | { ok: false; state: FormState } {
  const input: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$")) continue;
    if (name.endsWith("[]")) input[name.slice(0, -2)] = form.getAll(name);
    else input[name] = form.get(name);
  }
  const read = schema.safeParse(input);
  if (read.success) return { ok: true, data: read.data };
  const issues = read.error.issues.map((issue) => {
    const field = String(issue.path[0] ?? "");
    return { field, message: says(field, issue) };
  });
  return { ok: false, state: { values: typed(form), issues } };
}
