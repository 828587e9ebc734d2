/** Stands in until the forms describe what they hold (content.ts); gone with that. */
import type { Source } from "#lib/evidence/source.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import type { Content, ContentIssue } from "./fields.ts";
import { recordSchemas, type KindedRecord } from "./kinds.ts";
export const contentOf = (kinded: KindedRecord): Content => structuredClone(kinded.record) as never;
export const emptyContent = (_kind: RecordKind, id: string): Content => ({ id });
export function recordOf(
  kind: RecordKind,
  content: Content,
): { ok: true; kinded: KindedRecord; newSources: Source[] } | { ok: false; issues: ContentIssue[] } {
  const parsed = recordSchemas[kind].safeParse(content);
  if (parsed.success)
    return { ok: true, kinded: { kind, record: parsed.data } as KindedRecord, newSources: [] };
  return { ok: false, issues: parsed.error.issues.map((i) => ({ path: i.path.join("."), code: i.code })) };
}
