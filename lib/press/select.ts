/** Which hubs and milestones a question is about. Pure; the day is passed in. */
import type { Certainty } from "#lib/dates/certainty.ts";
import { hubStatus, type DerivedStatus } from "#lib/hubs/status.ts";
import { isOverdue, timeline } from "#lib/records/plans.ts";
import type { MilestoneKind } from "#lib/records/statements.ts";
import { fold } from "#lib/search/fold.ts";
import {
  asMilestone,
  type MilestoneFact,
  type PlaceFact,
  type PressFacts,
  type RecordFact,
} from "./facts.ts";
import { liesWithin } from "./period.ts";
import type { Understood } from "./understand.ts";
import { titlesOf } from "./vocabulary.ts";

/** What a source may tell instead: either opens a hub, either binds those who sign it. */
const siblings: Partial<Record<MilestoneKind, MilestoneKind>> = {
  opening: "start-of-operation",
  "start-of-operation": "opening",
  "letter-of-intent": "agreement",
  agreement: "letter-of-intent",
};

export interface Chosen {
  sure: MilestoneFact[];
  /** They may lie in the period asked for. */
  possible: MilestoneFact[];
  /** Not what was asked for, but what sources tell instead. */
  related: MilestoneFact[];
}

/** The places a question names, as far as the list knows them. */
export const placesOf = ({ places }: Understood, facts: PressFacts): PlaceFact[] =>
  places.flatMap((key) => facts.places.get(key) ?? []);

/** Whether single hubs are asked about: by their names, or by the places that they stand in or that take part in them. */
export const isTied = ({ places, hubs }: Understood): boolean => places.length > 0 || hubs.length > 0;

/** The hubs a question names, by town. */
export function tiedHubs(understood: Understood, facts: PressFacts): RecordFact[] {
  const ids = new Set(understood.hubs);
  for (const { located, partnerOf } of placesOf(understood, facts))
    for (const { id } of located.length > 0 ? located : partnerOf) ids.add(id);
  return facts.hubs.filter(({ id }) => ids.has(id));
}

/** What a record must have beside its name: an operator, a theme, a state, a district. */
export function scopeOf(understood: Understood, facts: PressFacts): (record: RecordFact) => boolean {
  const operators = new Set(
    understood.operators.flatMap((id) => [id, ...(facts.organisations.get(id)?.brands ?? [])]),
  );
  const themes = new Set(understood.themes);
  const states = new Set<string | null>(understood.states);
  const inDistricts = new Set(
    understood.districts.flatMap((key) => facts.districts.get(key)?.hubs.map(({ id }) => id) ?? []),
  );
  return (record) =>
    (operators.size === 0 || record.operators.some((id) => operators.has(id))) &&
    (themes.size === 0 ||
      record.focus.some((id) => themes.has(id)) ||
      (!understood.isFocus && record.topics.some((id) => themes.has(id)))) &&
    (states.size === 0 || states.has(record.stateIso)) &&
    (understood.districts.length === 0 || (record.kind === "hub" && inDistricts.has(record.id)));
}

/** Only the state and the district are left out: a hub's own are known, and may be others than the question says. */
export function partsOfTied(understood: Understood, facts: PressFacts): (record: RecordFact) => boolean {
  return scopeOf({ ...understood, states: [], districts: [] }, facts);
}

/** What a milestone must be, and how surely it lies in the period asked for; null: it does not fit. */
function fitOf(understood: Understood, today: string): (fact: MilestoneFact) => Certainty | null {
  const { kinds, state, period, titles } = understood;
  return (fact) => {
    if (kinds.length > 0 && !kinds.includes(fact.kind)) return null;
    if (state !== null && fact.state !== state) return null;
    if (titles.length > 0 && !hasTitle(fact, titles)) return null;
    if (understood.isOverdue && !isOverdueFact(fact, today)) return null;
    const certainty = period === null ? "certain" : liesWithin(fact, period, today);
    return certainty === "impossible" ? null : certainty;
  };
}

const hasTitle = ({ title }: MilestoneFact, titles: readonly string[]) =>
  title !== null && titlesOf(title).some((text) => titles.includes(fold(text)));

/** What was found out of a record on a day: facts never change, so it is found out once. */
const overdueIds = new WeakMap<RecordFact, { today: string; ids: ReadonlySet<string> }>();
const statuses = new WeakMap<RecordFact, DerivedStatus>();

function isOverdueFact({ id, state, latest, owner }: MilestoneFact, today: string): boolean {
  if (state !== "planned" || latest === null || latest >= today) return false;
  let known = overdueIds.get(owner);
  if (known?.today !== today) {
    const all = owner.milestones.map(asMilestone);
    const ids = all.filter((milestone) => isOverdue(milestone, all, today)).map((milestone) => milestone.id);
    known = { today, ids: new Set(ids) };
    overdueIds.set(owner, known);
  }
  return known.ids.has(id);
}

/** The day decides only on reasons, which nobody asks for here. */
function statusOf(hub: RecordFact): DerivedStatus {
  const known = statuses.get(hub) ?? hubStatus(hub.milestones.map(asMilestone), "9999-12-31");
  statuses.set(hub, known);
  return known;
}

/** Milestones of all records within the scope, in the order of the facts. */
export function chosenOfAll(understood: Understood, facts: PressFacts, today: string): Chosen {
  const isWithin = scopeOf(understood, facts);
  const within = new Map<RecordFact, boolean>();
  const isOf = ({ owner }: MilestoneFact) => {
    const known = within.get(owner) ?? isWithin(owner);
    within.set(owner, known);
    return known;
  };
  const select = (asked: Understood) => {
    const fit = fitOf(asked, today);
    const sure: MilestoneFact[] = [];
    const possible: MilestoneFact[] = [];
    for (const fact of facts.milestones) {
      const certainty = fit(fact);
      if (certainty === null || !isOf(fact)) continue;
      (certainty === "certain" ? sure : possible).push(fact);
    }
    return { sure, possible };
  };
  const { sure, possible } = select(understood);
  const others = siblingKinds(understood.kinds);
  const related = sure.length > 0 || others.length === 0 ? [] : select({ ...understood, kinds: others }).sure;
  return { sure, possible, related };
}

const siblingKinds = (kinds: readonly MilestoneKind[]) =>
  kinds.flatMap((kind) => siblings[kind] ?? []).filter((kind) => !kinds.includes(kind));

export interface ChosenOfHub extends Chosen {
  /** What the hub's status rests on, where nothing was found that was asked for. */
  known: MilestoneFact[];
}

/**
 * Milestones of one hub as its timeline shows them: a plan that something followed stands with what followed it, and is
 * found by it.
 */
export function chosenOfHub(hub: RecordFact, understood: Understood, today: string): ChosenOfHub {
  const fit = fitOf(understood, today);
  const facts = new Map(hub.milestones.map((fact) => [fact.id, fact]));
  const milestones = hub.milestones.map(asMilestone);
  const { entries, undated } = timeline(milestones);
  const lines = [...entries, ...undated].flatMap(({ milestone, plans }) => {
    const fact = facts.get(milestone.id);
    return fact ? [{ fact, plans: plans.flatMap(({ id }) => facts.get(id) ?? []) }] : [];
  });
  const sure: MilestoneFact[] = [];
  const possible: MilestoneFact[] = [];
  for (const { fact, plans } of lines) {
    const certainties = [fact, ...plans].map(fit);
    if (certainties.includes("certain")) sure.push(fact);
    else if (certainties.includes("possible")) possible.push(fact);
  }
  if (sure.length + possible.length > 0) return { sure, possible, related: [], known: [] };
  const asked = new Set([...understood.kinds, ...siblingKinds(understood.kinds)]);
  const related = lines.filter(({ fact }) => asked.has(fact.kind)).map(({ fact }) => fact);
  const { because } = hubStatus(milestones, today);
  const known = lines
    .map(({ fact }) => fact)
    .filter((fact) => because.includes(fact.id) && !related.includes(fact));
  return { sure, possible, related, known };
}

/** The milestones a hub's status rests on, oldest first. */
export function groundsOf(hub: RecordFact, today: string): MilestoneFact[] {
  const { because } = hubStatus(hub.milestones.map(asMilestone), today);
  return hub.milestones.filter(({ id }) => because.includes(id));
}

/** Whether a hub surely has a status, or the sources leave open whether it does. */
export function statusCertainty(hub: RecordFact, status: readonly RecordFact["status"][]): Certainty {
  const derived = statusOf(hub);
  const isSo = status.includes(derived.status);
  const mayBe = derived.undecided !== null && status.includes(derived.undecided.otherwise);
  if (derived.undecided === null) return isSo ? "certain" : "impossible";
  return isSo && mayBe ? "certain" : isSo || mayBe ? "possible" : "impossible";
}
