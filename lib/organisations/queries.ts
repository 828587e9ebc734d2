/** Reads of organisations: operators, brands, carriers. Archived ones keep their page and leave the list. */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { hubSummaries, type HubSummary } from "#lib/hubs/queries.ts";
import {
  listedMilestones,
  milestoneIdsOfParticipant,
  type ListedMilestone,
} from "#lib/milestones/queries.ts";
import type { NetworkRecord } from "#lib/networks/record.ts";
import { networkFromRow, networkSelect } from "#lib/networks/rows.ts";
import type { OrganisationRecord } from "#lib/organisations/record.ts";
import { organisationFromRow, organisationSelect } from "#lib/organisations/rows.ts";
import { bodySelect, referencesOf, type BodyReference, type References } from "#lib/records/references.ts";
import { byPosition, citations, claimSelect, withCitations } from "#lib/records/rows.ts";
import { mergedInto, movedFrom } from "#lib/records/slugs.ts";
import type { Citation, Claim } from "#lib/records/statements.ts";
import { germanOrder } from "#lib/search/german-order.ts";

export interface ListedOrganisation extends BodyReference {
  legalForms: OrganisationRecord["legalForms"][number]["form"][];
  brandOf: BodyReference | null;
  /** Its own brands, each with the listed hubs in whose operation the brand has a role. */
  brands: (BodyReference & { hubs: number })[];
  /** How many states and organisations carry it. */
  carriers: number;
  /** Organisations that it is a carrier of. */
  carries: BodyReference[];
  /** Listed hubs in whose operation it has a role. */
  hubs: number;
  /** Listed networks likewise. */
  networks: number;
}

/** All listed organisations by name. */
export async function organisationList(client: PrismaClient): Promise<ListedOrganisation[]> {
  const listed = { archived: false };
  const [rows, hubsOf, networksOf] = await Promise.all([
    client.organisation.findMany({
      where: listed,
      select: {
        ...bodySelect,
        legalForms: { select: { form: true }, orderBy: byPosition },
        brandOf: { select: { owner: { select: bodySelect } }, orderBy: byPosition, take: 1 },
        brands: {
          where: { organisation: listed },
          select: { organisation: { select: bodySelect } },
          orderBy: { organisation: { name: "asc" } },
        },
        _count: { select: { carriers: true } },
        carries: {
          where: { organisation: listed },
          select: { organisation: { select: bodySelect } },
          orderBy: { organisation: { name: "asc" } },
        },
      },
      relationLoadStrategy: "join",
    }),
    hubsByOrganisation(client),
    client.$queryRaw<{ id: string; count: number }[]>`
      SELECT o.organisation_id AS id, count(DISTINCT o.network_id)::int AS count
      FROM network_operators o JOIN networks n ON n.id = o.network_id WHERE NOT n.archived GROUP BY 1`,
  ]);
  return rows
    .map(({ legalForms, brandOf, brands, carries, _count, ...body }) => ({
      ...body,
      // Closed lists are text columns with CHECK constraints: the types know them only as strings.
      legalForms: legalForms.map(({ form }) => form) as ListedOrganisation["legalForms"],
      brandOf: brandOf[0]?.owner ?? null,
      brands: brands.map(({ organisation }) => ({ ...organisation, hubs: countOf(hubsOf, organisation.id) })),
      carriers: _count.carriers,
      carries: carries.map(({ organisation }) => organisation),
      hubs: countOf(hubsOf, body.id),
      networks: countOf(networksOf, body.id),
    }))
    .toSorted((a, b) => germanOrder(a.name, b.name));
}

type Counts = { id: string; count: number }[];
const countOf = (counts: Counts, id: string) => counts.find((each) => each.id === id)?.count ?? 0;

/** In the operation of how many listed hubs each organisation has a role. */
const hubsByOrganisation = (client: PrismaClient) => client.$queryRaw<Counts>`
  SELECT o.organisation_id AS id, count(DISTINCT o.hub_id)::int AS count
  FROM hub_operators o JOIN hubs h ON h.id = o.hub_id WHERE NOT h.archived GROUP BY 1`;

/** An organisation that another record says something about, with the sources that say so. */
export interface Related {
  id: string;
  organisation: BodyReference;
  citations: Citation[];
}

export interface OrganisationPage {
  organisation: OrganisationRecord;
  version: number;
  /** When this version was published. */
  changedAt: Date;
  /** Its own brands, each with the listed hubs in whose operation the brand has a role. */
  brands: (Related & { hubs: number })[];
  /** Organisations that it is a carrier of. */
  carries: Related[];
  /** Hubs in whose operation it has a role, by name; the first `mostHubs` of `hubCount`. */
  hubs: HubSummary[];
  hubCount: number;
  /** Those of them where its part in the operation is inferred by all that is cited for it; at most `mostHubs`. */
  inferredHubs: { id: string; hub: BodyReference; citations: Citation[] }[];
  networks: NetworkRecord[];
  /** What documents claim about the whole network in the records of its hubs ("siebter Hub insgesamt"). */
  hubClaims: { claim: Claim; hub: BodyReference }[];
  /** Milestones of other records that it signed or was a guest at, newest first; at most `mostMilestones`. */
  taken: ListedMilestone[];
  references: References;
}

/** How many hubs and milestones an organisation's page shows; the whole lists filter by it. */
export const mostHubs = 60;
export const mostMilestones = 60;

/** One organisation with all around it; `moved` when the address is an old one; null when there is none. */
export async function organisationPage(
  client: PrismaClient,
  slug: string,
): Promise<OrganisationPage | { moved: string } | null> {
  const row = await client.organisation.findUnique({
    where: { slug },
    select: { ...organisationSelect, ...mergedInto, version: true, changedAt: true },
    relationLoadStrategy: "join",
  });
  if (!row)
    return movedFrom(client, "organisation", slug, (id) =>
      client.organisation.findUnique({ where: { id }, select: { slug: true } }),
    );
  const { version, changedAt, mergedInto: survivor, ...columns } = row;
  if (survivor) return { moved: survivor.slug };
  const organisation = organisationFromRow(columns);
  const { id } = organisation;
  const operated = {
    archived: false,
    operators: { some: { organisationId: id } },
  } satisfies Prisma.HubWhereInput;
  const [brands, hubsOf, carries, hubCount, inferred, hubs, networks, claims, ids] = await Promise.all([
    client.brandOf.findMany({
      where: { ownerId: id, organisation: { archived: false } },
      select: { id: true, organisation: { select: bodySelect }, citations },
      orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
    }),
    hubsByOrganisation(client),
    client.carrier.findMany({
      where: { carrierOrganisationId: id, organisation: { archived: false } },
      select: { id: true, organisation: { select: bodySelect }, citations },
      orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
    }),
    client.hub.count({ where: operated }),
    client.hubOperator.findMany({
      where: {
        organisationId: id,
        hub: { archived: false },
        citations: { every: { inferenceDe: { not: null } }, some: {} },
      },
      select: { id: true, hub: { select: bodySelect }, citations },
      orderBy: [{ hub: { name: "asc" } }, { position: "asc" }],
      take: mostHubs,
    }),
    firstHubs(client, operated),
    client.network.findMany({
      where: { archived: false, operators: { some: { organisationId: id } } },
      select: networkSelect,
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    client.claim.findMany({
      where: { scope: "network", hub: operated },
      select: { ...claimSelect, hub: { select: bodySelect } },
      orderBy: [{ hub: { name: "asc" } }, { position: "asc" }],
      take: mostMilestones,
    }),
    milestoneIdsOfParticipant(client, { organisationId: id }, mostMilestones),
  ]);
  const own = new Set(organisation.milestones.map((milestone) => milestone.id));
  const others = ids.filter((milestoneId) => !own.has(milestoneId));
  const page = {
    organisation,
    brands: withCitations(brands).map((brand) => ({
      ...brand,
      hubs: countOf(hubsOf, brand.organisation.id),
    })),
    inferredHubs: withCitations(inferred),
    carries: withCitations(carries),
    networks: networks.map(networkFromRow),
    hubClaims: withCitations(claims).flatMap(({ hub, ...claim }) =>
      // Closed lists are text columns with CHECK constraints: the types know them only as strings.
      hub ? [{ claim: claim as Claim, hub }] : [],
    ),
    taken: await listedMilestones(client, others),
  };
  const named = { ...page, taken: page.taken.map(({ milestone }) => milestone) };
  return { ...page, hubs, hubCount, version, changedAt, references: await referencesOf(client, named) };
}

/** The ids first: a summary holds a hub's milestones, and there may be thousands of hubs. */
async function firstHubs(client: PrismaClient, where: Prisma.HubWhereInput): Promise<HubSummary[]> {
  const rows = await client.hub.findMany({
    where,
    select: { id: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostHubs,
  });
  return rows.length === 0 ? [] : hubSummaries(client, { id: { in: rows.map(({ id }) => id) } });
}

/** Addresses of organisations for prerendering, those changed last first. */
export async function organisationSlugs(client: PrismaClient, limit: number): Promise<string[]> {
  const rows = await client.organisation.findMany({
    where: { mergedIntoId: null },
    select: { slug: true },
    orderBy: { changedAt: "desc" },
    take: limit,
  });
  return rows.map(({ slug }) => slug);
}
