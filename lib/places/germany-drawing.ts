/**
 * The map of Germany as it is drawn: outlines, points and two sets of labels. Pure. A wide screen shows the hubs' towns by
 * name; on a phone names would shrink below legibility, so there the points carry the numbers of the list beside the map.
 */
import { compactPath } from "./compact-path.ts";
import { placeLabels, type PlacedLabel } from "./labels.ts";
import { germanyMap, type MapPoint } from "./map.ts";
import { placeStateNames, type StateName } from "./state-names.ts";
import type { StateIso } from "./states.ts";

/** Units of the drawing; on a wide screen one of them is about a pixel, on a phone of 360 pixels about half of one. */
export const drawingWidth = 600;
/** Outlines are drawn on a grid of this many points per unit. */
export const outlineScale = 2;

/** Sizes in units of the drawing. A number on a phone is 11 px high: 600 units on 320 px make 21 units of it. */
export const wide = { fontSize: 14, pointRadius: 5.5 } as const;
export const narrow = { fontSize: 23, pointRadius: 9 } as const;

/** More points than this cannot be told apart; the map then shows numbers by state instead. */
export const mostPoints = 60;

export interface DrawnHub {
  id: string;
  /** In pixels of the drawing. */
  point: MapPoint;
  /** Null where there was no room: the list names it all the same. */
  name: PlacedLabel | null;
  number: PlacedLabel | null;
}

export interface GermanyDrawing {
  width: number;
  height: number;
  /** Paths in grid units (see `outlineScale`), in the order of the official keys. */
  states: { iso: StateIso; path: string; labelPoint: MapPoint }[];
  hubs: DrawnHub[];
  /** For wide screens, where there is room. */
  stateNames: StateName[];
}

/** Where a hub lies, and what its label says. */
export interface PlacedHub {
  id: string;
  label: string;
  lat: number;
  lon: number;
}

/** A hub with the number of its row in the table beside the map. */
export interface NumberedPlace extends PlacedHub {
  number: number;
}

let outlines: Pick<GermanyDrawing, "width" | "height" | "states"> | undefined;

function drawnOutlines(): Pick<GermanyDrawing, "width" | "height" | "states"> {
  const { width, height, states } = germanyMap({ width: drawingWidth });
  return (outlines ??= {
    width,
    height,
    states: states.map(({ iso, path, labelPoint }) => ({
      iso,
      labelPoint,
      path: compactPath(path, outlineScale),
    })),
  });
}

/** Lays out the map for these hubs, whatever their order: the numbers are given, not counted. */
export function germanyDrawing(
  hubs: readonly NumberedPlace[],
  stateName: (iso: StateIso) => string,
): GermanyDrawing {
  const { width, height, states } = drawnOutlines();
  const { project } = germanyMap({ width: drawingWidth });
  const frame = { left: 2, top: 2, right: width - 2, bottom: height - 2 };
  const points = hubs.map(({ id, label, number, lat, lon }) => ({
    id,
    label,
    number,
    ...project(lat, lon),
  }));
  const names = placeLabels(points, frame, wide);
  const numbers = placeLabels(
    points.map((point) => ({ ...point, label: String(point.number) })),
    frame,
    narrow,
  );
  const of = (labels: PlacedLabel[], id: string) => labels.find((label) => label.id === id) ?? null;
  const r = wide.pointRadius + 2;
  const taken = [
    ...points.map(({ x, y }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })),
    ...names.map(({ box }) => box),
  ];
  return {
    width,
    height,
    states,
    stateNames: placeStateNames(germanyMap({ width: drawingWidth }).states, stateName, taken),
    hubs: points.map(({ id, x, y }) => ({
      id,
      point: { x, y },
      name: of(names, id),
      number: of(numbers, id),
    })),
  };
}
