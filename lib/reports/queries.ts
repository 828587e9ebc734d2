/** Reads of reports for everybody. */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { recordKinds } from "#lib/records/statements.ts";
import { publicVersion, versionsThen, type PublicVersion } from "#lib/revisions/queries.ts";
import { median } from "./figures.ts";
import type { ReportFilter } from "./filter.ts";
import { openStates, type PublicReport } from "./report.ts";
import { askedOf, publicSelect, reportFromRow } from "./rows.ts";
import { subjectsOf, subjectThen, subjectToday } from "./subject-queries.ts";
import type { Subject } from "./subject.ts";
import type { ReportTarget } from "./target.ts";

export const reportsPerPage = 25;

export interface ReportPage {
  report: PublicReport;
  /** What the reporter saw. */
  subject: Subject;
  /** The newest version of the record: its address leads on, also to what it was merged into. */
  newest: PublicVersion;
  /** The statement is in the record no more. */
  isGone: boolean;
  /** The version that took the report over. */
  accepted: PublicVersion | null;
}

/** One report with what it is about; null where the number is nobody's. */
export async function reportPage(client: PrismaClient, number: number): Promise<ReportPage | null> {
  const row = await client.errorReport.findUnique({ where: { number }, select: publicSelect });
  if (!row) return null;
  const report = reportFromRow(row);
  const { target, version, acceptedVersion } = report;
  const [subject, newest, today, accepted] = await Promise.all([
    subjectThen(client, target, version),
    publicVersion(client, target.kind, target.id),
    target.statementId === null ? null : subjectToday(client, target),
    acceptedVersion === null ? null : publicVersion(client, target.kind, target.id, acceptedVersion),
  ]);
  // Versions are never removed.
  if (!subject || !newest) return null;
  return { report, subject, newest, isGone: target.statementId !== null && today === null, accepted };
}

export interface ListedReport {
  report: PublicReport;
  subject: Subject;
}

/** One page of the reports that fit, newest first; the last page where a later one is asked for. */
export async function reportList(
  client: PrismaClient,
  { state, record, page: wanted }: ReportFilter,
): Promise<{ reports: ListedReport[]; total: number; page: number; pages: number }> {
  const where: Prisma.ErrorReportWhereInput = {
    ...(state !== null && { state }),
    ...(record !== null && { recordKind: record.kind, recordId: record.id }),
  };
  const total = await client.errorReport.count({ where });
  const pages = Math.max(1, Math.ceil(total / reportsPerPage));
  const page = Math.min(wanted, pages);
  const rows = await client.errorReport.findMany({
    where,
    select: publicSelect,
    orderBy: { number: "desc" },
    skip: (page - 1) * reportsPerPage,
    take: reportsPerPage,
  });
  return { reports: await withSubjects(client, rows.map(reportFromRow)), total, page, pages };
}

/** Reports with what each is about. */
export async function withSubjects<Report extends PublicReport>(
  client: PrismaClient,
  reports: readonly Report[],
): Promise<{ report: Report; subject: Subject }[]> {
  const subjects = await subjectsOf(client, reports.map(askedOf));
  return reports.flatMap((report, at) => {
    const subject = subjects[at];
    return subject ? [{ report, subject }] : [];
  });
}

export interface ReportFigures {
  open: number;
  decided: number;
  /** Days from received to decided; null while none is decided. */
  medianDays: number | null;
}

/** How many reports wait, how many were decided, and how long that took. */
export async function reportFigures(client: PrismaClient): Promise<ReportFigures> {
  const [open, occurrences] = await Promise.all([
    client.errorReport.count({ where: { state: { in: [...openStates] } } }),
    client.$queryRaw<{ value: number; count: number }[]>`
      SELECT (decided_at AT TIME ZONE 'Europe/Berlin')::date - (created_at AT TIME ZONE 'Europe/Berlin')::date AS value,
        count(*)::int AS count
      FROM error_reports WHERE decided_at IS NOT NULL GROUP BY 1`,
  ]);
  const decided = occurrences.reduce((sum, { count }) => sum + count, 0);
  return { open, decided, medianDays: median(occurrences) };
}

/** How many records the filter offers, those with most reports. */
const mostRecords = 100;

/** The records of which something was reported, as they are now. */
export async function recordsReported(client: PrismaClient): Promise<PublicVersion[]> {
  const rows = await client.errorReport.groupBy({
    by: ["recordKind", "recordId"],
    _count: { number: true },
    orderBy: [{ _count: { number: "desc" } }, { recordKind: "asc" }, { recordId: "asc" }],
    take: mostRecords,
  });
  const versions = await Promise.all(
    recordKinds.map((kind) => {
      const ids = rows.filter(({ recordKind }) => recordKind === kind).map(({ recordId }) => recordId);
      return versionsThen(client, kind, ids, null);
    }),
  );
  return versions.flatMap((each) => [...each.values()]);
}

/** Reports of the same that nobody has decided yet, the newest first. */
export async function openReportsOn(
  client: PrismaClient,
  { kind, id, statementId }: ReportTarget,
  limit: number,
): Promise<PublicReport[]> {
  const rows = await client.errorReport.findMany({
    where: { recordKind: kind, recordId: id, statementId, state: { in: [...openStates] } },
    select: publicSelect,
    orderBy: { number: "desc" },
    take: limit,
  });
  return rows.map(reportFromRow);
}
