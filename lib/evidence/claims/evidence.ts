/** What places a hub on a basis of counting, and what takes it off again. Pure. */
import type { Testimony, Testimonies } from "#lib/clocks/testimony.ts";
import { compareDates, type DateBounds } from "#lib/dates/compare.ts";
import { happenedBy, type Certainty } from "#lib/dates/certainty.ts";
import { displayedDate, isOperation } from "#lib/records/plans.ts";
import type { Claim, Milestone } from "#lib/records/statements.ts";

/** What hubs are counted by; carriers are no hubs. */
export type HubBasis = Exclude<Claim["basis"], "carriers">;

/** A milestone that says something for a basis, with the days between which that came true. */
export interface Sign extends DateBounds {
  milestoneId: string;
  /** Nothing that is called off takes it back: a hub that opened was planned. */
  lasts: boolean;
}

export interface Evidence {
  /** Each alone places the hub on the basis. */
  signs: readonly Sign[];
  /** Each takes it off again, unless a sign surely came later. */
  ends: readonly Sign[];
  /** The days between which the first of the signs placed it there; null where there is none. */
  joined: DateBounds | null;
  /** The sign that is surely there first. */
  surest: Sign | null;
  /** The one that may be there first. */
  first: Sign | null;
}

/**
 * The days between which a milestone came true: bounds such that `happenedBy` of them is `heldOn` of the milestone, on
 * whatever day.
 */
export function sinceOf(milestone: Milestone, testimony: Testimony | undefined): DateBounds {
  if (milestone.state === "planned") return { earliest: null, latest: testimony?.stated ?? null };
  const { earliest, latest } = displayedDate(milestone);
  const settled = testimony?.settled ?? null;
  if (settled === null || (latest !== null && latest <= settled)) return { earliest, latest };
  return { earliest, latest: earliest !== null && earliest > settled ? earliest : settled };
}

const isDone = ({ state }: Milestone) => state === "done";
const isPlan = (milestone: Milestone) => milestone.kind === "establishment" || isOperation(milestone);
const isStep = ({ kind }: Milestone) => ["letter-of-intent", "agreement", "move-in"].includes(kind);

/** Which milestones say that a hub belongs to a basis. */
const isSign: Record<HubBasis, (milestone: Milestone) => boolean> = {
  "letters-of-intent": (milestone) => isDone(milestone) && milestone.kind === "letter-of-intent",
  opened: (milestone) => isDone(milestone) && isOperation(milestone),
  operated: (milestone) => isDone(milestone) && isOperation(milestone),
  // What was called off had been planned, though nobody says since when.
  planned: (milestone) => isPlan(milestone) || (isDone(milestone) && isStep(milestone)),
};

/** Which end it; letters stay signed, and what was opened was opened. */
const isEnd: Record<HubBasis, (milestone: Milestone) => boolean> = {
  "letters-of-intent": () => false,
  opened: () => false,
  operated: (milestone) => isDone(milestone) && milestone.kind === "closure",
  planned: (milestone) => milestone.state === "cancelled" && (isPlan(milestone) || isStep(milestone)),
};

/** What the milestones of a hub say for a basis. */
export function evidenceOf(
  milestones: readonly Milestone[],
  basis: HubBasis,
  testimonies: Testimonies,
): Evidence {
  const read = (milestone: Milestone): Sign => ({
    milestoneId: milestone.id,
    ...sinceOf(milestone, testimonies[milestone.id]),
    lasts: basis === "planned" && isDone(milestone) && isOperation(milestone),
  });
  const sign = (milestone: Milestone): Sign =>
    // It was planned before it was called off.
    milestone.state === "cancelled" ? { ...read(milestone), earliest: null } : read(milestone);
  const isLast = ({ id }: Milestone) => !milestones.some(({ follows }) => follows === id);
  const signs = milestones.filter(isSign[basis]).map(sign);
  const ends = milestones.filter((milestone) => isEnd[basis](milestone) && isLast(milestone)).map(read);
  const [surest, first] = [firstBy("latest", signs), firstBy("earliest", signs)];
  const joined = surest && first && { earliest: first.earliest, latest: surest.latest };
  return { signs, ends, joined, surest, first };
}

/** Days, both inclusive; without an earliest, all up to the latest. */
export interface Window {
  earliest: string | null;
  latest: string;
}

export interface Standing {
  /** certain: on every day of the window; impossible: on none. */
  certainty: Certainty;
  /** The milestone that decides, or that leaves it open. */
  because: Sign | null;
  /** What may have ended it by then. */
  ended: Sign | null;
}

/**
 * Whether a hub stood on a basis in a window.
 * @param everCounts a hub that left it again may count too: of orders, nobody says whether those that ended are counted
 */
export function standingIn(evidence: Evidence, window: Window, everCounts = false): Standing {
  const { signs, ends, joined, surest, first } = evidence;
  if (joined === null) return { certainty: "impossible", because: null, ended: null };
  if (ends.length === 0) {
    // Nearly all: a register asks this for every hub and every claim.
    if (happenedBy(joined, window.latest) === "impossible")
      return { certainty: "impossible", because: first, ended: null };
    const isSure = window.earliest !== null && happenedBy(joined, window.earliest) === "certain";
    return { certainty: isSure ? "certain" : "possible", because: surest, ended: null };
  }
  const hasEnded = (sign: Sign, end: Sign) =>
    !sign.lasts &&
    window.earliest !== null &&
    happenedBy(end, window.earliest) === "certain" &&
    compareDates(sign, end) === "before";
  const mayHaveEnded = (sign: Sign, end: Sign) =>
    !sign.lasts && happenedBy(end, window.latest) !== "impossible" && compareDates(end, sign) !== "before";
  const sure = signs.filter(
    (sign) => window.earliest !== null && happenedBy(sign, window.earliest) === "certain",
  );
  const standing = firstBy(
    "latest",
    sure.filter((sign) => !ends.some((end) => mayHaveEnded(sign, end))),
  );
  if (standing) return { certainty: "certain", because: standing, ended: null };
  const begun = signs.filter((sign) => happenedBy(sign, window.latest) !== "impossible");
  const left = everCounts ? begun : begun.filter((sign) => !ends.some((end) => hasEnded(sign, end)));
  const because = firstBy("latest", left);
  if (because) {
    const ended = ends.find((end) => mayHaveEnded(because, end)) ?? null;
    return { certainty: "possible", because, ended };
  }
  const gone = firstBy("latest", begun);
  if (gone)
    return { certainty: "impossible", because: gone, ended: ends.find((end) => hasEnded(gone, end)) ?? null };
  return { certainty: "impossible", because: firstBy("earliest", signs), ended: null };
}

/** The one whose bound is smallest; an open latest reaches furthest, an open earliest lies first. */
function firstBy(bound: "earliest" | "latest", signs: readonly Sign[]): Sign | null {
  const open = bound === "latest" ? "9999-12-31" : "";
  const key = (sign: Sign) => sign[bound] ?? open;
  let first: Sign | null = null;
  for (const sign of signs)
    if (
      first === null ||
      key(sign) < key(first) ||
      (key(sign) === key(first) && sign.milestoneId < first.milestoneId)
    )
      first = sign;
  return first;
}
