/** One upload from its bytes to a proposed changeset, or to the reason why there is none. */
import { recordAudit } from "#lib/audit/store.ts";
import { collectGarbage } from "#lib/changesets/memory.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { proposePlaces } from "./places-store.ts";
import { proposeHubs, proposeRecords } from "./records-store.ts";
import { ImportRefused } from "./refused.ts";
import { spool, type SpooledFile } from "./spool.ts";
import { exportBytes, limits, type Bytes } from "./text.ts";

export const importKinds = ["places", "hubs-csv", "records-json"] as const;
export type ImportKind = (typeof importKinds)[number];

export const isImportKind = (value: unknown): value is ImportKind =>
  (importKinds as readonly unknown[]).includes(value);

const proposals = {
  places: proposePlaces,
  "hubs-csv": proposeHubs,
  "records-json": proposeRecords,
} as const;

/** `id` is the changeset: the proposal, or the failed one that keeps the reason. */
export interface Imported {
  ok: boolean;
  id: string;
}

interface Upload {
  kind: ImportKind;
  bytes: Bytes;
  /** As its sender called the file. */
  name: string;
  /** Opaque id of who imports. */
  personId: string;
  now: Date;
  newId: () => string;
}

/** Reads the upload and stores what it would change. Nothing but changesets and the internal chain is written. */
export async function importFile(client: PrismaClient, upload: Upload): Promise<Imported> {
  const { kind, personId, now, newId } = upload;
  let file: SpooledFile | null = null;
  try {
    file = await spool(upload.bytes, upload.name, kind === "records-json" ? exportBytes : limits.bytes);
    collectGarbage();
    const id = await proposals[kind](client, file, { personId, now });
    const details = { kind, bytes: file.size };
    await recordAudit(client, { kind: "import", actorId: personId, subject: id, details, now });
    return { ok: true, id };
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    const id = newId();
    const { code, params } = error;
    // Reading may have begun already: what broke off then says no more than this one.
    await client.changeset.deleteMany({ where: { authorId: personId, state: "failed", createdAt: now } });
    await client.changeset.create({
      data: {
        id,
        kind,
        title: file?.name || upload.name.slice(0, 200).toWellFormed() || kind,
        state: "failed",
        authorId: personId,
        createdAt: now,
        details: {
          file: (file?.name ?? upload.name).slice(0, 200).toWellFormed(),
          problems: [{ code, params: { ...params } }],
        },
      },
      select: { id: true },
    });
    await recordAudit(client, {
      kind: "import",
      actorId: personId,
      subject: id,
      details: { kind, refused: code },
      now,
    });
    return { ok: false, id };
  } finally {
    await file?.remove();
  }
}
