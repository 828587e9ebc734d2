/** Reads all public records, a batch at a time. */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { recordsThen } from "#lib/revisions/queries.ts";
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
