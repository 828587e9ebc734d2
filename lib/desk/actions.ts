"use server";
/** What can be done at the desk itself. */
import { redirect } from "next/navigation";
import { z } from "zod";
import { denied, formLocale, staffAction } from "#lib/auth/guard.ts";
import { mayEdit } from "#lib/auth/policy.ts";
import { database } from "#lib/db/client.ts";
import { confirmRecord } from "#lib/desk/store.ts";
import { editTarget } from "#lib/drafts/kinds.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { readForm } from "#lib/form-action.ts";
import { href } from "#lib/i18n/paths.ts";
import { idSchema, statementKinds } from "#lib/records/statements.ts";

const confirmation = z.object({
  kind: z.enum(statementKinds),
  id: idSchema,
  version: z.coerce.number().int().positive(),
  show: z.enum(["unverified"]).optional().catch(undefined),
});

/** "Still correct": confirms the version that the form was shown for. */
export async function confirmAction(form: FormData): Promise<void> {
  const person = await staffAction("drafts.edit", form);
  const read = readForm(confirmation, form, () => "");
  const locale = formLocale(form);
  if (!read.ok) redirect(href("desk", {}, locale, { done: "missing" }));
  const { kind, id, version, show } = read.data;
  const stored = await publicVersion(database(), kind, id);
  if (!stored) redirect(href("desk", {}, locale, { done: "missing", show }));
  if (!mayEdit(person, editTarget(stored))) denied(form);
  const done = await confirmRecord(database(), { kind, id, version, personId: person.id, now: new Date() });
  redirect(href("desk", {}, locale, { done, record: `${kind}/${id}`, show }));
}
