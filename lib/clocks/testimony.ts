/**
 * Since when something is testified, and what follows from it for a day in the past. Pure.
 *
 * The register tells of an event as done only after it happened: the day of the first version that does bounds it where
 * its own date is open. A plan is there from the day on which a source or the register states it, and at the latest when
 * what follows it was; whether it was there before is not known.
 */
import { happenedBy, type Certainty } from "#lib/dates/certainty.ts";
import { displayedDate } from "#lib/records/plans.ts";
import type { Milestone } from "#lib/records/statements.ts";

/** Days (Berlin) on which it was told first; null: by nobody whose day is known. */
export interface Testimony {
  /** Told at all, as a plan or as done, by a source or by the register. */
  stated: string | null;
  /** Told by the register as done or cancelled. */
  settled: string | null;
}

/** Testimonies by milestone id. */
export type Testimonies = Readonly<Record<string, Testimony>>;

const earlier = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null ? a : a < b ? a : b;

/**
 * What sources and register together testify of a milestone.
 * @param known since when the register tells of it; left out for one that no version holds yet
 * @param published days of the sources by id, null for a source without one
 */
export function testimonyOf(
  milestone: Pick<Milestone, "state" | "citations">,
  known: Testimony | undefined,
  published: Readonly<Record<string, { published: string | null } | undefined>>,
): Testimony {
  let told: string | null = null;
  for (const { sourceId, date } of milestone.citations) {
    told = earlier(told, published[sourceId]?.published ?? null);
    // Words such as "heute" count from the day on which they were said.
    told = earlier(told, date?.anchor ?? null);
  }
  return {
    stated: earlier(told, known?.stated ?? null),
    settled: milestone.state === "planned" ? null : (known?.settled ?? null),
  };
}

/**
 * The day from which on a milestone is sure to have been there: an event to have happened or been called off, a plan to
 * have been made. null: no such day is known.
 */
export function surelySince(milestone: Milestone, testimony: Testimony | undefined): string | null {
  if (milestone.state === "planned") return testimony?.stated ?? null;
  return earlier(displayedDate(milestone).latest, testimony?.settled ?? null);
}

/**
 * The testimonies of a record's milestones, those of plans completed by what followed them: a plan was there before the
 * event that followed it, whoever told of it later. What was called off was so before what followed it as well.
 */
export function completed(milestones: readonly Milestone[], testimonies: Testimonies): Testimonies {
  const followers = new Map<string, Milestone[]>();
  for (const milestone of milestones)
    if (milestone.follows !== null)
      followers.set(milestone.follows, [...(followers.get(milestone.follows) ?? []), milestone]);
  if (followers.size === 0) return testimonies;
  /** Of all that follows, however many plans lie between. */
  const sinceFollowers = (id: string): string | null =>
    (followers.get(id) ?? [])
      .map((next) => earlier(surelySince(next, testimonies[next.id]), sinceFollowers(next.id)))
      .reduce(earlier, null);
  const complete = { ...testimonies };
  for (const { id, state } of milestones) {
    const since = sinceFollowers(id);
    const { stated, settled } = testimonies[id] ?? { stated: null, settled: null };
    if (since === null) continue;
    complete[id] =
      state === "planned"
        ? { stated: earlier(stated, since), settled }
        : { stated, settled: earlier(settled, since) };
  }
  return complete;
}

/**
 * Whether a milestone belongs to the truth of a day: an event that had happened or been called off, a plan that there was.
 * @param day ISO day in Europe/Berlin
 */
export function heldOn(milestone: Milestone, testimony: Testimony | undefined, day: string): Certainty {
  const isPlan = milestone.state === "planned";
  if (!isPlan && happenedBy(displayedDate(milestone), day) === "impossible") return "impossible";
  const since = surelySince(milestone, testimony);
  return since !== null && since <= day ? "certain" : "possible";
}

/**
 * Why a day does not decide whether a milestone belongs to it:
 * plan-told-later (that there was a plan is known only of a later day) · year-not-stated ("13. Dezember") · not-dated ·
 * no-beginning (only the latest possible day is known, and it is later) · no-end (only the earliest) · within (the day
 * lies within the period that the source states).
 */
export type OpenReason =
  | "plan-told-later"
  | "year-not-stated"
  | "not-dated"
  | "no-beginning"
  | "no-end"
  | "within";

/** Why it is open on the days on which it is "possible"; see `heldOn`. */
export function openReason(milestone: Milestone): OpenReason {
  if (milestone.state === "planned") return "plan-told-later";
  const { earliest, latest, precision } = displayedDate(milestone);
  if (earliest !== null) return latest === null ? "no-end" : "within";
  if (latest !== null) return "no-beginning";
  return precision === "unknown" ? "not-dated" : "year-not-stated";
}
