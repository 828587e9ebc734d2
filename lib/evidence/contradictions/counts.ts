/** Counts that sources give, compared within what is counted and for whom. Pure. */
import type { Assessment } from "#lib/evidence/claims/assess.ts";
import { isDated } from "#lib/evidence/claims/said.ts";
import { compareDates } from "#lib/dates/compare.ts";
import type { Claim } from "#lib/records/statements.ts";
import { findingOf, sideOf, type Finding, type FindingReason } from "./finding.ts";

/** A claim with what it counts; claims of different scopes are never compared. */
export interface ScopedClaim extends Pick<Assessment, "claim" | "record" | "said"> {
  scopeKey: string;
}

type Basis = Claim["basis"];

/** Of these there can only be more as time goes by: what was signed or opened stays so. */
const growing: ReadonlySet<Basis> = new Set(["letters-of-intent", "opened"]);

/** What is part of what: whatever is operated was opened, and whatever was opened or signed was planned. */
const wholes: Readonly<Partial<Record<Basis, readonly Basis[]>>> = {
  operated: ["opened", "planned"],
  opened: ["planned"],
  "letters-of-intent": ["planned"],
};

/** What the counts of one scope say of one another. An order says that there were as many at least. */
export function countFindings(claims: readonly ScopedClaim[]): Finding[] {
  const counts = claims.filter(({ claim }) => claim.form === "count").toSorted(byTime);
  const places = claims.filter(({ claim }) => claim.form === "ordinal").toSorted(byTime);
  // Each is set against the first that a reason holds for: a list of hundreds needs no finding for every pair of them.
  return counts.flatMap((count, at) => [...firstOfEach(count, [...counts.slice(0, at), ...places], judge)]);
}

const byTime = (a: ScopedClaim, b: ScopedClaim) => {
  const [first, second] = [`${a.said.latest} ${a.claim.id}`, `${b.said.latest} ${b.claim.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** One finding for each reason that holds between a claim and the others. */
export function* firstOfEach(
  claim: ScopedClaim,
  others: readonly ScopedClaim[],
  judged: (claim: ScopedClaim, other: ScopedClaim) => FindingReason | null,
): Generator<Finding> {
  const found = new Set<FindingReason>();
  for (const other of others) {
    const reason = judged(claim, other);
    if (reason === null || found.has(reason)) continue;
    found.add(reason);
    const pair = [other, claim];
    yield findingOf(
      reason,
      pair.map((each) => sideOf(each.record, "claims", each.claim.id)),
      pair.map((each) => each.claim.value),
    );
  }
}

function judge(count: ScopedClaim, other: ScopedClaim): FindingReason | null {
  const isCount = other.claim.form === "count";
  if (count.claim.basis !== other.claim.basis) return acrossBases(count, other);
  return isCount ? betweenCounts(count, other) : againstPlace(count, other);
}

function betweenCounts(a: ScopedClaim, b: ScopedClaim): FindingReason | null {
  if (a.claim.value === b.claim.value) return null;
  const order = compareDates(a.said, b.said);
  if (order === "same") return "counts-of-one-day";
  if (order === "undecided") return "counts-unordered";
  const [earlier, later] = order === "before" ? [a, b] : [b, a];
  return growing.has(a.claim.basis) && later.claim.value < earlier.claim.value ? "count-fell" : null;
}

/** A count and a place: whoever is the fourth, there were four by then. */
function againstPlace(count: ScopedClaim, place: ScopedClaim): FindingReason | null {
  if (count.claim.value >= place.claim.value) return null;
  const order = compareDates(place.said, count.said);
  if (order === "undecided") return "place-unordered";
  // Of a later one, the hub may have come later; and where there may be fewer again, only the same day tells.
  const tells = order === "same" || (order === "before" && growing.has(count.claim.basis));
  return tells ? "count-below-place" : null;
}

function acrossBases(a: ScopedClaim, b: ScopedClaim): FindingReason | null {
  if (!isDated(a.said) || !isDated(b.said)) return "bases-undated";
  const reason = partAndWhole(a, b) ?? partAndWhole(b, a);
  return reason ?? "bases-differ";
}

/** Whether a count of the part is above one of the whole; a place counts as a part, not as a whole. */
function partAndWhole(part: ScopedClaim, whole: ScopedClaim): FindingReason | null {
  const isPart = wholes[part.claim.basis]?.includes(whole.claim.basis) ?? false;
  if (!isPart || whole.claim.form !== "count" || part.claim.value <= whole.claim.value) return null;
  const order = compareDates(part.said, whole.said);
  if (order === "undecided") return "part-unordered";
  const isTold = order === "same" || (order === "before" && growing.has(whole.claim.basis));
  return isTold ? "part-above-whole" : null;
}
