/**
 * A hub's status is never typed in: it follows from its milestones. Pure; the day is passed in.
 * Source of the rules: the register's conventions on dates (README). Where the order of two milestones would decide
 * and no source settles it, the status further along a hub's life is stated and `undecided` names the other one; a
 * closed hub counts as begun anew only by what is decidedly later than its closure.
 */
import { compareDates, isPast } from "#lib/dates/compare.ts";
import { displayedDate, isOperation } from "#lib/records/plans.ts";
import type { Milestone, MilestoneKind } from "#lib/records/statements.ts";

/** In the order of a hub's life; "unknown": no milestone tells. */
export const hubStatuses = [
  "unknown",
  "in-talks",
  "agreed",
  "being-set-up",
  "open",
  "closed",
  "cancelled",
] as const;
export type HubStatus = (typeof hubStatuses)[number];

/** Why a hub has its status, and which status each reason gives: the one table of what milestones tell. */
export const statusOfReason = {
  "nothing-tells": "unknown",
  "talks-held": "in-talks",
  "letter-of-intent-signed": "agreed",
  "agreement-signed": "agreed",
  "moved-in": "being-set-up",
  "operation-planned": "being-set-up",
  "operation-overdue": "being-set-up",
  operating: "open",
  opened: "open",
  "closed-down": "closed",
  "talks-cancelled": "cancelled",
  "agreement-cancelled": "cancelled",
  "operation-cancelled": "cancelled",
} as const satisfies Record<string, HubStatus>;
export type StatusReason = keyof typeof statusOfReason;

export interface DerivedStatus {
  status: HubStatus;
  reason: StatusReason;
  /** Ids of the milestones it follows from, sorted. */
  because: string[];
  /** Set when the sources leave the order of these milestones (ids, sorted) open and `otherwise` may be the status. */
  undecided: { milestones: string[]; otherwise: HubStatus } | null;
}

/** What a done milestone counts as. Move-in says something only after an agreement; an event never does. */
const roles: Record<MilestoneKind, "talks" | "agreement" | "move-in" | "operation" | "closure" | null> = {
  talks: "talks",
  "letter-of-intent": "agreement",
  agreement: "agreement",
  "move-in": "move-in",
  // A source's "entstehen" may mean less than operation, so it opens nothing.
  establishment: null,
  "start-of-operation": "operation",
  opening: "operation",
  event: null,
  closure: "closure",
};

/** What calling off a milestone of this kind says of the hub; null: nothing. */
const calledOff: Record<MilestoneKind, StatusReason | null> = {
  talks: "talks-cancelled",
  "letter-of-intent": "agreement-cancelled",
  agreement: "agreement-cancelled",
  "move-in": null,
  establishment: "operation-cancelled",
  "start-of-operation": "operation-cancelled",
  opening: "operation-cancelled",
  event: null,
  closure: null,
};

/** A three-valued answer: sources may leave an order open. */
export type Answer = "yes" | "no" | "open";

/** Whether one milestone came before another. */
export type Before = (a: Milestone, b: Milestone) => Answer;

/** As far as their dates tell. */
export const beforeByDates: Before = (a, b) => {
  const order = compareDates(displayedDate(a), displayedDate(b));
  return order === "before" ? "yes" : order === "after" ? "no" : "open";
};

const some = (answers: Answer[]): Answer =>
  answers.includes("yes") ? "yes" : answers.includes("open") ? "open" : "no";
const every = (answers: Answer[]): Answer =>
  answers.includes("no") ? "no" : answers.includes("open") ? "open" : "yes";

/**
 * The status on a day ("2022-04-01", Europe/Berlin) with its reason. The day decides only between "planned" and
 * "overdue" as reasons; the order of the list changes nothing.
 * @param isBefore left out: as far as the dates tell
 */
export function hubStatus(
  milestones: readonly Milestone[],
  today: string,
  isBefore: Before = beforeByDates,
): DerivedStatus {
  const done = (role: (typeof roles)[MilestoneKind]) =>
    milestones.filter((milestone) => milestone.state === "done" && roles[milestone.kind] === role);
  const operations = done("operation");
  const closures = done("closure").map((closure) => ({
    closure,
    reopened: some(operations.map((operation) => isBefore(closure, operation))),
  }));
  const standing = closures.filter(({ reopened }) => reopened === "no").map(({ closure }) => closure);
  const doubtful = closures.filter(({ reopened }) => reopened === "open").map(({ closure }) => closure);

  if (standing.length > 0) return afterClosure(milestones, [...standing, ...doubtful], today, isBefore);
  if (doubtful.length > 0) {
    const unordered = operations.filter((operation) =>
      doubtful.some((closure) => isBefore(closure, operation) === "open"),
    );
    // Closed, or what followed, if it did not open anew.
    const closed = afterClosure(milestones, doubtful, today, isBefore);
    return { ...closed, undecided: { milestones: ids([...doubtful, ...unordered]), otherwise: "open" } };
  }
  if (operations.length > 0) {
    const opened = operations.filter((operation) => operation.kind === "opening");
    return opened.length > 0 ? stated("opened", opened) : stated("operating", operations);
  }
  return beforeOperation(milestones, milestones, today, isBefore);
}

/** Closed, unless talks or an agreement after the closure began anew. */
function afterClosure(
  all: readonly Milestone[],
  closures: Milestone[],
  today: string,
  isBefore: Before,
): DerivedStatus {
  const later = (milestone: Milestone) => every(closures.map((closure) => isBefore(closure, milestone)));
  const candidates = all.filter((milestone) => milestone.state !== "done" || isStep(milestone));
  const certain = candidates.filter((milestone) => later(milestone) === "yes");
  const possible = candidates.filter((milestone) => later(milestone) === "open");
  const statusOf = (part: readonly Milestone[]) =>
    part.some(began) ? beforeOperation(part, all, today, isBefore) : stated("closed-down", closures);
  const surely = statusOf(certain);
  // Called off or carried on: whichever of the possible ones came later, the status lies within these.
  const isCancelled = (milestone: Milestone) => milestone.state === "cancelled";
  const extremes = [possible, possible.filter(isCancelled), possible.filter((each) => !isCancelled(each))];
  const otherwise = extremes
    .map((part) => statusOf([...certain, ...part]))
    .flatMap(({ status, undecided }) => [status, undecided?.otherwise])
    .find((status) => status !== undefined && status !== surely.status);
  if (!otherwise) return surely;
  return { ...surely, undecided: { milestones: ids([...closures, ...possible]), otherwise } };
}

const isStep = ({ kind, state }: Milestone) =>
  state === "done" && ["talks", "agreement", "move-in"].includes(roles[kind] ?? "");
/** Moving in alone is no new beginning. */
const began = (milestone: Milestone) => isStep(milestone) && roles[milestone.kind] !== "move-in";

/** Unknown, in talks, agreed, being set up or cancelled. `all` tells which plans were followed by others. */
function beforeOperation(
  part: readonly Milestone[],
  all: readonly Milestone[],
  today: string,
  isBefore: Before,
): DerivedStatus {
  const progress = progressOf(part, all, today, isBefore);
  const steps = part.filter(isStep);
  const isLast = (milestone: Milestone) => !all.some((other) => other.follows === milestone.id);
  const plannedAgain = operationPlans(part, all).length > 0;
  const hasAgreement = steps.some((milestone) => roles[milestone.kind] === "agreement");
  const cancelled = part
    .filter((milestone) => milestone.state === "cancelled" && calledOff[milestone.kind] && isLast(milestone))
    .filter((milestone) => !(plannedAgain && calledOff[milestone.kind] === "operation-cancelled"))
    .filter((milestone) => !(hasAgreement && milestone.kind === "talks"))
    .map((milestone) => ({ milestone, outlived: some(steps.map((step) => isBefore(milestone, step))) }));
  const standing = cancelled.filter(({ outlived }) => outlived === "no").map(({ milestone }) => milestone);
  const doubtful = cancelled.filter(({ outlived }) => outlived === "open").map(({ milestone }) => milestone);
  if (standing.length > 0) return stated(reasonOfCancelled(standing), standing);
  if (doubtful.length === 0) return progress;
  const unordered = steps.filter((step) =>
    doubtful.some((milestone) => isBefore(milestone, step) === "open"),
  );
  const milestones = ids([...doubtful, ...unordered]);
  return stated(reasonOfCancelled(doubtful), doubtful, { milestones, otherwise: progress.status });
}

function reasonOfCancelled(cancelled: Milestone[]): StatusReason {
  const reasons = cancelled.map((milestone) => calledOff[milestone.kind]);
  return (
    (["operation-cancelled", "agreement-cancelled"] as const).find((reason) => reasons.includes(reason)) ??
    "talks-cancelled"
  );
}

/** Plans for start of operation or opening that nothing followed: neither replaced, fulfilled nor called off. */
const operationPlans = (part: readonly Milestone[], all: readonly Milestone[]) =>
  part.filter(
    (milestone) =>
      milestone.state === "planned" &&
      isOperation(milestone) &&
      !all.some((other) => other.follows === milestone.id),
  );

function progressOf(
  part: readonly Milestone[],
  all: readonly Milestone[],
  today: string,
  isBefore: Before,
): DerivedStatus {
  const done = (role: "talks" | "agreement" | "move-in") =>
    part.filter((milestone) => milestone.state === "done" && roles[milestone.kind] === role);
  const agreements = done("agreement");
  if (agreements.length === 0) {
    const talks = done("talks");
    return talks.length > 0 ? stated("talks-held", talks) : stated("nothing-tells", []);
  }
  const plans = operationPlans(part, all);
  if (plans.length > 0) {
    const overdue = plans.every((plan) => isPast(displayedDate(plan), today));
    return stated(overdue ? "operation-overdue" : "operation-planned", [...agreements, ...plans]);
  }
  const moves = done("move-in");
  const after = some(moves.flatMap((move) => agreements.map((agreement) => isBefore(agreement, move))));
  if (after !== "no") {
    const because = [...agreements, ...moves];
    const undecided = { milestones: ids(because), otherwise: "agreed" } as const;
    return stated("moved-in", because, after === "open" ? undecided : null);
  }
  const signed = agreements.filter((milestone) => milestone.kind === "agreement");
  return signed.length > 0
    ? stated("agreement-signed", signed)
    : stated("letter-of-intent-signed", agreements);
}

const ids = (milestones: readonly Milestone[]) => milestones.map((milestone) => milestone.id).toSorted();

function stated(
  reason: StatusReason,
  because: readonly Milestone[],
  undecided: DerivedStatus["undecided"] = null,
): DerivedStatus {
  return { status: statusOfReason[reason], reason, because: ids(because), undecided };
}
