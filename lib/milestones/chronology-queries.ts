/** The chronology: filter, order and paging of all milestones, as they are public now and as they once were. */
import { setClocks, type SetClocks } from "#lib/clocks/clocks.ts";
import type { Testimonies } from "#lib/clocks/testimony.ts";
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import { chronologyOrder, selection, type SelectedRow } from "#lib/milestones/chronology-rows.ts";
import { precisionGroups, type MilestoneFilter, type PrecisionGroup } from "#lib/milestones/filter.ts";
import { listed, owners } from "#lib/milestones/listed-rows.ts";
import { listedMilestones, testimoniesOf, type ListedMilestone } from "#lib/milestones/queries.ts";
import { listedThen } from "#lib/milestones/then-queries.ts";
import type { StateIso } from "#lib/places/states.ts";
import {
  bodySelect,
  referencesOf,
  themeSelect,
  type BodyReference,
  type References,
  type ThemeReference,
} from "#lib/records/references.ts";
import type { Milestone, MilestoneKind } from "#lib/records/statements.ts";
import { germanOrder } from "#lib/search/german-order.ts";

export const milestonesPerPage = 50;

/** Milestones with what is needed to tell of them. */
export interface MilestonePart {
  /**
   * In the order asked for. Where a day is asked for, what had surely happened or was surely planned by then: those without
   * a calendar day as well, last.
   */
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
  // Where a later page than the last is asked for, the last one.
  const rows = await client.$queryRaw<(SelectedRow & { total: number; totalApart: number })[]>`
    ${selection(filter, clocks)}, counts AS (
      SELECT count(*)::int AS total, (count(*) FILTER (WHERE apart))::int AS "totalApart" FROM selected)
    SELECT id, sequence, apart, total, "totalApart" FROM selected m, counts ORDER BY ${chronologyOrder(filter)}
    LIMIT ${milestonesPerPage} OFFSET (SELECT ${milestonesPerPage}::int
      * least(${filter.page - 1}::int, greatest(0, (total - 1) / ${milestonesPerPage}::int)) FROM counts)`;
  const { total, totalApart } = rows[0] ?? { total: 0, totalApart: 0 };
  const pages = Math.max(1, Math.ceil(total / milestonesPerPage));
  const page = Math.min(filter.page, pages);
  return { ...(await partOf(client, rows, clocks)), total, totalApart, page, pages };
}

async function partOf(
  client: PrismaClient,
  rows: readonly SelectedRow[],
  clocks: SetClocks,
): Promise<MilestonePart> {
  const withTestimonies = clocks.stand !== null;
  const { found, ...around } =
    clocks.wissen === null
      ? await listedNow(client, rows, withTestimonies)
      : await listedThen(client, rows, clocks.wissen, withTestimonies);
  const isApart = new Set(rows.filter(({ apart }) => apart).map(({ id }) => id));
  return {
    dated: found.filter(({ milestone }) => !isApart.has(milestone.id)),
    apart: found.filter(({ milestone }) => isApart.has(milestone.id)),
    ...around,
    clocks,
  };
}

async function listedNow(client: PrismaClient, rows: readonly SelectedRow[], withTestimonies: boolean) {
  const found = await listedMilestones(
    client,
    rows.map(({ id }) => id),
  );
  // Plans stand beside what followed them, so the sources of all milestones of a record are needed. Several of one
  // record share their siblings.
  const siblings = [...new Set(found.flatMap((each) => each.siblings))];
  const references = await referencesOf(client, siblings);
  const testimonies = withTestimonies ? await testimoniesOf(client, siblings, references.sources) : {};
  return { found, references, testimonies };
}

/** Of each filter what some listed milestone has. */
export interface ChronologyOptions {
  kinds: MilestoneKind[];
  /** Those that a bounded window reaches or the known end of an open one lies in, newest first. */
  years: number[];
  states: StateIso[];
  statuses: Milestone["state"][];
  precisions: PrecisionGroup[];
  operators: BodyReference[];
  themes: ThemeReference[];
}

/** What the filter offers: what is public now. */
export async function chronologyOptions(client: PrismaClient): Promise<ChronologyOptions> {
  const from = Prisma.sql`FROM milestones m ${owners} WHERE ${listed}`;
  const [[options], years, operators, themes] = await Promise.all([
    client.$queryRaw<[Record<"kinds" | "statuses" | "states" | "precisions", string[] | null>]>`
      SELECT array_agg(DISTINCT m.kind) AS kinds, array_agg(DISTINCT m.state) AS statuses,
        array_agg(DISTINCT m.precision) AS precisions,
        array_agg(DISTINCT coalesce(h.state_iso, n.state_iso))
          FILTER (WHERE coalesce(h.state_iso, n.state_iso) IS NOT NULL) AS states ${from}`,
    client.$queryRaw<{ year: number }[]>`
      SELECT DISTINCT generate_series(
        extract(year FROM coalesce(m.earliest, m.latest))::int,
        extract(year FROM coalesce(m.latest, m.earliest))::int) AS year ${from} ORDER BY year DESC`,
    client.organisation.findMany({
      where: {
        OR: [
          { operates: { some: { hub: withMilestones } } },
          { networkOperations: { some: { network: withMilestones } } },
        ],
      },
      select: bodySelect,
    }),
    client.theme.findMany({
      where: { uses: { some: { role: { not: "municipal" }, hub: withMilestones } } },
      select: themeSelect,
    }),
  ]);
  // Over no rows, array_agg is null; what is stored was checked against the same closed lists.
  const { kinds, statuses, states, precisions } = options;
  const hasPrecision = (group: PrecisionGroup) =>
    precisionGroups[group].some((precision) => precisions?.includes(precision));
  return {
    kinds: (kinds ?? []) as MilestoneKind[],
    statuses: (statuses ?? []) as Milestone["state"][],
    states: (states ?? []) as StateIso[],
    years: years.map(({ year }) => year),
    precisions: (Object.keys(precisionGroups) as PrecisionGroup[]).filter(hasPrecision),
    operators: operators.toSorted((a, b) => germanOrder(a.name, b.name)),
    themes: themes.toSorted((a, b) => germanOrder(a.labelDe, b.labelDe)),
  };
}

const withMilestones = { archived: false, milestones: { some: {} } };
