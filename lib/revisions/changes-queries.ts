/** Reads of the public log: one entry for each published version, newest first. */
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import { contentOf } from "#lib/drafts/content.ts";
import type { Content } from "#lib/drafts/fields.ts";
import { stateBySlug } from "#lib/places/states.ts";
import { hashedText } from "#lib/records/chain.ts";
import { recordKinds, type RecordKind } from "#lib/records/statements.ts";
import type { References } from "#lib/records/references.ts";
import { comparisons, type Compared } from "#lib/revisions/comparison-queries.ts";
import { versionAt, versionsBySequence, type PublicVersion } from "#lib/revisions/queries.ts";
import { referencesAt, referencesThen } from "#lib/revisions/references-queries.ts";
import { fold } from "#lib/search/fold.ts";
import type { ChangesFilter } from "./changes-filter.ts";
import { recordNamed, type NamedRecord } from "./named-record.ts";

export const changesPerPage = 25;

/** An entry of the log. */
export interface LogEntry {
  sequence: number;
  at: Date;
  reason: string;
  version: number;
  /** As it was called then. */
  record: NamedRecord;
  /** Against the version before; null for the first. */
  compared: Compared | null;
}

export interface ChangesPage {
  entries: LogEntry[];
  /** Of all pages. */
  total: number;
  /** The page shown: the last one where the filter asks for a later one. */
  page: number;
  pages: number;
}

/** The tables of each kind's records, and the columns that name them. */
const tables: Readonly<Record<RecordKind, { table: string; names: readonly string[] }>> = {
  hub: { table: "hubs", names: ["name"] },
  organisation: { table: "organisations", names: ["name"] },
  network: { table: "networks", names: ["name", "name_en"] },
  source: { table: "sources", names: ["publisher", "title", "description_de", "description_en"] },
  theme: { table: "themes", names: ["label_de", "label_en"] },
  "offer-kind": { table: "offer_kinds", names: ["label_de", "label_en"] },
};

/** At most this many words are looked for. */
const mostWords = 8;

/** `%`, `_` and `\` stand for themselves. */
const pattern = (word: string) => `%${word.replace(/[\\%_]/g, "\\$&")}%`;

/**
 * The records of a kind that the words may mean: all of them in its address, present or former, which is a folded name; or
 * as they are typed in one of its names.
 */
function named(kind: RecordKind, q: string): Prisma.Sql {
  const { table, names } = tables[kind];
  const words = fold(q).split(" ").slice(0, mostWords).map(pattern);
  const inAddress = Prisma.sql`slug LIKE ALL(${words}::text[])`;
  const inNames = names.map((column) => Prisma.sql`${Prisma.raw(column)} ILIKE ${pattern(q)}`);
  return Prisma.sql`r.record_kind = ${kind} AND r.record_id IN (
    SELECT id FROM ${Prisma.raw(table)} WHERE ${Prisma.join([inAddress, ...inNames], " OR ")}
    UNION SELECT record_id FROM old_slugs WHERE record_kind = ${kind} AND ${inAddress})`;
}

const startOf = (day: string) => Prisma.sql`(${day}::date)::timestamp AT TIME ZONE 'Europe/Berlin'`;
const endOf = (day: string) => Prisma.sql`((${day}::date) + 1)::timestamp AT TIME ZONE 'Europe/Berlin'`;

function conditions({ q, kind, state, from, to }: ChangesFilter): Prisma.Sql {
  const parts = [Prisma.sql`TRUE`];
  if (kind !== null) parts.push(Prisma.sql`r.record_kind = ${kind}`);
  if (state !== null) {
    const iso = stateBySlug(state)?.iso ?? "";
    // Only hubs and networks lie in a state.
    parts.push(Prisma.sql`(
      (r.record_kind = 'hub' AND r.record_id IN (SELECT id FROM hubs WHERE state_iso = ${iso}))
      OR (r.record_kind = 'network' AND r.record_id IN (SELECT id FROM networks WHERE state_iso = ${iso})))`);
  }
  if (from !== null) parts.push(Prisma.sql`r.created_at >= ${startOf(from)}`);
  if (to !== null) parts.push(Prisma.sql`r.created_at < ${endOf(to)}`);
  if (q !== null) {
    const kinds = kind === null ? recordKinds : [kind];
    parts.push(
      fold(q) === ""
        ? Prisma.sql`FALSE`
        : Prisma.sql`(${Prisma.join(
            kinds.map((each) => Prisma.sql`(${named(each, q)})`),
            " OR ",
          )})`,
    );
  }
  return Prisma.join(parts, " AND ");
}

/** One page of the entries that fit, newest first. */
export async function changesPage(client: PrismaClient, filter: ChangesFilter): Promise<ChangesPage> {
  const where = conditions(filter);
  const [counted] = await client.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM revisions r WHERE ${where}`;
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / changesPerPage));
  const page = Math.min(filter.page, pages);
  const rows = await client.$queryRaw<{ sequence: number; before: number | null }[]>`
    SELECT r.sequence, b.sequence AS before FROM (
      SELECT sequence, record_kind, record_id, version FROM revisions r WHERE ${where}
      ORDER BY sequence DESC LIMIT ${changesPerPage} OFFSET ${(page - 1) * changesPerPage}) r
    LEFT JOIN revisions b
      ON b.record_kind = r.record_kind AND b.record_id = r.record_id AND b.version = r.version - 1
    ORDER BY r.sequence DESC`;
  const versions = await versionsBySequence(
    client,
    rows.flatMap(({ sequence, before }) => (before === null ? [sequence] : [sequence, before])),
  );
  const pairs = rows.flatMap(({ sequence, before }) => {
    const version = versions.get(sequence);
    return version ? [{ version, before: before === null ? null : (versions.get(before) ?? null) }] : [];
  });
  const [compared, references] = await Promise.all([
    comparisons(client, pairs),
    // Of a network the operator on whose page it is shown.
    referencesAt(
      client,
      pairs.map(({ version }) => ({
        records: version.kind === "network" ? version.record.operators : [],
        sequence: version.sequence,
      })),
    ),
  ]);
  const entries = pairs.map(({ version }, index) => ({
    sequence: version.sequence,
    at: version.at,
    reason: version.reason,
    version: version.version,
    record: recordNamed(version, references[index]),
    compared: compared[index] ?? null,
  }));
  return { entries, total, page, pages };
}

/** An entry of the log with everything that belongs to it. */
export interface ChangeEntry {
  version: PublicVersion;
  record: NamedRecord;
  /** Everything the record held, as its form would. */
  content: Content;
  /** What it named, under the names of its time. */
  references: References;
  compared: Compared | null;
  hash: string;
  previousHash: string | null;
  /** The stored text, exactly as it was hashed. */
  text: string;
  /** Number of the newest entry. */
  last: number;
  /** Where the versions of the same record stand, the oldest first. */
  versions: { version: number; sequence: number }[];
}

/** One entry of the log; null where the chain is shorter. */
export async function changeEntry(client: PrismaClient, sequence: number): Promise<ChangeEntry | null> {
  const row = await client.revision.findUnique({
    where: { sequence },
    select: { recordKind: true, recordId: true, version: true, hash: true, previousHash: true, text: true },
  });
  const version = row && (await versionAt(client, sequence));
  if (!version) return null;
  const { recordKind, recordId, hash, previousHash, text } = row;
  const [versions, newest, references] = await Promise.all([
    client.revision.findMany({
      where: { recordKind, recordId },
      select: { version: true, sequence: true },
      orderBy: { version: "asc" },
    }),
    client.revision.aggregate({ _max: { sequence: true } }),
    referencesThen(client, version.record, { sequence }),
  ]);
  const place = versions.find((each) => each.version === version.version - 1);
  const before = place ? await versionAt(client, place.sequence) : null;
  const [compared] = await comparisons(client, [{ version, before }]);
  return {
    version,
    record: recordNamed(version, references),
    content: contentOf(version),
    references,
    compared: compared ?? null,
    hash,
    previousHash,
    text,
    last: newest._max.sequence ?? sequence,
    versions,
  };
}

/** What an entry's hash is made of; null where the chain is shorter. */
export async function hashedEntry(client: PrismaClient, sequence: number): Promise<string | null> {
  const row = await client.revision.findUnique({
    where: { sequence },
    select: { previousHash: true, text: true },
  });
  return row && hashedText(row.previousHash, row.text);
}
