/** Plans past their window: whether it came to them, no source says. Pure. */
import type { RecordRef } from "#lib/evidence/facts.ts";
import { isOverdue } from "#lib/records/plans.ts";
import type { Milestone } from "#lib/records/statements.ts";
import { findingOf, sideOf, type Finding } from "./finding.ts";

/** @param today ISO day in Europe/Berlin */
export const overdueFindings = (
  record: RecordRef,
  milestones: readonly Milestone[],
  today: string,
): Finding[] =>
  milestones
    .filter((milestone) => isOverdue(milestone, milestones, today))
    .map(({ id }) => findingOf("overdue", [sideOf(record, "milestones", id)]));
