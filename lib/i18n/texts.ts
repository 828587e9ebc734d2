/**
 * The catalogue of interface texts: one file per domain in `messages/`, both languages side by side, so that whoever adds
 * a text sees both. Plain objects and functions: nothing is parsed at run time and nothing reaches the browser.
 */
import type { Locale } from "./locale.ts";

/** A text, a text with parts to fill in, a list of texts, or a group of all these. */
export type TextTree = {
  readonly [key: string]: string | readonly string[] | ((...parts: never[]) => string) | TextTree;
};

/** Texts of one domain in both languages; call it with a language. */
export type Texts<T> = ((locale: Locale) => T) & Readonly<Record<Locale, T>>;

/**
 * Declares a domain's texts. English must have exactly the shape of German: a missing, surplus or wrongly typed key fails
 * the type check (and `tests/i18n` looks for empty and untranslated ones).
 */
export function texts<const T extends TextTree>(de: T, en: Same<T>): Texts<Same<T>> {
  const byLocale = { de: de as Same<T>, en };
  return Object.assign((locale: Locale) => byLocale[locale], byLocale);
}

/** The same keys, with any text for each. */
type Same<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends readonly string[]
      ? readonly string[]
      : T[K] extends (...parts: never[]) => string
        ? T[K]
        : Same<T[K]>;
};
