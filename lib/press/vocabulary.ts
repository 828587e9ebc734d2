/** The names that a question may hold: of hubs, places, districts, states, operators and themes, each with what it leads to. Pure. */
import { states, type StateIso } from "#lib/places/states.ts";
import { fold } from "#lib/search/fold.ts";
import { forgiven, letterBits, mayBeWithin, typingErrors } from "./distance.ts";
import { isInRegister, type PressFacts } from "./facts.ts";
import { lexicon, type LexiconWord } from "./lexicon.ts";
import { adjectiveEndings, shortStates, stateAdjectives } from "./state-words.ts";

export type Target =
  | { as: "hub"; id: string }
  | { as: "place"; key: string }
  | { as: "district"; key: string }
  | { as: "state"; iso: StateIso }
  | { as: "operator"; id: string }
  | { as: "theme"; id: string }
  /** Events by their name, folded. */
  | { as: "title"; title: string };

export interface Name {
  /** Its words, folded. */
  folded: string;
  /** What readers are told that it means. */
  label: string;
  target: Target;
  /** The register tells something of it; towns without a hub are known only so that it can be said. */
  isCore: boolean;
}

/** What a misspelt word may mean: a name, or a word of the lexicon. */
interface Spelling<Found> {
  joined: string;
  bits: number;
  found: Found;
}

export interface Vocabulary {
  /** Names by their words written as one. */
  names: ReadonlyMap<string, readonly Name[]>;
  /** Words of the lexicon by their folded words. */
  words: ReadonlyMap<string, LexiconWord>;
  /** The most words that belong together. */
  longest: number;
  /** Names as they may be misspelt, by length. */
  spellings: {
    core: ReadonlyMap<number, readonly Spelling<Name>[]>;
    others: ReadonlyMap<number, readonly Spelling<Name>[]>;
    words: ReadonlyMap<number, readonly Spelling<LexiconWord>[]>;
  };
}

/** A name is looked for over at most so many words. */
const mostWords = 8;
/** Short words of the lexicon are too like others to be recognised when misspelt; most of all those that refuse an answer. */
const shortestMisspelt = 6;
const shortestRefusing = 9;

export function vocabularyOf(facts: PressFacts): Vocabulary {
  const names = new Map<string, Name[]>();
  let longest = 1;
  for (const name of namesOf(facts)) {
    const words = name.folded.split(" ").length;
    if (words > mostWords || name.folded === "") continue;
    longest = Math.max(longest, words);
    const joined = name.folded.replaceAll(" ", "");
    const known = names.get(joined);
    if (!known) names.set(joined, [name]);
    else if (!known.some((other) => sameTarget(other.target, name.target))) known.push(name);
  }
  const words = new Map<string, LexiconWord>();
  for (const word of lexicon) {
    const folded = fold(word.spelled);
    longest = Math.max(longest, folded.split(" ").length);
    if (!words.has(folded)) words.set(folded, word);
  }
  const all = [...names].flatMap(([joined, found]) => found.map((name) => [joined, name] as const));
  const misspelt = [...words].filter(
    ([folded, { meaning }]) =>
      !folded.includes(" ") &&
      folded.length >= (meaning.topic ? shortestRefusing : shortestMisspelt) &&
      Object.keys(meaning).length > 0,
  );
  return {
    names,
    words,
    longest,
    spellings: {
      core: byLength(all.filter(([, name]) => name.isCore)),
      others: byLength(all.filter(([, name]) => !name.isCore)),
      words: byLength(misspelt),
    },
  };
}

export const sameTarget = (a: Target, b: Target): boolean => keyOf(a) === keyOf(b);

/** A target as one text. */
export function keyOf(target: Target): string {
  switch (target.as) {
    case "hub":
    case "operator":
    case "theme":
      return `${target.as} ${target.id}`;
    case "place":
    case "district":
      return `${target.as} ${target.key}`;
    case "state":
      return `state ${target.iso}`;
    case "title":
      return `title ${target.title}`;
  }
}

function byLength<Found>(
  entries: readonly (readonly [string, Found])[],
): ReadonlyMap<number, Spelling<Found>[]> {
  const lengths = new Map<number, Spelling<Found>[]>();
  for (const [joined, found] of entries) {
    const spelling = { joined, bits: letterBits(joined), found };
    const known = lengths.get(joined.length);
    if (known) known.push(spelling);
    else lengths.set(joined.length, [spelling]);
  }
  return lengths;
}

/** What is nearest to a misspelt text, all that are equally near; empty where nothing is within what is forgiven. */
export function nearest<Found>(
  typed: string,
  spellings: ReadonlyMap<number, readonly Spelling<Found>[]>,
): { distance: number; found: Found[] } {
  const bits = letterBits(typed);
  let distance = Infinity;
  let found: Found[] = [];
  for (let length = typed.length - 2; length <= typed.length + 2; length += 1)
    for (const spelling of spellings.get(length) ?? []) {
      const most = Math.min(forgiven(typed, spelling.joined), distance);
      if (most < 1 || !mayBeWithin(bits, spelling.bits, most)) continue;
      const errors = typingErrors(typed, spelling.joined, most);
      if (errors > most || errors === 0) continue;
      if (errors < distance) found = [];
      distance = errors;
      found.push(spelling.found);
    }
  return { distance, found };
}

/** German letters without their dots, as they are typed where a keyboard has none. */
const undotted = (text: string) => text.replace(/[äÄ]/g, "a").replace(/[öÖ]/g, "o").replace(/[üÜ]/g, "u");

/** A name folded and, where it has other ones, without its dots. */
function spelled(text: string): string[] {
  const plain = undotted(text);
  return [text, ...(plain === text ? [] : [plain])].map(fold);
}

function* namesOf(facts: PressFacts): Generator<Name> {
  const name = (text: string, label: string, target: Target, isCore: boolean): Name[] =>
    spelled(text).map((folded) => ({ folded, label, target, isCore }));
  const towns = new Set<string>();
  for (const place of facts.places.values()) {
    const target = { as: "place", key: place.key } as const;
    for (const text of placeNames(place)) {
      if (place.kind === "municipality") towns.add(fold(text));
      yield* name(text, place.label, target, isInRegister(place));
    }
  }
  for (const { key, name: text, kind, hubs } of facts.districts.values()) {
    // A town that is its own district is a place already.
    if (/stadt/i.test(kind)) continue;
    const isNamedSo = /kreis/i.test(text);
    // "Bautzen" alone is the town.
    const forms = isNamedSo ? [] : ["Landkreis", "Kreis", "LK", "district of", "county of"];
    const texts = [...(towns.has(fold(text)) ? [] : [text]), ...forms.map((form) => `${form} ${text}`)];
    for (const each of texts) yield* name(each, text, { as: "district", key }, hubs.length > 0);
  }
  for (const { iso, nameDe, nameEn } of states) {
    const { german, english } = stateAdjectives[iso];
    const adjectives = german.flatMap((stem) => adjectiveEndings.map((ending) => stem + ending));
    for (const text of [nameDe, nameEn, ...shortStates[iso], ...adjectives, ...english])
      yield* name(text, text, { as: "state", iso }, true);
  }
  for (const { id, name: text } of facts.hubs) yield* name(text, text, { as: "hub", id }, true);
  for (const { hubId, text } of facts.formerNames)
    if (facts.hubsById.has(hubId)) yield* name(text, text, { as: "hub", id: hubId }, true);
  for (const { id, name: own, otherNames } of facts.organisations.values())
    for (const text of [own, ...otherNames, ...withoutLegalForm(own)])
      yield* name(text, own, { as: "operator", id }, true);
  for (const { id, labelDe, labelEn, aliases } of facts.themes.values())
    for (const text of [labelDe, labelEn, ...aliases]) yield* name(text, text, { as: "theme", id }, true);
  const titles = new Set(facts.milestones.flatMap(({ title }) => (title ? titlesOf(title) : [])));
  for (const text of titles) yield* name(text, text, { as: "title", title: fold(text) }, true);
}

/** What an event is called: an English explanation in brackets is no part of it. */
export const titlesOf = ({ de, en }: { de: string; en: string }): string[] => [
  ...new Set([de, en, en.replace(/ \(.*\)$/, "")]),
];

/** A place by its name, with its kind, and in short: "Oldenburg", "Oldenburg i. H." for "Oldenburg in Holstein". */
function placeNames({ name, label }: { name: string; label: string }): Set<string> {
  const short = name.replace(/(?: \(|\/|,| (?:in|im|an|am|bei|ob|vor|auf|unter) | [a-z]{1,2}\. ?).*$/, "");
  const region = / in ([A-ZÄÖÜ])\p{L}+$/u.exec(name)?.[1];
  return new Set([
    name,
    label,
    ...(short.length >= 3 ? [short] : []),
    ...(region === undefined ? [] : [`${short} i ${region}`]),
  ]);
}

const withoutLegalForm = (name: string) => {
  const bare = name.replace(/ (?:AöR|GmbH|mbH|AG|eG|e\. ?V\.|KG|KöR)\b.*$/, "");
  return bare === name ? [] : [bare];
};
