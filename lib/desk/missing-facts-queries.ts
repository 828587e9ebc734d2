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
  held: HubFact[];
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
    missingFacts(row.status, new Set([...row.held, ...(isOrdered ? (["order"] as const) : [])]));
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

/**
 * Every listed hub with the facts that some statement gives; a pass over the tables, no reading of whole records. Doubtful
 * is what has two milestones whose order the status may ask for (lib/hubs/status.ts) and whose days do not tell it: a
 * closure against anything, what was called off or moved into against what happened.
 */
async function factsOfHubs(client: PrismaClient, person: Person): Promise<Row[]> {
  return client.$queryRaw<Row[]>`
    SELECT h.id, h.name, h.status, array_remove(ARRAY[
        CASE WHEN h.status <> 'unknown' THEN 'status' END,
        CASE WHEN h.id IN (SELECT hub_id FROM milestones) THEN 'milestone' END,
        CASE WHEN h.id IN (SELECT hub_id FROM hub_operators WHERE role = 'operator') THEN 'operator' END,
        CASE WHEN h.id IN (SELECT hub_id FROM hub_locations WHERE extent = 'town') THEN 'town' END,
        CASE WHEN h.id IN (SELECT hub_id FROM premises WHERE address IS NOT NULL) THEN 'address' END,
        CASE WHEN h.id IN (SELECT hub_id FROM workplaces) THEN 'workplaces' END,
        CASE WHEN h.id IN (SELECT hub_id FROM theme_uses WHERE role = 'focus') THEN 'focus-theme' END,
        CASE WHEN h.id IN (SELECT hub_id FROM contacts WHERE kind IN ('mailbox', 'phone')) THEN 'reachable' END,
        CASE WHEN h.id IN (SELECT hub_id FROM contacts WHERE kind = 'website') THEN 'website' END,
        CASE WHEN h.id IN (SELECT hub_id FROM contacts WHERE kind = 'opening-hours') THEN 'opening-hours' END,
        CASE WHEN h.id IN (SELECT hub_id FROM contacts WHERE kind = 'step-free') THEN 'step-free' END
      ], NULL) AS held,
      h.id IN (
        SELECT a.hub_id FROM milestones a JOIN milestones b ON b.hub_id = a.hub_id AND b.id <> a.id
        WHERE (a.latest < b.earliest OR b.latest < a.earliest) IS NOT TRUE
          AND ((a.state = 'done' AND a.kind = 'closure')
            OR (b.state = 'done' AND (a.state = 'cancelled' OR a.kind = 'move-in')))
      ) AS doubtful
    FROM hubs h
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
