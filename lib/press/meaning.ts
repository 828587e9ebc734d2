/** What the words of a question that are no names say together. Pure. */
import type { HubStatus } from "#lib/hubs/status.ts";
import { milestoneKinds, type Milestone, type MilestoneKind } from "#lib/records/statements.ts";
import type { Meaning, Topic } from "./lexicon.ts";
import type { Period } from "./period.ts";
import type { Subjects } from "./subjects.ts";

/**
 * milestones · hubs · count · status (how far a hub is) · hub (all of one) · none (nothing that the register could look
 * up, or nothing that it answers)
 */
export type Intent = "milestones" | "hubs" | "count" | "status" | "hub" | "none";

/** What is asked, whatever it is asked of. */
export interface Said {
  /** In the order of a hub's life; none: any. */
  kinds: MilestoneKind[];
  state: Milestone["state"] | null;
  isOverdue: boolean;
  /** Who signed is asked for. */
  isSigned: boolean;
  isNewestFirst: boolean;
  isFocus: boolean;
  status: HubStatus[];
  topic: Topic | null;
  /** Hubs are asked for, not milestones: what is counted. */
  isOfHubs: boolean;
  /** Nothing is asked of a hub that is only named ("Zeitz"). */
  isBare: boolean;
}

type Asks = ReadonlySet<Meaning["asks"]>;

/** @param hasTitle an event is asked for by its name */
export function meaningOf(meanings: readonly Meaning[], hasTitle: boolean): Said & { asks: Asks } {
  const some = (test: (meaning: Meaning) => unknown) => meanings.some((meaning) => Boolean(test(meaning)));
  const asks = new Set(meanings.flatMap(({ asks: asked }) => asked ?? []));
  const ofStatus = meanings.filter(({ status }) => status !== undefined);
  const all = ofStatus.flatMap(({ status }) => status ?? []);
  const isWhen =
    asks.has("when") || (some(({ tense }) => tense) && all.includes("open") && !some(({ kinds }) => kinds));
  const status = isWhen ? [] : all;
  const brought = isWhen ? ofStatus.flatMap(({ brings }) => brings ?? []) : [];
  const explicit = new Set<MilestoneKind>([
    ...meanings.flatMap(({ kinds }) => kinds ?? []),
    ...brought,
    ...(hasTitle ? (["event"] as const) : []),
  ]);
  const isSigning = some(({ signing }) => signing);
  if (isSigning && !explicit.has("letter-of-intent") && !explicit.has("agreement"))
    for (const kind of ["letter-of-intent", "agreement"] as const) explicit.add(kind);
  const kinds = milestoneKinds.filter((kind) => explicit.has(kind));
  const states = meanings.flatMap(({ state }) => state ?? []);
  const tenses = kinds.length > 0 ? meanings.flatMap(({ tense }) => tense ?? []) : [];
  // What was planned is a plan, also where the sentence is in the past.
  const order = ["cancelled", "planned", "done"] as const;
  const state =
    order.find((each) => states.includes(each)) ??
    order.find((each) => tenses.includes(each as "done")) ??
    null;
  const isSigned = some(({ signed }) => signed) || (isSigning && asks.has("who"));
  const topic = meanings.flatMap((meaning) => meaning.topic ?? [])[0] ?? null;
  return {
    kinds,
    state,
    isOverdue: some(({ overdue }) => overdue),
    isSigned,
    isNewestFirst: some(({ newest }) => newest),
    isFocus: some(({ focus }) => focus),
    status: [...new Set(status)],
    // Who signed may well have been a mayor.
    topic: topic === "people" && isSigned ? null : topic,
    asks,
    isOfHubs: some(({ hubs }) => hubs),
    isBare: !asks.has("hub"),
  };
}

/** What kind of answer is asked for. */
export function intentOf(read: Said & Subjects & { period: Period | null }, asks: Asks): Intent {
  const { kinds, state, isOverdue, isSigned, topic, period, status, isOfHubs } = read;
  if (topic !== null) return "none";
  const isOfOne = read.places.length > 0 || read.hubs.length > 0;
  const isOfMany =
    read.districts.length > 0 ||
    read.states.length > 0 ||
    read.operators.length > 0 ||
    read.themes.length > 0;
  if (asks.has("count")) return "count";
  if (kinds.length > 0 || state !== null || isOverdue || isSigned || read.titles.length > 0)
    return "milestones";
  if (asks.has("milestones")) return "milestones";
  if (isOfOne && (status.length > 0 || asks.has("status"))) return "status";
  if (period !== null) return "milestones";
  if (isOfOne) return "hub";
  if (isOfMany || status.length > 0 || isOfHubs) return "hubs";
  return read.choices.length > 0 ? "hub" : "none";
}
