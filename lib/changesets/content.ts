/** What a row changes, as forms hold it: what the words of a comparison are made from. Pure. */
import { contentOf } from "#lib/drafts/content.ts";
import type { Content } from "#lib/drafts/fields.ts";
import { recordSchemas, type KindedRecord } from "#lib/drafts/kinds.ts";
import { isRecordKind, type RecordKind } from "#lib/records/statements.ts";
import type { ChangesetRow } from "./changeset.ts";

/** Both sides of a row about a record; null for a place, and where the row holds no valid record. */
export function contentOfRow({
  recordKind,
  before,
  after,
}: Pick<ChangesetRow, "recordKind" | "before" | "after">): {
  kind: RecordKind;
  before: Content | null;
  after: Content | null;
} | null {
  if (!isRecordKind(recordKind)) return null;
  const read = (record: unknown): Content | null => {
    const parsed = recordSchemas[recordKind].safeParse(record);
    return parsed.success ? contentOf({ kind: recordKind, record: parsed.data } as KindedRecord) : null;
  };
  const is = read(after);
  return is && { kind: recordKind, before: read(before), after: is };
}
