/** The hubs of which something is missing, of all that somebody keeps. */
import type { Person } from "#lib/auth/policy.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { hubsOf } from "#lib/desk/scope-queries.ts";
import { missingFacts, type HubFact } from "#lib/hubs/missing-facts.ts";
import { statusOrder } from "#lib/hubs/status-order.ts";
import { hubStatus, type HubStatus } from "#lib/hubs/status.ts";
import { byPosition, milestoneSelect, milestonesFromRows } from "#lib/records/rows.ts";

export interface IncompleteHub {
  id: string;
  name: string;
  status: HubStatus;
  missing: HubFact[];
}

interface Row {
  id: string;
  name: string;
  status: HubStatus;
  held: HubFact[] | null;
  /** Some milestone may stand in an open order to another: only the rule itself can tell. */
  doubtful: boolean;
}

/**
 * One page of the hubs of which something is missing, open ones first.
 * @param today ISO day in Europe/Berlin
 */
export async function incompleteHubs(
  client: PrismaClient,
  person: Person,
  { today, page, perPage }: { today: string; page: number; perPage: number },
): Promise<{ hubs: IncompleteHub[]; total: number }> {
  const rows = await factsOfHubs(client, person);
  const gaps = (row: Row, isOrdered = true) =>
    missingFacts(row.status, new Set([...(row.held ?? []), ...(isOrdered ? (["order"] as const) : [])]));
  // Reading milestones is dear: of the hubs that lack nothing else it decides whether they are shown, else only what is shown.
  const complete = rows.filter((row) => row.doubtful && gaps(row).length === 0);
  const undecided = await undecidedAmong(client, complete, today);
  const incomplete = rows.filter((row) => undecided.has(row.id) || gaps(row).length > 0);
  const shown = incomplete.slice((page - 1) * perPage, page * perPage);
  const among = shown.filter(({ doubtful, id }) => doubtful && !undecided.has(id));
  for (const id of await undecidedAmong(client, among, today)) undecided.add(id);
  return {
    hubs: shown.map((row) => {
      const { id, name, status } = row;
      return { id, name, status, missing: gaps(row, !undecided.has(id)) };
    }),
    total: incomplete.length,
  };
}

/** Every listed hub with the facts that some statement gives; a pass over the tables, no reading of whole records. */
async function factsOfHubs(client: PrismaClient, person: Person): Promise<Row[]> {
  return client.$queryRaw<Row[]>`
    WITH held AS (
      SELECT hub_id, 'milestone' AS fact FROM milestones WHERE hub_id IS NOT NULL
      UNION SELECT hub_id, 'operator' FROM hub_operators WHERE role = 'operator'
      UNION SELECT hub_id, 'town' FROM hub_locations WHERE extent = 'town'
      UNION SELECT hub_id, 'address' FROM premises WHERE address IS NOT NULL
      UNION SELECT hub_id, 'workplaces' FROM workplaces
      UNION SELECT hub_id, 'focus-theme' FROM theme_uses WHERE role = 'focus' AND hub_id IS NOT NULL
      UNION SELECT hub_id, CASE WHEN kind IN ('mailbox', 'phone') THEN 'reachable' ELSE kind END
        FROM contacts WHERE hub_id IS NOT NULL
      UNION SELECT id, 'status' FROM hubs WHERE status <> 'unknown'
    ), facts AS (SELECT hub_id, array_agg(fact) AS held FROM held GROUP BY hub_id),
    doubtful AS (
      SELECT DISTINCT hub_id FROM milestones
      WHERE state = 'cancelled' OR (state = 'done' AND kind IN ('closure', 'move-in')))
    SELECT h.id, h.name, h.status, f.held, d.hub_id IS NOT NULL AS doubtful
    FROM hubs h LEFT JOIN facts f ON f.hub_id = h.id LEFT JOIN doubtful d ON d.hub_id = h.id
    WHERE NOT h.archived AND h.merged_into_id IS NULL AND ${hubsOf(person)}
    ORDER BY array_position(${[...statusOrder]}::text[], h.status), h.name COLLATE "de-x-icu", h.id`;
}

/** Ids of those whose milestones leave the order open, and with it the status. */
async function undecidedAmong(
  client: PrismaClient,
  rows: readonly Row[],
  today: string,
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const hubs = await client.hub.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: { id: true, milestones: { select: milestoneSelect, orderBy: byPosition } },
  });
  const isUndecided = (hub: (typeof hubs)[number]) =>
    hubStatus(milestonesFromRows(hub.milestones), today).undecided !== null;
  return new Set(hubs.filter(isUndecided).map(({ id }) => id));
}
