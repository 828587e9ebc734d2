/** Reads of the public chain as a chain: its end, and its entries in their order. */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import type { ChainHead, RevisionRow } from "#lib/records/chain.ts";
import type { RecordKind } from "#lib/records/statements.ts";

type Client = PrismaClient | Prisma.TransactionClient;

/** The newest entry; null while nothing is published. */
export async function chainHead(client: Client): Promise<(ChainHead & { at: Date }) | null> {
  const row = await client.revision.findFirst({
    select: { sequence: true, hash: true, createdAt: true },
    orderBy: { sequence: "desc" },
  });
  return row && { sequence: row.sequence, hash: row.hash, at: row.createdAt };
}

/** The hash of an entry; null where there is none. */
export async function hashAt(client: Client, sequence: number): Promise<string | null> {
  const row = await client.revision.findUnique({ where: { sequence }, select: { hash: true } });
  return row?.hash ?? null;
}

/** Entries read at once. */
const batchSize = 200;

/** The entries from one on, oldest first, up to and with another: in batches, because the chain may exceed the memory. */
export async function* chainEntries(
  client: Client,
  from: number,
  to = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<RevisionRow> {
  // The column is an integer of four bytes.
  const last = Math.min(to, 2 ** 31 - 1);
  for (let next = from; next <= last;) {
    // oxlint-disable-next-line no-await-in-loop -- each batch begins where the one before ended
    const rows = await client.revision.findMany({
      where: { sequence: { gte: next, lte: last } },
      orderBy: { sequence: "asc" },
      take: batchSize,
    });
    for (const row of rows) yield { ...row, recordKind: row.recordKind as RecordKind };
    if (rows.length < batchSize) return;
    next = (rows.at(-1)?.sequence ?? last) + 1;
  }
}
