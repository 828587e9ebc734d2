/** Placement of the names beside the points of a map: greedy, deterministic, free of collisions. */
import { awayFromPoint, besidePoint, crosses, overlap, within } from "./label-candidates.ts";
import type { Box, Candidate, LabelledPoint, Leader } from "./label-candidates.ts";

/** Where to write a name: `x`, `y` and `anchor` are those of an SVG text (y is the baseline). */
export interface PlacedLabel {
  id: string;
  x: number;
  y: number;
  anchor: Candidate["anchor"];
  /** What to write: the label, or where there was no room for it the point's number. */
  text: string;
  /** True when `text` is the number: the map then needs a legend. */
  numbered: boolean;
  /** The room reserved for the text. */
  box: Box;
  /** A line from the point to a label that could not stand beside it. */
  leader?: Leader;
}

export interface LabelOptions {
  /** Pixels; default 13. */
  fontSize?: number;
  /** Radius of the drawn points in pixels; default 5. */
  pointRadius?: number;
}

/**
 * Estimated width of a text in font sizes: so much for each character, and once more for names of wide letters ("Hamm").
 * Measured in a browser: no name of the first list is wider in Fira Sans 400, 500 or 600, where a character takes 0.51 on
 * average.
 */
const CHARACTER_WIDTH = 0.6;
const WIDE_LETTERS = 0.55;
const LINE_HEIGHT = 1.25;
/** Baseline below the upper edge of the line, in font sizes. */
const ASCENT = 0.97;

/**
 * Distances in pixels that labels of points on one spot keep from it, tried in turn. Close around the spot there is room
 * for eight; a wider ring leaves more ways out for the lines.
 */
const RINGS = [0, 40, 80, 160];

/** Up to this many points a label may stand away from its point, tied to it by a line; more lines would be a thicket. */
const LINES_UP_TO = 80;
/** Beyond this many points no map of a page's width has names that can be read: none are written. */
const NAMES_UP_TO = 400;

/** Crowded points first, since they have the least choice; then from top left to bottom right. */
function byCrowding(points: readonly LabelledPoint[], fontSize: number): LabelledPoint[] {
  const crowd = new Map(
    points.map((point) => [
      point,
      points.filter((other) => Math.hypot(other.x - point.x, (other.y - point.y) * 3) < fontSize * 8).length,
    ]),
  );
  return points.toSorted(
    (a, b) => (crowd.get(b) ?? 0) - (crowd.get(a) ?? 0) || a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** One greedy pass in which the labels of crowded spots keep at least `ring` pixels from them. */
function attempt(
  points: readonly LabelledPoint[],
  frame: Box,
  { fontSize, pointRadius }: Required<LabelOptions>,
  ring: number,
): PlacedLabel[] {
  const height = fontSize * LINE_HEIGHT;
  const dots = points.map(({ x, y }): Box => ({
    left: x - pointRadius,
    right: x + pointRadius,
    top: y - pointRadius,
    bottom: y + pointRadius,
  }));
  const placed = new Map<LabelledPoint, PlacedLabel>();
  const near = (a: LabelledPoint, b: LabelledPoint, distance: number) =>
    Math.hypot(a.x - b.x, a.y - b.y) < distance;

  const isFree = ({ box, leader }: Candidate): boolean =>
    within(box, frame) &&
    !dots.some((dot) => overlap(box, dot)) &&
    ![...placed.values()].some(
      (other) =>
        overlap(box, other.box) ||
        (other.leader && crosses(other.leader, box)) ||
        (leader && crosses(leader, other.box)),
    );
  /** Whether the line touches no point but those on the spot it comes from. */
  const isClear = (leader: Leader, from: LabelledPoint): boolean =>
    points.every((other, i) => {
      const dot = dots[i];
      return !dot || near(other, from, pointRadius * 2) || !crosses(leader, dot);
    });

  const choose = (point: LabelledPoint, width: number): Candidate | undefined => {
    const isCrowded = points.filter((other) => near(other, point, pointRadius * 4)).length > 4;
    const beside = isCrowded && ring > 0 ? [] : besidePoint(point, width, height, pointRadius);
    const direct = beside.find(isFree);
    if (direct || points.length > LINES_UP_TO) return direct;
    const away = awayFromPoint(point, width, height, pointRadius, frame)
      .filter(({ distance }) => !isCrowded || distance >= ring)
      .filter(isFree);
    // A line over another point is a lesser evil than no name.
    return away.find(({ leader }) => leader && isClear(leader, point)) ?? away[0];
  };

  const write = (point: LabelledPoint, text: string, numbered: boolean): boolean => {
    const candidate = choose(point, (text.length * CHARACTER_WIDTH + WIDE_LETTERS) * fontSize);
    if (!candidate) return false;
    const { box, anchor, leader } = candidate;
    const x = anchor === "start" ? box.left : anchor === "end" ? box.right : (box.left + box.right) / 2;
    placed.set(point, {
      id: point.id,
      x: round(x),
      y: round(box.top + fontSize * ASCENT),
      anchor,
      text,
      numbered,
      box,
      ...(leader && {
        leader: { x1: round(leader.x1), y1: round(leader.y1), x2: round(leader.x2), y2: round(leader.y2) },
      }),
    });
    return true;
  };

  for (const point of byCrowding(points, fontSize)) {
    if (write(point, point.label, false) || points.length > LINES_UP_TO) continue;
    write(point, String(point.number ?? points.indexOf(point) + 1), true);
  }
  return points.flatMap((point) => placed.get(point) ?? []);
}

/**
 * Finds a place for each point's label inside `frame` such that no two labels overlap, none covers a point or is crossed
 * by a line, and none leaves the frame: beside the point, else at some distance with a line, else the point's number
 * in the same ways. A point with no room even for its number gets no label; the page's table names it all the same.
 * With more than 80 points only labels beside their point are tried, with more than 400 none, which keeps a page quick.
 * The result is in the order of the points and depends on nothing but the input.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  frame: Box,
  { fontSize = 13, pointRadius = 5 }: LabelOptions = {},
): PlacedLabel[] {
  if (points.length > NAMES_UP_TO) return [];
  let best: PlacedLabel[] = [];
  let bestScore = -1;
  for (const ring of points.length > LINES_UP_TO ? [0] : RINGS) {
    const labels = attempt(points, frame, { fontSize, pointRadius }, ring);
    const named = labels.filter(({ numbered }) => !numbered).length;
    // A number counts for something, but for less than any name.
    const score = named + labels.length / (points.length + 1);
    if (score > bestScore) [best, bestScore] = [labels, score];
    if (named === points.length) break;
  }
  return best;
}
