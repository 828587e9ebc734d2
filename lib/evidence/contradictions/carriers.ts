/** A count of carriers against the list of them. Pure. */
import type { OrganisationFacts } from "#lib/evidence/facts.ts";
import type { Claim } from "#lib/records/statements.ts";
import { findingOf, sideOf, type Finding, type FindingReason } from "./finding.ts";

/**
 * Whether some reading of the list gives the number that is claimed: all carriers, the states alone, the organisations
 * alone. Neither the list nor its entries carry a time.
 */
export function carrierFindings(organisation: OrganisationFacts): Finding[] {
  const { carriers, claims } = organisation;
  if (carriers.length === 0) return [];
  const states = carriers.filter(({ stateIso }) => stateIso !== null).length;
  const others = carriers.length - states;
  const record = { kind: "organisation" as const, id: organisation.id };
  const list = { ...sideOf(record, "carriers", ""), statementIds: carriers.map(({ id }) => id) };
  return claims.flatMap((claim) => {
    const reason = reasonFor(claim, states, others);
    if (reason === null) return [];
    // By the claim alone: a carrier more does not make another question of it.
    return [
      findingOf(
        reason,
        [sideOf(record, "claims", claim.id), list],
        [claim.value, states, others, carriers.length],
        [claim.id],
      ),
    ];
  });
}

function reasonFor(
  { form, basis, scope, value }: Claim,
  states: number,
  others: number,
): FindingReason | null {
  if (form !== "count" || basis !== "carriers" || scope === "state") return null;
  const total = states + others;
  if (value === total) return states === 0 || others === 0 ? null : "carriers-of-two-kinds";
  if (value === states || value === others) return "carriers-of-one-kind";
  // A list may be incomplete, so only one that is too long says anything against the number.
  return value < total ? "more-carriers-listed" : "fewer-carriers-listed";
}
