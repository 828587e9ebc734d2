/** Reads the milestones and hubs that an answer shows. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { hubSummariesByIds, type HubSummary } from "#lib/hubs/queries.ts";
import type { ListedMilestone } from "#lib/milestones/queries.ts";
import { referencesOf, type References } from "#lib/records/references.ts";
import { statementKinds, type StatementKind } from "#lib/records/statements.ts";
import { versionsThen, type PublicVersion } from "#lib/revisions/queries.ts";
import type { Answer } from "./answer.ts";
import type { MilestoneFact } from "./facts.ts";
import { mostShown } from "./most-shown.ts";

type Version = Extract<PublicVersion, { kind: StatementKind }>;

/** A milestone as a card shows it, with the version of its record that is cited. */
export interface AnswerCard extends ListedMilestone {
  version: Version;
}

export interface ShownAnswer {
  cards: Record<"sure" | "possible" | "related" | "known", AnswerCard[]>;
  hubs: HubSummary[];
  references: References;
}

/** Record, version and place in the chain come from one read, so that a card and its citation never disagree. */
export async function shownAnswer(client: PrismaClient, answer: Answer): Promise<ShownAnswer> {
  const parts = {
    sure: answer.sure.slice(0, mostShown.sure),
    possible: answer.possible.slice(0, mostShown.possible),
    related: answer.related.slice(0, mostShown.related),
    known: answer.known.slice(0, mostShown.known),
  };
  const ids = (answer.outcome === "not-known" ? answer.without : answer.hubs)
    .slice(0, mostShown.hubs)
    .map(({ id }) => id);
  const [versions, hubs] = await Promise.all([
    versionsOf(client, Object.values(parts).flat()),
    ids.length === 0 ? [] : hubSummariesByIds(client, ids),
  ]);
  const shown = [...versions.values()];
  const references = await referencesOf(
    client,
    shown.map(({ record }) => [record.milestones, "operators" in record ? record.operators : []]),
  );
  const cardsOf = (facts: readonly MilestoneFact[]) =>
    facts.flatMap((fact) => cardOf(fact, versions, references) ?? []);
  return {
    cards: {
      sure: cardsOf(parts.sure),
      possible: cardsOf(parts.possible),
      related: cardsOf(parts.related),
      known: cardsOf(parts.known),
    },
    hubs,
    references,
  };
}

const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`;

async function versionsOf(
  client: PrismaClient,
  facts: readonly MilestoneFact[],
): Promise<Map<string, Version>> {
  const found = await Promise.all(
    statementKinds.map((kind) => {
      const ids = new Set(facts.flatMap(({ owner }) => (owner.kind === kind ? [owner.id] : [])));
      return versionsThen(client, kind, [...ids], null);
    }),
  );
  return new Map(
    found
      .flatMap((versions) => [...versions.values()])
      // Asked for by kinds that hold statements.
      .map((version) => [keyOf({ kind: version.kind, id: version.record.id }), version as Version]),
  );
}

function cardOf(
  { id, owner: { kind, id: ownerId } }: MilestoneFact,
  versions: ReadonlyMap<string, Version>,
  { organisations }: References,
): AnswerCard | null {
  const version = versions.get(keyOf({ kind, id: ownerId }));
  const milestone = version?.record.milestones.find((each) => each.id === id);
  // Published anew since the facts were read: what is gone is not shown.
  if (!version || !milestone) return null;
  const { record } = version;
  const [operator] = version.kind === "network" ? version.record.operators : [];
  const owner = {
    kind: version.kind,
    id: record.id,
    slug: record.slug,
    name: record.name,
    nameEn: version.kind === "network" ? version.record.nameEn : record.name,
    stateIso: version.kind === "organisation" ? null : version.record.stateIso,
    operator: (operator && organisations[operator.organisationId]?.slug) ?? null,
  };
  return { milestone, owner, siblings: record.milestones, version };
}
