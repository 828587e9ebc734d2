/** What waits for somebody at the desk. Every list is cut; the totals say how much there is. */
import { isLimited, may, type Person } from "#lib/auth/policy.ts";
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import { draftName } from "#lib/desk/draft-name.ts";
import { hubsOf, organisationsOf, unlimitedOnly } from "#lib/desk/scope-queries.ts";
import { namesOfPeople } from "#lib/people/queries.ts";
import { overduePlans, type OverduePlans } from "#lib/records/figures.ts";
import type { RecordKind } from "#lib/records/statements.ts";

/** The first rows of a list and how many there are. */
export interface Cut<Row> {
  rows: Row[];
  total: number;
}

/** Which rows of a list: `perPage` of them, from page 1 on. */
export interface Extent {
  page: number;
  perPage: number;
}

export interface DeskDraft {
  id: string;
  kind: RecordKind;
  recordId: string;
  /** null while nothing is typed. */
  name: string | null;
  author: string;
  isOwn: boolean;
  changedAt: Date;
  submittedAt: Date | null;
  publishAt: Date | null;
  /** What the reviewer said when the draft was returned. */
  remark: string | null;
  /** Somebody else changed the same at the same time, and the author has to decide. */
  hasConflicts: boolean;
}

/** The states of drafts as the desk groups them. */
export type DraftGroup = "returned" | "open" | "review" | "waiting" | "scheduled";

/** Which drafts belong to a group for this person. */
function draftsWhere(group: DraftGroup, person: Person, fourEyes: boolean): Prisma.DraftWhereInput {
  const own = { authorId: person.id };
  switch (group) {
    case "returned":
      return { ...own, state: "returned" };
    case "open":
      return { ...own, state: "open" };
    case "review":
      if (!may(person, "drafts.publish")) return { id: { in: [] } };
      return { state: "submitted", ...(fourEyes && { authorId: { not: person.id } }) };
    case "waiting":
      // What one may publish oneself stands under "review" already.
      if (may(person, "drafts.publish") && !fourEyes) return { id: { in: [] } };
      return { ...own, state: "submitted" };
    case "scheduled":
      return { state: "scheduled", ...(!may(person, "drafts.publish") && own) };
  }
}

/** One group of drafts; those that wait for a review the longest-waiting first, all others the newest first. */
export async function draftsOf(
  client: PrismaClient,
  {
    group,
    person,
    fourEyes,
    extent,
  }: { group: DraftGroup; person: Person; fourEyes: boolean; extent: Extent },
): Promise<Cut<DeskDraft>> {
  const where = draftsWhere(group, person, fourEyes);
  const orderBy: Prisma.DraftOrderByWithRelationInput[] =
    group === "review"
      ? [{ submittedAt: "asc" }, { id: "asc" }]
      : group === "scheduled"
        ? [{ publishAt: "asc" }, { id: "asc" }]
        : [{ changedAt: "desc" }, { id: "asc" }];
  const [total, rows] = await Promise.all([
    client.draft.count({ where }),
    client.draft.findMany({
      where,
      select: {
        id: true,
        recordKind: true,
        recordId: true,
        authorId: true,
        content: true,
        conflicts: true,
        changedAt: true,
        submittedAt: true,
        publishAt: true,
        notes: {
          where: { kind: "returned" },
          select: { text: true },
          orderBy: { at: "desc" },
          take: 1,
        },
      },
      orderBy,
      skip: (extent.page - 1) * extent.perPage,
      take: extent.perPage,
    }),
  ]);
  const authors = await namesOfPeople(
    client,
    rows.map(({ authorId }) => authorId),
  );
  return {
    total,
    rows: rows.map(({ recordKind, authorId, content, conflicts, notes, ...row }) => ({
      ...row,
      kind: recordKind as RecordKind,
      name: draftName(content),
      author: authors.get(authorId) ?? "",
      isOwn: authorId === person.id,
      remark: group === "returned" ? notes[0]?.text || null : null,
      hasConflicts: Array.isArray(conflicts) && conflicts.length > 0,
    })),
  };
}

export interface ProposedChangeset {
  id: string;
  kind: string;
  title: string;
  createdAt: Date;
}

/** Changesets that others proposed and this person may apply; the longest-waiting first. */
export async function changesetsToApply(
  client: PrismaClient,
  { person, fourEyes, extent }: { person: Person; fourEyes: boolean; extent: Extent },
): Promise<Cut<ProposedChangeset>> {
  if (!may(person, "changesets.edit")) return { rows: [], total: 0 };
  const where = { state: "proposed", ...(fourEyes && { authorId: { not: person.id } }) };
  const [total, rows] = await Promise.all([
    client.changeset.count({ where }),
    client.changeset.findMany({
      where,
      select: { id: true, kind: true, title: true, createdAt: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      skip: (extent.page - 1) * extent.perPage,
      take: extent.perPage,
    }),
  ]);
  return { rows, total };
}

export interface UnverifiedRecord {
  kind: "hub" | "organisation" | "network";
  id: string;
  slug: string;
  name: string;
  version: number;
  /** The newest publication or confirmation. */
  lastSign: Date;
}

/** The day a year ago from which on a record counts as verified. */
export function verifiedSince(now: Date): Date {
  const day = new Date(now);
  day.setUTCFullYear(day.getUTCFullYear() - 1);
  return day;
}

/** Records without a publication or a confirmation for twelve months, the longest-silent first. */
export async function unverifiedRecords(
  client: PrismaClient,
  person: Person,
  { now, extent }: { now: Date; extent: Extent },
): Promise<Cut<UnverifiedRecord>> {
  const since = verifiedSince(now);
  const silent = (kind: string, table: Prisma.Sql, letter: Prisma.Sql, within: Prisma.Sql) => Prisma.sql`
    SELECT ${kind} AS kind, ${letter}.id, ${letter}.slug, ${letter}.name, ${letter}.version,
      greatest(${letter}.changed_at, (SELECT max(c.at) FROM confirmations c
        WHERE c.record_kind = ${kind} AND c.record_id = ${letter}.id)) AS "lastSign"
    FROM ${table} ${letter}
    WHERE NOT ${letter}.archived AND ${letter}.merged_into_id IS NULL AND ${letter}.changed_at < ${since}
      AND ${within} AND NOT EXISTS (SELECT FROM confirmations c
        WHERE c.record_kind = ${kind} AND c.record_id = ${letter}.id AND c.at >= ${since})`;
  const all = Prisma.sql`
    ${silent("hub", Prisma.sql`hubs`, Prisma.sql`h`, hubsOf(person))}
    UNION ALL ${silent("organisation", Prisma.sql`organisations`, Prisma.sql`o`, organisationsOf(person))}
    UNION ALL ${silent("network", Prisma.sql`networks`, Prisma.sql`n`, unlimitedOnly(person))}`;
  const rows = await client.$queryRaw<(UnverifiedRecord & { total: number })[]>`
    SELECT *, (count(*) OVER ())::int AS total FROM (${all}) silent
    ORDER BY "lastSign", name COLLATE "de-x-icu", kind, id
    LIMIT ${extent.perPage} OFFSET ${(extent.page - 1) * extent.perPage}`;
  return {
    rows: rows.map(({ kind, id, slug, name, version, lastSign }) => ({
      kind,
      id,
      slug,
      name,
      version,
      lastSign,
    })),
    total: rows[0]?.total ?? 0,
  };
}

/** Overdue plans of the records that somebody keeps, with these records' ids by `kind/slug`. */
export async function overdueOf(
  client: PrismaClient,
  person: Person,
  { today, limit }: { today: string; limit: number },
): Promise<OverduePlans & { ids: Record<string, string> }> {
  const found = await overduePlans(client, today, limit, milestonesOf(person));
  const slugs = (kind: string) => ({
    where: {
      slug: {
        in: found.plans
          .map(({ owner }) => owner)
          .filter((owner) => owner.kind === kind)
          .map(({ slug }) => slug),
      },
    },
    select: { id: true, slug: true },
  });
  const [hubs, organisations, networks] = await Promise.all([
    client.hub.findMany(slugs("hub")),
    client.organisation.findMany(slugs("organisation")),
    client.network.findMany(slugs("network")),
  ]);
  const ids = Object.fromEntries([
    ...hubs.map(({ id, slug }) => [`hub/${slug}`, id]),
    ...organisations.map(({ id, slug }) => [`organisation/${slug}`, id]),
    ...networks.map(({ id, slug }) => [`network/${slug}`, id]),
  ]) as Record<string, string>;
  return { ...found, ids };
}

function milestonesOf(person: Person): Prisma.Sql {
  if (!isLimited(person)) return Prisma.sql`true`;
  return Prisma.sql`(EXISTS (SELECT FROM hubs h WHERE h.id = m.hub_id AND ${hubsOf(person)})
    OR EXISTS (SELECT FROM organisations o WHERE o.id = m.organisation_id AND ${organisationsOf(person)}))`;
}
