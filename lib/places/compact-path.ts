/**
 * Writes an outline in few characters: points on a grid, each relative to the one before. Points that two states share
 * fall on the same grid point, so borders still meet. Page weight, not looks, asks for it: the map of Germany shrinks to a third.
 */

/**
 * @param path absolute lines as d3-geo draws them (M, L and Z only, in pixels)
 * @param perPixel grid points per pixel; the result is in grid units, so it wants to be drawn at scale 1/perPixel
 * @throws SyntaxError for a path with other commands
 */
export function compactPath(path: string, perPixel: number): string {
  if (/[^MLZ\d.,\-\s]/.test(path))
    throw new SyntaxError(`not a path of straight lines: ${path.slice(0, 40)}`);
  return path
    .split("M")
    .filter((ring) => ring !== "")
    .map((ring) => compactRing(ring, perPixel))
    .join("");
}

/** A ring that shrinks to less than a triangle on the grid is left out: an islet below the size of a point. */
function compactRing(ring: string, perPixel: number): string {
  const points = ring
    .replace("Z", "")
    .split("L")
    .map((pair) => pair.split(",").map((value) => Math.round(Number(value) * perPixel)) as [number, number]);
  const kept = straightened(points.filter((point, i) => i === 0 || !same(point, points[i - 1])));
  const [first, ...rest] = kept;
  if (!first || kept.length < 4) return "";
  let [x, y] = first;
  let text = `M${x} ${y}l`;
  for (const [i, [nextX, nextY]] of rest.entries()) {
    const [dx, dy] = [nextX - x, nextY - y];
    // A minus sign separates as well as a space does.
    text += `${i > 0 && dx >= 0 ? " " : ""}${dx}${dy >= 0 ? " " : ""}${dy}`;
    [x, y] = [nextX, nextY];
  }
  return `${text}z`;
}

const same = (a: [number, number], b: [number, number] | undefined) => a[0] === b?.[0] && a[1] === b[1];

/** Leaves out points on a straight line between their neighbours. */
function straightened(points: [number, number][]): [number, number][] {
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before || !after) return true;
    const turn =
      (point[0] - before[0]) * (after[1] - point[1]) - (point[1] - before[1]) * (after[0] - point[0]);
    return turn !== 0;
  });
}
