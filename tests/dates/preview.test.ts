import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDate } from "#lib/dates/format.ts";
import { historicDate } from "#lib/dates/historic-date.ts";
import { previewDate } from "#lib/dates/preview.ts";
import { readTypedDate, typedDate } from "#lib/dates/typed.ts";
import { arbitraryEdtf, arbitraryPhrase } from "./arbitrary-dates.ts";

const preview = (wording: string, reading = "", anchor = "", locale: "de" | "en" = "de") =>
  previewDate({ wording, reading, anchor }, locale);

test.each([
  ["Anfang 2022", "Anfang 2022: 1. Januar bis 31. März 2022", "early 2022: 1 January to 31 March 2022"],
  [
    "im September 2021",
    "September 2021: 1. bis 30. September 2021",
    "September 2021: 1 to 30 September 2021",
  ],
  ["20.10.2021", "20. Oktober 2021", "20 October 2021"],
  ["bis Ende 2021", "am oder vor dem 31. Dezember 2021", "on or before 31 December 2021"],
  ["am 13. Dezember", "13. Dezember, Jahr nicht genannt", "13 December, year not stated"],
])("what was understood of „%s“ is said in words", (wording, german, english) => {
  expect(preview(wording)).toMatchObject({ state: "understood", text: german });
  expect(preview(wording, "", "", "en")).toMatchObject({ state: "understood", text: english });
});

test("words relative to the source's day ask for it, and count from it", () => {
  expect(preview("heute")).toMatchObject({ state: "refused", at: "anchor" });
  expect(preview("heute", "", "9.6.2022")).toMatchObject({ state: "understood", text: "9. Juni 2022" });
  expect(preview("heute", "", "Juni 2022")).toMatchObject({ state: "refused", at: "anchor" });
});

test("a reading stands in for words that are not understood", () => {
  expect(preview("demnächst")).toMatchObject({ state: "refused", at: "wording" });
  expect(preview("demnächst", "2022")).toMatchObject({ state: "understood", name: "2022", edtf: "2022" });
  expect(preview("demnächst", "irgendwann")).toMatchObject({ state: "refused", at: "reading" });
});

test("nothing typed is nothing to say", () => {
  expect(preview("", " ")).toEqual({ state: "empty" });
});

test("any stored date, typed as its form shows it, is read as the same date", () => {
  fc.assert(
    fc.property(
      arbitraryEdtf,
      fc.option(arbitraryEdtf),
      fc.constantFrom(null, "2022-06-09"),
      (edtf, other, anchor) => {
        const wording = other === null ? "wie die Quelle sagt" : formatDate({ edtf: other }, "de");
        const date = historicDate({ edtf, wording, anchor });
        expect(readTypedDate(typedDate(date))).toEqual({ ok: true, date });
      },
    ),
  );
});

test("whatever is typed, there is something to say and nothing breaks", () => {
  fc.assert(
    fc.property(
      arbitraryPhrase,
      arbitraryPhrase,
      fc.oneof(fc.string(), fc.constant("2022-06-09")),
      (wording, reading, anchor) => {
        for (const locale of ["de", "en"] as const) {
          const said = preview(wording, reading, anchor, locale);
          expect(said.state === "empty" || said.text !== "").toBe(true);
        }
      },
    ),
  );
});
