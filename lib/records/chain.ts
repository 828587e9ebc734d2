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

/** What an entry's hash covers, in UTF-8: the previous hash (nothing for the first), a line feed, and the stored text. */
export const hashedText = (previousHash: string | null, text: string) => `${previousHash ?? ""}\n${text}`;

/** SHA-256 (hex) over `hashedText`. */
export const entryHash = (previousHash: string | null, text: string) =>
  createHash("sha256").update(hashedText(previousHash, text)).digest("hex");

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
