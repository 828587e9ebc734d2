/** How a municipality or association is named where it stands alone or in a list. Pure. */
import { formatDate } from "#lib/dates/format.ts";
import { municipalityTexts } from "#lib/i18n/messages/municipalities.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ListedPlace } from "#lib/places/listed-place.ts";
import { associationName, districtWords, stateName } from "#lib/places/place-words.ts";

/** What the place is: "Stadt", "Gemeinde", "Amt"; an unknown kind as the official list writes it. */
export function kindOf({ municipality, association }: ListedPlace, locale: Locale): string {
  const t = municipalityTexts(locale);
  if (municipality === null)
    return t.associationKinds[association.kind as keyof typeof t.associationKinds] ?? association.kind;
  return t.kinds[municipality.kind as keyof typeof t.kinds] ?? municipality.kind;
}

/** The name as people say it: associations with their kind, "Amt Lensahn". */
export function titleOf({ municipality, association }: ListedPlace): string {
  return municipality === null ? associationName(association) : municipality.name;
}

/** Address part, key and district of whichever the place is. */
export function placeOf({ municipality, association }: ListedPlace) {
  const { slug, district } = municipality === null ? association : municipality;
  return { slug, district, key: municipality === null ? association.key : municipality.ags };
}

/** Kind, district and state, which tell namesakes apart: "Gemeinde, Kreis Steinburg, Schleswig-Holstein". */
export function whereOf(place: ListedPlace, locale: Locale): string {
  const { district } = placeOf(place);
  return municipalityTexts(locale).inDistrict(
    kindOf(place, locale),
    districtWords(district, locale),
    stateName(district.stateIso, locale),
  );
}

/** The day that a list of municipalities is of: "1. Januar 2016"; empty where it names none. */
export function listDay(edition: string | null, locale: Locale): string {
  return edition === null ? "" : formatDate({ edtf: edition }, locale);
}

/** A distance in whole kilometres; more would be pretence, as towns have an extent. */
export function distanceWords(kilometres: number, locale: Locale): string {
  const t = municipalityTexts(locale);
  const whole = Math.round(kilometres);
  return whole < 1 ? t.lessThanOne : t.kilometres(whole.toLocaleString(locale));
}
