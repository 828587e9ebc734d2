/** Fills an empty database with all places and the register's first facts. */
import { randomUUID } from "node:crypto";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { saveSource } from "#lib/evidence/store.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { saveNetwork } from "#lib/networks/store.ts";
import { saveOfferKind } from "#lib/offers/store.ts";
import type { OrganisationRecord } from "#lib/organisations/record.ts";
import { saveOrganisation } from "#lib/organisations/store.ts";
import { readFirstList, type FirstMunicipality } from "#lib/places/first-list.ts";
import { stateOfAgs, states } from "#lib/places/states.ts";
import type { Change, Saved } from "#lib/records/save.ts";
import { saveTheme } from "#lib/themes/store.ts";
import { readSeed, type Seed } from "./read.ts";

/** The source of every place whose key was not looked up in the official list. */
const firstListSourceId = "bkg";

export interface SeedOptions {
  /** The instant under which the first versions are published. */
  now?: Date;
  /** UUID by which this database is told from any other. */
  identity?: string;
}

/**
 * Loads the seed into a database that has no `register` row, and returns whether it did. That row is written last, and
 * every step before it leaves alone what is already there: a seeding that was killed is completed by the next call.
 * Callers see to it that no two run at once.
 * @throws Error when a data file is wrong, or when what is stored contradicts the seed.
 */
export async function seedIfEmpty(client: PrismaClient, options: SeedOptions = {}): Promise<boolean> {
  if ((await client.register.count()) > 0) return false;
  const seed = readSeed();
  const { now = new Date(), identity = randomUUID() } = options;
  const change: Change = { baseVersion: 0, author: "register", reason: "Erstbestand des Registers", now };

  // Sources first: places name the list they come from.
  await saveAll(seed.sources, (source) => saveSource(client, source, change));
  await writePlaces(client, seed.checkedPlaces);
  await saveAll(seed.offerKinds, (offerKind) => saveOfferKind(client, offerKind, change));
  await saveAll(seed.themes, (theme) => saveTheme(client, theme, change));
  await saveAll(namedFirst(seed.organisations), (record) => saveOrganisation(client, record, change));
  await saveAll(seed.networks, (record) => saveNetwork(client, record, change));
  await saveAll(seed.hubs, (record) => saveHub(client, record, change));

  await client.register.create({ data: { identity }, select: { id: true } });
  return true;
}

/**
 * Loads only the places and the lists they come from, for a register whose records are made up. May be repeated.
 * @throws Error when a data file is wrong
 */
export async function seedPlaces(client: PrismaClient, change: Change): Promise<void> {
  const { sources, checkedPlaces } = readSeed();
  const lists = sources.filter(({ kind }) => kind === "official-list" || kind === "dataset");
  await saveAll(lists, (source) => saveSource(client, source, change));
  await writePlaces(client, checkedPlaces);
}

/** Saves one after the other; a record that a killed seeding already published is left as it is. */
async function saveAll<T extends { id: string }>(records: T[], save: (record: T) => Promise<Saved>): Promise<void> {
  for (const record of records) {
    const saved = await save(record);
    if (!saved.ok && saved.reason === "slug-taken")
      throw new Error(`The seed's ${record.id} has an address that belongs to another record.`);
  }
}

/** Organisations in an order in which owners and carriers come before those that name them. */
function namedFirst(organisations: OrganisationRecord[]): OrganisationRecord[] {
  const ordered = new Set<OrganisationRecord>();
  const visit = (record: OrganisationRecord, above: OrganisationRecord[]): void => {
    if (above.includes(record)) throw new Error(`Organisations of the seed name each other in a circle: ${record.id}.`);
    const named = [
      ...record.brandOf.map((brand) => brand.ownerId),
      ...record.carriers.map((carrier) => carrier.carrierOrganisationId),
    ];
    for (const other of organisations) if (named.includes(other.id)) visit(other, [...above, record]);
    ordered.add(record);
  };
  for (const record of organisations) visit(record, []);
  return [...ordered];
}

/** States, districts, municipalities and associations, in the order foreign keys ask for. */
async function writePlaces(client: PrismaClient, checked: Seed["checkedPlaces"]): Promise<void> {
  const { districts, municipalities, associations } = readFirstList();
  const lookedUp = new Set([...checked.municipalities, ...checked.associations]);
  const listSourceId = (key: string) => (lookedUp.has(key) ? checked.sourceId : firstListSourceId);

  await client.state.createMany({
    data: states.map(({ iso, key, slug, nameDe, nameEn }) => ({ iso, key, slug, nameDe, nameEn })),
    skipDuplicates: true,
  });
  await client.district.createMany({
    data: districts.map(({ key, name, kind }) => ({ key, name, kind, stateIso: stateIsoOf(key) })),
    skipDuplicates: true,
  });
  await insertMunicipalities(
    client,
    municipalities.map((municipality) => ({ ...municipality, listSourceId: listSourceId(municipality.ags) })),
  );
  await client.association.createMany({
    data: associations.map(({ key, name, slug, kind, districtKey }) => ({
      key,
      name,
      slug,
      kind,
      districtKey,
      listSourceId: listSourceId(key),
    })),
    skipDuplicates: true,
  });
  await insertMembers(
    client,
    associations.flatMap(({ key, members }) => members.map((ags) => ({ key, ags }))),
  );
}

/**
 * One statement with one parameter for all rows: Prisma's `createMany` passes every value as a parameter of its own and
 * took 5.2 s for these 11,000 rows where this takes a fraction of one. What is already there stays.
 */
async function insertMunicipalities(
  client: PrismaClient,
  rows: (FirstMunicipality & { listSourceId: string })[],
): Promise<void> {
  await client.$executeRaw`
    INSERT INTO municipalities (ags, name, slug, kind, district_key, lat, lon, coordinate_origin, list_source_id)
    SELECT ags, name, slug, kind, "districtKey", lat, lon, origin, "listSourceId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS list (
      ags text, name text, slug text, kind text, "districtKey" text, lat float8, lon float8, origin text, "listSourceId" text
    )
    ON CONFLICT DO NOTHING`;
}

/** As `insertMunicipalities`: which municipality (AGS) belongs to which association (key). */
async function insertMembers(client: PrismaClient, rows: { key: string; ags: string }[]): Promise<void> {
  await client.$executeRaw`
    INSERT INTO association_members (association_key, ags)
    SELECT key, ags FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS list (key text, ags text)
    ON CONFLICT DO NOTHING`;
}

function stateIsoOf(districtKey: string): string {
  const state = stateOfAgs(districtKey);
  if (!state) throw new Error(`District ${districtKey} of the first list belongs to no state.`);
  return state.iso;
}
