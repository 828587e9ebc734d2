/** A question cut into words: each as it was typed, and folded as names and the lexicon hold them. Pure. */
import { fold } from "#lib/search/fold.ts";

/** More of a question is not read, and the answer says so. */
export const longestQuestion = 200;

export interface Token {
  /** As typed. */
  typed: string;
  /** Folded; never empty, without spaces. */
  word: string;
  /** Where it stands in the text that was read, for phrases whose punctuation counts ("20.10.2021"). */
  from: number;
  to: number;
}

export interface Tokens {
  /** What was read: white space collapsed, at most `longestQuestion` characters. */
  text: string;
  isCut: boolean;
  tokens: Token[];
}

/** Half a word at the end would be another word. */
const cutAtWord = (text: string) => text.replace(/(?<=\s)\S*$/u, "").trim();

/** Cuts any text into words; what is no letter or digit separates them. */
export function tokensOf(question: string): Tokens {
  const whole = question.replace(/\s+/gu, " ").trim();
  const characters = Array.from(whole);
  const isCut = characters.length > longestQuestion;
  const text = isCut ? cutAtWord(characters.slice(0, longestQuestion).join("")) : whole;
  const tokens = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap((match): Token[] => {
    const [typed] = match;
    const [from, to] = [match.index, match.index + typed.length];
    // A sign like "½" folds to two words.
    return fold(typed)
      .split(" ")
      .flatMap((word) => (word === "" ? [] : [{ typed, word, from, to }]));
  });
  return { text, isCut, tokens };
}
