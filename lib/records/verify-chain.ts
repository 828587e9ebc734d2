/** Looking through a hash chain for anything that was changed, taken out, put in or moved. Pure; one entry at a time. */
import { entryHash, type ChainHead, type Link } from "./chain.ts";

/**
 * What is wrong:
 * text · hash · text-or-hash: the one, the other or either was changed, so that they do not fit.
 * link: the entry names another hash before it than the one that stands there.
 * replaced: its text and hash fit each other, but the entry after it followed another one.
 * missing: it stands nowhere. moved: it stands further on. repeated: one that stood before stands in its place.
 * cut: the chain ends before it. surplus: it stands behind the end of the chain.
 * head: a whole chain, but another one than the one that was noted.
 * columns: what is kept beside the text says something else than the text. content: the text is none of an entry.
 * version: its number is not the next one of its record. unreadable: what stands there is no entry at all.
 */
export type Fault =
  | "text"
  | "hash"
  | "text-or-hash"
  | "link"
  | "replaced"
  | "missing"
  | "moved"
  | "repeated"
  | "cut"
  | "surplus"
  | "head"
  | "columns"
  | "content"
  | "version"
  | "unreadable";

/** Where a chain is broken first. */
export interface Break {
  /** The place in the chain, counted from 1. */
  sequence: number;
  what: Fault;
  /** The number of the entry that stands in its place. */
  found?: number;
}

/** An entry as far as the chain goes. */
export type Chained = Omit<Link, "createdAt">;

/** Thrown by whoever reads entries from somewhere, where what stands there is none. */
export class UnreadableEntry extends Error {}

export interface Checks<Row extends Chained> {
  /** What is kept of the entry beside its text, in the words of the text; null stands for what the text leaves out. */
  columns?: (row: Row) => Readonly<Record<string, unknown>>;
  /** Whether the text, already read, says what the chain promises; called in the order of the chain. */
  content?: (told: Readonly<Record<string, unknown>>) => Fault | null;
  /** What stands before the first entry, where not the whole chain is looked at. */
  start?: ChainHead | null;
  /** The end that the chain is said to have: neither shorter nor longer. */
  end?: ChainHead | null;
  /** What somebody noted as its end earlier; without it, entries missing at the end go unnoticed. */
  noted?: ChainHead | null;
}

export type Verified = { ok: true; head: ChainHead | null; count: number } | ({ ok: false } & Break);

/** Looks through a chain, oldest entry first, up to the first break. */
export async function verifyChain<Row extends Chained>(
  rows: AsyncIterable<Row> | Iterable<Row>,
  { columns, content, start = null, end, noted = null }: Checks<Row>,
): Promise<Verified> {
  const entries = iteratorOf(rows);
  let previous = start;
  let count = 0;
  const broken = (what: Fault, sequence: number, found?: number): Verified => ({
    ok: false,
    sequence,
    what,
    ...(found !== undefined && { found }),
  });
  if (noted && start?.sequence === noted.sequence && start.hash !== noted.hash)
    return broken("head", noted.sequence);
  try {
    for (;;) {
      const sequence: number = (previous?.sequence ?? 0) + 1;
      const row = await nextOf(entries);
      if (row === null) break;
      if (row === "unreadable") return broken("unreadable", sequence);
      if (end !== undefined && sequence > (end?.sequence ?? 0)) return broken("surplus", sequence);
      if (row.sequence !== sequence) {
        if (row.sequence < sequence) return broken("repeated", sequence, row.sequence);
        return broken((await standsLater(entries, sequence)) ? "moved" : "missing", sequence, row.sequence);
      }
      const fault =
        (await faultOfHash(row, previous, entries)) ?? faultOfText(row, columns?.(row) ?? {}, content);
      if (fault === "replaced") return broken(fault, sequence - 1);
      if (fault) return broken(fault, sequence);
      for (const head of [noted, end ?? null])
        if (head?.sequence === sequence && head.hash !== row.hash) return broken("head", sequence);
      previous = { sequence, hash: row.hash };
      count += 1;
    }
  } finally {
    await entries.return?.();
  }
  const last = previous?.sequence ?? 0;
  if (last < Math.max(noted?.sequence ?? 0, end?.sequence ?? 0)) return broken("cut", last + 1);
  return { ok: true, head: previous, count };
}

type Entries<Row> = AsyncIterator<Row> | Iterator<Row>;

const iteratorOf = <Row>(rows: AsyncIterable<Row> | Iterable<Row>): Entries<Row> =>
  Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();

async function nextOf<Row>(entries: Entries<Row>): Promise<Row | "unreadable" | null> {
  try {
    const next = await entries.next();
    return next.done ? null : next.value;
  } catch (error) {
    if (error instanceof UnreadableEntry) return "unreadable";
    throw error;
  }
}

async function standsLater(entries: Entries<Chained>, sequence: number): Promise<boolean> {
  for (let row = await nextOf(entries); row !== null && row !== "unreadable"; row = await nextOf(entries))
    if (row.sequence === sequence) return true;
  return false;
}

/** Of what does not fit, the entry after it tells which of the two was changed. */
async function faultOfHash(
  row: Chained,
  previous: ChainHead | null,
  entries: Entries<Chained>,
): Promise<Fault | null> {
  const previousHash = previous?.hash ?? null;
  const hash = entryHash(previousHash, row.text);
  if (hash === row.hash) return row.previousHash === previousHash ? null : "link";
  if (previous && row.previousHash !== previousHash && entryHash(row.previousHash, row.text) === row.hash)
    return "replaced";
  const next = await nextOf(entries);
  if (next === null || next === "unreadable") return "text-or-hash";
  if (next.previousHash === hash) return "hash";
  return next.previousHash === row.hash ? "text" : "text-or-hash";
}

function faultOfText(
  row: Chained,
  columns: Readonly<Record<string, unknown>>,
  content: Checks<Chained>["content"],
): Fault | null {
  const told = objectIn(row.text);
  if (!told || !isInstant(told["at"])) return "content";
  for (const [name, value] of Object.entries({ sequence: row.sequence, ...columns }))
    if ((told[name] ?? null) !== value) return "columns";
  return content?.(told) ?? null;
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const told: unknown = JSON.parse(text);
    return typeof told === "object" && told !== null && !Array.isArray(told)
      ? (told as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

const isInstant = (at: unknown): boolean =>
  typeof at === "string" && !Number.isNaN(Date.parse(at)) && new Date(at).toISOString() === at;
