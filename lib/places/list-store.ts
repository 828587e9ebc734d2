/**
 * Writes what a comparison with an official list found, and takes it back. The rows pass through into a temporary table, and
 * whole sets are written from there: 13,000 of them take no memory and a few seconds. Both check first that every place
 * still is what the rows say, so nothing that somebody changed meanwhile is overwritten.
 */
import type { Prisma } from "#lib/db/generated/client.ts";
import { renewSearchText, type Renamed } from "#lib/hubs/store.ts";
import { storedAssociationSchema, storedDistrictSchema, storedMunicipalitySchema } from "./stored-place.ts";

type Tx = Prisma.TransactionClient;

/** A row of a changeset, as far as places need it. */
export interface PlaceRow {
  recordKind: string;
  recordId: string | null;
  before: unknown;
  after: unknown;
}

export type PlaceRows = Iterable<PlaceRow> | AsyncIterable<PlaceRow>;

/** Why nothing was written; `keys` names the first places (or sources) concerned. */
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

/**
 * Brings the places of these rows from `before` to `after`; rows of other kinds are left alone.
 * @throws PlaceRowsRefused when a place is no longer as in `before`, or names a source, district or member that is not there
 */
export const applyPlaceRows = (tx: Tx, rows: PlaceRows): Promise<void> => write(tx, rows, (step) => step);

/**
 * Brings them back from `after` to `before`; a place that the rows created is deleted.
 * @throws PlaceRowsRefused when a place is no longer as in `after`, or a record refers to one that would go
 */
export const undoPlaceRows = (tx: Tx, rows: PlaceRows): Promise<void> =>
  write(tx, rows, ({ before, after, ...step }) => ({ ...step, before: after, after: before }));

/** What one place is brought from and to. */
interface Step {
  kind: string;
  key: string | null;
  before: object | null;
  after: object | null;
}

const schemas = {
  district: storedDistrictSchema,
  municipality: storedMunicipalitySchema,
  association: storedAssociationSchema,
} as const;
const isPlace = (kind: string): kind is keyof typeof schemas => Object.hasOwn(schemas, kind);

/** Steps staged by one statement. */
const batchSize = 200;

/** Places named of those that stand in the way. */
const mostKeys = 100;

async function write(tx: Tx, rows: PlaceRows, turn: (step: Step) => Step): Promise<void> {
  await stage(tx, rows, turn);
  await refuseStale(tx);
  await upsertDistricts(tx);
  await refuseDangling(tx);
  // What goes gives way first, so that its address is free.
  await deletePlaces(tx);
  await upsertMunicipalities(tx);
  await upsertAssociations(tx);
  await writeMembers(tx);
  await writeSuccessors(tx);
  await tx.$executeRaw`DELETE FROM districts d USING place_steps s
    WHERE s.kind = 'district' AND s.after IS NULL AND d.key = s.key`;
  await renewSearchText(tx, await renamedPlaces(tx));
  await tx.$executeRaw`DROP TABLE place_steps`;
}

/** Places that hubs are found by and that are called otherwise now; a municipality is also found by its district's name. */
async function renamedPlaces(tx: Tx): Promise<Renamed> {
  const renamed = await tx.$queryRaw<{ kind: string; key: string }[]>`
    WITH renamed AS (
      SELECT kind, key FROM place_steps
      WHERE before->>'name' <> after->>'name' OR before->>'districtKey' <> after->>'districtKey')
    SELECT kind, key FROM renamed
    UNION SELECT 'municipality', m.ags FROM renamed r JOIN municipalities m ON m.district_key = r.key
    WHERE r.kind = 'district'`;
  const keys = (kind: string) => renamed.filter((place) => place.kind === kind).map(({ key }) => key);
  return { municipalities: keys("municipality"), associations: keys("association") };
}

async function stage(tx: Tx, rows: PlaceRows, turn: (step: Step) => Step): Promise<void> {
  await tx.$executeRaw`CREATE TEMPORARY TABLE place_steps (
    at int GENERATED ALWAYS AS IDENTITY, kind text NOT NULL, key text NOT NULL, before jsonb, after jsonb) ON COMMIT DROP`;
  let batch: Step[] = [];
  const insert = () => tx.$executeRaw`
    INSERT INTO place_steps (kind, key, before, after)
    SELECT kind, key, nullif(before, 'null'::jsonb), nullif(after, 'null'::jsonb)
    FROM jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) AS list (kind text, key text, before jsonb, after jsonb)`;
  for await (const { recordKind: kind, recordId: key, before, after } of rows) {
    if (!isPlace(kind)) continue;
    const place = (value: unknown) => (value === null ? null : schemas[kind].parse(value));
    batch.push(turn({ kind, key, before: place(before), after: place(after) }));
    if (batch.length < batchSize) continue;
    await insert();
    batch = [];
  }
  if (batch.length > 0) await insert();
  await tx.$executeRaw`CREATE INDEX ON place_steps (kind, key)`;
  await tx.$executeRaw`ANALYZE place_steps`;
}

/** @throws PlaceRowsRefused when there are any */
function refuse(code: PlaceRowsRefused["code"], found: readonly { key: string }[]): void {
  if (found.length > 0)
    throw new PlaceRowsRefused(
      code,
      found.map(({ key }) => key),
    );
}

async function refuseStale(tx: Tx): Promise<void> {
  // Nobody writes places between this look and the end of the transaction.
  await tx.$executeRaw`LOCK TABLE districts, municipalities, associations, association_members, place_successors IN SHARE ROW EXCLUSIVE MODE`;
  // The same objects as in stored-place.ts; jsonb knows no order of fields.
  const stale = await tx.$queryRaw<{ key: string }[]>`
    WITH successors AS (
      SELECT from_key, jsonb_agg(to_key ORDER BY to_key COLLATE "C") AS keys FROM place_successors GROUP BY from_key
    ), members AS (
      SELECT association_key, jsonb_agg(ags ORDER BY ags COLLATE "C") AS keys FROM association_members
      GROUP BY association_key
    ), stored (kind, key, place) AS (
      SELECT 'district', key, jsonb_build_object('key', key, 'name', name, 'kind', kind, 'stateIso', state_iso,
        'validUntil', valid_until)
      FROM districts
      UNION ALL SELECT 'municipality', ags, jsonb_build_object('ags', ags, 'name', name, 'slug', slug, 'kind', kind,
        'districtKey', district_key, 'lat', lat, 'lon', lon, 'coordinateOrigin', coordinate_origin,
        'listSourceId', list_source_id, 'validFrom', valid_from, 'validUntil', valid_until,
        'successors', coalesce(successors.keys, '[]'))
      FROM municipalities LEFT JOIN successors ON from_key = ags
      UNION ALL SELECT 'association', key, jsonb_build_object('key', key, 'name', name, 'slug', slug, 'kind', kind,
        'districtKey', district_key, 'listSourceId', list_source_id, 'validFrom', valid_from, 'validUntil', valid_until,
        'members', coalesce(members.keys, '[]'), 'successors', coalesce(successors.keys, '[]'))
      FROM associations LEFT JOIN members ON association_key = key LEFT JOIN successors ON from_key = key
    )
    SELECT s.key FROM place_steps s LEFT JOIN stored ON stored.kind = s.kind AND stored.key = s.key
    WHERE stored.place IS DISTINCT FROM s.before ORDER BY s.at LIMIT ${mostKeys}`;
  refuse("place-stale", stale);
}

/** What the rows lean on must be there, also when somebody left out the row that would create it. */
async function refuseDangling(tx: Tx): Promise<void> {
  refuse(
    "place-source-missing",
    await tx.$queryRaw`
      SELECT DISTINCT after->>'listSourceId' AS key FROM place_steps
      WHERE after->>'listSourceId' IS NOT NULL
        AND NOT EXISTS (SELECT FROM sources WHERE id = after->>'listSourceId')`,
  );
  refuse(
    "place-district-missing",
    await tx.$queryRaw`
      SELECT s.key FROM place_steps s
      WHERE s.kind <> 'district' AND s.after IS NOT NULL
        AND (NOT EXISTS (SELECT FROM districts d WHERE d.key = s.after->>'districtKey')
          OR EXISTS (SELECT FROM place_steps d
            WHERE d.kind = 'district' AND d.key = s.after->>'districtKey' AND d.after IS NULL))
      ORDER BY s.at LIMIT ${mostKeys}`,
  );
  refuse(
    "place-member-missing",
    await tx.$queryRaw`
      SELECT s.key FROM place_steps s
      WHERE s.kind = 'association' AND EXISTS (
        SELECT FROM jsonb_array_elements_text(s.after->'members') AS member (ags)
          LEFT JOIN place_steps m ON m.kind = 'municipality' AND m.key = member.ags
        WHERE m.after IS NULL
          AND (m.key IS NOT NULL OR NOT EXISTS (SELECT FROM municipalities t WHERE t.ags = member.ags)))
      ORDER BY s.at LIMIT ${mostKeys}`,
  );
}

async function deletePlaces(tx: Tx): Promise<void> {
  refuse(
    "place-in-use",
    await tx.$queryRaw`
      SELECT s.key FROM place_steps s
      WHERE s.kind <> 'district' AND s.after IS NULL AND s.key IN (
        SELECT ags FROM hub_locations UNION ALL SELECT ags FROM hub_partners UNION ALL SELECT ags FROM premises
        UNION ALL SELECT ags FROM participants UNION ALL SELECT association_key FROM hub_partners
        UNION ALL SELECT association_key FROM participants)
      ORDER BY s.at LIMIT ${mostKeys}`,
  );
  // Of associations that are among the steps; those that stay get theirs anew below.
  await tx.$executeRaw`DELETE FROM association_members a USING place_steps s
    WHERE s.kind = 'association' AND a.association_key = s.key`;
  await tx.$executeRaw`DELETE FROM associations a USING place_steps s
    WHERE s.kind = 'association' AND s.after IS NULL AND a.key = s.key`;
  await tx.$executeRaw`DELETE FROM municipalities m USING place_steps s
    WHERE s.kind = 'municipality' AND s.after IS NULL AND m.ags = s.key`;
}

async function upsertDistricts(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO districts (key, name, kind, state_iso, valid_until)
    SELECT p.key, p.name, p.kind, p."stateIso", p."validUntil"
    FROM place_steps s CROSS JOIN jsonb_to_record(s.after) AS p (
      key text, name text, kind text, "stateIso" text, "validUntil" date
    )
    WHERE s.kind = 'district' AND s.after IS NOT NULL
    ON CONFLICT (key) DO UPDATE SET name = EXCLUDED.name, kind = EXCLUDED.kind, state_iso = EXCLUDED.state_iso,
      valid_until = EXCLUDED.valid_until`;
}

async function upsertMunicipalities(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO municipalities
      (ags, name, slug, kind, district_key, lat, lon, coordinate_origin, list_source_id, valid_from, valid_until)
    SELECT p.ags, p.name, p.slug, p.kind, p."districtKey", p.lat, p.lon, p."coordinateOrigin", p."listSourceId",
      p."validFrom", p."validUntil"
    FROM place_steps s CROSS JOIN jsonb_to_record(s.after) AS p (
      ags text, name text, slug text, kind text, "districtKey" text, lat float8, lon float8, "coordinateOrigin" text,
      "listSourceId" text, "validFrom" date, "validUntil" date
    )
    WHERE s.kind = 'municipality' AND s.after IS NOT NULL
    ON CONFLICT (ags) DO UPDATE SET name = EXCLUDED.name, slug = EXCLUDED.slug, kind = EXCLUDED.kind,
      district_key = EXCLUDED.district_key, lat = EXCLUDED.lat, lon = EXCLUDED.lon,
      coordinate_origin = EXCLUDED.coordinate_origin, list_source_id = EXCLUDED.list_source_id,
      valid_from = EXCLUDED.valid_from, valid_until = EXCLUDED.valid_until`;
}

async function upsertAssociations(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO associations (key, name, slug, kind, district_key, list_source_id, valid_from, valid_until)
    SELECT p.key, p.name, p.slug, p.kind, p."districtKey", p."listSourceId", p."validFrom", p."validUntil"
    FROM place_steps s CROSS JOIN jsonb_to_record(s.after) AS p (
      key text, name text, slug text, kind text, "districtKey" text, "listSourceId" text, "validFrom" date,
      "validUntil" date
    )
    WHERE s.kind = 'association' AND s.after IS NOT NULL
    ON CONFLICT (key) DO UPDATE SET name = EXCLUDED.name, slug = EXCLUDED.slug, kind = EXCLUDED.kind,
      district_key = EXCLUDED.district_key, list_source_id = EXCLUDED.list_source_id,
      valid_from = EXCLUDED.valid_from, valid_until = EXCLUDED.valid_until`;
}

/** The members of these associations become exactly those given; what they had went before. */
async function writeMembers(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO association_members (association_key, ags)
    SELECT s.key, member.ags
    FROM place_steps s CROSS JOIN jsonb_array_elements_text(s.after->'members') AS member (ags)
    WHERE s.kind = 'association' AND s.after IS NOT NULL`;
}

/** The successors of these places become exactly those given. */
async function writeSuccessors(tx: Tx): Promise<void> {
  await tx.$executeRaw`DELETE FROM place_successors p USING place_steps s
    WHERE s.kind <> 'district' AND p.from_key = s.key`;
  await tx.$executeRaw`
    INSERT INTO place_successors (from_key, to_key)
    SELECT s.key, successor.key
    FROM place_steps s CROSS JOIN jsonb_array_elements_text(s.after->'successors') AS successor (key)
    WHERE s.kind <> 'district' AND s.after IS NOT NULL`;
}
