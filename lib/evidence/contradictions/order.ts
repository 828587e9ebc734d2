/** Places that sources give hubs: who is the first, the second, the seventh. Pure. */
import type { HubFacts } from "#lib/evidence/facts.ts";
import type { EvidenceReader } from "#lib/evidence/claims/count.ts";
import type { HubBasis } from "#lib/evidence/claims/evidence.ts";
import { compareDates, type DateBounds } from "#lib/dates/compare.ts";
import { claimBases } from "#lib/records/statements.ts";
import { findingOf, sideOf, type Finding, type FindingReason } from "./finding.ts";
import type { ScopedClaim } from "./counts.ts";

/** A claim about the place of one hub. */
export interface Place extends ScopedClaim {
  hub: HubFacts;
  basis: HubBasis;
}

/** What the places of one scope say of one another, and of the hubs' dates. */
export function orderFindings(places: readonly Place[], evidence: EvidenceReader): Finding[] {
  const grouped = Map.groupBy(places, ({ basis }) => basis);
  // In one order, whatever that of the records is: what is compared first stays so.
  const byBasis = claimBases
    .filter((basis) => basis !== "carriers")
    .map((basis) => (grouped.get(basis) ?? []).toSorted(byValue));
  return [
    ...byBasis.flatMap((group) => [
      ...placesTwice(group, evidence),
      ...twoPlaces(group),
      ...againstDates(group, evidence),
    ]),
    ...acrossBases(byBasis),
  ];
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byValue = (a: Place, b: Place) => a.claim.value - b.claim.value || text(a.claim.id, b.claim.id);

const finding = (reason: FindingReason, ...places: [Place, Place]): Finding =>
  findingOf(
    reason,
    places.map(({ record, claim }) => sideOf(record, "claims", claim.id)),
    places.map(({ claim }) => claim.value),
  );

/** Two hubs in one place: each other one against the first that is said to have it. */
function placesTwice(group: readonly Place[], evidence: EvidenceReader): Finding[] {
  return [...Map.groupBy(group, ({ claim }) => claim.value).values()].flatMap(([first, ...rest]) =>
    rest.flatMap((other) => {
      if (!first || other.hub.id === first.hub.id) return [];
      const mayBeFree = [first, other].some(({ hub, basis }) => evidence(hub, basis).ends.length > 0);
      return [finding(mayBeFree ? "place-taken-again" : "place-twice", first, other)];
    }),
  );
}

/** One hub in two places. */
function twoPlaces(group: readonly Place[]): Finding[] {
  return [...Map.groupBy(group, ({ hub }) => hub.id).values()].flatMap(([first, ...rest]) =>
    rest.flatMap((other) =>
      first && first.claim.value !== other.claim.value ? [finding("two-places", first, other)] : [],
    ),
  );
}

/** A hub that surely came before one whose place is said to be lower; the latest of those is the one it is set against. */
function againstDates(group: readonly Place[], evidence: EvidenceReader): Finding[] {
  const found: Finding[] = [];
  let latest: { place: Place; joined: DateBounds } | null = null;
  for (const ofValue of Map.groupBy(group, ({ claim }) => claim.value).values()) {
    const dated = ofValue.flatMap((place) => {
      const joined = evidence(place.hub, place.basis).joined;
      return joined ? [{ place, joined }] : [];
    });
    for (const { place, joined } of dated) {
      if (!latest || latest.place.hub.id === place.hub.id) continue;
      if (compareDates(joined, latest.joined) !== "before") continue;
      const reason = place.basis === "planned" ? "evidence-against-order" : "dates-against-order";
      found.push(finding(reason, latest.place, place));
    }
    for (const each of dated)
      if (each.joined.earliest !== null && each.joined.earliest > (latest?.joined.earliest ?? ""))
        latest = each;
  }
  return found;
}

/** Places on different bases go together; said once for each, beside one of another hub. */
function acrossBases(groups: readonly (readonly Place[])[]): Finding[] {
  return groups.flatMap((group, at) => {
    const others = groups.slice(0, at).flatMap((each) => each.slice(0, 2));
    return group.flatMap((place) => {
      const other = others.find(({ hub }) => hub.id !== place.hub.id);
      if (!other) return [];
      const [lower, higher] = byValue(other, place) <= 0 ? [other, place] : [place, other];
      return [finding("order-bases-differ", lower, higher)];
    });
  });
}
