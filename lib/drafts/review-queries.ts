/** What the pages of drafts and of a record's history show. */
import { may, type Person } from "#lib/auth/policy.ts";
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { draftName } from "#lib/desk/draft-name.ts";
import { namesOfPeople } from "#lib/people/queries.ts";
import { referencesOf, type References } from "#lib/records/references.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { contentOf } from "./content.ts";
import { rebase } from "./decisions.ts";
import type { Draft, DraftNote, NoteKind } from "./draft.ts";
import type { Content } from "./fields.ts";
import { applyDecisions } from "./merge.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { draftFromRow, draftSelect, heldBy } from "./rows.ts";
import { unfinishedStates, type DraftState } from "./states.ts";
import { publicContent } from "./store.ts";

/** Lists of drafts, by what they are to the person. */
export const draftLists = ["review", "mine", "returned", "scheduled", "all"] as const;
export type DraftListName = (typeof draftLists)[number];

export interface ListedDraft {
  id: string;
  kind: RecordKind;
  recordId: string;
  /** null while nothing is typed. */
  name: string | null;
  state: DraftState;
  /** null: the account is gone. */
  author: string | null;
  isOwn: boolean;
  isNew: boolean;
  changedAt: Date;
  submittedAt: Date | null;
  publishAt: Date | null;
  hasConflicts: boolean;
}

export const draftsPerPage = 50;

function whereOf(list: DraftListName, person: Person, fourEyes: boolean): Prisma.DraftWhereInput {
  const own = { authorId: person.id };
  const unfinished = { state: { in: [...unfinishedStates] } };
  switch (list) {
    case "review":
      if (!may(person, "drafts.publish")) return { id: { in: [] } };
      return { state: "submitted", ...(fourEyes && { authorId: { not: person.id } }) };
    case "mine":
      return { ...own, ...unfinished };
    case "returned":
      return { state: "returned" };
    case "scheduled":
      return { state: "scheduled" };
    case "all":
      return unfinished;
  }
}

/** How many drafts each list holds. */
export async function countDrafts(
  client: PrismaClient,
  person: Person,
  fourEyes: boolean,
): Promise<Record<DraftListName, number>> {
  const counts = await Promise.all(
    draftLists.map(async (list) => [
      list,
      await client.draft.count({ where: whereOf(list, person, fourEyes) }),
    ]),
  );
  return Object.fromEntries(counts) as Record<DraftListName, number>;
}

/** One page of a list: what waits for a review the longest-waiting first, what is scheduled by its time, else the newest first. */
export async function listDrafts(
  client: PrismaClient,
  { list, person, fourEyes, page }: { list: DraftListName; person: Person; fourEyes: boolean; page: number },
): Promise<ListedDraft[]> {
  const rows = await client.draft.findMany({
    where: whereOf(list, person, fourEyes),
    select: draftSelect,
    orderBy:
      list === "review"
        ? [{ submittedAt: "asc" }, { id: "asc" }]
        : list === "scheduled"
          ? [{ publishAt: "asc" }, { id: "asc" }]
          : [{ changedAt: "desc" }, { id: "asc" }],
    skip: (page - 1) * draftsPerPage,
    take: draftsPerPage,
  });
  const names = await namesOfPeople(
    client,
    rows.map(({ authorId }) => authorId),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.recordKind as RecordKind,
    recordId: row.recordId,
    name: draftName(row.content),
    state: row.state as DraftState,
    author: names.get(row.authorId) ?? null,
    isOwn: row.authorId === person.id,
    isNew: row.baseVersion === 0,
    changedAt: row.changedAt,
    submittedAt: row.submittedAt,
    publishAt: row.publishAt,
    hasConflicts: heldBy(row).conflicts.length > 0,
  }));
}

/** A published version without its content. */
export interface ListedVersion {
  version: number;
  at: Date;
  reason: string;
  /** Who wrote it; opaque, see `names`. */
  authorId: string;
  /** Who published it, where that was somebody else. */
  approverId: string | null;
}

export interface DraftView {
  draft: Draft;
  notes: DraftNote[];
  /** What is public now; null for a record that is not. */
  current: { version: number; content: Content } | null;
  /**
   * What the draft means to make of it: carried over to what is public now, with its own side wherever both changed the
   * same. For a draft that is finished, what it held.
   */
  outcome: Content;
  /** What a finished draft changed stands against the version it started from. */
  before: Content | null;
  /** Versions published since the draft started, the newest first. */
  between: ListedVersion[];
  /** How many fields were changed there and here. */
  overlaps: number;
  references: References;
  /** Of staff, by id; without those whose accounts are gone. */
  names: Record<string, string>;
}

/** Everything about one draft; null where there is none. */
export async function draftView(client: PrismaClient, id: string): Promise<DraftView | null> {
  const row = await client.draft.findUnique({
    where: { id },
    select: {
      ...draftSelect,
      notes: {
        select: { id: true, authorId: true, kind: true, text: true, at: true },
        orderBy: [{ at: "asc" }, { id: "asc" }],
      },
    },
  });
  if (!row) return null;
  const draft = draftFromRow(row);
  const isUnfinished = (unfinishedStates as readonly DraftState[]).includes(draft.state);
  const [public_, base, between] = await Promise.all([
    publicVersion(client, draft.kind, draft.recordId),
    publicContent(client, draft.kind, draft.recordId, draft.baseVersion),
    isUnfinished ? versionsOf(client, draft.kind, draft.recordId, draft.baseVersion) : [],
  ]);
  const current = public_ && { version: public_.version, content: contentOf(public_) };
  const held = heldBy(row);
  const rebased =
    isUnfinished && current && current.version !== draft.baseVersion
      ? rebase({ content: held.content, conflicts: [] }, base, current.content)
      : { content: held.content, conflicts: [] };
  const before = isUnfinished ? (current?.content ?? null) : base;
  const undecided = [...rebased.conflicts, ...draft.conflicts];
  const outcome = applyDecisions(
    rebased.content,
    undecided,
    Object.fromEntries(undecided.map(({ path }) => [path, "mine"])),
  );
  return {
    draft,
    notes: row.notes.map((note) => ({ ...note, kind: note.kind as NoteKind })),
    current,
    outcome,
    before,
    between,
    overlaps: rebased.conflicts.length,
    references: await referencesOf(client, [before, outcome]),
    names: Object.fromEntries(
      await namesOfPeople(client, [
        draft.authorId,
        ...row.notes.map(({ authorId }) => authorId),
        ...between.map(({ authorId }) => authorId),
      ]),
    ),
  };
}

/** Published versions of a record behind a given one, the newest first. */
export async function versionsOf(
  client: PrismaClient,
  kind: RecordKind,
  id: string,
  after = 0,
): Promise<ListedVersion[]> {
  const revisions = await client.revision.findMany({
    where: { recordKind: kind, recordId: id, version: { gt: after } },
    select: { version: true, createdAt: true, text: true },
    orderBy: { version: "desc" },
  });
  return revisions.map(({ version, createdAt, text }) => {
    const { author, approver, reason } = JSON.parse(text) as {
      author: string;
      approver?: string;
      reason: string;
    };
    return { version, at: createdAt, reason, authorId: author, approverId: approver ?? null };
  });
}

export interface HistoryView {
  /** What the record is called now. */
  name: string | null;
  /** All of them, the newest first. */
  versions: ListedVersion[];
  names: Record<string, string>;
  /** Two of them side by side. */
  compared: {
    from: number;
    to: number;
    before: Content;
    after: Content;
    references: References;
  } | null;
}

/**
 * Every version of a record, and what changed between two of them; null where nothing was ever published.
 * @param compare left out or unknown versions: the newest with the one before
 */
export async function historyView(
  client: PrismaClient,
  kind: RecordKind,
  id: string,
  compare: { from: number | null; to: number | null },
): Promise<HistoryView | null> {
  const versions = await versionsOf(client, kind, id);
  const newest = versions[0]?.version;
  if (newest === undefined) return null;
  const known = (version: number | null) => versions.some((each) => each.version === version);
  const to = known(compare.to) ? (compare.to ?? newest) : newest;
  const from = known(compare.from) ? (compare.from ?? to - 1) : to - 1;
  const [current, before, after, names] = await Promise.all([
    publicContent(client, kind, id, newest),
    publicContent(client, kind, id, from),
    publicContent(client, kind, id, to),
    namesOfPeople(
      client,
      versions.flatMap(({ authorId, approverId }) => [authorId, approverId]),
    ),
  ]);
  return {
    name: draftName(current),
    versions,
    names: Object.fromEntries(names),
    compared: before &&
      after && { from, to, before, after, references: await referencesOf(client, [before, after]) },
  };
}
