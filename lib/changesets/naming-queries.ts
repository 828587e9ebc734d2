/** Which records name a record: what a merge has to lead elsewhere. */
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import { leaningIds } from "#lib/evidence/queries.ts";
import { statementKinds, type RecordKind } from "#lib/records/statements.ts";

export interface RecordId {
  kind: RecordKind;
  id: string;
}

/** All records of which some statement (or the record itself) names this one, archived ones included, in a fixed order. */
export async function recordsNaming(client: PrismaClient, kind: RecordKind, id: string): Promise<RecordId[]> {
  const found = await (kind === "source" ? leaningIds(client, id) : (namers[kind]?.(client, id) ?? []));
  return found.toSorted((a, b) => (`${a.kind}/${a.id}` < `${b.kind}/${b.id}` ? -1 : 1));
}

const select = (parts: Prisma.Sql[]) => Prisma.join(parts, " UNION ");
type Namer = (client: PrismaClient, id: string) => Promise<RecordId[]>;

const namers: Partial<Record<RecordKind, Namer>> = {
  hub: (client, id) =>
    client.$queryRaw`SELECT 'hub' AS kind, h.id FROM hubs h WHERE h.successor_hub_id = ${id}`,
  theme: (client, id) => client.$queryRaw`
    SELECT 'hub' AS kind, hub_id AS id FROM theme_uses WHERE theme_id = ${id} AND hub_id IS NOT NULL
    UNION SELECT 'network', network_id FROM theme_uses WHERE theme_id = ${id} AND network_id IS NOT NULL`,
  "offer-kind": (client, id) =>
    client.$queryRaw`SELECT DISTINCT 'hub' AS kind, hub_id AS id FROM offers WHERE offer_kind_id = ${id}`,
  organisation: (client, id) => {
    const taking = statementKinds.map(
      (owner) => Prisma.sql`
        SELECT ${owner} AS kind, m.${Prisma.raw(`${owner}_id`)} AS id
        FROM participants p JOIN milestones m ON m.id = p.milestone_id
        WHERE p.organisation_id = ${id} AND m.${Prisma.raw(`${owner}_id`)} IS NOT NULL`,
    );
    return client.$queryRaw`${select([
      Prisma.sql`SELECT 'hub' AS kind, hub_id AS id FROM hub_operators WHERE organisation_id = ${id}`,
      Prisma.sql`SELECT 'hub', hub_id FROM hub_partners WHERE organisation_id = ${id}`,
      Prisma.sql`SELECT 'network', network_id FROM network_operators WHERE organisation_id = ${id}`,
      Prisma.sql`SELECT 'organisation', organisation_id FROM brand_of WHERE owner_id = ${id}`,
      Prisma.sql`SELECT 'organisation', organisation_id FROM carriers WHERE carrier_organisation_id = ${id}`,
      ...taking,
    ])}`;
  },
};

/** Whether the official list of places, or the origin of their coordinates, is this source. */
export async function isListOfPlaces(client: PrismaClient, sourceId: string): Promise<boolean> {
  const places = await client.municipality.count({
    where: { OR: [{ listSourceId: sourceId }, { coordinateOrigin: sourceId }] },
  });
  return places > 0 || (await client.association.count({ where: { listSourceId: sourceId } })) > 0;
}
