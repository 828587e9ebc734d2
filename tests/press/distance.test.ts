import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forgiven, letterBits, mayBeWithin, typingErrors } from "#lib/press/distance.ts";

const word = fc.stringMatching(/^[a-f]{1,9}$/);

describe("typing errors", () => {
  test("a letter left out, added, mistaken or swapped with its neighbour is one each", () => {
    for (const typed of ["zeiz", "zeiltz", "zeifz", "zietz"]) expect(typingErrors(typed, "zeitz", 2)).toBe(1);
    expect(typingErrors("oldenbrug", "oldenburg", 2)).toBe(1);
    expect(typingErrors("rosto", "rostock", 2)).toBe(2);
    expect(typingErrors("rosto", "rostock", 1)).toBe(Infinity);
  });

  test("are the same both ways, none for the same word, and never more than are looked for", () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, most) => {
        const errors = typingErrors(a, b, most);
        expect(errors).toBe(typingErrors(b, a, most));
        expect(errors === 0).toBe(a === b);
        expect(errors === Infinity || errors <= most).toBe(true);
        expect(typingErrors(a, b, 9)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
      { seed: 41 },
    );
  });

  test("of words within reach, comparing letters first leaves none out", () => {
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, most) => {
        if (typingErrors(a, b, most) <= most)
          expect(mayBeWithin(letterBits(a), letterBits(b), most)).toBe(true);
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  test("are forgiven in longer words only, and never in numbers", () => {
    expect(forgiven("zeiz", "zeitz")).toBe(1);
    expect(forgiven("hof", "hoff")).toBe(0);
    expect(forgiven("kiel", "kael")).toBe(0);
    expect(forgiven("rostok", "rostock")).toBe(1);
    expect(forgiven("sangerhausn", "sangerhausen")).toBe(2);
    expect(forgiven("2021", "2022")).toBe(0);
    expect(forgiven("hub20211", "hub20212")).toBe(0);
  });
});
