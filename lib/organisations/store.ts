/** Writes of organisations. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { renewSearchText } from "#lib/hubs/store.ts";
import type { OrganisationRecord } from "#lib/organisations/record.ts";
import { organisationRows } from "#lib/organisations/rows.ts";
import { insertRows } from "#lib/records/rows.ts";
import { saveRecord, type Change, type Save, type Saved } from "#lib/records/save.ts";

/** One version of an organisation to be saved. */
export const organisationSave = (record: OrganisationRecord, change: Change): Save => ({
  recordKind: "organisation",
  record,
  change,
  table: {
    current: (tx, id) => tx.organisation.findUnique({ where: { id }, select: { version: true, slug: true } }),
    bySlug: (tx, slug) => tx.organisation.findUnique({ where: { slug }, select: { id: true } }),
    write: async (tx, version) => {
      const { id, slug, name, archived, mergedIntoId } = record;
      const before = await tx.organisation.findUnique({ where: { id }, select: { name: true } });
      const row = { id, slug, name, archived, mergedIntoId, version, changedAt: change.now };
      await tx.organisation.upsert({ where: { id }, create: row, update: row, select: { id: true } });
      const where = { organisationId: id };
      await tx.recordName.deleteMany({ where });
      await tx.legalForm.deleteMany({ where });
      await tx.brandOf.deleteMany({ where });
      await tx.carrier.deleteMany({ where });
      await tx.figure.deleteMany({ where });
      await tx.contact.deleteMany({ where });
      await tx.milestone.deleteMany({ where });
      await tx.claim.deleteMany({ where });
      await insertRows(tx, organisationRows(record));
      if (before && before.name !== name) await renewSearchText(tx, { organisations: [id] });
    },
  },
});

/** Saves one version of an organisation with its revision; see `saveRecord` for what may be refused. */
export const saveOrganisation = (
  client: PrismaClient,
  record: OrganisationRecord,
  change: Change,
): Promise<Saved> => saveRecord(client, organisationSave(record, change));
