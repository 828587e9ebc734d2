import { expect, test } from "vitest";
import { quoted } from "#components/evidence/quoted.ts";

test("words stand in the quotation marks of the page's language", () => {
  expect(quoted("Anfang 2022", "de")).toBe("„Anfang 2022“");
  expect(quoted("Anfang 2022", "en")).toBe("“Anfang 2022”");
});

test("a quotation within the words gets the inner marks", () => {
  expect(quoted("Schwerpunktthema „Vitale Gemeinschaften“", "de")).toBe(
    "„Schwerpunktthema ‚Vitale Gemeinschaften‘“",
  );
  expect(quoted('the "hub" in town', "en")).toBe("“the ‘hub’ in town”");
});

test("a single mark is left alone, since it quotes nothing", () => {
  expect(quoted("5“ breit", "de")).toBe("„5“ breit“");
});
