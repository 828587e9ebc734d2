/** The internal chain as files. Pure. */
import { csvLine } from "#lib/exports/csv-dialect.ts";
import type { ExportedEntry } from "./queries.ts";

export const exportFormats = ["csv", "jsonl"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportTypes: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  jsonl: "application/jsonl; charset=utf-8",
};

const columns = ["sequence", "at", "kind", "actorId", "subject", "details", "hash", "previousHash", "text"];

/** The first line of a file, if its format has one. */
export const exportHeader = (format: ExportFormat) => (format === "csv" ? csvLine(columns) : "");

/** One entry as one line: for programs as it is stored; as a table with the fields of its text in columns. */
export function exportLine({ sequence, text, hash, previousHash }: ExportedEntry, format: ExportFormat) {
  if (format === "jsonl") return `${JSON.stringify({ sequence, text, hash, previousHash })}\n`;
  const told = JSON.parse(text) as Record<string, unknown>;
  const fields = { ...told, sequence, hash, previousHash, text, details: JSON.stringify(told["details"]) };
  return csvLine(columns.map((column) => (fields as Record<string, unknown>)[column] ?? ""));
}
