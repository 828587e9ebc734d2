import type { Locale } from "#lib/i18n/locale.ts";

const marks: Record<Locale, { outer: [string, string]; inner: [string, string] }> = {
  de: { outer: ["„", "“"], inner: ["‚", "‘"] },
  en: { outer: ["“", "”"], inner: ["‘", "’"] },
};

/**
 * Words in quotation marks of the page's language; a quotation inside them („…“, “…” or "…") gets the inner marks, as
 * the typography of both languages has it. The words themselves stay as they are.
 */
export function quoted(words: string, locale: Locale): string {
  const { outer, inner } = marks[locale];
  const within = words.replace(/[„“"]([^„“”"]*)[“”"]/g, (_, text: string) => inner[0] + text + inner[1]);
  return outer[0] + within + outer[1];
}
