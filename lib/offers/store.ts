/** Writes of the offer vocabulary. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { OfferKind } from "#lib/offers/offer-kind.ts";
import { saveRecord, type Change, type Save, type Saved } from "#lib/records/save.ts";

/** One version of a kind of offer to be saved. */
export const offerKindSave = (offerKind: OfferKind, change: Change): Save => ({
  recordKind: "offer-kind",
  record: offerKind,
  change,
  table: {
    current: (tx, id) => tx.offerKind.findUnique({ where: { id }, select: { version: true, slug: true } }),
    bySlug: (tx, slug) => tx.offerKind.findUnique({ where: { slug }, select: { id: true } }),
    write: async (tx, version) => {
      const row = { ...offerKind, version, changedAt: change.now };
      await tx.offerKind.upsert({ where: { id: row.id }, create: row, update: row, select: { id: true } });
    },
  },
});

/** Saves one version of a kind of offer with its revision; see `saveRecord` for what may be refused. */
export const saveOfferKind = (client: PrismaClient, offerKind: OfferKind, change: Change): Promise<Saved> =>
  saveRecord(client, offerKindSave(offerKind, change));
