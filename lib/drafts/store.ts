/**
 * Writes of drafts: every function is one transaction in which the draft's row is locked first, so what two tabs or two
 * people do at the same time happens one after the other. Publishing is in publication-store.ts.
 */
import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { mayEdit, type Person } from "#lib/auth/policy.ts";
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { changesBetween } from "./changes.ts";
import { contentOf, emptyContent, recordOf } from "./content.ts";
import { decide, freshStart, mergeSave, rebase, typedOver, type Held } from "./decisions.ts";
import {
  longestNote,
  type Done,
  type Draft,
  type NoteKind,
  type SaveOutcome,
  type Submitted,
} from "./draft.ts";
import type { Content } from "./fields.ts";
import { editTarget } from "./kinds.ts";
import type { Decision } from "./merge.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { draftFromRow, draftSelect, heldBy, json, type DraftRow } from "./rows.ts";
import { nextState, refusalFor, unfinishedStates, type DraftEvent } from "./states.ts";

type Client = PrismaClient | Prisma.TransactionClient;
type Transaction = Prisma.TransactionClient;

/** How long a tab may stay open and still be merged with what it started from. */
const oldestTab = 7 * 86_400_000;

/** A person's unfinished draft of a record; null where there is none. */
export async function draftOf(
  client: Client,
  personId: string,
  kind: RecordKind,
  id: string,
): Promise<Draft | null> {
  const row = await client.draft.findFirst({
    where: { recordKind: kind, recordId: id, authorId: personId, state: { in: [...unfinishedStates] } },
    select: draftSelect,
  });
  return row && draftFromRow(row);
}

export interface SaveInput {
  person: Person;
  kind: RecordKind;
  id: string;
  /** Version of the draft that the tab started from; 0 where it started from what is public, or from nothing. */
  draftVersion: number;
  /** The public version that the tab started from; 0 for nothing. */
  baseVersion: number;
  content: Content;
  reason: string;
  now: Date;
  /** The author asked for a check. Left out, it stays as it is. */
  checked?: boolean;
}

/**
 * Saves what somebody typed, complete or not. A tab that is behind is merged with what is stored: what does not overlap
 * merges by itself, the rest waits in `conflicts` for the person's decision. Whoever may edit the record is up to the caller.
 */
export async function saveDraft(client: PrismaClient, input: SaveInput): Promise<SaveOutcome> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await client.$transaction((tx) => saveOnce(tx, input));
    } catch (error) {
      // Another tab made the draft at the same moment: now there is one to be merged with.
      if (attempt === 3 || !isDuplicate(error)) throw error;
    }
  }
}

const isDuplicate = (error: unknown) => error instanceof Error && "code" in error && error.code === "P2002";

async function saveOnce(tx: Transaction, input: SaveInput): Promise<SaveOutcome> {
  const { person, kind, id, now } = input;
  const stored = await lockedUnfinished(tx, person.id, kind, id);
  if (!stored) return createDraft(tx, input);
  if (nextState(draftFromRow(stored).state, "save") === null)
    return { ok: false, reason: "not-open", draft: draftFromRow(stored) };

  const merged = stored.version !== input.draftVersion;
  const held = heldBy(stored);
  const saved = merged
    ? mergeSave(held, await startOfTab(tx, input), input.content)
    : { ...typedOver(held, input.content), fresh: [] };
  const row = await writeSave(tx, stored, saved, now, {
    // The reason is one line: whoever typed another one last is right, whoever left it alone is not asked.
    reason: input.reason === "" && merged ? stored.reason : input.reason,
    checked: input.checked ?? stored.checked,
  });
  return { ok: true, draft: draftFromRow(row), conflicts: saved.fresh, merged };
}

/** What a tab started from: a save of this or an earlier draft of the person, or what was public. */
async function startOfTab(tx: Transaction, input: SaveInput): Promise<Content | null> {
  const { person, kind, id, draftVersion, baseVersion } = input;
  const save =
    draftVersion > 0
      ? await tx.draftSave.findFirst({
          where: {
            version: draftVersion,
            draft: { recordKind: kind, recordId: id, authorId: person.id },
          },
          select: { content: true },
        })
      : null;
  if (save) return save.content as unknown as Content;
  return baseVersion === 0 ? emptyContent(kind, id) : publicContent(tx, kind, id, baseVersion);
}

/** What a public version holds, as a form does; null where there is none. */
export async function publicContent(
  client: Client,
  kind: RecordKind,
  id: string,
  version: number,
): Promise<Content | null> {
  if (version === 0) return null;
  const found = await publicVersion(client, kind, id, version);
  return found && contentOf(found);
}

async function createDraft(tx: Transaction, input: SaveInput): Promise<SaveOutcome> {
  const { person, kind, id, content, now } = input;
  const current = await publicVersion(tx, kind, id);
  // A draft that ended since took what this tab started from along; what was typed here goes on top of what is public.
  const merged = current !== null && (input.draftVersion > 0 || input.baseVersion !== current.version);
  const held: Held = merged
    ? freshStart(await startOfTab(tx, input), content, contentOf(current))
    : { content, conflicts: [] };
  const draft = await insertDraft(tx, {
    person,
    kind,
    id,
    held,
    now,
    reason: input.reason,
    checked: input.checked ?? false,
    baseVersion: current?.version ?? 0,
  });
  return {
    ok: true,
    draft,
    conflicts: held.conflicts,
    merged: merged && !isDeepStrictEqual(held.content, content),
  };
}

interface NewDraft {
  person: Person;
  kind: RecordKind;
  id: string;
  baseVersion: number;
  held: Held;
  reason: string;
  checked: boolean;
  now: Date;
}

/** A person's new draft of a record. Their drafts of it count on, so that a tab's version names one save for ever. */
export async function insertDraft(tx: Transaction, draft: NewDraft): Promise<Draft> {
  const { person, kind, id, baseVersion, held, reason, checked, now } = draft;
  const mine = { recordKind: kind, recordId: id, authorId: person.id };
  const last = await tx.draft.aggregate({ where: mine, _max: { version: true } });
  const version = (last._max.version ?? 0) + 1;
  const content = json(held.content);
  const row = await tx.draft.create({
    data: {
      ...mine,
      id: randomUUID(),
      state: "open",
      version,
      baseVersion,
      reason,
      checked,
      content,
      conflicts: json(held.conflicts),
      createdAt: now,
      changedAt: now,
      saves: { create: { version, content, savedAt: now } },
    },
    select: draftSelect,
  });
  return draftFromRow(row);
}

/** Stores what a draft holds now as its next version; nothing where nothing differs. */
export async function writeSave(
  tx: Transaction,
  stored: DraftRow,
  { content, conflicts }: Held,
  now: Date,
  columns: Prisma.DraftUncheckedUpdateInput,
): Promise<DraftRow> {
  const held = heldBy(stored);
  const isSame = isDeepStrictEqual(held.content, content) && isDeepStrictEqual(held.conflicts, conflicts);
  const version = isSame ? stored.version : stored.version + 1;
  const row = await tx.draft.update({
    where: { id: stored.id },
    data: {
      ...columns,
      ...(!isSame && { version, content: json(content), conflicts: json(conflicts), changedAt: now }),
    },
    select: draftSelect,
  });
  if (isSame) return row;
  await tx.draftSave.create({
    data: { draftId: stored.id, version, content: json(content), savedAt: now },
    select: { version: true },
  });
  // A save is needed while a tab may be open that started from it: until 7 days after the next one.
  const before = new Date(now.getTime() - oldestTab);
  await tx.$executeRaw`
    DELETE FROM draft_saves old WHERE draft_id = ${stored.id} AND EXISTS (
      SELECT FROM draft_saves later
      WHERE later.draft_id = old.draft_id AND later.version > old.version AND later.saved_at < ${before})`;
  return row;
}

interface Choice {
  person: Person;
  draftId: string;
  draftVersion: number;
  /** By the conflict's path. */
  decisions: Readonly<Record<string, Decision>>;
  now: Date;
}

/** Carries out what the author decided about the draft's conflicts. */
export async function resolveConflicts(client: PrismaClient, choice: Choice): Promise<Done> {
  const { person, draftId, draftVersion, decisions, now } = choice;
  return client.$transaction(async (tx) => {
    const found = await draftFor(tx, draftId, person, "save");
    if (!found.ok) return found;
    if (found.row.version !== draftVersion) return { ok: false, reason: "changed" };
    await writeSave(tx, found.row, decide(heldBy(found.row), decisions), now, {});
    return { ok: true };
  });
}

interface Submission {
  person: Person;
  draftId: string;
  draftVersion: number;
  /** Why the record changes; readers of the history see it. */
  reason: string;
  now: Date;
}

/**
 * Hands a draft over to be reviewed. It is checked as a whole; what was published meanwhile is merged in first, so that
 * its author decides about overlaps while they still know what they meant.
 */
export async function submitDraft(client: PrismaClient, submission: Submission): Promise<Submitted> {
  const { person, draftId, draftVersion, now } = submission;
  const reason = submission.reason.trim().slice(0, longestNote);
  return client.$transaction(async (tx): Promise<Submitted> => {
    const found = await draftFor(tx, draftId, person, "submit");
    if (!found.ok) return found;
    if (found.row.version !== draftVersion) return { ok: false, reason: "changed" };
    const kind = found.draft.kind;
    const current = await publicVersion(tx, kind, found.draft.recordId);
    const public_ = current && contentOf(current);
    const row = await overCurrent(tx, found.row, public_ && { content: public_, version: current.version }, {
      now,
      reason,
    });
    const draft = draftFromRow(row);
    if (draft.conflicts.length > 0) return { ok: false, reason: "conflicts", draft };

    const made = recordOf(kind, draft.content);
    if (!made.ok) {
      await tx.draft.update({ where: { id: row.id }, data: { checked: true }, select: { id: true } });
      return { ok: false, reason: "issues", draft: { ...draft, checked: true }, issues: made.issues };
    }
    const reaches =
      mayEdit(person, editTarget(made.kinded)) && (!current || mayEdit(person, editTarget(current)));
    if (!reaches) return { ok: false, reason: "out-of-scope" };
    if (changesBetween(public_, draft.content).length === 0) return { ok: false, reason: "unchanged" };
    if (reason === "") return { ok: false, reason: "no-reason" };
    const submitted = await tx.draft.update({
      where: { id: row.id },
      data: { state: "submitted", submittedAt: now, publishAt: null, approvedBy: null, checked: false },
      select: draftSelect,
    });
    await note(tx, row.id, person.id, "submitted", reason, now);
    return { ok: true, draft: draftFromRow(submitted) };
  });
}

/** The draft carried over to what is public now, where that moved since it started. */
async function overCurrent(
  tx: Transaction,
  row: DraftRow,
  current: { content: Content; version: number } | null,
  { now, reason }: { now: Date; reason: string },
): Promise<DraftRow> {
  if (!current || current.version === row.baseVersion)
    return writeSave(tx, row, heldBy(row), now, { reason });
  const base = await publicContent(tx, row.recordKind as RecordKind, row.recordId, row.baseVersion);
  const held = rebase(heldBy(row), base, current.content);
  return writeSave(tx, row, held, now, { reason, baseVersion: current.version });
}

interface Act {
  person: Person;
  draftId: string;
  now: Date;
}

/** Takes a submitted or scheduled draft back to be edited. */
export const withdrawDraft = (client: PrismaClient, act: Act): Promise<Done> =>
  client.$transaction(async (tx) => {
    const { person, draftId, now } = act;
    const found = await draftFor(tx, draftId, person, "withdraw");
    if (!found.ok) return found;
    await setState(tx, draftId, { state: "open", publishAt: null, approvedBy: null });
    await note(tx, draftId, person.id, "withdrawn", "", now);
    return { ok: true };
  });

/** Gives a draft back to its author, saying what is to be changed. */
export const returnDraft = (client: PrismaClient, act: Act & { comment: string }): Promise<Done> =>
  client.$transaction(async (tx) => {
    const { person, draftId, comment, now } = act;
    const found = await draftFor(tx, draftId, person, "return");
    if (!found.ok) return found;
    await setState(tx, draftId, { state: "returned", publishAt: null, approvedBy: null });
    await note(tx, draftId, person.id, "returned", comment, now);
    return { ok: true };
  });

/** Says something about a draft, to its author and everybody who sees it. */
export const commentDraft = (client: PrismaClient, act: Act & { comment: string }): Promise<Done> =>
  client.$transaction(async (tx) => {
    const { person, draftId, comment, now } = act;
    const found = await draftFor(tx, draftId, person, "comment");
    if (!found.ok) return found;
    await note(tx, draftId, person.id, "comment", comment, now);
    return { ok: true };
  });

/** Ends a draft without publishing it. Its content stays readable. */
export const discardDraft = (client: PrismaClient, act: Act): Promise<Done> =>
  client.$transaction(async (tx) => {
    const { person, draftId } = act;
    const found = await draftFor(tx, draftId, person, "discard");
    if (!found.ok) return found;
    await setState(tx, draftId, { state: "discarded" });
    return { ok: true };
  });

/** Changes a draft's state within a transaction that holds its row. */
export async function setState(
  tx: Transaction,
  draftId: string,
  data: Prisma.DraftUncheckedUpdateInput,
): Promise<void> {
  await tx.draft.update({ where: { id: draftId }, data, select: { id: true } });
}

/** Adds to what was said and done about a draft. */
export async function note(
  tx: Transaction,
  draftId: string,
  authorId: string,
  kind: NoteKind,
  text: string,
  at: Date,
): Promise<void> {
  await tx.draftNote.create({
    data: { id: randomUUID(), draftId, authorId, kind, text: text.trim().slice(0, longestNote), at },
    select: { id: true },
  });
}

type Found = { ok: true; row: DraftRow; draft: Draft } | Exclude<Done, { ok: true }>;

/** Locks the draft and asks the table whether this may happen. Publishing also needs to know of four eyes. */
export async function draftFor(
  tx: Transaction,
  draftId: string,
  person: Person,
  event: DraftEvent,
  fourEyes = true,
): Promise<Found> {
  await tx.$queryRaw`SELECT id FROM drafts WHERE id = ${draftId} FOR UPDATE`;
  const row = await tx.draft.findUnique({ where: { id: draftId }, select: draftSelect });
  if (!row) return { ok: false, reason: "missing" };
  const draft = draftFromRow(row);
  const reason = refusalFor(person, event, draft, fourEyes);
  return reason === null ? { ok: true, row, draft } : { ok: false, reason };
}

async function lockedUnfinished(tx: Transaction, personId: string, kind: RecordKind, id: string) {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM drafts
    WHERE record_kind = ${kind} AND record_id = ${id} AND author_id = ${personId}
      AND state = ANY (${[...unfinishedStates]}) FOR UPDATE`;
  return found ? tx.draft.findUnique({ where: { id: found.id }, select: draftSelect }) : null;
}

/** Lets go of what hardly a tab is based on any more: saves older than 7 days of drafts that have ended. */
export async function pruneSaves(client: PrismaClient, now: Date): Promise<void> {
  const before = new Date(now.getTime() - oldestTab);
  await client.draftSave.deleteMany({
    where: { draft: { state: { notIn: [...unfinishedStates] } }, savedAt: { lt: before } },
  });
}
