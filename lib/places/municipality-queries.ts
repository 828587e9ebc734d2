/**
 * Reads of municipalities and associations: those that occur in records, and the page of any of them. Both share one
 * namespace of addresses (see first-list.ts); should a later list ever break that, the municipality answers.
 */
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import { hubSummaries, type HubSummary } from "#lib/hubs/queries.ts";
import type { HubStatus } from "#lib/hubs/status.ts";
import {
  listedMilestones,
  milestoneIdsOfParticipant,
  type ListedMilestone,
} from "#lib/milestones/queries.ts";
import { nameOf, type ListedPlace } from "#lib/places/listed-place.ts";
import type { StateIso } from "#lib/places/states.ts";
import {
  associationSelect,
  municipalitySelect,
  referencesOf,
  type AssociationReference,
  type MunicipalityReference,
  type References,
} from "#lib/records/references.ts";
import {
  citations,
  citationsFromRows,
  dayFromColumn,
  periodFromRow,
  periodSelect,
} from "#lib/records/rows.ts";
import type { Citation } from "#lib/records/statements.ts";
import type { HistoricDate } from "#lib/dates/historic-date.ts";
import { germanOrder } from "#lib/search/german-order.ts";

export type PlaceInRecords = ListedPlace & {
  /** Listed hubs located or with premises there, or in which it is a partner. */
  hubs: { slug: string; name: string }[];
  /** Milestones that it signed or was a guest at. */
  milestones: number;
};

const listed = { archived: false };
/** A milestone of a record that is listed. */
const ofListed = {
  OR: [{ hub: listed }, { organisation: listed }, { network: listed }],
} satisfies Prisma.MilestoneWhereInput;

const hubBody = { select: { hub: { select: { slug: true, name: true } } }, where: { hub: listed } } as const;
const takenPart = { select: { milestoneId: true }, where: { milestone: ofListed } } as const;

/** Premises that are only sought make no hub of the place. */
const inUse = { kind: { not: "sought" } } satisfies Prisma.PremisesWhereInput;

const inMunicipality = {
  OR: [
    { locations: { some: { hub: listed } } },
    { premises: { some: { hub: listed, ...inUse } } },
    { partners: { some: { hub: listed } } },
    { participants: { some: { milestone: ofListed } } },
  ],
} satisfies Prisma.MunicipalityWhereInput;
const inAssociation = {
  OR: [{ partners: { some: { hub: listed } } }, { participants: { some: { milestone: ofListed } } }],
} satisfies Prisma.AssociationWhereInput;

/** Municipalities and associations that occur in records, by name; `more` when there are others beyond `limit`. */
export async function placesInRecords(
  client: PrismaClient,
  limit: number,
): Promise<{ places: PlaceInRecords[]; more: boolean }> {
  const [municipalities, associations] = await Promise.all([
    client.municipality.findMany({
      where: inMunicipality,
      select: {
        ...municipalitySelect,
        locations: hubBody,
        premises: { ...hubBody, where: { hub: listed, ...inUse } },
        partners: hubBody,
        participants: takenPart,
      },
      orderBy: [{ name: "asc" }, { ags: "asc" }],
      take: limit + 1,
      relationLoadStrategy: "join",
    }),
    client.association.findMany({
      where: inAssociation,
      select: { ...associationSelect, partners: hubBody, participants: takenPart },
      orderBy: [{ name: "asc" }, { key: "asc" }],
      take: limit + 1,
      relationLoadStrategy: "join",
    }),
  ]);
  const hubsOf = (uses: { hub: { slug: string; name: string } }[]) =>
    [...new Map(uses.map(({ hub }) => [hub.slug, hub])).values()].toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  const count = (parts: { milestoneId: string }[]) => new Set(parts.map((part) => part.milestoneId)).size;
  const places: PlaceInRecords[] = [
    ...municipalities.map(({ locations, premises, partners, participants, ...municipality }) => ({
      municipality,
      association: null,
      hubs: hubsOf([...locations, ...premises, ...partners]),
      milestones: count(participants),
    })),
    ...associations.map(({ partners, participants, ...association }) => ({
      municipality: null,
      association,
      hubs: hubsOf(partners),
      milestones: count(participants),
    })),
  ];
  const sorted = places.toSorted((a, b) => germanOrder(nameOf(a), nameOf(b)));
  return { places: sorted.slice(0, limit), more: sorted.length > limit };
}

/** A hub of which the place is a partner, with the sources that say so. */
export interface Partnership {
  id: string;
  role: "host" | "partner";
  since: HistoricDate | null;
  until: HistoricDate | null;
  citations: Citation[];
  hub: { id: string; slug: string; name: string; stateIso: StateIso; status: HubStatus };
}

/** How a hub comes to stand on the place's page. */
export interface HubHere {
  id: string;
  slug: string;
  name: string;
  status: HubStatus;
  /** "region": the sources name only a region after the town, so the hub may lie elsewhere in it. */
  extent: "town" | "region";
  /** What is cited for the place, where an editor inferred that this place is meant; else empty. */
  inferred: Citation[];
  /** The statement that they are cited for, the first of several. */
  statementId: string;
}

/** A hub nearby: distance between the towns as the crow flies, in kilometres. */
export interface NearbyHub {
  slug: string;
  name: string;
  status: HubStatus;
  stateIso: StateIso;
  town: string;
  extent: "town" | "region";
  kilometres: number;
}

/** A list of places that the page leans on. */
export interface PlaceSource {
  id: string;
  slug: string;
  publisher: string;
  title: string | null;
  licence: string | null;
  licenceUrl: string | null;
  attribution: string | null;
}

export type PlacePage = ListedPlace & {
  /** Of a municipality: the town's coordinates and the list they come from. */
  point: { lat: number; lon: number; origin: PlaceSource | null } | null;
  /** The official list that gives name and key. */
  listSource: PlaceSource | null;
  /** ISO day of the first list that no longer names it; null while it stands. */
  validUntil: string | null;
  /** What became of a place that no longer stands, as far as it is known. */
  successors: ListedPlace[];
  /** The list that says which municipalities belong to which associations; null where neither is shown. */
  membershipSource: PlaceSource | null;
  /** Of a municipality: the associations it belongs to; of an association: none. */
  memberOf: AssociationReference[];
  /** Of an association: its municipalities by name. */
  members: MunicipalityReference[];
  /** Hubs located or with premises here, or, for an association, in one of its municipalities. */
  hubs: HubSummary[];
  /** Likewise, with what the sources say of the place. */
  here: HubHere[];
  partnerships: Partnership[];
  taken: ListedMilestone[];
  /** Other hubs, the nearest first. */
  nearby: NearbyHub[];
  references: References;
};

const placeSourceSelect = {
  id: true,
  slug: true,
  publisher: true,
  title: true,
  licence: true,
  licenceUrl: true,
  attribution: true,
} satisfies Prisma.SourceSelect;

/** How many milestones and hubs nearby a place's page shows. */
const mostMilestones = 50;
const mostNearby = 5;

/** The page of any municipality or association of the list; null when none has the address. */
export async function placePage(client: PrismaClient, slug: string): Promise<PlacePage | null> {
  const municipality = await client.municipality.findUnique({
    where: { slug },
    select: {
      ...municipalitySelect,
      validUntil: true,
      coordinateOrigin: true,
      listSource: { select: placeSourceSelect },
      memberships: {
        where: { association: { validUntil: null } },
        select: { association: { select: associationSelect } },
        orderBy: { associationKey: "asc" },
      },
    },
  });
  if (municipality) {
    const { coordinateOrigin, listSource, memberships, validUntil, ...reference } = municipality;
    const { ags, lat, lon } = reference;
    const origin =
      coordinateOrigin === null
        ? null
        : await client.source.findUnique({ where: { id: coordinateOrigin }, select: placeSourceSelect });
    return {
      municipality: reference,
      association: null,
      point: lat === null || lon === null ? null : { lat, lon, origin },
      listSource,
      validUntil: dayFromColumn(validUntil),
      successors: await successorsOf(client, ags),
      membershipSource: memberships.length === 0 ? null : await membershipList(client),
      memberOf: memberships.map((membership) => membership.association),
      members: [],
      ...(await around(client, { ags }, [ags])),
    };
  }
  const association = await client.association.findUnique({
    where: { slug },
    select: {
      ...associationSelect,
      validUntil: true,
      listSource: { select: placeSourceSelect },
      members: { select: { municipality: { select: municipalitySelect } } },
    },
  });
  if (!association) return null;
  const { listSource, members: memberRows, validUntil, ...reference } = association;
  const members = memberRows.map((row) => row.municipality).toSorted((a, b) => germanOrder(a.name, b.name));
  return {
    municipality: null,
    association: reference,
    point: null,
    listSource,
    validUntil: dayFromColumn(validUntil),
    successors: await successorsOf(client, reference.key),
    membershipSource: await membershipList(client),
    memberOf: [],
    members,
    ...(await around(
      client,
      { associationKey: reference.key },
      members.map(({ ags }) => ags),
    )),
  };
}

/** The places that this one became, by name. */
async function successorsOf(client: PrismaClient, key: string): Promise<ListedPlace[]> {
  const rows = await client.placeSuccessor.findMany({ where: { fromKey: key }, select: { toKey: true } });
  if (rows.length === 0) return [];
  const keys = rows.map(({ toKey }) => toKey);
  const [municipalities, associations] = await Promise.all([
    client.municipality.findMany({ where: { ags: { in: keys } }, select: municipalitySelect }),
    client.association.findMany({ where: { key: { in: keys } }, select: associationSelect }),
  ]);
  const places: ListedPlace[] = [
    ...municipalities.map((municipality) => ({ municipality, association: null })),
    ...associations.map((association) => ({ municipality: null, association })),
  ];
  return places.toSorted((a, b) => germanOrder(nameOf(a), nameOf(b)));
}

/** The list that most standing associations come from. Single keys were looked up in another one; their members were not. */
async function membershipList(client: PrismaClient): Promise<PlaceSource | null> {
  const [most] = await client.association.groupBy({
    by: ["listSourceId"],
    where: { validUntil: null, listSourceId: { not: null } },
    _count: { key: true },
    orderBy: { _count: { key: "desc" } },
    take: 1,
  });
  if (!most?.listSourceId) return null;
  return client.source.findUnique({ where: { id: most.listSourceId }, select: placeSourceSelect });
}

/** What the records say of a place; `towns` are the municipalities that it is or that belong to it. */
async function around(
  client: PrismaClient,
  body: { ags: string } | { associationKey: string },
  towns: string[],
): Promise<Pick<PlacePage, "hubs" | "here" | "partnerships" | "taken" | "nearby" | "references">> {
  const [hubs, locations, rooms, partners, ids, nearby] = await Promise.all([
    hubSummaries(client, {
      OR: [
        { locations: { some: { ags: { in: towns } } } },
        { premises: { some: { ags: { in: towns }, ...inUse } } },
      ],
    }),
    client.hubLocation.findMany({
      where: { ags: { in: towns }, hub: listed },
      select: { id: true, extent: true, hubId: true, citations },
    }),
    client.premises.findMany({
      where: { ags: { in: towns }, hub: listed, ...inUse },
      select: { id: true, hubId: true, citations },
    }),
    client.hubPartner.findMany({
      where: { ...body, hub: listed },
      select: {
        id: true,
        role: true,
        ...periodSelect,
        citations,
        hub: { select: { id: true, slug: true, name: true, stateIso: true, status: true } },
      },
      orderBy: [{ hub: { name: "asc" } }, { id: "asc" }],
    }),
    milestoneIdsOfParticipant(client, body, mostMilestones),
    nearbyHubs(client, towns, mostNearby),
  ]);
  const partnerships = partners.map((row) => ({
    id: row.id,
    // Closed lists are text columns with CHECK constraints: the types know them only as strings.
    role: row.role as Partnership["role"],
    ...periodFromRow(row),
    citations: citationsFromRows(row.citations),
    hub: row.hub as Partnership["hub"],
  }));
  const taken = await listedMilestones(client, ids);
  const stands = [...locations, ...rooms.map((row) => ({ ...row, extent: "town" }))];
  const here = hubs.map(({ id, slug, name, status }): HubHere => {
    const those = stands.filter(({ hubId }) => hubId === id);
    const cited = those.map((row) => citationsFromRows(row.citations));
    // One statement that a source makes itself is enough.
    const isInferred = cited.every((each) => each.some(({ inference }) => inference !== null));
    const extent = those.some((row) => row.extent === "town") ? "town" : "region";
    const statementId = those[0]?.id ?? "";
    return { id, slug, name, status, extent, inferred: isInferred ? cited.flat() : [], statementId };
  });
  const references = await referencesOf(client, [
    partnerships,
    here.map(({ inferred }) => inferred),
    taken.map(({ milestone }) => milestone),
  ]);
  return { hubs, here, partnerships, taken, nearby, references };
}

/**
 * Listed hubs by the distance of their town from the nearest of the given towns, those within them left out. Great circle
 * on a sphere of 6,371 km: exact to half a percent, more than town coordinates deserve.
 */
export async function nearbyHubs(client: PrismaClient, towns: string[], limit: number): Promise<NearbyHub[]> {
  if (towns.length === 0) return [];
  return client.$queryRaw<NearbyHub[]>`
    SELECT slug, name, status, "stateIso", town, extent, kilometres FROM (
      SELECT h.id, h.slug, h.name, h.status, h.state_iso AS "stateIso", there.name AS town, l.extent,
        2 * 6371 * asin(least(1, sqrt(
          power(sin(radians(there.lat - here.lat) / 2), 2)
          + cos(radians(here.lat)) * cos(radians(there.lat)) * power(sin(radians(there.lon - here.lon) / 2), 2)
        ))) AS kilometres,
        row_number() OVER (PARTITION BY h.id ORDER BY power(there.lat - here.lat, 2)
          + power((there.lon - here.lon) * cos(radians(here.lat)), 2), here.ags) AS place
      FROM hubs h
      JOIN hub_locations l ON l.hub_id = h.id
      JOIN municipalities there ON there.ags = l.ags AND there.lat IS NOT NULL
      JOIN municipalities here ON here.ags IN (${Prisma.join(towns)}) AND here.lat IS NOT NULL
      WHERE NOT h.archived
        AND NOT EXISTS (
          SELECT FROM hub_locations own WHERE own.hub_id = h.id AND own.ags IN (${Prisma.join(towns)}))
        AND NOT EXISTS (
          SELECT FROM premises own
          WHERE own.hub_id = h.id AND own.kind <> 'sought' AND own.ags IN (${Prisma.join(towns)}))
    ) distances
    WHERE place = 1 ORDER BY kilometres, name, id LIMIT ${limit}`;
}

/** Addresses of the places that occur in records, for prerendering; the others are rendered when first asked for. */
export async function placeSlugs(client: PrismaClient, limit: number): Promise<string[]> {
  const { places } = await placesInRecords(client, limit);
  return places.map((place) =>
    place.municipality === null ? place.association.slug : place.municipality.slug,
  );
}
