/** What changed between two states of a record, field by field and row by row. Pure; words come from components/drafts. */
import { isDeepStrictEqual } from "node:util";
import type { Content, Row, Value } from "./fields.ts";

/** One change. `path` as in `ContentIssue`: of a row where a whole row came or went, of a list where its order changed. */
export interface ContentChange {
  kind: "changed" | "added" | "removed" | "moved";
  path: string;
  /** A row stands as a list of one; null where there was nothing. */
  before: Value | null;
  after: Value | null;
}

type Fields = Readonly<Record<string, Value>>;

const isRow = (entry: unknown): entry is Row => typeof entry === "object" && entry !== null && "id" in entry;

/** The rows of a list; null when the value is none. An empty list alone tells neither. */
const rowsOf = (value: Value | undefined): Row[] | null =>
  Array.isArray(value) && value.some(isRow) ? value.filter(isRow) : null;

/** Empty in the sense of a form: nothing was typed. */
const isEmpty = (value: Value | undefined): boolean =>
  value === undefined ||
  value === "" ||
  value === false ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === "object" && !Array.isArray(value) && Object.values(value).every((part) => part === ""));

/**
 * All changes from one state to another, in the order of the later one.
 * @param before null for a record that is new; @param after null for one that is gone
 */
export function changesBetween(before: Content | null, after: Content | null): ContentChange[] {
  const changes: ContentChange[] = [];
  compare("", before ?? {}, after ?? {}, changes);
  return changes;
}

function compare(prefix: string, before: Fields, after: Fields, changes: ContentChange[]): void {
  for (const name of new Set([...Object.keys(after), ...Object.keys(before)])) {
    if (name === "id") continue;
    const path = prefix === "" ? name : `${prefix}.${name}`;
    const [was, is] = [before[name], after[name]];
    if (isDeepStrictEqual(was, is)) continue;
    const [wereRows, areRows] = [rowsOf(was), rowsOf(is)];
    if (wereRows || areRows) compareRows(path, wereRows ?? [], areRows ?? [], changes);
    else if (!isEmpty(was) || !isEmpty(is))
      changes.push({
        kind: isEmpty(was) ? "added" : isEmpty(is) ? "removed" : "changed",
        path,
        before: was ?? null,
        after: is ?? null,
      });
  }
}

function compareRows(path: string, before: Row[], after: Row[], changes: ContentChange[]): void {
  const were = new Map(before.map((row) => [row.id, row]));
  const are = new Set(after.map(({ id }) => id));
  for (const row of after) {
    const was = were.get(row.id);
    if (was) compare(`${path}.${row.id}`, was, row, changes);
    else changes.push({ kind: "added", path: `${path}.${row.id}`, before: null, after: [row] });
  }
  for (const row of before)
    if (!are.has(row.id))
      changes.push({ kind: "removed", path: `${path}.${row.id}`, before: [row], after: null });
  const order = (rows: Row[], others: ReadonlySet<string> | ReadonlyMap<string, Row>) =>
    rows.map(({ id }) => id).filter((id) => others.has(id));
  const [was, is] = [order(before, are), order(after, were)];
  if (!isDeepStrictEqual(was, is)) changes.push({ kind: "moved", path, before: was, after: is });
}
