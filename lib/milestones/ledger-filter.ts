/** The state of the delay ledger as its address carries it: the chronology's selection, and what came of the plans. Pure. */
import { z } from "zod";
import {
  milestoneQuery,
  readMilestoneFilter,
  type MilestoneField,
  type MilestoneFilter,
} from "#lib/milestones/filter.ts";
import { wasMoved } from "#lib/milestones/ledger-summary.ts";
import { ledgerOutcomes, type LedgerLine } from "#lib/milestones/ledger.ts";
import { readParameters, type IgnoredParameter, type SearchParams } from "#lib/search/parameters.ts";

/** What readers choose by: an outcome, or that the date was moved, whatever came of it. */
export const outcomeChoices = [...ledgerOutcomes, "moved"] as const;
export type OutcomeChoice = (typeof outcomeChoices)[number];

export interface LedgerFilter extends MilestoneFilter {
  outcome: OutcomeChoice | null;
}
export type LedgerField = MilestoneField | "outcome";

/** Reads the ledger's state; see `readParameters` for what is ignored. */
export function readLedgerFilter(params: SearchParams): {
  filter: LedgerFilter;
  ignored: IgnoredParameter<LedgerField>[];
} {
  const { filter, ignored } = readMilestoneFilter(params);
  const own = readParameters(params, { outcome: z.enum(outcomeChoices) });
  return { filter: { ...filter, ...own.values }, ignored: [...ignored, ...own.ignored] };
}

/** The parameters of the address that carries this state, without what goes without saying. */
export function ledgerQuery({ outcome, ...filter }: LedgerFilter): Record<LedgerField, string | undefined> {
  return { ...milestoneQuery(filter), outcome: outcome ?? undefined };
}

/** Whether a line has the outcome asked for, or may have it. */
export function hasOutcome(line: LedgerLine, outcome: OutcomeChoice | null): boolean {
  return outcome === null || (outcome === "moved" ? wasMoved(line) : line.outcomes.includes(outcome));
}
