/**
 * Since when something is testified, and what follows from it for a day in the past. Pure.
 *
 * The register tells of an event as done only after it happened: the day of the first version that does bounds it where
 * its own date is open. A plan is there from the day on which a source or the register states it; whether it was there
 * before is not known.
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
 * Whether a milestone belongs to the truth of a day: an event that had happened or been called off, a plan that there was.
 * @param day ISO day in Europe/Berlin
 */
export function heldOn(milestone: Milestone, testimony: Testimony | undefined, day: string): Certainty {
  if (milestone.state === "planned") return isBy(testimony?.stated, day) ? "certain" : "possible";
  const certainty = happenedBy(displayedDate(milestone), day);
  return certainty === "possible" && isBy(testimony?.settled, day) ? "certain" : certainty;
}

const isBy = (told: string | null | undefined, day: string) =>
  told !== null && told !== undefined && told <= day;
