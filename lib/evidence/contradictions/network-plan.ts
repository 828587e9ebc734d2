/** A plan for a whole network against the plans of its hubs. Pure. */
import type { Counting } from "#lib/evidence/claims/assess.ts";
import { compareDates } from "#lib/dates/compare.ts";
import type { Facts, HubFacts, NetworkFacts } from "#lib/evidence/facts.ts";
import { displayedCitation, displayedDate, isOperation } from "#lib/records/plans.ts";
import type { Milestone } from "#lib/records/statements.ts";
import { findingOf, sideOf, type Finding, type FindingReason } from "./finding.ts";

/** Plans of all networks, each against those of the network's hubs that lie surely later. */
export const networkPlanFindings = ({ facts, scopes }: Counting): Finding[] =>
  facts.networks.flatMap((network) => {
    const { hubs } = scopes.ofNetwork(network);
    return planFindings(network, hubs, hubs.length, facts);
  });

/**
 * The same for some of the hubs.
 * @param size how many hubs the network has
 */
export function planFindings(
  network: NetworkFacts,
  hubs: readonly HubFacts[],
  size: number,
  { sources }: Pick<Facts, "sources">,
): Finding[] {
  const plans = network.milestones.filter(isPlan).filter((plan) => displayedDate(plan).latest !== null);
  return plans.flatMap((plan) =>
    hubs.flatMap((hub) =>
      hub.milestones
        .filter(isPlan)
        .filter((theirs) => compareDates(displayedDate(plan), displayedDate(theirs)) === "before")
        .flatMap((theirs) => {
          const speaksOf = hubsPlanned(network, plan);
          const reason = reasonFor(plan, theirs, sources, speaksOf !== null && speaksOf < size);
          if (reason === null) return [];
          return [
            findingOf(
              reason,
              [
                sideOf({ kind: "network", id: network.id }, "milestones", plan.id),
                sideOf({ kind: "hub", id: hub.id }, "milestones", theirs.id),
              ],
              speaksOf === null ? [] : [speaksOf, size],
            ),
          ];
        }),
    ),
  );
}

const isPlan = (milestone: Milestone) =>
  milestone.state === "planned" && (milestone.kind === "establishment" || isOperation(milestone));

/** How many hubs the source of a plan says are planned; null where it does not count them. */
function hubsPlanned({ claims }: NetworkFacts, plan: Milestone): number | null {
  const { sourceId } = displayedCitation(plan);
  const counts = claims.filter(
    ({ form, basis, citations }) =>
      form === "count" && basis === "planned" && citations.some((each) => each.sourceId === sourceId),
  );
  return counts[0]?.value ?? null;
}

function reasonFor(
  plan: Milestone,
  theirs: Milestone,
  sources: Facts["sources"],
  isOfSome: boolean,
): FindingReason | null {
  const time = saidTogether(plan, theirs, sources);
  // Who says something else later has planned anew.
  if (time === "no") return null;
  if (isOfSome) return "plan-of-some-hubs";
  if (time === "open") return "plans-unordered";
  return plan.kind === theirs.kind ? "plans-of-one-kind" : "plans-of-two-kinds";
}

/** Whether both were said by one source or on one day. */
function saidTogether(a: Milestone, b: Milestone, sources: Facts["sources"]): "yes" | "no" | "open" {
  const [first, second] = [displayedCitation(a), displayedCitation(b)];
  if (first.sourceId === second.sourceId) return "yes";
  const [one, other] = [first, second].map(
    ({ sourceId, date }) => sources[sourceId]?.published ?? date?.anchor ?? null,
  );
  if (!one || !other) return "open";
  return one === other ? "yes" : "no";
}
