import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "#lib/search/fold.ts";

describe("fold", () => {
  test.each([
    ["Großröhrsdorf", "grossroehrsdorf"],
    ["GROSSRÖHRSDORF", "grossroehrsdorf"],
    ["grossroehrsdorf", "grossroehrsdorf"],
    ["Gro\u00dfro\u0308hrsdorf", "grossroehrsdorf"],
    ["STRAẞE", "strasse"],
    ["Oldenburg i. H.", "oldenburg i h"],
    ["  Digital\u00a0Hub –\tEinbeck ", "digital hub einbeck"],
    ["Café „Zukunft“", "cafe zukunft"],
    ["Søren Łukasz Đorđe", "soren lukasz dorde"],
    ["@Work Werftdreieck", "work werftdreieck"],
    ["4.000", "4 000"],
    ["ﬁn²", "fin2"],
    ["…", ""],
    ["", ""],
  ])("%j is searched as %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("folding twice changes nothing, and no marks, capitals or doubled spaces are left", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        expect(folded).toBe(folded.toLowerCase());
        expect(folded).not.toMatch(/\p{M}| {2}|^ | $/u);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test("spellings with and without umlauts find each other", () => {
    const word = fc.string({
      unit: fc.constantFrom("a", "b", "o", "e", "ä", "ö", "ü", "ß", "Ä", "Ö", "Ü"),
      maxLength: 20,
    });
    const written = (text: string) =>
      text.toLowerCase().replace(/[äöüß]/g, (c) => ({ ä: "ae", ö: "oe", ü: "ue", ß: "ss" })[c] ?? c);
    fc.assert(
      fc.property(word, (text) => {
        expect(fold(text)).toBe(fold(written(text)));
      }),
      { seed: 2 },
    );
  });
});
