import { describe, expect, test } from "vitest";
import { berlinDay, berlinMidnight } from "#lib/dates/today.ts";
import { fileName, knownFile } from "#lib/exports/export-answer.ts";

const state = {
  revision: { sequence: 52, at: new Date("2026-11-28T10:15:30.400Z") },
  today: "2026-11-28",
  format: 1,
};
const asked = (headers: Record<string, string>, changed: Partial<typeof state> = {}) =>
  knownFile(new Headers(headers), { ...state, ...changed }).isKnown;

describe("a file is known to whoever has it", () => {
  const { headers } = knownFile(new Headers(), state);
  const etag = headers.get("etag") ?? "";

  test("by its tag, among others too", () => {
    expect(etag).toBe('W/"1-52-2026-11-28"');
    expect(asked({ "if-none-match": etag })).toBe(true);
    expect(asked({ "if-none-match": `"other", ${etag}` })).toBe(true);
    expect(asked({ "if-none-match": "*" })).toBe(true);
    expect(asked({ "if-none-match": '"other"' })).toBe(false);
  });

  test("not after a publication, on another day or in another format", () => {
    expect(asked({ "if-none-match": etag }, { revision: { ...state.revision, sequence: 53 } })).toBe(false);
    expect(asked({ "if-none-match": etag }, { today: "2026-11-29" })).toBe(false);
    expect(asked({ "if-none-match": etag }, { format: 2 })).toBe(false);
  });

  test("by the instant of the newest revision, to the second", () => {
    const modified = headers.get("last-modified") ?? "";
    expect(modified).toBe("Sat, 28 Nov 2026 10:15:30 GMT");
    expect(asked({ "if-modified-since": modified })).toBe(true);
    expect(asked({ "if-modified-since": "Sat, 28 Nov 2026 10:15:29 GMT" })).toBe(false);
    expect(asked({ "if-modified-since": "nonsense" })).toBe(false);
  });

  test("but from midnight on plans may be overdue that were not the day before", () => {
    const next = { ...state, today: "2026-11-29" };
    expect(knownFile(new Headers(), next).headers.get("last-modified")).toBe("Sat, 28 Nov 2026 23:00:00 GMT");
    expect(asked({ "if-modified-since": "Sat, 28 Nov 2026 10:15:30 GMT" }, next)).toBe(false);
    expect(asked({ "if-modified-since": "Sun, 29 Nov 2026 08:00:00 GMT" }, next)).toBe(true);
  });

  test("and a tag alone decides where one is named", () => {
    expect(asked({ "if-none-match": '"other"', "if-modified-since": "Sun, 29 Nov 2026 08:00:00 GMT" })).toBe(
      false,
    );
  });
});

test.each([
  ["2026-01-15", "2026-01-14T23:00:00.000Z"],
  ["2026-07-15", "2026-07-14T22:00:00.000Z"],
  // The clock goes forward at two in the morning, back at three: both days begin before that.
  ["2026-03-29", "2026-03-28T23:00:00.000Z"],
  ["2026-10-25", "2026-10-24T22:00:00.000Z"],
])("%s begins in Berlin at %s", (day, instant) => {
  const begin = berlinMidnight(day);
  expect(begin.toISOString()).toBe(instant);
  expect(berlinDay(begin)).toBe(day);
  expect(berlinDay(new Date(begin.getTime() - 1))).not.toBe(day);
});

test("a file's name says what is in it and holds nothing that a header could misread", () => {
  expect(fileName(["meilensteine", "opening", undefined, null, 'x"; y/../z'], "2026-11-28", "csv")).toBe(
    "hubregister-meilensteine-opening-x-y-z-2026-11-28.csv",
  );
});
