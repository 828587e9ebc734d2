/**
 * What a plain object holds under a key that came from outside: `constructor` and the like, which every object has from
 * its prototype, are not in it.
 */
export const ownEntry = <Value>(entries: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(entries, key) ? entries[key] : undefined;
