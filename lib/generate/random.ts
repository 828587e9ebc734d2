/** A small repeatable source of randomness (mulberry32): made-up records must be the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  /** true in `percent` of 100 cases. */
  chance(percent: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** Up to `count` different entries, in random order. */
  some<T>(list: readonly T[], count: number): T[];
  shuffled<T>(list: readonly T[]): T[];
}

/** `stream` separates independent sequences of one seed, so that the tenth hub does not depend on the nine before. */
export function randomFrom(seed: number, stream = 0): Random {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 1, 0xc2b2ae35)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const shuffled = <T>(list: readonly T[]): T[] => {
    const rest = [...list];
    const drawn: T[] = [];
    while (rest.length > 0) {
      // The last entry fills the gap: drawing stays quick for lists of all municipalities.
      const at = below(rest.length);
      const [last] = rest.splice(-1);
      const entry = at === rest.length ? last : rest[at];
      if (at < rest.length) rest[at] = last as T;
      drawn.push(entry as T);
    }
    return drawn;
  };
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (percent) => next() * 100 < percent,
    pick: (list) => list[below(list.length)] ?? list[0],
    some: (list, count) => shuffled(list).slice(0, count),
    shuffled,
  };
}
