/** The map of one state as it is drawn. Pure; small enough to stand on a phone at its own size. */
import { compactPath } from "./compact-path.ts";
import type { DrawnHub, PlacedHub } from "./germany-drawing.ts";
import { placeLabels } from "./labels.ts";
import { boundsMap } from "./map.ts";
import type { StateIso } from "./states.ts";

const size = { width: 328, height: 300 };
const scale = 2;
/** In pixels. */
export const statePoint = { fontSize: 14, pointRadius: 5.5 } as const;

export interface StateDrawing {
  width: number;
  height: number;
  /** In grid units: drawn at 1/`scale`. */
  path: string;
  scale: number;
  hubs: Pick<DrawnHub, "id" | "point" | "name">[];
}

/** Anywhere in Germany: the outline is the same for each. */
const somewhere = { lat: 51, lon: 10 };

/** Lays out the outline of a state and the hubs in it, each with its name where there is room. */
export function stateDrawing(iso: StateIso, hubs: readonly PlacedHub[]): StateDrawing {
  const { path } = boundsMap({ iso, ...somewhere, ...size });
  const points = hubs.map(({ id, label, lat, lon }) => ({
    id,
    label,
    ...boundsMap({ iso, lat, lon, ...size }).point,
  }));
  const frame = { left: 2, top: 2, right: size.width - 2, bottom: size.height - 2 };
  const labels = placeLabels(points, frame, statePoint);
  return {
    ...size,
    path: compactPath(path, scale),
    scale,
    hubs: points.map(({ id, x, y }) => ({
      id,
      point: { x, y },
      name: labels.find((label) => label.id === id) ?? null,
    })),
  };
}
