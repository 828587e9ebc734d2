/** A date as people type it into a form, read as the register stores it. Never throws. */
import { readIsoDay } from "./calendar.ts";
import { readEdtf } from "./edtf.ts";
import { type HistoricDate, historicDate, longestWording } from "./historic-date.ts";
import { parseWording } from "./parse.ts";
import type { ParseRefusal } from "./refusals.ts";

/** The source's words, how to read them where they alone are not understood, and the day relative words count from. */
export interface TypedParts {
  wording: string;
  /** EDTF or words; empty: the wording itself is read. */
  reading: string;
  /** A day, or empty. */
  anchor: string;
}

/** What is wrong, and with which of the three; `not-a-day` where only a single day will do. */
export interface TypedRefusal {
  ok: false;
  at: keyof TypedParts;
  reason: ParseRefusal | "not-a-day";
}

/** Reads what was typed: the reading as EDTF first, then as words; without one the wording. The anchor is kept as typed. */
export function readTypedDate(typed: TypedParts): { ok: true; date: HistoricDate } | TypedRefusal {
  const [wording, reading, anchor] = [typed.wording.trim(), typed.reading.trim(), typed.anchor.trim()];
  const day = anchor === "" ? null : readDay(anchor);
  if (day && !day.ok) return { ok: false, at: "anchor", reason: day.reason };
  if (wording === "") return { ok: false, at: "wording", reason: "empty" };
  if (wording.length > longestWording) return { ok: false, at: "wording", reason: "too-long" };
  const anchorDay = day?.day ?? null;
  const found = reading === "" ? edtfOf(wording, anchorDay, false) : edtfOf(reading, anchorDay, true);
  if (found.ok) return { ok: true, date: historicDate({ edtf: found.edtf, wording, anchor: anchorDay }) };
  if (found.reason === "needs-anchor") return { ok: false, at: "anchor", reason: found.reason };
  return { ok: false, at: reading === "" ? "wording" : "reading", reason: found.reason };
}

type Found = { ok: true; edtf: string } | { ok: false; reason: ParseRefusal };

function edtfOf(text: string, anchor: string | null, mayBeEdtf: boolean): Found {
  if (mayBeEdtf && readEdtf(text).ok) return { ok: true, edtf: text };
  const parsed = parseWording(text, { anchor });
  return parsed.ok ? { ok: true, edtf: parsed.date.edtf } : parsed;
}

/** A stored date as it would be typed: with a reading of its own only where the wording does not say the same. */
export function typedDate(date: HistoricDate): TypedParts {
  const anchor = date.anchor ?? "";
  const parsed = parseWording(date.wording, { anchor: date.anchor ?? null });
  const says = parsed.ok && parsed.date.edtf === date.edtf;
  return { wording: date.wording, reading: says ? "" : date.edtf, anchor };
}

/** Reads a single day, ISO or in words ("20.10.2021"), as ISO day. */
export function readDay(
  text: string,
): { ok: true; day: string } | { ok: false; reason: ParseRefusal | "not-a-day" } {
  const trimmed = text.trim();
  if (readIsoDay(trimmed) !== null) return { ok: true, day: trimmed };
  const parsed = parseWording(trimmed);
  // Words such as "heute" would ask for the anchor of an anchor.
  if (!parsed.ok)
    return { ok: false, reason: parsed.reason === "needs-anchor" ? "not-a-day" : parsed.reason };
  const { edtf, precision } = parsed.date;
  return precision === "day" && readIsoDay(edtf) !== null
    ? { ok: true, day: edtf }
    : { ok: false, reason: "not-a-day" };
}
