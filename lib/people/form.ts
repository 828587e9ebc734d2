/** What the forms about people post. Pure. */
import { z } from "zod";
import { roles } from "#lib/auth/policy.ts";
import type { FormState } from "#lib/form-action.ts";

/** What was ticked and typed to limit an editor: codes of states; ids, names or address parts of the others. */
export interface TypedScopes {
  states: readonly string[];
  operators: readonly string[];
  hubs: readonly string[];
}

export const noScopes: TypedScopes = { states: [], operators: [], hubs: [] };

/** The answer to a form about a person. */
export interface PersonFormState extends FormState {
  scopes: TypedScopes;
  /** To hand over; shown in this one answer. */
  link?: string;
}

const filled = z
  .array(z.string().max(200))
  .max(100)
  .default([])
  .transform((texts) => texts.map((text) => text.trim()).filter((text) => text !== ""));

const limits = { states: filled, operators: filled, hubs: filled };
const role = z.enum(roles);

export const invitationSchema = z.object({
  email: z.string().trim().max(200).pipe(z.email()),
  role,
  ...limits,
});
export const roleSchema = z.object({ id: z.string().min(1).max(100), role, ...limits });

/** What of the limits was typed, to be shown again. */
export function typedScopes(form: FormData): TypedScopes {
  const all = (name: string) =>
    form.getAll(name).filter((value): value is string => typeof value === "string" && value.trim() !== "");
  return { states: all("states[]"), operators: all("operators[]"), hubs: all("hubs[]") };
}
