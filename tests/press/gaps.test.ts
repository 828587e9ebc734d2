import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bounds } from "#lib/dates/edtf.ts";
import { gapsOf, type Gap } from "#lib/press/gaps.ts";
import type { SourceReference } from "#lib/records/references.ts";
import { milestoneSchema } from "#lib/records/statements.ts";
import { anySharpening } from "#tests/dates/sharpening.ts";
import { milestone } from "#tests/factories.ts";

const today = "2026-11-28";
const source = (published: string | null): SourceReference => ({
  id: "s0",
  slug: "s0",
  kind: "news",
  publisher: "Zeitung",
  publisherInference: null,
  title: "Titel",
  description: null,
  author: null,
  url: null,
  published,
});
const gaps = (
  edtf: string,
  overrides: Record<string, unknown> = {},
  published: string | null = "2022-01-01",
) => {
  const parsed = milestoneSchema.parse(milestone("m", edtf, overrides));
  return gapsOf(parsed, [parsed], { s0: source(published) }, today);
};

describe("what is not known of a milestone", () => {
  test.each<[string, Record<string, unknown>, Gap[]]>([
    ["2021-10-20", {}, []],
    ["XXXX-12-13", {}, ["no-year"]],
    ["XXXX", {}, ["no-date"]],
    ["[..2021-12-20]", {}, ["only-before"]],
    ["[2021-09..]", {}, ["only-after"]],
    ["2021-09", {}, ["no-day"]],
    ["[2022-01..2022-03]", { kind: "start-of-operation", state: "planned" }, ["no-day", "overdue"]],
    ["[..2031]", { state: "planned" }, ["planned-before"]],
    ["[2031..]", { state: "planned" }, ["planned-after"]],
    ["2021-10-20", { kind: "letter-of-intent" }, ["nobody-named"]],
  ])("%s %o", (edtf, overrides, expected) => {
    expect(gaps(edtf, overrides)).toEqual(expected);
  });

  test("an undated source is told of, whatever the date", () => {
    expect(gaps("2021-10-20", {}, null)).toEqual(["undated-source"]);
    expect(gaps("XXXX-12-13", {}, null)).toEqual(["no-year", "undated-source"]);
  });

  test("is nothing of the date only where it is a single day", () => {
    fc.assert(
      fc.property(anySharpening, ({ narrow }) => {
        const { earliest, latest } = bounds(narrow);
        expect(gaps(narrow).length === 0).toBe(earliest !== null && earliest === latest);
      }),
      { seed: 81 },
    );
  });
});
