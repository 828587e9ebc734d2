/** Reads of the newest published changes, for feeds: which versions, and what each was made from. */
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import type { KindedRecord } from "#lib/drafts/kinds.ts";
import type { StateIso } from "#lib/places/states.ts";
import type { References } from "#lib/records/references.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { versionsBySequence, type PublicVersion } from "#lib/revisions/queries.ts";
import { referencesAt } from "#lib/revisions/references-queries.ts";

/**
 * Which changes. Of a state or a theme: those of hubs and networks that belonged to it before or after the change, so that a
 * hub that leaves is told of, and nothing that was told once goes from the feed. openings: those that a done opening or start
 * of operation came, changed or went with.
 */
export type FeedScope =
  | { of: "all" }
  | { of: "openings" }
  | { of: "hub"; id: string }
  | { of: "state"; iso: StateIso }
  | { of: "theme"; id: string };

/** One published change. */
export interface PublishedChange {
  after: PublicVersion;
  /** null: the record is new. */
  before: KindedRecord | null;
  /** Everything that both name, under the names of that time. */
  references: References;
  /** Where the record lives now. */
  slug: string;
}

/** Changes in a feed, at most. */
export const mostChanges = 50;

/** How far back the feed of openings looks, in changes of any kind: each has to be read. */
const openingsReach = 10_000;

/** The newest changes, the newest first. */
export async function newestChanges(client: PrismaClient, scope: FeedScope): Promise<PublishedChange[]> {
  const found = await client.$queryRaw<{ sequence: number }[]>`${sequencesOf(scope)}`;
  const read = await versionsBySequence(
    client,
    found.map(({ sequence }) => sequence),
  );
  const versions = [...read.values()].toSorted((a, b) => b.sequence - a.sequence);
  const [before, slugs] = await Promise.all([predecessors(client, versions), hubSlugsOf(client, versions)]);
  const changes = versions.map((after) => ({
    after,
    before: before.get(after.sequence) ?? null,
    slug: slugs.get(after.record.id) ?? after.record.slug,
  }));
  const references = await referencesAt(
    client,
    changes.map((change) => ({
      records: [change.before, change.after],
      sequence: change.after.sequence,
    })),
  );
  return changes.flatMap((change, at) => {
    const names = references[at];
    return names ? [{ ...change, references: names }] : [];
  });
}

const limit = Prisma.sql`ORDER BY sequence DESC LIMIT ${mostChanges}`;
const follows = Prisma.sql`n.record_kind = r.record_kind AND n.record_id = r.record_id AND n.version = r.version + 1`;

function sequencesOf(scope: FeedScope): Prisma.Sql {
  switch (scope.of) {
    case "all":
      return Prisma.sql`SELECT sequence FROM revisions ${limit}`;
    case "hub":
      return Prisma.sql`
        SELECT sequence FROM revisions WHERE record_kind = 'hub' AND record_id = ${scope.id}
        ORDER BY version DESC LIMIT ${mostChanges}`;
    case "state":
      return withLeaving(Prisma.sql`(r.text::jsonb #>> '{record,stateIso}') = ${scope.iso}`);
    case "theme":
      return withLeaving(Prisma.sql`record_themes(r.text) @> ARRAY[${scope.id}]`);
    case "openings":
      return Prisma.sql`
        SELECT n.sequence FROM (SELECT * FROM revisions ORDER BY sequence DESC LIMIT ${openingsReach}) n
        LEFT JOIN revisions r ON ${follows}
        WHERE n.record_kind IN ('hub', 'organisation', 'network')
          AND ${openings(Prisma.sql`n.text`)} IS DISTINCT FROM coalesce(${openings(Prisma.sql`r.text`)}, '[]')
        ORDER BY n.sequence DESC LIMIT ${mostChanges}`;
  }
}

/** Versions `r` that belong, and the ones right after such. */
const withLeaving = (belongs: Prisma.Sql) => Prisma.sql`
  (SELECT r.sequence FROM revisions r WHERE ${belongs} ORDER BY r.sequence DESC LIMIT ${mostChanges})
  UNION
  (SELECT n.sequence FROM revisions r JOIN revisions n ON ${follows} WHERE ${belongs}
   ORDER BY n.sequence DESC LIMIT ${mostChanges})
  ${limit}`;

const openings = (text: Prisma.Sql) => Prisma.sql`jsonb_path_query_array(${text}::jsonb,
  '$.record.milestones[*] ? (@.state == "done" && (@.kind == "opening" || @.kind == "start-of-operation"))')`;

/** What each version was made from, by the version's place in the chain; nothing for the first of a record. */
async function predecessors(
  client: PrismaClient,
  versions: readonly PublicVersion[],
): Promise<Map<number, KindedRecord>> {
  const made = versions.filter(({ version }) => version > 1);
  if (made.length === 0) return new Map();
  const rows = await client.$queryRaw<{ sequence: number; from: number }[]>`
    SELECT n.sequence, r.sequence AS "from" FROM revisions n JOIN revisions r ON ${follows}
    WHERE n.sequence = ANY(${made.map(({ sequence }) => sequence)})`;
  const earlier = await versionsBySequence(
    client,
    rows.map(({ from }) => from),
  );
  return new Map(
    rows.flatMap(({ sequence, from }) => {
      const version = earlier.get(from);
      return version ? [[sequence, version] as const] : [];
    }),
  );
}

/** The present address part of the hubs among these, by id. */
async function hubSlugsOf(
  client: PrismaClient,
  versions: readonly { kind: RecordKind; record: { id: string } }[],
): Promise<Map<string, string>> {
  const ids = versions.flatMap(({ kind, record }) => (kind === "hub" ? [record.id] : []));
  const rows = await client.hub.findMany({ where: { id: { in: ids } }, select: { id: true, slug: true } });
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}
