/**
 * Which hubs had signed, opened and closed by a day, and how the number of opened ones grew: how many surely had, and how
 * many may have had. Pure; the days are passed in. What has no year is a band between the two and never a guess.
 */
import type { SetClocks } from "#lib/clocks/clocks.ts";
import type { Testimonies } from "#lib/clocks/testimony.ts";
import type { Count } from "#lib/milestones/figures.ts";
import { displayedDate, isOperation } from "#lib/records/plans.ts";
import type { Milestone } from "#lib/records/statements.ts";

/** A hub, by its id, with all of its milestones. */
export interface HubMilestones {
  id: string;
  milestones: readonly Milestone[];
}

/** What a hub had surely or possibly done by a day. */
export const hubSteps = ["signed", "opened", "closed"] as const;
export type HubStep = (typeof hubSteps)[number];

const isOfStep: Record<HubStep, (milestone: Milestone) => boolean> = {
  signed: ({ kind }) => kind === "letter-of-intent" || kind === "agreement",
  opened: isOperation,
  closed: ({ kind }) => kind === "closure",
};

/** The first day by which something may have happened, and the one by which it surely had; ISO days. */
export interface Reach {
  /** null: it may have been at any time. */
  from: string | null;
  sure: string;
}

/**
 * Since when a hub may have taken a step and by when it surely had; null where it never did. What is done had happened by
 * the day on which the register first said so, whatever its date leaves open.
 * @param viewed the end of what is known, ISO day in Europe/Berlin
 */
export function reachOf(
  step: HubStep,
  milestones: readonly Milestone[],
  testimonies: Testimonies,
  viewed: string,
): Reach | null {
  const reaches = milestones
    .filter((milestone) => milestone.state === "done" && isOfStep[step](milestone))
    .map((milestone) => {
      const { earliest, latest } = displayedDate(milestone);
      const settled = testimonies[milestone.id]?.settled ?? viewed;
      const told = earliest !== null && earliest > settled ? earliest : settled;
      return { from: earliest, sure: latest !== null && latest < told ? latest : told };
    });
  return reaches.length === 0
    ? null
    : reaches.reduce((one, other) => ({
        from: one.from === null || other.from === null ? null : first(one.from, other.from),
        sure: first(one.sure, other.sure),
      }));
}

const first = (a: string, b: string) => (a < b ? a : b);

/** Ids of hubs. */
export interface StepFigures {
  surely: string[];
  /** Of these it is open. */
  perhaps: string[];
}

/** Which hubs had surely and which had perhaps taken a step by the day on which the reader stands. */
export function stepFigures(
  step: HubStep,
  hubs: readonly HubMilestones[],
  testimonies: Testimonies,
  { stand, viewed }: SetClocks,
): StepFigures {
  const day = stand ?? viewed;
  const found = hubs.flatMap(({ id, milestones }) => {
    const reach = reachOf(step, milestones, testimonies, viewed);
    return reach && (reach.from === null || reach.from <= day) ? [{ id, isSure: reach.sure <= day }] : [];
  });
  return {
    surely: found.filter(({ isSure }) => isSure).map(({ id }) => id),
    perhaps: found.filter(({ isSure }) => !isSure).map(({ id }) => id),
  };
}

/** From this day on, the numbers are these. */
export interface OpeningsStep extends Count {
  day: string;
}

/** How many hubs had surely and may have opened, over time. */
export interface OpeningsCurve {
  /** Before any known day: hubs whose opening may have been at any time. */
  before: Count;
  /** Oldest first, one a day. */
  steps: OpeningsStep[];
  /** The day on which the reader stands. */
  end: string;
}

/** The first start of operation or opening of each hub, added up. */
export function openingsCurve(
  hubs: readonly HubMilestones[],
  testimonies: Testimonies,
  { stand, viewed }: SetClocks,
): OpeningsCurve {
  const end = stand ?? viewed;
  const changes = new Map<string, Count>();
  const add = (day: string, { least, most }: Count) => {
    const known = changes.get(day) ?? { least: 0, most: 0 };
    changes.set(day, { least: known.least + least, most: known.most + most });
  };
  const before: Count = { least: 0, most: 0 };
  for (const { milestones } of hubs) {
    const reach = reachOf("opened", milestones, testimonies, viewed);
    if (reach === null) continue;
    if (reach.from === null) before.most += 1;
    else if (reach.from <= end) add(reach.from, { least: 0, most: 1 });
    if (reach.sure <= end) add(reach.sure, { least: 1, most: 0 });
  }
  let now = before;
  const steps = [...changes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, { least, most }]) => {
      now = { least: now.least + least, most: now.most + most };
      return { day, ...now };
    });
  return { before, steps, end };
}

/** The numbers at the end of a day. */
export function opened({ before, steps }: OpeningsCurve, day: string): Count {
  const { least, most } = steps.findLast((step) => step.day <= day) ?? before;
  return { least, most };
}

/** A line of the table beside the chart: the numbers before a day, since a day, or at the end of it. */
export interface CurveRow extends Count {
  is: "before" | "since" | "on";
  day: string;
}

/** More changes than these are not told one by one. */
const mostRows = 24;

/** The curve as a table: each change with its day or, where there are too many, the end of each year. */
export function curveRows(curve: OpeningsCurve): CurveRow[] {
  const { before, steps, end } = curve;
  const [firstStep] = steps;
  if (!firstStep) return [{ is: "on", day: end, ...before }];
  const start: CurveRow = { is: "before", day: firstStep.day, ...before };
  if (steps.length <= mostRows) return [start, ...steps.map((step): CurveRow => ({ is: "since", ...step }))];
  const years = new Set(steps.map(({ day }) => `${day.slice(0, 4)}-12-31`).filter((day) => day < end));
  return [start, ...[...years, end].map((day): CurveRow => ({ is: "on", day, ...opened(curve, day) }))];
}
