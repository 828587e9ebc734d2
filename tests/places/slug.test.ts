import fc from "fast-check";
import { expect, test } from "vitest";
import { displayName } from "#lib/places/names.ts";
import { slugify } from "#lib/places/slug.ts";

test.each([
  ["Großröhrsdorf", "grossroehrsdorf"],
  ["Oldenburg in Holstein", "oldenburg-in-holstein"],
  ["Gro\u00dfro\u0308hrsdorf", "grossroehrsdorf"],
  ["ÜBERLINGEN", "ueberlingen"],
  ["GROẞRÖHRSDORF", "grossroehrsdorf"],
  ["Café São Tomé", "cafe-sao-tome"],
  ["Neustadt a.d. Aisch", "neustadt-a-d-aisch"],
  ["Arendsee (Altmark)", "arendsee-altmark"],
  ["Weißwasser/O.L.", "weisswasser-o-l"],
  ["…", ""],
])("%j has the slug %j", (name, slug) => {
  expect(slugify(name)).toBe(slug);
});

test("a slug holds only a–z, digits and single hyphens, and is its own slug", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const slug = slugify(name);
      expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      expect(slugify(slug)).toBe(slug);
    }),
    { seed: 1 },
  );
});

test.each([
  ["Zeitz, Stadt", "Zeitz"],
  ["Rostock, Hanse- und Universitätsstadt", "Rostock"],
  ["Homberg (Efze), Reformationsstadt, Kreisstadt", "Homberg (Efze)"],
  ["Allersberg, M", "Allersberg"],
  ["Lutherstadt Eisleben", "Lutherstadt Eisleben"],
  ["Ueckermünde, Seebad , Stadt", "Ueckermünde"],
])("the official name %j is shown as %j", (official, shown) => {
  expect(displayName(official)).toBe(shown);
});
