/** Writes of changesets: proposing, choosing among the rows, discarding. Applying and undoing stand in apply-store.ts. */
import { randomUUID } from "node:crypto";
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import {
  detailsSchema,
  effectiveOutcomes,
  rowOutcomes,
  rowSchema,
  type ChangesetDetails,
  type ChangesetKind,
  type OutcomeCounts,
  type ProposedRow,
} from "./changeset.ts";
import { collectGarbage, rowsBetweenCollections } from "./memory.ts";

/** Rows written at once: enough to be quick, few enough that a million of them need no memory. */
const batchSize = 200;

export interface Proposal {
  kind: ChangesetKind;
  title: string;
  /** Opaque id of who proposes it. */
  authorId: string;
  /** Why; shown, and kept as the reason of every version it makes. */
  reason?: string;
  /** A function is asked when all rows are read: what only the whole file tells. */
  details?: ChangesetDetails | (() => ChangesetDetails);
  rows: Iterable<ProposedRow> | AsyncIterable<ProposedRow>;
  now: Date;
  /** The changeset's own id; made up when left out. */
  id?: string;
}

/**
 * Stores a changeset with its rows and gives its id. Until the last row stands it is `reading`, which nobody can apply;
 * rows are written in batches, so that their number costs no memory. When `rows` throws, the rows written so far are
 * removed, the changeset is `failed`, and the error is passed on.
 */
export async function proposeChangeset(client: PrismaClient, proposal: Proposal): Promise<string> {
  const { kind, title, authorId, reason = "", now, id = randomUUID() } = proposal;
  const about = () =>
    typeof proposal.details === "function" ? proposal.details() : (proposal.details ?? {});
  const head = { id, kind, title, authorId, reason, createdAt: now };
  await client.changeset.create({ data: { ...head, state: "reading" }, select: { id: true } });
  const counts = Object.fromEntries(rowOutcomes.map((outcome) => [outcome, 0])) as OutcomeCounts;
  try {
    let position = 0;
    let batch: NewRow[] = [];
    for await (const row of proposal.rows) {
      position += 1;
      counts[row.outcome] += 1;
      batch.push(rowToColumns(id, position, row));
      if (batch.length === batchSize) {
        await insertRows(client, batch);
        batch = [];
        if (position % rowsBetweenCollections === 0) collectGarbage();
      }
    }
    if (batch.length > 0) await insertRows(client, batch);
    await setState(client, id, "proposed", { ...about(), counts });
  } catch (error) {
    await client.changesetRow.deleteMany({ where: { changesetId: id } });
    await setState(client, id, "failed", about());
    throw error;
  }
  return id;
}

/** Where reading ends; what was discarded meanwhile stays so. */
async function setState(
  client: PrismaClient,
  id: string,
  state: "proposed" | "failed",
  details: ChangesetDetails,
): Promise<void> {
  await client.changeset.updateMany({
    where: { id, state: "reading" },
    data: { state, details: detailsSchema.parse(details) as Prisma.InputJsonObject },
  });
}

/** A row's columns; `before` and `after` are JSON. */
type NewRow = Record<string, unknown>;

/**
 * One statement with one parameter for all rows: Prisma's `createMany` passes every value as a parameter of its own, which
 * for 13,000 rows takes several times as long and 100 MB more.
 */
async function insertRows(client: PrismaClient, rows: readonly NewRow[]): Promise<void> {
  await client.$executeRaw`
    INSERT INTO changeset_rows
      (changeset_id, position, outcome, record_kind, record_id, label, line, base_version, before, after, problems, chosen)
    SELECT "changesetId", position, outcome, "recordKind", "recordId", label, line, "baseVersion",
      nullif(before, 'null'::jsonb), nullif(after, 'null'::jsonb), problems, chosen
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS list (
      "changesetId" text, position int, outcome text, "recordKind" text, "recordId" text, label text, line int,
      "baseVersion" int, before jsonb, after jsonb, problems jsonb, chosen boolean
    )`;
}

function rowToColumns(changesetId: string, position: number, proposed: ProposedRow): NewRow {
  const { before, after, problems, ...row } = rowSchema.parse(proposed);
  return {
    changesetId,
    position,
    ...row,
    before,
    after,
    problems,
    chosen: effectiveOutcomes.includes(row.outcome),
  };
}

/**
 * Keeps which of the rows shown together are chosen. Only rows that do something can be; those of a merge go together.
 * @returns false when the changeset is not proposed (any more)
 */
export async function chooseRows(
  client: PrismaClient,
  { id, shown, chosen }: { id: string; shown: readonly number[]; chosen: readonly number[] },
): Promise<boolean> {
  return client.$transaction(async (tx) => {
    // Locked: nobody applies it half chosen.
    const [head] = await tx.$queryRaw<{ kind: string }[]>`
      SELECT kind FROM changesets WHERE id = ${id} AND state = 'proposed' FOR UPDATE`;
    if (!head) return false;
    if (head.kind === "merge") return true;
    const within = (positions: readonly number[]) => ({
      changesetId: id,
      outcome: { in: [...effectiveOutcomes] },
      position: { in: [...positions] },
    });
    await tx.changesetRow.updateMany({ where: within(shown), data: { chosen: false } });
    const kept = chosen.filter((position) => shown.includes(position));
    await tx.changesetRow.updateMany({ where: within(kept), data: { chosen: true } });
    return true;
  });
}

/** Puts away a changeset that was never applied; it stays readable. @returns false when it is past that */
export async function discardChangeset(client: PrismaClient, id: string): Promise<boolean> {
  const { count } = await client.changeset.updateMany({
    where: { id, state: { in: ["proposed", "reading"] } },
    data: { state: "discarded" },
  });
  return count > 0;
}

/** Keeps which rows prevented that an applied changeset was undone, for its page to name; none once it was. */
export async function keepObstacles(
  client: PrismaClient,
  id: string,
  obstacles: ChangesetDetails["obstacles"],
): Promise<void> {
  const head = await client.changeset.findUnique({ where: { id }, select: { details: true } });
  if (!head) return;
  const details = detailsSchema.parse({ ...(head.details as object), obstacles });
  await client.changeset.update({
    where: { id },
    data: { details: details as Prisma.InputJsonObject },
    select: { id: true },
  });
}
