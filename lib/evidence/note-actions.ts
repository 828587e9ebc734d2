"use server";
/** Editors' notes to findings: one writes, another one releases. Nothing takes a note back. */
import { redirect } from "next/navigation";
import { z } from "zod";
import { denied, formLocale, staffAction } from "#lib/auth/guard.ts";
import { database } from "#lib/db/client.ts";
import { problemAt, readForm, textOf, type FormState } from "#lib/form-action.ts";
import { deskContradictionTexts } from "#lib/i18n/messages/desk-contradictions.ts";
import { href } from "#lib/i18n/paths.ts";
import { judgement } from "#lib/server/judgement.ts";
import { settings } from "#lib/settings/store.ts";
import { findingQuery, readFindingFilter } from "./contradictions/filter.ts";
import { mayWriteNotes, noteSchema } from "./note.ts";
import { releaseNote, writeNote } from "./note-store.ts";

/** The desk's page with the selection from which the form was sent, and a word on what was done. */
function backTo(form: FormData, done: string): never {
  const names = ["verdict", "rule", "state", "record", "page"];
  const { filter } = readFindingFilter(Object.fromEntries(names.map((name) => [name, textOf(form, name)])));
  redirect(href("deskContradictions", {}, formLocale(form), { ...findingQuery(filter), done }));
}

/** Keeps a note; it becomes public when somebody releases it. */
export async function writeNoteAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await staffAction("drafts.edit", form);
  if (!mayWriteNotes(person)) denied(form);
  const t = deskContradictionTexts(formLocale(form)).problems;
  const read = readForm(noteSchema, form, (field, { code }) =>
    field === "finding" ? t.gone : code === "too_big" ? t.tooLong : t.empty,
  );
  if (!read.ok) return read.state;
  const { findings } = await judgement();
  if (!findings.some(({ key }) => key === read.data.finding)) return problemAt(form, "", t.gone);
  await writeNote(database(), { person, ...read.data, now: new Date() });
  return backTo(form, "written");
}

/** Makes a note public: at once, because the public page reads notes for each request. */
export async function releaseNoteAction(form: FormData): Promise<void> {
  const person = await staffAction("drafts.publish", form);
  const client = database();
  const { fourEyes } = await settings(client);
  const noteId = z.uuid().catch("").parse(form.get("note"));
  const released = await releaseNote(client, { noteId, person, fourEyes, now: new Date() });
  backTo(form, released.ok ? "released" : released.reason === "own" ? "own" : "missing");
}
