/**
 * From a question to what it asks for. By rules only: words of the lexicon say what is asked, names say of what; what is
 * neither is told and never silently left out of account. Pure, and never throws.
 */
import type { PressFacts } from "./facts.ts";
import { matchTokens, type Match } from "./match.ts";
import { intentOf, meaningOf, type Intent, type Said } from "./meaning.ts";
import { findPeriods, together, type Period } from "./period.ts";
import { subjectsOf, type Subjects } from "./subjects.ts";
import { tokensOf } from "./tokens.ts";
import type { Name, Vocabulary } from "./vocabulary.ts";

export interface Understood extends Said, Subjects {
  /** What was read of the question. */
  asked: string;
  isCut: boolean;
  /** Nothing was typed, or nothing that is a word. */
  isEmpty: boolean;
  hasWords: boolean;
  intent: Intent;
  period: Period | null;
  /** Misspelt words, and what they were taken for. */
  corrections: { typed: string; meant: string[] }[];
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
  const { subjects, dropped } = subjectsOf(found.matches, tokens, vocabulary, facts);
  const words = found.matches.flatMap((match) =>
    match.word ? [{ match, meaning: match.word.meaning }] : [],
  );
  const { asks, ...said } = meaningOf(
    words.map(({ meaning }) => meaning),
    subjects.titles.length > 0,
  );
  const vague = words.flatMap(({ match, meaning }) => (meaning.vague ? [match] : []));
  const unknown = [
    ...found.unknown.map((at) => ({ at, typed: tokens[at]?.typed ?? "" })),
    ...[...dropped, ...vague].map(({ start, typed }) => ({ at: start, typed })),
  ].toSorted((a, b) => a.at - b.at);
  const corrections = found.matches
    .filter(({ errors, start }) => errors > 0 && !dropped.some((match) => match.start === start))
    .map(({ typed, word, names }) => ({ typed, meant: meantBy(word, names) }))
    .filter(({ typed }) => !subjects.choices.some((choice) => choice.typed === typed));
  const understood = {
    asked: whole.text,
    isCut: whole.isCut,
    isEmpty: whole.text === "",
    hasWords: tokens.length > 0,
    ...said,
    ...subjects,
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

function distinctBy<Entry>(entries: readonly Entry[], key: (entry: Entry) => string): Entry[] {
  return [...new Map(entries.map((entry) => [key(entry), entry])).values()];
}
