/** Names of places in the reader's language. */
import type { Locale } from "#lib/i18n/locale.ts";
import { stateByIso } from "#lib/places/states.ts";

/** A state's name; a code that is none comes back as it is. */
export function stateName(iso: string, locale: Locale): string {
  const state = stateByIso(iso);
  return (locale === "de" ? state?.nameDe : state?.nameEn) ?? iso;
}

/** Compares states' codes by their names, in the alphabetical order of the reader's language. */
export function byStateName(locale: Locale): (a: string, b: string) => number {
  const order = new Intl.Collator(locale);
  return (a, b) => order.compare(stateName(a, locale), stateName(b, locale));
}

/** An association with its kind, as it calls itself: "Amt Lensahn". The official list leaves the kind out of the name. */
export function associationName({ name, kind }: { name: string; kind: string }): string {
  return ` ${name} `.includes(` ${kind} `) ? name : `${kind} ${name}`;
}

/**
 * What stands behind a town to tell it from others of its name: "Landkreis Northeim", "Burgenlandkreis", "kreisfrei".
 * The official kind is not repeated where the name holds it.
 */
export function districtWords({ name, kind }: { name: string; kind: string }, locale: Locale): string {
  if (kind === "Kreisfreie Stadt" || kind === "Stadtkreis")
    return locale === "de" ? "kreisfrei" : "urban district";
  if (/kreis|region|verband/i.test(name)) return name;
  return locale === "de" ? `${kind} ${name}` : `district of ${name}`;
}
