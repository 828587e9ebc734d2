/**
 * Plans and what became of them. A plan is never overwritten: a later plan or the event itself follows it. Pure; the day
 * is passed in. Source of the rules: the register's conventions on dates (README).
 */
import { compareDates, isPast } from "#lib/dates/compare.ts";
import type { HistoricDate } from "#lib/dates/historic-date.ts";
import { milestoneKinds, type Citation, type Milestone } from "#lib/records/statements.ts";

/**
 * What became of a plan:
 * happened (the event itself came, directly or after later plans) · replaced (by a later plan) · cancelled ·
 * overdue ("overdue, unconfirmed": its latest day has passed and nothing follows) · pending (its latest day is still
 * to come) · undated (no latest day, so it is never overdue).
 */
export type PlanOutcome = "happened" | "replaced" | "cancelled" | "overdue" | "pending" | "undated";

/** Start of operation and opening both mean open, and either fulfils a plan for the other. */
export const isOperation = ({ kind }: Pick<Milestone, "kind">) =>
  kind === "start-of-operation" || kind === "opening";

/**
 * The citation whose reading of the date a milestone shows.
 * @throws Error when the milestone names none of its own, which its schema refuses.
 */
export function displayedCitation(milestone: Milestone): Citation {
  const citation = milestone.citations.find((each) => each.id === milestone.displayedCitationId);
  if (!citation) throw new Error(`Milestone ${milestone.id} displays no citation of its own.`);
  return citation;
}

/**
 * The date a milestone shows.
 * @throws Error when the displayed citation carries none, which the milestone's schema refuses.
 */
export function displayedDate(milestone: Milestone): HistoricDate {
  const { date } = displayedCitation(milestone);
  if (!date) throw new Error(`Milestone ${milestone.id} displays no date.`);
  return date;
}

/** The milestones at the end of each chain that begins with this one; the milestone itself when nothing follows it. */
function endsOf(milestone: Milestone, milestones: readonly Milestone[]): Milestone[] {
  const followers = milestones.filter((other) => other.follows === milestone.id);
  return followers.length === 0 ? [milestone] : followers.flatMap((follower) => endsOf(follower, milestones));
}

/**
 * Every done start of operation and opening that may fulfil a plan for either although no source links the two, first to
 * last. An operation that ended before the plan's date is none of them, because then the plan is for a new beginning.
 */
export function fulfillingEvents(plan: Milestone, milestones: readonly Milestone[]): Milestone[] {
  if (plan.state !== "planned" || !isOperation(plan)) return [];
  const closures = milestones.filter((other) => other.kind === "closure" && other.state === "done");
  const ended = (event: Milestone) =>
    closures.some(
      (closure) =>
        compareDates(displayedDate(event), displayedDate(closure)) === "before" &&
        compareDates(displayedDate(closure), displayedDate(plan)) === "before",
    );
  return inOrder(milestones.filter((other) => isOperation(other) && other.state === "done" && !ended(other)));
}

/** The first of them; null where nothing fulfils the plan without a link. */
const fulfilledBy = (plan: Milestone, milestones: readonly Milestone[]): Milestone | null =>
  fulfillingEvents(plan, milestones)[0] ?? null;

/**
 * What became of a milestone that is not done, on a day ("2022-04-01", Europe/Berlin).
 * @throws Error for a done milestone: it is no plan.
 */
export function planOutcome(plan: Milestone, milestones: readonly Milestone[], today: string): PlanOutcome {
  if (plan.state === "done") throw new Error(`Milestone ${plan.id} happened; it is no plan.`);
  if (plan.state === "cancelled") return "cancelled";
  const ends = endsOf(plan, milestones);
  // A later plan for the opening is fulfilled without a link too, and with it the plan that it replaced.
  if (ends.some((end) => end.state === "done" || fulfilledBy(end, milestones))) return "happened";
  if (ends.every((end) => end.state === "cancelled")) return "cancelled";
  if (!ends.includes(plan)) return "replaced";
  const date = displayedDate(plan);
  if (date.latest === null) return "undated";
  return isPast(date, today) ? "overdue" : "pending";
}

/** Whether a milestone is a plan that is "overdue, unconfirmed" on a day ("2022-04-01", Europe/Berlin). */
export function isOverdue(milestone: Milestone, milestones: readonly Milestone[], today: string): boolean {
  return milestone.state === "planned" && planOutcome(milestone, milestones, today) === "overdue";
}

/** One line of a timeline: a milestone and, oldest first, the plans that it followed. */
export interface TimelineEntry {
  milestone: Milestone;
  plans: Milestone[];
}

export interface Timeline {
  entries: TimelineEntry[];
  /** Without any calendar bound (unknown, or a day without its year): they stand apart. */
  undated: TimelineEntry[];
}

/**
 * The milestones in the order in which they are read: what is decidedly earlier first, and what cannot be decided in
 * the usual order of kinds. Each plan stands beside what followed it. The order of the list given changes nothing.
 */
export function timeline(milestones: readonly Milestone[]): Timeline {
  const plansOf = new Map<string, Milestone[]>();
  const beside = new Set<string>();
  const put = (plan: Milestone, followerId: string) => {
    const plans = plansOf.get(followerId) ?? [];
    if (!plans.includes(plan)) plansOf.set(followerId, [...plans, plan]);
    beside.add(plan.id);
  };
  for (const plan of inOrder(milestones)) {
    const ends = endsOf(plan, milestones);
    for (const end of new Set(ends)) {
      const event = fulfilledBy(end, milestones);
      if (end !== plan) put(plan, event?.id ?? end.id);
      else if (event) put(plan, event.id);
    }
  }
  const lines = inOrder(milestones)
    .filter((milestone) => !beside.has(milestone.id))
    .map((milestone) => ({ milestone, plans: byChain(plansOf.get(milestone.id) ?? [], milestones) }));
  const isDated = ({ milestone }: TimelineEntry) => hasBounds(milestone);
  return { entries: lines.filter(isDated), undated: lines.filter((line) => !isDated(line)) };
}

/** Some of the milestones of a record, each after the plan that it follows, whatever their dates say. */
export function byChain(some: readonly Milestone[], milestones: readonly Milestone[]): Milestone[] {
  const depth = (milestone: Milestone): number => {
    const plan = milestones.find((other) => other.id === milestone.follows);
    return plan ? depth(plan) + 1 : 0;
  };
  return some.toSorted((a, b) => depth(a) - depth(b));
}

const hasBounds = (milestone: Milestone) => {
  const { earliest, latest } = displayedDate(milestone);
  return earliest !== null || latest !== null;
};

/** A total order that keeps every decided "before"; ties by kind, bounds and id, so that it never depends on the list. */
function inOrder(milestones: readonly Milestone[]): Milestone[] {
  const waiting = milestones.toSorted(byHabit);
  const ordered: Milestone[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((milestone) =>
      waiting.every((other) => compareDates(displayedDate(other), displayedDate(milestone)) !== "before"),
    );
    // "before" runs in no circle, so somebody is always first.
    ordered.push(...waiting.splice(Math.max(next, 0), 1));
  }
  return ordered;
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function byHabit(a: Milestone, b: Milestone): number {
  const [first, second] = [displayedDate(a), displayedDate(b)];
  return (
    Number(hasBounds(b)) - Number(hasBounds(a)) ||
    milestoneKinds.indexOf(a.kind) - milestoneKinds.indexOf(b.kind) ||
    text(first.latest ?? "9999-12-31", second.latest ?? "9999-12-31") ||
    text(first.earliest ?? "", second.earliest ?? "") ||
    text(a.id, b.id)
  );
}
