import { SourceMarks } from "#components/evidence/source-marks.tsx";
import { placesTexts } from "#lib/i18n/messages/places.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { associationName, districtWords } from "#lib/places/place-words.ts";
import type { StatePartner } from "#lib/places/queries.ts";
import type { References } from "#lib/records/references.ts";

interface Props {
  partners: readonly StatePartner[];
  references: Pick<References, "sources">;
  locale: Locale;
}

/** Municipalities and associations with the hubs they take part in; the district tells namesakes apart. */
export function StatePartners({ partners, references, locale }: Props) {
  const t = placesTexts(locale).state;
  return (
    <ul className="border-t border-line">
      {partners.map(({ municipality, association, hubs }) => {
        const place = municipality ?? association;
        if (!place) return null;
        return (
          <li
            key={place.slug}
            className="grid gap-x-6 border-b border-line py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
          >
            <span>
              <a href={href("municipality", { slug: place.slug }, locale)}>
                {association ? associationName(association) : place.name}
              </a>
              <span className="block text-sm text-muted">{districtWords(place.district, locale)}</span>
            </span>
            <span className="text-sm">
              {hubs.map((hub) => (
                <span key={`${hub.slug} ${hub.role}`} className="block">
                  <span className="text-muted">{t.partnerRoles[hub.role]}</span>{" "}
                  <a href={href("hub", { slug: hub.slug }, locale)}>{hub.name}</a>
                  <SourceMarks
                    record={{ kind: "hub", id: hub.id }}
                    statementId={hub.statementId}
                    citations={hub.citations}
                    references={references}
                    locale={locale}
                  />
                </span>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
