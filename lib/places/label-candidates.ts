/** Where a label could stand: the geometry below the placement in labels.ts. */

/** A point of a map in pixels, and the name it is to carry. */
export interface LabelledPoint {
  id: string;
  x: number;
  y: number;
  label: string;
  /** What stands for a label without room: the number in the table beside the map; default: the place among the points. */
  number?: number;
}

/** A rectangle in pixels; y grows downwards. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A straight line from a point's rim to its label, in pixels. */
export interface Leader {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A place for a label, whether it is free or not. */
export interface Candidate {
  box: Box;
  /** The side of the box at which the text is aligned. */
  anchor: "start" | "middle" | "end";
  leader?: Leader;
  /** Pixels from the point to the end of the leader; 0 beside the point. */
  distance: number;
}

/** Pixels between a point's rim and its label. */
const GAP = 3;

/** Whether two rectangles share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a rectangle lies inside another, edges included. */
export function within(a: Box, frame: Box): boolean {
  return a.left >= frame.left && a.right <= frame.right && a.top >= frame.top && a.bottom <= frame.bottom;
}

/** Whether a line touches a rectangle (Liang and Barsky's clipping: does a part of the line lie inside all four edges?). */
export function crosses(line: Leader, box: Box): boolean {
  const dx = line.x2 - line.x1;
  const dy = line.y2 - line.y1;
  let [from, to] = [0, 1];
  for (const [direction, distance] of [
    [-dx, line.x1 - box.left],
    [dx, box.right - line.x1],
    [-dy, line.y1 - box.top],
    [dy, box.bottom - line.y1],
  ] as const) {
    if (direction === 0) {
      if (distance < 0) return false;
    } else if (direction < 0) from = Math.max(from, distance / direction);
    else to = Math.min(to, distance / direction);
  }
  return from <= to;
}

/** Beside the point, best first: right, left, above, below, then the corners (right before left, as text is read). */
export function besidePoint(
  point: LabelledPoint,
  width: number,
  height: number,
  radius: number,
): Candidate[] {
  const { x, y } = point;
  const reach = radius + GAP;
  const corner = radius * 0.7 + GAP;
  const boxAt = (left: number, top: number): Box => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  });
  return [
    { anchor: "start", distance: 0, box: boxAt(x + reach, y - height / 2) },
    { anchor: "end", distance: 0, box: boxAt(x - reach - width, y - height / 2) },
    { anchor: "middle", distance: 0, box: boxAt(x - width / 2, y - reach - height) },
    { anchor: "middle", distance: 0, box: boxAt(x - width / 2, y + reach) },
    { anchor: "start", distance: 0, box: boxAt(x + corner, y - corner - height) },
    { anchor: "start", distance: 0, box: boxAt(x + corner, y + corner) },
    { anchor: "end", distance: 0, box: boxAt(x - corner - width, y - corner - height) },
    { anchor: "end", distance: 0, box: boxAt(x - corner - width, y + corner) },
  ];
}

/** Away from the point, tied to it by a line, nearest first: everywhere on a grid of lines and half widths. */
export function awayFromPoint(
  point: LabelledPoint,
  width: number,
  height: number,
  radius: number,
  frame: Box,
): Candidate[] {
  const candidates: Candidate[] = [];
  const stepX = Math.max(width / 2, height);
  for (let top = frame.top; top + height <= frame.bottom; top += height) {
    for (let left = frame.left; left + width <= frame.right; left += stepX) {
      const box = { left, top, right: left + width, bottom: top + height };
      const anchor = left >= point.x ? "start" : box.right <= point.x ? "end" : "middle";
      const x2 =
        anchor === "start" ? box.left - 1 : anchor === "end" ? box.right + 1 : (left + box.right) / 2;
      const middle = top + height / 2;
      const y2 = anchor !== "middle" ? middle : middle < point.y ? box.bottom + 1 : top - 1;
      const distance = Math.hypot(x2 - point.x, y2 - point.y);
      if (distance <= radius + GAP) continue;
      // The line starts at the rim, so that it does not run through the point it belongs to.
      const x1 = point.x + ((x2 - point.x) * radius) / distance;
      const y1 = point.y + ((y2 - point.y) * radius) / distance;
      candidates.push({ box, anchor, leader: { x1, y1, x2, y2 }, distance });
    }
  }
  return candidates.toSorted(
    (a, b) => a.distance - b.distance || a.box.top - b.box.top || a.box.left - b.box.left,
  );
}
