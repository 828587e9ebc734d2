/** Publishing drafts: at once, at a time, and versions of before as new drafts. */
import { isDeepStrictEqual } from "node:util";
import type { Person } from "#lib/auth/policy.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { Source } from "#lib/evidence/source.ts";
import { saveAll } from "#lib/records/save.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { contentOf } from "./content.ts";
import { decidePublication, type Publication } from "./decisions.ts";
import type { Draft, DraftRefusal } from "./draft.ts";
import { recordSchemas, saveOf, type KindedRecord } from "./kinds.ts";
import { publicVersion, type PublicVersion } from "#lib/revisions/queries.ts";
import { draftFromRow, draftSelect, heldBy, type DraftRow } from "./rows.ts";
import { refusalFor, unfinishedStates, type Refusal } from "./states.ts";
import { draftFor, insertDraft, note, publicContent, setState, writeSave } from "./store.ts";
import { withSurvivors } from "./survivor-queries.ts";

/** Why a draft went back to its author; kept as the text of its note, said in words by the pages. */
export const backReasons = [
  "conflicts",
  "issues",
  "slug-taken",
  "source-exists",
  "unknown-reference",
  "row-taken",
] as const;
export type BackReason = (typeof backReasons)[number];

export type Published =
  | { ok: true; version: number; kinded: KindedRecord }
  | DraftRefusal
  /** Nothing was published: the draft is with its author again, and its notes say why. */
  | { ok: false; reason: "went-back"; why: BackReason }
  /** The address belongs, or once belonged, to another record; the draft stays as it is. */
  | { ok: false; reason: "slug-taken"; slug: string };

interface Order {
  draftId: string;
  /** The version that the reviewer looked at. */
  draftVersion: number;
  person: Person;
  fourEyes: boolean;
  now: Date;
}

/** Publishes what the reviewer looked at, merged with what was published since the draft started. */
export async function publishDraft(client: PrismaClient, order: Order): Promise<Published> {
  const { draftId, draftVersion, person, fourEyes, now } = order;
  return publish(client, {
    draftId,
    approverId: person.id,
    now,
    refuse: (draft) =>
      refusalFor(person, "publish", draft, fourEyes) ?? (draft.version === draftVersion ? null : "changed"),
  });
}

interface Task {
  draftId: string;
  /** In whose name it is published. */
  approverId: string;
  now: Date;
  /** Asked of the draft as it is then. */
  refuse: (draft: Draft) => Refusal | "changed" | null;
}

/** Somebody published the record, or touched the draft, between reading and saving. */
class Moved extends Error {}

async function publish(client: PrismaClient, task: Task): Promise<Published> {
  for (let attempt = 1; ; attempt++) {
    const done = await attemptToPublish(client, task);
    if (done !== "moved") return done;
    if (attempt === 20) return { ok: false, reason: "changed" };
  }
}

async function attemptToPublish(client: PrismaClient, task: Task): Promise<Published | "moved"> {
  const { draftId, approverId, now, refuse } = task;
  const row = await client.draft.findUnique({ where: { id: draftId }, select: draftSelect });
  if (!row) return { ok: false, reason: "missing" };
  const draft = draftFromRow(row);
  const refusal = refuse(draft);
  if (refusal) return { ok: false, reason: refusal };

  const current = await publicVersion(client, draft.kind, draft.recordId);
  const decision = await decideFor(client, row, current);
  if (!decision.publish) return goBack(client, { row, decision, current, approverId, now });

  const news = await onlyNew(client, decision.newSources);
  if (news === null) return goBack(client, { row, decision: "source-exists", current, approverId, now });
  const reason = draft.reason;
  const saves = [
    ...news.map((source): KindedRecord => ({ kind: "source", record: source })),
    decision.kinded,
  ].map((kinded) => {
    const baseVersion = kinded === decision.kinded ? (current?.version ?? 0) : 0;
    return saveOf(kinded, { baseVersion, author: draft.authorId, approver: approverId, reason, now });
  });
  try {
    const saved = await saveAll(client, saves, async (tx, versions) => {
      const { count } = await tx.draft.updateMany({
        where: { id: draftId, state: row.state, version: row.version, publishAt: row.publishAt },
        data: { state: "published", approvedBy: approverId, publishedVersion: versions.at(-1) ?? 0 },
      });
      if (count !== 1) throw new Moved();
      await note(tx, draftId, approverId, "published", String(versions.at(-1)), now);
    });
    if (saved.ok) return { ok: true, version: saved.versions.at(-1) ?? 0, kinded: decision.kinded };
    if (saved.refusal.reason === "conflict") return "moved";
    return { ok: false, reason: "slug-taken", slug: saves[saved.at]?.record.slug ?? "" };
  } catch (error) {
    if (error instanceof Moved) return "moved";
    // It names something that is not in the register, whatever its form was made to say.
    if (isUnknownReference(error))
      return goBack(client, { row, decision: "unknown-reference", current, approverId, now });
    // A row says that it is one of another record.
    if (isTakenRow(error)) return goBack(client, { row, decision: "row-taken", current, approverId, now });
    throw error;
  }
}

async function decideFor(
  client: PrismaClient,
  row: DraftRow,
  current: PublicVersion | null,
): Promise<Publication> {
  const kind = row.recordKind as RecordKind;
  const base = await publicContent(client, kind, row.recordId, row.baseVersion);
  const decision = decidePublication(kind, heldBy(row), base, current && contentOf(current));
  if (!decision.publish) return decision;
  const record = await withSurvivors(client, decision.kinded.record);
  const parsed = recordSchemas[kind].safeParse(record);
  // Two statements may have become one and the same by a merge of what they name.
  if (!parsed.success) return { publish: false, held: heldBy(row), issues: [] };
  return { ...decision, kinded: { kind, record: parsed.data } as KindedRecord };
}

/**
 * The sources that are not public yet, each with an address that is free; null where one is public and says something
 * else: it was changed since.
 */
async function onlyNew(client: PrismaClient, sources: readonly Source[]): Promise<Source[] | null> {
  const news: Source[] = [];
  for (const source of sources) {
    const known = await publicVersion(client, "source", source.id);
    if (!known) {
      const given = news.map(({ slug }) => slug);
      news.push({ ...source, slug: await freeSlug(client, source.slug, given) });
    } else if (!isDeepStrictEqual({ ...known.record, slug: "" }, { ...source, slug: "" })) return null;
  }
  return news;
}

/** Nobody typed a source's address: where it is taken, a number goes behind it. */
async function freeSlug(client: PrismaClient, slug: string, given: readonly string[]): Promise<string> {
  const like = { startsWith: slug };
  const [present, old] = await Promise.all([
    client.source.findMany({ where: { slug: like }, select: { slug: true } }),
    client.oldSlug.findMany({ where: { recordKind: "source", slug: like }, select: { slug: true } }),
  ]);
  const taken = new Set([...present.map((each) => each.slug), ...old.map((each) => each.slug), ...given]);
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number++) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
}

const isUnknownReference = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "P2003";

const isTakenRow = (error: unknown) => error instanceof Error && "code" in error && error.code === "P2002";

interface Way {
  row: DraftRow;
  decision: Extract<Publication, { publish: false }> | Exclude<BackReason, "conflicts" | "issues">;
  current: PublicVersion | null;
  approverId: string;
  now: Date;
}

/** The draft returns to its author, carried over to what is public now as far as that goes. */
async function goBack(client: PrismaClient, way: Way): Promise<Published | "moved"> {
  const { row, decision, current, approverId, now } = way;
  const isMerged = typeof decision !== "string";
  const held = isMerged ? decision.held : heldBy(row);
  const why = !isMerged ? decision : held.conflicts.length > 0 ? "conflicts" : "issues";
  return client.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM drafts WHERE id = ${row.id} FOR UPDATE`;
    const again = await tx.draft.findUnique({ where: { id: row.id }, select: draftSelect });
    if (again?.version !== row.version || again.state !== row.state) return "moved";
    await writeSave(tx, again, held, now, {
      state: "returned",
      publishAt: null,
      approvedBy: null,
      checked: why !== "conflicts",
      ...(isMerged && { baseVersion: current?.version ?? 0 }),
    });
    await note(tx, row.id, approverId, "conflict", why, now);
    return { ok: false, reason: "went-back", why };
  });
}

/** How far ahead a publication may be set. */
const furthest = 366 * 86_400_000;

/** Sets the time at which a draft becomes public; lib/server/jobs.ts carries it out. */
export async function scheduleDraft(
  client: PrismaClient,
  order: Order & { publishAt: Date },
): Promise<{ ok: true } | DraftRefusal | { ok: false; reason: "time" }> {
  const { draftId, draftVersion, person, fourEyes, publishAt, now } = order;
  const ahead = publishAt.getTime() - now.getTime();
  if (!(ahead > 0 && ahead <= furthest)) return { ok: false, reason: "time" };
  return client.$transaction(async (tx) => {
    const found = await draftFor(tx, draftId, person, "schedule", fourEyes);
    if (!found.ok) return found;
    if (found.draft.version !== draftVersion) return { ok: false, reason: "changed" };
    await setState(tx, draftId, { state: "scheduled", publishAt, approvedBy: person.id });
    await note(tx, draftId, person.id, "scheduled", publishAt.toISOString(), now);
    return { ok: true };
  });
}

/**
 * Publishes every draft whose time has come. Any number of instances may do so at the same time: each draft is published
 * once, because its state changes in the transaction that publishes it.
 * @throws AggregateError when some failed; all others are published then
 */
export async function publishDue(
  client: PrismaClient,
  now: Date,
): Promise<{ draftId: string; published: Published }[]> {
  const due = await client.draft.findMany({
    where: { state: "scheduled", publishAt: { lte: now } },
    select: { id: true, approvedBy: true },
    orderBy: [{ publishAt: "asc" }, { id: "asc" }],
  });
  const done: { draftId: string; published: Published }[] = [];
  const failures: unknown[] = [];
  for (const { id: draftId, approvedBy } of due) {
    const approverId = approvedBy ?? "";
    const isDue = ({ state, publishAt }: Draft) =>
      state === "scheduled" && publishAt !== null && publishAt <= now;
    const task: Task = { draftId, approverId, now, refuse: (draft) => (isDue(draft) ? null : "state") };
    try {
      let published = await publish(client, task);
      if (!published.ok && published.reason === "slug-taken")
        published = (await backForSlug(client, task)) ?? published;
      done.push({ draftId, published });
    } catch (error) {
      // One that fails keeps no other from its time.
      failures.push(new Error(`Draft ${draftId} could not be published`, { cause: error }));
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, "Not every draft whose time has come was published");
  return done;
}

/** Nobody is there to be told that the address is taken: the author gets the draft back. */
async function backForSlug(
  client: PrismaClient,
  { draftId, approverId, now }: Task,
): Promise<Published | null> {
  const row = await client.draft.findUnique({ where: { id: draftId }, select: draftSelect });
  if (!row) return null;
  const back = await goBack(client, { row, decision: "slug-taken", current: null, approverId, now });
  return back === "moved" ? null : back;
}

interface Restoration {
  person: Person;
  kind: RecordKind;
  id: string;
  /** Which version is to stand again. */
  version: number;
  reason: string;
  now: Date;
}

export type Restored =
  | { ok: true; draftId: string }
  | { ok: false; reason: "missing" }
  /** The person has an unfinished draft of this record, which is not to be lost. */
  | { ok: false; reason: "draft-exists"; draftId: string };

/** A new draft that holds what a version of before held; it goes through the same review as any other. */
export async function restoreVersion(client: PrismaClient, restoration: Restoration): Promise<Restored> {
  const { person, kind, id, version, reason, now } = restoration;
  return client.$transaction(async (tx): Promise<Restored> => {
    const then = await publicVersion(tx, kind, id, version);
    const current = await publicVersion(tx, kind, id);
    if (!then || !current) return { ok: false, reason: "missing" };
    const mine = { recordKind: kind, recordId: id, authorId: person.id };
    const unfinished = await tx.draft.findFirst({
      where: { ...mine, state: { in: [...unfinishedStates] } },
      select: { id: true },
    });
    if (unfinished) return { ok: false, reason: "draft-exists", draftId: unfinished.id };
    const content = await withSurvivors(tx, contentOf(then));
    const draft = await insertDraft(tx, {
      person,
      kind,
      id,
      reason,
      now,
      checked: false,
      baseVersion: current.version,
      held: { content, conflicts: [] },
    });
    return { ok: true, draftId: draft.id };
  });
}
