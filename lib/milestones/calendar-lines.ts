/**
 * What a calendar shows of a record's milestones over time. A plan, the later plans and the event that follow it are one line
 * and one entry: it keeps its name whatever becomes of it, and counts how often what it shows has changed. Pure.
 */
import { displayedDate, planOutcome } from "#lib/records/plans.ts";
import type { Milestone } from "#lib/records/statements.ts";

/** What a published version says of a record. */
export interface CalendarVersion {
  recordId: string;
  name: string;
  nameEn: string;
  milestones: readonly Milestone[];
}

export interface CalendarLine {
  /** Id of the milestone under which the line was published first; unique among all records. */
  key: string;
  /** How many times what the entry shows has changed since. */
  sequence: number;
  /** The end of the line: what is shown. */
  milestone: Milestone;
  /** The plans before it, oldest first. */
  plans: Milestone[];
}

interface Owned {
  milestone: Milestone;
  version: CalendarVersion;
}

/** Between its ends a date can be drawn; one that is open, without year or unknown cannot stand in a calendar. */
export const hasTwoEnds = (milestone: Milestone): boolean => {
  const { earliest, latest } = displayedDate(milestone);
  return earliest !== null && latest !== null;
};

/**
 * The entries after the last version.
 * @param versions of a record, oldest first; with them those of all records that were merged with it, in the order of their
 *   publication: milestones move from one to the other and keep their ids
 */
export function calendarLines(versions: readonly CalendarVersion[]): CalendarLine[] {
  const records = new Map<string, CalendarVersion>();
  const keys = new Map<string, string>();
  const shown = new Map<string, { what: string; sequence: number }>();
  let lines: { key: string; owned: Owned[] }[] = [];
  for (const version of versions) {
    // Last, so that in the middle of a merge the version that came last is believed.
    records.delete(version.recordId);
    records.set(version.recordId, version);
    const owned = [...records.values()].flatMap((record) =>
      record.milestones.map((milestone) => ({ milestone, version: record })),
    );
    lines = named(linesOf(new Map(owned.map((each) => [each.milestone.id, each])), keys), keys);
    for (const { key, owned: line } of lines) {
      const what = whatIsShown(line);
      const before = shown.get(key);
      if (what === null || what === before?.what) continue;
      shown.set(key, { what, sequence: before ? before.sequence + 1 : 0 });
    }
  }
  return lines.flatMap(({ key, owned }) => {
    const milestones = owned.map(({ milestone }) => milestone);
    const milestone = milestones.at(-1);
    const state = shown.get(key);
    return milestone && state && whatIsShown(owned) !== null
      ? [{ key, sequence: state.sequence, milestone, plans: milestones.slice(0, -1) }]
      : [];
  });
}

/**
 * Lines from their first plan to their end. Where several milestones follow one plan, the one that followed it before goes
 * on with its line, else the first; each other one begins a line of its own.
 */
function linesOf(milestones: ReadonlyMap<string, Owned>, keys: ReadonlyMap<string, string>): Owned[][] {
  const followers = new Map<string, Owned[]>();
  const begin: Owned[] = [];
  for (const owned of milestones.values()) {
    const { follows } = owned.milestone;
    if (follows === null || !milestones.has(follows)) begin.push(owned);
    else followers.set(follows, [...(followers.get(follows) ?? []), owned]);
  }
  const lines: Owned[][] = [];
  for (let first = begin.shift(); first; first = begin.shift()) {
    const line = [first];
    for (let at: Owned | undefined = first; at;) {
      const next: Owned[] = followers.get(at.milestone.id) ?? [];
      const key = keys.get(at.milestone.id);
      const heir: Owned | undefined =
        next.find(({ milestone }) => key !== undefined && keys.get(milestone.id) === key) ?? next[0];
      begin.push(...next.filter((each) => each !== heir));
      if (heir) line.push(heir);
      at = heir;
    }
    lines.push(line);
  }
  return lines;
}

/**
 * Gives each line the key under which one of its milestones was shown before, else the id of its first. A key belongs to the
 * line that holds the milestone of that id; where that is gone, to the first line that had it.
 */
function named(lines: readonly Owned[][], keys: Map<string, string>): { key: string; owned: Owned[] }[] {
  const lineOf = new Map(lines.flatMap((line) => line.map(({ milestone }) => [milestone.id, line])));
  const taken = new Set<string>();
  const result = lines.map((owned) => {
    const before = owned
      .flatMap(({ milestone }) => keys.get(milestone.id) ?? [])
      .find((key) => !taken.has(key) && (lineOf.get(key) ?? owned) === owned);
    const key = before ?? owned[0]?.milestone.id ?? "";
    taken.add(key);
    return { key, owned };
  });
  for (const { key, owned } of result) for (const { milestone } of owned) keys.set(milestone.id, key);
  return result;
}

/** What a reader of the calendar sees of a line, to be compared; null where it cannot or need not stand there. */
function whatIsShown(line: readonly Owned[]): string | null {
  const { milestone, version } = line.at(-1) ?? {};
  if (!milestone || !version || !hasTwoEnds(milestone)) return null;
  const { state, kind, title } = milestone;
  const { edtf, earliest } = displayedDate(milestone);
  // The event stands there itself, though no source links the two. What is overdue by now is not for a calendar.
  const isFulfilled =
    state === "planned" && planOutcome(milestone, version.milestones, earliest ?? "") === "happened";
  if (isFulfilled) return null;
  return JSON.stringify([edtf, state, kind, title, version.name, version.nameEn]);
}
