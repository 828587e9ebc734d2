/** The chronology: filter, order and paging of all milestones, as they are public now and as they once were. */
import { setClocks, type SetClocks } from "#lib/clocks/clocks.ts";
import type { Testimonies } from "#lib/clocks/testimony.ts";
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import { precisionGroups, type MilestoneFilter } from "#lib/milestones/filter.ts";
import { boundless, listed, newestFirst, oldestFirst, owners } from "#lib/milestones/listed-rows.ts";
import { listedMilestones, testimoniesOf, type ListedMilestone } from "#lib/milestones/queries.ts";
import { selectMilestones } from "#lib/milestones/select.ts";
import { candidatesThen } from "#lib/milestones/then-queries.ts";
import { stateBySlug, type StateIso } from "#lib/places/states.ts";
import { referencesOf, type References } from "#lib/records/references.ts";
import type { Milestone, MilestoneKind } from "#lib/records/statements.ts";
import { referencesThen } from "#lib/revisions/references-queries.ts";

export const milestonesPerPage = 50;

/** Milestones with what is needed to tell of them. */
export interface MilestonePart {
  /** In the order asked for. */
  dated: ListedMilestone[];
  /** Those without any bound, or not certain of the year or day asked for; always last. */
  apart: ListedMilestone[];
  references: References;
  /** Of all milestones of the records shown, where a day is asked for; empty otherwise. */
  testimonies: Testimonies;
  clocks: SetClocks;
}

export interface Chronology extends MilestonePart {
  /** Of all pages. */
  total: number;
  totalApart: number;
  /** The page shown: the last one where the filter asks for a later page. */
  page: number;
  pages: number;
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
  const clocks = setClocks(filter, today);
  if (clocks.wissen !== null) return pageThen(client, filter, clocks);
  const [counts] = await client.$queryRaw<{ total: number; totalApart: number }[]>`
    SELECT count(*)::int AS total, (count(*) FILTER (WHERE ${isApart(filter, clocks)}))::int AS "totalApart"
    FROM milestones m ${owners} ${knowledge} WHERE ${conditions(filter, clocks)}`;
  const { total, totalApart } = counts ?? { total: 0, totalApart: 0 };
  const { page, pages, from } = pageOf(filter, total);
  const limit = Prisma.sql`LIMIT ${milestonesPerPage} OFFSET ${from}`;
  const part = await partNow(client, filter, clocks, total === 0 ? Prisma.sql`LIMIT 0` : limit);
  return { ...part, total, totalApart, page, pages };
}

/** Everything that the filter lets in, whatever its page. */
export async function wholeChronology(
  client: PrismaClient,
  filter: MilestoneFilter,
  today: string,
): Promise<MilestonePart> {
  const clocks = setClocks(filter, today);
  if (clocks.wissen === null) return partNow(client, filter, clocks, Prisma.empty);
  const found = await selectedThen(client, filter, clocks);
  return partThen(client, found, clocks);
}

/** The page shown: the last one where the filter asks for a later page. */
function pageOf(filter: MilestoneFilter, total: number) {
  const pages = Math.max(1, Math.ceil(total / milestonesPerPage));
  const page = Math.min(filter.page, pages);
  return { page, pages, from: (page - 1) * milestonesPerPage };
}

async function partNow(
  client: PrismaClient,
  filter: MilestoneFilter,
  clocks: SetClocks,
  limit: Prisma.Sql,
): Promise<MilestonePart> {
  const apart = isApart(filter, clocks);
  const rows = await client.$queryRaw<{ id: string; apart: boolean }[]>`
    SELECT m.id, ${apart} AS apart FROM milestones m ${owners} ${knowledge}
    WHERE ${conditions(filter, clocks)}
    ORDER BY apart, ${boundless}, ${filter.order === "newest" ? newestFirst : oldestFirst} ${limit}`;
  const apartIds = new Set(rows.filter((row) => row.apart).map(({ id }) => id));
  const found = await listedMilestones(
    client,
    rows.map(({ id }) => id),
  );
  const siblings = clocks.stand === null ? [] : found.flatMap((each) => each.siblings);
  const references = await referencesOf(client, [found.map(({ milestone }) => milestone), siblings]);
  return {
    dated: found.filter(({ milestone }) => !apartIds.has(milestone.id)),
    apart: found.filter(({ milestone }) => apartIds.has(milestone.id)),
    references,
    testimonies: await testimoniesOf(client, siblings, references.sources),
    clocks,
  };
}

interface FoundThen {
  dated: ListedMilestone[];
  apart: ListedMilestone[];
  testimonies: Testimonies;
}

async function selectedThen(
  client: PrismaClient,
  filter: MilestoneFilter,
  clocks: SetClocks,
): Promise<FoundThen> {
  const { candidates, testimonies } = await candidatesThen(client, clocks.viewed, clocks.stand !== null);
  return { testimonies, ...selectMilestones(candidates, filter, clocks, testimonies) };
}

async function pageThen(
  client: PrismaClient,
  filter: MilestoneFilter,
  clocks: SetClocks,
): Promise<Chronology> {
  const { dated, apart, testimonies } = await selectedThen(client, filter, clocks);
  const total = dated.length + apart.length;
  const { page, pages, from } = pageOf(filter, total);
  const shown = new Set([...dated, ...apart].slice(from, from + milestonesPerPage));
  const part = {
    dated: dated.filter((each) => shown.has(each)),
    apart: apart.filter((each) => shown.has(each)),
    testimonies,
  };
  return { ...(await partThen(client, part, clocks)), total, totalApart: apart.length, page, pages };
}

const partThen = async (
  client: PrismaClient,
  found: FoundThen,
  clocks: SetClocks,
): Promise<MilestonePart> => ({
  ...found,
  clocks,
  references: await referencesThen(
    client,
    [...found.dated, ...found.apart].map(({ milestone }) => milestone),
    { day: clocks.viewed },
  ),
});

/** Since when the register tells of it, as `k`. */
const knowledge = Prisma.sql`LEFT JOIN milestone_knowledge k ON k.milestone_id = m.id`;

const firstDay = (year: number) => Prisma.sql`${`${year}-01-01`}::date`;
const lastDay = (year: number) => Prisma.sql`${`${year}-12-31`}::date`;

/** "certain" of `yearCertainty`. */
const liesIn = (year: number) =>
  Prisma.sql`((m.earliest >= ${firstDay(year)} AND m.latest <= ${lastDay(year)}) IS TRUE)`;

/** "certain" or "possible" of `yearCertainty`. */
const mayLieIn = (year: number, today: string) => Prisma.sql`(${liesIn(year)} OR (
  coalesce(m.earliest <= ${lastDay(year)}, true) AND coalesce(m.latest >= ${firstDay(year)}, true)
  AND (m.state <> 'done' OR ${today}::date >= ${firstDay(year)})))`;

/** "impossible" of `heldOn`. */
const notYetOn = (day: string) =>
  Prisma.sql`(m.state <> 'planned' AND coalesce(m.earliest > ${day}::date, false))`;

/** "certain" of `heldOn`. */
const heldOnDay = (day: string) => Prisma.sql`(NOT ${notYetOn(day)} AND CASE WHEN m.state = 'planned'
  THEN coalesce(k.stated_day <= ${day}::date, false) OR EXISTS (
    SELECT FROM citations c JOIN sources s ON s.id = c.source_id
    WHERE c.milestone_id = m.id AND (s.published <= ${day}::date OR c.date_anchor <= ${day}))
  ELSE coalesce(m.latest <= ${day}::date, false) OR coalesce(k.settled_day <= ${day}::date, false) END)`;

const isApart = ({ year }: MilestoneFilter, { stand }: SetClocks) => {
  const undated = year === null ? boundless : Prisma.sql`(NOT ${liesIn(year)})`;
  return stand === null ? undated : Prisma.sql`(${undated} OR NOT ${heldOnDay(stand)})`;
};

/** What a row `m` of `milestones` with its owners must be for the filter to let it in. */
export function conditions(filter: MilestoneFilter, { stand, viewed }: SetClocks): Prisma.Sql {
  const { kind, year, state, status, precision, operator, theme, hub } = filter;
  const parts = [listed];
  if (kind !== null) parts.push(Prisma.sql`m.kind = ${kind}`);
  if (status !== null) parts.push(Prisma.sql`m.state = ${status}`);
  if (precision !== null) parts.push(Prisma.sql`m.precision = ANY(${[...precisionGroups[precision]]})`);
  if (state !== null)
    parts.push(Prisma.sql`coalesce(h.state_iso, n.state_iso) = ${stateBySlug(state)?.iso ?? ""}`);
  if (hub !== null) parts.push(Prisma.sql`h.slug = ${hub}`);
  if (operator !== null)
    parts.push(Prisma.sql`EXISTS (
      SELECT FROM organisations g WHERE g.slug = ${operator} AND (
        EXISTS (SELECT FROM hub_operators ho WHERE ho.hub_id = m.hub_id AND ho.organisation_id = g.id)
        OR EXISTS (SELECT FROM network_operators no WHERE no.network_id = m.network_id AND no.organisation_id = g.id)))`);
  // A topic of the municipality is not the hub's.
  if (theme !== null)
    parts.push(Prisma.sql`EXISTS (
      SELECT FROM theme_uses u JOIN themes t ON t.id = u.theme_id
      WHERE u.hub_id = m.hub_id AND u.role <> 'municipal' AND t.slug = ${theme})`);
  if (year !== null) parts.push(mayLieIn(year, stand ?? viewed));
  if (stand !== null) parts.push(Prisma.sql`NOT ${notYetOn(stand)}`);
  return Prisma.join(parts, " AND ");
}

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
