/** What the register said of milestones at the end of a day, read from whole versions: what the chronology's SQL is held against. */
import type { Testimonies } from "#lib/clocks/testimony.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import { testimoniesOf } from "#lib/milestones/queries.ts";
import type { Candidate } from "#lib/milestones/select.ts";
import type { NetworkRecord } from "#lib/networks/record.ts";
import type { OrganisationRecord } from "#lib/organisations/record.ts";
import type { References } from "#lib/records/references.ts";
import { statementKinds } from "#lib/records/statements.ts";
import { recordsThen, type PublicVersion } from "#lib/revisions/queries.ts";
import { referencesThen } from "#lib/revisions/references-queries.ts";

type Owned = PublicVersion & { kind: (typeof statementKinds)[number] };

/**
 * All milestones of the records that were listed then.
 * @param day ISO day in Europe/Berlin
 * @param withTestimonies only where a day's truth is asked for: they take a look at all sources
 */
export async function candidatesThen(
  client: PrismaClient,
  day: string,
  withTestimonies: boolean,
): Promise<{ candidates: Candidate[]; testimonies: Testimonies }> {
  const records: Owned["record"][] = [];
  const kinds = new Map<Owned["record"], Owned["kind"]>();
  for (const kind of statementKinds)
    for await (const { record } of recordsThen(client, kind, { day })) {
      const owned = record as Owned["record"];
      if (owned.archived || owned.mergedIntoId !== null || owned.milestones.length === 0) continue;
      records.push(owned);
      kinds.set(owned, kind);
    }
  // Sources only where they are asked for: the rest of what is named are organisations and themes.
  const named = records.map(({ milestones, ...record }) => [
    "operators" in record ? record.operators.map(({ organisationId }) => ({ organisationId })) : [],
    "themes" in record ? record.themes.map(({ themeId }) => ({ themeId })) : [],
    withTestimonies ? milestones : [],
  ]);
  const references = await referencesThen(client, named, { day });
  const milestones = records.flatMap((record) => record.milestones);
  return {
    candidates: records.flatMap((record) => candidatesOf(record, kinds.get(record) ?? "hub", references)),
    testimonies: withTestimonies ? await testimoniesOf(client, milestones, references.sources) : {},
  };
}

function candidatesOf(
  record: HubRecord | NetworkRecord | OrganisationRecord,
  kind: Owned["kind"],
  { organisations, themes }: References,
): Candidate[] {
  const operators = "operators" in record ? record.operators.map(({ organisationId }) => organisationId) : [];
  const slugs = operators.flatMap((id) => organisations[id]?.slug ?? []);
  const uses = kind === "hub" && "themes" in record ? record.themes : [];
  const owner = {
    kind,
    id: record.id,
    slug: record.slug,
    name: record.name,
    nameEn: "nameEn" in record ? record.nameEn : record.name,
    stateIso: "stateIso" in record ? record.stateIso : null,
    operator: kind === "network" ? (slugs[0] ?? null) : null,
  };
  return record.milestones.map((milestone) => ({
    milestone,
    owner,
    siblings: record.milestones,
    operators: slugs,
    // A topic of the municipality is not the hub's.
    themes: uses.flatMap(({ role, themeId }) => (role === "municipal" ? [] : (themes[themeId]?.slug ?? []))),
  }));
}
