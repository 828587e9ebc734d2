/** Reads of published versions, as records. The chain holds every one of them, so it is read from there. */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { recordSchemas, type KindedRecord } from "./kinds.ts";

/** A published version of a record. */
export type PublicVersion = KindedRecord & {
  version: number;
  /** Opaque id of who wrote it. */
  author: string;
  /** Of who published it, where that is somebody else. */
  approver: string | null;
  reason: string;
  at: Date;
};

type Client = PrismaClient | Prisma.TransactionClient;

/** One version of a record, the newest when none is named; null when there is none. */
export async function publicVersion(
  client: Client,
  recordKind: RecordKind,
  recordId: string,
  version?: number,
): Promise<PublicVersion | null> {
  const revision = await client.revision.findFirst({
    where: { recordKind, recordId, ...(version !== undefined && { version }) },
    select: { text: true, version: true, createdAt: true },
    orderBy: { version: "desc" },
  });
  if (!revision) return null;
  const entry = JSON.parse(revision.text) as {
    author: string;
    approver?: string | null;
    reason: string;
    record: unknown;
  };
  return {
    // Parsed by the schema of its kind, so that older shapes get today's defaults.
    ...({ kind: recordKind, record: recordSchemas[recordKind].parse(entry.record) } as KindedRecord),
    version: revision.version,
    author: entry.author,
    approver: entry.approver ?? null,
    reason: entry.reason,
    at: revision.createdAt,
  };
}
