/** Saving any record: one transaction writes the tables and one revision, guarded by the version it was based on. */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { nextRevision } from "#lib/records/chain.ts";
import type { RecordKind } from "#lib/records/statements.ts";

/** Who saves what, why, and from which version on; 0 for a record that does not exist yet. */
export interface Change {
  baseVersion: number;
  author: string;
  reason: string;
  now: Date;
}

export type Saved =
  | { ok: true; version: number }
  /** Somebody saved in between; `version` is the one now public (0: there is none). */
  | { ok: false; reason: "conflict"; version: number }
  /** The address belongs, or once belonged, to another record. */
  | { ok: false; reason: "slug-taken" };

interface Kept {
  id: string;
  slug: string;
}

interface Table {
  /** Version and address of what is stored, or null. */
  current(tx: Prisma.TransactionClient, id: string): Promise<{ version: number; slug: string } | null>;
  bySlug(tx: Prisma.TransactionClient, slug: string): Promise<{ id: string } | null>;
  /** Writes the record's own row and everything below it. */
  write(tx: Prisma.TransactionClient, version: number): Promise<void>;
}

/** Any fixed number: it names the lock under which the chain grows. */
const chainLock = 7_202_109;

/**
 * Saves are few and short, so they run one after the other under the chain's lock: that makes the version check,
 * the address check and the order of the chain free of races, with nothing to retry.
 */
export async function saveRecord(
  client: PrismaClient,
  recordKind: RecordKind,
  record: Kept,
  change: Change,
  table: Table,
): Promise<Saved> {
  return client.$transaction(
    async (tx): Promise<Saved> => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${chainLock})`;
      const current = await table.current(tx, record.id);
      const stored = current?.version ?? 0;
      if (stored !== change.baseVersion) return { ok: false, reason: "conflict", version: stored };
      if (!(await slugIsFree(tx, recordKind, record, table))) return { ok: false, reason: "slug-taken" };

      const version = stored + 1;
      await table.write(tx, version);
      if (current && current.slug !== record.slug) await keepOldSlug(tx, recordKind, current.slug, record);
      const head = await tx.revision.findFirst({
        select: { sequence: true, hash: true },
        orderBy: { sequence: "desc" },
      });
      const { author, reason, now } = change;
      const entry = { recordKind, recordId: record.id, version, author, reason, record };
      await tx.revision.create({ data: nextRevision(head, entry, now), select: { sequence: true } });
      return { ok: true, version };
    },
    { timeout: 30_000, maxWait: 30_000 },
  );
}

async function slugIsFree(tx: Prisma.TransactionClient, recordKind: RecordKind, record: Kept, table: Table) {
  const holder = await table.bySlug(tx, record.slug);
  if (holder && holder.id !== record.id) return false;
  const old = await tx.oldSlug.findUnique({
    where: { recordKind_slug: { recordKind, slug: record.slug } },
    select: { recordId: true },
  });
  return !old || old.recordId === record.id;
}

async function keepOldSlug(tx: Prisma.TransactionClient, recordKind: RecordKind, slug: string, record: Kept) {
  await tx.oldSlug.deleteMany({ where: { recordKind, slug: record.slug } });
  await tx.oldSlug.create({ data: { recordKind, slug, recordId: record.id }, select: { slug: true } });
}
