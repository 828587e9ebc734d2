import type { ReactNode } from "react";
import { HubPointLink } from "./hub-point-link.tsx";
import { MapLabel } from "./map-label.tsx";
import { stateShape } from "./state-shape.ts";
import { hubCount } from "#components/hubs/hub-count.ts";
import { StatusGlyph } from "#components/hubs/status-glyph.tsx";
import { placesTexts } from "#lib/i18n/messages/places.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import {
  germanyDrawing,
  mostPoints,
  narrow,
  outlineScale,
  wide,
  type DrawnHub,
  type GermanyDrawing,
} from "#lib/places/germany-drawing.ts";
import type { NumberedHub } from "#lib/places/numbered-hubs.ts";
import { stateName } from "#lib/places/place-words.ts";
import type { HubPoint } from "#lib/places/queries.ts";
import { nameSize, type StateName } from "#lib/places/state-names.ts";
import { stateByIso, type StateIso } from "#lib/places/states.ts";

interface Map {
  /** The hubs of the table beside the map, with its numbers; none where they are too many to be drawn. */
  hubs: readonly NumberedHub[];
  /** Hubs of each state, also beyond those in `hubs`. */
  counts: Readonly<Partial<Record<StateIso, number>>>;
  locale: Locale;
}

/** Whether so many hubs can be drawn one by one. */
export const drawsPoints = (hubs: number) => hubs <= mostPoints;

/**
 * Germany by states: each state and each hub is a link that the keyboard reaches. Beside it belongs a table with the same
 * content, whose numbers the points carry on narrow screens. States without hubs lie in a drawing of their own below the
 * other one, so that the keyboard comes to them last and the borders of states with hubs stay whole.
 */
export function GermanyMap({ hubs, counts, locale }: Map) {
  const t = placesTexts(locale).map;
  const placed = hubs.flatMap(({ id, number, town }) =>
    town && number ? [{ id, number, label: town.name, lat: town.lat, lon: town.lon }] : [],
  );
  const drawing = germanyDrawing(placed, (iso) => stateName(iso, locale));
  const byId = new globalThis.Map(hubs.map((hub) => [hub.id, hub]));
  const hasHubs = ({ iso }: { iso: StateIso }) => (counts[iso] ?? 0) > 0;
  const outline = (states: GermanyDrawing["states"]) => (
    <g transform={`scale(${1 / outlineScale})`}>
      {states.map(({ iso, path }) => (
        <StateLink key={iso} iso={iso} path={path} hubs={counts[iso] ?? 0} locale={locale} />
      ))}
    </g>
  );
  return (
    <nav aria-label={t.title} className="relative max-w-150 print:max-w-[12cm]">
      <Layer drawing={drawing} className="pointer-events-none absolute inset-0 z-10">
        {outline(drawing.states.filter(hasHubs))}
        {hubs.length > 0 ? (
          <StateNames names={drawing.stateNames} />
        ) : (
          <StateNumbers drawing={drawing} counts={counts} locale={locale} />
        )}
        {drawing.hubs.map((drawn) => {
          const hub = byId.get(drawn.id);
          return hub && <HubLink key={drawn.id} drawn={drawn} hub={hub} locale={locale} />;
        })}
      </Layer>
      <Layer drawing={drawing}>{outline(drawing.states.filter((state) => !hasHubs(state)))}</Layer>
    </nav>
  );
}

interface LayerProps {
  drawing: Pick<GermanyDrawing, "width" | "height">;
  className?: string;
  children: ReactNode;
}

function Layer({ drawing: { width, height }, className = "", children }: LayerProps) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={`block h-auto w-full ${className}`}>
      {children}
    </svg>
  );
}

interface StateShapeLink {
  iso: StateIso;
  path: string;
  hubs: number;
  locale: Locale;
}

function StateLink({ iso, path, hubs, locale }: StateShapeLink) {
  const t = placesTexts(locale).map;
  const name = t.stateLink(stateName(iso, locale), hubCount(hubs, locale));
  const slug = stateByIso(iso)?.slug ?? "";
  return (
    <a
      href={href("state", { slug }, locale)}
      aria-label={name}
      className="group pointer-events-auto outline-none"
    >
      <path
        d={path}
        vectorEffect="non-scaling-stroke"
        className={`${stateShape(hubs > 0)} group-hover:fill-info-soft group-focus-visible:fill-info-soft group-focus-visible:stroke-focus group-focus-visible:stroke-[4px]`}
      >
        <title>{name}</title>
      </path>
    </a>
  );
}

interface HubLinkProps {
  drawn: DrawnHub;
  hub: HubPoint;
  locale: Locale;
}

/** By name where there is room, by number on a phone. */
function HubLink({ drawn: { point, name, number }, hub, locale }: HubLinkProps) {
  return (
    <HubPointLink hub={hub} point={point} radius={wide.pointRadius} locale={locale}>
      <g className="hidden sm:inline">
        <StatusGlyph status={hub.status} x={point.x} y={point.y} r={wide.pointRadius} />
        <MapLabel label={name} size="wide" />
      </g>
      <g className="sm:hidden">
        <StatusGlyph status={hub.status} x={point.x} y={point.y} r={narrow.pointRadius} />
        <MapLabel label={number} size="narrow" />
      </g>
    </HubPointLink>
  );
}

/** Orientation for the eye only: the links carry the same names. */
function StateNames({ names }: { names: readonly StateName[] }) {
  return (
    <g aria-hidden="true" className="pointer-events-none hidden sm:inline">
      {names.map(({ iso, lines, x, y }) => (
        <text key={iso} x={x} y={y} textAnchor="middle" className="fill-muted text-[12px]">
          {lines.map((line, i) => (
            <tspan key={line} x={x} dy={i === 0 ? 0 : nameSize.lineHeight}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </g>
  );
}

/** How many hubs each state has, for the eye: the links say it too. */
function StateNumbers({
  drawing,
  counts,
  locale,
}: Pick<Map, "counts" | "locale"> & { drawing: GermanyDrawing }) {
  return (
    <g aria-hidden="true" className="pointer-events-none">
      {drawing.states.map(({ iso, labelPoint }) => (
        <text
          key={iso}
          x={labelPoint.x}
          y={labelPoint.y}
          dominantBaseline="middle"
          textAnchor="middle"
          className="fill-text text-[22px] font-semibold sm:text-[15px]"
        >
          {(counts[iso] ?? 0).toLocaleString(locale)}
        </text>
      ))}
    </g>
  );
}
