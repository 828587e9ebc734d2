/** Addresses that show the same for ever, whatever is published later. Pure. */
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/paths.ts";
import type { RecordKind } from "#lib/records/statements.ts";

/** A version of a record, as the chain and its own history count it. */
export interface VersionPlace {
  kind: RecordKind;
  slug: string;
  version: number;
  /** Its place in the public chain. */
  sequence: number;
}

/** The id of the element that shows a statement on the pages of versions. */
export const statementAnchor = (statementId: string): string => `s-${statementId}`;

/** Where a version stays readable: of a hub its own page, of every other record the entry of the public log. */
export function permalink(place: VersionPlace, locale: Locale, statementId?: string): string {
  const address =
    place.kind === "hub"
      ? href("hubVersion", { slug: place.slug, version: String(place.version) }, locale)
      : href("change", { sequence: String(place.sequence) }, locale);
  return statementId === undefined ? address : `${address}#${statementAnchor(statementId)}`;
}
