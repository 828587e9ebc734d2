/**
 * Which words of a question are names, words of the lexicon, or neither. What is written exactly so goes before what is
 * only like it, what is longer before what is shorter. Pure.
 */
import type { LexiconWord } from "./lexicon.ts";
import type { Token } from "./tokens.ts";
import { keyOf, nearest, type Name, type Vocabulary } from "./vocabulary.ts";

export interface Match {
  /** Tokens from `start` up to, not including, `end`. */
  start: number;
  end: number;
  /** As typed. */
  typed: string;
  /** Typing errors that were forgiven. */
  errors: number;
  /** Exactly one of both: a word of the lexicon, or names that are equally near, none of them twice. */
  word: LexiconWord | null;
  names: readonly Name[];
}

export interface Matches {
  /** In the order of the question. */
  matches: Match[];
  /** Tokens that are nothing known. */
  unknown: number[];
}

interface Options {
  /** Tokens that were taken for something else already. */
  taken: readonly boolean[];
  /** Names of places that are also small words ("Kommen") are taken for the places. */
  preferNames: boolean;
}

export function matchTokens(tokens: readonly Token[], vocabulary: Vocabulary, options: Options): Matches {
  const taken = [...options.taken];
  const matches: Match[] = [];
  const take = (match: Match) => {
    matches.push(match);
    taken.fill(true, match.start, match.end);
  };
  for (const match of exactMatches(tokens, vocabulary, taken, options.preferNames)) take(match);
  for (const match of misspelt(tokens, vocabulary, taken, matches)) {
    // It spans a town that the register tells nothing of ("Schleswig-Holstien").
    const within = matches.filter(({ start, end }) => start >= match.start && end <= match.end);
    for (const each of within) matches.splice(matches.indexOf(each), 1);
    take(match);
  }
  const hasNames = matches.some(({ names }) => names.length > 0);
  for (const match of misspeltPlaces(tokens, vocabulary, taken, hasNames)) take(match);
  return {
    matches: matches.toSorted((a, b) => a.start - b.start),
    unknown: tokens.flatMap((_, at) => (taken[at] ? [] : [at])),
  };
}

const joinedOf = (tokens: readonly Token[]) => tokens.map(({ word }) => word).join("");
const typedOf = (tokens: readonly Token[]) => tokens.map(({ typed }) => typed).join(" ");

const isFree = (taken: readonly boolean[], start: number, end: number) =>
  !taken.slice(start, end).includes(true);

/** Words after which the name of a place may stand. */
export function leads(tokens: readonly Token[], at: number, { words }: Vocabulary): boolean {
  const before = tokens[at - 1];
  return before !== undefined && words.get(before.word)?.meaning.leads === true;
}

function exactMatches(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  taken: readonly boolean[],
  preferNames: boolean,
): Match[] {
  const used = [...taken];
  const found: Match[] = [];
  for (let length = Math.min(vocabulary.longest, tokens.length); length > 0; length -= 1)
    for (let start = 0; start + length <= tokens.length; start += 1) {
      const end = start + length;
      if (!isFree(used, start, end)) continue;
      const span = tokens.slice(start, end);
      const word = vocabulary.words.get(span.map((token) => token.word).join(" ")) ?? null;
      const names = namesAt(span, vocabulary);
      if (!word && names.length === 0) continue;
      const isName = names.length > 0 && (!word || preferNames || leads(tokens, start, vocabulary));
      found.push({
        start,
        end,
        typed: typedOf(span),
        errors: 0,
        word: isName ? null : word,
        names: isName ? names : [],
      });
      used.fill(true, start, end);
    }
  return found;
}

/** Names written so; in several words where the name is one, too, unless they are words of their own ("in den": Inden). */
function namesAt(span: readonly Token[], { names, words }: Vocabulary): readonly Name[] {
  const found = names.get(joinedOf(span)) ?? [];
  if (span.length === 1 || found.length === 0) return found;
  if (!span.some(({ word }) => words.has(word))) return found;
  const folded = span.map(({ word }) => word).join(" ");
  return found.filter((name) => name.folded === folded);
}

/** Names are looked for over at most so many words where they are misspelt. */
const mostMisspelt = 4;

/** Misspelt words of the lexicon and names that the register tells of. */
function misspelt(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  taken: readonly boolean[],
  exact: readonly Match[],
): Match[] {
  /** What each token was taken for so far: a small word or a town without a hub may still be part of a longer name. */
  const takenFor = (at: number): "nothing" | "small word" | "other town" | "firm" => {
    if (!taken[at]) return "nothing";
    const match = exact.find(({ start, end }) => start <= at && at < end);
    if (!match) return "firm";
    if (match.word) return isSmall(match.word) ? "small word" : "firm";
    return match.names.some(({ isCore }) => isCore) ? "firm" : "other town";
  };
  const kinds = tokens.map((_, at) => takenFor(at));
  const candidates: Match[] = [];
  for (let start = 0; start < tokens.length; start += 1)
    for (let end = start + 1; end <= Math.min(tokens.length, start + mostMisspelt); end += 1) {
      const within = kinds.slice(start, end);
      if (within.includes("firm")) break;
      if (within[0] === "small word" || within.at(-1) === "small word" || !within.includes("nothing"))
        continue;
      const span = tokens.slice(start, end);
      const typed = joinedOf(span);
      const names = nearest(typed, vocabulary.spellings.core);
      const words =
        end - start === 1 ? nearest(typed, vocabulary.spellings.words) : { distance: Infinity, found: [] };
      const errors = Math.min(names.distance, words.distance);
      if (errors === Infinity) continue;
      const [word = null] = words.distance === errors ? words.found : [];
      candidates.push({
        start,
        end,
        typed: typedOf(span),
        errors,
        word,
        names: word ? [] : distinct(names.found),
      });
    }
  return withoutOverlap(candidates);
}

const isSmall = ({ meaning }: LexiconWord) => Object.keys(meaning).every((key) => key === "leads");

/** A word of so many letters may be a misspelt town also where nothing before it says that a place is to be expected. */
const shortestAlone = 6;

/**
 * Towns that the register tells nothing of, misspelt: only where a place is to be expected, or where a longer word is the
 * only one that is not understood and nothing else is named.
 */
function misspeltPlaces(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  taken: readonly boolean[],
  hasNames: boolean,
): Match[] {
  const candidates: Match[] = [];
  const isOnly = !hasNames && taken.filter((isTaken) => !isTaken).length === 1;
  for (let start = 0; start < tokens.length; start += 1) {
    const isAlone = isOnly && (tokens[start]?.word.length ?? 0) >= shortestAlone;
    if (!isAlone && !leads(tokens, start, vocabulary)) continue;
    for (let end = start + 1; end <= Math.min(tokens.length, start + mostMisspelt); end += 1) {
      if (!isFree(taken, start, end)) break;
      const span = tokens.slice(start, end);
      const { distance, found } = nearest(joinedOf(span), vocabulary.spellings.others);
      if (distance === Infinity) continue;
      candidates.push({
        start,
        end,
        typed: typedOf(span),
        errors: distance,
        word: null,
        names: distinct(found),
      });
    }
  }
  return withoutOverlap(candidates);
}

/** The longest first, of equally long ones those with fewer errors. */
function withoutOverlap(candidates: readonly Match[]): Match[] {
  const sorted = candidates.toSorted(
    (a, b) => b.typed.length - a.typed.length || a.errors - b.errors || a.start - b.start,
  );
  const chosen: Match[] = [];
  for (const match of sorted)
    if (chosen.every(({ start, end }) => match.end <= start || match.start >= end)) chosen.push(match);
  return chosen;
}

const distinct = (names: readonly Name[]): Name[] => [
  ...new Map(names.map((name) => [keyOf(name.target), name])).values(),
];
