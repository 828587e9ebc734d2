/** Reads of hubs. Archived hubs keep their page and leave every list. */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { isInferred } from "#lib/evidence/inferred.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import { hubFromRow, hubSelect } from "#lib/hubs/rows.ts";
import type { HubStatus } from "#lib/hubs/status.ts";
import { referencesOf, themeSelect, municipalitySelect, type References } from "#lib/records/references.ts";
import { bilingual, byPosition, milestoneSelect, milestonesFromRows } from "#lib/records/rows.ts";
import { mergedInto, movedFrom } from "#lib/records/slugs.ts";
import { germanOrder } from "#lib/search/german-order.ts";

export interface HubPage {
  hub: HubRecord;
  references: References;
  version: number;
  /** When this version was published. */
  changedAt: Date;
}

/** One hub with all it names; `moved` when the address is an old one or the hub was merged; null when there is none. */
export async function hubPage(
  client: PrismaClient,
  slug: string,
): Promise<HubPage | { moved: string } | null> {
  const row = await client.hub.findUnique({
    where: { slug },
    select: { ...hubSelect, ...mergedInto, version: true, changedAt: true },
    relationLoadStrategy: "join",
  });
  if (!row)
    return movedFrom(client, "hub", slug, (id) =>
      client.hub.findUnique({ where: { id }, select: { slug: true } }),
    );
  const { version, changedAt, mergedInto: survivor, ...columns } = row;
  if (survivor) return { moved: survivor.slug };
  const hub = hubFromRow(columns);
  return { hub, references: await referencesOf(client, hub), version, changedAt };
}

/** The name of the hub that has or once had this address; null when there is none. */
export async function nameOfHub(client: PrismaClient, slug: string): Promise<string | null> {
  const select = { name: true, slug: true, mergedInto: { select: { name: true } } } as const;
  const hub = await client.hub.findUnique({ where: { slug }, select });
  if (hub) return hub.mergedInto?.name ?? hub.name;
  const moved = await movedFrom(client, "hub", slug, (id) =>
    client.hub.findUnique({ where: { id }, select: { slug: true } }),
  );
  return moved && nameOfHub(client, moved.moved);
}

/** Lists only say that a statement is inferred; the reason stands on the hub's page. */
const inference = { select: { inferenceDe: true } };
const inferred = (rows: { inferenceDe: string | null }[]) =>
  isInferred(rows.map(({ inferenceDe }) => ({ inference: bilingual(inferenceDe, inferenceDe) })));

const summarySelect = {
  id: true,
  slug: true,
  name: true,
  stateIso: true,
  status: true,
  locations: {
    select: { extent: true, municipality: { select: municipalitySelect }, citations: inference },
    orderBy: byPosition,
    take: 1,
  },
  operators: {
    select: { organisation: { select: { slug: true, name: true } }, citations: inference },
    orderBy: byPosition,
  },
  themes: {
    where: { role: "focus" },
    select: { theme: { select: themeSelect }, citations: inference },
    orderBy: byPosition,
  },
  milestones: { select: milestoneSelect, orderBy: byPosition },
} satisfies Prisma.HubSelect;

type SummaryRow = Prisma.HubGetPayload<{ select: typeof summarySelect }>;

function summaryFromRow(row: SummaryRow) {
  const { locations, operators, themes, milestones, status, stateIso, ...head } = row;
  return {
    ...head,
    stateIso: stateIso as HubRecord["stateIso"],
    status: status as HubStatus,
    town: locations[0]?.municipality ?? null,
    /** "region" where the source names only a region after the town. */
    extent: (locations[0]?.extent ?? null) as HubRecord["locations"][number]["extent"] | null,
    /** Which town it is, is an editor's inference. */
    isTownInferred: inferred(locations[0]?.citations ?? []),
    operators: operators.map(({ organisation, citations }) => ({
      ...organisation,
      isInferred: inferred(citations),
    })),
    focus: themes.map(({ theme, citations }) => ({ ...theme, isInferred: inferred(citations) })),
    milestones: milestonesFromRows(milestones),
  };
}

/** A hub as lists and maps show it. */
export type HubSummary = ReturnType<typeof summaryFromRow>;

/** Summaries of all listed hubs that fit, sorted by name. */
export async function hubSummaries(
  client: PrismaClient,
  where: Prisma.HubWhereInput = {},
): Promise<HubSummary[]> {
  const rows = await client.hub.findMany({
    where: { archived: false, ...where },
    select: summarySelect,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    relationLoadStrategy: "join",
  });
  return rows.map(summaryFromRow).toSorted((a, b) => germanOrder(a.name, b.name));
}

/** Summaries for one page of ids, in the order of the ids. */
export async function hubSummariesByIds(client: PrismaClient, ids: string[]): Promise<HubSummary[]> {
  const byId = new Map((await hubSummaries(client, { id: { in: ids } })).map((hub) => [hub.id, hub]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Addresses of all hubs, for prerendering. */
export async function hubSlugs(client: PrismaClient, limit: number): Promise<string[]> {
  const rows = await client.hub.findMany({
    where: { mergedIntoId: null },
    select: { slug: true },
    orderBy: { changedAt: "desc" },
    take: limit,
  });
  return rows.map((row) => row.slug);
}

/** Names and addresses of listed hubs by name, at most `limit`. */
export async function hubNames(
  client: PrismaClient,
  limit: number,
): Promise<{ slug: string; name: string }[]> {
  return client.hub.findMany({
    where: { archived: false },
    select: { slug: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: limit,
  });
}
