/** What the register itself counts on a basis at the day on which something was said. Pure. */
import type { Certainty } from "#lib/dates/certainty.ts";
import type { Facts, HubFacts } from "#lib/evidence/facts.ts";
import type { Claim } from "#lib/records/statements.ts";
import { evidenceOf, standingIn, type Evidence, type HubBasis, type Window } from "./evidence.ts";
import type { Scope, Scopes } from "./scope.ts";

export const claimVerdicts = ["agrees", "differs", "undecided"] as const;
/** How a claim lies to the register's own count. */
export type ClaimVerdict = (typeof claimVerdicts)[number];

/** A hub with the milestone that decides on it. */
export interface CountedHub {
  hubId: string;
  milestoneId: string;
  /** A closure or a cancellation that leaves it open, or rules it out. */
  endedId: string | null;
  /** Who operated it then is what the sources leave open or rule out. */
  byOperator: boolean;
}

/** Hubs by how surely they count. */
export interface HubCount {
  certain: CountedHub[];
  possible: CountedHub[];
  /** On the basis, but surely not at that time. */
  outside: CountedHub[];
  /** Of the scope, with nothing that places them on the basis. */
  without: number;
}

/** Evidence of hubs by basis, read from their milestones once. */
export type EvidenceReader = (hub: HubFacts, basis: HubBasis) => Evidence;

/** Remembers what it read: a register asks for the same hubs again and again. */
export function evidenceReader({ testimonies }: Pick<Facts, "testimonies">): EvidenceReader {
  const known = new Map<HubBasis, Map<string, Evidence>>();
  return (hub, basis) => {
    const ofBasis = known.get(basis) ?? new Map<string, Evidence>();
    known.set(basis, ofBasis);
    const found = ofBasis.get(hub.id) ?? evidenceOf(hub.milestones, basis, testimonies);
    ofBasis.set(hub.id, found);
    return found;
  };
}

const order: readonly Certainty[] = ["impossible", "possible", "certain"];
const less = (a: Certainty, b: Certainty) => (order.indexOf(a) <= order.indexOf(b) ? a : b);

/** Counts the hubs of a scope on a basis in a window. */
export function countHubs(
  { hubs, operators }: Extract<Scope, { kind: "hubs" }>,
  { basis, form }: Pick<Claim, "form"> & { basis: HubBasis },
  window: Window,
  { evidence, scopes }: { evidence: EvidenceReader; scopes: Scopes },
): HubCount {
  const count: HubCount = { certain: [], possible: [], outside: [], without: 0 };
  for (const hub of hubs) {
    const { certainty, because, ended } = standingIn(evidence(hub, basis), window, form === "ordinal");
    if (because === null) {
      count.without += 1;
      continue;
    }
    const tie = operators === null ? "certain" : scopes.isOperated(hub, operators, window);
    const both = less(certainty, tie);
    const list = { certain: count.certain, possible: count.possible, impossible: count.outside }[both];
    list.push({
      hubId: hub.id,
      milestoneId: because.milestoneId,
      endedId: ended?.milestoneId ?? null,
      byOperator: both !== certainty,
    });
  }
  return count;
}

/** The verdict on a count of which between `min` and `max` are there. */
export function verdictOnCount(value: number, min: number, max: number): ClaimVerdict {
  if (value < min || value > max) return "differs";
  return min === max ? "agrees" : "undecided";
}
