/** How tables are written as CSV: one place for quoting, and for what spreadsheets make of a cell. */

/** plain: commas, as programs read it. excel: as German spreadsheets open it at once. Both have CR LF (RFC 4180). */
export const csvDialects = ["plain", "excel"] as const;
export type CsvDialect = (typeof csvDialects)[number];

/** What stands before the first line. */
export const csvStart = (dialect: CsvDialect): string => (dialect === "excel" ? "\uFEFF" : "");

/**
 * One line, every field in quotes (RFC 4180). A field that a spreadsheet would take for a formula gets an apostrophe before
 * it, and for a spreadsheet also a month: it would make the first day of it.
 */
export function csvLine(fields: readonly unknown[], dialect: CsvDialect = "plain"): string {
  const quoted = fields.map((field) => {
    const text = String(field).replace(dialect === "excel" ? harmfulToExcel : harmful, "'");
    return `"${text.replaceAll('"', '""')}"`;
  });
  return `${quoted.join(dialect === "excel" ? ";" : ",")}\r\n`;
}

const harmful = /^(?=[=+\-@\t\r])/;
const harmfulToExcel = /^(?=[=+\-@\t\r]|\d{4}-\d\d$)/;

/** A text in CSV without quotation marks, as German spreadsheets open it at once: semicolons, byte order mark, CR LF. */
export const excelCsv = (csv: string): string =>
  `${csvStart("excel")}${csv
    .trimEnd()
    .split("\n")
    .map((line) => line.replaceAll(",", ";"))
    .join("\r\n")}\r\n`;
