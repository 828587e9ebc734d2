/** Reads of what reports are about, as it is public now and as it was. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { statementOf, type SourcedStatement } from "#lib/evidence/statements-of-source.ts";
import { referencesOf } from "#lib/records/references.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { publicVersion, versionsAt, type PublicVersion } from "#lib/revisions/queries.ts";
import { referencesThen } from "#lib/revisions/references-queries.ts";
import type { Subject } from "./subject.ts";
import type { ReportTarget } from "./target.ts";

/** The statement that an id names in a version; undefined where it holds none, null for no id. */
function statementIn(
  { kind, record }: PublicVersion,
  statementId: string | null,
): SourcedStatement | null | undefined {
  if (statementId === null) return null;
  if (kind === "source" || kind === "theme" || kind === "offer-kind") return undefined;
  return statementOf(record, statementId) ?? undefined;
}

export type FoundSubject =
  | Subject
  /** The record was merged into another one, which holds its statements now. */
  | { moved: ReportTarget }
  /** The record is public, but holds no such statement (any more). */
  | { without: PublicVersion };

/** What is public now of what somebody wants to report; null where there is no such record. */
export async function subjectNow(client: PrismaClient, target: ReportTarget): Promise<FoundSubject | null> {
  const version = await publicVersion(client, target.kind, target.id);
  if (!version) return null;
  const { mergedIntoId } = version.record;
  if (mergedIntoId !== null) return { moved: { ...target, id: mergedIntoId } };
  const statement = statementIn(version, target.statementId);
  if (statement === undefined) return { without: version };
  return { version, statement, references: await referencesOf(client, [statement?.statement]) };
}

/** The same after following merges; null where nothing public is meant. */
export async function subjectToday(client: PrismaClient, target: ReportTarget): Promise<Subject | null> {
  let at = target;
  // Nothing is merged in a circle; the bound costs nothing.
  for (let step = 0; step < 10; step++) {
    const found = await subjectNow(client, at);
    if (!found || "without" in found) return null;
    if (!("moved" in found)) return found;
    at = found.moved;
  }
  return null;
}

/**
 * What a version said, under the names of its time. The statement is null also where that version did not hold it.
 * @returns null where there is no such version
 */
export async function subjectThen(
  client: PrismaClient,
  target: ReportTarget,
  version: number,
): Promise<Subject | null> {
  const then = await publicVersion(client, target.kind, target.id, version);
  if (!then) return null;
  const statement = statementIn(then, target.statementId) ?? null;
  const references = await referencesThen(client, [statement?.statement], { sequence: then.sequence });
  return { version: then, statement, references };
}

/**
 * What a report is stored about: the version that the form showed, if it held the statement, else the one public now, also
 * of the record that the named one was merged into meanwhile.
 * @param shown the form's hidden field
 * @returns null where nothing public is meant
 */
export async function versionReported(
  client: PrismaClient,
  target: ReportTarget,
  shown: string,
): Promise<{ target: ReportTarget; version: number } | null> {
  const today = await subjectToday(client, target);
  const version = /^[1-9]\d{0,8}$/.test(shown) ? Number(shown) : null;
  const seen = version === null ? null : await publicVersion(client, target.kind, target.id, version);
  if (seen && statementIn(seen, target.statementId) !== undefined) return { target, version: seen.version };
  if (!today) return null;
  const { record, version: newest } = today.version;
  return { target: { ...target, id: record.id }, version: newest };
}

interface Asked {
  recordKind: RecordKind;
  recordId: string;
  version: number;
  statementId: string | null;
}

/** What each of several reports is about, in their order, for lists: under the names of today, read at once. */
export async function subjectsOf(
  client: PrismaClient,
  reports: readonly Asked[],
): Promise<(Subject | null)[]> {
  const versions = await versionsAt(client, reports);
  const found = reports.map(({ recordKind, recordId, version, statementId }) => {
    const then = versions.find(
      ({ kind, record, version: number }) =>
        kind === recordKind && record.id === recordId && number === version,
    );
    return then ? { version: then, statement: statementIn(then, statementId) ?? null } : null;
  });
  const references = await referencesOf(
    client,
    found.map((each) => each?.statement?.statement),
  );
  return found.map((each) => each && { ...each, references });
}
