/**
 * The part of ISO 8601-2 (Extended Date/Time Format) that the register stores:
 *
 * - plain dates `2021`, `2021-09`, `2021-09-05`, seasons `2022-21`…`-24`, quarters `-33`…`-36`, halves `-40`, `-41`;
 *   seasons are meteorological, winter `2021-24` is December 2021 to February 2022;
 * - a plain date with `~`, "about": one unit either side;
 * - `XXXX-12-13`, `XXXX-12` (also with a season's, quarter's or half's code): the year is not stated;
 * - `[a..b]`, `[..b]`, `[a..]`: one event on some day of that window;
 * - `a/b`, `a/..`, `../b`: something that lasted from a to b;
 * - `XXXX`: nothing is known, not even the year.
 */
import { daysInMonth, isoDay, twoDigits } from "./calendar.ts";
import type { PartUnit, Period } from "./period.ts";
import {
  partCode,
  partPeriod,
  periodDays,
  readPartCode,
  readPeriod,
  shiftPeriod,
  writePeriod,
} from "./period.ts";
import type { Precision } from "./precision.ts";

/** From a to b where at least one end is stated; null is an open end. */
export type Ends = { from: Period; to: Period | null } | { from: null; to: Period };

/** The structure behind an EDTF string. `day` of a date without year is 0 when only a month or part is stated. */
export type Edtf =
  | { kind: "plain"; period: Period; approximate: boolean }
  | { kind: "without-year"; unit: PartUnit; part: number; day: number }
  | ({ kind: "set" } & Ends)
  | ({ kind: "interval" } & Ends)
  | { kind: "unknown" };

export type EdtfError = "not-understood" | "no-such-day" | "reversed";

export type EdtfResult = { ok: true; value: Edtf } | { ok: false; reason: EdtfError };

/** Earliest and latest possible day (ISO day strings); null where open, without year or unknown. */
export type Bounds = { earliest: string | null; latest: string | null; precision: Precision };

/** Reads an EDTF string of the kinds listed at the top of this file. Never throws. */
export function readEdtf(edtf: string): EdtfResult {
  if (edtf === "XXXX") return { ok: true, value: { kind: "unknown" } };
  if (edtf.startsWith("XXXX-")) return readWithoutYear(edtf.slice(5));
  const set = /^\[(.*)\.\.(.*)\]$/.exec(edtf);
  if (set) return readEnds("set", set[1] ?? "", set[2] ?? "");
  const interval = /^([^/]+)\/([^/]+)$/.exec(edtf);
  if (interval) return readEnds("interval", openEnd(interval[1]), openEnd(interval[2]));
  const approximate = edtf.endsWith("~");
  const period = readPeriod(approximate ? edtf.slice(0, -1) : edtf);
  if (typeof period === "string") return { ok: false, reason: period };
  return { ok: true, value: { kind: "plain", period, approximate } };
}

function openEnd(text: string | undefined): string {
  return text === undefined || text === ".." ? "" : text;
}

function readWithoutYear(rest: string): EdtfResult {
  const match = /^(\d{2})(?:-(\d{2}))?$/.exec(rest);
  if (!match) return { ok: false, reason: "not-understood" };
  const code = readPartCode(Number(match[1]));
  if (!code) return { ok: false, reason: "no-such-day" };
  if (match[2] === undefined) return { ok: true, value: { kind: "without-year", ...code, day: 0 } };
  const day = Number(match[2]);
  // Without a year, 29 February may have been in a leap year.
  const exists = code.unit === "month" && day >= 1 && day <= daysInMonth(2000, code.part);
  if (!exists) return { ok: false, reason: "no-such-day" };
  return { ok: true, value: { kind: "without-year", ...code, day } };
}

function readEnds(kind: "set" | "interval", fromText: string, toText: string): EdtfResult {
  const from = fromText === "" ? null : readPeriod(fromText);
  const to = toText === "" ? null : readPeriod(toText);
  if (typeof from === "string") return { ok: false, reason: from };
  if (typeof to === "string") return { ok: false, reason: to };
  const ends = endsFrom(from, to);
  return typeof ends === "string" ? { ok: false, reason: ends } : { ok: true, value: { kind, ...ends } };
}

/** Checks that at least one end is stated and that they are in order. */
export function endsFrom(from: Period | null, to: Period | null): Ends | "not-understood" | "reversed" {
  if (from === null) return to === null ? "not-understood" : { from, to };
  if (to !== null && periodDays(from).first > periodDays(to).last) return "reversed";
  return { from, to };
}

/** The canonical string of a structure; `readEdtf` reads it back. */
export function writeEdtf(value: Edtf): string {
  switch (value.kind) {
    case "plain":
      return writePeriod(value.period) + (value.approximate ? "~" : "");
    case "without-year":
      return `XXXX-${partCode(value.unit, value.part)}${value.day === 0 ? "" : `-${twoDigits(value.day)}`}`;
    case "set":
      return `[${value.from ? writePeriod(value.from) : ""}..${value.to ? writePeriod(value.to) : ""}]`;
    case "interval":
      return `${value.from ? writePeriod(value.from) : ".."}/${value.to ? writePeriod(value.to) : ".."}`;
    case "unknown":
      return "XXXX";
  }
}

/** "Anfang", "Mitte" or "Ende" of a month or year. */
export const portions = ["early", "mid", "late"] as const;
export type Portion = (typeof portions)[number];

/**
 * The window that "Anfang", "Mitte", "Ende" stand for. Convention of this register: of a year the first quarter,
 * May to August, the last quarter; of a month the days 1–10, 11–20, 21 to its end.
 */
export function portionEnds(portion: Portion, of: Period): { from: Period; to: Period } {
  if (of.unit === "year") {
    const [first, last] = { early: [1, 3], mid: [5, 8], late: [10, 12] }[portion] as [number, number];
    return { from: partPeriod("month", of.year, first), to: partPeriod("month", of.year, last) };
  }
  const end = daysInMonth(of.year, of.part);
  const [first, last] = { early: [1, 10], mid: [11, 20], late: [21, end] }[portion] as [number, number];
  const day = (number: number): Period => ({ unit: "day", year: of.year, part: of.part, day: number });
  return { from: day(first), to: day(last) };
}

/** The month or year of which these ends are exactly the beginning, middle or end; null when they are a mere window. */
export function portionOf(ends: Ends): { portion: Portion; of: Period } | null {
  const { from, to } = ends;
  if (from === null || to === null || from.unit !== to.unit || from.year !== to.year) return null;
  let of: Period;
  if (from.unit === "month") of = { unit: "year", year: from.year, part: 0, day: 0 };
  else if (from.unit === "day" && from.part === to.part) of = partPeriod("month", from.year, from.part);
  else return null;
  const written = writeEdtf({ kind: "set", from, to });
  const portion = portions.find((name) => writeEdtf({ kind: "set", ...portionEnds(name, of) }) === written);
  return portion ? { portion, of } : null;
}

/**
 * Calendar bounds and precision that an EDTF string implies.
 * Throws a RangeError for a string that `readEdtf` does not understand: stored dates have been checked.
 */
export function bounds(edtf: string): Bounds {
  return boundsOf(understood(edtf));
}

/** The structure of an EDTF string that is known to be valid; throws a RangeError otherwise. */
export function understood(edtf: string): Edtf {
  const result = readEdtf(edtf);
  if (!result.ok)
    throw new RangeError(`Not a historic date in EDTF (${result.reason}): ${JSON.stringify(edtf)}`);
  return result.value;
}

/** As `bounds`, for a structure. */
export function boundsOf(value: Edtf): Bounds {
  switch (value.kind) {
    case "unknown":
      return { earliest: null, latest: null, precision: "unknown" };
    case "without-year": {
      const precision = value.day === 0 ? "period-without-year" : "day-without-year";
      return { earliest: null, latest: null, precision };
    }
    case "plain": {
      const { first, last } = periodDays(value.period);
      const { unit } = value.period;
      if (!value.approximate) return { earliest: isoDay(first), latest: isoDay(last), precision: unit };
      const around = approximateEnds(value.period);
      return { earliest: isoDay(around.first), latest: isoDay(around.last), precision: "window" };
    }
    case "set":
    case "interval": {
      const earliest = value.from && isoDay(periodDays(value.from).first);
      const latest = value.to && isoDay(periodDays(value.to).last);
      if (earliest === null || latest === null) return { earliest, latest, precision: "open" };
      return { earliest, latest, precision: value.kind === "set" ? windowPrecision(value) : "window" };
    }
  }
}

function windowPrecision(ends: Ends): Precision {
  const match = portionOf(ends);
  if (!match) return "window";
  return match.of.unit === "year" ? "part-of-year" : "part-of-month";
}

/** "About": one unit either side. */
function approximateEnds(period: Period): { first: number; last: number } {
  return { first: periodDays(shiftPeriod(period, -1)).first, last: periodDays(shiftPeriod(period, 1)).last };
}
