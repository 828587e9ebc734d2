/** Writes of hubs. Derived columns (status, search text) are computed here and nowhere else. */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { berlinDay } from "#lib/dates/today.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import { hubRows } from "#lib/hubs/rows.ts";
import { namedBy, searchWords, type Names } from "#lib/hubs/search-words.ts";
import { hubStatus } from "#lib/hubs/status.ts";
import { insertRows } from "#lib/records/rows.ts";
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
      const row = hubRow(hub, version, change.now, await namesAround(tx, hub));
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
    searchText: fold([name, ...hub.names.map((entry) => entry.text), ...searchWords(hub, names)].join(" ")),
    changedAt: now,
  };
}

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

async function namesAround(tx: Prisma.TransactionClient, hub: HubRecord): Promise<Names> {
  const ids = namedBy(hub);
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
