/** Reads of reports for those who handle them: with the reporter's words, and who did what. */
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { isLimited, type EditTarget, type Person } from "#lib/auth/policy.ts";
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import type { Cut, Extent } from "#lib/desk/queries.ts";
import { hubsOf, organisationsOf } from "#lib/desk/scope-queries.ts";
import { editTarget } from "#lib/drafts/kinds.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { namesOfPeople } from "#lib/people/queries.ts";
import { publicVersion, type PublicVersion } from "#lib/revisions/queries.ts";
import { withSubjects } from "./queries.ts";
import { openStates, type PublicReport } from "./report.ts";
import { publicSelect, reportFromRow } from "./rows.ts";
import { subjectThen, subjectToday } from "./subject-queries.ts";
import type { Subject } from "./subject.ts";

export const deskLists = ["open", "decided"] as const;
export type DeskList = (typeof deskLists)[number];

export interface DeskReport extends PublicReport {
  /** Who took it up or decided; null for nobody, empty for an erased account. */
  handler: string | null;
  isMine: boolean;
}

export interface ListedDeskReport {
  report: DeskReport;
  subject: Subject;
}

/** Of a row `r` of `error_reports`: it is about a record that the person keeps; the same rule as `mayEdit`. */
const keptBy = (person: Person) =>
  isLimited(person)
    ? Prisma.sql`(r.record_kind = 'hub' AND EXISTS (SELECT FROM hubs h WHERE h.id = r.record_id AND ${hubsOf(person)})
        OR r.record_kind = 'organisation' AND EXISTS (
          SELECT FROM organisations o WHERE o.id = r.record_id AND ${organisationsOf(person)}))`
    : Prisma.sql`true`;

const isOpen = Prisma.sql`r.state = ANY(${[...openStates]})`;
const isDecided = Prisma.sql`NOT ${isOpen}`;
/** Open, and not in review with somebody else. */
const waitsFor = (person: Person) =>
  Prisma.sql`(r.state = 'received' OR (r.state = 'in-review' AND r.handled_by = ${person.id}))`;

/**
 * Reports on what somebody keeps; "waiting" leaves out those that others have in review. Open ones: those the person has in review, those that nobody has, those that others have, the
 * longest-waiting first; decided ones: the newest decision first.
 */
export async function deskReports(
  client: PrismaClient,
  person: Person,
  { list, extent }: { list: DeskList | "waiting"; extent: Extent },
): Promise<Cut<ListedDeskReport>> {
  const listed = { open: isOpen, decided: isDecided, waiting: waitsFor(person) }[list];
  const order =
    list !== "decided"
      ? Prisma.sql`CASE WHEN r.state = 'received' THEN 1 WHEN r.handled_by = ${person.id} THEN 0 ELSE 2 END, r.number`
      : Prisma.sql`r.decided_at DESC, r.number DESC`;
  const found = await client.$queryRaw<{ number: number; total: number }[]>`
    SELECT r.number, (count(*) OVER ())::int AS total FROM error_reports r
    WHERE ${listed} AND ${keptBy(person)} ORDER BY ${order}
    LIMIT ${extent.perPage} OFFSET ${(extent.page - 1) * extent.perPage}`;
  const numbers = found.map(({ number }) => number);
  const rows = await client.errorReport.findMany({
    where: { number: { in: numbers } },
    select: { ...publicSelect, handledBy: true },
  });
  const names = await namesOfPeople(
    client,
    rows.map(({ handledBy }) => handledBy),
  );
  const reports = rows
    .map(({ handledBy, ...row }): DeskReport => ({
      ...reportFromRow(row),
      handler: handledBy === null ? null : (names.get(handledBy) ?? ""),
      isMine: handledBy === person.id,
    }))
    .toSorted((a, b) => numbers.indexOf(a.number) - numbers.indexOf(b.number));
  return { rows: await withSubjects(client, reports), total: found[0]?.total ?? 0 };
}

/** How many reports each list holds for this person. */
export async function deskReportCounts(
  client: PrismaClient,
  person: Person,
): Promise<Record<DeskList, number>> {
  const [row] = await client.$queryRaw<Record<DeskList, number>[]>`
    SELECT (count(*) FILTER (WHERE ${isOpen}))::int AS open,
      (count(*) FILTER (WHERE ${isDecided}))::int AS decided
    FROM error_reports r WHERE ${keptBy(person)}`;
  return row ?? { open: 0, decided: 0 };
}

/** One entry of the internal chain about a report. */
export interface ReportStep {
  kind: (typeof stepKinds)[number];
  at: Date;
  /** Empty for an erased account. */
  who: string;
  decision: string | null;
  version: number | null;
}

const stepKinds = ["report-taken-up", "report-put-back", "report-decided", "report-reopened"] as const;
const stepText = z.object({
  details: z.object({ decision: z.string().optional(), version: z.number().nullish() }),
});

export interface DeskReportView {
  report: PublicReport;
  locale: Locale;
  /** What the reporter wrote; null once it is erased. */
  words: { message: string; evidence: string | null; email: string | null } | null;
  erasedAt: Date | null;
  /** What decides who may handle it. */
  editTarget: EditTarget;
  /** What the reporter saw. */
  seen: Subject;
  /** The same as it is public now; null where it is no more. */
  current: Subject | null;
  /** It says the same as the reporter saw; of a record as a whole, its version is the same. */
  isUnchanged: boolean;
  newest: PublicVersion;
  /** Versions that may have taken it over, the newest first. */
  later: LaterVersion[];
  steps: ReportStep[];
}

export interface LaterVersion {
  version: number;
  at: Date;
  reason: string;
}

/** How many versions can be chosen from as the one that took a report over. */
const mostLater = 50;

/** Versions of the record that were published after the one the reporter saw, the newest first. */
export const laterVersions = (
  client: PrismaClient,
  { target, version }: Pick<PublicReport, "target" | "version">,
): Promise<LaterVersion[]> => client.$queryRaw<LaterVersion[]>`
  SELECT version, created_at AS at, text::jsonb ->> 'reason' AS reason FROM revisions
  WHERE record_kind = ${target.kind} AND record_id = ${target.id} AND version > ${version}
  ORDER BY version DESC LIMIT ${mostLater}`;

/** One report in full; null where there is none. Whether the person may read it, the caller asks. */
export async function deskReport(client: PrismaClient, number: number): Promise<DeskReportView | null> {
  const row = await client.errorReport.findUnique({
    where: { number },
    select: { ...publicSelect, locale: true, message: true, evidence: true, email: true, erasedAt: true },
  });
  if (!row) return null;
  const { locale, message, evidence, email, erasedAt, ...columns } = row;
  const report = reportFromRow(columns);
  const { target, version } = report;
  const [seen, current, newest, later, steps] = await Promise.all([
    subjectThen(client, target, version),
    subjectToday(client, target),
    publicVersion(client, target.kind, target.id),
    laterVersions(client, report),
    stepsOf(client, report),
  ]);
  // Versions are never removed.
  if (!seen || !newest) return null;
  return {
    report,
    locale: locale === "en" ? "en" : "de",
    words: message === null ? null : { message, evidence, email },
    erasedAt,
    editTarget: editTarget(newest),
    seen,
    current,
    isUnchanged: current !== null && isSame(seen, current),
    newest,
    later,
    steps,
  };
}

const isSame = (seen: Subject, current: Subject): boolean =>
  seen.statement === null
    ? current.version.sequence === seen.version.sequence
    : isDeepStrictEqual(current.statement, seen.statement);

async function stepsOf(client: PrismaClient, { number, createdAt }: PublicReport): Promise<ReportStep[]> {
  const rows = await client.auditEntry.findMany({
    where: { kind: { in: [...stepKinds] }, subject: String(number), createdAt: { gte: createdAt } },
    select: { kind: true, actorId: true, text: true, createdAt: true },
    orderBy: { sequence: "asc" },
  });
  const names = await namesOfPeople(
    client,
    rows.map(({ actorId }) => actorId),
  );
  return rows.map(({ kind, actorId, text, createdAt: at }) => {
    const { details } = stepText.parse(JSON.parse(text));
    return {
      kind: kind as ReportStep["kind"],
      at,
      who: names.get(actorId ?? "") ?? "",
      decision: details.decision ?? null,
      version: details.version ?? null,
    };
  });
}
