import type { Locale } from "#lib/i18n/locale.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import type { Milestone } from "#lib/records/statements.ts";

/** The kind of a milestone with its title, if it has one: "Veranstaltung: Kulturtag". */
export function milestoneName({ kind, title }: Pick<Milestone, "kind" | "title">, locale: Locale): string {
  const name = hubTexts(locale).kinds[kind];
  return title ? `${name}: ${title[locale]}` : name;
}
