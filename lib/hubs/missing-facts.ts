/** What the register should know of a hub and does not: a list in words, never a score. Pure. */
import type { HubStatus } from "#lib/hubs/status.ts";

/** In the order in which they are named: what matters most to a reader first. */
export const hubFacts = [
  "milestone",
  "status",
  "order",
  "town",
  "operator",
  "address",
  "opening-hours",
  "step-free",
  "reachable",
  "website",
  "focus-theme",
  "workplaces",
] as const;
/**
 * A fact about a hub: milestone (any), status (the milestones tell one), order (they tell only one), town (where it
 * stands, not only a region), operator, address, opening-hours, step-free, reachable (mailbox or phone), website,
 * focus-theme, workplaces.
 */
export type HubFact = (typeof hubFacts)[number];

/** What is expected of a hub that can be visited; before, there are no doors yet to have opening hours. */
const ofOpenHubs: readonly HubFact[] = ["address", "opening-hours", "step-free", "reachable", "workplaces"];
/** What is still worth finding out about a hub that is no more, or never came to be. */
const ofEndedHubs: readonly HubFact[] = ["milestone", "order", "town", "operator"];

/**
 * The facts that are missing, in the order of `hubFacts`.
 * @param held the facts that some public statement gives
 */
export function missingFacts(status: HubStatus, held: ReadonlySet<HubFact>): HubFact[] {
  return hubFacts.filter((fact) => {
    if (held.has(fact)) return false;
    // Without any milestone there is no status either: one gap, named once.
    if (fact === "status" && !held.has("milestone")) return false;
    if (status === "closed" || status === "cancelled") return ofEndedHubs.includes(fact);
    return status === "open" || !ofOpenHubs.includes(fact);
  });
}
