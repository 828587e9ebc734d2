/** The place of a hub among those on a basis, by the dates on which they came onto it. Pure. */
import type { DateBounds } from "#lib/dates/compare.ts";
import { compareDates } from "#lib/dates/compare.ts";
import type { HubFacts } from "#lib/evidence/facts.ts";
import type { Evidence, HubBasis, Window } from "./evidence.ts";
import type { ClaimVerdict, EvidenceReader } from "./count.ts";
import type { Scope, Scopes } from "./scope.ts";

export interface HubOrder {
  verdict: ClaimVerdict;
  /** The places that the dates leave open, from 1. */
  min: number;
  max: number;
  /** Hubs that surely came before. */
  before: string[];
  /** Those that may have. */
  maybe: string[];
  /** Whether the hub itself stands on the basis; without that, its place is only bounded by the number of others. */
  isOn: boolean;
}

/**
 * Whether a hub is the `value`-th on a basis.
 * @param window when it was said: only for who operated a hub then
 */
export function orderOf(
  hub: HubFacts,
  value: number,
  basis: HubBasis,
  { hubs, operators }: Extract<Scope, { kind: "hubs" }>,
  window: Window,
  { evidence, scopes }: { evidence: EvidenceReader; scopes: Scopes },
): HubOrder {
  const own = evidence(hub, basis).joined;
  const before: string[] = [];
  const maybe: string[] = [];
  for (const other of hubs) {
    if (other.id === hub.id) continue;
    const theirs = evidence(other, basis);
    const joined = theirs.joined;
    if (joined === null) continue;
    const tie = operators === null ? "certain" : scopes.isOperated(other, operators, window);
    if (tie === "impossible") continue;
    const place = own === null ? "undecided" : compareDates(joined, own);
    if (place === "after") continue;
    const isSure = place === "before" && tie === "certain" && own !== null && standsUntil(theirs, own);
    (isSure ? before : maybe).push(other.id);
  }
  const [min, max] = [before.length + 1, before.length + maybe.length + 1];
  const verdict =
    value < min || value > max ? "differs" : own !== null && min === max ? "agrees" : "undecided";
  return { verdict, min, max, before, maybe, isOn: own !== null };
}

/** Whether a hub that came before surely still stood when the other came: nobody says whether one that ended counts. */
function standsUntil({ signs, ends }: Evidence, own: DateBounds): boolean {
  return signs.some(
    (sign) =>
      compareDates(sign, own) === "before" &&
      ends.every(
        (end) => sign.lasts || compareDates(end, sign) === "before" || compareDates(own, end) === "before",
      ),
  );
}
