import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { bounds } from "#lib/dates/edtf.ts";
import { calendarText, escaped, folded, type Calendar, type CalendarEvent } from "#lib/exports/ics.ts";
import { arbitraryEdtf } from "#tests/dates/arbitrary-dates.ts";

const event = (overrides: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: "opening@00000000-0000-0000-0000-000000000000",
  sequence: 0,
  first: "2022-03-10",
  last: "2022-03-10",
  status: "CONFIRMED",
  summary: "Eröffnung: Digital Hub Probe",
  description: "Datum: 10. März 2022",
  category: "Eröffnung",
  url: "https://hubs.example/hubs/probe/versionen/1#s-opening",
  published: new Date("2022-05-02T08:00:00.500Z"),
  ...overrides,
});

const calendar = (events: readonly CalendarEvent[], overrides: Partial<Calendar> = {}): Calendar => ({
  locale: "de",
  name: "Hubregister: Meilensteine",
  description: "Alle Meilensteine",
  page: "https://hubs.example/meilensteine",
  self: "https://hubs.example/meilensteine.ics",
  events,
  ...overrides,
});

/** As a calendar program reads it. */
function read(text: string) {
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { component, events: component.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each)) };
}

/** Any text, and often the ones that calendars treat in a way of their own. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom("\\", ";", ",", "\n", "\r\n", ":", '"', "ä", "€", "𝄞", " ", "n", "\t"),
    maxLength: 120,
  }),
);

/** What a calendar can keep of a text: no control characters, and line feeds for every end of a line. */
const kept = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\t\n]/gu, "");

describe("a calendar", () => {
  test("is read by an independent parser as what it says", () => {
    const text = calendarText(
      calendar([event({ sequence: 3, first: "2022-01-01", last: "2022-03-31", status: "TENTATIVE" })]),
    );
    const { component, events } = read(text);
    expect(component.getFirstPropertyValue("version")).toBe("2.0");
    expect(component.getFirstPropertyValue("x-wr-calname")).toBe("Hubregister: Meilensteine");
    expect(String(component.getFirstPropertyValue("refresh-interval"))).toBe("PT6H");
    const [only] = events;
    expect(only?.uid).toBe("opening@00000000-0000-0000-0000-000000000000");
    expect(only?.sequence).toBe(3);
    expect(only?.summary).toBe("Eröffnung: Digital Hub Probe");
    expect([only?.startDate.isDate, only?.startDate.toString()]).toEqual([true, "2022-01-01"]);
    expect([only?.endDate.isDate, only?.endDate.toString()]).toEqual([true, "2022-04-01"]);
    const property = (name: string) => String(only?.component.getFirstPropertyValue(name));
    expect(property("status")).toBe("TENTATIVE");
    expect(property("transp")).toBe("TRANSPARENT");
    expect(property("categories")).toBe("Eröffnung");
    expect(property("dtstamp")).toBe("2022-05-02T08:00:00Z");
    expect(property("last-modified")).toBe("2022-05-02T08:00:00Z");
    expect(property("url")).toBe("https://hubs.example/hubs/probe/versionen/1#s-opening");
  });

  test("without events still holds a component, as the standard asks", () => {
    const { component, events } = read(calendarText(calendar([])));
    expect(events).toEqual([]);
    expect(component.getAllSubcomponents()).toHaveLength(1);
  });

  test("refuses a day that is none", () => {
    expect(() => calendarText(calendar([event({ first: "2022-02-30" })]))).toThrow(RangeError);
  });

  test("draws every date with two ends over its whole window: it begins with the first day and ends after the last", () => {
    fc.assert(
      fc.property(arbitraryEdtf, (edtf) => {
        const { earliest, latest } = bounds(edtf);
        fc.pre(earliest !== null && latest !== null);
        const [only] = read(calendarText(calendar([event({ first: earliest, last: latest })]))).events;
        expect(only?.startDate.toString()).toBe(earliest);
        expect(only?.endDate.compare(only.startDate)).toBe(1);
        const last = only?.endDate.clone();
        last?.adjust(-1, 0, 0, 0);
        expect(last?.toString()).toBe(latest);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  test("keeps every text, whatever it holds, and is made of short lines ended by CR LF", () => {
    fc.assert(
      fc.property(anyText, anyText, (summary, description) => {
        const text = calendarText(calendar([event({ summary, description })], { description }));
        expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
        for (const line of Buffer.from(text).toString("latin1").split("\r\n"))
          expect(line.length).toBeLessThanOrEqual(75);
        const [only] = read(text).events;
        expect(only?.summary ?? "").toBe(kept(summary));
        expect(only?.description ?? "").toBe(kept(description));
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe("a line", () => {
  test("is broken between characters only: each part is text of its own", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const line = folded(text.replace(/[\r\n]/g, ""));
        const decoder = new TextDecoder("utf-8", { fatal: true });
        for (const part of line.split("\r\n")) {
          const bytes = new TextEncoder().encode(part);
          expect(bytes.length).toBeLessThanOrEqual(75);
          expect(decoder.decode(bytes)).toBe(part);
          expect(part).not.toContain("\uFFFD");
        }
        expect(line.replaceAll("\r\n ", "")).toBe(text.replace(/[\r\n]/g, ""));
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test("of exactly 75 octets stays whole, of one more is broken", () => {
    expect(folded("ä".repeat(37) + "x")).toBe("ä".repeat(37) + "x");
    expect(folded("ä".repeat(38))).toBe(`${"ä".repeat(37)}\r\n ä`);
  });
});

test("a text is escaped so that nothing in it ends it", () => {
  expect(escaped("a\\b;c,d\r\ne\u0007")).toBe("a\\\\b\\;c\\,d\\ne");
});
