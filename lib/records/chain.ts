/**
 * The public hash chain: every published version of every record, in one global order. Each entry's text is
 * canonical JSON (RFC 8785) and is never re-serialised; its hash covers the hash before it and the text.
 */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { schemaVersion, type RecordKind } from "#lib/records/statements.ts";

/** What the chain ends with so far; `null` before the first entry. */
export interface ChainHead {
  sequence: number;
  hash: string;
}

export interface Entry {
  recordKind: RecordKind;
  recordId: string;
  version: number;
  /** An opaque id: names of staff live outside the chain and can be erased. */
  author: string;
  reason: string;
  record: unknown;
}

export interface RevisionRow {
  sequence: number;
  recordKind: RecordKind;
  recordId: string;
  version: number;
  schemaVersion: number;
  text: string;
  hash: string;
  previousHash: string | null;
  createdAt: Date;
}

/** SHA-256 (hex) over the previous hash (empty for the first), a line feed, and the stored text. */
export const entryHash = (previousHash: string | null, text: string) =>
  createHash("sha256")
    .update(`${previousHash ?? ""}\n${text}`)
    .digest("hex");

/** The next row of the chain. */
export function nextRevision(head: ChainHead | null, entry: Entry, now: Date): RevisionRow {
  const sequence = (head?.sequence ?? 0) + 1;
  const text = canonicalize({ sequence, schemaVersion, at: now.toISOString(), ...entry });
  if (text === undefined) throw new TypeError("A record that JSON cannot hold cannot be saved.");
  const previousHash = head?.hash ?? null;
  return {
    sequence,
    recordKind: entry.recordKind,
    recordId: entry.recordId,
    version: entry.version,
    schemaVersion,
    text,
    hash: entryHash(previousHash, text),
    previousHash,
    createdAt: now,
  };
}
