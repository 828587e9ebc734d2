/** Search over the whole official list of municipalities and associations. */
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import type { ListedPlace } from "#lib/places/listed-place.ts";
import { associationSelect, municipalitySelect } from "#lib/records/references.ts";
import { fold } from "#lib/search/fold.ts";

export interface FoundPlaces {
  /** The first `limit`, closest first. */
  places: ListedPlace[];
  total: number;
}

/** The longest search that is carried out, and the number of words in it. */
const longestSearch = 100;
const mostWords = 6;

/** A name as `fold` writes it, for columns that hold none: the lists' names know no other letters. */
const folded = (text: Prisma.Sql) => Prisma.sql`btrim(regexp_replace(
  replace(replace(replace(replace(lower(${text}), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
  '[^a-z0-9]+', ' ', 'g'))`;

/**
 * Finds municipalities and associations of the whole official list: every word stands in the name, its kind, district or
 * state, or a number begins the official key. The name itself counts most. Spellings fold alike.
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
  const holds = query
    .split(" ")
    .slice(0, mostWords)
    .map(
      // Folding leaves letters, digits and spaces: nothing that LIKE would read as a pattern.
      (word) => Prisma.sql`(text LIKE ${`%${word}%`} OR key LIKE ${`${word}%`})`,
    );
  const rows = await client.$queryRaw<{ key: string; association: boolean; total: number }[]>`
    WITH list AS (
      SELECT ags AS key, false AS association, ${folded(Prisma.sql`m.name`)} AS name,
        ${folded(Prisma.sql`concat_ws(' ', m.name, d.name, s.name_de, s.name_en)`)} AS text
      FROM municipalities m JOIN districts d ON d.key = m.district_key JOIN states s ON s.iso = d.state_iso
      UNION ALL
      SELECT a.key, true, ${folded(Prisma.sql`concat_ws(' ', a.kind, a.name)`)},
        ${folded(Prisma.sql`concat_ws(' ', a.kind, a.name, d.name, s.name_de, s.name_en)`)}
      FROM associations a JOIN districts d ON d.key = a.district_key JOIN states s ON s.iso = d.state_iso
    )
    SELECT key, association, (count(*) OVER ())::int AS total FROM list
    WHERE ${Prisma.join(holds, " AND ")}
    ORDER BY CASE WHEN name = ${query} THEN 0 WHEN name LIKE ${`${query}%`} THEN 1
      WHEN name LIKE ${`% ${query}%`} THEN 2 WHEN name LIKE ${`%${query}%`} THEN 3 ELSE 4 END,
      name, key
    LIMIT ${limit}`;
  const keys = (association: boolean) =>
    rows.filter((row) => row.association === association).map(({ key }) => key);
  const [municipalities, associations] = await Promise.all([
    client.municipality.findMany({ where: { ags: { in: keys(false) } }, select: municipalitySelect }),
    client.association.findMany({ where: { key: { in: keys(true) } }, select: associationSelect }),
  ]);
  const places = rows.flatMap(({ key, association }): ListedPlace[] => {
    if (association) {
      const found = associations.find((each) => each.key === key);
      return found ? [{ municipality: null, association: found }] : [];
    }
    const found = municipalities.find((each) => each.ags === key);
    return found ? [{ municipality: found, association: null }] : [];
  });
  return { places, total: rows[0]?.total ?? 0 };
}

/** How many municipalities and associations the official list holds. */
export async function placeCounts(
  client: PrismaClient,
): Promise<{ municipalities: number; associations: number }> {
  const [municipalities, associations] = await Promise.all([
    client.municipality.count(),
    client.association.count(),
  ]);
  return { municipalities, associations };
}
