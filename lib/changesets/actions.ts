"use server";
/** What can be done with a changeset. */
import { randomUUID } from "node:crypto";
import { updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { denied, formLocale, staffAction } from "#lib/auth/guard.ts";
import { database } from "#lib/db/client.ts";
import { titleOf } from "#lib/drafts/kinds.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { readForm, textOf, type FormState } from "#lib/form-action.ts";
import { hubIds } from "#lib/hubs/list.ts";
import { bulkTexts } from "#lib/i18n/messages/bulk.ts";
import { changesetTexts, type ChangesetNotice } from "#lib/i18n/messages/changesets.ts";
import { mergeTexts, type MergeProblem } from "#lib/i18n/messages/merge.ts";
import { href } from "#lib/i18n/paths.ts";
import { idSchema, recordKinds } from "#lib/records/statements.ts";
import { registerTag } from "#lib/server/page-tag.ts";
import { settings } from "#lib/settings/store.ts";
import { applyChangeset, undoChangeset, type Applied } from "./apply-store.ts";
import { bulkState, readBulkForm } from "./bulk-form.ts";
import { bulkTitle, proposeBulkEdit } from "./bulk-store.ts";
import { mayUndoKind, rowOutcomes } from "./changeset.ts";
import { choosable } from "./merge.ts";
import { proposeMerge } from "./merge-store.ts";
import { changesetHead } from "./queries.ts";
import { chooseRows, discardChangeset, keepObstacles } from "./store.ts";

const position = z.coerce.number().int().min(1).max(1_000_000_000);
const request = z.object({
  id: z.string().min(1).max(120),
  intent: z.enum(["choose", "choose-next", "apply", "discard", "undo"]),
  outcome: z.enum(rowOutcomes).optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
  shown: z.array(position).default([]),
  rows: z.array(position).default([]),
});

/** Chooses rows, applies, discards or undoes: the button pressed says which. */
export async function changesetAction(form: FormData): Promise<void> {
  const person = await staffAction("changesets.edit", form);
  const locale = formLocale(form);
  const read = readForm(request, form, () => "");
  if (!read.ok) redirect(href("deskChangesets", {}, locale));
  const { id, intent, outcome, page, shown, rows } = read.data;
  const client = database();
  const head = await changesetHead(client, id);
  if (!head) redirect(href("deskChangesets", {}, locale));
  if (!mayUndoKind(person, head.kind)) denied(form);
  const back = (done: ChangesetNotice, at = page, only = outcome): never =>
    redirect(href("deskChangeset", { id }, locale, { outcome: only, page: at > 1 ? at : undefined, done }));
  const now = new Date();

  if (intent === "discard") back((await discardChangeset(client, id)) ? "discarded" : "state");
  if (intent === "undo") {
    const reason = changesetTexts("de").undoReason(head.title).slice(0, 400).toWellFormed();
    const undone = await undoChangeset(client, { id, person, now, reason });
    if (undone.ok) updateTag(registerTag);
    await keepObstacles(
      client,
      id,
      !undone.ok && undone.reason === "obstacles" ? undone.obstacles : undefined,
    );
    back(noticeOf(undone, "undone", "not-undone"), 1, undefined);
  }
  if (shown.length > 0 && !(await chooseRows(client, { id, shown, chosen: rows }))) back("state");
  if (intent === "apply") {
    const { fourEyes } = await settings(client);
    const applied = await applyChangeset(client, { id, person, fourEyes, now });
    if (applied.ok) updateTag(registerTag);
    else if (applied.reason === "denied") denied(form);
    back(noticeOf(applied, "applied", head.kind === "merge" ? "merge-obstacles" : "obstacles"), 1, undefined);
  }
  back("chosen", intent === "choose-next" ? page + 1 : page);
}

/** Makes the preview of a bulk edit: a proposed changeset, to be looked through and applied there. */
export async function bulkAction(_state: FormState, form: FormData): Promise<FormState> {
  const person = await staffAction("changesets.edit", form);
  const locale = formLocale(form);
  const t = bulkTexts(locale);
  const read = readBulkForm(form);
  if (!read.ok) return bulkState(form, read.problems, (problem) => t.problem[problem]);
  const { hubs, edit, reason } = read.request;
  const client = database();
  const about = await bulkTitle(client, edit, locale);
  if (!about.ok) return bulkState(form, [about], (problem) => t.problem[problem]);
  const ids = "q" in hubs ? await hubIds(client, hubs) : hubs;
  if (ids.length === 0)
    return bulkState(form, [{ field: "which-ticked", problem: "hubs" }], (problem) => t.problem[problem]);
  const proposal = { hubIds: ids, edit, title: about.title, reason, authorId: person.id };
  const id = await proposeBulkEdit(client, { ...proposal, now: new Date(), newId: randomUUID });
  redirect(href("deskChangeset", { id }, locale));
}

const mergeRequest = z.object({
  kind: z.enum(recordKinds),
  survivorId: idSchema,
  mergedId: idSchema,
  reason: z.string().trim().max(400),
});

/** Makes the preview of a merge: a proposed changeset. What is wrong stands in the address it leads back to. */
export async function mergeAction(form: FormData): Promise<void> {
  const person = await staffAction("changesets.edit", form);
  const locale = formLocale(form);
  const read = mergeRequest.safeParse(Object.fromEntries(form));
  const back = (problem: MergeProblem): never => {
    const text = (name: string) => textOf(form, name).slice(0, 120);
    const kind = z.enum(recordKinds).catch("hub").parse(text("kind"));
    const params = { kind, id: text("survivorId") };
    redirect(href("deskMerge", params, locale, { other: text("mergedId"), problem }));
  };
  if (!read.success) return back(textOf(form, "reason").trim().length > 400 ? "reason" : "missing");
  const { kind, survivorId, mergedId } = read.data;
  const client = database();
  const [stays, goes] = await Promise.all([
    publicVersion(client, kind, survivorId),
    publicVersion(client, kind, mergedId),
  ]);
  if (!stays || !goes) return back("missing");
  const choices = Object.fromEntries(
    choosable[kind].map((field) => [
      field,
      textOf(form, `choice-${field}`) === "merged" ? ("merged" as const) : ("survivor" as const),
    ]),
  );
  const proposed = await proposeMerge(client, {
    ...read.data,
    choices,
    authorId: person.id,
    now: new Date(),
    title: mergeTexts(locale).changesetTitle(titleOf(goes), titleOf(stays)),
  });
  if (!proposed.ok) return back(proposed.reason);
  redirect(href("deskChangeset", { id: proposed.id }, locale));
}

function noticeOf(outcome: Applied, done: ChangesetNotice, obstacles: ChangesetNotice): ChangesetNotice {
  if (outcome.ok) return done;
  if (outcome.reason === "obstacles") return obstacles;
  return outcome.reason === "nothing" ? "nothing" : "state";
}
