/** The time that a question asks for, read by the same rules as the words of sources. Pure. */
import type { Certainty } from "#lib/dates/certainty.ts";
import { historicDate, type HistoricDate } from "#lib/dates/historic-date.ts";
import { parseWording } from "#lib/dates/parse.ts";
import type { ParseRefusal } from "#lib/dates/refusals.ts";
import type { Milestone } from "#lib/records/statements.ts";
import { fold } from "#lib/search/fold.ts";
import type { MilestoneFact } from "./facts.ts";
import { lexicon } from "./lexicon.ts";
import type { Token, Tokens } from "./tokens.ts";

export type Period = Pick<HistoricDate, "edtf" | "earliest" | "latest" | "precision">;

/** A phrase of so many words at most states a time: "zwischen dem 1. Januar und dem 30. Juni 2022". */
const mostWords = 9;

const time =
  /^(?:[12]\d{3}|jan(?:uar|uary)?|feb(?:ruar|ruary)?|maerz|march|apr(?:il)?|mai|may|jun[ie]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zc](?:ember)?|jahr(?:es)?|jahres(?:ende|anfang|beginn|mitte)|year|monats?|month|quartals?|quarter|halbjahr(?:es)?|vorjahr(?:es)?|sommer|summer|winter|herbst|autumn|fruehjahr|fruehling|spring|woche|week|kw)$/;

/** Words that say what was or is to be are no part of the time here, as they may be in a source ("geplant für 2022"). */
const told = new Set(
  lexicon.flatMap(({ spelled, meaning: { kinds, signing, state, tense, status } }) =>
    kinds || signing || state || tense || status ? [fold(spelled)] : [],
  ),
);

export interface FoundPeriod {
  period: Period;
  /** Tokens from `start` up to, not including, `end`. */
  start: number;
  end: number;
}

/**
 * Finds the longest phrases that state a time, left to right; several closed ones are taken together ("2021 und 2022").
 * @param today ISO day in Europe/Berlin, which "letztes Jahr" counts from
 */
export function findPeriods({ text, tokens }: Tokens, today: string): FoundPeriod[] {
  const found: FoundPeriod[] = [];
  for (let start = 0; start < tokens.length; start += 1) {
    const longest = longestFrom(text, tokens, start, today);
    if (!longest) continue;
    const { period, end } = longest;
    if (period) found.push({ period, start, end });
    start = end - 1;
  }
  return found;
}

function longestFrom(
  text: string,
  tokens: readonly Token[],
  start: number,
  today: string,
): (Omit<FoundPeriod, "period"> & { period: Period | null }) | null {
  const first = tokens[start];
  if (!first) return null;
  for (let end = Math.min(tokens.length, start + mostWords); end > start; end -= 1) {
    const span = tokens.slice(start, end);
    if (!span.some(({ word }) => time.test(word)) || span.some(({ word }) => told.has(word))) continue;
    const last = span.at(-1) ?? first;
    // The full stop of "13.12." belongs to the date.
    const stop = /^\d{1,2}$/.test(last.word) && text[last.to] === "." ? 1 : 0;
    const words = text.slice(first.from, last.to + stop).replace(noPart, " ");
    // A source's "seit 2021" says that something began in 2021; who asks so means everything since.
    const read = parseWording(words.replace(/^(?:seit|since)\b/i, "ab"), { anchor: today });
    // What is a date, but none that there is, holds no other date ("31.2.2022").
    if (!read.ok && noDate.has(read.reason)) return { period: null, start, end };
    if (!read.ok || read.date.precision === "unknown") continue;
    const { edtf, earliest, latest, precision } = read.date;
    return { period: { edtf, earliest, latest, precision }, start, end };
  }
  return null;
}

/** Signs that are no part of a date ("Ende! 2021"). */
const noPart = /[^\p{L}\p{N}\p{M}.,/–-]+/gu;

const noDate: ReadonlySet<ParseRefusal> = new Set([
  "no-such-day",
  "weekday-contradicts",
  "reversed",
  "ambiguous-order",
] as const);

/** The time from the first to the last of several, where they are closed; else the first of them. */
export function together(periods: readonly Period[]): Period | null {
  const [first] = periods;
  if (!first || periods.length === 1) return first ?? null;
  const starts = periods.flatMap(({ earliest }) => earliest ?? []);
  const ends = periods.flatMap(({ latest }) => latest ?? []);
  if (starts.length < periods.length || ends.length < periods.length) return first;
  const edtf = `[${starts.toSorted()[0]}..${ends.toSorted().at(-1)}]`;
  const { earliest, latest, precision } = historicDate({ edtf, wording: "" });
  return { edtf, earliest, latest, precision };
}

/** Whether a period names a day or a part of a year, but no year. */
export const lacksYear = ({ precision }: Period): boolean =>
  precision === "day-without-year" || precision === "period-without-year";

/** The year that a period is, where it is a whole one. */
export const yearOf = ({ edtf }: Period): number | null => (/^\d{4}$/.test(edtf) ? Number(edtf) : null);

type Dated = Pick<MilestoneFact, "edtf" | "earliest" | "latest"> & { state: Milestone["state"] };

/**
 * Whether a milestone lies within a period, as far as its date says; over a whole year the same as `yearCertainty`.
 * @param today ISO day in Europe/Berlin: what is done cannot lie after it
 */
export function liesWithin(milestone: Dated, period: Period, today: string): Certainty {
  if (lacksYear(period)) return onDayOfYear(milestone, period.edtf);
  const { edtf, earliest, latest, state } = milestone;
  const startsWithin = period.earliest === null || (earliest !== null && earliest >= period.earliest);
  const endsWithin = period.latest === null || (latest !== null && latest <= period.latest);
  if (startsWithin && endsWithin && (earliest !== null || latest !== null)) return "certain";
  if (state === "done" && period.earliest !== null && period.earliest > today) return "impossible";
  const mayReach =
    (earliest === null || period.latest === null || earliest <= period.latest) &&
    (latest === null || period.earliest === null || latest >= period.earliest);
  return mayReach && mayBeIn(edtf, period) ? "possible" : "impossible";
}

/** A day whose year nobody states still lies outside of a period that has no such day. */
function mayBeIn(edtf: string, { earliest, latest }: Period): boolean {
  const day = /^XXXX(-\d\d-\d\d)$/.exec(edtf)?.[1];
  if (day === undefined || earliest === null || latest === null) return true;
  for (let year = Number(earliest.slice(0, 4)); year <= Number(latest.slice(0, 4)); year += 1) {
    const candidate = `${year}${day}`;
    if (candidate >= earliest && candidate <= latest) return true;
  }
  return false;
}

/** For a day or month without its year ("XXXX-12-13", "XXXX-12"): compared as far as both dates name it. */
function onDayOfYear({ edtf, earliest, latest }: Dated, asked: string): Certainty {
  const [part, other] = [asked.slice(4), edtf.slice(4)];
  // Seasons, quarters and halves ("XXXX-21") are no months.
  if ([part, ...(edtf.startsWith("XXXX-") ? [other] : [])].some((each) => /^-[2-4]\d$/.test(each)))
    return "possible";
  if (edtf.startsWith("XXXX-")) {
    if (other.startsWith(part)) return "certain";
    return part.startsWith(other) ? "possible" : "impossible";
  }
  if (earliest === null || latest === null) return "possible";
  let certainty: Certainty = "impossible";
  for (let year = Number(earliest.slice(0, 4)); year <= Number(latest.slice(0, 4)); year += 1) {
    const [first, last] = part.length > 3 ? [part, part] : [`${part}-01`, `${part}-31`];
    const [from, to] = [`${year}${first}`, `${year}${last}`];
    if (earliest >= from && latest <= to) return "certain";
    if (earliest <= to && latest >= from) certainty = "possible";
  }
  return certainty;
}
