import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chartFile } from "#lib/charts/chart-file.ts";
import { narrow, textWidth, wide, type Drawing, type Format, type TextShape } from "#lib/charts/drawing.ts";
import { openingsChart } from "#lib/charts/openings-chart.ts";
import { yearsChart } from "#lib/charts/years-chart.ts";
import { dayNumber, isoDay } from "#lib/dates/calendar.ts";
import type { Count, YearFigures } from "#lib/milestones/figures.ts";
import { curveRows, type OpeningsCurve } from "#lib/milestones/openings.ts";

const count = ({ least, most }: Count) => (least === most ? String(most) : `${least} bis ${most}`);
const years = (figures: readonly YearFigures[], format: Format = wide) =>
  yearsChart(
    figures,
    {
      count,
      span: ({ from, to }) => (from === null ? `vor ${(to ?? 0) + 1}` : String(from)),
      planned: (words) => `geplant: ${words}`,
    },
    format,
  );
const openings = (curve: OpeningsCurve, format: Format = wide) =>
  openingsChart(curve, { count, number: String }, format);

const texts = ({ shapes }: Drawing) => shapes.filter((shape): shape is TextShape => shape.is === "text");
const words = (drawing: Drawing) => texts(drawing).map(({ text }) => text);

/** The corners of a path that runs across and up. */
function corners(d: string): (readonly [number, number])[] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([MHV])([\d.-]+)(?: ([\d.-]+))?/g)].map(([, command, first, second]) => {
    if (command === "V") y = Number(first);
    else x = Number(first);
    if (command === "M") y = Number(second);
    return [x, y] as const;
  });
}

describe("milestones by year", () => {
  const figures: YearFigures[] = [
    { from: null, to: 2020, done: { least: 0, most: 8 }, planned: { least: 0, most: 0 } },
    { from: 2021, to: 2021, done: { least: 2, most: 10 }, planned: { least: 1, most: 1 } },
  ];

  test("are filled as far as they are sure, and hatched on to what is possible", () => {
    const { shapes } = years(figures);
    const bars = shapes.filter((shape) => shape.is === "rect");
    expect(bars.map(({ ink }) => ink)).toEqual(["maybe", "sure", "maybe", "plan-sure"]);
    const [before, sure, maybe, planned] = bars;
    const unit = (sure?.width ?? 0) / 2;
    expect(before?.width).toBeCloseTo(8 * unit, 0);
    expect(maybe?.width).toBeCloseTo(8 * unit, 0);
    expect(maybe?.x).toBeCloseTo((sure?.x ?? 0) + (sure?.width ?? 0), 0);
    expect(planned?.width).toBeCloseTo(unit, 0);
    expect(planned?.height).toBeLessThan(sure?.height ?? 0);
  });

  test("carry their numbers, and no axis that would have to be read", () => {
    expect(words(years(figures))).toEqual(["vor 2021", "0 bis 8", "2021", "2 bis 10", "geplant: 1"]);
  });

  test.each([wide, narrow])("fit with all of their words, however large the numbers: %o", (format) => {
    const anyCount = fc
      .tuple(fc.nat({ max: 99_999 }), fc.nat({ max: 99_999 }))
      .map(([a, b]) => ({ least: Math.min(a, b), most: Math.max(a, b) }));
    const anyYears = fc
      .array(fc.record({ done: anyCount, planned: anyCount }), { minLength: 1, maxLength: 26 })
      .map((list) => list.map((each, at): YearFigures => ({ from: 2000 + at, to: 2000 + at, ...each })));
    fc.assert(
      fc.property(anyYears, (list) => {
        const drawing = years(list, format);
        expectInside(drawing);
        for (const shape of drawing.shapes)
          if (shape.is === "rect") {
            expect(shape.width).toBeGreaterThanOrEqual(0);
            expect(shape.x + shape.width).toBeLessThanOrEqual(drawing.width);
          }
      }),
      { seed: 51, numRuns: 200 },
    );
  });
});

const anyCurve: fc.Arbitrary<OpeningsCurve> = fc
  .array(
    fc.record({
      day: fc.integer({ min: dayNumber(2016, 1, 1), max: dayNumber(2026, 11, 28) }),
      least: fc.nat({ max: 3 }),
      more: fc.nat({ max: 3 }),
    }),
    { maxLength: 60 },
  )
  .chain((list) => fc.tuple(fc.constant(list), fc.nat({ max: 9 })))
  .map(([list, undated]) => {
    let now: Count = { least: 0, most: undated };
    const days = new Map(list.map((each) => [each.day, each]));
    const steps = [...days.values()]
      .toSorted((a, b) => a.day - b.day)
      .map(({ day, least, more }) => {
        const sure = now.least + least;
        now = { least: sure, most: Math.max(now.most + more, sure) };
        return { day: isoDay(day), ...now };
      });
    return { before: { least: 0, most: undated }, steps, end: "2026-11-28" };
  });

describe("opened hubs over time", () => {
  const curve: OpeningsCurve = {
    before: { least: 0, most: 1 },
    steps: [
      { day: "2021-09-01", least: 0, most: 2 },
      { day: "2026-11-21", least: 2, most: 2 },
    ],
    end: "2026-11-28",
  };

  test("are a band between two steps, which ends with its number", () => {
    const drawing = openings(curve);
    const path = (ink: string) =>
      drawing.shapes.flatMap((shape) => (shape.is === "path" && shape.ink === ink ? [shape.d] : []));
    const [band] = path("band");
    const [low, high] = [corners(path("least")[0] ?? ""), corners(path("most")[0] ?? "")];
    expect(new Set(low.map(([, y]) => y)).size).toBe(2);
    expect(new Set(high.map(([, y]) => y)).size).toBe(2);
    // Both begin at the left edge and end at the right one, at the same height: by then all is sure.
    expect(low[0]?.[0]).toBe(high[0]?.[0]);
    expect(low.at(-1)).toEqual(high.at(-1));
    // The band is what lies between them, and no more.
    expect(new Set(corners(band ?? "").map(String))).toEqual(new Set([...high, ...low].map(String)));
    expect(band).toMatch(/z$/);
    expect(path("mark")).toHaveLength(1);
    expect(words(drawing).at(-1)).toBe("2");
  });

  test("have whole hubs on one axis and whole years on the other", () => {
    expect(words(openings(curve))).toEqual([
      "0",
      "1",
      "2",
      "2021",
      "2022",
      "2023",
      "2024",
      "2025",
      "2026",
      "2",
    ]);
    const one = {
      ...curve,
      before: { least: 0, most: 0 },
      steps: [{ day: "2026-11-21", least: 1, most: 1 }],
    };
    // Less than a year would show months, of which the numbers know nothing.
    expect(words(openings(one))).toEqual(["0", "1", "2025", "2026", "1"]);
  });

  test.each([wide, narrow])("never cross, never fall and fit, whatever the numbers: %o", (format) => {
    fc.assert(
      fc.property(anyCurve, (any) => {
        const drawing = openings(any, format);
        expectInside(drawing);
        const line = (ink: string) =>
          drawing.shapes.flatMap((shape) =>
            shape.is === "path" && shape.ink === ink ? corners(shape.d) : [],
          );
        const [low, high] = [line("least"), line("most")];
        for (const points of [low, high])
          for (const [at, [x, y]] of points.entries()) {
            const [beforeX, beforeY] = points[at - 1] ?? [x, y];
            expect(x).toBeGreaterThanOrEqual(beforeX);
            expect(y).toBeLessThanOrEqual(beforeY);
          }
        const heightAt = (points: typeof low, x: number) =>
          points.findLast(([at]) => at <= x)?.[1] ?? Infinity;
        for (const [x] of [...low, ...high]) expect(heightAt(high, x)).toBeLessThanOrEqual(heightAt(low, x));
      }),
      { seed: 52, numRuns: 300 },
    );
  });
});

test("the table beside the curve ends with its last numbers, and tells every change or the end of every year", () => {
  fc.assert(
    fc.property(anyCurve, (curve) => {
      const rows = curveRows(curve);
      const last = curve.steps.at(-1) ?? curve.before;
      expect(rows.at(-1)).toMatchObject({ least: last.least, most: last.most });
      if (rows.some(({ is }) => is === "since")) expect(rows).toHaveLength(curve.steps.length + 1);
      expect(rows.length).toBeLessThanOrEqual(26);
    }),
    { seed: 53, numRuns: 300 },
  );
});

test("a file has its title, legend, remarks and source, with nothing that could break out of it", () => {
  const svg = chartFile({
    locale: "de",
    title: "Meilensteine <nach> Jahr",
    subtitle: 'Betreiber: "A&B"\u0000',
    drawing: years([{ from: 2021, to: 2021, done: { least: 1, most: 2 }, planned: { least: 0, most: 0 } }]),
    legend: [{ ink: "sure", text: "sicher" }],
    notes: ["Eine Bemerkung, die für eine Zeile zu lang ist. ".repeat(6).trim()],
    source: `Quelle: Hubregister, https://hubs.example/meilensteine/zahlen?x=${"y".repeat(300)}`,
    description: "2021: 1 bis 2.",
  });
  expect(svg).toContain("Meilensteine &lt;nach&gt; Jahr");
  expect(svg).toContain("Betreiber: &quot;A&amp;B&quot;<");
  expect(svg).toContain("2021: 1 bis 2.");
  expect(svg).not.toContain("\u0000");
  const lines = [...svg.matchAll(/<text [^>]*font-size="(\d+)"[^>]*>([^<]*)</g)];
  for (const [, size, text = ""] of lines) expect(textWidth(text, Number(size))).toBeLessThanOrEqual(720);
});

/** No word leaves the drawing. */
function expectInside(drawing: Drawing) {
  for (const { x, y, text, size, anchor } of texts(drawing)) {
    const length = textWidth(text, size);
    const left = anchor === "start" ? x : anchor === "end" ? x - length : x - length / 2;
    expect(left, text).toBeGreaterThanOrEqual(-1);
    expect(left + length, text).toBeLessThanOrEqual(drawing.width + 1);
    expect(y, text).toBeLessThanOrEqual(drawing.height);
    expect(y - size * 0.75, text).toBeGreaterThanOrEqual(0);
  }
}
