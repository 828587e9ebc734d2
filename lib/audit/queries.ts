/** Reads of the internal chain. */
import { z } from "zod";
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import { scopeKinds, type Scope } from "#lib/auth/policy.ts";
import { namesOfPeople, namesOfScopes, type NamedScope } from "#lib/people/queries.ts";
import type { AuditFilter } from "./filter.ts";
import { auditKinds, type AuditDetails, type AuditKind } from "./kinds.ts";

export const entriesPerPage = 50;

export interface AuditEntryView {
  sequence: number;
  at: Date;
  /** As it was written; a kind that this version does not know comes as it is. */
  kind: AuditKind | (string & {});
  actorId: string | null;
  /** Name of who did it; null for the register itself, for whoever was not signed in and for an id of nobody. */
  actor: string | null;
  subject: string | null;
  /** Name of the person, address of the invitation or title of the changeset it concerns, where there is one. */
  subjectName: string | null;
  details: AuditDetails;
  /** The detail `scopes` with names. */
  scopes: NamedScope[];
}

interface Row {
  sequence: number;
  kind: string;
  actor_id: string | null;
  subject: string | null;
  text: string;
  created_at: Date;
}

const textSchema = z.object({
  details: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))
    .default({}),
});

function conditions({ kind, person, from, to }: AuditFilter): Prisma.Sql {
  const day = Prisma.sql`(created_at AT TIME ZONE 'Europe/Berlin')::date`;
  return Prisma.join(
    [
      Prisma.sql`TRUE`,
      ...(kind === null ? [] : [Prisma.sql`kind = ${kind}`]),
      ...(person === null ? [] : [Prisma.sql`(actor_id = ${person} OR subject = ${person})`]),
      ...(from === null ? [] : [Prisma.sql`${day} >= ${from}::date`]),
      ...(to === null ? [] : [Prisma.sql`${day} <= ${to}::date`]),
    ],
    " AND ",
  );
}

/** One page of the entries that fit, newest first; the last page where a later one is asked for. */
export async function auditPage(
  client: PrismaClient,
  filter: AuditFilter,
  wanted: number,
): Promise<{ entries: AuditEntryView[]; total: number; page: number; pages: number }> {
  const where = conditions(filter);
  const [counted] = await client.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM audit_entries WHERE ${where}`;
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / entriesPerPage));
  const page = Math.min(wanted, pages);
  const rows = await client.$queryRaw<Row[]>`
    SELECT sequence, kind, actor_id, subject, text, created_at FROM audit_entries WHERE ${where}
    ORDER BY sequence DESC LIMIT ${entriesPerPage} OFFSET ${(page - 1) * entriesPerPage}`;
  const ids = rows.flatMap(({ actor_id, subject }) => [actor_id, subject]).filter((id) => id !== null);
  const details = rows.map(({ text }) => textSchema.parse(JSON.parse(text)).details);
  const scopes = details.map(scopesIn);
  const [people, others, named] = await Promise.all([
    namesOfPeople(client, ids),
    otherNames(client, ids),
    namesOfScopes(client, scopes.flat()),
  ]);
  const entries = rows.map((row, index) => ({
    sequence: row.sequence,
    at: row.created_at,
    kind: row.kind,
    actorId: row.actor_id,
    actor: people.get(row.actor_id ?? "") ?? null,
    subject: row.subject,
    subjectName: people.get(row.subject ?? "") ?? others.get(row.subject ?? "") ?? null,
    details: details[index] ?? {},
    scopes: (scopes[index] ?? []).map(named),
  }));
  return { entries, total, page, pages };
}

/** The limits that an invitation or a change of role names: `state:DE-SN`. */
function scopesIn({ scopes }: AuditDetails): Scope[] {
  if (!Array.isArray(scopes)) return [];
  return (scopes as readonly string[]).flatMap((text) => {
    const [kindText, target = ""] = text.split(/:(.*)/s);
    const kind = scopeKinds.find((each) => each === kindText);
    return kind ? [{ kind, target }] : [];
  });
}

async function otherNames(client: PrismaClient, ids: string[]): Promise<Map<string, string>> {
  const where = { id: { in: ids } };
  const [invitations, changesets] = await Promise.all([
    client.invitation.findMany({ where, select: { id: true, email: true } }),
    client.changeset.findMany({ where, select: { id: true, title: true } }),
  ]);
  return new Map([
    ...invitations.flatMap(({ id, email }): [string, string][] => (email === null ? [] : [[id, email]])),
    ...changesets.map(({ id, title }): [string, string] => [id, title]),
  ]);
}

/** The kinds that occur, in the order of the closed list. */
export async function auditKindsUsed(client: PrismaClient): Promise<AuditKind[]> {
  const rows = await client.auditEntry.findMany({ distinct: ["kind"], select: { kind: true } });
  const used = new Set(rows.map(({ kind }) => kind));
  return auditKinds.filter((kind) => used.has(kind));
}

/** Everybody who stands in the register's list of people, erased accounts as such, to choose from. */
export async function auditPeople(client: PrismaClient): Promise<{ id: string; name: string }[]> {
  const rows = await client.person.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } });
  return rows;
}

/** One entry as it is exported: the stored text with its hashes, so that the chain can be looked through elsewhere. */
export interface ExportedEntry {
  sequence: number;
  text: string;
  hash: string;
  previousHash: string | null;
}

/** All entries that fit, oldest first, in batches, up to and with one. */
export async function* exportedEntries(
  client: PrismaClient,
  filter: AuditFilter,
  last: number,
): AsyncGenerator<ExportedEntry[]> {
  const where = conditions(filter);
  for (let after = 0; ;) {
    // oxlint-disable-next-line no-await-in-loop -- each batch begins where the one before ended
    const rows = await client.$queryRaw<ExportedEntry[]>`
      SELECT sequence, text, hash, previous_hash AS "previousHash" FROM audit_entries
      WHERE ${where} AND sequence > ${after} AND sequence <= ${last} ORDER BY sequence LIMIT 1000`;
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.sequence ?? last;
  }
}

/** Number of the newest entry; 0 for none. */
export async function lastSequence(client: PrismaClient): Promise<number> {
  const { _max } = await client.auditEntry.aggregate({ _max: { sequence: true } });
  return _max.sequence ?? 0;
}
