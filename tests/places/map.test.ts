import { statSync } from "node:fs";
import { geoArea, geoContains } from "d3-geo";
import { describe, expect, test } from "vitest";
import { readFirstList } from "#lib/places/first-list.ts";
import { contains, innerPoint } from "#lib/places/geometry.ts";
import { boundsMap, germanyMap, stateFeatures } from "#lib/places/map.ts";
import { stateOfAgs, states } from "#lib/places/states.ts";

const HUB_TOWNS = [
  "15084590",
  "13003000",
  "03155013",
  "15087370",
  "01055033",
  "01055028",
  "01055027",
  "14625200",
  "01051049",
  "01061113",
  "01058135",
];
const { municipalities } = readFirstList();
const hubTowns = municipalities.filter(({ ags }) => HUB_TOWNS.includes(ags));

/** The rings of a path that holds nothing but M, L and Z with absolute numbers. */
function ringsOf(path: string): number[][][] {
  expect(path).toMatch(/^(M[-\d.]+,[-\d.]+(L[-\d.]+,[-\d.]+)+Z)+$/);
  return path
    .split("Z")
    .filter(Boolean)
    .map((ring) =>
      ring
        .slice(1)
        .split("L")
        .map((pair) => pair.split(",").map(Number)),
    )
    .map((ring) => [...ring, ring[0] ?? []]);
}

describe("the outline of the states", () => {
  test("is small enough to be read with every page", () => {
    const file = new URL("../../lib/places/data/germany.topo.json", import.meta.url);
    expect(statSync(file).size).toBeLessThan(60_000);
  });

  test("has the 16 states in official order, each on its own side of its border", () => {
    const { features } = stateFeatures();
    expect(features.map(({ properties }) => properties.iso)).toEqual(states.map(({ iso }) => iso));
    // An outline wound the wrong way would be the rest of the globe.
    for (const feature of features) expect(geoArea(feature)).toBeLessThan(0.01);
  });

  // Official areas in km²; simplified borders and missing islets may cost the smallest states a few percent.
  test.each([
    ["DE-SH", 15_800],
    ["DE-HH", 755],
    ["DE-NI", 47_700],
    ["DE-HB", 420],
    ["DE-NW", 34_100],
    ["DE-HE", 21_100],
    ["DE-RP", 19_900],
    ["DE-BW", 35_700],
    ["DE-BY", 70_500],
    ["DE-SL", 2570],
    ["DE-BE", 891],
    ["DE-BB", 29_700],
    ["DE-MV", 23_300],
    ["DE-SN", 18_400],
    ["DE-ST", 20_500],
    ["DE-TH", 16_200],
  ])("keeps the size of %s", (iso, area) => {
    const state = stateFeatures().features.find(({ properties }) => properties.iso === iso);
    expect(state && geoArea(state) * 6371 ** 2).toBeGreaterThan(area * 0.93);
    expect(state && geoArea(state) * 6371 ** 2).toBeLessThan(area * 1.04);
  });

  test("holds each of the hubs' towns in its state and in no other", () => {
    expect(hubTowns).toHaveLength(11);
    for (const { ags, lat, lon } of hubTowns) {
      const around = stateFeatures().features.filter((state) => geoContains(state, [lon, lat]));
      expect(around.map(({ properties }) => properties.iso)).toEqual([stateOfAgs(ags)?.iso]);
    }
  });

  test("puts nearly every municipality into its state", () => {
    // Every twentieth is enough: the test is about misplaced states, not about single places on a simplified border.
    const sample = municipalities.filter((_, index) => index % 20 === 0);
    const map = germanyMap({ width: 800 });
    const shapes = new Map(map.states.map(({ iso, path }) => [iso as string, ringsOf(path)]));
    const misplaced = sample.filter(({ ags, lat, lon }) => {
      const { x, y } = map.project(lat, lon);
      return !contains(shapes.get(stateOfAgs(ags)?.iso ?? "") ?? [], [x, y]);
    });
    expect(misplaced.length).toBeLessThan(sample.length * 0.01);
  });
});

describe("the map of Germany", () => {
  test("has a path for every state, inside its frame, with at most one decimal", () => {
    const { states: shapes, width, height } = germanyMap({ width: 800 });
    expect(shapes.map(({ iso }) => iso)).toEqual(states.map(({ iso }) => iso));
    for (const { path } of shapes) {
      expect(path).not.toMatch(/\.\d\d/);
      const corners = ringsOf(path).flat();
      expect(corners.length).toBeGreaterThan(20);
      expect(corners.every(([x = -1, y = -1]) => x >= 0 && x <= width && y >= 0 && y <= height)).toBe(true);
    }
  });

  test("holds each state's label point well inside the state", () => {
    for (const { path, labelPoint } of germanyMap({ width: 600 }).states) {
      const { x, y } = labelPoint;
      for (const [dx, dy] of [
        [0, 0],
        [3, 0],
        [-3, 0],
        [0, 3],
        [0, -3],
      ] as const) {
        expect(contains(ringsOf(path), [x + dx, y + dy])).toBe(true);
      }
    }
  });

  test("projects the hubs' towns into the path of their state", () => {
    const map = germanyMap({ width: 800 });
    for (const { ags, lat, lon } of hubTowns) {
      const { x, y } = map.project(lat, lon);
      const shape = map.states.find(({ iso }) => iso === stateOfAgs(ags)?.iso);
      expect(contains(ringsOf(shape?.path ?? ""), [x, y])).toBe(true);
    }
  });

  test("has north above south and east to the right of west", () => {
    const { project } = germanyMap({ width: 400 });
    const [north, south] = [project(54.3, 10.1), project(48.1, 11.5)];
    const [west, east] = [project(50.8, 6.1), project(51.1, 14.9)];
    expect(north.y).toBeLessThan(south.y);
    expect(west.x).toBeLessThan(east.x);
  });

  test("is computed once per width and grows with it", () => {
    expect(germanyMap({ width: 320 })).toBe(germanyMap({ width: 320 }));
    const [small, large] = [germanyMap({ width: 320 }), germanyMap({ width: 960 })];
    expect(large.height / small.height).toBeCloseTo(3, 1);
  });

  test.each([0, 49, -800, 400.5, Number.NaN])("refuses a width of %s", (width) => {
    expect(() => germanyMap({ width })).toThrow(RangeError);
  });

  test("refuses a coordinate that is no number", () => {
    expect(() => germanyMap({ width: 800 }).project(Number.NaN, 10)).toThrow("not a coordinate");
  });
});

describe("the small map around a place", () => {
  test("fits the state into the frame with the place inside its outline", () => {
    for (const { ags, lat, lon } of hubTowns) {
      const iso = stateOfAgs(ags)?.iso ?? "";
      const { path, point, width, height } = boundsMap({ iso, lat, lon, width: 240, height: 160 });
      expect([width, height]).toEqual([240, 160]);
      const corners = ringsOf(path).flat();
      expect(corners.every(([x = -1, y = -1]) => x >= 0 && x <= 240 && y >= 0 && y <= 160)).toBe(true);
      expect(contains(ringsOf(path), [point.x, point.y])).toBe(true);
    }
  });

  test("refuses an unknown state and a frame without room", () => {
    expect(() => boundsMap({ iso: "DE-XX", lat: 51, lon: 12, width: 240, height: 160 })).toThrow(
      "not a state",
    );
    expect(() => boundsMap({ iso: "DE-ST", lat: 51, lon: 12, width: 10, height: 160 })).toThrow("no room");
  });
});

describe("a point well inside an area", () => {
  test("avoids a hole in the middle", () => {
    const square = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ];
    const hole = [
      [3, 3],
      [7, 3],
      [7, 7],
      [3, 7],
      [3, 3],
    ];
    expect(contains([square, hole], innerPoint([square, hole]))).toBe(true);
  });

  test("is the middle of a square", () => {
    const [x, y] = innerPoint([
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
        [0, 0],
      ],
    ]);
    expect(x).toBeCloseTo(5, 0);
    expect(y).toBeCloseTo(5, 0);
  });
});
