/** Rows of a changeset as the table holds them, and as they were proposed. */
import type { Prisma } from "#lib/db/generated/client.ts";
import type { ChangesetRow, Problem, RowKind, RowOutcome } from "./changeset.ts";

export const rowSelect = {
  changesetId: true,
  position: true,
  outcome: true,
  recordKind: true,
  recordId: true,
  label: true,
  line: true,
  baseVersion: true,
  before: true,
  after: true,
  problems: true,
  chosen: true,
  appliedVersion: true,
} satisfies Prisma.ChangesetRowSelect;

export type StoredRow = ChangesetRow & { changesetId: string };

/** Only the store writes rows, checked by their schema: what is read needs no second check. */
export const rowFromColumns = (
  row: Prisma.ChangesetRowGetPayload<{ select: typeof rowSelect }>,
): StoredRow => ({
  ...row,
  outcome: row.outcome as RowOutcome,
  recordKind: row.recordKind as RowKind,
  before: row.before as StoredRow["before"],
  after: row.after as StoredRow["after"],
  problems: row.problems as unknown as Problem[],
});
