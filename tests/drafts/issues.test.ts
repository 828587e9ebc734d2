import { expect, test } from "vitest";
import { issueCodes } from "#lib/drafts/issues.ts";
import { locales } from "#lib/i18n/locale.ts";
import { issueSentence } from "#lib/i18n/messages/draft-issues.ts";

test.each(locales)("every issue has a sentence of its own: %s", (locale) => {
  const params = { typed: "x", max: 300, length: 301, min: 0, most: 30 };
  const sentences = issueCodes.map((code) => issueSentence(locale, { code, params }));
  expect(new Set(sentences).size).toBe(issueCodes.length);
  expect(sentences.filter((sentence) => /[{}]/.test(sentence) || !sentence.endsWith("."))).toEqual([]);
});

test("what an issue brings stands in its sentence", () => {
  expect(issueSentence("de", { code: "out-of-range", params: { min: 0, max: 100_000 } })).toBe(
    "Die Zahl muss zwischen 0 und 100.000 liegen.",
  );
  expect(issueSentence("en", { code: "unresolved", params: { typed: "Zeiz" } })).toContain("“Zeiz”");
  expect(issueSentence("de", { code: "date-year-missing" })).toBe("Hier fehlt das Jahr.");
});

test("a code nobody knows is said to be a refusal", () => {
  expect(issueSentence("de", { code: "constructor" })).toBe(issueSentence("de", { code: "refused" }));
});
