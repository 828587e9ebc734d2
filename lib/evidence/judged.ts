/** What the rules say of a whole register, small enough to be kept: ids and numbers; the statements are read where they are shown. Pure. */
import { assessClaims, countingOf, type Assessment, type ClaimCount } from "#lib/evidence/claims/assess.ts";
import type { ClaimVerdict, CountedHub } from "#lib/evidence/claims/count.ts";
import type { HubOrder } from "#lib/evidence/claims/order.ts";
import { findAll } from "#lib/evidence/contradictions/find.ts";
import type { Finding, FindingVerdict } from "#lib/evidence/contradictions/finding.ts";
import type { Facts, RecordRef } from "#lib/evidence/facts.ts";
import type { StateIso } from "#lib/places/states.ts";

/** How many hubs a working names in each of its lists; how many there are, it always says. */
export const mostNamed = 10;

/** The first of a list, and how many there are. */
export interface Cut<Entry> {
  shown: Entry[];
  total: number;
}

export interface JudgedClaim extends Pick<Assessment, "record" | "said" | "verdict"> {
  claimId: string;
  count:
    | (Pick<ClaimCount, "verdict" | "min" | "max"> & {
        hubs: (Record<"certain" | "possible" | "outside", Cut<CountedHub>> & { without: number }) | null;
        carrierIds: Cut<string> | null;
      })
    | null;
  order: (Omit<HubOrder, "before" | "maybe"> & Record<"before" | "maybe", Cut<string>>) | null;
  /** Those that the claim or its record speaks of. */
  states: readonly StateIso[];
}

export interface JudgedFinding extends Finding {
  states: readonly StateIso[];
}

export interface Judged {
  claims: JudgedClaim[];
  /** The gravest first. */
  findings: JudgedFinding[];
}

/** How claims lie to the register's own count, by their ids, for wherever they are shown. */
export type ClaimVerdicts = Readonly<
  Record<string, { verdict: ClaimVerdict; record: RecordRef } | undefined>
>;

/** What the rules say of the statements of one record. */
export interface RecordJudgement {
  verdicts: ClaimVerdicts;
  /** How many findings touch it. */
  findings: Readonly<Record<FindingVerdict, number>>;
}

/** The verdicts on some claims. */
export const verdictsOn = ({ claims }: Pick<Judged, "claims">, ids: readonly string[]): ClaimVerdicts => {
  const asked = new Set(ids);
  return Object.fromEntries(
    claims
      .filter(({ claimId }) => asked.has(claimId))
      .map(({ claimId, verdict, record }) => [claimId, { verdict, record }]),
  );
};

const cut = <Entry>(list: readonly Entry[]): Cut<Entry> => ({
  shown: list.slice(0, mostNamed),
  total: list.length,
});

const keyOf = ({ kind, id }: RecordRef) => `${kind}/${id}`;

/** Applies all rules. */
export function judge(facts: Facts): Judged {
  const counting = countingOf(facts);
  const assessments = assessClaims(counting);
  const stateOf = new Map<string, StateIso>();
  for (const { id, stateIso } of facts.hubs) stateOf.set(keyOf({ kind: "hub", id }), stateIso);
  for (const { id, stateIso } of facts.networks)
    if (stateIso !== null) stateOf.set(keyOf({ kind: "network", id }), stateIso);
  const ofClaim = new Map(assessments.map(({ claim }) => [claim.id, claim.stateIso]));
  const statesOf = (records: readonly RecordRef[], claimIds: readonly string[]): StateIso[] => [
    ...new Set([
      ...records.flatMap((record) => stateOf.get(keyOf(record)) ?? []),
      ...claimIds.flatMap((id) => ofClaim.get(id) ?? []),
    ]),
  ];
  return {
    claims: assessments.map((each) => judgedClaim(each, statesOf([each.record], [each.claim.id]))),
    findings: findAll(assessments, counting).map((finding) => ({
      ...finding,
      states: statesOf(
        finding.sides.map(({ record }) => record),
        finding.sides.flatMap(({ list, statementIds }) => (list === "claims" ? statementIds : [])),
      ),
    })),
  };
}

function judgedClaim(
  { claim, record, said, verdict, count, order }: Assessment,
  states: readonly StateIso[],
): JudgedClaim {
  return {
    claimId: claim.id,
    record,
    said,
    verdict,
    states,
    count: count && {
      verdict: count.verdict,
      min: count.min,
      max: count.max,
      carrierIds: count.carrierIds && cut(count.carrierIds),
      hubs: count.hubs && {
        certain: cut(count.hubs.certain),
        possible: cut(count.hubs.possible),
        outside: cut(count.hubs.outside),
        without: count.hubs.without,
      },
    },
    order: order && { ...order, before: cut(order.before), maybe: cut(order.maybe) },
  };
}
