/**
 * The public chain as a file: JSON Lines, so that it is written and read one entry at a time. The first line says what the
 * file is and where the chain ends, so that entries missing at the end are noticed; every other holds one entry. Pure.
 */
import { z } from "zod";
import type { ChainHead } from "#lib/records/chain.ts";
import { UnreadableEntry, type Chained } from "#lib/records/verify-chain.ts";

/** Raised when the lines themselves change. */
export const logFormatVersion = 1;
export const logFormat = "hubregister-log";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The first line. */
const headSchema = z.object({
  format: z.literal(logFormat),
  formatVersion: z.int(),
  /** The instant of the download, ISO 8601 in UTC. */
  exported: z.iso.datetime(),
  /** Number of the first entry in the file. */
  from: z.int().min(1),
  /** Hash of the entry before the first one; null where there is none. */
  previousHash: hash.nullable(),
  /** The end of the whole chain at that instant; null while it is empty. */
  head: z.strictObject({ sequence: z.int().min(1), hash }).nullable(),
});
export type LogHead = z.infer<typeof headSchema>;

/** Every other line. */
const lineSchema = z.strictObject({
  sequence: z.int().min(1),
  hash,
  previousHash: hash.nullable(),
  text: z.string(),
});

/** The lines of the file, each with its end. */
export async function* logLines(
  head: Omit<LogHead, "format" | "formatVersion">,
  entries: AsyncIterable<Chained>,
): AsyncGenerator<string> {
  const first: LogHead = { format: logFormat, formatVersion: logFormatVersion, ...head };
  yield `${JSON.stringify(first)}\n`;
  for await (const { sequence, hash: own, previousHash, text } of entries)
    yield `${JSON.stringify({ sequence, hash: own, previousHash, text })}\n`;
}

/** What is no copy of the log, or one that this version does not know. */
export class NoLogError extends Error {
  readonly reason: "empty" | "other" | "newer";
  constructor(reason: NoLogError["reason"]) {
    super(reason);
    this.reason = reason;
  }
}

export interface LogCopy {
  head: LogHead;
  /** What stands before the first entry of the file; null where that is the first of the chain. */
  start: ChainHead | null;
  /** One at a time, as they are read. @throws UnreadableEntry where a line holds none */
  entries: AsyncGenerator<Chained>;
}

/**
 * A copy of the log; no more than one line of it is held.
 * @throws NoLogError when its first line does not say that it is one
 */
export async function readLog(bytes: AsyncIterable<Uint8Array>): Promise<LogCopy> {
  const lines = linesOf(bytes);
  const first = await lines.next();
  if (first.done) throw new NoLogError("empty");
  const read = headSchema.safeParse(jsonIn(first.value));
  if (!read.success) throw new NoLogError("other");
  const head = read.data;
  if (head.formatVersion > logFormatVersion) throw new NoLogError("newer");
  if ((head.from === 1) !== (head.previousHash === null)) throw new NoLogError("other");
  const start = head.previousHash === null ? null : { sequence: head.from - 1, hash: head.previousHash };
  return { head, start, entries: entriesOf(lines) };
}

async function* entriesOf(lines: AsyncIterable<Uint8Array>): AsyncGenerator<Chained> {
  for await (const line of lines) {
    const entry = lineSchema.safeParse(jsonIn(line));
    if (!entry.success) throw new UnreadableEntry();
    yield entry.data;
  }
}

/** What a line of bytes holds; undefined for what is no text in UTF-8 or no JSON. */
function jsonIn(line: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(line));
  } catch {
    return undefined;
  }
}

/** Longer than any entry: what has no line ends is no copy of the log, and is not to fill the memory. */
const longestLine = 64 * 1024 * 1024;

const lineFeed = 10;

/** The lines of a file without their ends; an empty one says nothing. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, from)) {
      const line = Buffer.concat([...parts, chunk.subarray(from, at)]);
      if (line.length > 0) yield line;
      parts = [];
      length = 0;
      from = at + 1;
    }
    const rest = chunk.subarray(from);
    length += rest.length;
    if (length > longestLine) throw new UnreadableEntry();
    parts.push(rest);
  }
  const last = Buffer.concat(parts);
  if (last.length > 0) yield last;
}
