/** A hub as it was on a day in the past, as far as the sources decide it. Pure. */
import { outcomeOn } from "#lib/clocks/past.ts";
import { appliedOn, type Applied } from "#lib/clocks/period-on.ts";
import { surelySince, type Testimonies } from "#lib/clocks/testimony.ts";
import { shiftedDay } from "#lib/dates/calendar.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import { statusOn } from "#lib/hubs/status-on.ts";
import { displayedDate } from "#lib/records/plans.ts";

/** Where a form that was given no day leads back to. */
export const noDayAnchor = "no-such-day";

/** What of a hub's record changes with the days. */
export type Dated = Pick<HubRecord, "milestones" | "partners" | "operators" | "premises">;

/** Lists whose entries may have a beginning and an end. */
export const periodLists = ["operators", "partners", "premises"] as const;
export type PeriodList = (typeof periodLists)[number];
export type PeriodEntry = HubRecord[PeriodList][number];

/** Rooms for the time being had an end once there are others for good, also where nobody says when. */
const endsUnknown = (entry: PeriodEntry, { premises }: Pick<Dated, "premises">) =>
  "address" in entry && entry.kind === "interim" && premises.some(({ kind }) => kind === "permanent");

/** Whether an entry applied on a day; null where its source states no time. */
export const entryOn = (entry: PeriodEntry, hub: Dated, day: string): Applied | null =>
  appliedOn(entry, day, endsUnknown(entry, hub));

/** All that tells one day of a hub from another, to be compared. */
function markOf(hub: Dated, testimonies: Testimonies, day: string): string {
  const status = statusOn(hub.milestones, testimonies, day);
  const { held, open, statuses, derived } = status;
  const plans = [...held, ...open].filter(({ state }) => state === "planned");
  return JSON.stringify([
    held.map(({ id }) => id),
    open.map(({ id }) => id),
    statuses,
    derived?.reason,
    plans.map((plan) => outcomeOn(plan, status, day)),
    periodLists.flatMap((list) => hub[list].map((entry) => entryOn(entry, hub, day))),
  ]);
}

/**
 * The days on which what is known of the hub changes: something begins to be possible or is sure from then on, a plan
 * becomes overdue, a period begins or ends.
 * @param today ISO day in Europe/Berlin; only earlier days are told
 */
export function tellingDays(hub: Dated, testimonies: Testimonies, today: string): string[] {
  const days: (string | null | undefined)[] = [];
  for (const milestone of hub.milestones) {
    const { earliest, latest } = displayedDate(milestone);
    days.push(surelySince(milestone, testimonies[milestone.id]));
    if (milestone.state !== "planned") days.push(earliest);
    else if (latest !== null) days.push(shiftedDay(latest, 1));
  }
  for (const { since, until } of periodLists.flatMap((list): PeriodEntry[] => hub[list])) {
    days.push(since?.earliest, since?.latest);
    for (const end of [until?.earliest, until?.latest]) if (end) days.push(shiftedDay(end, 1));
  }
  const candidates = days.flatMap((day) => (day && day < today ? day : [])).toSorted();
  const [first] = candidates;
  if (first === undefined) return [];
  let last = markOf(hub, testimonies, shiftedDay(first, -1));
  return candidates.filter((day) => {
    const mark = markOf(hub, testimonies, day);
    const isTelling = mark !== last;
    last = mark;
    return isTelling;
  });
}

/** The telling days nearest to a day, before and after it. */
export function neighbours(days: readonly string[], day: string): { previous?: string; next?: string } {
  return { previous: days.findLast((each) => each < day), next: days.find((each) => each > day) };
}
