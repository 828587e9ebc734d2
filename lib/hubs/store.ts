/** Writes of hubs. Derived columns (status, search text) are computed here and nowhere else. */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { berlinDay } from "#lib/dates/today.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import { hubRows } from "#lib/hubs/rows.ts";
import { hubStatus } from "#lib/hubs/status.ts";
import { insertRows } from "#lib/records/rows.ts";
import { saveRecord, type Change, type Saved } from "#lib/records/save.ts";
import { fold } from "#lib/search/fold.ts";

/** Saves one published version of a hub with its revision; see `saveRecord` for what may be refused. */
export function saveHub(client: PrismaClient, hub: HubRecord, change: Change): Promise<Saved> {
  return saveRecord(client, "hub", hub, change, {
    current: (tx, id) => tx.hub.findUnique({ where: { id }, select: { version: true, slug: true } }),
    bySlug: (tx, slug) => tx.hub.findUnique({ where: { slug }, select: { id: true } }),
    write: async (tx, version) => {
      const row = hubRow(hub, version, change.now, await namesAround(tx, hub));
      await tx.hub.upsert({ where: { id: hub.id }, create: row, update: row, select: { id: true } });
      await deleteStatements(tx, hub.id);
      await insertRows(tx, hubRows(hub));
    },
  });
}

/** The hub's own row; `words` are the names of places, operators and themes that people search it by. */
export function hubRow(
  hub: HubRecord,
  version: number,
  now: Date,
  words: string[],
): Prisma.HubUncheckedCreateInput {
  const { id, slug, name, stateIso, successorHubId, archived } = hub;
  return {
    id,
    slug,
    version,
    name,
    stateIso,
    successorHubId,
    archived,
    status: hubStatus(hub.milestones, berlinDay(now)).status,
    searchText: fold([name, ...hub.names.map((entry) => entry.text), ...words].join(" ")),
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

async function namesAround(tx: Prisma.TransactionClient, hub: HubRecord): Promise<string[]> {
  const state = await tx.state.findUnique({
    where: { iso: hub.stateIso },
    select: { nameDe: true, nameEn: true },
  });
  const ags = [...hub.locations, ...hub.partners].flatMap((entry) => entry.ags ?? []);
  const towns = await tx.municipality.findMany({
    where: { ags: { in: ags } },
    select: { name: true, district: { select: { name: true } } },
  });
  const associations = await tx.association.findMany({
    where: { key: { in: hub.partners.flatMap((entry) => entry.associationKey ?? []) } },
    select: { name: true },
  });
  const organisations = await tx.organisation.findMany({
    where: { id: { in: [...hub.operators, ...hub.partners].flatMap((entry) => entry.organisationId ?? []) } },
    select: { name: true },
  });
  const themes = await tx.theme.findMany({
    where: { id: { in: hub.themes.map((use) => use.themeId) } },
    select: { labelDe: true, labelEn: true, aliases: { select: { text: true } } },
  });
  return [
    ...towns.flatMap((town) => [town.name, town.district.name]),
    ...[...associations, ...organisations].map((body) => body.name),
    ...themes.flatMap((theme) => [theme.labelDe, theme.labelEn, ...theme.aliases.map((alias) => alias.text)]),
    ...(state ? [state.nameDe, state.nameEn] : []),
    ...hub.premises.flatMap((premises) => [premises.name ?? "", premises.address ?? ""]),
  ];
}
