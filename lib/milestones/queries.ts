/** Reads of milestones across all records. */
import { completed, testimonyOf, type Testimonies } from "#lib/clocks/testimony.ts";
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import { boundless, listed, newestFirst, owners } from "#lib/milestones/listed-rows.ts";
import { firstOperator, type RecordReference, type References } from "#lib/records/references.ts";
import { byPosition, dayFromColumn, milestoneSelect, milestonesFromRows } from "#lib/records/rows.ts";
import type { Milestone } from "#lib/records/statements.ts";

/** A milestone and the record it belongs to. */
export interface OwnedMilestone {
  milestone: Milestone;
  owner: RecordReference;
}

/** A milestone with its record and all milestones of that record, which tell what became of a plan. */
export interface ListedMilestone extends OwnedMilestone {
  siblings: Milestone[];
}

const ownerSelect = {
  id: true,
  slug: true,
  name: true,
  milestones: { select: milestoneSelect, orderBy: byPosition },
} satisfies Prisma.OrganisationSelect;
const hubSelect = { ...ownerSelect, stateIso: true } satisfies Prisma.HubSelect;
const networkSelect = {
  ...ownerSelect,
  nameEn: true,
  stateIso: true,
  operators: firstOperator,
} satisfies Prisma.NetworkSelect;

/** Records read at once. */
const batchSize = 500;

type Owner = Pick<ListedMilestone, "owner" | "siblings">;

/** The milestones with these ids, in their order; those of one record share their siblings. */
export async function listedMilestones(client: PrismaClient, ids: string[]): Promise<ListedMilestone[]> {
  if (ids.length === 0) return [];
  const rows = await client.$queryRaw<Record<"id" | "hub" | "organisation" | "network", string | null>[]>`
    SELECT id, hub_id AS hub, organisation_id AS organisation, network_id AS network
    FROM milestones WHERE id = ANY(${ids})`;
  const byMilestone = new Map<string, Owner>();
  for (const kind of ["hub", "organisation", "network"] as const) {
    const wanted = [...new Set(rows.flatMap((row) => row[kind] ?? []))];
    for (let from = 0; from < wanted.length; from += batchSize)
      for (const owner of await ownersOf(client, kind, wanted.slice(from, from + batchSize)))
        for (const { id } of owner.siblings) byMilestone.set(id, owner);
  }
  return ids.flatMap((id) => {
    const { owner, siblings } = byMilestone.get(id) ?? { siblings: [] };
    const milestone = siblings.find((each) => each.id === id);
    return owner && milestone ? [{ milestone, owner, siblings }] : [];
  });
}

async function ownersOf(
  client: PrismaClient,
  kind: RecordReference["kind"],
  ids: string[],
): Promise<Owner[]> {
  const which = { where: { id: { in: ids } }, relationLoadStrategy: "join" } as const;
  const records: (
    | Prisma.OrganisationGetPayload<{ select: typeof ownerSelect }>
    | Prisma.HubGetPayload<{ select: typeof hubSelect }>
    | Prisma.NetworkGetPayload<{ select: typeof networkSelect }>
  )[] =
    kind === "hub"
      ? await client.hub.findMany({ ...which, select: hubSelect })
      : kind === "network"
        ? await client.network.findMany({ ...which, select: networkSelect })
        : await client.organisation.findMany({ ...which, select: ownerSelect });
  return records.map((record) => ({
    owner: {
      kind,
      id: record.id,
      slug: record.slug,
      name: record.name,
      nameEn: "nameEn" in record ? record.nameEn : record.name,
      stateIso: "stateIso" in record ? record.stateIso : null,
      operator: "operators" in record ? (record.operators[0]?.organisation.slug ?? null) : null,
    },
    siblings: milestonesFromRows(record.milestones),
  }));
}

/**
 * Since when each of these milestones is testified, by its sources, by the register and by what followed it.
 * @param milestones all of each record
 * @param sources those that the milestones cite
 */
export async function testimoniesOf(
  client: PrismaClient,
  milestones: readonly Milestone[],
  sources: References["sources"],
): Promise<Testimonies> {
  if (milestones.length === 0) return {};
  const rows = await client.milestoneKnowledge.findMany({
    where: { milestoneId: { in: milestones.map(({ id }) => id) } },
    select: { milestoneId: true, statedDay: true, settledDay: true },
  });
  const known = new Map(
    rows.map((row) => [
      row.milestoneId,
      { stated: dayFromColumn(row.statedDay), settled: dayFromColumn(row.settledDay) },
    ]),
  );
  const own = milestones.map((each) => [each.id, testimonyOf(each, known.get(each.id), sources)]);
  return completed(milestones, Object.fromEntries(own));
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
