/** A position [x, y]: longitude and latitude in degrees, or pixels of a map. */
export type Point = readonly number[];
/** Rings of one polygon: the outline first, then holes; each closed (last position = first). */
export type Rings = readonly (readonly Point[])[];

/** Signed area of a ring in the plane (square units of its coordinates); positive when counter-clockwise with y up. */
export function ringArea(ring: readonly Point[]): number {
  let doubled = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1 = 0, y1 = 0] = ring[j] ?? [];
    const [x2 = 0, y2 = 0] = ring[i] ?? [];
    doubled += x1 * y2 - x2 * y1;
  }
  return doubled / 2;
}

/** Whether a position lies inside a polygon and not in one of its holes (even-odd rule, in the plane). */
export function contains(polygon: Rings, [px = 0, py = 0]: Point): boolean {
  let inside = false;
  for (const ring of polygon) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [x1 = 0, y1 = 0] = ring[i] ?? [];
      const [x2 = 0, y2 = 0] = ring[j] ?? [];
      if (y1 > py !== y2 > py && px < ((x2 - x1) * (py - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

/** The polygon with the largest outline. Throws RangeError on an empty list. */
export function largestPolygon(polygons: readonly Rings[]): Rings {
  let largest: Rings | undefined;
  let largestArea = -1;
  for (const polygon of polygons) {
    const area = Math.abs(ringArea(polygon[0] ?? []));
    if (area > largestArea) [largest, largestArea] = [polygon, area];
  }
  if (!largest) throw new RangeError("no polygon given");
  return largest;
}

function distanceToEdges(polygon: Rings, px: number, py: number, xScale: number): number {
  let squared = Infinity;
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const [x1 = 0, y1 = 0] = ring[i - 1] ?? [];
      const [x2 = 0, y2 = 0] = ring[i] ?? [];
      const dx = (x2 - x1) * xScale;
      const dy = y2 - y1;
      const fromX = (px - x1) * xScale;
      const fromY = py - y1;
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, (fromX * dx + fromY * dy) / length));
      squared = Math.min(squared, (fromX - along * dx) ** 2 + (fromY - along * dy) ** 2);
    }
  }
  return Math.sqrt(squared);
}

/**
 * A point well inside a polygon, for a label or as its representative point: the position of a grid (refined twice)
 * that is farthest from every edge, holes included. Unlike the centroid it never falls outside a bent area, nor into
 * an enclave as Brandenburg's would into Berlin. `xScale` is the length of one x unit in y units (degrees: cos of the
 * latitude; pixels: 1). A polygon too thin for the grid yields a position of its outline.
 */
export function innerPoint(polygon: Rings, xScale = 1): [number, number] {
  const outline = polygon[0] ?? [];
  const xs = outline.map(([x = 0]) => x);
  const ys = outline.map(([, y = 0]) => y);
  let [left, right] = [Math.min(...xs), Math.max(...xs)];
  let [low, high] = [Math.min(...ys), Math.max(...ys)];
  let best: [number, number] = [xs[0] ?? 0, ys[0] ?? 0];
  let bestDistance = -1;
  const cells = 16;
  for (let round = 0; round < 3; round++) {
    const stepX = (right - left) / cells;
    const stepY = (high - low) / cells;
    for (let i = 0; i < cells; i++) {
      for (let j = 0; j < cells; j++) {
        const x = left + (i + 0.5) * stepX;
        const y = low + (j + 0.5) * stepY;
        if (!contains(polygon, [x, y])) continue;
        const distance = distanceToEdges(polygon, x, y, xScale);
        if (distance > bestDistance) [best, bestDistance] = [[x, y], distance];
      }
    }
    [left, right] = [best[0] - stepX, best[0] + stepX];
    [low, high] = [best[1] - stepY, best[1] + stepY];
  }
  return best;
}
