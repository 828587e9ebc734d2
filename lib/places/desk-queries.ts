/** Reads of places for staff: found by words, with their validity, and where each is used. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { ListedPlace } from "#lib/places/listed-place.ts";
import { searchPlaces } from "#lib/places/search-queries.ts";
import { associationSelect, municipalitySelect } from "#lib/records/references.ts";
import { dayFromColumn } from "#lib/records/rows.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { germanOrder } from "#lib/search/german-order.ts";

/** ISO days; null where no list says so, and while the place stands. */
export interface Validity {
  validFrom: string | null;
  validUntil: string | null;
}

export type PlaceOfDesk = ListedPlace & Validity;

/** How many places a search shows. */
export const mostPlaces = 50;

const validity = { validFrom: true, validUntil: true } as const;
const days = (row: { validFrom: Date | null; validUntil: Date | null }): Validity => ({
  validFrom: dayFromColumn(row.validFrom),
  validUntil: dayFromColumn(row.validUntil),
});

/** Places whose names, districts or keys hold the words, closest first; null when the words hold nothing to look for. */
export async function deskPlaces(
  client: PrismaClient,
  words: string,
): Promise<{ places: PlaceOfDesk[]; total: number; onlySimilar: boolean } | null> {
  const found = await searchPlaces(client, words, mostPlaces);
  if (!found) return null;
  const [municipalities, associations] = await Promise.all([
    client.municipality.findMany({
      where: { ags: { in: found.places.flatMap(({ municipality }) => municipality?.ags ?? []) } },
      select: { ags: true, ...validity },
    }),
    client.association.findMany({
      where: { key: { in: found.places.flatMap(({ association }) => association?.key ?? []) } },
      select: { key: true, ...validity },
    }),
  ]);
  const places = found.places.map((place): PlaceOfDesk => {
    const row =
      place.municipality === null
        ? associations.find(({ key }) => key === place.association.key)
        : municipalities.find(({ ags }) => ags === place.municipality.ags);
    return { ...place, ...days(row ?? { validFrom: null, validUntil: null }) };
  });
  return { ...found, places };
}

const inUse = {
  OR: [
    { locations: { some: {} } },
    { partners: { some: {} } },
    { premises: { some: {} } },
    { participants: { some: {} } },
  ],
};

/** Places that no longer stand and that records still name: their statements may need the successor. */
export async function endedPlacesInUse(client: PrismaClient): Promise<PlaceOfDesk[]> {
  const ended = { validUntil: { not: null } };
  const [municipalities, associations] = await Promise.all([
    client.municipality.findMany({
      where: { ...ended, ...inUse },
      select: { ...municipalitySelect, ...validity },
      orderBy: { ags: "asc" },
      take: mostPlaces,
    }),
    client.association.findMany({
      where: { ...ended, OR: [{ partners: { some: {} } }, { participants: { some: {} } }] },
      select: { ...associationSelect, ...validity },
      orderBy: { key: "asc" },
      take: mostPlaces,
    }),
  ]);
  return [
    ...municipalities.map(({ validFrom, validUntil, ...municipality }) => ({
      municipality,
      association: null,
      ...days({ validFrom, validUntil }),
    })),
    ...associations.map(({ validFrom, validUntil, ...association }) => ({
      municipality: null,
      association,
      ...days({ validFrom, validUntil }),
    })),
  ];
}

/** A record that names the place, and how. */
export interface PlaceUse {
  kind: RecordKind;
  id: string;
  name: string;
  as: "location" | "partner" | "premises" | "participant";
}

export type DeskPlace = PlaceOfDesk & {
  key: string;
  /** The official list that gives name and key. */
  listSource: { id: string; slug: string; title: string | null; publisher: string } | null;
  /** What it became, and what became it. */
  successors: ListedPlace[];
  predecessors: ListedPlace[];
  uses: PlaceUse[];
};

const listSource = { select: { id: true, slug: true, title: true, publisher: true } } as const;

/** One place by its official key, eight digits for a municipality and nine for an association; null when there is none. */
export async function deskPlace(client: PrismaClient, key: string): Promise<DeskPlace | null> {
  const place =
    key.length === 8
      ? await client.municipality.findUnique({
          where: { ags: key },
          select: { ...municipalitySelect, ...validity, listSource },
        })
      : await client.association.findUnique({
          where: { key },
          select: { ...associationSelect, ...validity, listSource },
        });
  if (!place) return null;
  const [to, from, uses] = await Promise.all([
    client.placeSuccessor.findMany({ where: { fromKey: key }, select: { toKey: true } }),
    client.placeSuccessor.findMany({ where: { toKey: key }, select: { fromKey: true } }),
    usesOf(client, key),
  ]);
  const [successors, predecessors] = await Promise.all([
    placesByKey(
      client,
      to.map(({ toKey }) => toKey),
    ),
    placesByKey(
      client,
      from.map(({ fromKey }) => fromKey),
    ),
  ]);
  const { validFrom, validUntil, listSource: list, ...named } = place;
  const listed: ListedPlace =
    "ags" in named ? { municipality: named, association: null } : { municipality: null, association: named };
  return {
    ...listed,
    ...days({ validFrom, validUntil }),
    key,
    listSource: list,
    successors,
    predecessors,
    uses,
  };
}

/** Municipalities, then associations, by key. */
async function placesByKey(client: PrismaClient, keys: readonly string[]): Promise<ListedPlace[]> {
  const within = { in: [...keys] };
  const [municipalities, associations] = await Promise.all([
    client.municipality.findMany({
      where: { ags: within },
      select: municipalitySelect,
      orderBy: { ags: "asc" },
    }),
    client.association.findMany({
      where: { key: within },
      select: associationSelect,
      orderBy: { key: "asc" },
    }),
  ]);
  return [
    ...municipalities.map((municipality) => ({ municipality, association: null })),
    ...associations.map((association) => ({ municipality: null, association })),
  ];
}

/** Archived records count too: their pages stay. */
async function usesOf(client: PrismaClient, key: string): Promise<PlaceUse[]> {
  const rows = await client.$queryRaw<PlaceUse[]>`
    SELECT 'hub' AS kind, h.id, h.name, u.as FROM (
      SELECT hub_id, 'location' AS as FROM hub_locations WHERE ags = ${key}
      UNION SELECT hub_id, 'partner' FROM hub_partners WHERE ags = ${key} OR association_key = ${key}
      UNION SELECT hub_id, 'premises' FROM premises WHERE ags = ${key}
    ) u JOIN hubs h ON h.id = u.hub_id
    UNION
    SELECT CASE WHEN m.hub_id IS NOT NULL THEN 'hub' WHEN m.organisation_id IS NOT NULL THEN 'organisation'
        ELSE 'network' END, coalesce(h.id, o.id, n.id), coalesce(h.name, o.name, n.name), 'participant'
    FROM participants p JOIN milestones m ON m.id = p.milestone_id LEFT JOIN hubs h ON h.id = m.hub_id
      LEFT JOIN organisations o ON o.id = m.organisation_id LEFT JOIN networks n ON n.id = m.network_id
    WHERE p.ags = ${key} OR p.association_key = ${key}`;
  return rows.toSorted((a, b) => germanOrder(a.name, b.name) || (a.as < b.as ? -1 : 1));
}

/** How many places of each kind the list holds, how many districts, and how many places no longer stand. */
export async function placeFigures(client: PrismaClient) {
  const ended = { where: { validUntil: { not: null } } };
  const [municipalities, associations, endedMunicipalities, endedAssociations] = await Promise.all([
    client.municipality.count(),
    client.association.count(),
    client.municipality.count(ended),
    client.association.count(ended),
  ]);
  return { municipalities, associations, ended: endedMunicipalities + endedAssociations };
}

/** Districts for a choice, by name. */
export async function districtOptions(
  client: PrismaClient,
): Promise<{ key: string; name: string; kind: string }[]> {
  const rows = await client.district.findMany({
    where: { validUntil: null },
    select: { key: true, name: true, kind: true },
  });
  return rows.toSorted((a, b) => germanOrder(a.name, b.name) || (a.key < b.key ? -1 : 1));
}
