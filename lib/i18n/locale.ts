/** The languages of the site; German first, it has no prefix in addresses. */
export const locales = ["de", "en"] as const;

/** A language of the site. */
export type Locale = (typeof locales)[number];

/** Whether a path segment names a language of the site. */
export function isLocale(value: string | undefined): value is Locale {
  return value === "de" || value === "en";
}

/** The language to switch to. */
export function otherLocale(locale: Locale): Locale {
  return locale === "de" ? "en" : "de";
}

/** How each language calls itself, for the switch between them. */
export const localeNames: Readonly<Record<Locale, string>> = { de: "Deutsch", en: "English" };
