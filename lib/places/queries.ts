/** Reads by place: states with their hubs, and what a state's page shows. Archived records stay out. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { HubStatus } from "#lib/hubs/status.ts";
import type { ListedMilestone } from "#lib/milestones/queries.ts";
import { states, type StateIso } from "#lib/places/states.ts";
import {
  associationSelect,
  bodySelect,
  firstOperator,
  municipalitySelect,
  type AssociationReference,
  type BodyReference,
  type MunicipalityReference,
} from "#lib/records/references.ts";
import {
  byPosition,
  citations,
  claimSelect,
  milestoneSelect,
  milestonesFromRows,
  withCitations,
} from "#lib/records/rows.ts";
import { newestFirst } from "#lib/records/newest-first.ts";
import type { Citation, Claim, StatementKind } from "#lib/records/statements.ts";
import { germanOrder } from "#lib/search/german-order.ts";

const listed = { archived: false };

/** A hub as a point of a map. */
export interface HubPoint {
  id: string;
  slug: string;
  name: string;
  stateIso: StateIso;
  status: HubStatus;
  /** The town's coordinates, not the hub's; null while the register knows no place. */
  town: { name: string; lat: number; lon: number } | null;
  /** "region" where the source names only a region after the town. */
  extent: "town" | "region" | null;
}

/** Hubs of the whole register or of one state, by name; at most `limit`. */
export async function hubPoints(
  client: PrismaClient,
  { stateIso, limit }: { stateIso?: StateIso; limit: number },
): Promise<HubPoint[]> {
  const rows = await client.hub.findMany({
    where: { archived: false, ...(stateIso && { stateIso }) },
    select: {
      id: true,
      slug: true,
      name: true,
      stateIso: true,
      status: true,
      locations: {
        select: { extent: true, municipality: { select: { name: true, lat: true, lon: true } } },
        orderBy: byPosition,
        take: 1,
      },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: limit,
    relationLoadStrategy: "join",
  });
  return rows.map(({ locations: [location], stateIso: iso, status, ...hub }) => {
    const { name, lat, lon } = location?.municipality ?? { name: "", lat: null, lon: null };
    return {
      ...hub,
      stateIso: iso as StateIso,
      status: status as HubStatus,
      town: lat === null || lon === null ? null : { name, lat, lon },
      extent: (location?.extent ?? null) as HubPoint["extent"],
    };
  });
}

/** How many hubs a state has, and the first few by name. */
export interface StateOverview {
  iso: StateIso;
  hubs: number;
  open: number;
  named: { slug: string; name: string; status: HubStatus }[];
}

/** All 16 states in the order of their keys; `named` holds at most `limit` hubs each. */
export async function stateOverviews(client: PrismaClient, limit: number): Promise<StateOverview[]> {
  const [counts, rows] = await Promise.all([
    client.hub.groupBy({ by: ["stateIso", "status"], where: { archived: false }, _count: true }),
    client.$queryRaw<{ slug: string; name: string; status: HubStatus; stateIso: string }[]>`
      SELECT slug, name, status, state_iso AS "stateIso" FROM (
        SELECT *, row_number() OVER (PARTITION BY state_iso ORDER BY name COLLATE "de-x-icu", id) AS place
        FROM hubs WHERE NOT archived) numbered
      WHERE place <= ${limit} ORDER BY state_iso, place`,
  ]);
  return states.map(({ iso }) => {
    const own = counts.filter((count) => count.stateIso === iso);
    const sum = (part: typeof own) => part.reduce((total, count) => total + count._count, 0);
    return {
      iso,
      hubs: sum(own),
      open: sum(own.filter((count) => count.status === "open")),
      named: rows
        .filter((row) => row.stateIso === iso)
        .map(({ slug, name, status }) => ({ slug, name, status })),
    };
  });
}

/** An organisation that the state carries, with the sources that say so. */
export interface StateCarrier {
  id: string;
  organisation: BodyReference;
  citations: Citation[];
}

/** The organisations a state is a carrier of, by name. */
export async function carriersOfState(client: PrismaClient, stateIso: StateIso): Promise<StateCarrier[]> {
  const rows = await client.carrier.findMany({
    where: { stateIso, organisation: { archived: false } },
    select: { id: true, organisation: { select: bodySelect }, citations },
    orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
  });
  return withCitations(rows);
}

/** A partner of hubs: a municipality or an association that lies in the state, wherever the hub is. */
export interface StatePartner {
  municipality: MunicipalityReference | null;
  association: AssociationReference | null;
  hubs: {
    /** Of the hub's statement. */
    statementId: string;
    id: string;
    slug: string;
    name: string;
    role: "host" | "partner";
    citations: Citation[];
  }[];
}

/** Municipalities and associations of a state that take part in hubs, by name, each with its hubs; at most `limit`. */
export async function partnersInState(
  client: PrismaClient,
  stateIso: StateIso,
  limit: number,
): Promise<StatePartner[]> {
  const within = { district: { stateIso } };
  const uses = {
    where: { hub: listed },
    select: { id: true, role: true, hub: { select: bodySelect }, citations },
    orderBy: [{ hub: { name: "asc" as const } }, { id: "asc" as const }],
  };
  const taking = { partners: { some: { hub: listed } } };
  const [municipalities, associations] = await Promise.all([
    client.municipality.findMany({
      where: { ...within, ...taking },
      select: { ...municipalitySelect, partners: uses },
      orderBy: [{ name: "asc" }, { ags: "asc" }],
      take: limit,
    }),
    client.association.findMany({
      where: { ...within, ...taking },
      select: { ...associationSelect, partners: uses },
      orderBy: [{ name: "asc" }, { key: "asc" }],
      take: limit,
    }),
  ]);
  const hubs = (partners: (typeof municipalities)[number]["partners"]): StatePartner["hubs"] =>
    withCitations(partners).map(({ id, role, hub, citations: cited }) => ({
      ...hub,
      statementId: id,
      // Closed lists are text columns with CHECK constraints: the types know them only as strings.
      role: role as "host" | "partner",
      citations: cited,
    }));
  const nameOf = ({ municipality, association }: StatePartner) =>
    municipality?.name ?? association?.name ?? "";
  return [
    ...municipalities.map(({ partners, ...municipality }) => ({
      municipality,
      association: null,
      hubs: hubs(partners),
    })),
    ...associations.map(({ partners, ...association }) => ({
      municipality: null,
      association,
      hubs: hubs(partners),
    })),
  ]
    .toSorted((a, b) => germanOrder(nameOf(a), nameOf(b)))
    .slice(0, limit);
}

/**
 * Milestones of the hubs and networks of a state, newest first (see `newestFirst`). At most `limit` hubs, those changed last, are looked at.
 */
export async function milestonesInState(
  client: PrismaClient,
  stateIso: StateIso,
  limit: number,
): Promise<ListedMilestone[]> {
  const where = { stateIso, archived: false };
  const milestones = { select: milestoneSelect, orderBy: byPosition };
  const [hubs, networks] = await Promise.all([
    client.hub.findMany({
      where,
      select: { ...bodySelect, milestones },
      orderBy: [{ changedAt: "desc" }, { id: "asc" }],
      take: limit,
      relationLoadStrategy: "join",
    }),
    client.network.findMany({
      where,
      select: { ...bodySelect, nameEn: true, operators: firstOperator, milestones },
      orderBy: { id: "asc" },
    }),
  ]);
  const records = [
    ...hubs.map((hub) => ({ kind: "hub" as const, ...hub, nameEn: hub.name, operator: null })),
    ...networks.map(({ operators, ...network }) => ({
      kind: "network" as const,
      ...network,
      operator: operators[0]?.organisation.slug ?? null,
    })),
  ];
  return records
    .flatMap(({ milestones: rows, ...owner }) => {
      const siblings = milestonesFromRows(rows);
      return siblings.map((milestone) => ({ milestone, owner: { ...owner, stateIso }, siblings }));
    })
    .toSorted((a, b) => newestFirst(a.milestone, b.milestone));
}

/** Claims whose scope is the state, from whatever record, with the record they belong to. */
export interface StateClaim {
  claim: Claim;
  record: { kind: StatementKind; id: string };
  /** null for a claim of an organisation or a network. */
  hub: { slug: string; name: string } | null;
}

/** What documents claim about the number or order of hubs in a state; at most `limit`. */
export async function claimsAboutState(
  client: PrismaClient,
  stateIso: StateIso,
  limit: number,
): Promise<StateClaim[]> {
  const rows = await client.claim.findMany({
    where: { stateIso, OR: [{ hub: listed }, { organisation: listed }, { network: listed }] },
    select: {
      ...claimSelect,
      hubId: true,
      organisationId: true,
      networkId: true,
      hub: { select: { slug: true, name: true } },
    },
    orderBy: { id: "asc" },
    take: limit,
  });
  return rows.map(({ hub, hubId, organisationId, networkId, ...row }) => {
    const [claim] = withCitations([row]);
    // Closed lists are text columns with CHECK constraints: the types know them only as strings.
    return {
      claim: claim as unknown as Claim,
      record: {
        kind: hubId !== null ? "hub" : organisationId !== null ? "organisation" : "network",
        id: hubId ?? organisationId ?? networkId ?? "",
      },
      hub,
    };
  });
}
