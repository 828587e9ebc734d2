/** What the start page tells of the register as a whole: counts, the newest milestones, plans that are overdue. */
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import type { HubStatus } from "#lib/hubs/status.ts";
import { listedMilestones, type OwnedMilestone } from "#lib/milestones/queries.ts";
import { isOverdue } from "#lib/records/plans.ts";
import { referencesOf, type References } from "#lib/records/references.ts";
import { milestoneKinds } from "#lib/records/statements.ts";

export interface RegisterFigures {
  hubs: number;
  /** States with at least one hub. */
  states: number;
  /** Hubs by status; a status that no hub has is missing. */
  byStatus: Partial<Record<HubStatus, number>>;
  /** The newest entry of the public chain; null in an empty register. */
  revision: { sequence: number; at: Date } | null;
}

export interface LatestMilestones {
  dated: OwnedMilestone[];
  /** Without a known year. */
  undated: OwnedMilestone[];
  /** The sources of all of them. */
  references: References;
}

export interface OverduePlans {
  plans: OwnedMilestone[];
  /** There are others beyond those shown. */
  more: boolean;
  references: References;
}

/** Counts over all listed hubs. */
export async function registerFigures(client: PrismaClient): Promise<RegisterFigures> {
  const [counts, revision] = await Promise.all([
    client.hub.groupBy({ by: ["stateIso", "status"], where: { archived: false }, _count: true }),
    client.revision.findFirst({
      select: { sequence: true, createdAt: true },
      orderBy: { sequence: "desc" },
    }),
  ]);
  const byStatus: RegisterFigures["byStatus"] = {};
  for (const { status, _count } of counts)
    byStatus[status as HubStatus] = (byStatus[status as HubStatus] ?? 0) + _count;
  return {
    hubs: counts.reduce((sum, { _count }) => sum + _count, 0),
    states: new Set(counts.map(({ stateIso }) => stateIso)).size,
    byStatus,
    revision: revision && { sequence: revision.sequence, at: revision.createdAt },
  };
}

/** Of a row of `milestones`, as `newest-first.ts` says it: the last day it may have happened on. */
export const lastPossibleDay = Prisma.sql`coalesce(latest, CASE WHEN earliest IS NOT NULL THEN 'infinity'::date END)`;

/** The same order as in `newest-first.ts`. */
const newestFirst = Prisma.sql`${lastPossibleDay} DESC NULLS LAST, earliest DESC NULLS LAST,
  array_position(ARRAY[${Prisma.join([...milestoneKinds])}], kind) DESC, id`;

/**
 * Milestones of archived records stay out. Looked up record by record: few are archived, and for that PostgreSQL reads
 * all hubs anew for every milestone when it is asked for those that are.
 */
const listed = Prisma.sql`(SELECT NOT archived FROM hubs WHERE id = m.hub_id) IS NOT FALSE
  AND (SELECT NOT archived FROM organisations WHERE id = m.organisation_id) IS NOT FALSE
  AND (SELECT NOT archived FROM networks WHERE id = m.network_id) IS NOT FALSE`;

/**
 * Milestones that happened, newest first (see `newestFirst`). Those without a known year ("13. Dezember") cannot be put
 * in that order and come apart.
 */
export async function latestMilestones(
  client: PrismaClient,
  { mostDated, mostUndated }: { mostDated: number; mostUndated: number },
): Promise<LatestMilestones> {
  const ids = (isDated: boolean, limit: number) => client.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM milestones m
    WHERE m.state = 'done' AND ${listed} AND (${lastPossibleDay} IS NOT NULL) = ${isDated}
    ORDER BY ${newestFirst} LIMIT ${limit}`;
  const [dated, undated] = await Promise.all([ids(true, mostDated), ids(false, mostUndated)]);
  const found = await listedMilestones(
    client,
    [...dated, ...undated].map(({ id }) => id),
  );
  const datedIds = new Set(dated.map(({ id }) => id));
  const isDated = ({ milestone }: OwnedMilestone) => datedIds.has(milestone.id);
  const plain = ({ milestone, owner }: OwnedMilestone): OwnedMilestone => ({ milestone, owner });
  return {
    dated: found.filter(isDated).map(plain),
    undated: found.filter((each) => !isDated(each)).map(plain),
    references: await referencesOf(
      client,
      found.map(({ milestone }) => milestone),
    ),
  };
}

/**
 * Plans whose last possible day has passed with nothing following ("overdue, unconfirmed"), the one that passed last
 * first; `more` says that there are others beyond `limit`. SQL only narrows down, the rule decides.
 * @param today ISO day in Europe/Berlin
 * @param within a condition on a row `m` of `milestones`, for those who look after some records only
 */
export async function overduePlans(
  client: PrismaClient,
  today: string,
  limit: number,
  within = Prisma.sql`true`,
): Promise<OverduePlans> {
  const candidates = await client.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM milestones m
    WHERE m.state = 'planned' AND m.latest < ${today}::date AND ${listed} AND ${within}
      AND NOT EXISTS (SELECT FROM milestones f WHERE f.follows_id = m.id)
      AND NOT (m.kind IN ('start-of-operation', 'opening') AND EXISTS (
        SELECT FROM hubs h WHERE h.id = m.hub_id AND h.status = 'open'))
    ORDER BY m.latest DESC, m.id LIMIT ${limit * 4}`;
  const found = await listedMilestones(
    client,
    candidates.map(({ id }) => id),
  );
  const plans = found.filter(({ milestone, siblings }) => isOverdue(milestone, siblings, today));
  const shown = plans.slice(0, limit).map(({ milestone, owner }) => ({ milestone, owner }));
  return {
    plans: shown,
    more: plans.length > limit || candidates.length === limit * 4,
    references: await referencesOf(
      client,
      shown.map(({ milestone }) => milestone),
    ),
  };
}

/** What the register is known by, wherever it is served. */
export interface RegisterIdentity {
  /** A UUID. */
  identity: string;
  /** When it began. */
  createdAt: Date;
  /** See `registerIsMadeUp`. */
  isMadeUp: boolean;
}

/** @throws when the database holds no register yet, which no served one does */
export async function registerIdentity(client: PrismaClient): Promise<RegisterIdentity> {
  const { madeUp, ...register } = await client.register.findUniqueOrThrow({
    where: { id: 1 },
    select: { identity: true, createdAt: true, madeUp: true },
  });
  return { ...register, isMadeUp: madeUp };
}

/** True when `npm run generate` filled this register: then no page may look like a statement about real hubs. */
export async function registerIsMadeUp(client: PrismaClient): Promise<boolean> {
  const register = await client.register.findUnique({ where: { id: 1 }, select: { madeUp: true } });
  return register?.madeUp ?? false;
}
