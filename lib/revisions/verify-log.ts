/** Whether the public chain is whole, in the database or in a copy of it. Pure. */
import type { ChainHead, RevisionRow } from "#lib/records/chain.ts";
import { recordKinds } from "#lib/records/statements.ts";
import { verifyChain, type Chained, type Checks, type Verified } from "#lib/records/verify-chain.ts";
import type { LogCopy } from "./log-file.ts";

/** The chain as the database keeps it: beside the text it has columns, which must say the same. */
export const verifyStoredLog = (
  rows: AsyncIterable<RevisionRow>,
  noted: ChainHead | null = null,
): Promise<Verified> =>
  verifyChain(rows, {
    columns: ({ recordKind, recordId, version, schemaVersion, createdAt }) => ({
      recordKind,
      recordId,
      version,
      schemaVersion,
      at: createdAt.toISOString(),
    }),
    content: recordsInOrder(true),
    noted,
  });

/** A copy of the chain, or of its later part. */
export const verifyLogCopy = (
  { head, start, entries }: LogCopy,
  noted: ChainHead | null = null,
): Promise<Verified> =>
  verifyChain(entries, { content: recordsInOrder(start === null), start, end: head.head, noted });

/**
 * Each entry is a version of a record, and each record's versions are counted from 1 without a gap.
 * @param isWhole the chain is looked at from its beginning; otherwise a record may begin with any version
 */
function recordsInOrder(isWhole: boolean): NonNullable<Checks<Chained>["content"]> {
  const versions = new Map<string, number>();
  return ({ recordKind, recordId, version }) => {
    if (!recordKinds.some((kind) => kind === recordKind) || typeof recordId !== "string") return "content";
    if (typeof version !== "number" || !Number.isInteger(version) || version < 1) return "content";
    const record = `${String(recordKind)}/${recordId}`;
    const last = versions.get(record) ?? (isWhole ? 0 : version - 1);
    if (version !== last + 1) return "version";
    versions.set(record, version);
    return null;
  };
}
