import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { delayWords, medianWords, movedWords, overdueWords } from "#components/milestones/delay-words.ts";
import { locales } from "#lib/i18n/locale.ts";
import { ledgerLines, type LedgerLine } from "#lib/milestones/ledger.ts";
import { anyStatement } from "#tests/dates/sharpening.ts";
import { done, planned } from "#tests/records/milestones.ts";

const today = "2026-11-28";
function line(plans: string[], event: string | null = null): LedgerLine {
  const chain = plans.map((edtf, at) =>
    planned(`p${at}`, "move-in", edtf, at > 0 ? `p${at - 1}` : undefined),
  );
  const all = event === null ? chain : [...chain, done("e", "move-in", event, chain.at(-1)?.id)];
  const [only] = ledgerLines(all, today);
  if (!only) throw new Error("There is no line.");
  return only;
}

describe("how late something came, in words", () => {
  test.each([
    ["2022-03-01", "2022-03-11", ["10 Tage später als geplant"]],
    ["2022-03-10", "2022-03-11", ["1 Tag später als geplant"]],
    ["[2022-01..2022-03]", "2022-06", ["62 bis 180 Tage später als geplant"]],
    ["[2022-01..2022-03]", "[2022-06..]", ["mindestens 62 Tage später als geplant"]],
    ["[..2021-12-31]", "2026-01-01", ["mindestens 1.462 Tage später als geplant"]],
    ["2022-03-11", "2022-03-01", ["10 Tage früher als geplant"]],
    ["2022-06", "[2022-01..2022-03]", ["62 bis 180 Tage früher als geplant"]],
    ["2022-06-01", "[..2022-03-31]", ["mindestens 62 Tage früher als geplant"]],
    ["2022", "2022-05", ["innerhalb des geplanten Zeitraums"]],
    ["2022-05-01", "2022-05-01", ["am geplanten Tag"]],
    ["2022-03", "[2022-03..2022-04]", ["zwischen 30 Tagen früher und 60 Tagen später"]],
    ["2022-03-31", "[2022-03-31..2022-04-30]", ["zwischen pünktlich und 30 Tagen später"]],
    ["2022", "[2022-06..]", ["höchstens 213 Tage früher; wie viel später, ist offen"]],
    ["2022", "[..2022-06-30]", ["höchstens 180 Tage später; wie viel früher, ist offen"]],
    ["2022", "XXXX-12-13", []],
  ])("planned %s, happened %s", (plan, event, words) => {
    expect(delayWords(line([plan], event), "de")).toEqual(words);
  });

  test("where the plan was moved, from the first and from the last", () => {
    const moved = line(["[2022-01..2022-03]", "2022-06"], "2022-07-10");
    expect(delayWords(moved, "de")).toEqual([
      "101 bis 190 Tage später als geplant",
      "gegenüber dem letzten Plan 10 bis 39 Tage später",
    ]);
    expect(delayWords(line(["2022-03", "2022-06"], "2022-06-15"), "de").at(-1)).toBe("wie zuletzt geplant");
    expect(movedWords(moved, "de")).toBe("der Termin wurde um 62 bis 180 Tage nach hinten verschoben");
    expect(movedWords(line(["2022-06-10", "2022-06-01"]), "de")).toBe(
      "der Termin wurde um 9 Tage vorgezogen",
    );
    expect(movedWords(line(["2022-06", "2022"]), "en")).toBe(
      "the date was changed; whether forward or back is open",
    );
    expect(movedWords(line(["2022", "2022-06"]), "de")).toBeNull();
    expect(movedWords(line(["2022"]), "de")).toBeNull();
  });

  test("how long something is overdue, as far as its plan says", () => {
    const overdue = (plan: string, locale: "de" | "en" = "de") => {
      const { overdueFor } = line([plan]);
      return overdueFor && overdueWords(overdueFor, locale);
    };
    expect(overdue("2026-11-27")).toBe("seit 1 Tag überfällig");
    expect(overdue("2026-11-18")).toBe("seit 10 Tagen überfällig");
    expect(overdue("[2022-01..2022-03]")).toBe("seit mindestens 1.703, höchstens 1.792 Tagen überfällig");
    expect(overdue("[..2021-12-31]")).toBe("seit mindestens 1.793 Tagen überfällig");
    expect(overdue("[..2021-12-31]", "en")).toBe("overdue for at least 1,793 days");
  });

  test("the median as a span, before and after", () => {
    expect(medianWords({ min: -1, max: 243, of: 3476 }, "de")).toContain(
      "von 1 Tag zu früh bis 243 Tagen Verzug (3.476 Vorhaben, die eingetreten sind)",
    );
    expect(medianWords({ min: 0, max: 0, of: 5 }, "en")).toContain("from exactly on time to exactly on time");
  });
});

test("no number in words is one that the dates do not give", () => {
  fc.assert(
    fc.property(anyStatement, anyStatement, fc.constantFrom(...locales), (plan, event, locale) => {
      const told = line([plan], event);
      const numbers = delayWords(told, locale)
        .flatMap((words) => words.match(/\d[\d.,]*/g) ?? [])
        .map((number) => Number(number.replace(/[.,]/g, "")));
      const known = [told.afterFirst?.min, told.afterFirst?.max].flatMap((end) =>
        typeof end === "number" ? Math.abs(end) : [],
      );
      for (const number of numbers) expect(known).toContain(number);
    }),
    { seed: 61, numRuns: 2000 },
  );
});
