/** Reads of all places as they are stored, for comparing them with a list; and which edition vouches for them. */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { dayFromColumn } from "#lib/records/rows.ts";
import { editionOf } from "./attribution.ts";
import type { StoredPlaces } from "./stored-place.ts";

type Client = PrismaClient | Prisma.TransactionClient;

/** Everything the tables of places hold: some 13,000 small objects. */
export async function storedPlaces(client: Client): Promise<StoredPlaces> {
  const districts = await client.district.findMany({
    select: { key: true, name: true, kind: true, stateIso: true, validUntil: true },
    orderBy: { key: "asc" },
  });
  const municipalities = await client.municipality.findMany({
    select: {
      ags: true,
      name: true,
      slug: true,
      kind: true,
      districtKey: true,
      lat: true,
      lon: true,
      coordinateOrigin: true,
      listSourceId: true,
      validFrom: true,
      validUntil: true,
    },
    orderBy: { ags: "asc" },
  });
  const associations = await client.association.findMany({
    select: {
      key: true,
      name: true,
      slug: true,
      kind: true,
      districtKey: true,
      listSourceId: true,
      validFrom: true,
      validUntil: true,
    },
    orderBy: { key: "asc" },
  });
  const members = await client.associationMember.findMany({ select: { associationKey: true, ags: true } });
  const successors = await client.placeSuccessor.findMany({ select: { fromKey: true, toKey: true } });
  const membersOf = Map.groupBy(members, ({ associationKey }) => associationKey);
  const successorsOf = Map.groupBy(successors, ({ fromKey }) => fromKey);
  const next = (key: string) => (successorsOf.get(key) ?? []).map(({ toKey }) => toKey).toSorted();
  const days = (row: { validFrom: Date | null; validUntil: Date | null }) => ({
    validFrom: dayFromColumn(row.validFrom),
    validUntil: dayFromColumn(row.validUntil),
  });
  return {
    districts: districts.map((row) => ({ ...row, validUntil: dayFromColumn(row.validUntil) })),
    municipalities: municipalities.map((row) => ({ ...row, ...days(row), successors: next(row.ags) })),
    associations: associations.map((row) => ({
      ...row,
      ...days(row),
      members: (membersOf.get(row.key) ?? []).map(({ ags }) => ags).toSorted(),
      successors: next(row.key),
    })),
    editions: await listEditions(client),
  };
}

/** ISO day of each list that some place names as its source, by the id of that source. */
export async function listEditions(client: Client): Promise<Map<string, string>> {
  const used = await client.source.findMany({
    where: { OR: [{ municipalities: { some: {} } }, { associations: { some: {} } }] },
    select: { id: true, slug: true },
  });
  return new Map(
    used.flatMap(({ id, slug }) => {
      const edition = editionOf({ id, slug });
      return edition === null ? [] : [[id, edition] as const];
    }),
  );
}
