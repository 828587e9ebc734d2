import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFirstList } from "#lib/places/first-list.ts";
import { placeLabels } from "#lib/places/labels.ts";
import { germanyMap } from "#lib/places/map.ts";
import type { Box, LabelledPoint } from "#lib/places/label-candidates.ts";
import type { PlacedLabel } from "#lib/places/labels.ts";

const RADIUS = 5;

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a line passes through a box, told by walking along it: slower than the code's own way, and independent of it. */
function passesThrough({ x1, y1, x2, y2 }: NonNullable<PlacedLabel["leader"]>, box: Box): boolean {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) * 4);
  return Array.from({ length: steps + 1 }, (_, i) => i / Math.max(steps, 1)).some((part) => {
    const [x, y] = [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
    // Half a pixel of mercy: lines are rounded to a tenth after they were checked.
    return x > box.left + 0.5 && x < box.right - 0.5 && y > box.top + 0.5 && y < box.bottom - 0.5;
  });
}

function expectNoCollision(points: LabelledPoint[], labels: PlacedLabel[], frame: Box): void {
  const dots = points.map(({ x, y }) => ({
    left: x - RADIUS,
    right: x + RADIUS,
    top: y - RADIUS,
    bottom: y + RADIUS,
  }));
  labels.forEach((label, i) => {
    const { box } = label;
    expect(box.left >= frame.left && box.right <= frame.right).toBe(true);
    expect(box.top >= frame.top && box.bottom <= frame.bottom).toBe(true);
    expect(dots.filter((dot) => overlap(dot, box))).toEqual([]);
    expect(labels.filter((other, j) => j > i && overlap(other.box, box))).toEqual([]);
    expect(labels.filter(({ leader }) => leader && passesThrough(leader, box))).toEqual([]);
    // The text is drawn inside the room reserved for it.
    expect(label.y).toBeGreaterThan(box.top);
    expect(label.y).toBeLessThan(box.bottom);
    expect(label.x).toBeGreaterThanOrEqual(box.left - 0.1);
    expect(label.x).toBeLessThanOrEqual(box.right + 0.1);
  });
}

const frame = { left: 0, top: 0, right: 400, bottom: 500 };
// Few distinct places, so that coincident and crowded points are common.
const anywhere = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 500 }) });
const crowded = fc.record({ x: fc.integer({ min: 195, max: 215 }), y: fc.integer({ min: 240, max: 260 }) });
const pointList = fc
  .array(fc.tuple(fc.oneof(anywhere, crowded), fc.string({ minLength: 1, maxLength: 24 })), {
    maxLength: 40,
    size: "max",
  })
  .map((list) => list.map(([{ x, y }, label], i): LabelledPoint => ({ id: `p${i}`, x, y, label })));

// Properties end on the first failure: shrinking 40 points would take minutes.
describe("labels on a map", () => {
  test("never overlap each other, a point or a line, and stay inside the frame", () => {
    fc.assert(
      fc.property(pointList, (points) => {
        expectNoCollision(points, placeLabels(points, frame, { pointRadius: RADIUS }), frame);
      }),
      { seed: 2, numRuns: 60, endOnFailure: true },
    );
  });

  test("never collide in a frame that is too small for them either", () => {
    fc.assert(
      fc.property(pointList, fc.integer({ min: 0, max: 120 }), (points, size) => {
        const narrow = { left: 0, top: 0, right: size, bottom: size };
        expectNoCollision(points, placeLabels(points, narrow, { pointRadius: RADIUS }), narrow);
      }),
      { seed: 3, numRuns: 50, endOnFailure: true },
    );
  });

  test("name every point of 40 when the frame has room for them all", () => {
    fc.assert(
      fc.property(pointList, (points) => {
        const roomy = { left: -300, top: -300, right: 700, bottom: 900 };
        const labels = placeLabels(points, roomy, { pointRadius: RADIUS });
        expect(labels.map(({ id }) => id)).toEqual(points.map(({ id }) => id));
      }),
      { seed: 4, numRuns: 12, endOnFailure: true },
    );
  });

  test("are the same for the same points, whatever order these come in", () => {
    fc.assert(
      fc.property(pointList, (points) => {
        const position = (labels: PlacedLabel[]) =>
          labels
            .filter(({ numbered }) => !numbered)
            .map(({ id, x, y }) => `${id} ${x} ${y}`)
            .toSorted();
        expect(placeLabels(points, frame)).toEqual(placeLabels(points, frame));
        expect(position(placeLabels(points.toReversed(), frame))).toEqual(
          position(placeLabels(points, frame)),
        );
      }),
      { seed: 5, numRuns: 10, endOnFailure: true },
    );
  });

  test("stand to the right of a lone point, at the height of its middle", () => {
    const [label] = placeLabels([{ id: "zeitz", x: 100, y: 100, label: "Zeitz" }], frame);
    expect(label).toMatchObject({ anchor: "start", text: "Zeitz", numbered: false });
    expect(label?.leader).toBeUndefined();
    expect(label?.x).toBeGreaterThan(105);
    expect(((label?.box.top ?? 0) + (label?.box.bottom ?? 0)) / 2).toBeCloseTo(100);
  });

  test("stand to the left of a point at the right edge", () => {
    const [label] = placeLabels([{ id: "a", x: 390, y: 100, label: "Großröhrsdorf" }], frame);
    expect(label).toMatchObject({ anchor: "end" });
  });

  test("of coincident points all get a place, some by a line", () => {
    const points = Array.from({ length: 12 }, (_, i) => ({ id: `h${i}`, x: 200, y: 250, label: `Hub ${i}` }));
    const labels = placeLabels(points, frame, { pointRadius: RADIUS });
    expect(labels.map(({ text }) => text)).toEqual(points.map(({ label }) => label));
    expect(labels.some(({ leader }) => leader)).toBe(true);
  });

  test("give way to numbers where the name is wider than the frame", () => {
    const points = [
      { id: "a", x: 20, y: 20, label: "Oldenburg in Holstein" },
      { id: "b", x: 20, y: 80, label: "Großröhrsdorf" },
    ];
    const labels = placeLabels(points, { left: 0, top: 0, right: 60, bottom: 100 });
    expect(labels.map(({ text, numbered }) => [text, numbered])).toEqual([
      ["1", true],
      ["2", true],
    ]);
  });

  test("are left out rather than forced in where not even a number fits", () => {
    expect(
      placeLabels([{ id: "a", x: 5, y: 5, label: "Zeitz" }], { left: 0, top: 0, right: 10, bottom: 10 }),
    ).toEqual([]);
  });

  test("stay beside their points on a map of many, and are not written on one of thousands", () => {
    const { municipalities } = readFirstList();
    const map = germanyMap({ width: 800 });
    const some = (count: number) =>
      Array.from({ length: count }, (_, i) => municipalities[(i * 7919) % municipalities.length])
        .filter((municipality) => municipality !== undefined)
        .map(({ ags, name, lat, lon }) => ({ id: ags, label: name, ...map.project(lat, lon) }));
    const whole = { left: 0, top: 0, right: map.width, bottom: map.height };
    const labels = placeLabels(some(300), whole, { pointRadius: RADIUS });
    expect(labels.length).toBeGreaterThan(60);
    expect(labels.filter(({ leader, numbered }) => leader || numbered)).toEqual([]);
    expectNoCollision(some(300), labels, whole);
    expect(placeLabels(some(5000), whole)).toEqual([]);
  });

  test("name all the first hubs on a narrow and on a wide map", () => {
    const towns = [
      "15084590",
      "13003000",
      "03155013",
      "15087370",
      "01055033",
      "14625200",
      "01051049",
      "01061113",
      "01058135",
    ];
    const { municipalities } = readFirstList();
    for (const width of [320, 480, 800]) {
      const map = germanyMap({ width });
      const points = municipalities
        .filter(({ ags }) => towns.includes(ags))
        .map(({ ags, name, lat, lon }) => ({ id: ags, label: name, ...map.project(lat, lon) }));
      const whole = { left: 0, top: 0, right: map.width, bottom: map.height };
      const labels = placeLabels(points, whole, { pointRadius: RADIUS });
      expectNoCollision(points, labels, whole);
      expect(labels.map(({ text }) => text)).toEqual(points.map(({ label }) => label));
    }
  });
});
