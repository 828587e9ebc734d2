/**
 * Writes what a comparison with an official list found, and takes it back. Whole sets at a time: 12,000 rows take a few
 * seconds. Both check first that every place still is what the rows say, so nothing that somebody changed meanwhile is
 * overwritten.
 */
import type { Prisma } from "#lib/db/generated/client.ts";
import { storedPlaces } from "./list-rows.ts";
import {
  storedAssociationSchema,
  storedDistrictSchema,
  storedMunicipalitySchema,
  type StoredAssociation,
  type StoredDistrict,
  type StoredMunicipality,
} from "./stored-place.ts";

type Tx = Prisma.TransactionClient;

/** A row of a changeset, as far as places need it. */
export interface PlaceRow {
  recordKind: string;
  recordId: string | null;
  before: unknown;
  after: unknown;
}

/** Why nothing was written; `keys` names the first places concerned. */
export class PlaceRowsRefused extends Error {
  override name = "PlaceRowsRefused";
  readonly code:
    | "place-stale"
    | "place-in-use"
    | "place-source-missing"
    | "place-district-missing"
    | "place-member-missing";
  readonly keys: readonly string[];
  constructor(code: PlaceRowsRefused["code"], keys: readonly string[]) {
    super(`${code}: ${keys.slice(0, 5).join(", ")}`);
    this.code = code;
    this.keys = keys;
  }
}

interface Step<T> {
  before: T | null;
  after: T | null;
}
interface Steps {
  districts: Step<StoredDistrict>[];
  municipalities: Step<StoredMunicipality>[];
  associations: Step<StoredAssociation>[];
}

/**
 * Brings the places of these rows from `before` to `after`; rows of other kinds are left alone.
 * @throws PlaceRowsRefused when a place is no longer as in `before`, or names a source, district or member that is not there
 */
export const applyPlaceRows = (tx: Tx, rows: readonly PlaceRow[], now: Date): Promise<void> =>
  write(tx, stepsOf(rows), now);

/**
 * Brings them back from `after` to `before`; a place that the rows created is deleted.
 * @throws PlaceRowsRefused when a place is no longer as in `after`, or a record refers to one that would go
 */
export function undoPlaceRows(tx: Tx, rows: readonly PlaceRow[], now: Date): Promise<void> {
  const { districts, municipalities, associations } = stepsOf(rows);
  return write(
    tx,
    {
      districts: districts.map(turned),
      municipalities: municipalities.map(turned),
      associations: associations.map(turned),
    },
    now,
  );
}

const turned = <T>({ before, after }: Step<T>): Step<T> => ({ before: after, after: before });

function stepsOf(rows: readonly PlaceRow[]): Steps {
  const of = <T>(kind: string, parse: (value: unknown) => T): Step<T>[] =>
    rows
      .filter(({ recordKind }) => recordKind === kind)
      .map(({ before, after }) => ({
        before: before === null ? null : parse(before),
        after: after === null ? null : parse(after),
      }));
  return {
    districts: of("district", (value) => storedDistrictSchema.parse(value)),
    municipalities: of("municipality", (value) => storedMunicipalitySchema.parse(value)),
    associations: of("association", (value) => storedAssociationSchema.parse(value)),
  };
}

async function write(tx: Tx, steps: Steps, _now: Date): Promise<void> {
  await refuseStale(tx, steps);
  await upsertDistricts(tx, after(steps.districts));
  await refuseDangling(tx, steps);
  // What goes gives way first, so that its address is free.
  await deletePlaces(tx, steps);
  await upsertMunicipalities(tx, after(steps.municipalities));
  await upsertAssociations(tx, after(steps.associations));
  await writeMembers(tx, after(steps.associations));
  await writeSuccessors(tx, steps);
  await deleteDistricts(tx, steps.districts);
}

const after = <T>(steps: readonly Step<T>[]): T[] => steps.flatMap((step) => step.after ?? []);
const gone = <T>(steps: readonly Step<T>[]): T[] =>
  steps.flatMap((step) => (step.after === null && step.before !== null ? [step.before] : []));

async function refuseStale(tx: Tx, steps: Steps): Promise<void> {
  // Nobody writes places between this look and the end of the transaction.
  await tx.$executeRaw`LOCK TABLE districts, municipalities, associations, association_members, place_successors IN SHARE ROW EXCLUSIVE MODE`;
  const stored = await storedPlaces(tx);
  const stale = [
    ...changedSince(steps.districts, stored.districts, ({ key }) => key),
    ...changedSince(steps.municipalities, stored.municipalities, ({ ags }) => ags),
    ...changedSince(steps.associations, stored.associations, ({ key }) => key),
  ];
  if (stale.length > 0) throw new PlaceRowsRefused("place-stale", stale);
}

function changedSince<T extends object>(
  steps: readonly Step<T>[],
  stored: readonly T[],
  keyOf: (place: T) => string,
): string[] {
  // JSON columns give their keys back in another order.
  const text = (place: T) => JSON.stringify(Object.entries(place).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const now = new Map(stored.map((place) => [keyOf(place), text(place)]));
  return steps.flatMap(({ before, after: next }) => {
    const key = keyOf((before ?? next) as T);
    return now.get(key) === (before === null ? undefined : text(before)) ? [] : [key];
  });
}

/** What the rows lean on must be there, also when somebody left out the row that would create it. */
async function refuseDangling(tx: Tx, steps: Steps): Promise<void> {
  const municipalities = after(steps.municipalities);
  const associations = after(steps.associations);
  const sources = new Set([...municipalities, ...associations].flatMap((place) => place.listSourceId ?? []));
  const known = await tx.source.findMany({ where: { id: { in: [...sources] } }, select: { id: true } });
  const missingSources = [...sources].filter((id) => !known.some((source) => source.id === id));
  if (missingSources.length > 0) throw new PlaceRowsRefused("place-source-missing", missingSources);

  const districtKeys = new Set(
    (await tx.district.findMany({ select: { key: true } })).map((district) => district.key),
  );
  const goneDistricts = new Set(gone(steps.districts).map(({ key }) => key));
  const isMissing = ({ districtKey }: { districtKey: string }) =>
    !districtKeys.has(districtKey) || goneDistricts.has(districtKey);
  const withoutDistrict = [
    ...municipalities.filter(isMissing).map(({ ags }) => ags),
    ...associations.filter(isMissing).map(({ key }) => key),
  ];
  if (withoutDistrict.length > 0) throw new PlaceRowsRefused("place-district-missing", withoutDistrict);

  const ags = new Set((await tx.municipality.findMany({ select: { ags: true } })).map((row) => row.ags));
  for (const place of municipalities) ags.add(place.ags);
  for (const place of gone(steps.municipalities)) ags.delete(place.ags);
  const withoutMember = associations.filter(({ members }) => members.some((member) => !ags.has(member)));
  if (withoutMember.length > 0)
    throw new PlaceRowsRefused(
      "place-member-missing",
      withoutMember.map(({ key }) => key),
    );
}

async function deletePlaces(tx: Tx, steps: Steps): Promise<void> {
  const ags = gone(steps.municipalities).map((place) => place.ags);
  const keys = gone(steps.associations).map((place) => place.key);
  if (ags.length + keys.length === 0) return;
  const used = await tx.$queryRaw<{ key: string }[]>`
    SELECT DISTINCT key FROM (
      SELECT ags AS key FROM hub_locations UNION ALL SELECT ags FROM hub_partners UNION ALL SELECT ags FROM premises
      UNION ALL SELECT ags FROM participants UNION ALL SELECT association_key FROM hub_partners
      UNION ALL SELECT association_key FROM participants
    ) AS uses WHERE key = ANY(${[...ags, ...keys]})`;
  if (used.length > 0)
    throw new PlaceRowsRefused(
      "place-in-use",
      used.map(({ key }) => key),
    );
  await tx.$executeRaw`DELETE FROM association_members WHERE association_key = ANY(${keys})`;
  // Members of associations that stay are written anew below.
  const others = after(steps.associations).map(({ key }) => key);
  await tx.$executeRaw`DELETE FROM association_members WHERE ags = ANY(${ags}) AND association_key = ANY(${others})`;
  await tx.$executeRaw`DELETE FROM associations WHERE key = ANY(${keys})`;
  await tx.$executeRaw`DELETE FROM municipalities WHERE ags = ANY(${ags})`;
}

async function deleteDistricts(tx: Tx, steps: readonly Step<StoredDistrict>[]): Promise<void> {
  const keys = gone(steps).map(({ key }) => key);
  if (keys.length > 0) await tx.$executeRaw`DELETE FROM districts WHERE key = ANY(${keys})`;
}

async function upsertDistricts(tx: Tx, rows: readonly StoredDistrict[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO districts (key, name, kind, state_iso, valid_until)
    SELECT key, name, kind, "stateIso", "validUntil"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS list (
      key text, name text, kind text, "stateIso" text, "validUntil" date
    )
    ON CONFLICT (key) DO UPDATE SET name = EXCLUDED.name, kind = EXCLUDED.kind, state_iso = EXCLUDED.state_iso,
      valid_until = EXCLUDED.valid_until`;
}

async function upsertMunicipalities(tx: Tx, rows: readonly StoredMunicipality[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO municipalities
      (ags, name, slug, kind, district_key, lat, lon, coordinate_origin, list_source_id, valid_from, valid_until)
    SELECT ags, name, slug, kind, "districtKey", lat, lon, "coordinateOrigin", "listSourceId", "validFrom", "validUntil"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS list (
      ags text, name text, slug text, kind text, "districtKey" text, lat float8, lon float8, "coordinateOrigin" text,
      "listSourceId" text, "validFrom" date, "validUntil" date
    )
    ON CONFLICT (ags) DO UPDATE SET name = EXCLUDED.name, slug = EXCLUDED.slug, kind = EXCLUDED.kind,
      district_key = EXCLUDED.district_key, lat = EXCLUDED.lat, lon = EXCLUDED.lon,
      coordinate_origin = EXCLUDED.coordinate_origin, list_source_id = EXCLUDED.list_source_id,
      valid_from = EXCLUDED.valid_from, valid_until = EXCLUDED.valid_until`;
}

async function upsertAssociations(tx: Tx, rows: readonly StoredAssociation[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO associations (key, name, slug, kind, district_key, list_source_id, valid_from, valid_until)
    SELECT key, name, slug, kind, "districtKey", "listSourceId", "validFrom", "validUntil"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS list (
      key text, name text, slug text, kind text, "districtKey" text, "listSourceId" text, "validFrom" date,
      "validUntil" date
    )
    ON CONFLICT (key) DO UPDATE SET name = EXCLUDED.name, slug = EXCLUDED.slug, kind = EXCLUDED.kind,
      district_key = EXCLUDED.district_key, list_source_id = EXCLUDED.list_source_id,
      valid_from = EXCLUDED.valid_from, valid_until = EXCLUDED.valid_until`;
}

/** The members of these associations become exactly those given. */
async function writeMembers(tx: Tx, associations: readonly StoredAssociation[]): Promise<void> {
  const keys = associations.map(({ key }) => key);
  const rows = associations.flatMap(({ key, members }) => members.map((ags) => ({ key, ags })));
  if (keys.length === 0) return;
  await tx.$executeRaw`DELETE FROM association_members WHERE association_key = ANY(${keys})`;
  await tx.$executeRaw`
    INSERT INTO association_members (association_key, ags)
    SELECT key, ags FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS list (key text, ags text)`;
}

/** The successors of these places become exactly those given. */
async function writeSuccessors(tx: Tx, { municipalities, associations }: Steps): Promise<void> {
  const keyed = [
    ...municipalities.map((step) => ({ key: (step.before ?? step.after)?.ags ?? "", step })),
    ...associations.map((step) => ({ key: (step.before ?? step.after)?.key ?? "", step })),
  ];
  const keys = keyed.map(({ key }) => key);
  const rows = keyed.flatMap(({ key, step }) =>
    (step.after?.successors ?? []).map((successor) => ({ key, successor })),
  );
  await tx.$executeRaw`DELETE FROM place_successors WHERE from_key = ANY(${keys})`;
  await tx.$executeRaw`
    INSERT INTO place_successors (from_key, to_key)
    SELECT key, successor FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS list (key text, successor text)`;
}
