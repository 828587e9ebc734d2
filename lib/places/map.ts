/**
 * Geometry of the maps: pure functions for server-rendered SVG. Germany in Lambert's conformal conic projection with the
 * standard parallels of the federal mapping agency (48°40′, 53°40′ north, central meridian 10°30′ east).
 */
import { geoConicConformal, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import topology from "./data/germany.topo.json" with { type: "json" };
import { innerPoint, largestPolygon } from "./geometry.ts";
import { stateByIso } from "./states.ts";
import type { GeoProjection } from "d3-geo";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { StateIso } from "./states.ts";

/** A position in pixels: x to the right, y down, from the upper left corner of the map. */
export interface MapPoint {
  x: number;
  y: number;
}

/** The outline of a state as the `d` of an SVG path, and a point well inside it to hold a label. */
export interface StateShape {
  iso: StateIso;
  path: string;
  labelPoint: MapPoint;
}

export interface GermanyMap {
  width: number;
  /** Follows from the width and the shape of the country. */
  height: number;
  /** In the order of the official keys. */
  states: StateShape[];
  /** Pixel of a coordinate in degrees (WGS 84). Throws RangeError for one that is no number. */
  project: (lat: number, lon: number) => MapPoint;
}

/** Pixels left free around the country, so that a point on its border is not cut off. */
const MARGIN = 6;

type StateFeature = Feature<Polygon | MultiPolygon, { iso: StateIso }>;

let decoded: FeatureCollection<StateFeature["geometry"], { iso: StateIso }> | undefined;

/** The outlines of the 16 states in degrees, in the order of the official keys. */
export function stateFeatures(): FeatureCollection<StateFeature["geometry"], { iso: StateIso }> {
  // The JSON import types positions as number[][]; the generator's test vouches for the shape.
  const typed = topology as unknown as Topology<{ states: GeometryCollection<{ iso: StateIso }> }>;
  return (decoded ??= feature(typed, typed.objects.states) as NonNullable<typeof decoded>);
}

function conic(): GeoProjection {
  // Precision 0: the outlines have enough points, adding some along each line would only make paths longer.
  return geoConicConformal()
    .rotate([-10.5, 0])
    .parallels([48 + 40 / 60, 53 + 40 / 60])
    .precision(0);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function projector(projection: GeoProjection): GermanyMap["project"] {
  return (lat, lon) => {
    const position = Number.isFinite(lat) && Number.isFinite(lon) ? projection([lon, lat]) : null;
    if (!position) throw new RangeError(`not a coordinate: ${lat}, ${lon}`);
    return { x: rounded(position[0]), y: rounded(position[1]) };
  };
}

function labelPoint(state: StateFeature, projection: GeoProjection): MapPoint {
  const { geometry } = state;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const projected = polygons.map((rings) =>
    rings.map((ring) => ring.map((position) => projection([position[0] ?? 0, position[1] ?? 0]) ?? [0, 0])),
  );
  const [x, y] = innerPoint(largestPolygon(projected));
  return { x: rounded(x), y: rounded(y) };
}

const maps = new Map<number, GermanyMap>();

/**
 * The map of Germany by states, `width` pixels wide (at least 50; whole pixels, so that the cache stays small).
 * Computed once per width. Path coordinates have one decimal. Throws RangeError for another width.
 */
export function germanyMap({ width }: { width: number }): GermanyMap {
  const known = maps.get(width);
  if (known) return known;
  if (!Number.isInteger(width) || width < 50) throw new RangeError(`not a width for a map: ${width}`);
  const features = stateFeatures();
  const projection = conic().fitWidth(width - 2 * MARGIN, features);
  const [x, y] = projection.translate();
  projection.translate([x + MARGIN, y + MARGIN]);
  const path = geoPath(projection).digits(1);
  const map: GermanyMap = {
    width,
    height: Math.ceil(path.bounds(features)[1][1] + MARGIN),
    states: features.features.map((state) => ({
      iso: state.properties.iso,
      path: path(state) ?? "",
      labelPoint: labelPoint(state, projection),
    })),
    project: projector(projection),
  };
  maps.set(width, map);
  return map;
}

/**
 * A small map around one place: the outline of its state, fitted into `width` × `height` pixels, and the place's
 * pixel. Throws RangeError for an unknown state, a coordinate that is none, or a frame without room.
 */
export function boundsMap(input: { iso: string; lat: number; lon: number; width: number; height: number }): {
  width: number;
  height: number;
  path: string;
  point: MapPoint;
} {
  const { iso, lat, lon, width, height } = input;
  const state = stateFeatures().features.find(({ properties }) => properties.iso === stateByIso(iso)?.iso);
  if (!state) throw new RangeError(`not a state: ${iso}`);
  if (!(width > 4 * MARGIN && height > 4 * MARGIN)) throw new RangeError(`no room in ${width} × ${height}`);
  const projection = conic().fitExtent(
    [
      [MARGIN, MARGIN],
      [width - MARGIN, height - MARGIN],
    ],
    state,
  );
  const path = geoPath(projection).digits(1)(state) ?? "";
  return { width, height, path, point: projector(projection)(lat, lon) };
}
