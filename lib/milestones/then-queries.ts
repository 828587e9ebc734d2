/** What the register said of milestones at the end of a day, read from the versions that were public then. */
import type { Testimonies } from "#lib/clocks/testimony.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import type { SelectedRow } from "#lib/milestones/chronology-rows.ts";
import { testimoniesOf, type ListedMilestone } from "#lib/milestones/queries.ts";
import type { NetworkRecord } from "#lib/networks/record.ts";
import type { OrganisationRecord } from "#lib/organisations/record.ts";
import type { RecordReference, References } from "#lib/records/references.ts";
import { hasStatements, type StatementKind } from "#lib/records/statements.ts";
import { versionsBySequence } from "#lib/revisions/queries.ts";
import { referencesThen } from "#lib/revisions/references-queries.ts";

type Owner = HubRecord | NetworkRecord | OrganisationRecord;

export interface ListedThen {
  found: ListedMilestone[];
  references: References;
  /** Of all milestones of the records shown, where asked for; empty otherwise. */
  testimonies: Testimonies;
}

/**
 * Milestones as the versions told them that were public at the end of a day, in the order of the rows.
 * @param rows the milestones, each with the place of its version
 * @param day ISO day in Europe/Berlin
 * @param withTestimonies only where a day's truth is asked for
 */
export async function listedThen(
  client: PrismaClient,
  rows: readonly SelectedRow[],
  day: string,
  withTestimonies: boolean,
): Promise<ListedThen> {
  const versions = await versionsBySequence(
    client,
    rows.flatMap(({ sequence }) => sequence ?? []),
  );
  const told = rows.flatMap(({ id, sequence }) => {
    const version = sequence === null ? undefined : versions.get(sequence);
    if (!version || !hasStatements(version.kind)) return [];
    // Only kinds with statements have milestones.
    const record = version.record as Owner;
    const milestone = record.milestones.find((each) => each.id === id);
    return milestone ? [{ milestone, record, kind: version.kind }] : [];
  });
  const records = [...new Set(told.map(({ record }) => record))];
  const siblings = records.flatMap(({ milestones }) => milestones);
  const references = await referencesThen(client, [siblings, records.map(firstOperator)], { day });
  return {
    found: told.map(({ milestone, record, kind }) => ({
      milestone,
      owner: ownerOf(record, kind, references),
      siblings: record.milestones,
    })),
    references,
    testimonies: withTestimonies ? await testimoniesOf(client, siblings, references.sources) : {},
  };
}

/** The organisation on whose page a network is shown. */
const firstOperator = (record: Owner) => ({
  organisationId: "operators" in record ? (record.operators[0]?.organisationId ?? null) : null,
});

function ownerOf(record: Owner, kind: StatementKind, { organisations }: References): RecordReference {
  const { organisationId } = firstOperator(record);
  const operator = organisationId === null ? undefined : organisations[organisationId];
  return {
    kind,
    id: record.id,
    slug: record.slug,
    name: record.name,
    nameEn: "nameEn" in record ? record.nameEn : record.name,
    stateIso: "stateIso" in record ? record.stateIso : null,
    operator: kind === "network" ? (operator?.slug ?? null) : null,
  };
}
