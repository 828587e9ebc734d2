import type { Locale } from "./locale.ts";

/** The label of a theme or a kind of offer in the reader's language; empty for one that is not there. */
export function labelOf(entry: { labelDe: string; labelEn: string } | undefined, locale: Locale): string {
  return (locale === "de" ? entry?.labelDe : entry?.labelEn) ?? "";
}
