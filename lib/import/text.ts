/**
 * From the bytes of an uploaded file to its text and lines, piece by piece: whatever the size of the file, no more than
 * one piece and one line is held. What is no text in UTF-8 is refused at the first byte that shows it.
 */
import { ImportRefused } from "./refused.ts";

/** Bounds of a file, said on the import page. */
export const limits = { bytes: 50 * 1024 * 1024, rows: 100_000, line: 2_000_000 } as const;

/** The register's own export may be larger: 10,000 hubs are 52 MB, and it must come in again whole. */
export const exportBytes = 500 * 1024 * 1024;

export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
export type Text = AsyncIterable<string> | Iterable<string>;

/** First bytes of what people upload by mistake, and what to call it. */
const otherFormats: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["GIF", [0x47, 0x49, 0x46, 0x38]],
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  // Also .xlsx, .docx and .ods.
  ["ZIP, XLSX, DOCX, ODS", [0x50, 0x4b, 0x03, 0x04]],
  ["GZIP", [0x1f, 0x8b]],
  ["XLS, DOC", [0xd0, 0xcf, 0x11, 0xe0]],
];

/** The format that these first bytes belong to, or undefined for what may be text. */
function otherFormat(head: Uint8Array): string | undefined {
  return otherFormats.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0];
}

/**
 * The text of a file in UTF-8, without its byte order mark.
 * @throws ImportRefused when it is empty, too large, another format, another encoding, or holds NUL
 */
export async function* textOf(bytes: Bytes, mostBytes: number = limits.bytes): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let size = 0;
  let line = 1;
  let isFirst = true;
  const decoded = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      // The piece that failed begins in this line; the exact one is found by reading it byte by byte.
      throw new ImportRefused("encoding", { line: line + (chunk ? newlinesBeforeFault(chunk) : 0) });
    }
  };
  for await (const chunk of joinedHead(bytes)) {
    size += chunk.length;
    if (size > mostBytes) throw new ImportRefused("too-large", { megabytes: mostBytes / 1024 / 1024 });
    if (isFirst) {
      const format = otherFormat(chunk);
      if (format) throw new ImportRefused("no-text", { format });
      const [a, b] = chunk;
      if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) throw new ImportRefused("utf16");
      isFirst = false;
    }
    const nul = chunk.indexOf(0);
    if (nul !== -1) throw new ImportRefused("nul", { line: line + newlines(chunk.subarray(0, nul)) });
    const text = decoded(chunk);
    line += newlines(chunk);
    if (text !== "") yield text;
  }
  if (size === 0) throw new ImportRefused("empty");
  const rest = decoded();
  if (rest !== "") yield rest;
}

/** The same bytes, the first four in one piece, so that what begins them can be told. */
async function* joinedHead(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of bytes) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < 4) continue;
    yield head;
    head = null;
  }
  if (head !== null && head.length > 0) yield head;
}

function newlines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

/** Line breaks before the first byte of a piece that is no UTF-8; a letter cut off by its beginning is forgiven. */
function newlinesBeforeFault(chunk: Uint8Array): number {
  let start = 0;
  while (start < 3 && ((chunk[start] ?? 0) & 0xc0) === 0x80) start += 1;
  let before = 0;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let at = start; at < chunk.length;) {
    const end = chunk.indexOf(10, at) === -1 ? chunk.length : chunk.indexOf(10, at) + 1;
    try {
      decoder.decode(chunk.subarray(at, end));
    } catch {
      return before;
    }
    before += 1;
    at = end;
  }
  return Math.max(0, before - 1);
}

/** A line without its end, and its place in the file, from 1. */
export interface Line {
  text: string;
  number: number;
}

/**
 * The lines of a text; CR LF counts as one end, an end in the last line adds none.
 * @throws ImportRefused when a line or the number of lines is beyond the limits
 */
export async function* linesOf(text: Text): AsyncGenerator<Line> {
  let rest = "";
  let number = 0;
  const next = (line: string): Line => {
    number += 1;
    if (number > limits.rows + 1) throw new ImportRefused("too-many-rows", { most: limits.rows });
    return { text: line.endsWith("\r") ? line.slice(0, -1) : line, number };
  };
  for await (const piece of text) {
    rest += piece;
    let from = 0;
    for (let at = rest.indexOf("\n"); at !== -1; at = rest.indexOf("\n", from)) {
      yield next(rest.slice(from, at));
      from = at + 1;
    }
    rest = rest.slice(from);
    if (rest.length > limits.line)
      throw new ImportRefused("line-too-long", { line: number + 1, most: limits.line });
  }
  if (rest !== "") yield next(rest);
}
