/** From what a question asks for to what is answered: milestones, hubs, a number, or why there is no answer. Pure. */
import { timeline } from "#lib/records/plans.ts";
import { fold } from "#lib/search/fold.ts";
import {
  asMilestone,
  type DistrictFact,
  type MilestoneFact,
  type OrganisationFact,
  type PlaceFact,
  type PressFacts,
  type RecordFact,
  type ThemeFact,
} from "./facts.ts";
import { nearestHubs, type Nearby } from "./nearby.ts";
import { lacksYear } from "./period.ts";
import {
  chosenOfAll,
  chosenOfHub,
  groundsOf,
  isTied,
  partsOfTied,
  placesOf,
  scopeOf,
  statusCertainty,
  tiedHubs,
  type ChosenOfHub,
} from "./select.ts";
import { similarNames } from "./similar.ts";
import { understand, type Understood } from "./understand.ts";
import { nearest, type Vocabulary } from "./vocabulary.ts";

/**
 * milestones · not-known (no source tells it of the hubs asked for) · hubs · count · status · hub (all of it) · took-part
 * (a place without a hub that signed or was a guest) · none-found (no such milestone) · no-hubs · no-hub-there ·
 * other-topic (the register does not answer that) · ambiguous · year-missing · not-understood · only-stop-words ·
 * no-words · empty
 */
export type Outcome =
  | "milestones"
  | "not-known"
  | "hubs"
  | "count"
  | "status"
  | "hub"
  | "took-part"
  | "none-found"
  | "no-hubs"
  | "no-hub-there"
  | "other-topic"
  | "ambiguous"
  | "year-missing"
  | "not-understood"
  | "only-stop-words"
  | "no-words"
  | "empty";

export interface Answer {
  understood: Understood;
  outcome: Outcome;
  /** In the order shown; nothing is left out, the page shows a part. */
  sure: MilestoneFact[];
  possible: MilestoneFact[];
  related: MilestoneFact[];
  /** What the status of hubs without an answer rests on. */
  known: MilestoneFact[];
  /** Hubs of which no source tells what was asked for. */
  without: RecordFact[];
  hubs: RecordFact[];
  count: { least: number; most: number; of: "hubs" | "milestones" } | null;
  /** Places without a hub, each with the hubs nearby. */
  noHub: { place: PlaceFact; nearest: Nearby[] }[];
  /** Places that are partners of hubs that stand elsewhere. */
  partners: PlaceFact[];
  /** Organisations that operate hubs only by their brands. */
  byBrand: { owner: OrganisationFact; brands: OrganisationFact[] }[];
  /** Places that do not lie in the state or district the question names. */
  elsewhere: PlaceFact[];
  /** Of hubs that are to have a theme as their focus: those that have it only among their topics. */
  asTopic: RecordFact[];
  /** Names that are like words that were not understood, or like the name of a place without a hub. */
  nearest: string[];
  named: Named;
}

/** What the question names, for telling how it was understood. */
export interface Named {
  places: PlaceFact[];
  districts: DistrictFact[];
  hubs: RecordFact[];
  operators: OrganisationFact[];
  themes: ThemeFact[];
  /** Places of the same name of which the register tells nothing. */
  namesakes: PlaceFact[];
}

const mostNearby = 3;
/** Of more hubs than these the milestones are not shown unless asked for. */
const mostWhole = 3;
const mostPlaces = 5;

/**
 * Answers a question from the facts. Never throws.
 * @param today ISO day in Europe/Berlin
 */
export function answerTo(question: string, vocabulary: Vocabulary, facts: PressFacts, today: string): Answer {
  const understood = understand(question, vocabulary, facts, today);
  const places = placesOf(understood, facts);
  const hubs = tiedHubs(understood, facts);
  const base: Answer = {
    understood,
    outcome: "not-understood",
    sure: [],
    possible: [],
    related: [],
    known: [],
    without: [],
    hubs: [],
    count: null,
    noHub: [],
    partners: places.filter(({ located, partnerOf }) => located.length === 0 && partnerOf.length > 0),
    byBrand: brandsOf(understood, facts),
    elsewhere: places.filter((place) => liesElsewhere(place, understood)),
    asTopic: [],
    nearest: [],
    named: {
      places,
      districts: found(understood.districts, facts.districts),
      hubs: found(understood.hubs, facts.hubsById),
      operators: found(understood.operators, facts.organisations),
      themes: found(understood.themes, facts.themes),
      namesakes: found(understood.namesakes, facts.places),
    },
  };
  const refused = refusal(understood, hubs);
  if (refused === "not-understood")
    return { ...base, hubs, nearest: similarNames(understood.unknown, vocabulary) };
  if (refused) return { ...base, outcome: refused, hubs: refused === "other-topic" ? hubs : [] };
  if (isTied(understood)) {
    const part = ofTied(understood, hubs, places, facts, today);
    if (part.outcome !== "no-hub-there") return { ...base, ...part };
    return { ...base, ...part, nearest: misspeltFor(places, vocabulary) };
  }
  return { ...base, ...ofAll(understood, facts, today) };
}

function refusal(understood: Understood, hubs: readonly RecordFact[]): Outcome | null {
  const { intent, topic, unknown, choices, titles, period } = understood;
  if (understood.isEmpty) return "empty";
  if (!understood.hasWords) return "no-words";
  if (topic !== null) return "other-topic";
  if (choices.length > 0) return "ambiguous";
  const isOfSome = isTied(understood) || titles.length > 0;
  // An answer that leaves out a word must not be about more than was asked, nor a number about something else.
  const isOpen = intent === "none" || intent === "count" || (intent === "hub" && understood.isBare);
  if (unknown.length > 0 && (!isOfSome || isOpen))
    return hubs.length === 0 && isTied(understood) ? null : "not-understood";
  if (intent === "none") return "only-stop-words";
  if (period !== null && lacksYear(period) && !isOfSome) return "year-missing";
  return null;
}

type Part = Partial<Answer> & Pick<Answer, "outcome">;

function ofTied(
  understood: Understood,
  all: readonly RecordFact[],
  places: readonly PlaceFact[],
  facts: PressFacts,
  today: string,
): Part {
  const noHub = places
    .filter(({ located, partnerOf, taken }) => located.length + partnerOf.length + taken.length === 0)
    .slice(0, mostPlaces)
    .map((place) => ({ place, nearest: nearestHubs(place, facts, mostNearby) }));
  if (all.length === 0) {
    const taken = places.flatMap((place) => place.taken);
    if (taken.length > 0) return { outcome: "took-part", sure: [...new Set(taken)], noHub };
    return { outcome: "no-hub-there", noHub, hubs: ofStates(noHub, facts) };
  }
  const hubs = all.filter(partsOfTied(understood, facts));
  if (hubs.length === 0) return { outcome: "no-hubs", without: [...all], noHub };
  const { intent, kinds } = understood;
  if (intent === "count" && kinds.length === 0)
    return { outcome: "count", hubs, count: counted(hubs.length, hubs.length, "hubs"), noHub };
  if (intent === "status")
    return { outcome: "status", hubs, sure: hubs.flatMap((hub) => groundsOf(hub, today)), noHub };
  if (intent === "hub" || intent === "hubs") {
    const sure = hubs.length > mostWhole ? [] : hubs.flatMap(wholeTimeline);
    return { outcome: "hub", hubs, sure, noHub };
  }
  const chosen = hubs.map((hub) => ({ hub, ...chosenOfHub(hub, understood, today) }));
  const part = merged(chosen);
  const isFound = part.sure.length + part.possible.length > 0;
  const without = chosen
    .filter(({ sure, possible }) => sure.length + possible.length === 0)
    .map(({ hub }) => hub);
  if (intent === "count" && isFound)
    return { outcome: "count", ...part, without, noHub, count: countOf(understood, part) };
  return { outcome: isFound ? "milestones" : "not-known", ...part, without, noHub };
}

const merged = (chosen: readonly ChosenOfHub[]): ChosenOfHub => ({
  sure: chosen.flatMap(({ sure }) => sure),
  possible: chosen.flatMap(({ possible }) => possible),
  related: chosen.flatMap(({ related }) => related),
  known: chosen.flatMap(({ known }) => known),
});

/** Everything of a hub as its timeline shows it. */
function wholeTimeline(hub: RecordFact): MilestoneFact[] {
  const { entries, undated } = timeline(hub.milestones.map(asMilestone));
  const ids = [...entries, ...undated].map(({ milestone }) => milestone.id);
  return ids.flatMap((id) => hub.milestones.find((fact) => fact.id === id) ?? []);
}

/** The hubs of the states that places lie in, by town. */
function ofStates(noHub: Answer["noHub"], facts: PressFacts): RecordFact[] {
  const states = new Set<string>(noHub.map(({ place }) => place.district.stateIso));
  return states.size > 1
    ? []
    : facts.hubs.filter(({ stateIso }) => stateIso !== null && states.has(stateIso));
}

function ofAll(understood: Understood, facts: PressFacts, today: string): Part {
  const isOfHubs = understood.kinds.length === 0 && understood.state === null && understood.period === null;
  if (understood.intent === "hubs" || (understood.intent === "count" && isOfHubs && !understood.isOverdue))
    return ofHubs(understood, facts);
  // Who counts what happened does not count plans.
  const asked =
    understood.intent === "count" && understood.state === null
      ? { ...understood, state: "done" as const }
      : understood;
  const chosen = chosenOfAll(asked, facts, today);
  const part = understood.isNewestFirst
    ? { ...chosen, sure: newestFirst(chosen.sure), possible: newestFirst(chosen.possible) }
    : chosen;
  if (understood.intent === "count") return { outcome: "count", ...part, count: countOf(understood, part) };
  return { outcome: part.sure.length + part.possible.length > 0 ? "milestones" : "none-found", ...part };
}

function ofHubs(understood: Understood, facts: PressFacts): Part {
  const within = facts.hubs.filter(scopeOf(understood, facts));
  const { status, isFocus, themes } = understood;
  if (understood.intent === "hubs") {
    const hubs = status.length === 0 ? within : within.filter((hub) => status.includes(hub.status));
    const anyhow =
      isFocus && themes.length > 0
        ? facts.hubs.filter(scopeOf({ ...understood, isFocus: false }, facts))
        : [];
    const asTopic = anyhow.filter((hub) => !within.includes(hub));
    return { outcome: hubs.length > 0 ? "hubs" : "no-hubs", hubs, asTopic };
  }
  if (status.length === 0)
    return { outcome: "count", hubs: within, count: counted(within.length, within.length, "hubs") };
  const certainties = within.map((hub) => ({ hub, certainty: statusCertainty(hub, status) }));
  const hubs = certainties.filter(({ certainty }) => certainty !== "impossible").map(({ hub }) => hub);
  const least = certainties.filter(({ certainty }) => certainty === "certain").length;
  return { outcome: "count", hubs, count: counted(least, hubs.length, "hubs") };
}

const counted = (least: number, most: number, of: "hubs" | "milestones") => ({ least, most, of });

/** How many hubs, or milestones, there are at least and at most. */
function countOf(
  { isOfHubs }: Understood,
  { sure, possible }: Pick<Answer, "sure" | "possible">,
): Answer["count"] {
  if (!isOfHubs) return counted(sure.length, sure.length + possible.length, "milestones");
  const owners = (milestones: readonly MilestoneFact[]) =>
    milestones.flatMap(({ owner }) => (owner.kind === "hub" ? [owner.id] : []));
  const certain = new Set(owners(sure));
  return counted(certain.size, new Set([...certain, ...owners(possible)]).size, "hubs");
}

/** The facts hold the oldest first, and at the end what no calendar can hold. */
function newestFirst(milestones: readonly MilestoneFact[]): MilestoneFact[] {
  const isDated = ({ earliest, latest }: MilestoneFact) => earliest !== null || latest !== null;
  return [...milestones.filter(isDated).toReversed(), ...milestones.filter((each) => !isDated(each))];
}

function brandsOf({ operators }: Understood, facts: PressFacts): Answer["byBrand"] {
  return operators.flatMap((id) => {
    const owner = facts.organisations.get(id);
    const brands = owner?.brands.flatMap((brand) => facts.organisations.get(brand) ?? []) ?? [];
    return owner && brands.length > 0 ? [{ owner, brands }] : [];
  });
}

function liesElsewhere({ district }: PlaceFact, { states, districts }: Understood): boolean {
  const isInState = states.length === 0 || states.includes(district.stateIso);
  const isInDistrict = districts.length === 0 || districts.includes(district.key);
  return !isInState || !isInDistrict;
}

function found<Fact>(keys: readonly string[], facts: ReadonlyMap<string, Fact>): Fact[] {
  return keys.flatMap((key) => facts.get(key) ?? []);
}

/** Names that the register tells of and that a place without a hub may have been misspelt for. */
function misspeltFor(places: readonly PlaceFact[], { spellings }: Vocabulary): string[] {
  const near = places.flatMap(({ name }) => nearest(fold(name).replaceAll(" ", ""), spellings.core).found);
  return [...new Set(near.map(({ label }) => label))].slice(0, mostPlaces);
}
