/**
 * The register as a file: JSON Lines, so that any number of records can be written and read one at a time. The first line
 * says what the file is, every other holds one record. What comes out here goes in again unchanged (lib/import/records-json.ts).
 */
import { z } from "zod";
import { recordKinds, schemaVersion, type RecordKind } from "#lib/records/statements.ts";

/** Raised when the lines themselves change; the shape of the records has its own `schemaVersion`. */
export const formatVersion = 1;
export const formatName = "hubregister-records";

/** The first line. */
export const headSchema = z.object({
  format: z.literal(formatName),
  formatVersion: z.int(),
  schemaVersion: z.int(),
  /** The instant of the export, ISO 8601 in UTC. */
  exported: z.iso.datetime(),
});
export type ExportHead = z.infer<typeof headSchema>;

/** Every other line; without a version it is meant for whatever is public. */
export const lineSchema = z.object({
  kind: z.enum(recordKinds),
  version: z.int().min(1).optional(),
  record: z.looseObject({}),
});

/** What other records lean on comes first. */
export const exportOrder: readonly RecordKind[] = [
  "source",
  "theme",
  "offer-kind",
  "organisation",
  "network",
  "hub",
];

/** A public version of a record of any kind. */
export interface ExportedRecord {
  kind: RecordKind;
  version: number;
  record: object;
}

/** The lines of the file, each with its end. */
export async function* recordLines(
  records: AsyncIterable<ExportedRecord>,
  now: Date,
): AsyncGenerator<string> {
  const head: ExportHead = {
    format: formatName,
    formatVersion,
    schemaVersion,
    exported: now.toISOString(),
  };
  yield `${JSON.stringify(head)}\n`;
  for await (const { kind, version, record } of records)
    yield `${JSON.stringify({ kind, version, record })}\n`;
}
