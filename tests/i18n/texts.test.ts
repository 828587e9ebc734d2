import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { locales } from "#lib/i18n/locale.ts";
import type { TextTree } from "#lib/i18n/texts.ts";
import { associationKinds } from "#lib/places/correction-form.ts";

const folder = new URL("../../lib/i18n/messages/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));

/** Words that are the same in both languages. */
const sameInBoth = new Set([
  "Hubregister",
  "Hubs",
  "Hub",
  "Name",
  "Status",
  "Region",
  "Partner",
  "Initiator",
  "Organisation",
  "–",
  "Website",
  "/hubs",
  "AGS",
  "Feed",
  "Code",
  "Import",
  "Passkeys",
  "Person",
  // What an association calls itself is a name.
  ...associationKinds,
]);

/** Said by silence: an offer that is available needs no word for it. */
const mayBeEmpty = new Set([".offerStates.available"]);

interface Catalogue {
  name: string;
  de: TextTree;
  en: TextTree;
}

function isTree(value: unknown): value is TextTree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCatalogue(value: unknown): value is Pick<Catalogue, "de" | "en"> {
  return (
    typeof value === "function" && "de" in value && "en" in value && isTree(value.de) && isTree(value.en)
  );
}

/** Every text of a catalogue by its key; functions are left out, their results depend on what they are given. */
function flatten(tree: TextTree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const name = `${prefix}.${key}`;
    if (typeof value === "string") return [[name, value]];
    if (typeof value === "function") return [];
    return isTree(value) ? flatten(value, name) : value.map((text, index) => [`${name}.${index}`, text]);
  });
}

function keys(tree: TextTree, prefix = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    isTree(value) ? keys(value, `${prefix}.${key}`) : [`${prefix}.${key}: ${typeof value}`],
  );
}

const all: Catalogue[] = [];
for (const file of files) {
  const exported: unknown = await import(new URL(file, folder).href);
  for (const [name, value] of Object.entries(Object(exported))) {
    if (isCatalogue(value)) all.push({ name: `${file} ${name}`, de: value.de, en: value.en });
  }
}

test("every file of texts has a catalogue in it", () => {
  expect(files.filter((file) => !all.some(({ name }) => name.startsWith(`${file} `)))).toEqual([]);
  expect(all.length).toBeGreaterThan(3);
});

describe.each(all)("$name", (catalogue) => {
  test("has the same keys in both languages", () => {
    expect(keys(catalogue.en).toSorted()).toEqual(keys(catalogue.de).toSorted());
  });

  test.each(locales)("has no empty text and none with stray spaces: %s", (locale) => {
    const bad = flatten(catalogue[locale]).filter(
      ([key, text]) => text !== text.trim() || (text === "" && !mayBeEmpty.has(key)),
    );
    expect(bad).toEqual([]);
  });

  test("has no text that was left untranslated", () => {
    const english = new Map(flatten(catalogue.en));
    const same = flatten(catalogue.de).filter(
      ([key, text]) => text !== "" && english.get(key) === text && !sameInBoth.has(text),
    );
    expect(same).toEqual([]);
  });
});
