/**
 * What becomes of a draft when others typed or published meanwhile. Pure: the stores and the test of random
 * interleavings call the same functions.
 */
import { isDeepStrictEqual } from "node:util";
import type { Source } from "#lib/evidence/source.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { recordOf } from "./content.ts";
import type { Conflict, Content, ContentIssue } from "./fields.ts";
import type { KindedRecord } from "./kinds.ts";
import { applyDecisions, mergeContent, valueAt, type Decision } from "./merge.ts";

/** What a draft holds: its content, and what the author has still to decide, in the order in which it came up. */
export interface Held {
  content: Content;
  /** Several of one path are decided one after the other. `theirs` is always what `content` holds there. */
  conflicts: Conflict[];
}

/**
 * The conflicts to be decided now: the first of each path, and none within a row whose own fate is undecided. What is
 * left is asked afterwards, against what stands then.
 */
export const askedNow = (conflicts: readonly Conflict[]): Conflict[] =>
  conflicts.filter(
    ({ path }, at) =>
      conflicts.findIndex((other) => other.path === path) === at &&
      !conflicts.some((other) => path.startsWith(`${other.path}.`)),
  );

/** A save by a tab that holds the newest version: what was typed replaces the content. */
export const typedOver = (held: Held, typed: Content): Held => ({
  content: typed,
  conflicts: broughtUp(held.conflicts, held.content, typed),
});

/**
 * A save by a tab that started from an older version of the draft.
 * @param base what that tab started from
 * @returns `fresh`: what was typed there and meanwhile changed elsewhere; it is among `conflicts` as well
 */
export function mergeSave(held: Held, base: Content | null, typed: Content): Held & { fresh: Conflict[] } {
  const { merged, conflicts: fresh } = mergeContent(base, typed, held.content);
  const conflicts = withoutRepeats([...broughtUp(held.conflicts, held.content, merged), ...fresh]);
  return { content: merged, conflicts, fresh };
}

/** Carries out what the author decided; one decision for each path of `askedNow`, or fewer. */
export function decide(held: Held, decisions: Readonly<Record<string, Decision>>): Held {
  const asked = askedNow(held.conflicts);
  // Their side stands already, perhaps with what was typed since.
  const toBeSet = asked.filter(({ path }) => decisions[path] !== "theirs");
  const content = applyDecisions(held.content, toBeSet, decisions);
  const left = held.conflicts.filter(
    (conflict) => !(asked.includes(conflict) && decisions[conflict.path] !== undefined),
  );
  return { content, conflicts: broughtUp(left, held.content, content) };
}

/**
 * A draft carried over to what is public now.
 * @param base what was public when the draft started; null for nothing
 */
export function rebase(held: Held, base: Content | null, current: Content): Held {
  const { merged, conflicts } = mergeContent(base, held.content, current);
  return {
    content: merged,
    conflicts: withoutRepeats([...broughtUp(held.conflicts, held.content, merged), ...conflicts]),
  };
}

/**
 * The first save of a new draft, by a tab whose own draft has ended since or that started from something older than
 * what is public: only what was typed in it is carried over.
 * @param start what the tab started from; null for nothing
 */
export function freshStart(start: Content | null, typed: Content, current: Content): Held {
  return rebase({ content: typed, conflicts: [] }, start, current);
}

export type Publication =
  | { publish: true; kinded: KindedRecord; newSources: Source[] }
  /** Nothing is published: the draft goes back to its author as `held`. */
  | { publish: false; held: Held; issues: ContentIssue[] };

/**
 * Whether a draft can be published over what is public now, and as what.
 * @param base what was public when the draft started; null for nothing
 * @param current what is public now; null for nothing
 */
export function decidePublication(
  kind: RecordKind,
  draft: Held,
  base: Content | null,
  current: Content | null,
): Publication {
  const held = current === null || isDeepStrictEqual(base, current) ? draft : rebase(draft, base, current);
  const made = recordOf(kind, held.content);
  if (held.conflicts.length === 0 && made.ok)
    return { publish: true, kinded: made.kinded, newSources: made.newSources };
  return { publish: false, held, issues: made.ok ? [] : made.issues };
}

/** Open conflicts beside a new content: their side is what stands there now; what has become equal is no conflict. */
function broughtUp(conflicts: readonly Conflict[], before: Content, content: Content): Conflict[] {
  return withoutRepeats(
    conflicts
      .map((conflict) => lifted(conflict, before, content))
      .map((conflict) => ({ ...conflict, theirs: valueAt(content, conflict.path) }))
      .filter(({ mine, theirs }) => !isDeepStrictEqual(mine, theirs)),
  );
}

/** A conflict within a row that is gone becomes one about the row: what was to be decided in it would be lost with it. */
function lifted(conflict: Conflict, before: Content, content: Content): Conflict {
  const segments = conflict.path.split(".");
  for (let length = 2; length < segments.length; length += 2) {
    const path = segments.slice(0, length).join(".");
    const base = valueAt(before, path);
    if (base === null || valueAt(content, path) !== null) continue;
    const mine = applyDecisions(before, [conflict], { [conflict.path]: "mine" });
    return { path, base, mine: valueAt(mine, path), theirs: null };
  }
  return conflict;
}

const withoutRepeats = (conflicts: Conflict[]): Conflict[] =>
  conflicts.filter(
    ({ path, mine }, at) =>
      conflicts.findIndex((other) => other.path === path && isDeepStrictEqual(other.mine, mine)) === at,
  );
