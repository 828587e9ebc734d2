import type { Locale } from "./locale.ts";

/** Words for a number of things: for one, for several, and where it can occur for none. */
export interface CountWords {
  readonly none?: string;
  readonly one: string;
  readonly many: (count: string) => string;
}

/** A number of things in words, with the language's thousands separators: "kein Hub", "1 Hub", "1.204 Hubs". */
export function counted({ none, one, many }: CountWords, count: number, locale: Locale): string {
  if (count === 0 && none !== undefined) return none;
  return count === 1 ? one : many(count.toLocaleString(locale));
}
