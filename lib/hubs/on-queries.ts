/** Hubs on a day in the past: the status of each, and what lists say of those they show. */
import { completed, type Testimonies } from "#lib/clocks/testimony.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { PastDay } from "#lib/hubs/list.ts";
import type { HubSummary } from "#lib/hubs/queries.ts";
import { hadStatus, statusOn, type StatusOn } from "#lib/hubs/status-on.ts";
import type { HubStatus } from "#lib/hubs/status.ts";
import { toldNow } from "#lib/milestones/chronology-rows.ts";
import { testimoniesOf } from "#lib/milestones/queries.ts";
import { referencesOf } from "#lib/records/references.ts";
import type { Milestone } from "#lib/records/statements.ts";

/** All listed hubs that may have had the same statuses on a day: one where it is decided. */
export interface StatusGroup {
  statuses: HubStatus[];
  /** Their ids. */
  hubs: string[];
}

interface Row {
  hub: string;
  id: string | null;
  kind: Milestone["kind"];
  state: Milestone["state"];
  follows: string | null;
  earliest: string | null;
  latest: string | null;
  stated: string | null;
  settled: string | null;
}

/**
 * The status of every listed hub on a day in the past. Reads all milestones, but of each only what the rule asks for.
 * @param day ISO day in Europe/Berlin
 */
export async function statusGroups(client: PrismaClient, day: string): Promise<StatusGroup[]> {
  const rows = await client.$queryRaw<Row[]>`
    WITH m AS (SELECT m.* FROM milestones m WHERE m.hub_id IS NOT NULL), told AS (${toldNow})
    SELECT h.id AS hub, m.id, m.kind, m.state, m.follows_id AS follows,
      m.earliest::text AS earliest, m.latest::text AS latest,
      least(k.stated_day, told.day)::text AS stated, k.settled_day::text AS settled
    FROM hubs h LEFT JOIN m ON m.hub_id = h.id LEFT JOIN told ON told.id = m.id
      LEFT JOIN milestone_knowledge k ON k.milestone_id = m.id
    WHERE NOT h.archived ORDER BY h.id, m.position`;
  const groups = new Map<string, StatusGroup>();
  for (const [hub, own] of Map.groupBy(rows, (row) => row.hub)) {
    const told = own.filter((row): row is Row & { id: string } => row.id !== null);
    const milestones = told.map(milestoneOf);
    const testimonies: Testimonies = Object.fromEntries(
      told.map(({ id, state, stated, settled }) => [
        id,
        { stated, settled: state === "planned" ? null : settled },
      ]),
    );
    const { statuses } = statusOn(milestones, completed(milestones, testimonies), day);
    const group = groups.get(statuses.join()) ?? { statuses, hubs: [] };
    group.hubs.push(hub);
    groups.set(statuses.join(), group);
  }
  return [...groups.values()];
}

/** A milestone with as much as the rules about status ask for. */
function milestoneOf({ id, kind, state, follows, earliest, latest }: Row & { id: string }): Milestone {
  const date = { edtf: "", earliest, latest, precision: "unknown", wording: "" } as const;
  const citation = { id, sourceId: "", wording: "", locator: null, inference: null, date };
  return {
    id,
    kind,
    state,
    follows,
    title: null,
    participants: [],
    displayedCitationId: id,
    citations: [citation],
  };
}

/** Which hubs surely had a status, and which may have had it. */
export function amongGroups(groups: readonly StatusGroup[], status: HubStatus): PastDay["among"] {
  const of = (certainty: "certain" | "possible") =>
    groups.filter(({ statuses }) => hadStatus(statuses, status) === certainty).flatMap(({ hubs }) => hubs);
  return { sure: of("certain"), maybe: of("possible") };
}

/** How many hubs surely had each status, and how many may have had it. */
export type StatusCounts = Partial<Record<HubStatus, { sure: number; maybe: number }>>;

export function countGroups(groups: readonly StatusGroup[]): StatusCounts {
  const counts: StatusCounts = {};
  for (const { statuses, hubs } of groups)
    for (const status of statuses) {
      const { sure, maybe } = counts[status] ?? { sure: 0, maybe: 0 };
      const isSure = statuses.length === 1;
      counts[status] = isSure ? { sure: sure + hubs.length, maybe } : { sure, maybe: maybe + hubs.length };
    }
  return counts;
}

/** What a day says of hubs. */
export interface HubsOn {
  day: string;
  /** By id. */
  hubs: Readonly<Record<string, StatusOn>>;
  /** Of all their milestones. */
  testimonies: Testimonies;
}

/** What a day in the past says of these hubs. */
export async function hubsOn(
  client: PrismaClient,
  hubs: readonly HubSummary[],
  day: string,
): Promise<HubsOn> {
  const milestones = hubs.flatMap((hub) => hub.milestones);
  const { sources } = await referencesOf(
    client,
    milestones.map(({ citations }) => citations),
  );
  const testimonies = await testimoniesOf(client, milestones, sources);
  const on = hubs.map((hub) => [hub.id, statusOn(hub.milestones, testimonies, day)] as const);
  return { day, hubs: Object.fromEntries(on), testimonies };
}
