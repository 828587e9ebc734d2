import { expect, test } from "vitest";
import { distanceWords, kindOf, titleOf, whereOf } from "#components/municipalities/place-words.ts";
import type { ListedPlace } from "#lib/places/listed-place.ts";

const steinburg = { key: "01061", name: "Steinburg", kind: "Kreis", stateIso: "DE-SH" };

const municipality = (overrides: object = {}): ListedPlace => ({
  municipality: {
    ags: "01061036",
    name: "Hennstedt",
    slug: "hennstedt-steinburg",
    kind: "municipality",
    lat: 54,
    lon: 9,
    district: steinburg,
    ...overrides,
  },
  association: null,
});
const association = (name: string, kind: string): ListedPlace => ({
  municipality: null,
  association: { key: "010615555", name, slug: "x", kind, district: steinburg },
});

test("kind, district and state tell namesakes apart", () => {
  expect(whereOf(municipality(), "de")).toBe("Gemeinde, Kreis Steinburg, Schleswig-Holstein");
  expect(whereOf(municipality(), "en")).toBe("municipality, district of Steinburg, Schleswig-Holstein");
});

test("an association is called by its kind, but not twice", () => {
  expect(titleOf(association("Lensahn", "Amt"))).toBe("Amt Lensahn");
  expect(titleOf(association("Amt Neuhaus", "Amt"))).toBe("Amt Neuhaus");
  expect(titleOf(municipality())).toBe("Hennstedt");
});

test("a kind that the register does not know stays as the list writes it", () => {
  expect(kindOf(association("Irgendwo", "Zweckgemeinde"), "en")).toBe("Zweckgemeinde");
});

test.each([
  [0.2, "unter 1 km"],
  [0.5, "1 km"],
  [26.1, "26 km"],
  [1234.4, "1.234 km"],
])("a distance of %d km is told as %s", (kilometres, words) => {
  expect(distanceWords(kilometres, "de")).toBe(words);
});
