/** What a claim counts, in words. Pure. */
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { stateName } from "#lib/places/place-words.ts";
import type { Claim } from "#lib/records/statements.ts";

/** "9 eröffnete Hubs im ganzen Netzwerk", "Nummer 4 der Absichtserklärungen in Schleswig-Holstein". */
export function claimText({ form, basis, value, scope, stateIso }: Claim, locale: Locale): string {
  const t = hubTexts(locale);
  const where =
    scope === "state" ? t.claimInState(stateIso ? stateName(stateIso, locale) : "") : t.claimScopes[scope];
  return `${t.claimReads[form](value)} ${form === "ordinal" ? t.claimBases[basis] : t.claimCounts[basis]} ${where}`;
}
