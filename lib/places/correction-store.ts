/**
 * Official corrections of the list of places by hand, between two imports: each with the source that gives it, kept in
 * the internal chain. Nothing here deletes a place, so no record can lose the one it names.
 */
import { recordAudit } from "#lib/audit/store.ts";
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { renewSearchText } from "#lib/hubs/store.ts";
import { slugify } from "#lib/places/slug.ts";
import { dayFromColumn, dayToColumn } from "#lib/records/rows.ts";
import { publicationChannel } from "#lib/records/save.ts";

/** What is wrong with a correction. */
export type PlaceRefusal =
  | "missing"
  | "unknown-successor"
  | "own-successor"
  | "ends-before-it-begins"
  | "key-taken"
  | "unknown-district"
  | "nothing-changed";

export type PlaceChanged = { ok: true; key: string } | { ok: false; reason: PlaceRefusal };

interface Correction {
  /** Where the correction stands, e.g. the official gazette with its number. */
  source: string;
  personId: string;
  now: Date;
}

/** Days are ISO days; `successors` are official keys. */
export interface PlaceState {
  name: string;
  validFrom: string | null;
  validUntil: string | null;
  successors: readonly string[];
}

const isMunicipality = (key: string) => key.length === 8;

async function exists(tx: Prisma.TransactionClient, key: string): Promise<boolean> {
  const row = isMunicipality(key)
    ? await tx.municipality.findUnique({ where: { ags: key }, select: { name: true } })
    : await tx.association.findUnique({ where: { key }, select: { name: true } });
  return row !== null;
}

async function stateOf(tx: Prisma.TransactionClient, key: string): Promise<PlaceState | null> {
  const select = { name: true, validFrom: true, validUntil: true };
  const row = isMunicipality(key)
    ? await tx.municipality.findUnique({ where: { ags: key }, select })
    : await tx.association.findUnique({ where: { key }, select });
  if (!row) return null;
  const next = await tx.placeSuccessor.findMany({
    where: { fromKey: key },
    select: { toKey: true },
    orderBy: { toKey: "asc" },
  });
  return {
    name: row.name,
    validFrom: dayFromColumn(row.validFrom),
    validUntil: dayFromColumn(row.validUntil),
    successors: next.map(({ toKey }) => toKey),
  };
}

/** Nobody else writes places until the transaction ends. */
const lockPlaces = (tx: Prisma.TransactionClient) =>
  tx.$executeRaw`LOCK TABLE municipalities, associations, place_successors IN SHARE ROW EXCLUSIVE MODE`;

/** Sets name, validity and successors of a place; its address stays, so that no link breaks. */
export async function correctPlace(
  client: PrismaClient,
  { key, state, source, personId, now }: Correction & { key: string; state: PlaceState },
): Promise<PlaceChanged> {
  const successors = [...new Set(state.successors)].toSorted();
  const { name, validFrom, validUntil } = state;
  return client.$transaction(async (tx): Promise<PlaceChanged> => {
    await lockPlaces(tx);
    const before = await stateOf(tx, key);
    if (!before) return { ok: false, reason: "missing" };
    if (successors.includes(key)) return { ok: false, reason: "own-successor" };
    for (const successor of successors)
      if (!(await exists(tx, successor))) return { ok: false, reason: "unknown-successor" };
    if (endsBeforeItBegins(state)) return { ok: false, reason: "ends-before-it-begins" };
    const after = { name, validFrom, validUntil, successors };
    if (JSON.stringify(after) === JSON.stringify(before)) return { ok: false, reason: "nothing-changed" };

    const data = { name, validFrom: dayToColumn(validFrom), validUntil: dayToColumn(validUntil) };
    if (isMunicipality(key))
      await tx.municipality.update({ where: { ags: key }, data, select: { ags: true } });
    else await tx.association.update({ where: { key }, data, select: { key: true } });
    await tx.placeSuccessor.deleteMany({ where: { fromKey: key } });
    await tx.placeSuccessor.createMany({ data: successors.map((toKey) => ({ fromKey: key, toKey })) });
    if (name !== before.name)
      await renewSearchText(tx, isMunicipality(key) ? { municipalities: [key] } : { associations: [key] });
    await finish(tx, {
      key,
      source,
      personId,
      now,
      details: { ...changedFields(before, after), created: false },
    });
    return { ok: true, key };
  });
}

/** A place that no list imported so far holds. */
export interface NewPlace {
  key: string;
  name: string;
  /** town, municipality or unincorporated; of an association what it calls itself: "Amt". */
  kind: string;
  districtKey: string;
  /** ISO day. */
  validFrom: string | null;
}

/** Adds a place. Whether it is a municipality or an association its key tells: eight digits, or nine. */
export async function addPlace(
  client: PrismaClient,
  { place, source, personId, now }: Correction & { place: NewPlace },
): Promise<PlaceChanged> {
  const { key, name, kind, districtKey, validFrom } = place;
  return client.$transaction(async (tx): Promise<PlaceChanged> => {
    await lockPlaces(tx);
    if (await exists(tx, key)) return { ok: false, reason: "key-taken" };
    const district = await tx.district.findUnique({ where: { key: districtKey }, select: { name: true } });
    if (!district || !key.startsWith(districtKey)) return { ok: false, reason: "unknown-district" };
    const data = {
      name,
      kind,
      districtKey,
      slug: await freeSlug(tx, isMunicipality(key) ? name : `${kind} ${name}`, district.name, key),
      validFrom: dayToColumn(validFrom),
    };
    if (isMunicipality(key))
      await tx.municipality.create({ data: { ...data, ags: key }, select: { ags: true } });
    else await tx.association.create({ data: { ...data, key }, select: { key: true } });
    await finish(tx, { key, source, personId, now, details: { name, kind, created: true } });
    return { ok: true, key };
  });
}

const endsBeforeItBegins = ({ validFrom, validUntil }: PlaceState) =>
  validFrom !== null && validUntil !== null && validUntil < validFrom;

/** Only what changed, before and after: a few words for the chain. */
function changedFields(
  before: PlaceState,
  after: PlaceState,
): Record<string, string | null | readonly string[]> {
  const details: Record<string, string | null | readonly string[]> = {};
  for (const field of ["name", "validFrom", "validUntil"] as const)
    if (before[field] !== after[field]) {
      details[`${field}Before`] = before[field];
      details[field] = after[field];
    }
  if (before.successors.join() !== after.successors.join()) {
    details["successorsBefore"] = before.successors;
    details["successors"] = after.successors;
  }
  return details;
}

async function finish(
  tx: Prisma.TransactionClient,
  {
    key,
    source,
    personId,
    now,
    details,
  }: Correction & { key: string; details: Record<string, string | boolean | null | readonly string[]> },
): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${publicationChannel}, '')`;
  // The chain stays locked until the transaction ends, so it comes last.
  await recordAudit(tx, {
    kind: "place-changed",
    actorId: personId,
    subject: key,
    details: { ...details, source },
    now,
  });
}

/** Municipalities and associations share one namespace of addresses. */
async function freeSlug(
  tx: Prisma.TransactionClient,
  name: string,
  district: string,
  key: string,
): Promise<string> {
  const short = slugify(name) || "ort";
  for (const slug of [short, `${short}-${slugify(district)}`]) {
    const where = { where: { slug }, select: { slug: true } };
    if (!(await tx.municipality.findUnique(where)) && !(await tx.association.findUnique(where))) return slug;
  }
  return `${short}-${key}`;
}
