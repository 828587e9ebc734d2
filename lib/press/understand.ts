/**
 * From a question to what it asks for. By rules only: words of the lexicon say what is asked, names say of what; what is
 * neither is told and never silently left out of account. Pure, and never throws.
 */
import type { HubStatus } from "#lib/hubs/status.ts";
import type { StateIso } from "#lib/places/states.ts";
import { milestoneKinds, type Milestone, type MilestoneKind } from "#lib/records/statements.ts";
import { isInRegister, type PlaceFact, type PressFacts } from "./facts.ts";
import type { Meaning, Topic } from "./lexicon.ts";
import { leads, matchTokens, type Match } from "./match.ts";
import { findPeriods, together, type Period } from "./period.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { keyOf, type Name, type Target, type Vocabulary } from "./vocabulary.ts";

export type Intent = "milestones" | "hubs" | "count" | "status" | "hub" | "none";

export interface Understood {
  /** What was read of the question. */
  asked: string;
  isCut: boolean;
  /** Nothing was typed, or nothing that is a word. */
  isEmpty: boolean;
  hasWords: boolean;
  intent: Intent;
  /** In the order of a hub's life; none: any. */
  kinds: MilestoneKind[];
  state: Milestone["state"] | null;
  isOverdue: boolean;
  /** Who signed is asked for. */
  isSigned: boolean;
  isNewestFirst: boolean;
  /** Keys of places, all that are meant by their names; several of one name stand together. */
  places: string[];
  districts: string[];
  states: StateIso[];
  hubs: string[];
  operators: string[];
  themes: string[];
  /** Events asked for by name, folded. */
  titles: string[];
  isFocus: boolean;
  status: HubStatus[];
  period: Period | null;
  topic: Topic | null;
  /** Hubs are asked for, not milestones: what is counted. */
  isOfHubs: boolean;
  /** Only a subject is named, nothing is asked of it ("Zeitz"). */
  isBare: boolean;
  /** Misspelt words, and what they were taken for. */
  corrections: { typed: string; meant: string[] }[];
  /** Towns of the same or an equally near name of which the register tells nothing. */
  namesakes: string[];
  /** Misspelt words that may mean several names. */
  choices: { typed: string; names: Name[] }[];
  /** As typed. */
  unknown: string[];
}

/** @param today ISO day in Europe/Berlin, which "letztes Jahr" counts from */
export function understand(
  question: string,
  vocabulary: Vocabulary,
  facts: PressFacts,
  today: string,
): Understood {
  const read = readWith(question, vocabulary, facts, today, false);
  // A town may be called like a small word ("Kommen"): where nothing else is asked, the town is meant.
  return read.intent === "none" && read.topic === null && read.unknown.length === 0 && read.hasWords
    ? readWith(question, vocabulary, facts, today, true)
    : read;
}

function readWith(
  question: string,
  vocabulary: Vocabulary,
  facts: PressFacts,
  today: string,
  preferNames: boolean,
): Understood {
  const whole = tokensOf(question);
  const { tokens } = whole;
  const periods = findPeriods(whole, today);
  const taken = tokens.map((_, at) => periods.some(({ start, end }) => start <= at && at < end));
  const found = matchTokens(tokens, vocabulary, { taken, preferNames });
  const period = together(periods.map((each) => each.period));
  const { named, dropped } = subjectsOf(found.matches, tokens, vocabulary, facts);
  const words = found.matches.flatMap((match) =>
    match.word ? [{ match, meaning: match.word.meaning }] : [],
  );
  const { asks, ...said } = meaningOf(
    words.map(({ meaning }) => meaning),
    named.titles.length > 0,
  );
  const vague = words.flatMap(({ match, meaning }) => (meaning.vague ? [match] : []));
  const unknown = [
    ...found.unknown.map((at) => ({ at, typed: tokens[at]?.typed ?? "" })),
    ...[...dropped, ...vague].map(({ start, typed }) => ({ at: start, typed })),
  ].toSorted((a, b) => a.at - b.at);
  const corrections = found.matches
    .filter(({ errors, start }) => errors > 0 && !dropped.some((match) => match.start === start))
    .map(({ typed, word, names }) => ({ typed, meant: meantBy(word, names) }))
    .filter(({ typed }) => !named.choices.some((choice) => choice.typed === typed));
  const understood = {
    asked: whole.text,
    isCut: whole.isCut,
    isEmpty: whole.text === "",
    hasWords: tokens.length > 0,
    ...said,
    ...named,
    period,
    corrections: distinctBy(corrections, ({ typed }) => typed),
    unknown: [...new Set(unknown.map(({ typed }) => typed))],
  };
  return { ...understood, intent: intentOf(understood, asks) };
}

/** What a misspelt word was taken for: a name that the register tells of before others. */
function meantBy(word: Match["word"], names: readonly Name[]): string[] {
  if (word) return [word.spelled];
  const core = names.filter(({ isCore }) => isCore);
  return [...new Set((core.length > 0 ? core : names).map(({ label }) => label))];
}

/** The names of a question, brought together: what each of them leads to, and what one tells of another. */
function subjectsOf(
  matches: readonly Match[],
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  facts: PressFacts,
) {
  const named = matches.filter(({ names }) => names.length > 0);
  const core = (match: Match) => match.names.filter(({ isCore }) => isCore);
  const hasCore = named.some((match) => core(match).length > 0);
  const dropped: Match[] = [];
  const choices: Understood["choices"] = [];
  const namesakes: string[] = [];
  const targets: Target[] = [];
  const qualifiers = named.flatMap((match) => core(match).map(({ target }) => target)).filter(isArea);
  const alone = named.flatMap(({ names }) => names.map(({ target }) => target)).filter(isArea);
  for (const match of named) {
    const places = match.names.flatMap(({ target }) =>
      target.as === "place" ? (facts.places.get(target.key) ?? []) : [],
    );
    const others = match.names.filter(({ target }) => target.as !== "place");
    // An ordinary word that is also some town's name means the town only where a place is to be expected.
    const isExpected = !hasCore || leads(tokens, match.start, vocabulary) || isListed(match, named, tokens);
    if (core(match).length === 0 && !isExpected) {
      dropped.push(match);
      continue;
    }
    const within = withoutSeats(placesWithin(places, qualifiers.length > 0 ? qualifiers : alone));
    const known = within.filter(isInRegister);
    const chosen: Target[] = [
      ...others.filter(({ isCore }) => isCore || known.length === 0).map(({ target }) => target),
      ...(known.length > 0 ? known : others.some(({ isCore }) => isCore) ? [] : within).map(
        ({ key }): Target => ({ as: "place", key }),
      ),
    ];
    const isTie = match.errors > 0 && chosen.length > 1 && known.length + others.length > 1;
    if (isTie) {
      const keys = new Set(chosen.map(keyOf));
      choices.push({
        typed: match.typed,
        names: match.names.filter(({ target }) => keys.has(keyOf(target))),
      });
      continue;
    }
    targets.push(...chosen);
    if (known.length > 0)
      namesakes.push(...within.filter((place) => !isInRegister(place)).map(({ key }) => key));
  }
  const of = <As extends Target["as"]>(as: As) =>
    targets.filter((target): target is Extract<Target, { as: As }> => target.as === as);
  return {
    dropped,
    named: {
      places: [...new Set(of("place").map(({ key }) => key))],
      districts: [...new Set(of("district").map(({ key }) => key))],
      states: [...new Set(of("state").map(({ iso }) => iso))],
      hubs: [...new Set(of("hub").map(({ id }) => id))],
      operators: [...new Set(of("operator").map(({ id }) => id))],
      themes: [...new Set(of("theme").map(({ id }) => id))],
      titles: [...new Set(of("title").map(({ title }) => title))],
      namesakes: [...new Set(namesakes)],
      choices,
    },
  };
}

/** "Zeitz und München": what stands beside the name of a place is one. */
function isListed({ start }: Match, named: readonly Match[], tokens: readonly Token[]): boolean {
  const isJoined = /^(?:und|oder|sowie|and|or)$/.test(tokens[start - 1]?.word ?? "");
  return isJoined && named.some(({ end }) => end === start - 1);
}

type Area = Extract<Target, { as: "district" | "state" }>;
const isArea = (target: Target): target is Area => target.as === "district" || target.as === "state";

/** Of several places of one name those in the states and districts that are named as well; all where none is. */
function placesWithin(places: readonly PlaceFact[], areas: readonly Area[]): readonly PlaceFact[] {
  const within = places.filter(({ district }) =>
    areas.some((area) => (area.as === "state" ? area.iso === district.stateIso : area.key === district.key)),
  );
  return within.length > 0 ? within : places;
}

/** An association that is called like a municipality is meant only where the register tells something of it. */
function withoutSeats(places: readonly PlaceFact[]): readonly PlaceFact[] {
  const hasMunicipality = places.some(({ kind }) => kind === "municipality");
  return places.filter((place) => place.kind === "municipality" || !hasMunicipality || isInRegister(place));
}

/** What the words of the lexicon say together. */
function meaningOf(meanings: readonly Meaning[], hasTitle: boolean) {
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

function intentOf(read: Omit<Understood, "intent">, asks: ReadonlySet<Meaning["asks"]>): Intent {
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

function distinctBy<Entry>(entries: readonly Entry[], key: (entry: Entry) => string): Entry[] {
  return [...new Map(entries.map((entry) => [key(entry), entry])).values()];
}
