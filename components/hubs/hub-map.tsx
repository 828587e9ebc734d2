import { hubTexts } from "#lib/i18n/messages/hub.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { bkgAttribution, geonamesAttribution } from "#lib/places/attribution.ts";
import { boundsMap } from "#lib/places/map.ts";
import type { MunicipalityReference } from "#lib/records/references.ts";

interface MapProps {
  iso: string;
  town: MunicipalityReference;
  state: string;
  locale: Locale;
}

/** The state's outline with the town in it. Nothing where no list knows the town's coordinates. */
export function HubMap({ iso, town, state, locale }: MapProps) {
  const t = hubTexts(locale);
  if (town.lat === null || town.lon === null) return null;
  const { width, height, path, point } = boundsMap({
    iso,
    lat: town.lat,
    lon: town.lon,
    width: 208,
    height: 184,
  });
  return (
    <figure>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={t.mapTitle(town.name, state)}
        className="max-w-full"
      >
        <path d={path} className="fill-accent-soft stroke-line-strong" />
        <circle cx={point.x} cy={point.y} r="9" className="fill-none stroke-accent" />
        <circle cx={point.x} cy={point.y} r="4" className="fill-accent" />
      </svg>
      <figcaption className="mt-2 text-xs text-muted">
        {t.mapNote(town.name)} {geonamesAttribution.credit}. {t.mapOutline} {bkgAttribution.credit}.
      </figcaption>
    </figure>
  );
}
