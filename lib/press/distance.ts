/** How alike two words are: typing errors as people make them. Pure. */

/**
 * Damerau–Levenshtein distance (optimal string alignment): letters left out, added, mistaken for another, or swapped with
 * their neighbour count one each. Infinity beyond `most`: nobody asks how far apart strangers are.
 */
export function typingErrors(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    [before, last] = [last, row];
  }
  const distance = last[b.length] ?? Infinity;
  return distance > most ? Infinity : distance;
}

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
