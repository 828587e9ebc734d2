import { formatDate } from "#lib/dates/format.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { deskPlaceTexts } from "#lib/i18n/messages/desk-places.ts";
import type { Validity } from "#lib/places/desk-queries.ts";

/** How long a place stood, or that it still stands: "besteht", "seit 1. Januar 2024", "bis 31. Dezember 2023". */
export function validityWords({ validFrom, validUntil }: Validity, locale: Locale): string {
  const t = deskPlaceTexts(locale);
  const day = (edtf: string) => formatDate({ edtf }, locale);
  const parts = [
    validFrom === null ? null : t.from(day(validFrom)),
    validUntil === null ? null : t.until(day(validUntil)),
  ].filter((part) => part !== null);
  return parts.length === 0 || validUntil === null ? [t.stands, ...parts].join(", ") : parts.join(", ");
}
