/** Names that are like a word which was not understood, further away than what is taken for a typing error. Pure. */
import { fold } from "#lib/search/fold.ts";
import { letterBits, mayBeWithin, typingErrors } from "./distance.ts";
import type { Vocabulary } from "./vocabulary.ts";

const shortest = 4;
const most = 5;
/** A name that a word begins with must be long enough to be meant by it. */
const shortestBeginning = 5;

/** The labels of at most five such names, the most alike first. */
export function similarNames(words: readonly string[], { spellings }: Vocabulary): string[] {
  const found = new Map<string, number>();
  for (const word of words.map((each) => fold(each).replaceAll(" ", ""))) {
    if (word.length < shortest || /\d/.test(word)) continue;
    const bits = letterBits(word);
    const allowed = Math.min(3, Math.floor(word.length / 3));
    for (const list of [...spellings.core.values(), ...spellings.words.values()])
      for (const spelling of list) {
        const { joined, found: name } = spelling;
        if (joined === word || ("meaning" in name && !name.meaning.kinds)) continue;
        const begins =
          joined.startsWith(word) || (joined.length >= shortestBeginning && word.startsWith(joined));
        const distance = begins
          ? Math.abs(joined.length - word.length) / 10
          : mayBeWithin(bits, spelling.bits, allowed)
            ? typingErrors(word, joined, allowed)
            : Infinity;
        if (distance === Infinity) continue;
        const label = "label" in name ? name.label : name.spelled;
        found.set(label, Math.min(distance, found.get(label) ?? Infinity));
      }
  }
  return [...found]
    .toSorted(([a, first], [b, second]) => first - second || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([label]) => label);
}
