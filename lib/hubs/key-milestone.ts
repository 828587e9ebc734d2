/** The one milestone that a hub's line in a list shows. Pure; the day is passed in. */
import { hubStatus } from "#lib/hubs/status.ts";
import { lastPossibleDay, newestFirst } from "#lib/records/newest-first.ts";
import { planOutcome, type PlanOutcome } from "#lib/records/plans.ts";
import { milestoneKinds, type Milestone } from "#lib/records/statements.ts";

export interface KeyMilestone {
  milestone: Milestone;
  /** What became of a milestone that is only planned; null for one that happened or was cancelled. */
  plan: PlanOutcome | null;
}

/**
 * Of the milestones from which the status follows: the plan where there is one, else the one furthest along a hub's life,
 * of several of one kind the latest. null for a hub without a telling milestone.
 * @param today ISO day in Europe/Berlin
 */
export function keyMilestone(milestones: readonly Milestone[], today: string): KeyMilestone | null {
  const { because } = hubStatus(milestones, today);
  const telling = milestones.filter(({ id }) => because.includes(id));
  const plans = telling.filter(({ state }) => state === "planned");
  const milestone = (plans.length > 0 ? plans : telling).toSorted(furthestFirst)[0];
  if (!milestone) return null;
  return {
    milestone,
    plan: milestone.state === "planned" ? planOutcome(milestone, milestones, today) : null,
  };
}

/** The milestone that happened last, as far as years are known: what a list sorted by milestones goes by. */
export function newestMilestone(milestones: readonly Milestone[]): Milestone | null {
  const dated = milestones.filter(
    (milestone) => milestone.state === "done" && lastPossibleDay(milestone) !== null,
  );
  return dated.toSorted(newestFirst)[0] ?? null;
}

const furthestFirst = (a: Milestone, b: Milestone) =>
  milestoneKinds.indexOf(b.kind) - milestoneKinds.indexOf(a.kind) || newestFirst(a, b);
