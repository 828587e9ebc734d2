/** What the rules find where statements are compared: a verdict, the statements, and why. Pure. */
import type { StatementList } from "#lib/evidence/statements-of-source.ts";
import type { RecordRef } from "#lib/evidence/facts.ts";

/** In the order in which they are shown. "consistent": what looks like a contradiction and is none. */
export const findingVerdicts = ["contradiction", "tension", "undecided", "consistent"] as const;
export type FindingVerdict = (typeof findingVerdicts)[number];

/** In the order in which they are offered to choose from. */
export const findingRules = [
  "counts",
  "order",
  "carriers",
  "dates",
  "sequence",
  "network-plan",
  "figures",
  "overdue",
  "wordings",
] as const;
export type FindingRule = (typeof findingRules)[number];

/** What each rule may say, and with which verdict: the one table of them. */
export const reasons = {
  /** Two counts of one day. */
  "counts-of-one-day": { rule: "counts", verdict: "contradiction" },
  /** Later fewer, of what can only grow. */
  "count-fell": { rule: "counts", verdict: "contradiction" },
  /** Fewer than a place that was taken by then. */
  "count-below-place": { rule: "counts", verdict: "contradiction" },
  "counts-unordered": { rule: "counts", verdict: "undecided" },
  "place-unordered": { rule: "counts", verdict: "undecided" },
  /** More of a part than of the whole: more operated than ever opened. */
  "part-above-whole": { rule: "counts", verdict: "tension" },
  "part-unordered": { rule: "counts", verdict: "undecided" },
  "bases-undated": { rule: "counts", verdict: "undecided" },
  "bases-differ": { rule: "counts", verdict: "consistent" },
  /** Two hubs in one place. */
  "place-twice": { rule: "order", verdict: "contradiction" },
  /** The same, where one may have closed in between and freed its place. */
  "place-taken-again": { rule: "order", verdict: "undecided" },
  /** One hub in two places. */
  "two-places": { rule: "order", verdict: "contradiction" },
  "dates-against-order": { rule: "order", verdict: "contradiction" },
  /** The same of plans: a hub may have been planned before anybody said so. */
  "evidence-against-order": { rule: "order", verdict: "tension" },
  "order-bases-differ": { rule: "order", verdict: "consistent" },
  /** Numbers: claimed, states, organisations, all. */
  "carriers-of-two-kinds": { rule: "carriers", verdict: "consistent" },
  "carriers-of-one-kind": { rule: "carriers", verdict: "consistent" },
  "more-carriers-listed": { rule: "carriers", verdict: "contradiction" },
  "fewer-carriers-listed": { rule: "carriers", verdict: "undecided" },
  "readings-exclude": { rule: "dates", verdict: "contradiction" },
  /** One of the readings is an editor's inference. */
  "inferred-readings-exclude": { rule: "dates", verdict: "tension" },
  /** Of a plan, which may have been moved. */
  "planned-readings-exclude": { rule: "dates", verdict: "tension" },
  "opened-twice": { rule: "sequence", verdict: "tension" },
  "closed-twice": { rule: "sequence", verdict: "tension" },
  "opened-before-signing": { rule: "sequence", verdict: "tension" },
  /** A hub's plan surely later than its network's, said at the same time. */
  "plans-of-two-kinds": { rule: "network-plan", verdict: "tension" },
  "plans-of-one-kind": { rule: "network-plan", verdict: "contradiction" },
  /** When one of them was said is not known. */
  "plans-unordered": { rule: "network-plan", verdict: "undecided" },
  /** The network has more hubs than its plan speaks of. Numbers: planned, known. */
  "plan-of-some-hubs": { rule: "network-plan", verdict: "undecided" },
  "figures-of-one-time": { rule: "figures", verdict: "contradiction" },
  /** One of them is only "about" and still far off. */
  "figures-about": { rule: "figures", verdict: "tension" },
  "figures-undated": { rule: "figures", verdict: "tension" },
  overdue: { rule: "overdue", verdict: "undecided" },
  "two-wordings": { rule: "wordings", verdict: "consistent" },
} as const satisfies Record<string, { rule: FindingRule; verdict: FindingVerdict }>;
export type FindingReason = keyof typeof reasons;

/** Statements of one record that a finding sets against others. */
export interface Side {
  record: RecordRef;
  list: StatementList;
  /** One, or several where a whole list is meant. */
  statementIds: readonly string[];
  /** Only these citations are meant; null: all. */
  citationIds: readonly string[] | null;
}

export interface Finding {
  /** Stable as long as the same statements are compared by the same rule: editors' notes are kept by it. */
  key: string;
  rule: FindingRule;
  verdict: FindingVerdict;
  reason: FindingReason;
  sides: readonly Side[];
  /** What was compared, as the reason says. */
  numbers: readonly number[];
}

/** One whole statement as a side. */
export const sideOf = (record: RecordRef, list: StatementList, statementId: string): Side => ({
  record: { kind: record.kind, id: record.id },
  list,
  statementIds: [statementId],
  citationIds: null,
});

/** One citation of a statement as a side. */
export const citedSide = (
  record: RecordRef,
  list: StatementList,
  statementId: string,
  ...citationIds: string[]
): Side => ({ ...sideOf(record, list, statementId), citationIds });

/**
 * A finding with its stable key.
 * @param ids what the key is made of; left out, the statements or citations of the sides
 */
export function findingOf(
  reason: FindingReason,
  sides: readonly Side[],
  numbers: readonly number[] = [],
  ids: readonly string[] = sides.flatMap(({ statementIds, citationIds }) => citationIds ?? statementIds),
): Finding {
  const { rule, verdict } = reasons[reason];
  return { key: `${rule}:${ids.toSorted().join("+")}`, rule, verdict, reason, sides, numbers };
}

/** The rule that made a key; null for one that no rule of today makes. */
export const ruleOfKey = (key: string): FindingRule | null =>
  findingRules.find((rule) => key.startsWith(`${rule}:`)) ?? null;

/** How many findings there are of each verdict. */
export function countByVerdict(findings: readonly Finding[]): Record<FindingVerdict, number> {
  const counts = { contradiction: 0, tension: 0, undecided: 0, consistent: 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
}
