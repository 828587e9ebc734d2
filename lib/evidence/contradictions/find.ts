/** All rules over a register, or over what concerns one record alone. Pure. */
import type { Assessment, Counting } from "#lib/evidence/claims/assess.ts";
import type { Facts, HubFacts, NetworkFacts, OrganisationFacts } from "#lib/evidence/facts.ts";
import { claimsOf } from "#lib/evidence/facts.ts";
import { carrierFindings } from "./carriers.ts";
import { countFindings, type ScopedClaim } from "./counts.ts";
import { dateFindings } from "./dates.ts";
import { organisationFigureFindings, workplaceFindings } from "./figures.ts";
import { findingVerdicts, type Finding } from "./finding.ts";
import { networkPlanFindings } from "./network-plan.ts";
import { orderFindings, type Place } from "./order.ts";
import { overdueFindings } from "./overdue.ts";
import { sequenceFindings } from "./sequence.ts";
import { wordingFindings } from "./wordings.ts";

type Around = Pick<Facts, "sources" | "themes" | "today">;

/** What the rules find within one hub. */
export function hubFindings(hub: HubFacts, around: Around): Finding[] {
  const record = { kind: "hub" as const, id: hub.id };
  return [
    ...dateFindings(record, hub.milestones),
    ...sequenceFindings(record, hub.milestones),
    ...overdueFindings(record, hub.milestones, around.today),
    ...workplaceFindings(hub, around),
    ...wordingFindings(hub, around),
  ];
}

function networkFindings(network: NetworkFacts, { today }: Around): Finding[] {
  const record = { kind: "network" as const, id: network.id };
  return [...dateFindings(record, network.milestones), ...overdueFindings(record, network.milestones, today)];
}

function organisationFindings(organisation: OrganisationFacts, around: Around): Finding[] {
  const record = { kind: "organisation" as const, id: organisation.id };
  return [
    ...dateFindings(record, organisation.milestones),
    ...overdueFindings(record, organisation.milestones, around.today),
    ...organisationFigureFindings(organisation, around),
    ...carrierFindings(organisation),
  ];
}

/** What the rules find between claims, each compared only with those of its own scope. */
export function claimFindings(assessments: readonly Assessment[], counting: Counting): Finding[] {
  const byId = new Map(assessments.map((each) => [each.claim.id, each]));
  const scoped = claimsOf(counting.facts).flatMap((owned): (ScopedClaim | Place)[] => {
    const assessment = byId.get(owned.claim.id);
    if (!assessment) return [];
    const { claim, record, said } = assessment;
    const each = { claim, record, said, scopeKey: counting.scopes.of(owned).key };
    const { basis, form } = claim;
    const isPlace = owned.kind === "hub" && form === "ordinal" && basis !== "carriers";
    return [isPlace ? { ...each, hub: owned.record, basis } : each];
  });
  return [...Map.groupBy(scoped, ({ scopeKey }) => scopeKey).values()].flatMap((claims) => [
    ...countFindings(claims),
    ...orderFindings(
      claims.filter((claim): claim is Place => "hub" in claim),
      counting.evidence,
    ),
  ]);
}

/** Everything the rules find, the gravest first; the order of the records changes nothing. */
export function findAll(assessments: readonly Assessment[], counting: Counting): Finding[] {
  const { facts } = counting;
  return sorted([
    ...claimFindings(assessments, counting),
    ...networkPlanFindings(counting),
    ...facts.hubs.flatMap((hub) => hubFindings(hub, facts)),
    ...facts.networks.flatMap((network) => networkFindings(network, facts)),
    ...facts.organisations.flatMap((organisation) => organisationFindings(organisation, facts)),
  ]);
}

const rank = new Map(findingVerdicts.map((verdict, at) => [verdict, at]));

/** By verdict, then by key. */
function sorted(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      (rank.get(a.verdict) ?? 0) - (rank.get(b.verdict) ?? 0) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
}
