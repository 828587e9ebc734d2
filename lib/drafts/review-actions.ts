"use server";
/** What reviewers and authors do with drafts beside editing them. */
import { updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { denied, formLocale, staffAction } from "#lib/auth/guard.ts";
import { mayEdit } from "#lib/auth/policy.ts";
import { database } from "#lib/db/client.ts";
import { textOf } from "#lib/form-action.ts";
import { draftTexts } from "#lib/i18n/messages/drafts.ts";
import { href } from "#lib/i18n/paths.ts";
import { idSchema, recordKinds } from "#lib/records/statements.ts";
import { askForJob, publishingJob } from "#lib/server/job-requests.ts";
import { registerTag } from "#lib/server/page-tag.ts";
import { settings } from "#lib/settings/store.ts";
import { longestNote } from "./draft.ts";
import { editTarget } from "./kinds.ts";
import { publishDraft, restoreVersion, scheduleDraft } from "./publication-store.ts";
import { berlinInstant } from "./publish-time.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { commentDraft, discardDraft, returnDraft, withdrawDraft } from "./store.ts";

/** The draft and the version of it that the page showed. */
const target = (form: FormData) =>
  z
    .object({ draftId: z.string().min(1).max(120), draftVersion: z.coerce.number().int().min(0) })
    .catch({ draftId: "", draftVersion: 0 })
    .parse({ draftId: form.get("draft"), draftVersion: form.get("version") });

const comment = (form: FormData) => textOf(form, "comment").trim().slice(0, longestNote);

/** Back to the draft, saying in a word what was done or why not. */
function backTo(form: FormData, outcome: { done?: string; problem?: string }): never {
  const { draftId } = target(form);
  redirect(href("deskDraft", { id: draftId }, formLocale(form), outcome));
}

const told = (form: FormData, result: { ok: boolean; reason?: string }, done: string): never =>
  backTo(form, result.ok ? { done } : { problem: result.reason });

/** Publishes the draft as the reviewer saw it. */
export async function publishNow(form: FormData): Promise<void> {
  const person = await staffAction("drafts.publish", form);
  const client = database();
  const { fourEyes } = await settings(client);
  const published = await publishDraft(client, { ...target(form), person, fourEyes, now: new Date() });
  if (published.ok) updateTag(registerTag);
  told(form, published, "published");
}

/** Sets the time at which it becomes public. */
export async function publishAt(form: FormData): Promise<void> {
  const person = await staffAction("drafts.publish", form);
  const client = database();
  const { fourEyes } = await settings(client);
  const at = berlinInstant(textOf(form, "day"), textOf(form, "time"));
  if (!at) backTo(form, { problem: "time" });
  const order = { ...target(form), person, fourEyes, publishAt: at, now: new Date() };
  const scheduled = await scheduleDraft(client, order);
  // Only to be on time: the job looks each minute anyway.
  if (scheduled.ok) await askForJob(publishingJob, at);
  told(form, scheduled, "scheduled");
}

/** Gives it back to its author. */
export async function giveBack(form: FormData): Promise<void> {
  const person = await staffAction("drafts.publish", form);
  const text = comment(form);
  if (text === "") backTo(form, { problem: "comment" });
  const { draftId } = target(form);
  told(form, await returnDraft(database(), { draftId, person, comment: text, now: new Date() }), "returned");
}

/** Says something about it. */
export async function addComment(form: FormData): Promise<void> {
  const person = await staffAction("drafts.edit", form);
  const text = comment(form);
  if (text === "") backTo(form, { problem: "empty-comment" });
  const { draftId } = target(form);
  told(
    form,
    await commentDraft(database(), { draftId, person, comment: text, now: new Date() }),
    "commented",
  );
}

/** Takes one's own draft back to be edited. */
export async function withdraw(form: FormData): Promise<void> {
  const person = await staffAction("drafts.edit", form);
  const { draftId } = target(form);
  told(form, await withdrawDraft(database(), { draftId, person, now: new Date() }), "withdrawn");
}

/** Ends a draft without publishing it. */
export async function discard(form: FormData): Promise<void> {
  const person = await staffAction("drafts.edit", form);
  if (textOf(form, "confirm") !== "yes") backTo(form, { problem: "confirm" });
  const { draftId } = target(form);
  told(form, await discardDraft(database(), { draftId, person, now: new Date() }), "discarded");
}

/** Makes a draft of what a version of before held. */
export async function restore(form: FormData): Promise<void> {
  const person = await staffAction("drafts.edit", form);
  const locale = formLocale(form);
  const read = z
    .object({
      kind: z.enum(recordKinds),
      id: idSchema,
      version: z.coerce.number().int().positive().max(1_000_000_000),
    })
    .safeParse({ kind: form.get("kind"), id: form.get("id"), version: form.get("version") });
  if (!read.success) denied(form);
  const { kind, id, version } = read.data;
  const client = database();
  const current = await publicVersion(client, kind, id);
  if (!current || !mayEdit(person, editTarget(current))) denied(form);
  const reason = draftTexts(locale).restoreReason(version);
  const restored = await restoreVersion(client, { person, kind, id, version, reason, now: new Date() });
  if (restored.ok) redirect(href("deskDraft", { id: restored.draftId }, locale, { done: "restored" }));
  redirect(href("deskHistory", { kind, id }, locale, { problem: restored.reason }));
}
