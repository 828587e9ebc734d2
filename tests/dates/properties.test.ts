import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay, readIsoDay, weekday } from "#lib/dates/calendar.ts";
import { compareDates, daysBetween, punctuality } from "#lib/dates/compare.ts";
import { bounds, readEdtf, writeEdtf } from "#lib/dates/edtf.ts";
import { formatBounds, formatDate, formatDelay } from "#lib/dates/format.ts";
import { historicDate, historicDateSchema } from "#lib/dates/historic-date.ts";
import { parseWording } from "#lib/dates/parse.ts";
import { periodAt, periodDays, shiftPeriod } from "#lib/dates/period.ts";
import { arbitraryEdtf, arbitraryPeriod, arbitraryPhrase, arbitraryStructure } from "./arbitrary-dates.ts";
import { englishPhrases } from "./phrases-english.ts";
import { germanPhrases } from "./phrases-german.ts";

const locale = fc.constantFrom("de" as const, "en" as const);
const arbitraryDate = arbitraryEdtf.map((edtf) => historicDate({ edtf, wording: "" }));
/** Some day that a date allows, within a thousand days of an end where the other is open. */
const dayWithin = (date: { earliest: string | null; latest: string | null }): fc.Arbitrary<number> => {
  const [min, max] = [date.earliest, date.latest].map((day) => (day === null ? null : readIsoDay(day)));
  const low = min ?? (max ?? 0) - 1000;
  return fc.integer({ min: low, max: max ?? low + 1000 });
};
const dateAndDay = arbitraryDate.chain((date) => fc.tuple(fc.constant(date), dayWithin(date)));

describe("EDTF", () => {
  test("what is written is read back", () => {
    fc.assert(
      fc.property(arbitraryStructure, (structure) => {
        expect(readEdtf(writeEdtf(structure))).toEqual({ ok: true, value: structure });
      }),
    );
  });

  test("the earliest day is never after the latest", () => {
    fc.assert(
      fc.property(arbitraryEdtf, (edtf) => {
        const { earliest, latest } = bounds(edtf);
        if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
      }),
    );
  });

  test("reading any string never throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof readEdtf(text).ok).toBe("boolean");
      }),
    );
  });

  test("a period follows on the one before it without gap, and contains its own first and last day", () => {
    fc.assert(
      fc.property(arbitraryPeriod, (period) => {
        const { first, last } = periodDays(period);
        expect(periodDays(shiftPeriod(period, 1)).first).toBe(last + 1);
        expect(shiftPeriod(shiftPeriod(period, -1), 1)).toEqual(period);
        expect(periodAt(period.unit, first)).toEqual(period);
        expect(periodAt(period.unit, last)).toEqual(period);
      }),
    );
  });
});

describe("formatting", () => {
  test("every date is read back from its German and its English form as it was", () => {
    fc.assert(
      fc.property(arbitraryEdtf, locale, (edtf, language) => {
        const formatted = formatDate({ edtf }, language);
        expect([formatted, parseWording(formatted)]).toMatchObject([formatted, { ok: true, date: { edtf } }]);
      }),
      { numRuns: 2000 },
    );
  });

  test("only a date that names a day is shown with a day", () => {
    fc.assert(
      fc.property(arbitraryEdtf, locale, (edtf, language) => {
        const shown = formatDate({ edtf }, language);
        const namesDay = /-\d\d-\d\d/.test(edtf);
        const showsDay = /\d{1,2}\.? (?!Quartal|Halbjahr|und|bis|and|to|oder)\p{Lu}\p{L}+( |,|$)/u.test(
          shown.replace(/\d{4}/g, "Y"),
        );
        if (!namesDay) expect([shown, showsDay]).toEqual([shown, false]);
      }),
    );
  });

  test("what a phrase was read as is read back from its formatted date with the same bounds", () => {
    for (const [phrase, , anchor] of [...germanPhrases, ...englishPhrases]) {
      const read = parseWording(phrase, { anchor });
      if (!read.ok) continue;
      for (const language of ["de", "en"] as const) {
        const { edtf, earliest, latest, precision } = read.date;
        const again = parseWording(formatDate({ edtf }, language));
        expect([phrase, again]).toMatchObject([phrase, { date: { edtf, earliest, latest, precision } }]);
      }
    }
  });

  test("the bounds in words are read back as the bounds", () => {
    fc.assert(
      fc.property(arbitraryDate, locale, (date, language) => {
        const again = parseWording(formatBounds(date, language));
        if (date.earliest === null && date.latest === null) expect(again.ok).toBe(false);
        else expect(again).toMatchObject({ date: { earliest: date.earliest, latest: date.latest } });
      }),
    );
  });
});

describe("comparison", () => {
  test("is antisymmetric", () => {
    const mirrored = { before: "after", after: "before", same: "same", undecided: "undecided" } as const;
    fc.assert(
      fc.property(arbitraryDate, arbitraryDate, (a, b) => {
        expect(compareDates(b, a)).toBe(mirrored[compareDates(a, b)]);
      }),
    );
  });

  test("is transitive where it decides", () => {
    fc.assert(
      fc.property(arbitraryDate, arbitraryDate, arbitraryDate, (a, b, c) => {
        const [first, second] = [compareDates(a, b), compareDates(b, c)];
        if (first === "undecided" || second === "undecided") return;
        if (first === second || second === "same") expect(compareDates(a, c)).toBe(first);
        else if (first === "same") expect(compareDates(a, c)).toBe(second);
      }),
      { numRuns: 1000 },
    );
  });

  test("decides only what holds for every day that both dates allow", () => {
    fc.assert(
      fc.property(dateAndDay, dateAndDay, ([a, dayOfA], [b, dayOfB]) => {
        const order = compareDates(a, b);
        if (order === "before") expect(dayOfA).toBeLessThan(dayOfB);
        if (order === "after") expect(dayOfA).toBeGreaterThan(dayOfB);
        if (order === "same") expect(dayOfA).toBe(dayOfB);
      }),
      { numRuns: 1000 },
    );
  });

  test("is undecided whenever the windows overlap and are not one same day", () => {
    const around = dateAndDay.chain(([a, shared]) =>
      fc.tuple(fc.constant(a), fc.nat(400), fc.nat(400)).map(([date, before, after]) => {
        const window = { earliest: isoDay(shared - before), latest: isoDay(shared + after) };
        return [date, window] as const;
      }),
    );
    fc.assert(
      fc.property(around, ([a, window]) => {
        const oneDay = window.earliest === window.latest && a.earliest === a.latest;
        const dated = a.earliest !== null || a.latest !== null;
        expect(compareDates(a, window)).toBe(oneDay && dated ? "same" : "undecided");
      }),
    );
  });

  test("the days between plan and event enclose every difference that both dates allow", () => {
    fc.assert(
      fc.property(dateAndDay, dateAndDay, ([plan, planned], [actual, happened]) => {
        const range = daysBetween(plan, actual);
        expect(happened - planned).toBeGreaterThanOrEqual(range?.min ?? -Infinity);
        expect(happened - planned).toBeLessThanOrEqual(range?.max ?? Infinity);
        const outcome = punctuality(plan, actual);
        if (outcome === "later") expect(happened).toBeGreaterThan(planned);
        if (outcome === "earlier") expect(happened).toBeLessThan(planned);
        expect(formatDelay(plan, actual, "de")).not.toMatch(/-|null|NaN|undefined| 0 /);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("parsing", () => {
  const anchor = fc.option(fc.integer({ min: -20_000, max: 40_000 }).map(isoDay).map(String), {
    nil: undefined,
  });

  test("any text is read without throwing, and what is understood may be stored", () => {
    const text = fc.oneof(arbitraryPhrase, fc.string({ maxLength: 200 }), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(text, anchor, (phrase, day) => {
        const result = parseWording(phrase, { anchor: day });
        if (result.ok) expect(historicDateSchema.safeParse(result.date)).toMatchObject({ success: true });
        else expect(result.reason).not.toBe("");
      }),
      { numRuns: 5000 },
    );
  });

  test("any text is accepted as an anchor without throwing", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseWording("heute", { anchor: text })).toEqual({ ok: false, reason: "needs-anchor" });
      }),
    );
  });

  test("case, dashes and surrounding space make no difference", () => {
    for (const [phrase, expected, day] of [...germanPhrases, ...englishPhrases]) {
      // EDTF is an exact notation, and its hyphen is no dash.
      if (/^[[\dX.~/W-]+\]?$/.test(phrase) || phrase.trim() === "") continue;
      const result = parseWording(`  ${phrase.toUpperCase().replaceAll("-", "–")} `, { anchor: day });
      expect([phrase, result.ok ? result.date.edtf : result.reason]).toEqual([phrase, expected]);
    }
  });

  test("a bare weekday is that weekday, within the week that ends with the anchor", () => {
    const names = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(" ");
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), fc.nat(6), (today, index) => {
        const result = parseWording(`am ${names[index] ?? ""}`, { anchor: isoDay(today) });
        const day = result.ok ? (readIsoDay(result.date.edtf) ?? NaN) : NaN;
        expect(weekday(day)).toBe(index + 1);
        expect(today - day).toBeGreaterThanOrEqual(0);
        expect(today - day).toBeLessThan(7);
      }),
    );
  });
});
