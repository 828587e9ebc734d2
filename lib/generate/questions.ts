/** Questions to a made-up register, for measuring: the same seed gives the same ones. Pure. */
import type { PressFacts } from "#lib/press/facts.ts";
import { states } from "#lib/places/states.ts";
import { randomFrom, type Random } from "./random.ts";

const kinds = [
  "Eröffnung",
  "Absichtserklärung",
  "Inbetriebnahme",
  "Vereinbarung",
  "opening",
  "letter of intent",
  "Schließung",
] as const;

/** One of each kind in turn, so that no kind of question is measured more than another. */
export function madeUpQuestions(facts: PressFacts, count: number, seed: number): string[] {
  const random = randomFrom(seed);
  const towns = facts.hubs.flatMap(({ towns: [key] }) => (key && facts.places.get(key)?.name) || []);
  const others = [...facts.places.values()].map(({ label }) => label);
  const operators = [...facts.organisations.values()].map(({ name }) => name);
  const themes = [...facts.themes.values()].map(({ labelDe }) => labelDe);
  const from = (list: readonly string[]) => list[random.below(list.length)] ?? "";
  const state = () => from(states.map(({ nameDe }) => nameDe));
  const year = () => String(random.between(2016, 2026));
  const templates: (() => string)[] = [
    () => `Wann eröffnete der Hub in ${from(towns)}?`,
    () => `${random.pick(kinds)} ${from(towns)}`,
    () => `${random.pick(kinds)} in ${misspelt(from(towns), random)}`,
    () => `Hub in ${from(others)}`,
    () => `Wer hat in ${from(towns)} unterzeichnet?`,
    () => `Ist der Hub in ${from(towns)} offen?`,
    () => `${random.pick(kinds)} in ${state()} ${year()}`,
    () => `Eröffnungen ${year()}`,
    () => `Was geschah Ende ${year()} in ${state()}?`,
    () => `Welche Hubs in ${state()} betreibt ${from(operators)}?`,
    () => `Hubs zum Thema ${from(themes)}`,
    () => `Wie viele Hubs wurden ${year()} in ${state()} eröffnet?`,
    () => `Wie viele Hubs in ${state()} sind im Aufbau?`,
    () => `Überfällige Pläne in ${state()}`,
    () => "Welche Pläne sind überfällig?",
    () => `Was kostet der Hub in ${from(towns)}?`,
    () => `Grundsteinlegung ${from(towns)}`,
    () => `Eröffnung in ${misspelt(misspelt(misspelt(from(towns), random), random), random)}`,
  ];
  return Array.from({ length: count }, (_, at) => templates[at % templates.length]?.() ?? "");
}

/** A letter left out, or two swapped. */
function misspelt(name: string, random: Random): string {
  const at = random.below(Math.max(1, name.length - 1));
  const [before, letter = "", next = ""] = [name.slice(0, at), name[at], name[at + 1]];
  const rest = name.slice(at + 2);
  return random.chance(50) ? before + next + rest : before + next + letter + rest;
}
