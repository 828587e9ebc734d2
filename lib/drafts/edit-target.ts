/** What of a form's content decides who may edit it; see `mayEdit`. Pure. */
import type { EditTarget } from "#lib/auth/policy.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import type { Content } from "./fields.ts";
import { rowsOf, textOf } from "./shape.ts";

/** Of an incomplete record as of a whole one. */
export function contentTarget(kind: RecordKind, content: Content): EditTarget {
  if (kind !== "hub") return { kind, id: content.id };
  return {
    kind,
    id: content.id,
    stateIso: textOf(content["stateIso"]) || null,
    operatorIds: rowsOf(content["operators"]).map((row) => textOf(row["organisationId"])),
  };
}
