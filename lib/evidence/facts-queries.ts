/**
 * Reads what the rules look at, of the whole register at once. In a few flat statements and only the columns that the rules
 * need: with 10,000 hubs the relations of whole records took six times as long.
 */
import { testimonyOf, type Testimonies } from "#lib/clocks/testimony.ts";
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { saidOf } from "#lib/evidence/claims/said.ts";
import type { Facts, HubFacts, NetworkFacts, OrganisationFacts } from "#lib/evidence/facts.ts";
import {
  byPosition,
  type citationSelect,
  citations,
  citationsFromRows,
  claimSelect,
  dayFromColumn,
  milestonesFromRows,
  periodFromRow,
  periodSelect,
  themeUseSelect,
  withCitations,
} from "#lib/records/rows.ts";
import type { Claim, Milestone, ThemeUse } from "#lib/records/statements.ts";

const listed = { archived: false };

/** @param today ISO day in Europe/Berlin */
export async function registerFacts(client: PrismaClient, today: string): Promise<Facts> {
  const [hubs, bodies, milestones, claims, uses, workplaces, sources, themes] = await Promise.all([
    client.hub.findMany({ where: listed, select: { id: true, stateIso: true }, orderBy: { id: "asc" } }),
    networksAndOrganisations(client),
    milestonesByOwner(client),
    client.claim.findMany({
      where: { OR: [{ hub: listed }, { organisation: listed }, { network: listed }] },
      select: { ...claimSelect, hubId: true, organisationId: true, networkId: true },
      orderBy: [byPosition, { id: "asc" }],
    }),
    comparableThemes(client),
    comparableWorkplaces(client),
    client.source.findMany({ select: { id: true, published: true } }),
    namesOfThemes(client),
  ]);
  const operators = await hubOperators(client);
  const known = Object.fromEntries(
    sources.map(({ id, published }) => [id, { published: dayFromColumn(published) }]),
  );
  const claimsOf = (column: "hubId" | "organisationId" | "networkId") =>
    Map.groupBy(claims, (row) => row[column] ?? "");
  const [ofHubs, ofOrganisations, ofNetworks] = [
    claimsOf("hubId"),
    claimsOf("organisationId"),
    claimsOf("networkId"),
  ];
  const read = (rows: typeof claims | undefined): Claim[] =>
    // Closed lists are text columns with CHECK constraints: the types know them only as strings.
    withCitations(rows ?? []) as unknown as Claim[];
  const happened = (id: string): Milestone[] => milestones.get(id) ?? [];
  const facts: Omit<Facts, "claimsKnown" | "testimonies"> = {
    hubs: hubs.map(({ id, stateIso }): HubFacts => ({
      id,
      stateIso: stateIso as HubFacts["stateIso"],
      operators: operators.get(id) ?? [],
      milestones: happened(`hub ${id}`),
      claims: read(ofHubs.get(id)),
      themes: uses.get(id) ?? [],
      workplaces: workplaces.get(id) ?? [],
    })),
    networks: bodies.networks.map((network) => ({
      ...network,
      milestones: happened(`network ${network.id}`),
      claims: read(ofNetworks.get(network.id)),
    })),
    organisations: bodies.organisations.map((organisation) => ({
      ...organisation,
      milestones: happened(`organisation ${organisation.id}`),
      claims: read(ofOrganisations.get(organisation.id)),
    })),
    sources: known,
    themes,
    today,
  };
  return {
    ...facts,
    testimonies: await testimonies(client, milestones, known),
    claimsKnown: await firstDays(client, claims, { sources: known, today }),
  };
}

/** Whether some network has a plan for its hubs. */
export const hasNetworkPlans = async (client: PrismaClient): Promise<boolean> =>
  (await client.milestone.count({ where: { state: "planned", network: listed }, take: 1 })) > 0;

/** What themes are called. */
export async function namesOfThemes(client: PrismaClient, ids?: readonly string[]): Promise<Facts["themes"]> {
  if (ids?.length === 0) return {};
  const themes = await client.theme.findMany({
    where: ids ? { id: { in: [...ids] } } : {},
    select: { id: true, labelDe: true, aliases: { select: { text: true } } },
  });
  return Object.fromEntries(
    themes.map(({ id, labelDe, aliases }) => [id, { labelDe, aliases: aliases.map(({ text }) => text) }]),
  );
}

type Bodies = {
  networks: Omit<NetworkFacts, "milestones" | "claims">[];
  organisations: Omit<OrganisationFacts, "milestones" | "claims">[];
};

async function networksAndOrganisations(client: PrismaClient): Promise<Bodies> {
  const [networks, organisations] = await Promise.all([
    client.network.findMany({
      where: listed,
      select: {
        id: true,
        stateIso: true,
        operators: { select: { role: true, organisationId: true }, orderBy: byPosition },
      },
      orderBy: { id: "asc" },
    }),
    client.organisation.findMany({
      where: listed,
      select: {
        id: true,
        brandOf: { select: { ownerId: true } },
        carriers: {
          select: { id: true, stateIso: true, carrierOrganisationId: true, citations },
          orderBy: byPosition,
        },
        figures: {
          select: { id: true, kind: true, value: true, year: true, citations },
          orderBy: byPosition,
        },
      },
      orderBy: { id: "asc" },
    }),
  ]);
  return {
    networks: networks as Bodies["networks"],
    organisations: organisations.map((organisation) => ({
      ...organisation,
      carriers: withCitations(organisation.carriers),
      figures: withCitations(organisation.figures).map((figure) => ({
        ...figure,
        value: Number(figure.value),
      })),
    })) as Bodies["organisations"],
  };
}

async function hubOperators(client: PrismaClient): Promise<Map<string, HubFacts["operators"]>> {
  const rows = await client.hubOperator.findMany({
    where: { hub: listed },
    select: { hubId: true, role: true, organisationId: true, ...periodSelect },
    orderBy: { id: "asc" },
  });
  const read = rows.map((row) => ({
    hubId: row.hubId,
    role: row.role as HubFacts["operators"][number]["role"],
    organisationId: row.organisationId,
    ...periodFromRow(row),
  }));
  return Map.groupBy(read, ({ hubId }) => hubId);
}

interface MilestoneRow {
  id: string;
  owner: string;
  kind: string;
  state: string;
  followsId: string | null;
}

type CitationRow = Prisma.CitationGetPayload<{ select: typeof citationSelect }> & { milestoneId: string };

/** Milestones with their readings, by the kind and id of their record; who took part is nothing the rules compare. */
async function milestonesByOwner(client: PrismaClient): Promise<Map<string, Milestone[]>> {
  const [rows, cited] = await Promise.all([
    client.$queryRaw<MilestoneRow[]>`
      SELECT id, kind, state, follows_id AS "followsId", CASE WHEN hub_id IS NOT NULL THEN 'hub ' || hub_id
        WHEN network_id IS NOT NULL THEN 'network ' || network_id ELSE 'organisation ' || organisation_id END AS owner
      FROM milestones ORDER BY position, id`,
    client.$queryRaw<CitationRow[]>`
      SELECT id, milestone_id AS "milestoneId", position, source_id AS "sourceId", wording, locator,
        inference_de AS "inferenceDe", inference_en AS "inferenceEn", displayed, edtf, date_wording AS "dateWording",
        date_anchor AS "dateAnchor"
      FROM citations WHERE milestone_id IS NOT NULL ORDER BY milestone_id, position`,
  ]);
  const citationsOf = Map.groupBy(cited, ({ milestoneId }) => milestoneId);
  const byOwner = new Map<string, Milestone[]>();
  for (const { owner, ...row } of rows) {
    const readings = citationsOf.get(row.id) ?? [];
    const [milestone] = milestonesFromRows([
      { ...row, titleDe: null, titleEn: null, participants: [], citations: readings },
    ]);
    if (!milestone) continue;
    const known = byOwner.get(owner);
    if (known) known.push(milestone);
    else byOwner.set(owner, [milestone]);
  }
  return byOwner;
}

/** Themes of hubs that one source speaks of more than once. */
async function comparableThemes(client: PrismaClient): Promise<Map<string, ThemeUse[]>> {
  const ids = await client.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT c.theme_use_id AS id FROM citations c JOIN theme_uses u ON u.id = c.theme_use_id
    WHERE u.hub_id IS NOT NULL GROUP BY c.theme_use_id, c.source_id HAVING count(*) > 1`;
  if (ids.length === 0) return new Map();
  const rows = await client.themeUse.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    select: { ...themeUseSelect, hubId: true },
    orderBy: [byPosition, { id: "asc" }],
  });
  return Map.groupBy(withCitations(rows), ({ hubId }) => hubId ?? "") as Map<string, ThemeUse[]>;
}

/** Numbers of hubs that stand beside another number for the same. */
async function comparableWorkplaces(client: PrismaClient): Promise<Map<string, HubFacts["workplaces"]>> {
  const hubs = await client.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT hub_id AS id FROM workplaces WHERE count IS NOT NULL
    GROUP BY hub_id, kind, state HAVING count(*) > 1`;
  if (hubs.length === 0) return new Map();
  const rows = await client.workplaces.findMany({
    where: { hubId: { in: hubs.map(({ id }) => id) } },
    select: { id: true, hubId: true, kind: true, state: true, count: true, about: true, citations },
    orderBy: [byPosition, { id: "asc" }],
  });
  return Map.groupBy(withCitations(rows), ({ hubId }) => hubId) as Map<string, HubFacts["workplaces"]>;
}

async function testimonies(
  client: PrismaClient,
  milestones: ReadonlyMap<string, Milestone[]>,
  sources: Facts["sources"],
): Promise<Testimonies> {
  const rows = await client.$queryRaw<{ id: string; stated: string; settled: string | null }[]>`
    SELECT milestone_id AS id, stated_day::text AS stated, settled_day::text AS settled FROM milestone_knowledge`;
  const known = new Map(rows.map(({ id, stated, settled }) => [id, { stated, settled }]));
  return Object.fromEntries(
    [...milestones.values()].flatMap((list) =>
      list.map((each) => [each.id, testimonyOf(each, known.get(each.id), sources)]),
    ),
  );
}

/** The day on which the register first told each claim whose own time does not end before: from the chain, which keeps it. */
async function firstDays(
  client: PrismaClient,
  claims: readonly (Parameters<typeof withCitations>[0][number] & {
    id: string;
    hubId: string | null;
    organisationId: string | null;
    networkId: string | null;
  })[],
  around: Pick<Facts, "sources" | "today">,
): Promise<Record<string, string>> {
  const open = claims.filter(
    (row) =>
      saidOf({ id: row.id, citations: citationsFromRows(row.citations) }, { ...around, claimsKnown: {} })
        .by === "register",
  );
  if (open.length === 0) return {};
  const records = open.flatMap(
    ({ hubId, organisationId, networkId }) => hubId ?? organisationId ?? networkId ?? [],
  );
  const rows = await client.$queryRaw<{ id: string; day: string }[]>`
    SELECT c ->> 'id' AS id, min(r.created_at AT TIME ZONE 'Europe/Berlin')::date::text AS day
    FROM revisions r, jsonb_array_elements(coalesce(r.text::jsonb -> 'record' -> 'claims', '[]')) c
    WHERE r.record_kind IN ('hub', 'organisation', 'network')
      AND r.record_id = ANY(${[...new Set(records)]}) AND c ->> 'id' = ANY(${open.map(({ id }) => id)})
    GROUP BY 1`;
  return Object.fromEntries(rows.map(({ id, day }) => [id, day]));
}
