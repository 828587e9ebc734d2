/** Reads all public records, a batch at a time. */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { recordSchemas } from "#lib/drafts/kinds.ts";
import { schemaVersion, type RecordKind } from "#lib/records/statements.ts";
import { exportOrder, type ExportedRecord } from "./records-json.ts";

type Client = PrismaClient | Prisma.TransactionClient;

/** Records read at once. */
const batchSize = 50;

interface Row {
  recordId: string;
  version: number;
  schemaVersion: number;
  text: string;
}

function exported(kind: RecordKind, row: Row): ExportedRecord {
  const { record } = JSON.parse(row.text) as { record: object };
  // An older shape gets today's defaults from the schema of its kind; one of today was written by it.
  const isOlder = row.schemaVersion !== schemaVersion;
  return { kind, version: row.version, record: isOlder ? recordSchemas[kind].parse(record) : record };
}

/**
 * The newest version of every record, archived ones included, as they were at one moment: what is published while this runs
 * is left out, without keeping a transaction open.
 */
export async function* publicRecords(client: Client): AsyncGenerator<ExportedRecord> {
  const { _max: newest } = await client.revision.aggregate({ _max: { sequence: true } });
  const until = newest.sequence ?? 0;
  for (const kind of exportOrder) {
    let last = "";
    for (;;) {
      const rows: Row[] = await client.$queryRaw`
        SELECT DISTINCT ON (record_id) record_id AS "recordId", version, schema_version AS "schemaVersion", text FROM revisions
        WHERE record_kind = ${kind} AND record_id > ${last} AND sequence <= ${until}
        ORDER BY record_id, version DESC LIMIT ${batchSize}`;
      for (const row of rows) yield exported(kind, row);
      if (rows.length < batchSize) break;
      last = rows.at(-1)?.recordId ?? "";
    }
  }
}

/** The newest public versions of these records by id; ids without any are left out. */
export async function publicVersions(
  client: Client,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Map<string, ExportedRecord>> {
  if (ids.length === 0) return new Map();
  const rows: Row[] = await client.$queryRaw`
    SELECT DISTINCT ON (record_id) record_id AS "recordId", version, schema_version AS "schemaVersion", text FROM revisions
    WHERE record_kind = ${kind} AND record_id = ANY(${[...ids]})
    ORDER BY record_id, version DESC`;
  return new Map(rows.map((row) => [row.recordId, exported(kind, row)]));
}
