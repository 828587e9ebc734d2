import { readIsoDay } from "./calendar.ts";
import { type Edtf, type Ends, endsFrom } from "./edtf.ts";
import { type Period, dayPeriod, readPeriod } from "./period.ts";
import type { ParseRefusal } from "./refusals.ts";

/** What a rule makes of a phrase: a date, a refusal with its reason, or null when the rule does not apply. */
export type Reading = Edtf | ParseRefusal | null;

/** The source's day that relative words count from; remembers whether it was asked for. */
export class Anchor {
  readonly stated: boolean;
  readonly #day: number;
  #used = false;

  /** Takes an ISO day; anything else counts as not stated. */
  constructor(isoDay: string | undefined) {
    const known = isoDay !== undefined && typeof readPeriod(isoDay) === "object" ? readIsoDay(isoDay) : null;
    this.stated = known !== null;
    // Without an anchor rules still read against a stand-in, so that a phrase which is not understood at all is
    // told apart from one that only lacks its anchor. The caller discards what was read.
    this.#day = known ?? 0;
  }

  /** Whether the reading depends on the anchor. */
  get used(): boolean {
    return this.#used;
  }

  /** The anchor's day number. */
  day(): number {
    this.#used = true;
    return this.#day;
  }
}

/** Tells the reason of a refusal from everything that a rule may otherwise return. */
export function isRefusal(reading: object | string | null): reading is ParseRefusal {
  return typeof reading === "string";
}

/** A plain date, not approximate. */
export function plain(period: Period): Edtf {
  return { kind: "plain", period, approximate: false };
}

export function plainDay(number: number): Edtf {
  return plain(dayPeriod(number));
}

/** One event within a window; a refusal when its ends are reversed. */
export function windowed(kind: "set" | "interval", from: Period | null, to: Period | null): Reading {
  const ends = endsFrom(from, to);
  return typeof ends === "string" ? ends : { kind, ...ends };
}

/** One event on or before the anchor. */
export function onOrBefore(anchor: Anchor): Edtf {
  return { kind: "set", from: null, to: dayPeriod(anchor.day()) };
}

/** First and last period that a dated reading spans; why not, for one that cannot limit anything. */
export function endsOf(reading: Reading): { from: Period; to: Period } | ParseRefusal | null {
  if (reading === null || isRefusal(reading)) return reading;
  if (reading.kind === "plain") {
    return reading.approximate ? null : { from: reading.period, to: reading.period };
  }
  if (reading.kind === "without-year") return "year-missing";
  return reading.kind === "set" ? closed(reading) : null;
}

function closed(ends: Ends): { from: Period; to: Period } | null {
  return ends.from && ends.to ? { from: ends.from, to: ends.to } : null;
}
