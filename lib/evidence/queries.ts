/** Reads of sources and of everything that leans on them. */
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import type { Source } from "#lib/evidence/source.ts";
import { statementsOfSource, type SourcedStatement } from "#lib/evidence/statements-of-source.ts";
import { hubFromRow, hubSelect } from "#lib/hubs/rows.ts";
import { networkFromRow, networkSelect } from "#lib/networks/rows.ts";
import { organisationFromRow, organisationSelect } from "#lib/organisations/rows.ts";
import {
  referencesOf,
  sourceSelect,
  type RecordReference,
  type References,
} from "#lib/records/references.ts";
import { bilingual, dayFromColumn } from "#lib/records/rows.ts";
import { mergedInto, movedFrom } from "#lib/records/slugs.ts";
import { statementKinds } from "#lib/records/statements.ts";
import { germanOrder } from "#lib/search/german-order.ts";

const wholeSourceSelect = {
  ...sourceSelect,
  accessed: true,
  licence: true,
  licenceUrl: true,
  attribution: true,
  keywords: true,
  mergedIntoId: true,
} satisfies Prisma.SourceSelect;

function sourceFromRow(row: Prisma.SourceGetPayload<{ select: typeof wholeSourceSelect }>): Source {
  const { publisherInferenceDe, publisherInferenceEn, descriptionDe, descriptionEn, ...columns } = row;
  return {
    ...columns,
    kind: row.kind as Source["kind"],
    publisherInference: bilingual(publisherInferenceDe, publisherInferenceEn),
    description: bilingual(descriptionDe, descriptionEn),
    published: dayFromColumn(row.published),
    accessed: dayFromColumn(row.accessed),
  };
}

export interface ListedSource {
  source: Source;
  /** How many citations name it. */
  citations: number;
  /** How many places lean on it: by the official key, or by their coordinates. */
  places: number;
}

/** All sources, newest first, undated ones last. */
export async function sourceList(client: PrismaClient): Promise<ListedSource[]> {
  const [rows, cited, places] = await Promise.all([
    client.source.findMany({
      where: { mergedIntoId: null },
      select: wholeSourceSelect,
      orderBy: [{ published: { sort: "desc", nulls: "last" } }, { publisher: "asc" }, { id: "asc" }],
    }),
    client.citation.groupBy({ by: ["sourceId"], _count: true }),
    placesBySource(client),
  ]);
  return rows.map((row) => ({
    source: sourceFromRow(row),
    citations: cited.find(({ sourceId }) => sourceId === row.id)?._count ?? 0,
    places: Math.max(0, ...Object.values(places[row.id] ?? {})),
  }));
}

/** How many places a list of places gives what to. */
export interface PlaceUse {
  /** Municipalities whose name and key it gives. */
  municipalities: number;
  /** Associations likewise. */
  associations: number;
  /** Municipalities whose coordinates it gives. */
  coordinates: number;
}

async function placesBySource(client: PrismaClient): Promise<Record<string, PlaceUse>> {
  const rows = await client.$queryRaw<{ id: string; what: keyof PlaceUse; count: number }[]>`
    SELECT list_source_id AS id, 'municipalities' AS what, count(*)::int AS count
      FROM municipalities WHERE list_source_id IS NOT NULL GROUP BY 1
    UNION ALL SELECT list_source_id, 'associations', count(*)::int
      FROM associations WHERE list_source_id IS NOT NULL GROUP BY 1
    UNION ALL SELECT coordinate_origin, 'coordinates', count(*)::int
      FROM municipalities WHERE coordinate_origin IS NOT NULL GROUP BY 1`;
  const uses: Record<string, PlaceUse> = {};
  for (const { id, what, count } of rows)
    uses[id] = { ...(uses[id] ?? { municipalities: 0, associations: 0, coordinates: 0 }), [what]: count };
  return uses;
}

/** A record and those of its statements that lean on the source. */
export interface LeaningRecord extends RecordReference {
  id: string;
  archived: boolean;
  statements: SourcedStatement[];
}

export interface SourcePage {
  source: Source;
  version: number;
  changedAt: Date;
  /** Hubs, organisations, networks, each by name; the first `mostRecords` of each kind. */
  records: LeaningRecord[];
  /** How many records of all kinds lean on it. */
  recordCount: number;
  places: PlaceUse;
  references: References;
}

/** How many records of one kind a source's page shows. */
export const mostRecords = 100;

/** One source with all that leans on it; `moved` when the address is an old one; null when there is none. */
export async function sourcePage(
  client: PrismaClient,
  slug: string,
): Promise<SourcePage | { moved: string } | null> {
  const row = await client.source.findUnique({
    where: { slug },
    select: { ...wholeSourceSelect, ...mergedInto, version: true, changedAt: true },
  });
  if (!row)
    return movedFrom(client, "source", slug, (id) =>
      client.source.findUnique({ where: { id }, select: { slug: true } }),
    );
  const { version, changedAt, mergedInto: survivor, ...columns } = row;
  if (survivor) return { moved: survivor.slug };
  const [ids, places] = await Promise.all([leaningIds(client, row.id), placesBySource(client)]);
  const records = await leaningRecords(client, ids, row.id);
  return {
    source: sourceFromRow(columns),
    version,
    changedAt,
    records,
    recordCount: ids.length,
    places: places[row.id] ?? { municipalities: 0, associations: 0, coordinates: 0 },
    references: await referencesOf(
      client,
      records.map(({ statements }) => statements),
    ),
  };
}

/** What leans on a source that is known by its id; null while it is not public. */
export async function leaningOn(client: PrismaClient, id: string): Promise<SourcePage | null> {
  const row = await client.source.findUnique({ where: { id }, select: { slug: true } });
  const page = row && (await sourcePage(client, row.slug));
  return page && "source" in page ? page : null;
}

interface LeaningId {
  kind: LeaningRecord["kind"];
  id: string;
}

/** The records of which some statement cites the source; every statement's table has its record's column. */
export async function leaningIds(client: PrismaClient, sourceId: string): Promise<LeaningId[]> {
  const owned = (column: string, table: string, owners: readonly string[]) =>
    owners.map(
      (owner) => Prisma.sql`
        SELECT ${owner} AS kind, s.${Prisma.raw(`${owner}_id`)} AS id
        FROM citations c JOIN ${Prisma.raw(table)} s ON s.id = c.${Prisma.raw(column)}
        WHERE c.source_id = ${sourceId} AND s.${Prisma.raw(`${owner}_id`)} IS NOT NULL`,
    );
  const parts = [
    ...owned("name_id", "record_names", statementKinds),
    ...owned("location_id", "hub_locations", ["hub"]),
    ...owned("partner_id", "hub_partners", ["hub"]),
    ...owned("operator_id", "hub_operators", ["hub"]),
    ...owned("network_operator_id", "network_operators", ["network"]),
    ...owned("theme_use_id", "theme_uses", ["hub", "network"]),
    ...owned("offer_id", "offers", ["hub"]),
    ...owned("premises_id", "premises", ["hub"]),
    ...owned("workplaces_id", "workplaces", ["hub"]),
    ...owned("contact_id", "contacts", ["hub", "organisation"]),
    ...owned("legal_form_id", "legal_forms", ["organisation"]),
    ...owned("brand_of_id", "brand_of", ["organisation"]),
    ...owned("carrier_id", "carriers", ["organisation"]),
    ...owned("figure_id", "figures", ["organisation"]),
    ...owned("milestone_id", "milestones", statementKinds),
    ...owned("claim_id", "claims", statementKinds),
  ];
  return client.$queryRaw<LeaningId[]>`${Prisma.join(parts, " UNION ")}`;
}

async function leaningRecords(
  client: PrismaClient,
  ids: LeaningId[],
  sourceId: string,
): Promise<LeaningRecord[]> {
  const of = (kind: LeaningRecord["kind"]) => ({
    where: { id: { in: ids.filter((each) => each.kind === kind).map(({ id }) => id) } },
    orderBy: [{ name: "asc" as const }, { id: "asc" as const }],
    take: mostRecords,
  });
  const [hubs, organisations, networks] = await Promise.all([
    client.hub.findMany({ ...of("hub"), select: hubSelect }),
    client.organisation.findMany({ ...of("organisation"), select: organisationSelect }),
    client.network.findMany({
      ...of("network"),
      select: {
        ...networkSelect,
        operators: {
          ...networkSelect.operators,
          select: { ...networkSelect.operators.select, organisation: { select: { slug: true } } },
        },
      },
    }),
  ]);
  const leaning = (
    kind: LeaningRecord["kind"],
    record: Parameters<typeof statementsOfSource>[0],
    operator: string | null = null,
  ): LeaningRecord => {
    const { id, slug, name, archived } = record;
    const nameEn = "nameEn" in record ? record.nameEn : name;
    const stateIso = "stateIso" in record ? record.stateIso : null;
    const statements = statementsOfSource(record, sourceId);
    return { kind, id, slug, name, nameEn, stateIso, archived, operator, statements };
  };
  const byName = (records: LeaningRecord[]) => records.toSorted((a, b) => germanOrder(a.name, b.name));
  return [
    ...byName(hubs.map((row) => leaning("hub", hubFromRow(row)))),
    ...byName(organisations.map((row) => leaning("organisation", organisationFromRow(row)))),
    ...byName(
      networks.map((row) =>
        leaning("network", networkFromRow(row), row.operators[0]?.organisation.slug ?? null),
      ),
    ),
  ];
}

/** Addresses of sources, newest first, for prerendering. */
export async function sourceSlugs(client: PrismaClient, limit: number): Promise<string[]> {
  const rows = await client.source.findMany({
    where: { mergedIntoId: null },
    select: { slug: true },
    orderBy: { changedAt: "desc" },
    take: limit,
  });
  return rows.map(({ slug }) => slug);
}
