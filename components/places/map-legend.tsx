import { stateShape } from "./state-shape.ts";
import { StatusIcon } from "#components/hubs/status-badge.tsx";
import { statusOrder } from "#lib/hubs/status-order.ts";
import { placesTexts } from "#lib/i18n/messages/places.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { bkgAttribution, geonamesAttribution } from "#lib/places/attribution.ts";
import type { HubPoint } from "#lib/places/queries.ts";

interface Legend {
  /** The hubs that the map shows. */
  hubs: readonly HubPoint[];
  locale: Locale;
  /** The map shows one state only. */
  isStateMap?: boolean;
}

/** What the signs of a map mean, and where outlines and coordinates come from: only of what the map shows. */
export function MapLegend({ hubs, locale, isStateMap = false }: Legend) {
  const t = placesTexts(locale).map;
  const points = hubs.filter(({ town }) => town !== null);
  const shown = statusOrder.filter((status) => points.some((hub) => hub.status === status));
  const hasRegions = points.some(({ extent }) => extent === "region");
  const notes = [
    points.length === 1 && t.pointNoteOne,
    points.length > 1 && t.pointNote,
    hasRegions && t.regionNote,
    points.length === 0 && !isStateMap && t.countNote,
  ].filter((note) => note !== false);
  return (
    <div className="mt-3 text-sm">
      {(shown.length > 0 || !isStateMap) && (
        <ul aria-label={t.legend} className="flex flex-wrap gap-x-5 gap-y-1">
          {shown.map((status) => (
            <li key={status} className="inline-flex items-center gap-1.5">
              <StatusIcon status={status} />
              {hubsTexts(locale).status[status]}
            </li>
          ))}
          {!isStateMap && (
            <li className="inline-flex items-center gap-1.5">
              <svg viewBox="0 0 14 14" className="size-3.5 shrink-0" aria-hidden="true">
                <rect x="1" y="1" width="12" height="12" className={stateShape(true)} />
              </svg>
              {t.withHub}
            </li>
          )}
        </ul>
      )}
      <p className="mt-2 text-xs text-muted">
        {notes.map((note) => `${note} `)}
        {t.outline} {bkgAttribution.credit}.
        {points.length > 0 && (
          <>
            {" "}
            {t.coordinates}{" "}
            <a href={geonamesAttribution.url} className="text-inherit">
              {geonamesAttribution.credit}
            </a>
            .
          </>
        )}
      </p>
    </div>
  );
}
