import { describe, expect, test } from "vitest";
import { parseWording } from "#lib/dates/parse.ts";
import { parseRefusals, refusalSentences } from "#lib/dates/refusals.ts";
import { englishPhrases } from "./phrases-english.ts";
import { germanPhrases } from "./phrases-german.ts";

/** The EDTF that a phrase is read as, or the code it is refused with. */
function outcome(phrase: string, anchor?: string): string {
  const result = parseWording(phrase, { anchor });
  return result.ok ? result.date.edtf : result.reason;
}

describe.each([
  ["German", germanPhrases],
  ["English, ISO and EDTF", englishPhrases],
])("%s phrases", (_, phrases) => {
  test.each(phrases.map(([phrase, expected, anchor]) => ({ phrase, expected, anchor })))(
    "“$phrase” from $anchor is read as $expected",
    ({ phrase, expected, anchor }) => {
      expect(outcome(phrase, anchor)).toBe(expected);
    },
  );
});

test("the table holds at least 250 different phrases, with every refusal but the length among them", () => {
  const rows = [...germanPhrases, ...englishPhrases];
  expect(new Set(rows.map((row) => row.join("|"))).size).toBe(rows.length);
  expect(rows.length).toBeGreaterThanOrEqual(250);
  const outcomes = new Set(rows.map(([, expected]) => expected));
  expect(parseRefusals.filter((code) => !outcomes.has(code))).toEqual(["too-long"]);
});

test("a wording keeps its words, white space collapsed", () => {
  const result = parseWording("  Am 20.\n Oktober  2021 ");
  expect(result).toMatchObject({ ok: true, date: { wording: "Am 20. Oktober 2021", edtf: "2021-10-20" } });
});

test("a wording of more than 160 characters is refused, one of 160 is read on its merits", () => {
  expect(outcome("x".repeat(161))).toBe("too-long");
  expect(outcome("x".repeat(160))).toBe("not-understood");
});

test("a date carries the anchor only when its reading depends on it", () => {
  const anchor = "2021-10-20";
  expect(parseWording("heute", { anchor })).toMatchObject({ date: { anchor } });
  expect(parseWording("Ende nächsten Jahres", { anchor })).toMatchObject({ date: { anchor } });
  expect(parseWording("Anfang 2022", { anchor })).toMatchObject({ date: { anchor: null } });
  expect(parseWording("13. Dezember", { anchor })).toMatchObject({ date: { anchor: null } });
});

test("umlauts are read alike in every spelling", () => {
  for (const phrase of ["Frühjahr 2022", "Fru\u0308hjahr 2022", "FRÜHJAHR 2022", "fruehjahr 2022"]) {
    expect(outcome(phrase)).toBe("2022-21");
  }
});

test("a reading that leaves the years a date may name is refused", () => {
  expect(outcome("nach 2999")).toBe("not-understood");
  expect(outcome("vor 1000")).toBe("not-understood");
  expect(outcome("vor mehr als 99 Jahren", "1000-01-01")).toBe("not-understood");
});

test("every refusal has its own German and English sentence", () => {
  for (const locale of ["de", "en"] as const) {
    const sentences = parseRefusals.map((code) => refusalSentences[code][locale]);
    expect(new Set(sentences).size).toBe(parseRefusals.length);
    expect(sentences.filter((sentence) => !/^\p{Lu}.+[.“”]$/u.test(sentence))).toEqual([]);
  }
});

/** The dated rows of the register's first facts: wording, day of the document, what may be stored, its bounds. */
test.each([
  ["heute", "2021-10-20", "2021-10-20", "2021-10-20", "2021-10-20"],
  ["Anfang 2022", "2021-10-20", "[2022-01..2022-03]", "2022-01-01", "2022-03-31"],
  ["bis zum Ende des Jahres", "2021-10-20", "[..2021-12-31]", null, "2021-12-31"],
  ["nun", "2021-12-20", "[..2021-12-20]", null, "2021-12-20"],
  ["Anfang 2022", "2021-12-20", "[2022-01..2022-03]", "2022-01-01", "2022-03-31"],
  ["im September 2021", undefined, "2021-09", "2021-09-01", "2021-09-30"],
  ["in Planung", undefined, "XXXX", null, null],
  ["am 13. Dezember", undefined, "XXXX-12-13", null, null],
  ["haben … unterzeichnet", "2022-06-09", "[..2022-06-09]", null, "2022-06-09"],
])("of the first facts, “%s” from %s may be stored as %s", (wording, anchor, edtf, earliest, latest) => {
  expect(parseWording(wording, { anchor })).toMatchObject({
    ok: true,
    date: { edtf, earliest, latest, wording },
  });
});

test("of the first facts, words that count from an undated document are refused", () => {
  expect(outcome("heute")).toBe("needs-anchor");
  expect(outcome("vor mehr als einem Jahr")).toBe("needs-anchor");
});
