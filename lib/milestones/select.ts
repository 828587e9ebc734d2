/**
 * Which milestones the chronology shows, and in which order: for what the register said at a time, which no table holds.
 * Pure; `chronology-rows.ts` says the same in SQL, and a test holds both equal.
 */
import type { SetClocks } from "#lib/clocks/clocks.ts";
import { heldOn, type Testimonies } from "#lib/clocks/testimony.ts";
import type { MilestoneFilter } from "#lib/milestones/filter.ts";
import { precisionGroups } from "#lib/milestones/filter.ts";
import type { ListedMilestone } from "#lib/milestones/queries.ts";
import { yearCertainty } from "#lib/milestones/year-certainty.ts";
import { stateBySlug } from "#lib/places/states.ts";
import { displayedDate } from "#lib/records/plans.ts";
import { milestoneKinds, type Milestone } from "#lib/records/statements.ts";

/** A milestone with what filters ask of its record. */
export interface Candidate extends ListedMilestone {
  /** Address parts of the organisations in whose hub or network it happened. */
  operators: readonly string[];
  /** Address parts of the themes of its hub. */
  themes: readonly string[];
}

/**
 * dated: shown in order. apart: not certain of the year or day asked for or, where neither is, without a calendar day.
 * out: not shown.
 */
export type Standing = "dated" | "apart" | "out";

/** Where one milestone stands under a filter. */
export function standing(
  { milestone, owner, operators, themes }: Candidate,
  filter: MilestoneFilter,
  { stand, viewed }: SetClocks,
  testimonies: Testimonies,
): Standing {
  const { kind, status, state, operator, theme, hub, precision, year } = filter;
  const date = displayedDate(milestone);
  const fits =
    (kind === null || milestone.kind === kind) &&
    (status === null || milestone.state === status) &&
    (state === null || owner.stateIso === stateBySlug(state)?.iso) &&
    (operator === null || operators.includes(operator)) &&
    (theme === null || themes.includes(theme)) &&
    (hub === null || (owner.kind === "hub" && owner.slug === hub)) &&
    (precision === null || (precisionGroups[precision] as readonly string[]).includes(date.precision));
  if (!fits) return "out";
  // Where a day is asked for, its truth is what the list is about, whether or not there is a date to go by.
  const isPlaced = stand !== null || date.earliest !== null || date.latest !== null;
  const inYear =
    year === null
      ? isPlaced
        ? "certain"
        : "possible"
      : yearCertainty(date, milestone.state, year, stand ?? viewed);
  const held = stand === null ? "certain" : heldOn(milestone, testimonies[milestone.id], stand);
  if (inYear === "impossible" || held === "impossible") return "out";
  return inYear === "certain" && held === "certain" ? "dated" : "apart";
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The day a milestone stands at; see `listed-rows.ts`. Last of all: those without any. */
function standsAt(milestone: Milestone): string {
  const { earliest, latest } = displayedDate(milestone);
  return earliest ?? (latest === null ? "9999" : `${latest.slice(0, 8)}01`);
}

function openness(milestone: Milestone): number {
  const { earliest, latest } = displayedDate(milestone);
  return Number(earliest !== null) + Number(latest === null);
}

/** Oldest first; among those without any day by kind and id. */
export function byChronology(a: Milestone, b: Milestone): number {
  return (
    text(standsAt(a), standsAt(b)) ||
    openness(a) - openness(b) ||
    text(displayedDate(a).latest ?? "9999", displayedDate(b).latest ?? "9999") ||
    milestoneKinds.indexOf(a.kind) - milestoneKinds.indexOf(b.kind) ||
    text(a.id, b.id)
  );
}

/** All that a filter lets in, in its order: the dated ones and, after them, those that stand apart. */
export function selectMilestones<Entry extends Candidate>(
  candidates: readonly Entry[],
  filter: MilestoneFilter,
  clocks: SetClocks,
  testimonies: Testimonies,
): { dated: Entry[]; apart: Entry[] } {
  const direction = filter.order === "newest" ? -1 : 1;
  const hasDay = ({ milestone }: Entry) => standsAt(milestone) !== "9999";
  const sorted = candidates.toSorted(
    (a, b) => Number(hasDay(b)) - Number(hasDay(a)) || direction * byChronology(a.milestone, b.milestone),
  );
  const of = (wanted: Standing) =>
    sorted.filter((each) => standing(each, filter, clocks, testimonies) === wanted);
  return { dated: of("dated"), apart: of("apart") };
}
