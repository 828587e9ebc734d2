/** Saving records: one transaction writes the tables and one revision each, guarded by the version it was based on. */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { noteKnowledge, noteVersions, type Telling } from "#lib/milestones/knowledge-store.ts";
import { nextRevision } from "#lib/records/chain.ts";
import type { RecordKind } from "#lib/records/statements.ts";

/** Who saves what, why, and from which version on; 0 for a record that does not exist yet. */
export interface Change {
  baseVersion: number;
  /** Opaque id of who wrote the change. */
  author: string;
  /** Opaque id of who published it, where that is somebody else. */
  approver?: string;
  reason: string;
  now: Date;
}

export type Saved =
  | { ok: true; version: number }
  /** Somebody saved in between; `version` is the one now public (0: there is none). */
  | { ok: false; reason: "conflict"; version: number }
  /** The address belongs, or once belonged, to another record. */
  | { ok: false; reason: "slug-taken" };

interface Kept extends Telling {
  slug: string;
}

interface Table {
  /** Version and address of what is stored, or null. */
  current(tx: Prisma.TransactionClient, id: string): Promise<{ version: number; slug: string } | null>;
  bySlug(tx: Prisma.TransactionClient, slug: string): Promise<{ id: string } | null>;
  /** Writes the record's own row and everything below it. */
  write(tx: Prisma.TransactionClient, version: number): Promise<void>;
}

/** One record to be saved: what each domain's `store.ts` makes of its record. */
export interface Save {
  recordKind: RecordKind;
  record: Kept;
  change: Change;
  table: Table;
}

/** All saved, or none: then the first one that was refused, by its place in the list. */
export type AllSaved = { ok: true; versions: number[] } | { ok: false; at: number; refusal: Refusal };
type Refusal = Exclude<Saved, { ok: true }>;

/** Any fixed number: it names the lock under which the chain grows. */
const chainLock = 7_202_109;

/** The channel on which every instance hears that something was published (lib/server/publications.ts). */
export const publicationChannel = "hubregister_published";

/** Ends a transaction whose writes must not stay. */
class Refused extends Error {
  readonly at: number;
  readonly refusal: Refusal;
  constructor(at: number, refusal: Refusal) {
    super(refusal.reason);
    this.at = at;
    this.refusal = refusal;
  }
}

/** One record in a transaction of its own; see `saveAll`. */
export async function saveRecord(client: PrismaClient, save: Save): Promise<Saved> {
  const saved = await saveAll(client, [save]);
  return saved.ok ? { ok: true, version: saved.versions[0] ?? 0 } : saved.refusal;
}

/**
 * Saves several records in one transaction, all or none, in the given order (a source before what leans on it).
 * Saves are few and short, so they run one after the other under the chain's lock: that makes the version check,
 * the address check and the order of the chain free of races, with nothing to retry.
 * @param alongside further writes of the same transaction, e.g. that a draft is published now
 */
export async function saveAll(
  client: PrismaClient,
  saves: readonly Save[],
  alongside?: (tx: Prisma.TransactionClient, versions: number[]) => Promise<void>,
): Promise<AllSaved> {
  return saveEach(client, async function* (tx) {
    const versions: number[] = [];
    for (const save of saves) versions.push(yield save);
    await alongside?.(tx, versions);
  });
}

/** Gives one save after the other and gets the version that each made; what it throws ends the transaction. */
export type Saving = (tx: Prisma.TransactionClient) => AsyncGenerator<Save, void, number>;

/**
 * As `saveAll`, for saves that are made within the transaction, one at a time: however many they are, they cost no memory,
 * and what they are made from cannot change meanwhile.
 * @param timeout milliseconds after which the database gives up and everything stays as it was
 */
export async function saveEach(client: PrismaClient, saving: Saving, timeout = 120_000): Promise<AllSaved> {
  try {
    const versions = await client.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${chainLock})`;
        const written: number[] = [];
        const saves = saving(tx);
        for (let next = await saves.next(); next.done !== true;) {
          const saved = await saveOne(tx, next.value);
          if (!saved.ok) throw new Refused(written.length, saved);
          written.push(saved.version);
          next = await saves.next(saved.version);
        }
        await tx.$executeRaw`SELECT pg_notify(${publicationChannel}, '')`;
        return written;
      },
      { timeout, maxWait: 30_000 },
    );
    return { ok: true, versions };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, at: error.at, refusal: error.refusal };
    throw error;
  }
}

async function saveOne(tx: Prisma.TransactionClient, save: Save): Promise<Saved> {
  const { recordKind, record, change, table } = save;
  const current = await table.current(tx, record.id);
  const stored = current?.version ?? 0;
  if (stored !== change.baseVersion) return { ok: false, reason: "conflict", version: stored };
  if (!(await slugIsFree(tx, save))) return { ok: false, reason: "slug-taken" };

  const version = stored + 1;
  await table.write(tx, version);
  await noteKnowledge(tx, record.milestones ?? [], change.now);
  if (current && current.slug !== record.slug) await keepOldSlug(tx, recordKind, current.slug, record);
  const head = await tx.revision.findFirst({
    select: { sequence: true, hash: true },
    orderBy: { sequence: "desc" },
  });
  const { author, approver, reason, now } = change;
  const who = { author, approver: approver === author ? null : (approver ?? null) };
  const entry = { recordKind, recordId: record.id, version, ...who, reason, record };
  const { sequence } = await tx.revision.create({
    data: nextRevision(head, entry, now),
    select: { sequence: true },
  });
  await noteVersions(tx, [{ sequence, recordKind, record }]);
  return { ok: true, version };
}

async function slugIsFree(tx: Prisma.TransactionClient, { recordKind, record, table }: Save) {
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
