import { describe, expect, test } from "vitest";
import { compactPath } from "#lib/places/compact-path.ts";
import { germanyDrawing, outlineScale } from "#lib/places/germany-drawing.ts";
import { nameSize } from "#lib/places/state-names.ts";

describe("an outline in few characters", () => {
  test("is relative, on the grid, and closed", () => {
    expect(compactPath("M1,1L3,1L3,4L1,4L1,1Z", 2)).toBe("M2 2l4 0 0 6-4 0 0-6z");
  });

  test("leaves out what lies on a straight line", () => {
    expect(compactPath("M0,0L5,0L10,0L10,10L0,10L0,0Z", 1)).toBe(compactPath("M0,0L10,0L10,10L0,10L0,0Z", 1));
  });

  test("leaves out a ring that shrinks to a point, and keeps the others", () => {
    expect(compactPath("M0,0L0.1,0L0.1,0.1L0,0ZM0,0L9,0L9,9L0,0Z", 1)).toBe("M0 0l9 0 0 9-9-9z");
  });

  test("refuses a path that has curves", () => {
    expect(() => compactPath("M0,0C1,1 2,2 3,3Z", 1)).toThrow(SyntaxError);
  });
});

describe("the drawing of Germany", () => {
  const towns = [
    { id: "zeitz", number: 2, label: "Zeitz", lat: 51.0496, lon: 12.1369 },
    { id: "rostock", number: 1, label: "Rostock", lat: 54.0887, lon: 12.1405 },
  ];

  test("draws all 16 states in less than 25,000 characters", () => {
    const { states } = germanyDrawing([], () => "Land");
    expect(states).toHaveLength(16);
    for (const { path } of states) expect(path).toMatch(/^M\d+ \d+l/);
    expect(states.reduce((sum, { path }) => sum + path.length, 0)).toBeLessThan(25_000);
  });

  test("keeps every outline within the drawing", () => {
    const { states, width, height } = germanyDrawing([], () => "Land");
    for (const { path } of states) {
      for (const start of path.matchAll(/M(\d+) (\d+)/g)) {
        expect(Number(start[1]) / outlineScale).toBeLessThanOrEqual(width);
        expect(Number(start[2]) / outlineScale).toBeLessThanOrEqual(height);
      }
    }
  });

  test("names only the states that have room for it, clear of the towns' labels", () => {
    const { stateNames, hubs } = germanyDrawing(towns, (iso) =>
      iso === "DE-HB" ? "Freie Hansestadt" : "Land",
    );
    const named = stateNames.map(({ iso }) => iso);
    expect(named).toContain("DE-BY");
    expect(named).not.toContain("DE-HB");
    for (const { iso, lines, x, y } of stateNames) {
      const half = (Math.max(...lines.map((line) => line.length)) * nameSize.fontSize * 0.5) / 2;
      for (const { name } of hubs) {
        if (!name) continue;
        const { left, right, top, bottom } = name.box;
        const isClear = x + half < left || x - half > right || y < top || y - nameSize.fontSize > bottom;
        expect(isClear, `${iso} beside ${name.text}`).toBe(true);
      }
    }
  });

  test("breaks a long name at its hyphen where one line has no room", () => {
    const name = "Mecklenburg-Vorpommernsches Land";
    const { stateNames } = germanyDrawing([], () => name);
    const broken = stateNames.filter(({ lines }) => lines.length > 1);
    expect(broken.length).toBeGreaterThan(0);
    for (const { lines } of broken) expect(lines).toEqual(["Mecklenburg-", "Vorpommernsches", "Land"]);
  });

  test("names towns for wide screens and writes the numbers of the table for narrow ones", () => {
    const { hubs } = germanyDrawing(towns, () => "Land");
    expect(hubs.map(({ name, number }) => [name?.text, number?.text])).toEqual([
      ["Zeitz", "2"],
      ["Rostock", "1"],
    ]);
    expect(hubs[0]?.point.y).toBeGreaterThan(hubs[1]?.point.y ?? Infinity);
  });
});
