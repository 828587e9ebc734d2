/** Reads phrases with two ends: "zwischen März und Mai 2022", "vom 3. bis 5. Mai 2022", "Mai/Juni 2022". */
import { readPoint } from "./parse-relative.ts";
import { withoutLeading } from "./parse-point.ts";
import type { Period } from "./period.ts";
import { readEdtf, writeEdtf } from "./edtf.ts";
import { type Anchor, type Reading, endsOf, isRefusal, windowed } from "./reading.ts";
import { monthWords, ordinalWords, portionWords, readOrdinal } from "./words.ts";

type Kind = "set" | "interval";

const framed: readonly { pattern: RegExp; separator: RegExp; kind: Kind }[] = [
  { pattern: /^(?:zwischen|between) (.+)$/, separator: / (?:und|and) /g, kind: "set" },
  {
    pattern: /^(?:von|vom|ab|from) (.+)$/,
    separator: / (?:bis(?: zum| zur| einschliesslich)?|to|until|till|through) /g,
    kind: "interval",
  },
];

/** Ranges whose first word says that they are one; they go before all other rules. */
export function readFramedRange(text: string, anchor: Anchor): Reading {
  for (const { pattern, separator, kind } of framed) {
    const match = pattern.exec(text);
    if (match) return readSplits(match[1] ?? "", separator, kind, anchor);
  }
  return null;
}

const american = new RegExp(`^(${monthWords}) (\\d{1,2}) ?- ?(\\d{1,2}),? ([12]\\d{3})$`);

/** Ranges written by a sign or word between their ends; they go after all other rules. */
export function readBareRange(text: string, anchor: Anchor): Reading {
  // "2021/22" and "2021-22" leave open whether the second number is a year.
  if (/^[12]\d{3} ?[/-] ?'?\d{2}$/.test(text)) return "two-digit-year";
  const dayFirst = text.replace(american, "$2. - $3. $1 $4");
  return (
    readSplits(dayFirst, / (?:bis(?: zum| zur)?|to|until|through) | ?- ?/g, "interval", anchor) ??
    readSplits(dayFirst, / ?\/ ?| (?:oder|or) /g, "set", anchor)
  );
}

/** Tries each separator in turn: "mid-March - 5 May 2022" has two, of which one divides. */
function readSplits(text: string, separator: RegExp, kind: Kind, anchor: Anchor): Reading {
  let refusal: Reading = null;
  for (const match of text.matchAll(separator)) {
    const right = text.slice(match.index + match[0].length);
    const reading = readRange(text.slice(0, match.index), right, kind, anchor);
    if (reading !== null && !isRefusal(reading)) return reading;
    refusal ??= reading;
  }
  return refusal;
}

function readRange(left: string, right: string, kind: Kind, anchor: Anchor): Reading {
  const last = readPoint(right, anchor);
  const to = endsOf(last);
  if (to === null) return null;
  const from = isRefusal(to) ? endsOf(readPoint(left, anchor)) : readLeft(left, right, to.from, anchor);
  if (from === null) return null;
  if (isRefusal(to)) return to;
  if (isRefusal(from)) return from;
  return windowed(kind, from.from, to.to);
}

const firstToken = new RegExp(`^(?:${ordinalWords}|${Object.values(portionWords).join("|")})[. -]*(?=.)`);
const ordinalAlone = new RegExp(`^${ordinalWords}$`);
const portionAlone = new RegExp(`^(?:${Object.values(portionWords).join("|")})$`);

/** The first end of a range; what it leaves out ("März", "3.", "Anfang") is taken from the second end. */
function readLeft(left: string, right: string, next: Period, anchor: Anchor): ReturnType<typeof endsOf> {
  const reading = readPoint(left, anchor);
  const yearAlone = next.unit === "year";
  if (reading !== null && !isRefusal(reading) && reading.kind === "without-year") {
    return yearAlone ? "year-missing" : endsOf(inYear(reading, next.year));
  }
  if (reading === "year-missing") return endsOf(readPoint(`${left} ${next.year}`, anchor));
  if (reading !== null) return endsOf(reading);
  const bare = withoutLeading(left);
  const rest = withoutLeading(right).replace(firstToken, "");
  if (ordinalAlone.test(bare)) return endsOf(readPoint(`${readOrdinal(bare)}. ${rest}`, anchor));
  return portionAlone.test(bare) ? endsOf(readPoint(`${bare} ${rest}`, anchor)) : null;
}

function inYear(date: Extract<Reading, { kind: "without-year" }>, year: number): Reading {
  if (date.unit === "season" && date.part === 4) return "ambiguous-winter";
  const result = readEdtf(writeEdtf(date).replace("XXXX", String(year)));
  return result.ok ? result.value : result.reason;
}
