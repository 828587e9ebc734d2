/** Reports as the database holds them. */
import type { Prisma } from "#lib/db/generated/client.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import type { PublicReport, ReportState } from "./report.ts";

/** What everybody may read. Message, evidence and e-mail stay out: they may hold personal data. */
export const publicSelect = {
  number: true,
  recordKind: true,
  recordId: true,
  statementId: true,
  version: true,
  state: true,
  createdAt: true,
  reviewedAt: true,
  decidedAt: true,
  answer: true,
  acceptedVersion: true,
} satisfies Prisma.ErrorReportSelect;
type PublicRow = Prisma.ErrorReportGetPayload<{ select: typeof publicSelect }>;

export function reportFromRow({
  recordKind,
  recordId,
  statementId,
  state,
  number,
  version,
  createdAt,
  reviewedAt,
  decidedAt,
  answer,
  acceptedVersion,
}: PublicRow): PublicReport {
  return {
    number,
    // Closed lists are text columns with CHECK constraints: the types know them only as strings.
    target: { kind: recordKind as RecordKind, id: recordId, statementId },
    state: state as ReportState,
    version,
    createdAt,
    reviewedAt,
    decidedAt,
    answer,
    acceptedVersion,
  };
}

/** What `subjectsOf` asks of a report. */
export const askedOf = ({ target: { kind, id, statementId }, version }: PublicReport) => ({
  recordKind: kind,
  recordId: id,
  statementId,
  version,
});
