/** Proposes what a GV100AD file would change as a changeset: the dry run. Nothing of the places is written here. */
import { proposeChangeset } from "#lib/changesets/store.ts";
import type { ProposedRow } from "#lib/changesets/changeset.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { sourceSchema } from "#lib/evidence/source.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { comparePlaces } from "#lib/places/list-comparison.ts";
import { storedPlaces } from "#lib/places/list-rows.ts";
import { editionOf, listSource } from "#lib/places/attribution.ts";
import type { OfficialList } from "#lib/places/official-list.ts";
import { readGv100ad } from "./gv100ad.ts";
import { ImportRefused } from "./refused.ts";
import type { SpooledFile } from "./spool.ts";

export interface Importing {
  /** Opaque id of who imports. */
  personId: string;
  now: Date;
}

/**
 * Reads the list, compares it with the register's places and stores the outcome.
 * @returns the changeset's id
 * @throws ImportRefused when the file is not as the format asks, older than the list the register holds, or cut off
 */
export async function proposePlaces(
  client: PrismaClient,
  file: SpooledFile,
  { personId, now }: Importing,
): Promise<string> {
  const list = await readGv100ad(file.text());
  const stored = await storedPlaces(client);
  const newest = [...stored.editions.values()].toSorted().at(-1);
  if (newest !== undefined && list.edition < newest)
    throw new ImportRefused("gv-older", { found: list.edition, newest });
  const { id: sourceId, row: sourceRow } = await sourceOf(client, list, now);
  const { rows, counts, incomplete } = comparePlaces(stored, list, sourceId);
  if (incomplete !== null) throw new ImportRefused("gv-incomplete", { state: incomplete });
  const problems =
    list.states.length < 16 ? [{ code: "places-some-states", params: { states: list.states.length } }] : [];
  return proposeChangeset(client, {
    kind: "places",
    title: `Gemeindeverzeichnis (GV100AD), Gebietsstand ${list.edition.split("-").toReversed().join(".")}`,
    authorId: personId,
    details: { file: file.name, bytes: file.size, edition: list.edition, problems, places: { ...counts } },
    rows: sourceRow ? [sourceRow, ...rows] : rows,
    now,
  });
}

/** The source that stands for this edition: the one the register has, or a row that makes it. */
async function sourceOf(
  client: PrismaClient,
  { edition }: OfficialList,
  now: Date,
): Promise<{ id: string; row: ProposedRow | null }> {
  const lists = await client.source.findMany({
    where: { kind: "official-list", mergedIntoId: null },
    select: { id: true, slug: true },
    orderBy: { id: "asc" },
  });
  const known = lists.find((source) => editionOf(source) === edition);
  if (known) return { id: known.id, row: null };
  const source = sourceSchema.parse(listSource(edition, berlinDay(now)));
  return {
    id: source.id,
    row: {
      outcome: "create",
      recordKind: "source",
      recordId: source.id,
      label: source.title ?? source.id,
      baseVersion: 0,
      after: source,
    },
  };
}
