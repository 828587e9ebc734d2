/** Reads of published versions, as records. The chain holds every one of them, so it is read from there. */
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import { recordSchemas, type KindedRecord } from "#lib/drafts/kinds.ts";
import { schemaVersion, type RecordKind } from "#lib/records/statements.ts";

/** A published version of a record. */
export type PublicVersion = KindedRecord & {
  version: number;
  /** Its place in the public chain. */
  sequence: number;
  /** Opaque id of who wrote it. */
  author: string;
  /** Of who published it, where that is somebody else. */
  approver: string | null;
  reason: string;
  at: Date;
};

type Client = PrismaClient | Prisma.TransactionClient;

/** What is read of a row of the chain. */
const revisionSelect = {
  sequence: true,
  recordKind: true,
  version: true,
  schemaVersion: true,
  text: true,
  createdAt: true,
} satisfies Prisma.RevisionSelect;
type RevisionRow = Prisma.RevisionGetPayload<{ select: typeof revisionSelect }>;

/** A row of the chain as the record it holds: an older shape gets today's defaults from the schema of its kind. */
function fromRow(row: RevisionRow): PublicVersion {
  // Written by `nextRevision`, and kept from change by the database.
  const { author, approver, reason, record } = JSON.parse(row.text) as {
    author: string;
    approver?: string | null;
    reason: string;
    record: unknown;
  };
  const kind = row.recordKind as RecordKind;
  const read = row.schemaVersion === schemaVersion ? record : recordSchemas[kind].parse(record);
  return {
    ...({ kind, record: read } as KindedRecord),
    version: row.version,
    sequence: row.sequence,
    author,
    approver: approver ?? null,
    reason,
    at: row.createdAt,
  };
}

/** One version of a record, the newest when none is named; null when there is none. */
export async function publicVersion(
  client: Client,
  recordKind: RecordKind,
  recordId: string,
  version?: number,
): Promise<PublicVersion | null> {
  const row = await client.revision.findFirst({
    where: { recordKind, recordId, ...(version !== undefined && { version }) },
    select: revisionSelect,
    orderBy: { version: "desc" },
  });
  return row && fromRow(row);
}

/** The version at a place of the chain; null when the chain is shorter. */
export async function versionAt(client: Client, sequence: number): Promise<PublicVersion | null> {
  const row = await client.revision.findUnique({ where: { sequence }, select: revisionSelect });
  return row && fromRow(row);
}

/** The versions at these places of the chain, by place; in the order of the list, without those that the chain lacks. */
export async function versionsAt(
  client: Client,
  sequences: readonly number[],
): Promise<Map<number, PublicVersion>> {
  if (sequences.length === 0) return new Map();
  const rows = await client.revision.findMany({
    where: { sequence: { in: [...sequences] } },
    select: revisionSelect,
  });
  const found = new Map(rows.map((row) => [row.sequence, fromRow(row)]));
  return new Map(
    sequences.flatMap((sequence) => {
      const version = found.get(sequence);
      return version ? [[sequence, version] as const] : [];
    }),
  );
}

/** How far somebody looks: to the end of a day in Berlin, up to and with an entry of the chain, or (null) to its end. */
export type Until = { day: string } | { sequence: number } | null;

const within = (until: Until) =>
  until === null
    ? Prisma.sql`TRUE`
    : "day" in until
      ? Prisma.sql`created_at < ((${until.day}::date + 1)::timestamp AT TIME ZONE 'Europe/Berlin')`
      : Prisma.sql`sequence <= ${until.sequence}`;

const columns = Prisma.sql`sequence, record_kind AS "recordKind", version, schema_version AS "schemaVersion", text,
  created_at AS "createdAt"`;

/** Records read at once. */
const batchSize = 200;

/**
 * The version of every record of a kind that was the public one then, archived and merged ones included, by id. Read in
 * batches: a register may be larger than the memory.
 */
export async function* recordsThen(
  client: Client,
  kind: RecordKind,
  until: Until,
): AsyncGenerator<PublicVersion> {
  let last = "";
  for (;;) {
    const rows: RevisionRow[] = await client.$queryRaw`
      SELECT DISTINCT ON (record_id) ${columns} FROM revisions
      WHERE record_kind = ${kind} AND record_id > ${last} AND ${within(until)}
      ORDER BY record_id, version DESC LIMIT ${batchSize}`;
    for (const row of rows) {
      const version = fromRow(row);
      last = version.record.id;
      yield version;
    }
    if (rows.length < batchSize) return;
  }
}

/** The same for these records only; ids of which there was no version yet are left out. */
export async function versionsThen(
  client: Client,
  kind: RecordKind,
  ids: readonly string[],
  until: Until,
): Promise<Map<string, PublicVersion>> {
  if (ids.length === 0) return new Map();
  const rows: RevisionRow[] = await client.$queryRaw`
    SELECT DISTINCT ON (record_id) ${columns} FROM revisions
    WHERE record_kind = ${kind} AND record_id = ANY(${[...ids]}) AND ${within(until)}
    ORDER BY record_id, version DESC`;
  return new Map(rows.map(fromRow).map((version) => [version.record.id, version]));
}
