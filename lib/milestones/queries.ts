/** Reads of milestones across all records: filter, order and paging in SQL. Milestones of archived records stay out. */
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import type { MilestoneFilter } from "#lib/milestones/filter.ts";
import { stateBySlug, type StateIso } from "#lib/places/states.ts";
import {
  firstOperator,
  referencesOf,
  type RecordReference,
  type References,
} from "#lib/records/references.ts";
import { byPosition, milestoneSelect, milestonesFromRows } from "#lib/records/rows.ts";
import { milestoneKinds, type Milestone, type MilestoneKind } from "#lib/records/statements.ts";

export const milestonesPerPage = 50;

/** A milestone and the record it belongs to. */
export interface OwnedMilestone {
  milestone: Milestone;
  owner: RecordReference;
}

/** A milestone with its record and all milestones of that record, which tell what became of a plan. */
export interface ListedMilestone extends OwnedMilestone {
  siblings: Milestone[];
}

export interface Chronology {
  /** In the order asked for. */
  dated: ListedMilestone[];
  /** Those without any bound, or, under a year, those that may or may not lie in it; always last. */
  apart: ListedMilestone[];
  /** Of all pages. */
  total: number;
  totalApart: number;
  /** The page shown: the last one where the filter asks for a later page. */
  page: number;
  pages: number;
  references: References;
}

/**
 * One page of the chronology. Dated milestones are ordered by their earliest day, then the latest; open windows stand
 * where the end that is known puts them. Those that stand apart come last, so that paging reaches them too.
 * @param today ISO day in Europe/Berlin: what happened cannot lie after it
 */
export async function chronology(
  client: PrismaClient,
  filter: MilestoneFilter,
  today: string,
): Promise<Chronology> {
  const where = conditions(filter, today);
  const apart = isApart(filter);
  const [counts] = await client.$queryRaw<{ total: number; totalApart: number }[]>`
    SELECT count(*)::int AS total, (count(*) FILTER (WHERE ${apart}))::int AS "totalApart"
    FROM milestones m ${owners} WHERE ${where}`;
  const { total, totalApart } = counts ?? { total: 0, totalApart: 0 };
  const pages = Math.max(1, Math.ceil(total / milestonesPerPage));
  const page = Math.min(filter.page, pages);
  const rows =
    total === 0
      ? []
      : await client.$queryRaw<{ id: string; apart: boolean }[]>`
          SELECT m.id, ${apart} AS apart FROM milestones m ${owners} WHERE ${where}
          ORDER BY apart, ${boundless}, ${filter.order === "newest" ? newestFirst : oldestFirst}
          LIMIT ${milestonesPerPage} OFFSET ${(page - 1) * milestonesPerPage}`;
  const listed = await listedMilestones(
    client,
    rows.map(({ id }) => id),
  );
  const apartIds = new Set(rows.filter((row) => row.apart).map(({ id }) => id));
  return {
    dated: listed.filter(({ milestone }) => !apartIds.has(milestone.id)),
    apart: listed.filter(({ milestone }) => apartIds.has(milestone.id)),
    total,
    totalApart,
    page,
    pages,
    references: await referencesOf(
      client,
      listed.map(({ milestone }) => milestone),
    ),
  };
}

const milestones = { select: milestoneSelect, orderBy: byPosition };
const ownerSelect = {
  hub: { select: { slug: true, name: true, stateIso: true, milestones } },
  organisation: { select: { slug: true, name: true, milestones } },
  network: {
    select: { slug: true, name: true, nameEn: true, stateIso: true, operators: firstOperator, milestones },
  },
} satisfies Prisma.MilestoneSelect;

/** The milestones with these ids, in their order. */
export async function listedMilestones(client: PrismaClient, ids: string[]): Promise<ListedMilestone[]> {
  if (ids.length === 0) return [];
  const rows = await client.milestone.findMany({
    where: { id: { in: ids } },
    select: { id: true, ...ownerSelect },
    relationLoadStrategy: "join",
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const { hub, organisation, network } = found.get(id) ?? {};
    const kind = hub ? "hub" : organisation ? "organisation" : "network";
    const record = hub ?? organisation ?? network;
    const siblings = milestonesFromRows(record?.milestones ?? []);
    const milestone = siblings.find((each) => each.id === id);
    if (!record || !milestone) return [];
    const { slug, name } = record;
    const owner = {
      kind,
      slug,
      name,
      nameEn: network?.nameEn ?? name,
      stateIso: hub?.stateIso ?? network?.stateIso ?? null,
      operator: network?.operators[0]?.organisation.slug ?? null,
    } as const;
    return [{ milestone, owner, siblings }];
  });
}

const owners = Prisma.sql`
  LEFT JOIN hubs h ON h.id = m.hub_id
  LEFT JOIN organisations o ON o.id = m.organisation_id
  LEFT JOIN networks n ON n.id = m.network_id`;

/** Milestones of archived records stay out. */
const listed = Prisma.sql`NOT coalesce(h.archived, o.archived, n.archived)`;

const boundless = Prisma.sql`(m.earliest IS NULL AND m.latest IS NULL)`;

const firstDay = (year: number) => Prisma.sql`${`${year}-01-01`}::date`;
const lastDay = (year: number) => Prisma.sql`${`${year}-12-31`}::date`;

/** "certain" of `yearCertainty`. */
const liesIn = (year: number) =>
  Prisma.sql`((m.earliest >= ${firstDay(year)} AND m.latest <= ${lastDay(year)}) IS TRUE)`;

/** "certain" or "possible" of `yearCertainty`. */
const mayLieIn = (year: number, today: string) => Prisma.sql`(${liesIn(year)} OR (
  coalesce(m.earliest <= ${lastDay(year)}, true) AND coalesce(m.latest >= ${firstDay(year)}, true)
  AND (m.state <> 'done' OR ${today}::date >= ${firstDay(year)})))`;

const isApart = ({ year }: MilestoneFilter) =>
  year === null ? boundless : Prisma.sql`(NOT ${liesIn(year)})`;

function conditions({ kind, year, state, status }: MilestoneFilter, today: string): Prisma.Sql {
  const parts = [listed];
  if (kind !== null) parts.push(Prisma.sql`m.kind = ${kind}`);
  if (status !== null) parts.push(Prisma.sql`m.state = ${status}`);
  if (state !== null)
    parts.push(Prisma.sql`coalesce(h.state_iso, n.state_iso) = ${stateBySlug(state)?.iso ?? ""}`);
  if (year !== null) parts.push(mayLieIn(year, today));
  return Prisma.join(parts, " AND ");
}

/**
 * The day a milestone stands at: its earliest; "on or before" stands before everything else of the month it ends in. Any
 * day of its own would keep each decided "before", and this one also reads well.
 */
const standsAt = Prisma.sql`coalesce(m.earliest, date_trunc('month', m.latest)::date)`;

/** Of those that stand at one day: open before it, then bounded, then open after it. */
const openness = Prisma.sql`(m.earliest IS NOT NULL)::int + (m.latest IS NULL)::int`;

/** What usually comes first in a hub's life. */
const kindOrder = Prisma.sql`array_position(ARRAY[${Prisma.join([...milestoneKinds])}], m.kind)`;

const oldestFirst = Prisma.sql`${standsAt}, ${openness}, m.latest, ${kindOrder}, m.id`;
const newestFirst = Prisma.sql`${standsAt} DESC, ${openness} DESC, m.latest DESC, ${kindOrder} DESC, m.id DESC`;

/** Of each filter what some listed milestone has. */
export interface ChronologyOptions {
  kinds: MilestoneKind[];
  /** Those that a bounded window reaches or the known end of an open one lies in, newest first. */
  years: number[];
  states: StateIso[];
  statuses: Milestone["state"][];
}

/** What the filter offers. */
export async function chronologyOptions(client: PrismaClient): Promise<ChronologyOptions> {
  const from = Prisma.sql`FROM milestones m ${owners} WHERE ${listed}`;
  const [[options], years] = await Promise.all([
    client.$queryRaw<
      [{ [Field in Exclude<keyof ChronologyOptions, "years">]: ChronologyOptions[Field] | null }]
    >`
      SELECT array_agg(DISTINCT m.kind) AS kinds, array_agg(DISTINCT m.state) AS statuses,
        array_agg(DISTINCT coalesce(h.state_iso, n.state_iso))
          FILTER (WHERE coalesce(h.state_iso, n.state_iso) IS NOT NULL) AS states ${from}`,
    client.$queryRaw<{ year: number }[]>`
      SELECT DISTINCT generate_series(
        extract(year FROM coalesce(m.earliest, m.latest))::int,
        extract(year FROM coalesce(m.latest, m.earliest))::int) AS year ${from} ORDER BY year DESC`,
  ]);
  // Over no rows, array_agg is null.
  const { kinds, statuses, states } = options;
  return {
    kinds: kinds ?? [],
    statuses: statuses ?? [],
    states: states ?? [],
    years: years.map(({ year }) => year),
  };
}

/** Who takes part: a municipality, an association or an organisation. */
export type ParticipantKey = { ags: string } | { associationKey: string } | { organisationId: string };

/** Ids of the milestones a body signed or was a guest at, newest first; at most `limit`. */
export async function milestoneIdsOfParticipant(
  client: PrismaClient,
  body: ParticipantKey,
  limit: number,
): Promise<string[]> {
  const column =
    "ags" in body
      ? Prisma.sql`p.ags = ${body.ags}`
      : "associationKey" in body
        ? Prisma.sql`p.association_key = ${body.associationKey}`
        : Prisma.sql`p.organisation_id = ${body.organisationId}`;
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM milestones m ${owners}
    WHERE ${listed} AND EXISTS (SELECT FROM participants p WHERE p.milestone_id = m.id AND ${column})
    ORDER BY ${boundless}, ${newestFirst} LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
