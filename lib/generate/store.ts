/** Fills an empty database with made-up records through the same rows and the same chain as real ones. */
import { randomUUID } from "node:crypto";
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { OperatorError } from "#lib/errors.ts";
import { saveSource } from "#lib/evidence/store.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import { hubRows } from "#lib/hubs/rows.ts";
import type { Names } from "#lib/hubs/search-words.ts";
import { hubRow } from "#lib/hubs/store.ts";
import { noteKnowledge, noteVersions, type ToldVersion } from "#lib/milestones/knowledge-store.ts";
import { saveOfferKind } from "#lib/offers/store.ts";
import { saveOrganisation } from "#lib/organisations/store.ts";
import { nextRevision, type ChainHead, type RevisionRow } from "#lib/records/chain.ts";
import { insertRows, noRows, type Rows } from "#lib/records/rows.ts";
import type { Change } from "#lib/records/save.ts";
import { saveTheme } from "#lib/themes/store.ts";
import { madeUpHubs } from "./made-up.ts";
import {
  madeUpNow,
  madeUpOfferKinds,
  madeUpOrganisations,
  madeUpSources,
  madeUpThemes,
} from "./vocabulary.ts";

/** Who and why, as every made-up revision says it. */
const madeUpChange: Change = {
  baseVersion: 0,
  author: "generator",
  reason: "Erfundene Daten zum Messen",
  now: madeUpNow,
};

export interface FillOptions {
  hubs: number;
  seed: number;
  /** Loads states, districts, municipalities and their lists; called when there are none yet. */
  loadPlaces: (change: Change) => Promise<void>;
  onProgress?: (hubs: number) => void;
}

/** Hubs per statement: enough to make round trips cheap, few enough to keep the rows of one batch small. */
const batchSize = 200;

/**
 * Writes the made-up register. A run that was killed is completed by the next one.
 * @throws OperatorError when the database holds real records, or made-up hubs already
 */
export async function fillWithMadeUp(client: PrismaClient, options: FillOptions): Promise<void> {
  await refuseUnlessEmpty(client);
  // Before anything else: from here on no start of the register takes this database for an empty one.
  await client.register.upsert({
    where: { id: 1 },
    create: { identity: randomUUID(), madeUp: true },
    update: {},
    select: { id: true },
  });
  if ((await client.municipality.count()) === 0) await options.loadPlaces(madeUpChange);

  for (const source of madeUpSources(options.hubs)) await saveSource(client, source, madeUpChange);
  for (const theme of madeUpThemes) await saveTheme(client, theme, madeUpChange);
  for (const offerKind of madeUpOfferKinds) await saveOfferKind(client, offerKind, madeUpChange);
  for (const organisation of madeUpOrganisations())
    await saveOrganisation(client, organisation, madeUpChange);
  await writeHubs(client, options);
  // Without fresh statistics the first queries of a measurement would be planned for an empty table.
  await client.$executeRaw`ANALYZE`;
}

async function refuseUnlessEmpty(client: PrismaClient): Promise<void> {
  const register = await client.register.findFirst({ select: { madeUp: true } });
  const hubs = await client.hub.count();
  if (register?.madeUp && hubs === 0) return;
  if (register?.madeUp)
    throw new OperatorError(
      `Die Datenbank hat schon ${hubs} erfundene Hubs; erfunden wird nur in eine leere.`,
    );
  const real =
    hubs +
    (await client.revision.count()) +
    (await client.organisation.count()) +
    (await client.network.count());
  if (register || real > 0)
    throw new OperatorError(
      "Die Datenbank enthält echte Einträge; erfundene Daten kommen nur in eine leere Datenbank.",
    );
}

/** All hubs in one transaction: either every one of them is there, with the chain that belongs to it, or none. */
async function writeHubs(client: PrismaClient, { hubs, seed, onProgress }: FillOptions): Promise<void> {
  await client.$transaction(
    async (tx) => {
      // Nobody else may add to the chain in between; reading goes on.
      await tx.$executeRaw`LOCK TABLE revisions IN EXCLUSIVE MODE`;
      const places = await readPlaces(tx);
      const names = namesOf(places);
      let head: ChainHead | null = await tx.revision.findFirst({
        select: { sequence: true, hash: true },
        orderBy: { sequence: "desc" },
      });
      let written = 0;
      for (const batch of batches(madeUpHubs({ hubs, seed }, places))) {
        await tx.hub.createMany({ data: batch.map((hub) => hubRow(hub, 1, madeUpNow, names)) });
        await insertRows(tx, merged(batch.map(hubRows)));
        await noteKnowledge(
          tx,
          batch.flatMap(({ milestones }) => milestones),
          madeUpNow,
        );
        const revisions: RevisionRow[] = [];
        const told: ToldVersion[] = [];
        for (const record of batch) {
          const { author, reason, now } = madeUpChange;
          const entry = {
            recordKind: "hub",
            recordId: record.id,
            version: 1,
            author,
            reason,
            record,
          } as const;
          const row = nextRevision(head, entry, now);
          revisions.push(row);
          told.push({ sequence: row.sequence, recordKind: "hub", record });
          head = row;
        }
        await tx.revision.createMany({ data: revisions });
        await noteVersions(tx, told);
        written += batch.length;
        onProgress?.(written);
      }
    },
    { timeout: 30 * 60_000, maxWait: 30_000 },
  );
}

function* batches(hubs: Iterable<HubRecord>): Generator<HubRecord[]> {
  let batch: HubRecord[] = [];
  for (const hub of hubs) {
    batch.push(hub);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function merged(parts: Rows[]): Rows {
  const all = noRows();
  for (const part of parts)
    for (const [table, rows] of Object.entries(part)) {
      // Both come from `noRows`, so the rows under one name have one type.
      const target = all[table as keyof Rows] as unknown[];
      target.push(...rows);
    }
  return all;
}

type NamedPlaces = Awaited<ReturnType<typeof readPlaces>>;

async function readPlaces(tx: Prisma.TransactionClient) {
  return {
    municipalities: await tx.municipality.findMany({
      select: {
        ags: true,
        name: true,
        slug: true,
        kind: true,
        districtKey: true,
        district: { select: { name: true } },
      },
      orderBy: { ags: "asc" },
    }),
    associations: await tx.association.findMany({
      select: { key: true, name: true, districtKey: true },
      orderBy: { key: "asc" },
    }),
  };
}

/** The names that `saveHub` looks up for each hub, from memory instead of four queries for each. */
const namesOf = (places: NamedPlaces): Names => ({
  towns: new Map(places.municipalities.map((town) => [town.ags, [town.name, town.district.name]])),
  associations: new Map(places.associations.map(({ key, name }) => [key, name])),
  organisations: new Map(madeUpOrganisations().map(({ id, name }) => [id, name])),
  themes: new Map(
    madeUpThemes.map(({ id, labelDe, labelEn, aliases }) => [id, [labelDe, labelEn, ...aliases]]),
  ),
});
