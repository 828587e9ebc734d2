/** How alike two words are: typing errors as people make them. Pure. */

/**
 * Damerau–Levenshtein distance (optimal string alignment): letters left out, added, mistaken for another, or swapped with
 * their neighbour count one each. Infinity beyond `most`: nobody asks how far apart strangers are.
 */
export function typingErrors(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || b.length >= longest) return Infinity;
  let [before, last, row] = rows;
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(cell(last, j) + 1, cell(row, j - 1) + 1, cell(last, j - 1) + (isSame ? 0 : 1));
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      )
        cost = Math.min(cost, cell(before, j - 2) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    [before, last, row] = [last, row, before];
  }
  const distance = cell(last, b.length);
  return distance > most ? Infinity : distance;
}

/** No name is so long; the rows are made once, because a question is compared with thousands of names. */
const longest = 256;
const rows: [Uint16Array, Uint16Array, Uint16Array] = [
  new Uint16Array(longest),
  new Uint16Array(longest),
  new Uint16Array(longest),
];
const cell = (row: Uint16Array, index: number) => row[index] ?? 0;

/**
 * How many typing errors are forgiven between what was typed and a name: none in short words and in numbers, one from
 * five letters on, two from ten. A word of four letters may only lack one of five ("Zeiz").
 */
export function forgiven(typed: string, name: string): number {
  if (/\d/.test(typed) || /\d/.test(name)) return 0;
  const longer = Math.max(typed.length, name.length);
  if (typed.length < 4 || longer < 5) return 0;
  return longer < 10 ? 1 : 2;
}

/** The letters of a word as bits: two words with many different letters need not be compared at all. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << ((word.charCodeAt(at) - 97) & 31);
  return bits;
}

/** Each typing error changes at most two kinds of letters. */
export function mayBeWithin(a: number, b: number, most: number): boolean {
  let difference = a ^ b;
  let count = 0;
  while (difference !== 0) {
    difference &= difference - 1;
    count += 1;
    if (count > 2 * most) return false;
  }
  return true;
}
