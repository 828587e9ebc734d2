/** Writes of sources. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { Source } from "#lib/evidence/source.ts";
import { dayToColumn } from "#lib/records/rows.ts";
import { saveRecord, type Change, type Save, type Saved } from "#lib/records/save.ts";

/** One version of a source to be saved. */
export const sourceSave = (source: Source, change: Change): Save => ({
  recordKind: "source",
  record: source,
  change,
  table: {
    current: (tx, id) => tx.source.findUnique({ where: { id }, select: { version: true, slug: true } }),
    bySlug: (tx, slug) => tx.source.findUnique({ where: { slug }, select: { id: true } }),
    write: async (tx, version) => {
      const { publisherInference, description, published, accessed, ...columns } = source;
      const row = {
        ...columns,
        version,
        publisherInferenceDe: publisherInference?.de ?? null,
        publisherInferenceEn: publisherInference?.en ?? null,
        descriptionDe: description?.de ?? null,
        descriptionEn: description?.en ?? null,
        published: dayToColumn(published),
        accessed: dayToColumn(accessed),
        changedAt: change.now,
      };
      await tx.source.upsert({ where: { id: source.id }, create: row, update: row, select: { id: true } });
    },
  },
});

/** Saves one version of a source with its revision; see `saveRecord` for what may be refused. */
export const saveSource = (client: PrismaClient, source: Source, change: Change): Promise<Saved> =>
  saveRecord(client, sourceSave(source, change));
