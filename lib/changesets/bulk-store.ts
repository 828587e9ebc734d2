/** Proposes a bulk edit as a changeset. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { publicVersion } from "#lib/drafts/queries.ts";
import { bulkEdited, type BulkEdit } from "./bulk.ts";
import type { ProposedRow } from "./changeset.ts";
import { changeRow } from "./merge-store.ts";
import { proposeChangeset } from "./store.ts";

export interface BulkProposal {
  hubIds: readonly string[];
  edit: BulkEdit;
  title: string;
  reason: string;
  authorId: string;
  now: Date;
  newId: () => string;
}

/** The changeset's id. Hubs that the edit would not change stand in it as unchanged. */
export async function proposeBulkEdit(client: PrismaClient, proposal: BulkProposal): Promise<string> {
  const { hubIds, edit, newId, ...about } = proposal;
  async function* rows(): AsyncGenerator<ProposedRow> {
    for (const id of hubIds) {
      const version = await publicVersion(client, "hub", id);
      if (version?.kind !== "hub") continue;
      const after = bulkEdited(version.record, edit, newId);
      const row = changeRow(version, { kind: "hub", record: after });
      yield after === version.record ? { ...row, outcome: "unchanged" } : row;
    }
  }
  return proposeChangeset(client, { kind: "bulk", ...about, rows: rows() });
}

/** What can be chosen in a bulk edit, by what it is called; what was merged is left out. */
export async function bulkOptions(client: PrismaClient) {
  const where = { mergedIntoId: null };
  const [themes, organisations, sources] = await Promise.all([
    client.theme.findMany({
      where,
      select: { id: true, labelDe: true, labelEn: true },
      orderBy: [{ labelDe: "asc" }, { id: "asc" }],
    }),
    client.organisation.findMany({
      where: { ...where, archived: false },
      select: { id: true, name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    client.source.findMany({
      where,
      select: { id: true, publisher: true, title: true, descriptionDe: true, published: true },
      orderBy: [{ published: { sort: "desc", nulls: "last" } }, { id: "asc" }],
      take: mostSources,
    }),
  ]);
  return { themes, organisations, sources };
}
export type BulkOptions = Awaited<ReturnType<typeof bulkOptions>>;

/** The newest sources that a list offers. */
const mostSources = 500;
