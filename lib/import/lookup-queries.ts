/** What imported rows name, looked up in the register. */
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { fold } from "#lib/search/fold.ts";
import type { HubLookups } from "./hubs-csv.ts";
import type { ReferenceKind } from "./records-json.ts";

const standing = { mergedIntoId: null } as const;

/** Everything that a row of hubs may name: short lists, and the keys of all municipalities that stand. */
export async function hubLookups(client: PrismaClient): Promise<HubLookups> {
  const idSlug = { id: true, slug: true } as const;
  const sources = await client.source.findMany({ where: standing, select: idSlug });
  const organisations = await client.organisation.findMany({ where: standing, select: idSlug });
  const themes = await client.theme.findMany({
    where: standing,
    select: { ...idSlug, labelDe: true, labelEn: true, aliases: { select: { text: true } } },
  });
  const municipalities = await client.municipality.findMany({
    where: { validUntil: null },
    select: { ags: true },
  });
  const bySlug = (rows: { id: string; slug: string }[]) =>
    new Map(rows.flatMap(({ id, slug }) => [[id, id] as const, [slug, id] as const]));
  return {
    sources: bySlug(sources),
    organisations: bySlug(organisations),
    themes: new Map(
      themes.flatMap(({ id, slug, labelDe, labelEn, aliases }) =>
        [...aliases.map(({ text }) => text), id, slug, labelEn, labelDe].map(
          (name) => [fold(name), id] as const,
        ),
      ),
    ),
    municipalities: new Set(municipalities.map(({ ags }) => ags)),
  };
}

/** Ids of the hubs with these ids or addresses, by either. */
export async function hubsNamed(
  client: PrismaClient,
  names: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(names)];
  const hubs = await client.hub.findMany({
    where: { OR: [{ id: { in: wanted } }, { slug: { in: wanted } }] },
    select: { id: true, slug: true },
  });
  return new Map([
    ...hubs.map(({ id, slug }) => [slug, id] as const),
    ...hubs.map(({ id }) => [id, id] as const),
  ]);
}

const tables: Readonly<Record<RecordKind, string>> = {
  hub: "hubs",
  organisation: "organisations",
  network: "networks",
  source: "sources",
  theme: "themes",
  "offer-kind": "offer_kinds",
};

/** To whom each of these addresses belongs, or once belonged. */
export async function slugHolders(
  client: PrismaClient,
  kind: RecordKind,
  slugs: readonly string[],
): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const rows = await client.$queryRaw<{ slug: string; id: string }[]>`
    SELECT slug, record_id AS id FROM old_slugs WHERE record_kind = ${kind} AND slug = ANY(${[...slugs]})
    UNION ALL SELECT slug, id FROM ${Prisma.raw(tables[kind])} WHERE slug = ANY(${[...slugs]})`;
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/** Which of these ids (keys) exist. */
export async function existing(
  client: PrismaClient,
  kind: ReferenceKind,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const [table, column] =
    kind === "municipality"
      ? ["municipalities", "ags"]
      : kind === "association"
        ? ["associations", "key"]
        : [tables[kind], "id"];
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT ${Prisma.raw(column)} AS id FROM ${Prisma.raw(table)} WHERE ${Prisma.raw(column)} = ANY(${[...ids]})`;
  return new Set(rows.map(({ id }) => id));
}
