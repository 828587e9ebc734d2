/** What a claim counts and when it was said, in words. Pure. */
import type { Cited } from "./by-source.ts";
import { formatDate } from "#lib/dates/format.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { stateName } from "#lib/places/place-words.ts";
import type { References } from "#lib/records/references.ts";
import type { Claim } from "#lib/records/statements.ts";

/**
 * "9 eröffnete Hubs im ganzen Netzwerk", "Nummer 4 der Absichtserklärungen in Schleswig-Holstein", "7 Träger von Dataport
 * AöR".
 * @param owner name of the organisation whose record holds the claim, where one does
 */
export function claimText(
  { form, basis, value, scope, stateIso }: Claim,
  locale: Locale,
  owner?: string,
): string {
  const t = hubTexts(locale);
  const where =
    scope === "state"
      ? t.claimInState(stateIso ? stateName(stateIso, locale) : "")
      : scope === "organisation" && owner
        ? t.claimOf(owner)
        : t.claimScopes[scope];
  return `${t.claimReads[form](value)} ${form === "ordinal" ? t.claimBases[basis] : t.claimCounts[basis]} ${where}`;
}

/** The day something was said: the citation's own reading, else the day of the document; null where there is neither. */
export function dayStated(
  { citations }: Cited,
  { sources }: Pick<References, "sources">,
  locale: Locale,
): string | null {
  const date = citations.find((citation) => citation.date)?.date;
  if (date) return formatDate(date, locale);
  const [day] = citations.flatMap(({ sourceId }) => sources[sourceId]?.published ?? []);
  return day ? formatDate({ edtf: day }, locale) : null;
}

/** The same in words, also where it is not known. */
export function saidOn(claim: Claim, references: Pick<References, "sources">, locale: Locale): string {
  return dayStated(claim, references, locale) ?? hubTexts(locale).claimUndated;
}
