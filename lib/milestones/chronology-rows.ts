/**
 * Which milestones the chronology shows, as SQL: the same selection over what is public now and over what versions told at
 * the end of a day. `select.ts` says the same of single milestones, and a test holds both equal.
 */
import type { SetClocks } from "#lib/clocks/clocks.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { precisionGroups, type MilestoneFilter } from "#lib/milestones/filter.ts";
import { boundless, listed, newestFirst, oldestFirst, owners } from "#lib/milestones/listed-rows.ts";
import { stateBySlug } from "#lib/places/states.ts";
import { statementKinds } from "#lib/records/statements.ts";
import { isBy } from "#lib/revisions/queries.ts";

/** A milestone that the filter lets in; of what was known earlier with the place of its version in the public chain. */
export interface SelectedRow {
  id: string;
  sequence: number | null;
  apart: boolean;
}

/** The beginning of a statement that goes on to read from `selected m`. */
export function selection(filter: MilestoneFilter, clocks: SetClocks): Prisma.Sql {
  const { stand, wissen } = clocks;
  const listing = wissen === null ? listedNow(filter) : listedThen(filter, wissen);
  return Prisma.sql`WITH RECURSIVE m AS (${listing}),
    ${stand === null ? Prisma.empty : Prisma.sql`${sure(wissen)},`}
    selected AS (
      SELECT m.*, ${isApart(filter, stand)} AS apart
      FROM m ${stand === null ? Prisma.empty : Prisma.sql`JOIN sure USING (id)`}
      WHERE ${conditions(filter, clocks)})`;
}

/** The order of `selected m`: those that stand apart come last, of each part those without a calendar day. */
export const chronologyOrder = ({ order }: MilestoneFilter): Prisma.Sql =>
  Prisma.sql`apart, ${boundless}, ${order === "newest" ? newestFirst : oldestFirst}`;

const columns = Prisma.sql`m.kind, m.state, m.follows_id, m.earliest, m.latest, m.precision`;

/** All milestones of the records that fit, as they are public now. */
function listedNow({ state, operator, theme, hub }: MilestoneFilter): Prisma.Sql {
  const parts = [listed];
  if (state !== null) parts.push(Prisma.sql`coalesce(h.state_iso, n.state_iso) = ${isoOf(state)}`);
  if (hub !== null) parts.push(Prisma.sql`m.hub_id = ${hubCalled(hub)}`);
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
  return Prisma.sql`SELECT m.id, NULL::int AS sequence, ${columns}
    FROM milestones m ${owners} WHERE ${Prisma.join(parts, " AND ")}`;
}

/**
 * The same as the versions told it that were public at the end of a day. Addresses are those of today, so that a filter
 * means the same body whatever it was called then.
 */
function listedThen({ state, operator, theme, hub }: MilestoneFilter, day: string): Prisma.Sql {
  const parts = [
    Prisma.sql`m.sequence IN (
      SELECT DISTINCT ON (record_kind, record_id) sequence FROM revisions
      WHERE record_kind = ANY(${[...statementKinds]}) AND ${isBy(day, Prisma.sql`created_at`)}
      ORDER BY record_kind, record_id, version DESC)`,
  ];
  if (state !== null) parts.push(Prisma.sql`m.state_iso = ${isoOf(state)}`);
  if (hub !== null) parts.push(Prisma.sql`(m.record_kind = 'hub' AND m.record_id = ${hubCalled(hub)})`);
  if (operator !== null)
    parts.push(Prisma.sql`m.operator_ids && ARRAY(SELECT g.id FROM organisations g
      LEFT JOIN organisations survivor ON survivor.id = g.merged_into_id
      WHERE ${operator} IN (g.slug, survivor.slug))`);
  if (theme !== null)
    parts.push(Prisma.sql`m.theme_ids && ARRAY(SELECT t.id FROM themes t
      LEFT JOIN themes survivor ON survivor.id = t.merged_into_id WHERE ${theme} IN (t.slug, survivor.slug))`);
  return Prisma.sql`SELECT m.milestone_id AS id, m.sequence, ${columns}, m.source_ids, m.anchor
    FROM milestone_versions m WHERE ${Prisma.join(parts, " AND ")}`;
}

const isoOf = (state: string) => stateBySlug(state)?.iso ?? "";

/** By its address now or once. */
const hubCalled = (slug: string) => Prisma.sql`coalesce(
  (SELECT coalesce(merged_into_id, id) FROM hubs WHERE slug = ${slug}),
  (SELECT record_id FROM old_slugs WHERE record_kind = 'hub' AND slug = ${slug}))`;

/**
 * Since when each milestone of `m` is sure to have been there, as `sure (id, since)`: `surelySince` of its completed
 * testimony. Only plans ask what their sources say.
 */
function sure(wissen: string | null): Prisma.Sql {
  return Prisma.sql`
    told AS (${wissen === null ? toldNow : toldThen(wissen)}),
    own AS (
      SELECT m.id, m.follows_id, CASE WHEN m.state = 'planned' THEN least(k.stated_day, told.day)
        ELSE least(m.latest, k.settled_day) END AS since
      FROM m LEFT JOIN told ON told.id = m.id LEFT JOIN milestone_knowledge k ON k.milestone_id = m.id),
    following (id, follower, since) AS (
      SELECT follows_id, id, since FROM own WHERE follows_id IS NOT NULL
      UNION ALL
      SELECT f.id, own.id, own.since FROM following f JOIN own ON own.follows_id = f.follower),
    sure AS (
      SELECT own.id, least(own.since, f.since) AS since FROM own
      LEFT JOIN (SELECT id, min(since) AS since FROM following GROUP BY id) f ON f.id = own.id)`;
}

/** The day on which the sources of each plan of `m` first told it, as `(id, day)`. */
export const toldNow = Prisma.sql`
  SELECT c.milestone_id AS id, min(least(s.published, c.date_anchor::date)) AS day
  FROM citations c JOIN sources s ON s.id = c.source_id
  WHERE c.milestone_id IN (SELECT id FROM m WHERE state = 'planned') GROUP BY 1`;

/** A source that changed since had perhaps another day then. */
const toldThen = (day: string) => Prisma.sql`
  SELECT m.id, min(least(m.anchor, CASE WHEN ${isBy(day, Prisma.sql`s.changed_at`)} THEN s.published ELSE (
      SELECT (text::jsonb #>> '{record,published}')::date FROM revisions
      WHERE record_kind = 'source' AND record_id = s.id AND ${isBy(day, Prisma.sql`created_at`)}
      ORDER BY version DESC LIMIT 1) END)) AS day
  FROM m JOIN sources s ON s.id = ANY(m.source_ids) WHERE m.state = 'planned' GROUP BY 1`;

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

/** "certain" of `heldOn`, of those that are not "impossible". */
const heldOnDay = (day: string) => Prisma.sql`coalesce(sure.since <= ${day}::date, false)`;

/** On a day counts whether it is decided; else whether the milestone has a place among the years, or in the year asked for. */
function isApart({ year }: MilestoneFilter, stand: string | null): Prisma.Sql {
  if (stand === null) return year === null ? boundless : Prisma.sql`(NOT ${liesIn(year)})`;
  const held = heldOnDay(stand);
  return year === null ? Prisma.sql`(NOT ${held})` : Prisma.sql`(NOT (${held} AND ${liesIn(year)}))`;
}

/** What is asked of the milestones themselves. */
function conditions(filter: MilestoneFilter, { stand, viewed }: SetClocks): Prisma.Sql {
  const { kind, year, status, precision } = filter;
  const parts = [Prisma.sql`true`];
  if (kind !== null) parts.push(Prisma.sql`m.kind = ${kind}`);
  if (status !== null) parts.push(Prisma.sql`m.state = ${status}`);
  if (precision !== null) parts.push(Prisma.sql`m.precision = ANY(${[...precisionGroups[precision]]})`);
  if (year !== null) parts.push(mayLieIn(year, stand ?? viewed));
  if (stand !== null) parts.push(Prisma.sql`NOT ${notYetOn(stand)}`);
  return Prisma.join(parts, " AND ");
}
