/** Search over the whole official list of municipalities and associations. */
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import { editionOf } from "#lib/places/attribution.ts";
import type { ListedPlace } from "#lib/places/listed-place.ts";
import { associationSelect, municipalitySelect } from "#lib/records/references.ts";
import { fold } from "#lib/search/fold.ts";

export type FoundPlace = ListedPlace & {
  /** No current list names it any more. */
  ended: boolean;
};

export interface FoundPlaces {
  /** The first `limit`: standing ones first, then the closest. */
  places: FoundPlace[];
  total: number;
  /** No name holds the words: these only resemble them. */
  onlySimilar: boolean;
}

/** From this likeness on (pg_trgm, 0 to 1) a name is taken for a misspelt word; tried out with one or two letters wrong. */
const likeness = 0.5;
/** Of names that only resemble the words, the closest are enough. */
const mostSimilar = 20;

/** The longest search that is carried out, and the number of words in it. */
const longestSearch = 100;
const mostWords = 6;

/** A name as `fold` writes it, for columns that hold none: the lists' names know no other letters. */
const folded = (text: Prisma.Sql) => Prisma.sql`btrim(regexp_replace(
  replace(replace(replace(replace(lower(${text}), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
  '[^a-z0-9]+', ' ', 'g'))`;

/**
 * Finds municipalities and associations of the whole official list: every word stands in the name, its kind, district or
 * state, or a number begins the official key. The name itself counts most. Spellings fold alike. Where nothing is found,
 * misspelt words find the names that resemble them most.
 * Eleven thousand short rows: reading them all takes a few milliseconds, so no index is kept for it.
 * @returns null when the words hold neither letter nor digit
 */
export async function searchPlaces(
  client: PrismaClient,
  words: string,
  limit: number,
): Promise<FoundPlaces | null> {
  const query = fold(words.slice(0, longestSearch));
  if (query === "") return null;
  const each = query.split(" ").slice(0, mostWords);
  // Folding leaves letters, digits and spaces: nothing that LIKE would read as a pattern.
  const holds = (word: string) => Prisma.sql`(text LIKE ${`%${word}%`} OR key LIKE ${`${word}%`})`;
  const exact = await matching(client, {
    where: each.map(holds),
    order: Prisma.sql`CASE WHEN name = ${query} THEN 0 WHEN name LIKE ${`${query}%`} THEN 1
      WHEN name LIKE ${`% ${query}%`} THEN 2 WHEN name LIKE ${`%${query}%`} THEN 3 ELSE 4 END`,
    limit,
  });
  if (exact.length > 0) return { ...(await foundPlaces(client, exact)), onlySimilar: false };
  const similar = await matching(client, {
    where: each.map((word) => Prisma.sql`(word_similarity(${word}, name) >= ${likeness} OR ${holds(word)})`),
    order: Prisma.sql`similarity(${query}, name) DESC`,
    limit: Math.min(limit, mostSimilar),
  });
  const closest = similar.map((row) => ({ ...row, total: similar.length }));
  return { ...(await foundPlaces(client, closest)), onlySimilar: similar.length > 0 };
}

interface Row {
  key: string;
  association: boolean;
  ended: boolean;
  /** Of all that match. */
  total: number;
}

function matching(
  client: PrismaClient,
  { where, order, limit }: { where: Prisma.Sql[]; order: Prisma.Sql; limit: number },
): Promise<Row[]> {
  return client.$queryRaw<Row[]>`
    WITH list AS (
      SELECT ags AS key, false AS association, m.valid_until IS NOT NULL AS ended, ${folded(Prisma.sql`m.name`)} AS name,
        ${folded(Prisma.sql`concat_ws(' ', m.name, d.name, s.name_de, s.name_en)`)} AS text
      FROM municipalities m JOIN districts d ON d.key = m.district_key JOIN states s ON s.iso = d.state_iso
      UNION ALL
      SELECT a.key, true, a.valid_until IS NOT NULL, ${folded(Prisma.sql`concat_ws(' ', a.kind, a.name)`)},
        ${folded(Prisma.sql`concat_ws(' ', a.kind, a.name, d.name, s.name_de, s.name_en)`)}
      FROM associations a JOIN districts d ON d.key = a.district_key JOIN states s ON s.iso = d.state_iso
    )
    SELECT key, association, ended, (count(*) OVER ())::int AS total FROM list
    WHERE ${Prisma.join(where, " AND ")} ORDER BY ended, ${order}, name, key LIMIT ${limit}`;
}

async function foundPlaces(
  client: PrismaClient,
  rows: readonly Row[],
): Promise<Pick<FoundPlaces, "places" | "total">> {
  const keys = (association: boolean) =>
    rows.filter((row) => row.association === association).map(({ key }) => key);
  const [municipalities, associations] = await Promise.all([
    client.municipality.findMany({ where: { ags: { in: keys(false) } }, select: municipalitySelect }),
    client.association.findMany({ where: { key: { in: keys(true) } }, select: associationSelect }),
  ]);
  const places = rows.flatMap(({ key, association, ended }): FoundPlace[] => {
    if (association) {
      const found = associations.find((each) => each.key === key);
      return found ? [{ municipality: null, association: found, ended }] : [];
    }
    const found = municipalities.find((each) => each.ags === key);
    return found ? [{ municipality: found, association: null, ended }] : [];
  });
  return { places, total: rows[0]?.total ?? 0 };
}

/** What the official list holds that most places come from. */
export interface ListSize {
  /** Places that stand. */
  municipalities: number;
  associations: number;
  publisher: string;
  /** The day that its areas are of, an ISO day; null where the list names none. */
  edition: string | null;
}

/** How many places stand, and which list vouches for most of them. */
export async function placeCounts(client: PrismaClient): Promise<ListSize> {
  const standing = { validUntil: null };
  const [municipalities, associations, list] = await Promise.all([
    client.municipality.count({ where: standing }),
    client.association.count({ where: standing }),
    mainList(client),
  ]);
  const edition = list && editionOf(list);
  return { municipalities, associations, publisher: list?.publisher ?? "", edition };
}

/** The list that most standing municipalities come from; a newer one of single states does not make it another. */
async function mainList(
  client: PrismaClient,
): Promise<{ id: string; slug: string; publisher: string } | null> {
  const [most] = await client.municipality.groupBy({
    by: ["listSourceId"],
    where: { validUntil: null, listSourceId: { not: null } },
    _count: { ags: true },
    orderBy: { _count: { ags: "desc" } },
    take: 1,
  });
  if (!most?.listSourceId) return null;
  return client.source.findUnique({
    where: { id: most.listSourceId },
    select: { id: true, slug: true, publisher: true },
  });
}
