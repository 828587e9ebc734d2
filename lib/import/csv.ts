/** Rows of a CSV file, read piece by piece, with their lines. The separator is what the header shows: comma or semicolon. */
import { CsvError, parse, type Info } from "csv-parse";
import { Readable } from "node:stream";
import { ImportRefused } from "./refused.ts";
import type { Text } from "./text.ts";

/** The longest row, in characters. */
const longestRow = 20_000;

/** Which columns a file may have, and which it must have. */
export interface Columns {
  known: readonly string[];
  required: readonly string[];
}

export interface CsvRow {
  /** Line in which the row begins, from 1. */
  line: number;
  /** By column, trimmed; null when the row has another number of cells than the header. */
  cells: Readonly<Record<string, string>> | null;
  found: number;
  expected: number;
}

/** The columns in the order of the file, and its rows; both from one pass. */
export interface CsvFile {
  header: readonly string[];
  rows: AsyncGenerator<CsvRow>;
}

/**
 * Reads the header and opens the rows.
 * @throws ImportRefused when the header is not as asked; later, from `rows`, when quotation marks never close
 */
export async function readCsv(text: () => Text, columns: Columns): Promise<CsvFile> {
  const first = await firstLine(text());
  const delimiter = separatorOf(first, columns);
  const parsed = Readable.from(text()).pipe(
    parse({
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
      trim: true,
    }),
  );
  const records = parsed[Symbol.asyncIterator]() as AsyncIterator<{ record: string[]; info: Info }>;
  const head = await next(records);
  const header = (head?.record ?? []).map((cell) => cell.trim().toLowerCase());
  checkHeader(header, columns);
  return { header, rows: rowsOf(records, header) };
}

async function* rowsOf(
  records: AsyncIterator<{ record: string[]; info: Info }>,
  header: readonly string[],
): AsyncGenerator<CsvRow> {
  let lastLine = 1;
  for (let entry = await next(records); entry; entry = await next(records)) {
    const { record, info } = entry;
    const extra = record.join("").split("\n").length - 1;
    const line = Math.max(info.lines - extra, lastLine);
    lastLine = info.lines;
    const cells =
      record.length === header.length
        ? Object.fromEntries(header.map((column, at) => [column, record[at] ?? ""]))
        : null;
    yield { line, cells, found: record.length, expected: header.length };
  }
}

async function next<T>(records: AsyncIterator<T>): Promise<T | null> {
  try {
    const { value, done } = await records.next();
    return done ? null : value;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as { lines?: unknown }).lines ?? 0);
    if (error.code === "CSV_MAX_RECORD_SIZE")
      throw new ImportRefused("line-too-long", { line, most: longestRow });
    throw new ImportRefused("csv-quotes", { line });
  }
}

async function firstLine(text: Text): Promise<string> {
  let line = "";
  for await (const piece of text) {
    line += piece;
    const end = line.indexOf("\n");
    if (end !== -1) return line.slice(0, end).trim();
    if (line.length > longestRow) break;
  }
  return line.trim();
}

/** Names of columns in a line, by one separator. */
const named = (line: string, separator: string) =>
  line.split(separator).map((cell) => cell.trim().replace(/^"|"$/g, "").toLowerCase());

function separatorOf(line: string, { known }: Columns): "," | ";" {
  const hits = (separator: string) => named(line, separator).filter((cell) => known.includes(cell)).length;
  const [comma, semicolon, tab] = [hits(","), hits(";"), hits("\t")];
  if (comma >= 2 && comma >= semicolon) return ",";
  if (semicolon >= 2) return ";";
  if (tab >= 2) throw new ImportRefused("csv-separator", { found: "Tab" });
  if (/\|/.test(line)) throw new ImportRefused("csv-separator", { found: "|" });
  return line.includes(";") && !line.includes(",") ? ";" : ",";
}

function checkHeader(header: readonly string[], { known, required }: Columns): void {
  const unknown = header.findIndex((column) => !known.includes(column));
  const missing = required.filter((column) => !header.includes(column));
  if (unknown !== -1)
    throw new ImportRefused("csv-header-unknown", {
      column: unknown + 1,
      found: (header[unknown] ?? "").slice(0, 60),
      expected: known.join(", "),
    });
  if (missing.length > 0) throw new ImportRefused("csv-header-missing", { columns: missing.join(", ") });
  const twice = header.find((column, at) => header.indexOf(column) !== at);
  if (twice !== undefined) throw new ImportRefused("csv-header-twice", { found: twice });
}
