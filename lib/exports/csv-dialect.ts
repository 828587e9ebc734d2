/** A text in CSV without quotation marks, as German spreadsheets open it at once: semicolons, byte order mark, CR LF. */
export const excelCsv = (csv: string): string =>
  `\uFEFF${csv
    .trimEnd()
    .split("\n")
    .map((line) => line.replaceAll(",", ";"))
    .join("\r\n")}\r\n`;
