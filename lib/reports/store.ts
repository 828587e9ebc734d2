/** Writes reports: received, taken up, decided, and erased after their time. */
import { recordAudit } from "#lib/audit/store.ts";
import type { AuditKind } from "#lib/audit/kinds.ts";
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { erasedIfDecidedBefore } from "./erasure.ts";
import type { ReportWords } from "./form.ts";
import type { ReportState } from "./report.ts";
import { nextState, standingAfter, type Decision, type ReportEvent } from "./states.ts";
import type { ReportTarget } from "./target.ts";

export interface NewReport extends ReportWords {
  target: ReportTarget;
  /** The public version that the reporter saw. */
  version: number;
  locale: Locale;
  now: Date;
}

/** Milliseconds within which the same text about the same statement is the same report, sent twice. */
const sameWithin = 10 * 60_000;

/** Any fixed number: it names the lock under which reports come in, so that one sent twice at once is seen. */
const reportLock = 7_202_111;

const sameAs = ({ target, message, evidence, email, now }: NewReport): Prisma.ErrorReportFindFirstArgs => ({
  where: {
    recordKind: target.kind,
    recordId: target.id,
    statementId: target.statementId,
    message,
    evidence,
    email,
    createdAt: { gt: new Date(now.getTime() - sameWithin) },
  },
  select: { number: true },
});

/** The number of a report that was just stored and says exactly the same; null for none. */
export async function sentBefore(
  client: PrismaClient | Prisma.TransactionClient,
  report: NewReport,
): Promise<number | null> {
  return (await client.errorReport.findFirst(sameAs(report)))?.number ?? null;
}

/** Stores a report. @returns its public number; of one that was sent twice, the number of the first */
export async function createReport(client: PrismaClient, report: NewReport): Promise<number> {
  const { target, version, locale, message, evidence, email, now } = report;
  return client.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${reportLock})`;
    const before = await sentBefore(tx, report);
    if (before !== null) return before;
    const { number } = await tx.errorReport.create({
      data: {
        recordKind: target.kind,
        recordId: target.id,
        statementId: target.statementId,
        version,
        locale,
        message,
        evidence,
        email,
        state: "received" satisfies ReportState,
        createdAt: now,
      },
      select: { number: true },
    });
    return number;
  });
}

const auditKinds: Readonly<Record<ReportEvent, AuditKind>> = {
  "take-up": "report-taken-up",
  "put-back": "report-put-back",
  accept: "report-decided",
  decline: "report-decided",
  reopen: "report-reopened",
};

export interface Handling {
  number: number;
  event: ReportEvent;
  /** Opaque id of who does it; whether they may, the caller has asked (`refusalFor`). */
  personId: string;
  now: Date;
  /** Of "accept" and "decline". */
  decision?: Decision;
}

export type Handled =
  | { ok: true }
  /** There is no such report, or somebody else was faster and it is not in a state for it any more. */
  | { ok: false; reason: "missing" | "state" | "erased" };

/** Carries out what somebody does with a report, with its line in the internal chain. */
export async function handleReport(client: PrismaClient, handling: Handling): Promise<Handled> {
  const { number, event, personId, now, decision } = handling;
  return client.$transaction(async (tx): Promise<Handled> => {
    // Whoever comes second waits here and then sees what the first did.
    await tx.$executeRaw`SELECT number FROM error_reports WHERE number = ${number} FOR UPDATE`;
    const row = await tx.errorReport.findUnique({
      where: { number },
      select: {
        state: true,
        reviewedAt: true,
        decidedAt: true,
        handledBy: true,
        answer: true,
        acceptedVersion: true,
        erasedAt: true,
        recordKind: true,
        recordId: true,
      },
    });
    if (!row) return { ok: false, reason: "missing" };
    const { erasedAt, recordKind, recordId, ...standing } = row;
    const before = { ...standing, state: row.state as ReportState };
    if (nextState(before.state, event) === null) return { ok: false, reason: "state" };
    if (erasedAt !== null) return { ok: false, reason: "erased" };
    const after = standingAfter(event, before, { personId, now, ...(decision && { decision }) });
    await tx.errorReport.update({ where: { number }, data: after, select: { number: true } });
    await recordAudit(tx, {
      kind: auditKinds[event],
      actorId: personId,
      subject: String(number),
      details: {
        record: `${recordKind}/${recordId}`,
        ...(after.decidedAt !== null && { decision: after.state, version: after.acceptedVersion }),
      },
      now,
    });
    return { ok: true };
  });
}

/** Erases what reporters wrote once it is time; done twice, it finds nothing. @returns how many reports it were */
export async function eraseReports(client: PrismaClient, now: Date): Promise<number> {
  const { count } = await client.errorReport.updateMany({
    where: { erasedAt: null, decidedAt: { lt: erasedIfDecidedBefore(now) } },
    data: { message: null, evidence: null, email: null, erasedAt: now },
  });
  return count;
}
