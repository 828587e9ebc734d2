import { type Edtf, readEdtf, writeEdtf } from "./edtf.ts";
import { type HistoricDate, historicDate, longestWording } from "./historic-date.ts";
import { readPhrase } from "./parse-phrase.ts";
import { Anchor, type Reading, isRefusal } from "./reading.ts";
import type { ParseRefusal } from "./refusals.ts";
import { foldWording } from "./words.ts";

export type ParseResult = { ok: true; date: HistoricDate } | { ok: false; reason: ParseRefusal };

/**
 * Reads a source's own words as a historic date: German, English, ISO 8601 and EDTF. The conventions (what "Anfang
 * 2022" spans, where "vor" ends) are those of the register; what is not surely understood is refused with a reason,
 * never guessed.
 *
 * `anchor` is the day of the source in Europe/Berlin (ISO day), which words such as "heute" count from; the date
 * carries it only if the reading depends on it. `wording` keeps the words as given, white space collapsed.
 * Never throws.
 */
export function parseWording(text: string, options: { anchor?: string | null } = {}): ParseResult {
  const wording = text.replace(/\s+/g, " ").trim();
  if (wording === "") return { ok: false, reason: "empty" };
  if (wording.length > longestWording) return { ok: false, reason: "too-long" };
  const anchor = new Anchor(options.anchor ?? undefined);
  const reading = readWording(wording, anchor);
  const date = reading === null || isRefusal(reading) ? null : written(reading);
  const reason = isRefusal(reading) ? reading : "not-understood";
  // Without an anchor every other outcome of a relative phrase rests on a stand-in and means nothing.
  const understood = date !== null || reason !== "not-understood";
  if (understood && anchor.used && !anchor.stated) return { ok: false, reason: "needs-anchor" };
  if (date === null) return { ok: false, reason };
  const usedAnchor = anchor.used ? options.anchor : null;
  return { ok: true, date: historicDate({ edtf: date, wording, anchor: usedAnchor }) };
}

function readWording(wording: string, anchor: Anchor): Reading {
  const edtf = readEdtf(wording);
  if (edtf.ok) return isTwoYears(wording) ? "two-digit-year" : edtf.value;
  return edtf.reason === "not-understood" ? readPhrase(foldWording(wording), anchor) : edtf.reason;
}

/** "2021-22" is summer 2021 in EDTF, but in a text two years; "2022-21" can only be the former. */
function isTwoYears(wording: string): boolean {
  const match = /^\d{2}(\d{2})-(\d{2})$/.exec(wording);
  return match !== null && Number(match[2]) > 12 && Number(match[2]) === Number(match[1]) + 1;
}

/** The EDTF of a reading, unless its arithmetic left the years a date may name. */
function written(value: Edtf): string | null {
  const edtf = writeEdtf(value);
  return readEdtf(edtf).ok ? edtf : null;
}
