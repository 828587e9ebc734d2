import { HubPointLink } from "./hub-point-link.tsx";
import { MapLabel } from "./map-label.tsx";
import { stateShape } from "./state-shape.ts";
import { StatusGlyph } from "#components/hubs/status-glyph.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import type { HubPoint } from "#lib/places/queries.ts";
import { stateDrawing, statePoint } from "#lib/places/state-drawing.ts";
import type { StateIso } from "#lib/places/states.ts";

interface Map {
  stateIso: StateIso;
  hubs: readonly HubPoint[];
  locale: Locale;
}

/** The outline of one state with its hubs as links; drawn to fit a phone, so that names need no numbers. */
export function StateMap({ stateIso, hubs, locale }: Map) {
  const drawing = stateDrawing(
    stateIso,
    hubs.flatMap(({ id, town }) => (town ? [{ id, label: town.name, lat: town.lat, lon: town.lon }] : [])),
  );
  return (
    <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} className="h-auto w-full max-w-88">
      <path
        d={drawing.path}
        transform={`scale(${1 / drawing.scale})`}
        vectorEffect="non-scaling-stroke"
        className={stateShape(hubs.length > 0)}
      />
      {drawing.hubs.map(({ id, point, name }) => {
        const hub = hubs.find((each) => each.id === id);
        if (!hub) return null;
        return (
          <HubPointLink key={id} hub={hub} point={point} radius={statePoint.pointRadius} locale={locale}>
            <StatusGlyph status={hub.status} x={point.x} y={point.y} r={statePoint.pointRadius} />
            <MapLabel label={name} size="wide" />
          </HubPointLink>
        );
      })}
    </svg>
  );
}
