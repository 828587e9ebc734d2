/** Drafts between table and object. */
import type { Prisma } from "#lib/db/generated/client.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { askedNow, type Held } from "./decisions.ts";
import type { Draft } from "./draft.ts";
import type { Conflict, Content } from "./fields.ts";
import type { DraftState } from "./states.ts";

export const draftSelect = {
  id: true,
  recordKind: true,
  recordId: true,
  authorId: true,
  state: true,
  version: true,
  baseVersion: true,
  content: true,
  conflicts: true,
  reason: true,
  checked: true,
  publishAt: true,
  approvedBy: true,
  publishedVersion: true,
  createdAt: true,
  changedAt: true,
  submittedAt: true,
} satisfies Prisma.DraftSelect;

export type DraftRow = Prisma.DraftGetPayload<{ select: typeof draftSelect }>;

/** What the row holds, further conflicts of a path included. Only the store writes these columns. */
export const heldBy = (row: Pick<DraftRow, "content" | "conflicts">): Held => ({
  content: row.content as unknown as Content,
  conflicts: row.conflicts as unknown as Conflict[],
});

export function draftFromRow({ recordKind, ...row }: DraftRow): Draft {
  const { content, conflicts } = heldBy(row);
  return {
    ...row,
    kind: recordKind as RecordKind,
    state: row.state as DraftState,
    content,
    conflicts: askedNow(conflicts),
  };
}

/** Anything that JSON holds as a column's value. */
export const json = (value: unknown) => value as Prisma.InputJsonValue;
