/** The milestones of a made-up hub: a life up to a chosen point, with plans kept beside what happened. */
import type { HubStatus } from "#lib/hubs/status.ts";
import type { MilestoneKind } from "#lib/records/statements.ts";
import type { Random } from "./random.ts";

/** A milestone before it has sources: the true day, which its sources state more or less exactly. */
export interface Step {
  kind: MilestoneKind;
  state: "planned" | "done" | "cancelled";
  /** ISO day. */
  day: string;
  /** Index of the plan in the same list. */
  follows: number | null;
}

/** How far hubs have come, out of 100. What their sources leave open may make another status of it. */
const lives: readonly (readonly [HubStatus, number])[] = [
  ["unknown", 3],
  ["in-talks", 10],
  ["agreed", 24],
  ["being-set-up", 22],
  ["open", 29],
  ["closed", 6],
  ["cancelled", 6],
];

function drawLife(random: Random): HubStatus {
  let drawn = random.below(100);
  for (const [life, share] of lives) {
    if (drawn < share) return life;
    drawn -= share;
  }
  return "open";
}

const firstDay = Date.UTC(2016, 0, 1);
const dayLength = 86_400_000;
/** The end of what can have happened when the made-up records were published. */
const lastDay = "2025-12-31";
const iso = (day: number) => new Date(firstDay + day * dayLength).toISOString().slice(0, 10);

/** Two to eight milestones, none of them done in the future. */
export function madeUpStory(random: Random): Step[] {
  const steps = wholeStory(random);
  const end = steps.findIndex((step) => step.state !== "planned" && step.day > lastDay);
  return end === -1 ? steps : steps.slice(0, end);
}

function wholeStory(random: Random): Step[] {
  const life = drawLife(random);
  const steps: Step[] = [];
  let day = random.between(0, 3100);
  const add = (kind: MilestoneKind, state: Step["state"], follows: number | null = null) => {
    steps.push({ kind, state, day: iso(day), follows });
    return steps.length - 1;
  };
  const later = (least: number, most: number) => (day += random.between(least, most));
  const operation = (): MilestoneKind => random.pick(["start-of-operation", "opening", "opening"]);

  /** One or two plans, the second following the first; returns the last. */
  const plan = (): number => {
    const kind = operation();
    later(60, 300);
    const first = add(kind, "planned");
    if (!random.chance(30)) return first;
    later(60, 250);
    return add(kind, "planned", first);
  };

  if (life === "unknown") {
    add("event", "done");
    later(30, 300);
    add("event", "planned");
    return steps;
  }
  if (life === "in-talks" || random.chance(50)) add("talks", "done");
  if (life === "in-talks") {
    later(20, 200);
    add(random.pick(["talks", "event"]), "done");
    return steps;
  }
  later(20, 250);
  add(random.pick(["letter-of-intent", "letter-of-intent", "agreement"]), "done");
  if (life === "agreed") {
    later(20, 200);
    add("event", random.pick(["done", "planned"]));
    return steps;
  }
  if (random.chance(35)) {
    later(20, 150);
    add("move-in", "done");
  }
  const planned = plan();
  if (life === "cancelled") {
    later(5, 90);
    add(steps[planned]?.kind ?? "opening", "cancelled", planned);
    return steps;
  }
  if (life === "being-set-up") return steps;
  later(0, 200);
  // Some sources do not link the opening to the plan; the rule about fulfilled plans has to.
  add(operation(), "done", random.chance(80) ? planned : null);
  if (random.chance(40)) {
    later(10, 200);
    add("event", "done");
  }
  if (life === "closed") {
    later(200, 1200);
    add("closure", "done");
  }
  return steps;
}
