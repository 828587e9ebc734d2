/** What a milestone's source leaves open: never more certain than it is, and why. Pure. */
import { displayedCitation, displayedDate, isOverdue } from "#lib/records/plans.ts";
import type { References } from "#lib/records/references.ts";
import type { Milestone } from "#lib/records/statements.ts";

/**
 * no-year (a day or month without one) · no-date (nothing at all) · only-before, only-after (open at one end; of a plan
 * planned-…) · no-day (a month, a part of a year, a year, a window) · undated-source · nobody-named (something was
 * signed, by whom is not said) · overdue (a plan whose time has passed)
 */
export type Gap =
  | "no-year"
  | "no-date"
  | "only-before"
  | "only-after"
  | "planned-before"
  | "planned-after"
  | "no-day"
  | "undated-source"
  | "nobody-named"
  | "overdue";

/**
 * What is not known of a milestone, the most telling first.
 * @param siblings all milestones of its record
 * @param today ISO day in Europe/Berlin
 */
export function gapsOf(
  milestone: Milestone,
  siblings: readonly Milestone[],
  sources: References["sources"],
  today: string,
): Gap[] {
  const gaps: Gap[] = [];
  const isPlan = milestone.state === "planned";
  const date = dateGap(milestone, isPlan);
  if (date) gaps.push(date);
  if (isOverdue(milestone, siblings, today)) gaps.push("overdue");
  const isSigning = milestone.kind === "letter-of-intent" || milestone.kind === "agreement";
  const isSigned = milestone.participants.some(({ role }) => role === "signatory");
  if (isSigning && milestone.state === "done" && !isSigned) gaps.push("nobody-named");
  const source = sources[displayedCitation(milestone).sourceId];
  if (source && source.published === null) gaps.push("undated-source");
  return gaps;
}

function dateGap(milestone: Milestone, isPlan: boolean): Gap | null {
  const { precision, earliest, latest } = displayedDate(milestone);
  if (precision === "day") return null;
  if (precision === "unknown") return "no-date";
  if (precision === "day-without-year" || precision === "period-without-year") return "no-year";
  if (earliest === null) return isPlan ? "planned-before" : "only-before";
  if (latest === null) return isPlan ? "planned-after" : "only-after";
  return "no-day";
}
