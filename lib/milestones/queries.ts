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

const allMilestones = { select: milestoneSelect, orderBy: byPosition };
const ownerSelect = {
  hub: { select: { slug: true, name: true, stateIso: true, milestones: allMilestones } },
  organisation: { select: { slug: true, name: true, milestones: allMilestones } },
  network: {
    select: {
      slug: true,
      name: true,
      nameEn: true,
      stateIso: true,
      operators: firstOperator,
      milestones: allMilestones,
    },
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
