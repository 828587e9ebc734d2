/**
 * Every status that milestones may give, whichever way the order of those happened whose dates do not tell it. Pure.
 *
 * `hubStatus` names one alternative where an order is open, enough to say so on a page; a list of all hubs with a status
 * must not miss any, or a date that becomes known more exactly would bring one in that was surely out.
 */
import { beforeByDates, hubStatus, type Answer, type DerivedStatus } from "#lib/hubs/status.ts";
import type { Milestone } from "#lib/records/statements.ts";

/** Of more orders not all are tried. */
const mostOrders = 64;

/** null where there are too many orders to try them all. */
export function possibleStatuses(milestones: readonly Milestone[], day: string): DerivedStatus[] | null {
  const plain = hubStatus(milestones, day);
  if (plain.undecided === null) return [plain];
  const found: DerivedStatus[] = [];
  // Always asked in one order: then whatever is known more exactly only shortens the way.
  const sorted = milestones.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const waiting: Answers[] = [new Map()];
  for (let tried = 0; waiting.length > 0; tried += 1) {
    if (tried > mostOrders) return null;
    const known = waiting.pop() ?? new Map<string, Answer>();
    let asked: readonly [Milestone, Milestone] | null = null;
    const status = hubStatus(sorted, day, (a, b) => {
      const answer = known.get(pair(a, b)) ?? beforeByDates(a, b);
      if (answer === "open") asked ??= [a, b];
      return answer;
    });
    // Where the rule does not ask for an order, or says that it changes nothing, all orders give the same.
    if (asked === null || status.undecided === null) found.push(status);
    else waiting.push(...answersTo(asked, known));
  }
  return found;
}

/** Whether one milestone came before another, by their pair of ids; left out: as the dates tell. */
type Answers = ReadonlyMap<string, Answer>;

const pair = (a: Milestone, b: Milestone) => `${a.id} ${b.id}`;

/** Both answers to whether one came before the other; what came before another did not come after it. */
const answersTo = ([a, b]: readonly [Milestone, Milestone], known: Answers): Answers[] => [
  new Map([...known, [pair(a, b), "yes"], [pair(b, a), "no"]]),
  new Map([...known, [pair(a, b), "no"]]),
];
