/**
 * Hash chains. The public one: every published version of every record, in one global order. The internal one of the
 * desk (lib/audit) is built alike. Each entry's text is canonical JSON (RFC 8785) and is never re-serialised; its hash
 * covers the hash before it and the text.
 */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { schemaVersion, type RecordKind } from "#lib/records/statements.ts";

/** What a chain ends with so far; `null` before the first entry. */
export interface ChainHead {
  sequence: number;
  hash: string;
}

/** What every entry of a chain has, whatever it tells. */
export interface Link extends ChainHead {
  text: string;
  previousHash: string | null;
  createdAt: Date;
}

export interface Entry {
  recordKind: RecordKind;
  recordId: string;
  version: number;
  /** An opaque id: names of staff live outside the chain and can be erased. */
  author: string;
  /** Of who published what somebody else wrote; null where nobody else did. */
  approver?: string | null;
  reason: string;
  record: unknown;
}

export interface RevisionRow extends Link {
  recordKind: RecordKind;
  recordId: string;
  version: number;
  schemaVersion: number;
}

/** SHA-256 (hex) over the previous hash (empty for the first), a line feed, and the stored text. */
export const entryHash = (previousHash: string | null, text: string) =>
  createHash("sha256")
    .update(`${previousHash ?? ""}\n${text}`)
    .digest("hex");

/**
 * The next link of a chain. Its text holds the entry's fields beside `sequence` and `at`.
 * @throws TypeError for what JSON cannot hold
 */
export function nextLink(head: ChainHead | null, entry: object, now: Date): Link {
  const sequence = (head?.sequence ?? 0) + 1;
  const text = canonicalize({ sequence, at: now.toISOString(), ...entry });
  if (text === undefined) throw new TypeError("A record that JSON cannot hold cannot be saved.");
  const previousHash = head?.hash ?? null;
  return { sequence, text, hash: entryHash(previousHash, text), previousHash, createdAt: now };
}

/** The next row of the public chain. */
export function nextRevision(head: ChainHead | null, entry: Entry, now: Date): RevisionRow {
  const { recordKind, recordId, version } = entry;
  return {
    ...nextLink(head, { schemaVersion, ...entry }, now),
    recordKind,
    recordId,
    version,
    schemaVersion,
  };
}

/** Where a chain is broken first: at the entry of this number, counted from 1. */
export interface Break {
  sequence: number;
  what: "missing" | "hash" | "columns";
}

/**
 * Looks through a whole chain, oldest first, for an entry that was changed, taken out, put in or moved.
 * @param columns the fields that a row repeats from its text
 * @param head what somebody noted as the end of the chain earlier; without it, entries missing at the end go unnoticed
 */
export function verifyChain<Row extends Link>(
  rows: Iterable<Row>,
  columns: readonly (keyof Row & string)[],
  head: ChainHead | null = null,
): { ok: true; head: ChainHead | null } | ({ ok: false } & Break) {
  let previous: ChainHead | null = null;
  let noted = head === null;
  for (const row of rows) {
    const sequence: number = (previous?.sequence ?? 0) + 1;
    if (row.sequence !== sequence) return { ok: false, sequence, what: "missing" };
    const previousHash: string | null = previous?.hash ?? null;
    if (row.previousHash !== previousHash || row.hash !== entryHash(previousHash, row.text))
      return { ok: false, sequence, what: "hash" };
    if (!repeats(row, columns)) return { ok: false, sequence, what: "columns" };
    previous = { sequence, hash: row.hash };
    if (head?.sequence === sequence) {
      if (head.hash !== row.hash) return { ok: false, sequence, what: "hash" };
      noted = true;
    }
  }
  if (!noted) return { ok: false, sequence: (previous?.sequence ?? 0) + 1, what: "missing" };
  return { ok: true, head: previous };
}

/** Whether the row's columns say what its text says. */
function repeats<Row extends Link>(row: Row, columns: readonly (keyof Row & string)[]): boolean {
  const told = JSON.parse(row.text) as Record<string, unknown>;
  return (
    told["sequence"] === row.sequence &&
    told["at"] === row.createdAt.toISOString() &&
    columns.every((column) => (told[column] ?? null) === row[column])
  );
}
