import { expect, test } from "vitest";
import { stateByIso, stateBySlug, stateOfAgs, states } from "#lib/places/states.ts";
import { slugify } from "#lib/places/slug.ts";

test("there are 16 states in the order of their official keys", () => {
  expect(states.map(({ key }) => Number(key))).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
});

test("no two states share a code, an address or a name", () => {
  for (const field of ["iso", "slug", "nameDe", "nameEn"] as const) {
    expect(new Set(states.map((state) => state[field])).size).toBe(16);
  }
});

test("a state's address is its transliterated German name", () => {
  for (const { slug, nameDe } of states) expect(slug).toBe(slugify(nameDe));
});

test("a state is found by code and by address, and nothing is found for others", () => {
  expect(stateByIso("DE-ST")?.nameEn).toBe("Saxony-Anhalt");
  expect(stateBySlug("mecklenburg-vorpommern")?.nameEn).toBe("Mecklenburg-Western Pomerania");
  expect(stateByIso("DE-XX")).toBeUndefined();
  expect(stateBySlug("")).toBeUndefined();
});

test.each([
  ["15084590", "DE-ST"],
  ["13003000", "DE-MV"],
  ["03155", "DE-NI"],
  ["010555546", "DE-SH"],
  ["14", "DE-SN"],
])("the key %s belongs to %s", (key, iso) => {
  expect(stateOfAgs(key)?.iso).toBe(iso);
});

test.each(["", "1", "17001000", "00000000", "AB123", "15 84590"])("the key %j belongs to no state", (key) => {
  expect(stateOfAgs(key)).toBeUndefined();
});
