/** Proposes the merge of two records as one changeset: the two themselves, and every record that names the one that goes. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { publicVersion, type PublicVersion } from "#lib/revisions/queries.ts";
import { titleOf, type KindedRecord } from "#lib/drafts/kinds.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import type { ProposedRow } from "./changeset.ts";
import { mergeRecords, pointedElsewhere, type Choices, type Refusal } from "./merge.ts";
import { isListOfPlaces, recordsNaming } from "./naming-queries.ts";
import { proposeChangeset } from "./store.ts";

export interface MergeProposal {
  kind: RecordKind;
  survivorId: string;
  mergedId: string;
  choices: Choices;
  authorId: string;
  title: string;
  reason: string;
  now: Date;
}

export type ProposedMerge =
  | { ok: true; id: string }
  /** official-list: the list of places leans on it, which no version of a record holds; let it be the one that stays. */
  | { ok: false; reason: Refusal | "missing" | "official-list" };

/** The changeset's id; nothing is changed before it is applied. */
export async function proposeMerge(client: PrismaClient, proposal: MergeProposal): Promise<ProposedMerge> {
  const { kind, survivorId, mergedId, choices, authorId, title, reason, now } = proposal;
  const [survivor, gone] = await Promise.all([
    publicVersion(client, kind, survivorId),
    publicVersion(client, kind, mergedId),
  ]);
  if (!survivor || !gone) return { ok: false, reason: "missing" };
  const merge = mergeRecords(survivor, gone, choices);
  if (!merge.ok) return merge;
  if (kind === "source" && (await isListOfPlaces(client, mergedId)))
    return { ok: false, reason: "official-list" };
  const naming = await recordsNaming(client, kind, mergedId);

  async function* rows(): AsyncGenerator<ProposedRow> {
    // The one that goes first: its statements' ids must be free before the other one takes them.
    if (gone && merge.ok) yield changeRow(gone, merge.merged);
    if (survivor && merge.ok) yield changeRow(survivor, merge.survivor);
    for (const named of naming) {
      if (named.kind === kind && [survivorId, mergedId].includes(named.id)) continue;
      const version = await publicVersion(client, named.kind, named.id);
      if (version) yield changeRow(version, pointedElsewhere(kind, version, mergedId, survivorId));
    }
  }
  const details = { merge: { kind, survivorId, mergedId } };
  return {
    ok: true,
    id: await proposeChangeset(client, {
      kind: "merge",
      title,
      authorId,
      reason,
      details,
      rows: rows(),
      now,
    }),
  };
}

/** A change of a published version; without a valid result it is an error that keeps the whole from being applied. */
export function changeRow(version: PublicVersion, after: KindedRecord | null): ProposedRow {
  return {
    outcome: after ? "change" : "error",
    recordKind: version.kind,
    recordId: version.record.id,
    label: titleOf(version),
    baseVersion: version.version,
    before: version.record,
    after: after?.record ?? null,
    problems: after ? [] : [{ code: "invalid" }],
  };
}
