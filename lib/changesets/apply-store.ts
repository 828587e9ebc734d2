/** Applying and undoing changesets: each all in one transaction, or nothing of it. */
import { isDeepStrictEqual } from "node:util";
import type { Person } from "#lib/auth/policy.ts";
import { recordAudit } from "#lib/audit/store.ts";
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import type { Content } from "#lib/drafts/fields.ts";
import { recordSchemas, saveOf, type KindedRecord } from "#lib/drafts/kinds.ts";
import { mergeContent } from "#lib/drafts/merge.ts";
import { publicVersion, type PublicVersion } from "#lib/revisions/queries.ts";
import { applyPlaceRows, PlaceRowsRefused, undoPlaceRows } from "#lib/places/list-store.ts";
import { saveEach, type Save } from "#lib/records/save.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import {
  effectiveOutcomes,
  mayApplyKind,
  mayUndoKind,
  placeKinds,
  type ChangesetKind,
  type Problem,
} from "./changeset.ts";
import { collectGarbage, rowsBetweenCollections } from "./memory.ts";
import { rowFromColumns, rowSelect, type StoredRow } from "./rows.ts";

/** A row that stands in the way. */
export interface Obstacle {
  position: number;
  problem: Problem;
}

export type Applied =
  | { ok: true; changes: number }
  /** gone: no such changeset. state: it is not proposed (or applied) any more. nothing: no row is chosen. */
  | { ok: false; reason: "gone" | "state" | "denied" | "nothing" }
  /** Nothing was changed; these rows prevented it. */
  | { ok: false; reason: "obstacles"; obstacles: Obstacle[] };

export interface Applying {
  id: string;
  person: Person;
  fourEyes: boolean;
  now: Date;
}

/** What names nothing else comes first. */
const order = ["source", "theme", "offer-kind", "organisation", "network", "hub"] as const;

/** Rows read at once. */
const batchSize = 100;

/** Ends the transaction; everything stays as it was. */
class Stopped extends Error {
  readonly outcome: Exclude<Applied, { ok: true }>;
  constructor(outcome: Exclude<Applied, { ok: true }>) {
    super(outcome.reason);
    this.outcome = outcome;
  }
}

/**
 * Applies the chosen rows of a proposed changeset, all or none. A record that moved since the proposal is merged where both
 * changed different things. Otherwise nothing is applied, and the rows in the way become conflicts with the reason.
 */
export async function applyChangeset(client: PrismaClient, applying: Applying): Promise<Applied> {
  const { id, person, fourEyes, now } = applying;
  const head = await client.changeset.findUnique({ where: { id }, select: headSelect });
  if (!head) return { ok: false, reason: "gone" };
  if (!mayApplyKind(person, head.kind as ChangesetKind, head.authorId, fourEyes))
    return { ok: false, reason: "denied" };
  const where = { changesetId: id, chosen: true, outcome: { in: [...effectiveOutcomes] } };
  const chosen = await client.changesetRow.count({ where });
  if (chosen === 0) return { ok: false, reason: "nothing" };
  // What was found together in a merge is one step: half of it would tear records apart.
  const all = await client.changesetRow.count({ where: { changesetId: id, outcome: { not: "unchanged" } } });
  if (head.kind === "merge" && chosen !== all) return { ok: false, reason: "state" };

  const progress: Progress = { at: null, obstacles: [], changes: 0 };
  const outcome = await run(client, chosen, progress, async function* (tx) {
    const taken = { state: "applied", appliedBy: person.id, appliedAt: now };
    const { count } = await tx.changeset.updateMany({ where: { id, state: "proposed" }, data: taken });
    if (count === 0) throw new Stopped({ ok: false, reason: "state" });
    // The list that places name is a record like any other, and comes before them.
    for (const recordKind of order)
      for await (const row of rowsInTurn(tx, { ...where, recordKind }, "asc"))
        yield* applied(tx, row, recordKind, progress, {
          author: head.authorId,
          approver: person.id,
          reason: head.reason === "" ? head.title : head.reason,
          now,
        });
    if (head.kind === "places") await writePlaces(tx, where, applyPlaceRows, progress);
    if (progress.obstacles.length > 0)
      throw new Stopped({ ok: false, reason: "obstacles", obstacles: progress.obstacles });
    // Somebody else's attempt just made conflicts of all that was chosen.
    if (progress.at === null && progress.changes === 0) throw new Stopped({ ok: false, reason: "nothing" });
    await audit(tx, "changeset-applied", applying, head.kind, progress.changes);
  });
  if (!outcome.ok && outcome.reason === "obstacles") await markConflicts(client, id, outcome.obstacles);
  return outcome;
}

/**
 * Gives every record that an applied changeset changed what it held before, as a new version; records that it created are
 * archived, because what was once published is never deleted. What was changed since is kept where it is something else;
 * otherwise nothing is undone, and the rows in the way are told.
 */
export async function undoChangeset(
  client: PrismaClient,
  undoing: Omit<Applying, "fourEyes"> & { reason: string },
): Promise<Applied> {
  const { id, person, now, reason } = undoing;
  const head = await client.changeset.findUnique({ where: { id }, select: headSelect });
  if (!head) return { ok: false, reason: "gone" };
  if (!mayUndoKind(person, head.kind as ChangesetKind)) return { ok: false, reason: "denied" };
  const where = { changesetId: id, appliedVersion: { not: null } };
  const rowCount = await client.changesetRow.count({ where });

  const progress: Progress = { at: null, obstacles: [], changes: 0 };
  return run(client, rowCount, progress, async function* (tx) {
    const taken = { state: "undone", undoneBy: person.id, undoneAt: now };
    const { count } = await tx.changeset.updateMany({ where: { id, state: "applied" }, data: taken });
    if (count === 0) throw new Stopped({ ok: false, reason: "state" });
    if (head.kind === "places") await writePlaces(tx, where, undoPlaceRows, progress);
    for (const recordKind of order.toReversed())
      for await (const row of rowsInTurn(tx, { ...where, recordKind }, "desc"))
        yield* undone(tx, row, recordKind, progress, { author: person.id, reason, now });
    if (progress.obstacles.length > 0)
      throw new Stopped({ ok: false, reason: "obstacles", obstacles: progress.obstacles });
    await audit(tx, "changeset-undone", undoing, head.kind, progress.changes);
  });
}

const headSelect = { kind: true, title: true, reason: true, authorId: true } as const;

/** What is being written, for the answer when it fails. */
interface Progress {
  at: number | null;
  obstacles: Obstacle[];
  changes: number;
}

/** Milliseconds that one row may take on a slow machine. */
const perRow = 100;

async function run(
  client: PrismaClient,
  rows: number,
  progress: Progress,
  saving: (tx: Prisma.TransactionClient) => AsyncGenerator<Save, void, number>,
): Promise<Applied> {
  const inTheWay = (code: string): Applied => ({
    ok: false,
    reason: "obstacles",
    obstacles: [{ position: progress.at ?? 1, problem: { code } }],
  });
  try {
    const saved = await saveEach(
      client,
      async function* (tx) {
        // Records of one kind that name each other stand in no order that suits them all.
        await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
        yield* saving(tx);
        await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
      },
      120_000 + rows * perRow,
    );
    if (saved.ok) return { ok: true, changes: progress.changes };
    return inTheWay(saved.refusal.reason === "slug-taken" ? "slug-taken" : "changed-meanwhile");
  } catch (error) {
    if (error instanceof Stopped) return error.outcome;
    if (error instanceof Error && /foreign key/i.test(error.message)) return inTheWay("reference-missing");
    if (error instanceof Error && "code" in error && error.code === "P2002") return inTheWay("row-taken");
    throw error;
  }
}

async function* rowsInTurn(
  tx: Prisma.TransactionClient,
  where: Prisma.ChangesetRowWhereInput,
  direction: "asc" | "desc",
): AsyncGenerator<StoredRow> {
  let last: number | null = null;
  for (let read = batchSize; ; read += batchSize) {
    const beyond: Prisma.IntFilter | null =
      last === null ? null : direction === "asc" ? { gt: last } : { lt: last };
    const rows: Prisma.ChangesetRowGetPayload<{ select: typeof rowSelect }>[] =
      await tx.changesetRow.findMany({
        where: beyond === null ? where : { ...where, position: beyond },
        select: rowSelect,
        orderBy: { position: direction },
        take: batchSize,
      });
    for (const row of rows) yield rowFromColumns(row);
    if (rows.length < batchSize) return;
    last = rows.at(-1)?.position ?? null;
    if (read % rowsBetweenCollections === 0) collectGarbage();
  }
}

interface Made {
  author: string;
  approver?: string;
  reason: string;
  now: Date;
}

async function* applied(
  tx: Prisma.TransactionClient,
  row: StoredRow,
  kind: RecordKind,
  progress: Progress,
  made: Made,
): AsyncGenerator<Save, void, number> {
  progress.at = row.position;
  const wanted = kinded(kind, row.after);
  if (!wanted) return void progress.obstacles.push({ position: row.position, problem: { code: "invalid" } });
  const current = await publicVersion(tx, kind, wanted.record.id);
  const target =
    (current?.version ?? 0) === row.baseVersion ? wanted : merged(kind, row.before, wanted.record, current);
  const version = yield* written(row, target, current, progress, made);
  if (version === null) return;
  const { changesetId, position } = row;
  await tx.changesetRow.updateMany({ where: { changesetId, position }, data: { appliedVersion: version } });
}

async function* undone(
  tx: Prisma.TransactionClient,
  row: StoredRow,
  kind: RecordKind,
  progress: Progress,
  made: Made,
): AsyncGenerator<Save, void, number> {
  progress.at = row.position;
  const current = await publicVersion(tx, kind, row.recordId ?? "");
  if (!current) return;
  const version = row.appliedVersion ?? 0;
  const left = await publicVersion(tx, kind, current.record.id, version);
  // What stood there when it was applied: the row's own `before` is older where somebody published in between.
  const before = await publicVersion(tx, kind, current.record.id, version - 1);
  // Sources, themes and kinds of offer know no archive: nothing leans on a new one any more, which is as good.
  if (!before && !("archived" in current.record)) return;
  const wanted = before?.record ?? { ...left?.record, archived: true };
  const target =
    current.version === version ? kinded(kind, wanted) : merged(kind, left?.record ?? null, wanted, current);
  yield* written(row, target, current, progress, made);
}

/** Saves the target unless it is what stands there already; null is in the way. */
async function* written(
  { position }: StoredRow,
  target: KindedRecord | null,
  current: PublicVersion | null,
  progress: Progress,
  made: Made,
): AsyncGenerator<Save, number | null, number> {
  if (!target) {
    const params = { version: current?.version ?? 0 };
    progress.obstacles.push({ position, problem: { code: "changed-meanwhile", params } });
    return null;
  }
  // Once something is in the way nothing stays; the rest is only looked through, to name all that is.
  if (progress.obstacles.length > 0 || isDeepStrictEqual(target.record, current?.record)) return null;
  const version = yield saveOf(target, { ...made, baseVersion: current?.version ?? 0 });
  progress.changes += 1;
  return version;
}

/** A record as its schema gives it; null where it does not fit (any more). */
function kinded(kind: RecordKind, record: unknown): KindedRecord | null {
  const read = recordSchemas[kind].safeParse(record);
  return read.success ? ({ kind, record: read.data } as KindedRecord) : null;
}

/**
 * Three-way merge of whole records: they have the shape that forms hold (fields, and lists of rows with ids).
 * @returns null where both changed the same differently, or where the result would be no valid record
 */
function merged(
  kind: RecordKind,
  base: unknown,
  mine: unknown,
  theirs: PublicVersion | null,
): KindedRecord | null {
  if (!theirs || base === null) return null;
  const [b, m, t] = [base, mine, theirs.record].map((record) => record as Content);
  if (!b || !m || !t) return null;
  const result = mergeContent(b, m, t);
  return result.conflicts.length > 0 ? null : kinded(kind, result.merged);
}

async function markConflicts(client: PrismaClient, changesetId: string, obstacles: readonly Obstacle[]) {
  for (const { position, problem } of obstacles) {
    const problems = [problem] as Prisma.InputJsonArray;
    await client.changesetRow.updateMany({
      where: { changesetId, position },
      data: { outcome: "conflict", chosen: false, problems },
    });
  }
}

async function audit(
  tx: Prisma.TransactionClient,
  kind: "changeset-applied" | "changeset-undone",
  { id, person, now }: Pick<Applying, "id" | "person" | "now">,
  changesetKind: string,
  changes: number,
) {
  await recordAudit(tx, {
    kind,
    actorId: person.id,
    subject: id,
    details: { kind: changesetKind, changes },
    now,
  });
}

/** The rows of places among those of a changeset; what stands in their way are obstacles at their rows. */
async function writePlaces(
  tx: Prisma.TransactionClient,
  where: Prisma.ChangesetRowWhereInput,
  write: typeof applyPlaceRows,
  progress: Progress,
): Promise<void> {
  const ofPlaces = { ...where, recordKind: { in: [...placeKinds] } };
  try {
    await write(tx, rowsInTurn(tx, ofPlaces, "asc"));
  } catch (error) {
    if (!(error instanceof PlaceRowsRefused)) throw error;
    const { code, keys } = error;
    // A missing source is named by the places that lean on it.
    const those = await tx.changesetRow.findMany({
      where: {
        ...ofPlaces,
        ...(code === "place-source-missing"
          ? { OR: keys.map((key) => ({ after: { path: ["listSourceId"], equals: key } })) }
          : { recordId: { in: [...keys] } }),
      },
      select: { position: true },
      orderBy: { position: "asc" },
      take: mostObstacles,
    });
    for (const { position } of those) progress.obstacles.push({ position, problem: { code } });
    return;
  }
  const { count } = await tx.changesetRow.updateMany({ where: ofPlaces, data: { appliedVersion: 0 } });
  progress.changes += count;
}

/** Of thousands of rows with the same obstacle, as many as are worth naming. */
const mostObstacles = 100;
