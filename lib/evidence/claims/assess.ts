/**
 * What sources claim about counts and orders, held against the register's own count on that basis at the day on which it
 * was said. Pure. "Differs" refutes nothing: the register does not know every hub.
 */
import { claimsOf, type Facts, type OwnedClaim, type RecordRef } from "#lib/evidence/facts.ts";
import { happenedBy } from "#lib/dates/certainty.ts";
import type { Claim } from "#lib/records/statements.ts";
import {
  countHubs,
  evidenceReader,
  verdictOnCount,
  type ClaimVerdict,
  type EvidenceReader,
  type HubCount,
} from "./count.ts";
import { orderOf, type HubOrder } from "./order.ts";
import { saidOf, type Said } from "./said.ts";
import { scopesOf, type Scope, type Scopes } from "./scope.ts";

/** The count at that day: of which hubs, or of the organisation's carriers, which carry no time. */
export interface ClaimCount {
  verdict: ClaimVerdict;
  min: number;
  max: number;
  hubs: HubCount | null;
  carrierIds: readonly string[] | null;
}

export interface Assessment {
  claim: Claim;
  record: RecordRef;
  said: Said;
  verdict: ClaimVerdict;
  /** Null where nothing says what is to be counted. */
  count: ClaimCount | null;
  /** Only of a hub that is said to be the so-many-th. */
  order: HubOrder | null;
}

/** What the rules share while they go through a register. */
export interface Counting {
  facts: Facts;
  scopes: Scopes;
  evidence: EvidenceReader;
}

/** Prepares a register for counting. */
export const countingOf = (facts: Facts): Counting => ({
  facts,
  scopes: scopesOf(facts),
  evidence: evidenceReader(facts),
});

/** Every claim of a register with its verdict. */
export const assessClaims = (counting: Counting): Assessment[] =>
  claimsOf(counting.facts).map((owned) => assess(owned, counting));

/** One claim. */
export function assess(owned: OwnedClaim, counting: Counting): Assessment {
  const { kind, record, claim } = owned;
  const said = saidOf(claim, counting.facts);
  const scope = counting.scopes.of(owned);
  const order = orderIn(owned, scope, said, counting);
  const count = countIn(owned, scope, said, counting);
  return {
    claim,
    record: { kind, id: record.id },
    said,
    verdict: overall(owned, count?.verdict ?? "undecided", order?.verdict ?? null),
    count,
    order,
  };
}

/** Of an order both parts must stand; of bodies that are no hubs the count alone decides. */
function overall({ kind, claim }: OwnedClaim, count: ClaimVerdict, order: ClaimVerdict | null): ClaimVerdict {
  if (kind !== "hub" || claim.form === "count") return count;
  return count === "differs" ? "differs" : (order ?? "undecided");
}

function orderIn(
  owned: OwnedClaim,
  scope: Scope,
  said: Said,
  { scopes, evidence }: Counting,
): HubOrder | null {
  const { kind, record, claim } = owned;
  if (kind !== "hub" || claim.form !== "ordinal" || claim.basis === "carriers" || scope.kind !== "hubs")
    return null;
  // A hub outside of what is counted has no place in it.
  if (!scope.hubs.includes(record)) return null;
  return orderOf(record, claim.value, claim.basis, scope, said, { scopes, evidence });
}

function countIn(owned: OwnedClaim, scope: Scope, said: Said, counting: Counting): ClaimCount | null {
  const { claim } = owned;
  if (scope.kind === "carriers") {
    const { carrierIds } = scope;
    const size = carrierIds.length;
    return {
      verdict: atLeastOrExactly(owned, size, size, said, counting),
      min: size,
      max: size,
      hubs: null,
      carrierIds,
    };
  }
  const { basis } = claim;
  if (scope.kind === "open" || basis === "carriers") return null;
  const hubs = countHubs(scope, { form: claim.form, basis }, said, counting);
  const min = hubs.certain.length;
  const max = min + hubs.possible.length;
  return { verdict: atLeastOrExactly(owned, min, max, said, counting), min, max, hubs, carrierIds: null };
}

/**
 * A count is right if it is exactly that; for an order to be right there must be as many at least. That there were not as
 * many when it was said speaks against an order only if the hub itself stood there by then: it may have been said ahead.
 */
function atLeastOrExactly(
  { kind, record, claim: { form, value, basis } }: OwnedClaim,
  min: number,
  max: number,
  said: Said,
  { evidence }: Counting,
): ClaimVerdict {
  if (form === "count") return verdictOnCount(value, min, max);
  if (min >= value) return "agrees";
  if (max >= value) return "undecided";
  if (kind !== "hub" || basis === "carriers") return "differs";
  const joined = evidence(record, basis).joined;
  return joined !== null && happenedBy(joined, said.latest) === "certain" ? "differs" : "undecided";
}
