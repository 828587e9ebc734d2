/** Writes of hubs. Derived columns (status, search text) are computed here and nowhere else. */
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import { berlinDay } from "#lib/dates/today.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import { hubRows } from "#lib/hubs/rows.ts";
import { namedBy, searchWords, type Names, type Searched } from "#lib/hubs/search-words.ts";
import { hubStatus } from "#lib/hubs/status.ts";
import { byPosition, insertRows } from "#lib/records/rows.ts";
import { saveRecord, type Change, type Save, type Saved } from "#lib/records/save.ts";
import { fold } from "#lib/search/fold.ts";

/** One version of a hub to be saved. */
export const hubSave = (hub: HubRecord, change: Change): Save => ({
  recordKind: "hub",
  record: hub,
  change,
  table: {
    current: (tx, id) => tx.hub.findUnique({ where: { id }, select: { version: true, slug: true } }),
    bySlug: (tx, slug) => tx.hub.findUnique({ where: { slug }, select: { id: true } }),
    write: async (tx, version) => {
      const row = hubRow(hub, version, change.now, await namesAround(tx, [hub]));
      await tx.hub.upsert({ where: { id: hub.id }, create: row, update: row, select: { id: true } });
      await deleteStatements(tx, hub.id);
      await insertRows(tx, hubRows(hub));
    },
  },
});

/** Saves one version of a hub with its revision; see `saveRecord` for what may be refused. */
export const saveHub = (client: PrismaClient, hub: HubRecord, change: Change): Promise<Saved> =>
  saveRecord(client, hubSave(hub, change));

/** The hub's own row; `names` are those of all that the record names by id. */
export function hubRow(
  hub: HubRecord,
  version: number,
  now: Date,
  names: Names,
): Prisma.HubUncheckedCreateInput {
  const { id, slug, name, stateIso, successorHubId, archived, mergedIntoId } = hub;
  return {
    id,
    slug,
    version,
    name,
    stateIso,
    successorHubId,
    archived,
    mergedIntoId,
    status: hubStatus(hub.milestones, berlinDay(now)).status,
    searchText: searchText(hub, names),
    changedAt: now,
  };
}

type Named = Searched & { name: string; names: readonly { text: string }[] };

const searchText = (hub: Named, names: Names) =>
  fold([hub.name, ...hub.names.map((entry) => entry.text), ...searchWords(hub, names)].join(" "));

/** What got another name: hubs that name it are found by the new one. */
export interface Renamed {
  themes?: readonly string[];
  organisations?: readonly string[];
  /** AGS. */
  municipalities?: readonly string[];
  /** Keys. */
  associations?: readonly string[];
}

/** Hubs whose search text is renewed at once. */
const renewedAtOnce = 500;

/** Renews the search text of every hub that names one of these; to be called in the transaction that renames them. */
export async function renewSearchText(tx: Prisma.TransactionClient, renamed: Renamed): Promise<void> {
  const { themes = [], organisations = [], municipalities = [], associations = [] } = renamed;
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT hub_id AS id FROM theme_uses WHERE hub_id IS NOT NULL AND theme_id = ANY(${themes})
    UNION SELECT hub_id FROM hub_operators WHERE organisation_id = ANY(${organisations})
    UNION SELECT hub_id FROM hub_locations WHERE ags = ANY(${municipalities})
    UNION SELECT hub_id FROM hub_partners WHERE organisation_id = ANY(${organisations})
      OR ags = ANY(${municipalities}) OR association_key = ANY(${associations})
    ORDER BY id`;
  for (let from = 0; from < found.length; from += renewedAtOnce) {
    const ids = found.slice(from, from + renewedAtOnce).map(({ id }) => id);
    const hubs = await tx.hub.findMany({ where: { id: { in: ids } }, select: searchedSelect });
    const names = await namesAround(tx, hubs);
    const rows = hubs.map((hub) => Prisma.sql`(${hub.id}, ${searchText(hub, names)})`);
    await tx.$executeRaw`
      UPDATE hubs SET search_text = renewed.words
      FROM (VALUES ${Prisma.join(rows)}) AS renewed(id, words)
      WHERE hubs.id = renewed.id AND hubs.search_text <> renewed.words`;
  }
}

const searchedSelect = {
  id: true,
  name: true,
  stateIso: true,
  names: { select: { text: true }, orderBy: byPosition },
  locations: { select: { ags: true }, orderBy: byPosition },
  partners: { select: { ags: true, associationKey: true, organisationId: true }, orderBy: byPosition },
  operators: { select: { organisationId: true }, orderBy: byPosition },
  themes: { select: { themeId: true }, orderBy: byPosition },
  premises: { select: { name: true, address: true }, orderBy: byPosition },
} satisfies Prisma.HubSelect;

/** Citations and participants go with their statements. */
async function deleteStatements(tx: Prisma.TransactionClient, hubId: string): Promise<void> {
  const where = { hubId };
  await tx.recordName.deleteMany({ where });
  await tx.hubLocation.deleteMany({ where });
  await tx.hubPartner.deleteMany({ where });
  await tx.hubOperator.deleteMany({ where });
  await tx.themeUse.deleteMany({ where });
  await tx.offer.deleteMany({ where });
  await tx.premises.deleteMany({ where });
  await tx.workplaces.deleteMany({ where });
  await tx.contact.deleteMany({ where });
  await tx.milestone.deleteMany({ where });
  await tx.claim.deleteMany({ where });
}

async function namesAround(tx: Prisma.TransactionClient, hubs: readonly Searched[]): Promise<Names> {
  const all = hubs.map(namedBy);
  const ids = {
    towns: all.flatMap(({ towns }) => towns),
    associations: all.flatMap(({ associations }) => associations),
    organisations: all.flatMap(({ organisations }) => organisations),
    themes: all.flatMap(({ themes }) => themes),
  };
  const towns = await tx.municipality.findMany({
    where: { ags: { in: ids.towns } },
    select: { ags: true, name: true, district: { select: { name: true } } },
  });
  const associations = await tx.association.findMany({
    where: { key: { in: ids.associations } },
    select: { key: true, name: true },
  });
  const organisations = await tx.organisation.findMany({
    where: { id: { in: ids.organisations } },
    select: { id: true, name: true },
  });
  const themes = await tx.theme.findMany({
    where: { id: { in: ids.themes } },
    select: { id: true, labelDe: true, labelEn: true, aliases: { select: { text: true } } },
  });
  return {
    towns: new Map(towns.map(({ ags, name, district }) => [ags, [name, district.name]])),
    associations: new Map(associations.map(({ key, name }) => [key, name])),
    organisations: new Map(organisations.map(({ id, name }) => [id, name])),
    themes: new Map(
      themes.map(({ id, labelDe, labelEn, aliases }) => [
        id,
        [labelDe, labelEn, ...aliases.map(({ text }) => text)],
      ]),
    ),
  };
}
