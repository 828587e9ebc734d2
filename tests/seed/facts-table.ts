import { expect } from "vitest";
import type { TestDatabase } from "#tests/database.ts";

/** A value as the tables of these tests write it: – is null, () an empty list. */
function cell(value: unknown): string {
  if (value === null) return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return `(${value.join(", ")})`;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * Returns a check that runs a query and compares its rows, in any order, with a table of one line per row and `|`
 * between the columns. The table is complete: a row too many fails as well as one that is missing.
 */
export function factsTable(database: TestDatabase): (sql: string, table: string) => Promise<void> {
  return async (sql, table) => {
    const found = await database.client.$queryRawUnsafe<object[]>(sql);
    const expected = table.split("\n").filter((line) => line.trim() !== "");
    const written = expected.map((line) => line.split("|").map((text) => text.trim()));
    const rows = found.map((row) => Object.values(row).map(cell));
    const inOrder = (lines: string[][]) => lines.map((line) => line.join(" | ")).toSorted();
    expect(inOrder(rows)).toEqual(inOrder(written));
  };
}
