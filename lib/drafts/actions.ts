"use server";
/** What the buttons of a record's form do. Every one of them posts the whole form, so nothing typed is ever lost. */
import { redirect } from "next/navigation";
import { z } from "zod";
import { denied, formLocale, staffAction } from "#lib/auth/guard.ts";
import { mayEdit, type Person } from "#lib/auth/policy.ts";
import { database } from "#lib/db/client.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/paths.ts";
import { slugify } from "#lib/places/slug.ts";
import { stateIsos } from "#lib/places/states.ts";
import { idSchema, recordKinds, type RecordKind } from "#lib/records/statements.ts";
import type { Autosaved } from "./autosaved.ts";
import { contentOf, emptyContent, recordOf } from "./content.ts";
import { longestNote, type Draft } from "./draft.ts";
import { contentTarget } from "./edit-target.ts";
import type { Content } from "./fields.ts";
import { fieldsOf } from "./forms.ts";
import { anchorOf, newRowId } from "./form-anchor.ts";
import { applyIntent } from "./intents.ts";
import { editTarget } from "./kinds.ts";
import { freeId, resolveReferences } from "./lookup-queries.ts";
import type { Decision } from "./merge.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { readContent } from "./read-form.ts";
import { everyField, typedReference, withValue } from "./references.ts";
import { discardDraft, draftOf, resolveConflicts, saveDraft, submitDraft } from "./store.ts";

const version = z.coerce.number().int().min(0).max(1_000_000_000);

const headSchema = z.object({
  kind: z.enum(recordKinds),
  id: idSchema,
  draftVersion: version,
  baseVersion: version,
  intent: z.string().max(1_000).default("save"),
  reason: z.string().max(longestNote).default(""),
});

type Head = z.infer<typeof headSchema>;

const field = (form: FormData, name: string): string | undefined => {
  const value = form.get(name);
  return typeof value === "string" ? value : undefined;
};

function readHead(form: FormData): Head | null {
  const read = headSchema.safeParse(
    Object.fromEntries(Object.keys(headSchema.shape).map((name) => [name, field(form, name)])),
  );
  return read.success ? read.data : null;
}

interface Opened {
  head: Head;
  /** What the person's draft holds, else what is public. */
  stored: Content;
  draft: Draft | null;
  /** Whether the record is public as yet. */
  isPublic: boolean;
}

/** The record a form is about, once it is sure that the person may edit it. */
async function opened(person: Person, form: FormData): Promise<Opened> {
  const head = readHead(form);
  if (!head) return denied(form);
  const client = database();
  const [current, draft] = await Promise.all([
    publicVersion(client, head.kind, head.id),
    draftOf(client, person.id, head.kind, head.id),
  ]);
  if (current && !mayEdit(person, editTarget(current))) return denied(form);
  // A record that nobody published exists only as the draft of whoever began it.
  if (!current && !draft) return denied(form);
  const stored = draft?.content ?? (current ? contentOf(current) : emptyContent(head.kind, head.id));
  // Nobody starts from a version that there is not yet.
  const baseVersion = Math.min(head.baseVersion, current?.version ?? 0);
  return { head: { ...head, baseVersion }, stored, draft, isPublic: current !== null };
}

/** Back to the form. @param at the row that the button was about */
function back(head: Pick<Head, "kind" | "id">, locale: Locale, done: string, at?: string | null): never {
  const address = href("deskRecord", { kind: head.kind, id: head.id }, locale, { done, at: at ?? undefined });
  const anchor = at ?? (done === "issues" || done === "conflicts" ? done : "notice");
  redirect(`${address}#${anchor}`);
}

/** What the form says where a draft could not be submitted; `refused` for the rest. */
const afterSubmit: Readonly<Record<string, string>> = {
  "no-reason": "issues",
  issues: "issues",
  unchanged: "unchanged",
  changed: "changed",
  "out-of-scope": "out-of-scope",
  conflicts: "conflicts",
};

/** Every button of the form: saves what was typed, then does what the button says. */
export async function saveDraftAction(form: FormData): Promise<void> {
  const person = await staffAction("drafts.edit", form);
  const { head, stored } = await opened(person, form);
  const locale = formLocale(form);
  const client = database();
  const now = new Date();
  const { kind, id, intent } = head;

  const read = readContent(kind, form, stored);
  let changed = applyIntent(kind, read, intent, newRowId);
  if (intent === "archive" || intent === "unarchive")
    changed = withValue(changed, "archived", intent === "archive");
  const content = await resolveReferences(client, fieldsOf[kind], changed, locale);
  const saved = await saveDraft(client, {
    person,
    kind,
    id,
    draftVersion: head.draftVersion,
    baseVersion: head.baseVersion,
    content,
    reason: head.reason,
    now,
    ...((intent === "check" || intent === "submit") && { checked: true }),
  });
  if (!saved.ok) return back(head, locale, "not-open");
  const { draft, merged } = saved;

  switch (intent) {
    case "discard":
      redirect(href("deskRecord", { kind, id }, locale, { ask: "discard" }));
    case "check": {
      const made = recordOf(kind, draft.content);
      return back(head, locale, made.ok && draft.reason.trim() !== "" ? "nothing-missing" : "issues");
    }
    case "submit": {
      if (!mayEdit(person, contentTarget(kind, draft.content))) return back(head, locale, "out-of-scope");
      if (merged) return back(head, locale, "changed");
      const { id: draftId, version: draftVersion } = draft;
      const submission = { person, draftId, draftVersion, reason: head.reason, now };
      const outcome = await submitDraft(client, submission);
      if (outcome.ok) redirect(href("deskDraft", { id: draftId }, locale, { done: "submitted" }));
      return back(head, locale, afterSubmit[outcome.reason] ?? "refused");
    }
    case "resolve": {
      // What was decided about is not what stands now: it is to be looked at again.
      if (merged) return back(head, locale, "changed");
      const done = await resolveConflicts(client, {
        person,
        draftId: draft.id,
        draftVersion: draft.version,
        decisions: decisionsIn(form),
        now,
      });
      return back(head, locale, done.ok ? "resolved" : "changed");
    }
    default: {
      // A search that found several: the page comes back to the row that asks which one is meant.
      const at = anchorOf(intent, changed, read) ?? firstUnresolved(kind, content);
      return back(head, locale, merged ? "merged" : "saved", at);
    }
  }
}

/** The id of the row around the first reference that is typed but not chosen. */
function firstUnresolved(kind: RecordKind, content: Content): string | null {
  for (const { path, value } of everyField(fieldsOf[kind], content))
    if (typedReference(value) !== null) return path.split(".").at(-2) ?? null;
  return null;
}

const decisions: readonly string[] = ["mine", "theirs", "base"] satisfies Decision[];

function decisionsIn(form: FormData): Record<string, Decision> {
  const chosen: Record<string, Decision> = {};
  for (const [name, value] of form.entries())
    if (name.startsWith("decision:") && typeof value === "string" && decisions.includes(value))
      chosen[name.slice("decision:".length)] = value as Decision;
  return chosen;
}

/** Saves in between what is being typed. Neither resolves nor checks anything, and never fills the history. */
export async function autosaveAction(form: FormData): Promise<Autosaved> {
  const person = await staffAction("drafts.edit", form);
  const { head, stored } = await opened(person, form);
  const { kind, id, draftVersion, baseVersion, reason } = head;
  const saved = await saveDraft(database(), {
    person,
    kind,
    id,
    draftVersion,
    baseVersion,
    content: readContent(kind, form, stored),
    reason,
    now: new Date(),
  });
  if (!saved.ok) return { kind: "refused" };
  if (saved.merged) return { kind: "merged" };
  return { kind: "saved", draftVersion: saved.draft.version, baseVersion: saved.draft.baseVersion };
}

/** The second step of "discard". */
export async function discardDraftAction(form: FormData): Promise<void> {
  const person = await staffAction("drafts.edit", form);
  const { head, draft, isPublic } = await opened(person, form);
  const locale = formLocale(form);
  if (!draft) return back(head, locale, "refused");
  const done = await discardDraft(database(), { person, draftId: draft.id, now: new Date() });
  if (!done.ok) return back(head, locale, "refused");
  if (isPublic) return back(head, locale, "discarded");
  redirect(href("deskRecords", { kind: head.kind }, locale));
}

const newRecordSchema = z.object({
  kind: z.enum(recordKinds),
  name: z.string().trim().min(1).max(160),
  stateIso: z.enum(stateIsos).optional(),
});

/**
 * Begins a new record as a draft: `kind`, `name`, for hubs `stateIso`. Nothing is public before it is approved.
 * Incomplete input leads back to the list with `?problem=name` or `?problem=state`, and what was typed.
 */
export async function createRecordAction(form: FormData): Promise<void> {
  const person = await staffAction("drafts.edit", form);
  const locale = formLocale(form);
  const kind = z.enum(recordKinds).safeParse(field(form, "kind"));
  if (!kind.success) return denied(form);
  const read = newRecordSchema.safeParse({
    kind: kind.data,
    name: field(form, "name"),
    stateIso: field(form, "stateIso") || undefined,
  });
  const typed = field(form, "name")?.slice(0, 160);
  const problem = (code: string): never =>
    redirect(href("deskRecords", { kind: kind.data }, locale, { problem: code, name: typed }));
  if (!read.success)
    return problem(read.error.issues.some(({ path }) => path[0] === "stateIso") ? "state" : "name");
  const { name, stateIso } = read.data;
  if (kind.data === "hub" && !stateIso) return problem("state");

  const client = database();
  const id = await freeId(client, kind.data, slugify(name).slice(0, 80) || kind.data);
  const content = begun(person, kind.data, id, name, stateIso);
  if (!mayEdit(person, contentTarget(kind.data, content))) return denied(form);
  const saved = await saveDraft(client, {
    person,
    kind: kind.data,
    id,
    draftVersion: 0,
    baseVersion: 0,
    content,
    reason: "",
    now: new Date(),
  });
  if (!saved.ok) return problem("name");
  return back({ kind: kind.data, id }, locale, "created");
}

/** A new record with its name, and as its first operator the one that an editor writes for. */
function begun(
  person: Person,
  kind: RecordKind,
  id: string,
  name: string,
  stateIso: string | undefined,
): Content {
  const empty = emptyContent(kind, id);
  const nameField = ["name", "labelDe", "title"].find((each) => each in empty) ?? "name";
  let content: Content = { ...empty, slug: id, [nameField]: name, ...(stateIso && { stateIso }) };
  if (kind !== "hub" || mayEdit(person, contentTarget(kind, content))) return content;
  const operator = person.scopes.find((scope) => scope.kind === "operator");
  if (!operator) return content;
  content = applyIntent(kind, content, "add:operators", newRowId);
  const [row] = Array.isArray(content["operators"]) ? content["operators"] : [];
  if (typeof row !== "object") return content;
  return withValue(content, `operators.${row.id}.organisationId`, operator.target);
}
