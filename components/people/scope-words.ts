import type { Role } from "#lib/auth/policy.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { deskTexts } from "#lib/i18n/messages/desk.ts";
import { peopleTexts } from "#lib/i18n/messages/people.ts";
import type { NamedScope } from "#lib/people/queries.ts";
import { stateName } from "#lib/places/place-words.ts";

/** The limits of an editor in words, one each: "Land Sachsen". */
export function scopeWords(scopes: readonly NamedScope[], locale: Locale): string[] {
  const t = peopleTexts(locale).scopes;
  return scopes.map(({ kind, name }) => {
    if (name === null) return t.gone;
    return t[kind](kind === "state" ? stateName(name, locale) : name);
  });
}

/** "Bearbeiten", and for an editor what of. */
export function roleWords(person: { role: Role; scopes: readonly NamedScope[] }, locale: Locale): string {
  const role = deskTexts(locale).roles[person.role];
  if (person.role !== "editor") return role;
  const words = scopeWords(person.scopes, locale);
  return `${role}: ${words.length === 0 ? peopleTexts(locale).scopes.none : words.join(", ")}`;
}
