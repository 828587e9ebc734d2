/** What the start page tells of the register as a whole: counts, the newest milestones, plans that are overdue. */
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import type { HubStatus } from "#lib/hubs/status.ts";
import { listedMilestones, type OwnedMilestone } from "#lib/milestones/queries.ts";
import { displayedDate, isOverdue } from "#lib/records/plans.ts";

export interface RegisterFigures {
  hubs: number;
  /** States with at least one hub. */
  states: number;
  /** Hubs by status; a status that no hub has is missing. */
  byStatus: Partial<Record<HubStatus, number>>;
  /** The newest entry of the public chain; null in an empty register. */
  revision: { sequence: number; at: Date } | null;
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

/** Milestones of archived records stay out. */
const listed = Prisma.sql`NOT EXISTS (SELECT FROM hubs h WHERE h.id = m.hub_id AND h.archived)
  AND NOT EXISTS (SELECT FROM organisations o WHERE o.id = m.organisation_id AND o.archived)
  AND NOT EXISTS (SELECT FROM networks n WHERE n.id = m.network_id AND n.archived)`;

/**
 * Milestones that happened, newest first. An open window counts with the end that is known; those without any calendar
 * day ("13. Dezember", no year) cannot be put in that order and come apart.
 */
export async function latestMilestones(
  client: PrismaClient,
  { mostDated, mostUndated }: { mostDated: number; mostUndated: number },
): Promise<{ dated: OwnedMilestone[]; undated: OwnedMilestone[] }> {
  const ids = (isDated: boolean, limit: number) => client.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM milestones m
    WHERE m.state = 'done' AND ${listed} AND (coalesce(m.latest, m.earliest) IS NOT NULL) = ${isDated}
    ORDER BY coalesce(m.latest, m.earliest) DESC, m.id LIMIT ${limit}`;
  const [dated, undated] = await Promise.all([ids(true, mostDated), ids(false, mostUndated)]);
  const found = await listedMilestones(
    client,
    [...dated, ...undated].map(({ id }) => id),
  );
  const isDated = ({ milestone }: OwnedMilestone) => {
    const { earliest, latest } = displayedDate(milestone);
    return earliest !== null || latest !== null;
  };
  const plain = ({ milestone, owner }: OwnedMilestone): OwnedMilestone => ({ milestone, owner });
  return {
    dated: found.filter(isDated).map(plain),
    undated: found.filter((each) => !isDated(each)).map(plain),
  };
}

/**
 * Plans whose last possible day has passed with nothing following ("overdue, unconfirmed"), the one that passed last
 * first; `more` says that there are others beyond `limit`. SQL only narrows down, the rule decides.
 * @param today ISO day in Europe/Berlin
 */
export async function overduePlans(
  client: PrismaClient,
  today: string,
  limit: number,
): Promise<{ plans: OwnedMilestone[]; more: boolean }> {
  const candidates = await client.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM milestones m
    WHERE m.state = 'planned' AND m.latest < ${today}::date AND ${listed}
      AND NOT EXISTS (SELECT FROM milestones f WHERE f.follows_id = m.id)
      AND NOT (m.kind IN ('start-of-operation', 'opening') AND EXISTS (
        SELECT FROM hubs h WHERE h.id = m.hub_id AND h.status = 'open'))
    ORDER BY m.latest DESC, m.id LIMIT ${limit * 4}`;
  const found = await listedMilestones(
    client,
    candidates.map(({ id }) => id),
  );
  const plans = found.filter(({ milestone, siblings }) => isOverdue(milestone, siblings, today));
  return {
    plans: plans.slice(0, limit).map(({ milestone, owner }) => ({ milestone, owner })),
    more: plans.length > limit || candidates.length === limit * 4,
  };
}

/** True when `npm run generate` filled this register: then no page may look like a statement about real hubs. */
export async function registerIsMadeUp(client: PrismaClient): Promise<boolean> {
  const register = await client.register.findUnique({ where: { id: 1 }, select: { madeUp: true } });
  return register?.madeUp ?? false;
}
