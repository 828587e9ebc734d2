/** Rows of a form as its buttons name them. */
import { randomUUID } from "node:crypto";
import type { Content } from "./fields.ts";
import { rowsOf } from "./shape.ts";

/** An id for a new row. */
export const newRowId = (prefix: string): string => `${prefix}-${randomUUID().slice(0, 13)}`;

/** Ids of all rows, in reading order. */
function* everyId(value: unknown): Generator<string> {
  for (const row of rowsOf(value)) {
    yield row.id;
    for (const inner of Object.values(row)) yield* everyId(inner);
  }
}

const idsOf = (content: Content): string[] => Object.values(content).flatMap((value) => [...everyId(value)]);

/**
 * The id of the element that the page comes back to after a button: a new row, the moved one, or what stands where one
 * was removed. Null for buttons that are about no row.
 */
export function anchorOf(intent: string, after: Content, before: Content): string | null {
  const [verb = "", path = ""] = intent.split(":");
  const steps = path.split(".");
  if (verb === "up" || verb === "down") return steps.at(-1) ?? null;
  if (verb === "add" || verb === "cite") {
    const were = new Set(idsOf(before));
    return idsOf(after).find((id) => !were.has(id)) ?? null;
  }
  if (verb === "remove") return steps.slice(0, -1).join(".") || null;
  return null;
}
