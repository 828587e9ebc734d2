/** Made-up public chains for property tests: whole ones, as the register would have written them. */
import fc from "fast-check";
import { nextRevision, type ChainHead, type RevisionRow } from "#lib/records/chain.ts";
import { logLines, readLog } from "#lib/revisions/log-file.ts";
import { recordKinds } from "#lib/records/statements.ts";

const version = fc.record({
  recordKind: fc.constantFrom(...recordKinds),
  recordId: fc.constantFrom("zeitz", "rostock", "kisa"),
  author: fc.uuid(),
  approver: fc.option(fc.uuid()),
  reason: fc.string(),
  record: fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.boolean())),
  at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("2100-01-01") }),
});

/** Two to twelve entries over few records, each record's versions counted from 1. */
export const anyChain = fc.array(version, { minLength: 2, maxLength: 12 }).map((versions) => {
  let head: ChainHead | null = null;
  const counts = new Map<string, number>();
  return versions.map(({ at, ...entry }): RevisionRow => {
    const key = `${entry.recordKind}/${entry.recordId}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const row = nextRevision(head, { ...entry, version: count }, at);
    head = { sequence: row.sequence, hash: row.hash };
    return row;
  });
});

export const headOf = (rows: readonly RevisionRow[]): ChainHead | null => {
  const last = rows.at(-1);
  return last ? { sequence: last.sequence, hash: last.hash } : null;
};

/** The lines of the downloaded copy of a chain, or of its part from an entry on. */
export async function copyOf(rows: readonly RevisionRow[], from = 1): Promise<string[]> {
  const lines: string[] = [];
  const head = {
    exported: "2027-01-01T00:00:00.000Z",
    from,
    previousHash: rows[from - 2]?.hash ?? null,
    head: headOf(rows),
  };
  for await (const line of logLines(head, eachOf(rows.slice(from - 1)))) lines.push(line);
  return lines;
}

/** One after the other, as a database gives them. */
export async function* eachOf<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}

/** Reads the lines of a copy in pieces of a few bytes. */
export const readCopy = (lines: readonly (string | Buffer)[], piece = 7) =>
  readLog(bytesOf(Buffer.concat(lines.map((line) => Buffer.from(line))), piece));

async function* bytesOf(bytes: Buffer, piece: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}
