/**
 * Three-way merge of what forms hold. What only one side changed is taken over by itself; what both changed differently
 * is a conflict that a person decides. Pure, and blind to what the fields mean: rows are told apart by their ids.
 */
import { isDeepStrictEqual } from "node:util";
import type { Conflict, Content, Row, Value } from "./fields.ts";

/** The part of a conflict's path that stands for the order of a list: `partners~order`. */
const orderSuffix = "~order";

type Fields = Readonly<Record<string, Value>>;

export interface Merged {
  /** With their side wherever a conflict stands. */
  merged: Content;
  conflicts: Conflict[];
}

const same = (a: unknown, b: unknown) => isDeepStrictEqual(a, b);

const isRow = (entry: unknown): entry is Row => typeof entry === "object" && entry !== null && "id" in entry;

/** Whether any side tells that this is a list of rows; an empty list alone doesn't. */
const isRows = (value: Value | null | undefined): value is Row[] => Array.isArray(value) && value.some(isRow);

const rowsOf = (value: Value | null | undefined): Row[] => (isRows(value) ? value : []);

/**
 * Merges two contents that started from the same base.
 * @param base what both started from; null where there was nothing yet
 */
export function mergeContent(base: Content | null, mine: Content, theirs: Content): Merged {
  const conflicts: Conflict[] = [];
  const merged = mergeFields("", base ?? {}, mine, theirs, conflicts) as Content;
  return { merged, conflicts };
}

function mergeFields(
  prefix: string,
  base: Fields,
  mine: Fields,
  theirs: Fields,
  conflicts: Conflict[],
): Fields {
  const merged: Record<string, Value> = {};
  // Their order of fields, so that what nobody changed stays identical.
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const path = prefix === "" ? name : `${prefix}.${name}`;
    const [b, m, t] = [base[name], mine[name], theirs[name]];
    const value =
      isRows(b) || isRows(m) || isRows(t)
        ? mergeRows(path, rowsOf(b), rowsOf(m), rowsOf(t), conflicts)
        : mergeValue(path, b, m, t, conflicts);
    if (value !== undefined) merged[name] = value;
  }
  return merged;
}

function mergeValue(
  path: string,
  base: Value | undefined,
  mine: Value | undefined,
  theirs: Value | undefined,
  conflicts: Conflict[],
): Value | undefined {
  if (same(mine, theirs) || same(base, mine)) return theirs;
  if (same(base, theirs)) return mine;
  conflicts.push({ path, base: base ?? null, mine: mine ?? null, theirs: theirs ?? null });
  return theirs;
}

function mergeRows(path: string, base: Row[], mine: Row[], theirs: Row[], conflicts: Conflict[]): Row[] {
  const [inBase, inMine, inTheirs] = [byId(base), byId(mine), byId(theirs)];
  const rows = new Map<string, Row>();
  for (const id of new Set([...inTheirs.keys(), ...inMine.keys()])) {
    const [b, m, t] = [inBase.get(id), inMine.get(id), inTheirs.get(id)];
    const row = mergeRow(`${path}.${id}`, b, m, t, conflicts);
    if (row) rows.set(id, row);
  }
  const order = mergeOrder(path, ids(base), ids(mine), ids(theirs), new Set(rows.keys()), conflicts);
  return order.flatMap((id) => rows.get(id) ?? []);
}

/** One row on each side; undefined where it does not stand there. */
function mergeRow(
  path: string,
  base: Row | undefined,
  mine: Row | undefined,
  theirs: Row | undefined,
  conflicts: Conflict[],
): Row | undefined {
  if (mine && theirs) return mergeFields(path, base ?? {}, mine, theirs, conflicts) as Row;
  const left = mine ?? theirs;
  // Added by one side, or removed by one and untouched by the other.
  if (!base) return left;
  if (same(base, left)) return undefined;
  conflicts.push({ path, base: [base], mine: mine ? [mine] : null, theirs: theirs ? [theirs] : null });
  return theirs;
}

const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);
const byId = (rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

/** The order of a merged list: whoever moved rows decides; when both did differently, a person. */
function mergeOrder(
  path: string,
  base: string[],
  mine: string[],
  theirs: string[],
  left: ReadonlySet<string>,
  conflicts: Conflict[],
): string[] {
  const common = new Set(base.filter((id) => mine.includes(id) && theirs.includes(id)));
  const among = (order: string[]) => order.filter((id) => common.has(id));
  const [b, m, t] = [among(base), among(mine), among(theirs)];
  const [lead, follow] = same(b, t) && !same(b, m) ? [mine, theirs] : [theirs, mine];
  if (!same(b, m) && !same(b, t) && !same(m, t))
    conflicts.push({ path: `${path}${orderSuffix}`, base: b, mine: m, theirs: t });
  return inserted(lead, follow).filter((id) => left.has(id));
}

/** Both lists as one: the order of the first, what only the second has behind its neighbour there. */
function inserted(first: readonly string[], second: readonly string[]): string[] {
  const order = [...first];
  for (const [at, id] of second.entries()) {
    if (order.includes(id)) continue;
    const neighbour = second
      .slice(0, at)
      .toReversed()
      .find((other) => order.includes(other));
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, id);
  }
  return order;
}

/** What a person chose for one conflict. */
export type Decision = "base" | "mine" | "theirs";

/**
 * Carries out decisions. Without one, a conflict's path stays as it is.
 * @param decisions by the conflict's path
 */
export function applyDecisions(
  content: Content,
  conflicts: readonly Conflict[],
  decisions: Readonly<Record<string, Decision>>,
): Content {
  let result = content;
  for (const conflict of conflicts) {
    const decision = decisions[conflict.path];
    if (decision) result = withValue(result, conflict.path, conflict[decision]);
  }
  return result;
}

/** What stands at a path: a field's value, a row as a list of one, the ids of a list for its order; null for nothing. */
export function valueAt(content: Content, path: string): Value | null {
  const segments = path.replace(orderSuffix, "").split(".");
  let fields: Fields = content;
  for (let at = 0; at < segments.length; at += 2) {
    const value = fields[segments[at] ?? ""];
    const id = segments[at + 1];
    if (id === undefined) {
      if (path.endsWith(orderSuffix)) return ids(rowsOf(value));
      return value ?? null;
    }
    const row = rowsOf(value).find((each) => each.id === id);
    if (!row) return null;
    if (at + 2 >= segments.length) return [row];
    fields = row;
  }
  return null;
}

/** The content with another value at a path of `valueAt`. Where the row around it is gone, nothing changes. */
function withValue(content: Content, path: string, value: Value | null): Content {
  return changed(
    content,
    path.replace(orderSuffix, "").split("."),
    value,
    path.endsWith(orderSuffix),
  ) as Content;
}

function changed(fields: Fields, segments: string[], value: Value | null, isOrder: boolean): Fields {
  const [name = "", id, ...rest] = segments;
  const present = fields[name];
  if (id === undefined) {
    if (isOrder) {
      const order = Array.isArray(value) ? value.map(String) : [];
      const rows = byId(rowsOf(present));
      return { ...fields, [name]: inserted(order, [...rows.keys()]).flatMap((each) => rows.get(each) ?? []) };
    }
    if (value !== null) return { ...fields, [name]: value };
    const { [name]: _gone, ...others } = fields;
    return others;
  }
  const rows = rowsOf(present);
  if (rest.length > 0)
    return {
      ...fields,
      [name]: rows.map((row) => (row.id === id ? (changed(row, rest, value, isOrder) as Row) : row)),
    };
  const [row] = rowsOf(value);
  if (!row) return { ...fields, [name]: rows.filter((each) => each.id !== id) };
  const isThere = rows.some((each) => each.id === id);
  return { ...fields, [name]: isThere ? rows.map((each) => (each.id === id ? row : each)) : [...rows, row] };
}
