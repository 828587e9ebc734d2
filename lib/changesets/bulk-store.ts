/** Proposes a bulk edit as a changeset. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { labelOf } from "#lib/i18n/label.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { bulkTexts, type BulkProblem } from "#lib/i18n/messages/bulk.ts";
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

/** How the changeset is called; a problem where something chosen is not in the register (any more). */
export async function bulkTitle(
  client: PrismaClient,
  { list, edit }: BulkEdit,
  locale: Locale,
): Promise<{ ok: true; title: string } | { ok: false; field: string; problem: BulkProblem }> {
  const t = bulkTexts(locale);
  const nameOf = async (id: string) =>
    list === "theme"
      ? labelOf(
          (await client.theme.findUnique({ where: { id }, select: { labelDe: true, labelEn: true } })) ??
            undefined,
          locale,
        )
      : ((await client.organisation.findUnique({ where: { id }, select: { name: true } }))?.name ?? "");
  const name = await nameOf(edit.id);
  if (name === "") return { ok: false, field: `${list}-id`, problem: "target" };
  if (edit.deed === "remove") return { ok: true, title: t.titles.remove(name) };
  const source = await client.source.findUnique({
    where: { id: edit.evidence.sourceId },
    select: { mergedIntoId: true },
  });
  if (source?.mergedIntoId !== null) return { ok: false, field: "source", problem: "source" };
  const roles: Readonly<Record<string, string>> = { ...t.themeRoles, ...t.operatorRoles };
  const role = roles[edit.role] ?? edit.role;
  if (edit.deed === "add") return { ok: true, title: t.titles.add(name, role) };
  const old = await nameOf(edit.oldId);
  if (old === "") return { ok: false, field: `${list}-old`, problem: "old" };
  return { ok: true, title: t.titles.replace(old, name, role) };
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
