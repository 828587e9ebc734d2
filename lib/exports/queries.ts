/** Reads for files: all public records, a batch at a time, and which revision they are of. */
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import { isBy, recordsThen } from "#lib/revisions/queries.ts";
import { exportOrder, type ExportedRecord } from "./records-json.ts";

/**
 * The newest version of every record, archived ones included, as they were at one moment: what is published while this runs
 * is left out, without keeping a transaction open.
 */
export async function* publicRecords(
  client: PrismaClient | Prisma.TransactionClient,
): AsyncGenerator<ExportedRecord> {
  const { _max: newest } = await client.revision.aggregate({ _max: { sequence: true } });
  for (const kind of exportOrder) yield* recordsThen(client, kind, { sequence: newest.sequence ?? 0 });
}

/**
 * The newest entry of the public chain, at the end of a day or now; null where there was none.
 * @param day ISO day in Europe/Berlin
 */
export async function newestEntry(
  client: PrismaClient,
  day: string | null,
): Promise<{ sequence: number; at: Date } | null> {
  const [row] = await client.$queryRaw<{ sequence: number; at: Date }[]>`
    SELECT sequence, created_at AS at FROM revisions
    WHERE ${day === null ? Prisma.sql`true` : isBy(day, Prisma.sql`created_at`)} ORDER BY sequence DESC LIMIT 1`;
  return row ?? null;
}
