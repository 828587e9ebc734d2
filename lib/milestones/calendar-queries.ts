/** Reads of what a calendar holds. */
import { setClocks } from "#lib/clocks/clocks.ts";
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import { mostEntries } from "#lib/milestones/calendar-bound.ts";
import { calendarLines, type CalendarLine, type CalendarVersion } from "#lib/milestones/calendar-lines.ts";
import { selection } from "#lib/milestones/chronology-rows.ts";
import type { Precision } from "#lib/dates/precision.ts";
import { everything, precisionGroups } from "#lib/milestones/filter.ts";
import type { CalendarFilter } from "#lib/milestones/calendar-filter.ts";
import { owners } from "#lib/milestones/listed-rows.ts";
import { listedMilestones, type ListedMilestone } from "#lib/milestones/queries.ts";
import { referencesOf, type RecordReference, type References } from "#lib/records/references.ts";
import { hubAt, organisationAt, themeAt } from "#lib/records/address-queries.ts";
import type { StatementKind } from "#lib/records/statements.ts";
import type { VersionPlace } from "#lib/revisions/permalink.ts";
import { allVersions } from "#lib/revisions/queries.ts";

/** What the address parts of a selection name; `moved` with those that lead there now. */
export type CalendarSelection =
  | {
      hub: { name: string } | null;
      theme: { labelDe: string; labelEn: string } | null;
      operator: { name: string } | null;
    }
  | { moved: CalendarFilter }
  | { unknown: "hub" | "theme" | "operator" };

/** Looks up what a selection names: an old address part leads on, so that nobody's calendar falls silent by a new name. */
export async function calendarSelection(
  client: PrismaClient,
  filter: CalendarFilter,
): Promise<CalendarSelection> {
  const [hub, theme, operator] = await Promise.all([
    filter.hub === null ? null : hubAt(client, filter.hub),
    filter.theme === null ? null : themeAt(client, filter.theme),
    filter.operator === null ? null : organisationAt(client, filter.operator),
  ]);
  const named = { hub, theme, operator };
  const moved = { ...filter };
  for (const field of ["hub", "theme", "operator"] as const) {
    const found = named[field];
    if (found && "moved" in found) moved[field] = found.moved;
    else if (!found && filter[field] !== null) return { unknown: field };
  }
  if ((hub && "moved" in hub) || (theme && "moved" in theme) || (operator && "moved" in operator))
    return { moved };
  return { hub, theme, operator };
}

/** One entry of a calendar. */
export interface CalendarEntry extends CalendarLine {
  owner: RecordReference;
  recordId: string;
  /** The version that says so. */
  place: VersionPlace;
  /** When that was published. */
  published: Date;
}

export interface CalendarPart {
  /** Latest first. */
  entries: CalendarEntry[];
  /** More would fit the filter: only the latest are there. */
  isBounded: boolean;
  /** Milestones that fit and cannot stand in a calendar. */
  leftOut: number;
  references: Pick<References, "sources">;
  /** The newest publication of the register; null before the first. */
  changed: Date | null;
}

/** Records whose versions are read at once. */
const batchSize = 100;

/**
 * The newest entries that the filter lets in: it asks about what is shown, the end of each line.
 * @param today ISO day in Europe/Berlin
 */
export async function calendarPart(
  client: PrismaClient,
  filter: CalendarFilter,
  today: string,
): Promise<CalendarPart> {
  const selected = selection({ ...everything, ...filter }, setClocks(everything, today));
  const [rows, [counted], newest] = await Promise.all([
    endsOf(client, selected),
    client.$queryRaw<{ leftOut: number }[]>`
      ${selected} SELECT count(*)::int AS "leftOut" FROM selected m WHERE NOT ${hasTwoEnds}`,
    client.revision.findFirst({ select: { createdAt: true }, orderBy: { sequence: "desc" } }),
  ]);
  const shown = rows.slice(0, mostEntries);
  const milestones = await listedMilestones(
    client,
    shown.map(({ id }) => id),
  );
  const lines = await linesOf(client, shown, milestones);
  const found = new Map(milestones.map((each) => [each.milestone.id, each]));
  const entries = shown.flatMap(({ id, kind, recordId, version, sequence, published }): CalendarEntry[] => {
    const [line, listed] = [lines.get(id), found.get(id)];
    if (!line || !listed) return [];
    const { owner } = listed;
    return [{ ...line, owner, recordId, place: { kind, slug: owner.slug, version, sequence }, published }];
  });
  const { sources } = await referencesOf(
    client,
    entries.map(({ milestone }) => milestone),
  );
  return {
    entries,
    isBounded: rows.length > mostEntries,
    leftOut: counted?.leftOut ?? 0,
    references: { sources },
    changed: newest?.createdAt ?? null,
  };
}

/** How many milestones cannot stand in a calendar, as the chronology groups them; a group without any is missing. */
export type LeftOut = Partial<Record<"open" | "without-year" | "unknown", number>>;

/** Over all listed milestones. @param today ISO day in Europe/Berlin */
export async function leftOutOfCalendar(client: PrismaClient, today: string): Promise<LeftOut> {
  const rows = await client.$queryRaw<{ precision: Precision; count: number }[]>`
    ${selection(everything, setClocks(everything, today))}
    SELECT precision, count(*)::int AS count FROM selected m WHERE NOT ${hasTwoEnds} GROUP BY precision`;
  const found: LeftOut = {};
  for (const group of ["open", "without-year", "unknown"] as const)
    for (const { precision, count } of rows)
      if ((precisionGroups[group] as readonly Precision[]).includes(precision))
        found[group] = (found[group] ?? 0) + count;
  return found;
}

interface EndRow {
  id: string;
  kind: StatementKind;
  recordId: string;
  version: number;
  /** Of the version in the public chain. */
  sequence: number;
  published: Date;
}

const hasTwoEnds = Prisma.sql`(m.earliest IS NOT NULL AND m.latest IS NOT NULL)`;

/** Milestones that nothing follows and that can be drawn; one more than a calendar holds tells that there are too many. */
const endsOf = (client: PrismaClient, selected: Prisma.Sql) => client.$queryRaw<EndRow[]>`
  ${selected} SELECT m.id, r.record_kind AS kind, r.record_id AS "recordId", r.version, r.sequence, r.created_at AS published
  FROM milestones m ${owners}
  JOIN revisions r ON r.record_kind = CASE WHEN h.id IS NOT NULL THEN 'hub' WHEN o.id IS NOT NULL THEN 'organisation' ELSE 'network' END
    AND r.record_id = coalesce(h.id, o.id, n.id) AND r.version = coalesce(h.version, o.version, n.version)
  WHERE m.id IN (SELECT id FROM selected) AND ${hasTwoEnds} AND NOT EXISTS (SELECT FROM milestones f WHERE f.follows_id = m.id)
  ORDER BY m.latest DESC, m.earliest DESC, m.id COLLATE "C" LIMIT ${mostEntries + 1}`;

/** The line that ends with each milestone; without an entry where the rules leave it out. */
async function linesOf(
  client: PrismaClient,
  rows: readonly EndRow[],
  milestones: readonly ListedMilestone[],
): Promise<Map<string, CalendarLine>> {
  const records = new Map(rows.map(({ id, kind, recordId, version }) => [id, { kind, recordId, version }]));
  const lines: CalendarLine[] = [];
  const older: { kind: StatementKind; recordId: string }[] = [];
  const seen = new Set<string>();
  for (const { milestone, owner, siblings } of milestones) {
    const record = records.get(milestone.id);
    if (!record || seen.has(`${record.kind}/${record.recordId}`)) continue;
    seen.add(`${record.kind}/${record.recordId}`);
    // Of a record with one version everything is known already.
    if (record.version > 1) older.push(record);
    else lines.push(...calendarLines([{ recordId: record.recordId, ...owner, milestones: siblings }]));
  }
  for (const kind of ["hub", "organisation", "network"] as const) {
    const ids = older.filter((record) => record.kind === kind).map(({ recordId }) => recordId);
    for (let from = 0; from < ids.length; from += batchSize)
      lines.push(...(await linesFromChain(client, kind, ids.slice(from, from + batchSize))));
  }
  return new Map(lines.map((line) => [line.milestone.id, line]));
}

/** From all versions of the records, each together with what was merged with it. */
async function linesFromChain(
  client: PrismaClient,
  kind: StatementKind,
  ids: readonly string[],
): Promise<CalendarLine[]> {
  const merges = await mergesAround(client, kind, ids);
  const groups = ids.map((id) => groupOf(id, merges));
  const versions = await allVersions(client, kind, [...new Set(groups.flatMap((group) => [...group]))]);
  return groups.flatMap((group) =>
    calendarLines(versions.filter(({ record }) => group.has(record.id)).flatMap(calendarVersion)),
  );
}

interface Merge {
  from: string;
  into: string;
}

/** Whatever was merged into one of these or they into, at any time, and what was merged with that. */
async function mergesAround(
  client: PrismaClient,
  kind: StatementKind,
  ids: readonly string[],
): Promise<Merge[]> {
  const merged = (text: Prisma.Sql) => Prisma.sql`(${text}.text::jsonb) #>> '{record,mergedIntoId}'`;
  return client.$queryRaw<Merge[]>`
    WITH RECURSIVE merges AS (
      SELECT record_id AS "from", ${merged(Prisma.sql`r`)} AS "into" FROM revisions r
      WHERE record_kind = ${kind} AND ${merged(Prisma.sql`r`)} IS NOT NULL
    ), around AS (
      SELECT unnest(${[...ids]}::text[]) AS id
      UNION
      SELECT CASE WHEN m."from" = a.id THEN m."into" ELSE m."from" END
      FROM around a JOIN merges m ON a.id IN (m."from", m."into")
    )
    SELECT DISTINCT m."from", m."into" FROM merges m JOIN around a ON a.id IN (m."from", m."into")`;
}

/** The record and everything that it is connected with by merges. */
function groupOf(id: string, merges: readonly Merge[]): Set<string> {
  const group = new Set([id]);
  for (let size = 0; size < group.size;) {
    size = group.size;
    for (const { from, into } of merges)
      if (group.has(from) || group.has(into)) {
        group.add(from);
        group.add(into);
      }
  }
  return group;
}

function calendarVersion({
  kind,
  record,
}: Awaited<ReturnType<typeof allVersions>>[number]): CalendarVersion[] {
  if (kind !== "hub" && kind !== "organisation" && kind !== "network") return [];
  const nameEn = kind === "network" ? record.nameEn : record.name;
  return [{ recordId: record.id, name: record.name, nameEn, milestones: record.milestones }];
}
