/** What the names of a question lead to, and what one of them tells of another. Pure. */
import type { StateIso } from "#lib/places/states.ts";
import { isInRegister, type PlaceFact, type PressFacts } from "./facts.ts";
import { leads, type Match } from "./match.ts";
import type { Token } from "./tokens.ts";
import { keyOf, type Name, type Target, type Vocabulary } from "./vocabulary.ts";

export interface Subjects {
  /** Keys of places, all that are meant by their names; several of one name stand together. */
  places: string[];
  districts: string[];
  states: StateIso[];
  hubs: string[];
  operators: string[];
  themes: string[];
  /** Events asked for by name, folded. */
  titles: string[];
  /** Towns of the same or an equally near name of which the register tells nothing. */
  namesakes: string[];
  /** Misspelt words that may mean several names. */
  choices: { typed: string; names: Name[] }[];
}

/** @returns also the names that are taken for ordinary words: a town's where none is to be expected */
export function subjectsOf(
  matches: readonly Match[],
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  facts: PressFacts,
): { subjects: Subjects; dropped: Match[] } {
  const named = matches.filter(({ names }) => names.length > 0);
  const hasCore = named.some((match) => isCore(match));
  const areas = areasOf(named);
  const isExpected = (match: Match) =>
    isCore(match) ||
    !hasCore ||
    leads(tokens, match.start, vocabulary) ||
    isListed(match, named, tokens) ||
    placesOf(match, facts).some((place) => isWithin(place, areas));
  const kept = named.filter(isExpected);
  const choices: Subjects["choices"] = [];
  const namesakes: string[] = [];
  const targets: Target[] = [];
  for (const match of kept) {
    const meant = meantBy(match, areas, facts);
    const isTie = match.errors > 0 && meant.isCore && meant.targets.length > 1;
    if (isTie) choices.push({ typed: match.typed, names: namesOf(match, meant.targets) });
    else {
      targets.push(...meant.targets);
      namesakes.push(...meant.namesakes);
    }
  }
  const keys = <As extends Target["as"], Key>(as: As, key: (target: Extract<Target, { as: As }>) => Key) => [
    ...new Set(targets.filter((target): target is Extract<Target, { as: As }> => target.as === as).map(key)),
  ];
  return {
    subjects: {
      places: keys("place", ({ key }) => key),
      districts: keys("district", ({ key }) => key),
      states: keys("state", ({ iso }) => iso),
      hubs: keys("hub", ({ id }) => id),
      operators: keys("operator", ({ id }) => id),
      themes: keys("theme", ({ id }) => id),
      titles: keys("title", ({ title }) => title),
      namesakes: [...new Set(namesakes)],
      choices,
    },
    dropped: named.filter((match) => !kept.includes(match)),
  };
}

const isCore = ({ names }: Match) => names.some((name) => name.isCore);

/** "Zeitz und München": what stands beside the name of a place is one. */
function isListed({ start }: Match, named: readonly Match[], tokens: readonly Token[]): boolean {
  const isJoined = /^(?:und|oder|sowie|and|or)$/.test(tokens[start - 1]?.word ?? "");
  return isJoined && named.some(({ end }) => end === start - 1);
}

/** Of what a match may mean that which the register tells of; what it tells nothing of only where there is nothing else. */
function meantBy(
  { names }: Match,
  areas: readonly Area[],
  facts: PressFacts,
): { targets: Target[]; namesakes: string[]; isCore: boolean } {
  const within = withoutSeats(placesWithin(placesOf({ names }, facts), areas));
  const others = names.filter(({ target }) => target.as !== "place");
  const [known, unknown] = [within.filter(isInRegister), within.filter((place) => !isInRegister(place))];
  const core = others.filter((name) => name.isCore);
  const asTargets = (some: readonly PlaceFact[]) => some.map(({ key }): Target => ({ as: "place", key }));
  if (known.length + core.length === 0)
    return {
      targets: [...others.map(({ target }) => target), ...asTargets(unknown)],
      namesakes: [],
      isCore: false,
    };
  return {
    targets: [...core.map(({ target }) => target), ...asTargets(known)],
    namesakes: known.length > 0 ? unknown.map(({ key }) => key) : [],
    isCore: true,
  };
}

const placesOf = ({ names }: Pick<Match, "names">, facts: PressFacts): PlaceFact[] =>
  names.flatMap(({ target }) => (target.as === "place" ? (facts.places.get(target.key) ?? []) : []));

function namesOf({ names }: Match, targets: readonly Target[]): Name[] {
  const keys = new Set(targets.map(keyOf));
  return names.filter(({ target }) => keys.has(keyOf(target)));
}

type Area = Extract<Target, { as: "district" | "state" }>;

/** The states and districts that are named; those that the register tells of before others. */
function areasOf(matches: readonly Match[]): Area[] {
  const names = matches.flatMap((match) => match.names);
  const areas = (some: readonly Name[]) =>
    some
      .map(({ target }) => target)
      .filter((target): target is Area => target.as === "district" || target.as === "state");
  const core = areas(names.filter((name) => name.isCore));
  return core.length > 0 ? core : areas(names);
}

/** Of several places of one name those in the areas that are named as well; all where none is. */
function placesWithin(places: readonly PlaceFact[], areas: readonly Area[]): readonly PlaceFact[] {
  const within = places.filter((place) => isWithin(place, areas));
  return within.length > 0 ? within : places;
}

const isWithin = ({ district }: PlaceFact, areas: readonly Area[]) =>
  areas.some((area) => (area.as === "state" ? area.iso === district.stateIso : area.key === district.key));

/** An association that is called like a municipality is meant only where the register tells something of it. */
function withoutSeats(places: readonly PlaceFact[]): readonly PlaceFact[] {
  const hasMunicipality = places.some(({ kind }) => kind === "municipality");
  return places.filter((place) => place.kind === "municipality" || !hasMunicipality || isInRegister(place));
}
