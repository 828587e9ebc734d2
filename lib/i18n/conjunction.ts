import type { Locale } from "./locale.ts";

const formats: Readonly<Record<Locale, Intl.ListFormat>> = {
  de: new Intl.ListFormat("de", { type: "conjunction" }),
  // British, as the rest of the English texts: no comma before "and".
  en: new Intl.ListFormat("en-GB", { type: "conjunction" }),
};

/** "a, b und c" in the reader's language. */
export const conjunction = (locale: Locale) => formats[locale];

const choices: Readonly<Record<Locale, Intl.ListFormat>> = {
  de: new Intl.ListFormat("de", { type: "disjunction" }),
  en: new Intl.ListFormat("en-GB", { type: "disjunction" }),
};

/** "a, b oder c" in the reader's language. */
export const disjunction = (locale: Locale) => choices[locale];
