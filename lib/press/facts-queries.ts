/** Reads what questions are answered from, and keeps it in memory until the register changes. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { HubStatus } from "#lib/hubs/status.ts";
import { boundless, listed, oldestFirst, owners } from "#lib/milestones/listed-rows.ts";
import { associationName } from "#lib/places/place-words.ts";
import type { StateIso } from "#lib/places/states.ts";
import { bilingual } from "#lib/records/rows.ts";
import type { DistrictFact, MilestoneFact, PlaceFact, PressFacts, RecordFact } from "./facts.ts";
import { vocabularyOf, type Vocabulary } from "./vocabulary.ts";

export interface PressIndex {
  facts: PressFacts;
  vocabulary: Vocabulary;
}

/** One per client: a process has one, and tests have one for each database. */
const kept = new WeakMap<PrismaClient, { head: string; index: Promise<PressIndex> }>();

/** What questions are answered from, as of the register's newest version. */
export async function pressIndex(client: PrismaClient): Promise<PressIndex> {
  const head = await registerHead(client);
  const known = kept.get(client);
  if (known?.head === head) return known.index;
  const index = readIndex(client);
  kept.set(client, { head, index });
  // A reading that failed must not be what everybody gets from now on.
  index.catch(() => {
    if (kept.get(client)?.index === index) kept.delete(client);
  });
  return index;
}

/** Changes with every publication and every correction of a place, which makes no version of a record. */
async function registerHead(client: PrismaClient): Promise<string> {
  const [row] = await client.$queryRaw<{ head: string }[]>`
    SELECT concat_ws(' ', (SELECT max(sequence) FROM revisions), (SELECT max(created_at) FROM audit_entries
      WHERE kind IN ('place-changed', 'changeset-applied', 'changeset-undone'))) AS head`;
  return row?.head ?? "";
}

async function readIndex(client: PrismaClient): Promise<PressIndex> {
  const facts = await readFacts(client);
  return { facts, vocabulary: vocabularyOf(facts) };
}

/** A record while its parts are put together. */
type Growing<Fact> = {
  -readonly [Key in keyof Fact]: Fact[Key] extends readonly (infer Entry)[] ? Entry[] : Fact[Key];
};

async function readFacts(client: PrismaClient): Promise<PressFacts> {
  const [{ places, districts }, { records, hubs }, organisations, themes, formerNames] = await Promise.all([
    readPlaces(client),
    readRecords(client),
    readOrganisations(client),
    readThemes(client),
    client.$queryRaw<{ hubId: string; text: string }[]>`
      SELECT hub_id AS "hubId", text FROM record_names WHERE kind = 'previous' AND hub_id IS NOT NULL`,
  ]);
  const milestones = await readMilestones(client, records);
  const hubsById = new Map(hubs.map((hub) => [hub.id, hub]));
  const byId = new Map(milestones.map((fact) => [fact.id, fact]));
  await placeHubs(client, places, hubsById, byId);
  for (const hub of hubs)
    for (const district of new Set(hub.towns.flatMap((key) => places.get(key)?.district.key ?? [])))
      districts.get(district)?.hubs.push(hub);
  return { hubs, hubsById, milestones, places, districts, organisations, themes, formerNames };
}

async function readPlaces(client: PrismaClient) {
  const [districtRows, municipalities, associations] = await Promise.all([
    client.$queryRaw<(Omit<DistrictFact, "hubs"> & { stateIso: StateIso })[]>`
      SELECT key, name, kind, state_iso AS "stateIso" FROM districts`,
    client.$queryRaw<
      { key: string; name: string; slug: string; district: string; lat: number | null; lon: number | null }[]
    >`
      SELECT ags AS key, name, slug, district_key AS district, lat, lon FROM municipalities`,
    client.$queryRaw<{ key: string; name: string; kind: string; slug: string; district: string }[]>`
      SELECT key, name, kind, slug, district_key AS district FROM associations`,
  ]);
  const districts = new Map<string, Growing<DistrictFact>>(
    districtRows.map((row) => [row.key, { ...row, hubs: [] }]),
  );
  const places = new Map<string, Growing<PlaceFact>>();
  const add = (
    key: string,
    district: string,
    place: Pick<PlaceFact, "kind" | "slug" | "name" | "label" | "point">,
  ) => {
    const of = districts.get(district);
    if (of) places.set(key, { key, ...place, district: of, located: [], partnerOf: [], taken: [] });
  };
  for (const { key, name, slug, district, lat, lon } of municipalities)
    add(key, district, {
      kind: "municipality",
      slug,
      name,
      label: name,
      point: lat === null || lon === null ? null : { lat, lon },
    });
  for (const { key, district, slug, ...association } of associations)
    add(key, district, {
      kind: "association",
      slug,
      name: association.name,
      label: associationName(association),
      point: null,
    });
  return { places, districts };
}

async function readRecords(client: PrismaClient) {
  const [rows, operators, themes, towns, others] = await Promise.all([
    // By town, as lists show hubs.
    client.$queryRaw<{ id: string; slug: string; name: string; stateIso: StateIso; status: HubStatus }[]>`
      SELECT h.id, h.slug, h.name, h.state_iso AS "stateIso", h.status FROM hubs h
      LEFT JOIN hub_locations place ON place.hub_id = h.id AND place.position = 0
      LEFT JOIN municipalities town ON town.ags = place.ags
      WHERE NOT h.archived ORDER BY town.name COLLATE "de-x-icu" NULLS LAST, h.name COLLATE "de-x-icu", h.id`,
    client.$queryRaw<{ owner: string; id: string }[]>`
      SELECT hub_id AS owner, organisation_id AS id FROM hub_operators
      UNION SELECT network_id, organisation_id FROM network_operators`,
    client.$queryRaw<{ owner: string; id: string; isFocus: boolean }[]>`
      SELECT hub_id AS owner, theme_id AS id, role = 'focus' AS "isFocus" FROM theme_uses
      WHERE hub_id IS NOT NULL AND role IN ('focus', 'topic')`,
    client.$queryRaw<{ owner: string; ags: string }[]>`
      SELECT hub_id AS owner, ags FROM hub_locations ORDER BY position`,
    client.$queryRaw<
      {
        kind: "network" | "organisation";
        id: string;
        slug: string;
        name: string;
        stateIso: StateIso | null;
      }[]
    >`
      SELECT 'network' AS kind, id, slug, name, state_iso AS "stateIso" FROM networks WHERE NOT archived
      UNION ALL SELECT 'organisation', id, slug, name, NULL FROM organisations o WHERE NOT archived
        AND EXISTS (SELECT FROM milestones WHERE organisation_id = o.id)`,
  ]);
  const none = { operators: [], focus: [], topics: [], towns: [], milestones: [] };
  const fresh = () => structuredClone(none);
  const hubs = rows.map((row): Growing<RecordFact> => ({ kind: "hub", ...row, ...fresh() }));
  const rest = others.map((row): Growing<RecordFact> => ({ ...row, status: "unknown", ...fresh() }));
  const records = new Map([...hubs, ...rest].map((record) => [`${record.kind} ${record.id}`, record]));
  const of = (owner: string) => records.get(`hub ${owner}`) ?? records.get(`network ${owner}`);
  for (const { owner, id } of operators) of(owner)?.operators.push(id);
  for (const { owner, id, isFocus } of themes) of(owner)?.[isFocus ? "focus" : "topics"].push(id);
  for (const { owner, ags } of towns) of(owner)?.towns.push(ags);
  return { records, hubs };
}

interface MilestoneRow extends Omit<MilestoneFact, "owner" | "title"> {
  titleDe: string | null;
  titleEn: string | null;
  ownerKind: RecordFact["kind"];
  ownerId: string;
}

/** Oldest first, as the chronology has them. */
async function readMilestones(
  client: PrismaClient,
  records: ReadonlyMap<string, Growing<RecordFact>>,
): Promise<MilestoneFact[]> {
  const rows = await client.$queryRaw<MilestoneRow[]>`
    SELECT m.id, m.kind, m.state, m.edtf, m.earliest::text AS earliest, m.latest::text AS latest, m.precision,
      m.follows_id AS follows, m.title_de AS "titleDe", m.title_en AS "titleEn",
      CASE WHEN m.hub_id IS NOT NULL THEN 'hub' WHEN m.network_id IS NOT NULL THEN 'network'
        ELSE 'organisation' END AS "ownerKind",
      coalesce(m.hub_id, m.network_id, m.organisation_id) AS "ownerId"
    FROM milestones m ${owners} WHERE ${listed} ORDER BY ${boundless}, ${oldestFirst}`;
  return rows.flatMap(({ titleDe, titleEn, ownerKind, ownerId, ...row }): MilestoneFact[] => {
    const owner = records.get(`${ownerKind} ${ownerId}`);
    if (!owner) return [];
    const title = row.kind === "event" ? bilingual(titleDe, titleEn) : null;
    const fact = { ...row, title, owner };
    owner.milestones.push(fact);
    return [fact];
  });
}

/** Which hubs stand in a place or have it as a partner, and which milestones it signed or was a guest at. */
async function placeHubs(
  client: PrismaClient,
  places: ReadonlyMap<string, Growing<PlaceFact>>,
  hubs: ReadonlyMap<string, RecordFact>,
  milestones: ReadonlyMap<string, MilestoneFact>,
): Promise<void> {
  const [partners, participants] = await Promise.all([
    client.$queryRaw<{ key: string; hub: string }[]>`
      SELECT DISTINCT coalesce(ags, association_key) AS key, hub_id AS hub FROM hub_partners
      WHERE ags IS NOT NULL OR association_key IS NOT NULL`,
    client.$queryRaw<{ key: string; milestone: string }[]>`
      SELECT DISTINCT coalesce(ags, association_key) AS key, milestone_id AS milestone FROM participants
      WHERE ags IS NOT NULL OR association_key IS NOT NULL`,
  ]);
  for (const hub of hubs.values()) for (const key of hub.towns) places.get(key)?.located.push(hub);
  for (const { key, hub: id } of partners) {
    const [place, hub] = [places.get(key), hubs.get(id)];
    if (place && hub && !place.located.includes(hub)) place.partnerOf.push(hub);
  }
  for (const { key, milestone: id } of participants) {
    const [place, milestone] = [places.get(key), milestones.get(id)];
    if (place && milestone) place.taken.push(milestone);
  }
}

async function readOrganisations(client: PrismaClient): Promise<PressFacts["organisations"]> {
  const rows = await client.organisation.findMany({
    where: { archived: false },
    select: {
      id: true,
      slug: true,
      name: true,
      names: { select: { text: true } },
      brands: { select: { organisationId: true } },
    },
    orderBy: { id: "asc" },
  });
  return new Map(
    rows.map(({ id, slug, name, names, brands }) => [
      id,
      {
        id,
        slug,
        name,
        otherNames: names.map(({ text }) => text),
        brands: brands.map(({ organisationId }) => organisationId),
      },
    ]),
  );
}

async function readThemes(client: PrismaClient): Promise<PressFacts["themes"]> {
  const rows = await client.theme.findMany({
    where: { mergedIntoId: null },
    select: { id: true, slug: true, labelDe: true, labelEn: true, aliases: { select: { text: true } } },
    orderBy: { id: "asc" },
  });
  return new Map(
    rows.map(({ aliases, ...theme }) => [theme.id, { ...theme, aliases: aliases.map(({ text }) => text) }]),
  );
}
