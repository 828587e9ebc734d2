/** Writes of networks. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { NetworkRecord } from "#lib/networks/record.ts";
import { networkRows } from "#lib/networks/rows.ts";
import { insertRows } from "#lib/records/rows.ts";
import { saveRecord, type Change, type Save, type Saved } from "#lib/records/save.ts";

/** One version of a network to be saved. */
export const networkSave = (record: NetworkRecord, change: Change): Save => ({
  recordKind: "network",
  record,
  change,
  table: {
    current: (tx, id) => tx.network.findUnique({ where: { id }, select: { version: true, slug: true } }),
    bySlug: (tx, slug) => tx.network.findUnique({ where: { slug }, select: { id: true } }),
    write: async (tx, version) => {
      const { id, slug, name, nameEn, stateIso, archived, mergedIntoId } = record;
      const head = { id, slug, name, nameEn, stateIso, archived, mergedIntoId };
      const row = { ...head, version, changedAt: change.now };
      await tx.network.upsert({ where: { id }, create: row, update: row, select: { id: true } });
      const where = { networkId: id };
      await tx.recordName.deleteMany({ where });
      await tx.networkOperator.deleteMany({ where });
      await tx.themeUse.deleteMany({ where });
      await tx.milestone.deleteMany({ where });
      await tx.claim.deleteMany({ where });
      await insertRows(tx, networkRows(record));
    },
  },
});

/** Saves one version of a network with its revision; see `saveRecord` for what may be refused. */
export const saveNetwork = (client: PrismaClient, record: NetworkRecord, change: Change): Promise<Saved> =>
  saveRecord(client, networkSave(record, change));
