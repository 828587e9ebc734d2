/** Lists of records as staff need them: found by words, with versions, drafts and confirmations. */
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import { unfinishedStates } from "#lib/drafts/states.ts";
import type { HubStatus } from "#lib/hubs/status.ts";
import { namesOfPeople } from "#lib/people/queries.ts";
import { stateBySlug } from "#lib/places/states.ts";
import { hasStatements, type RecordKind } from "#lib/records/statements.ts";
import { fold } from "#lib/search/fold.ts";
import type { ListFilter } from "./list-filter.ts";

export const recordsPerPage = 50;

export interface ListedRecord {
  id: string;
  slug: string;
  name: string;
  /** A second line that tells namesakes apart: other language, publisher and day. */
  detail: string | null;
  version: number;
  changedAt: Date;
  /** The newest "still correct". */
  confirmedAt: Date | null;
  /** The record that this one was merged into. */
  mergedInto: { id: string; name: string } | null;
  /** Of a hub. */
  stateIso: string | null;
  status: HubStatus | null;
  operatorIds: string[];
  /** Who has an unfinished draft of it. */
  drafting: string[];
  /** How many statements lean on it; null for kinds on which none lean. */
  uses: number | null;
}

export interface RecordPage {
  records: ListedRecord[];
  total: number;
  page: number;
  pages: number;
}

/** How each kind stands in its table: `r` is its row. */
interface Shape {
  table: Prisma.Sql;
  name: Prisma.Sql;
  detail: Prisma.Sql;
  /** What the words are looked for in, besides the address, folded by the database. */
  text: Prisma.Sql;
  archived: Prisma.Sql;
  uses: Prisma.Sql;
}

const none = Prisma.sql`NULL`;
const shapes: Record<RecordKind, Shape> = {
  hub: {
    table: Prisma.sql`hubs`,
    name: Prisma.sql`r.name`,
    detail: none,
    text: Prisma.sql`r.search_text`,
    archived: Prisma.sql`r.archived`,
    uses: Prisma.sql`NULL::int`,
  },
  organisation: {
    table: Prisma.sql`organisations`,
    name: Prisma.sql`r.name`,
    detail: none,
    text: Prisma.sql`r.name`,
    archived: Prisma.sql`r.archived`,
    uses: Prisma.sql`NULL::int`,
  },
  network: {
    table: Prisma.sql`networks`,
    name: Prisma.sql`r.name`,
    detail: Prisma.sql`NULLIF(r.name_en, r.name)`,
    text: Prisma.sql`concat_ws(' ', r.name, r.name_en)`,
    archived: Prisma.sql`r.archived`,
    uses: Prisma.sql`NULL::int`,
  },
  source: {
    table: Prisma.sql`sources`,
    name: Prisma.sql`coalesce(r.title, r.description_de, r.publisher)`,
    detail: Prisma.sql`concat_ws(', ', r.publisher, to_char(r.published, 'DD.MM.YYYY'))`,
    text: Prisma.sql`concat_ws(' ', r.title, r.description_de, r.publisher, r.author, r.url, array_to_string(r.keywords, ' '))`,
    archived: Prisma.sql`false`,
    uses: Prisma.sql`(SELECT count(*)::int FROM citations c WHERE c.source_id = r.id)`,
  },
  theme: {
    table: Prisma.sql`themes`,
    name: Prisma.sql`r.label_de`,
    detail: Prisma.sql`r.label_en`,
    text: Prisma.sql`concat_ws(' ', r.label_de, r.label_en,
      (SELECT string_agg(a.text, ' ') FROM theme_aliases a WHERE a.theme_id = r.id))`,
    archived: Prisma.sql`false`,
    uses: Prisma.sql`(SELECT count(*)::int FROM theme_uses u WHERE u.theme_id = r.id)`,
  },
  "offer-kind": {
    table: Prisma.sql`offer_kinds`,
    name: Prisma.sql`r.label_de`,
    detail: Prisma.sql`r.label_en`,
    text: Prisma.sql`concat_ws(' ', r.label_de, r.label_en)`,
    archived: Prisma.sql`false`,
    uses: Prisma.sql`(SELECT count(*)::int FROM offers o WHERE o.offer_kind_id = r.id)`,
  },
};

const mostWords = 8;

/** As `fold` writes texts; what is searched are German names, titles and addresses. */
const folded = (text: Prisma.Sql) => Prisma.sql`replace(replace(replace(replace(
  lower(${text}), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss')`;

function conditions(kind: RecordKind, { q, state, show }: ListFilter): Prisma.Sql {
  const { archived, text } = shapes[kind];
  const parts = [
    show === "merged"
      ? Prisma.sql`r.merged_into_id IS NOT NULL`
      : Prisma.sql`r.merged_into_id IS NULL AND ${archived} = ${show === "archived"}`,
  ];
  // Folding leaves letters, digits and spaces: nothing that LIKE would read as a pattern.
  const searched = kind === "hub" ? text : folded(text);
  for (const word of fold(q ?? "")
    .split(" ")
    .filter(Boolean)
    .slice(0, mostWords))
    parts.push(Prisma.sql`(${searched} LIKE ${`%${word}%`} OR r.slug LIKE ${`%${word}%`})`);
  if (kind === "hub" && state !== null)
    parts.push(Prisma.sql`r.state_iso = ${stateBySlug(state)?.iso ?? ""}`);
  return Prisma.join(parts, " AND ");
}

/** One page of the records of a kind; the last one where the filter asks for a later page. */
export async function recordList(
  client: PrismaClient,
  kind: RecordKind,
  filter: ListFilter,
): Promise<RecordPage> {
  const { table, name, detail, uses } = shapes[kind];
  const where = conditions(kind, filter);
  const [counted] = await client.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM ${table} r WHERE ${where}`;
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / recordsPerPage));
  const page = Math.min(filter.page, pages);
  const confirmed = hasStatements(kind)
    ? Prisma.sql`(SELECT max(c.at) FROM confirmations c WHERE c.record_kind = ${kind} AND c.record_id = r.id)`
    : Prisma.sql`NULL::timestamptz`;
  const order = {
    name: Prisma.sql`name COLLATE "de-x-icu", r.id`,
    changed: Prisma.sql`r.changed_at DESC, r.id`,
    // What nobody looked at for the longest time first: that is what staff look for by this order.
    verified: Prisma.sql`greatest(r.changed_at, ${confirmed}), r.id`,
  }[filter.sort];
  const hubs =
    kind === "hub" ? Prisma.sql`r.state_iso, r.status` : Prisma.sql`NULL AS state_iso, NULL AS status`;
  type Row = Omit<ListedRecord, "mergedInto" | "operatorIds" | "drafting"> & { mergedIntoId: string | null };
  const rows = await client.$queryRaw<Row[]>`
    SELECT listed.id, listed.slug, listed.name, listed.detail, listed.version, listed.uses, listed.status,
      listed.changed_at AS "changedAt", listed.confirmed_at AS "confirmedAt",
      listed.merged_into_id AS "mergedIntoId", listed.state_iso AS "stateIso"
    FROM (
      SELECT r.id, r.slug, ${name} AS name, ${detail} AS detail, r.version, r.changed_at, r.merged_into_id, ${hubs},
        ${confirmed} AS confirmed_at, ${uses} AS uses
      FROM ${table} r WHERE r.id IN (
        SELECT id FROM (SELECT r.id, ${name} AS name, r.changed_at FROM ${table} r WHERE ${where}) r
        ORDER BY ${order} LIMIT ${recordsPerPage} OFFSET ${(page - 1) * recordsPerPage})) listed
    ORDER BY ${placesOf(filter.sort)}`;
  return { records: await around(client, kind, rows), total, page, pages };
}

/** The same order among the rows of a page. */
const placesOf = (sort: ListFilter["sort"]) =>
  ({
    name: Prisma.sql`listed.name COLLATE "de-x-icu", listed.id`,
    changed: Prisma.sql`listed.changed_at DESC, listed.id`,
    verified: Prisma.sql`greatest(listed.changed_at, listed.confirmed_at), listed.id`,
  })[sort];

/** Adds what stands in other tables. */
async function around(
  client: PrismaClient,
  kind: RecordKind,
  rows: (Omit<ListedRecord, "mergedInto" | "operatorIds" | "drafting"> & { mergedIntoId: string | null })[],
): Promise<ListedRecord[]> {
  const ids = rows.map(({ id }) => id);
  const merged = rows.flatMap(({ mergedIntoId }) => mergedIntoId ?? []);
  const { table, name } = shapes[kind];
  const [drafts, operators, survivors] = await Promise.all([
    client.draft.findMany({
      where: {
        recordKind: kind,
        recordId: { in: ids },
        state: { in: [...unfinishedStates] },
      },
      select: { recordId: true, authorId: true },
      orderBy: { createdAt: "asc" },
    }),
    kind === "hub"
      ? client.hubOperator.findMany({
          where: { hubId: { in: ids } },
          select: { hubId: true, organisationId: true },
        })
      : [],
    merged.length > 0
      ? client.$queryRaw<{ id: string; name: string }[]>`
          SELECT r.id, ${name} AS name FROM ${table} r WHERE r.id = ANY(${merged})`
      : [],
  ]);
  const authors = await namesOfPeople(
    client,
    drafts.map(({ authorId }) => authorId),
  );
  return rows.map(({ mergedIntoId, ...row }) => ({
    ...row,
    mergedInto: survivors.find(({ id }) => id === mergedIntoId) ?? null,
    operatorIds: operators
      .filter(({ hubId }) => hubId === row.id)
      .map(({ organisationId }) => organisationId),
    drafting: drafts
      .filter(({ recordId }) => recordId === row.id)
      .flatMap(({ authorId }) => authors.get(authorId) ?? []),
  }));
}
