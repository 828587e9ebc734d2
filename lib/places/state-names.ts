/** Where the names of states stand on a map: inside their outline and clear of everything else, or not at all. Pure. */
import { overlap, type Box } from "./label-candidates.ts";
import type { MapPoint, StateShape } from "./map.ts";

/** A state's name in one or several lines; `x` is the middle, `y` the baseline of the first line. */
export interface StateName {
  iso: StateShape["iso"];
  lines: string[];
  x: number;
  y: number;
}

/** Pixels. */
export const nameSize = { fontSize: 12, lineHeight: 14 } as const;
/** Width of a character in font sizes, as in labels.ts: wide enough for the fallback font too. */
const characterWidth = 0.58;
/** How far from the middle of a state its name may move, in pixels, and in what steps. */
const reach = 60;
const step = 6;

/**
 * Places the names of those states that have room for them.
 * @param shapes outlines in pixels
 * @param name a state's name in the reader's language
 * @param taken what names must not cover: points and their labels
 */
export function placeStateNames(
  shapes: readonly StateShape[],
  name: (iso: StateShape["iso"]) => string,
  taken: readonly Box[],
): StateName[] {
  return shapes.flatMap((shape) => {
    const rings = ringsOf(shape.path);
    for (const lines of wordings(name(shape.iso))) {
      const width = Math.max(...lines.map((line) => line.length)) * nameSize.fontSize * characterWidth;
      const height = lines.length * nameSize.lineHeight;
      const spot = spotsAround(shape.labelPoint).find(({ x, y }) => {
        const box = {
          left: x - width / 2,
          right: x + width / 2,
          top: y - height / 2,
          bottom: y + height / 2,
        };
        return (
          !taken.some((other) => overlap(box, other)) && edgesOf(box).every((point) => inside(point, rings))
        );
      });
      if (spot)
        return [{ iso: shape.iso, lines, x: spot.x, y: spot.y - height / 2 + nameSize.fontSize * 0.95 }];
    }
    return [];
  });
}

/** In one line, else broken at its hyphens and spaces. */
function wordings(name: string): string[][] {
  const parts = name.split(/(?<=-)| /);
  return parts.length > 1 ? [[name], parts] : [[name]];
}

/** The middle first, then ever further from it. */
function spotsAround({ x, y }: MapPoint): MapPoint[] {
  const spots: MapPoint[] = [];
  for (let dx = -reach; dx <= reach; dx += step)
    for (let dy = -reach; dy <= reach; dy += step) spots.push({ x: x + dx, y: y + dy });
  const distance = (spot: MapPoint) => Math.hypot(spot.x - x, spot.y - y);
  return spots.toSorted((a, b) => distance(a) - distance(b));
}

/** Points along the rim of a box, close enough that no border slips in between. */
function edgesOf({ left, right, top, bottom }: Box): MapPoint[] {
  const points: MapPoint[] = [];
  for (let i = 0; i <= 8; i++) {
    const x = left + ((right - left) * i) / 8;
    points.push({ x, y: top }, { x, y: bottom });
  }
  return [...points, { x: left, y: (top + bottom) / 2 }, { x: right, y: (top + bottom) / 2 }];
}

function ringsOf(path: string): MapPoint[][] {
  return path
    .split("M")
    .filter((ring) => ring !== "")
    .map((ring) =>
      ring
        .replace("Z", "")
        .split("L")
        .map((pair) => {
          const [x = 0, y = 0] = pair.split(",").map(Number);
          return { x, y };
        }),
    );
}

/** Whether a ray from the point crosses the outlines an odd number of times; a state within a state is a hole. */
function inside({ x, y }: MapPoint, rings: readonly MapPoint[][]): boolean {
  let isInside = false;
  for (const ring of rings)
    for (const [i, a] of ring.entries()) {
      const b = ring[i - 1] ?? ring.at(-1);
      if (!b || a.y > y === b.y > y) continue;
      if (x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isInside = !isInside;
    }
  return isInside;
}
