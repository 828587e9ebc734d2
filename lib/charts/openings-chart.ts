/**
 * Opened hubs over time as two steps and the band between them: the lower line rises where a hub had surely opened, the
 * upper one where it may have. What has no year is part of the band, never a point. Pure.
 */
import { textWidth, tidy, wide, type Drawing, type Format, type Shape } from "#lib/charts/drawing.ts";
import { isoDay, readIsoDay } from "#lib/dates/calendar.ts";
import type { Count } from "#lib/milestones/figures.ts";
import type { OpeningsCurve } from "#lib/milestones/openings.ts";

export interface OpeningsChartWords {
  /** "4", "4 bis 9". */
  count: (count: Count) => string;
  number: (value: number) => string;
}

const numberOf = (day: string): number => readIsoDay(day) ?? 0;
const yearOf = (day: string): number => Number(day.slice(0, 4));

/** From the beginning of the year of the first known day; a year at least. */
function firstDay({ steps, end }: OpeningsCurve): string {
  const first = steps[0]?.day ?? end;
  const year = numberOf(end) - numberOf(`${yearOf(first)}-01-01`) < 365 ? yearOf(end) - 1 : yearOf(first);
  return `${year}-01-01`;
}

/** Whole numbers only: there is no half hub. */
function ticks(most: number): number[] {
  const rough = Math.max(1, most / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? 1);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
}

/** Lays the chart out. */
export function openingsChart(curve: OpeningsCurve, words: OpeningsChartWords, format: Format): Drawing {
  const { width, size } = format;
  const { before, steps, end } = curve;
  const last = steps.at(-1) ?? before;
  const most = Math.max(1, last.most);
  const marks = ticks(most);
  const left = Math.ceil(Math.max(...marks.map((mark) => textWidth(words.number(mark), size)))) + 10;
  const label = words.count(last);
  const right = width - Math.ceil(textWidth(label, size)) - 12;
  const [top, plotHeight] = [12, format === wide ? 260 : 200];
  const bottom = top + plotHeight;
  const [from, to] = [numberOf(firstDay(curve)), numberOf(end)];
  const x = (day: number) => Math.round(left + ((day - from) / (to - from)) * (right - left));
  const y = (count: number) => tidy(bottom - (count / most) * plotHeight);

  const shapes: Shape[] = marks.flatMap((mark): Shape[] => [
    { is: "path", ink: mark === 0 ? "axis" : "grid", d: `M${left} ${y(mark)}H${right}` },
    {
      is: "text",
      ink: "muted",
      x: left - 6,
      y: tidy(y(mark) + size * 0.36),
      anchor: "end",
      text: words.number(mark),
      size,
    },
  ]);
  shapes.push(...yearMarks(isoDay(from), end, x, { bottom, right, size }));
  const least = stairs(before.least, steps, ({ least: count }) => count);
  const upper = stairs(before.most, steps, ({ most: count }) => count);
  const points = (stair: Stair): [number, number][] =>
    stair.map(([day, count]) => [day === null ? left : x(day), count]);
  const [low, high] = [outline(points(least), right, y), outline(points(upper), right, y)];
  shapes.push(
    { is: "path", ink: "band", d: `${polyline([...high, ...low.toReversed()])}z` },
    { is: "path", ink: "most", d: polyline(high) },
    { is: "path", ink: "least", d: polyline(low) },
  );
  // It reaches back beyond the drawing: nobody knows how far.
  if (before.most > before.least)
    shapes.push({
      is: "path",
      ink: "mark",
      d: `M${left - 1} ${y((before.most + before.least) / 2) - 5}v10l-7 -5z`,
    });
  shapes.push({
    is: "text",
    ink: "text",
    x: right + 7,
    y: tidy(y((last.least + last.most) / 2) + size * 0.36),
    anchor: "start",
    text: label,
    size,
    isStrong: true,
  });
  return { width, height: bottom + size + 12, shapes };
}

/** Corners joined by lines that run across or up; in as few letters as possible, for there may be hundreds. */
function polyline(corners: readonly [number, number][]): string {
  const [start, ...others] = corners;
  let [x, y] = start ?? [0, 0];
  let path = `M${x} ${y}`;
  for (const [nextX, nextY] of others) {
    if (nextX !== x) path += `H${nextX}`;
    if (nextY !== y) path += `V${nextY}`;
    [x, y] = [nextX, nextY];
  }
  return path;
}

/** From each day on a number; null: from the beginning. */
type Stair = [day: number | null, count: number][];

function stairs(start: number, steps: OpeningsCurve["steps"], of: (count: Count) => number): Stair {
  const stair: Stair = [[null, start]];
  for (const step of steps) if (of(step) !== stair.at(-1)?.[1]) stair.push([numberOf(step.day), of(step)]);
  return stair;
}

/** The corners of a stair up to the right edge; of the steps within one unit only the last can be seen. */
function outline(
  points: [number, number][],
  right: number,
  y: (count: number) => number,
): [number, number][] {
  const corners: [number, number][] = [];
  for (const [at, [x, count]] of points.entries()) {
    const height = y(count);
    const [, below] = corners.at(-1) ?? [x, height];
    const isHidden = points[at + 1]?.[0] === x && at > 0;
    if (isHidden) continue;
    if (at > 0 && below !== height) corners.push([x, below]);
    corners.push([x, height]);
  }
  const [, height] = corners.at(-1) ?? [right, y(0)];
  return [...corners, [right, height]];
}

interface Frame {
  bottom: number;
  right: number;
  size: number;
}

/** A mark at the beginning of each year, named as far as there is room. */
function yearMarks(
  first: string,
  end: string,
  x: (day: number) => number,
  { bottom, right, size }: Frame,
): Shape[] {
  const years = Array.from({ length: yearOf(end) - yearOf(first) + 1 }, (_, at) => yearOf(first) + at);
  const at = (year: number) => x(numberOf(`${year}-01-01`));
  const step = years.length > 1 ? at((years[0] ?? 0) + 1) - at(years[0] ?? 0) : right;
  const room = textWidth("2026", size) + 8;
  const every = [1, 2, 5, 10, 25].find((count) => count * step >= room) ?? 100;
  return years.flatMap((year): Shape[] => {
    const mark: Shape = { is: "path", ink: "axis", d: `M${at(year)} ${bottom}v5` };
    const isNamed = year % every === 0 && at(year) + room / 2 <= right + room;
    if (!isNamed) return [mark];
    return [
      mark,
      {
        is: "text",
        ink: "muted",
        x: at(year),
        y: bottom + size + 6,
        anchor: "middle",
        text: String(year),
        size,
      },
    ];
  });
}
