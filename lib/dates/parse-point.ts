/** Reads phrases that name one day or period by the calendar: "20.10.2021", "Anfang März 2022", "KW 12 2022". */
import { daysInMonth, mondayOfWeek } from "./calendar.ts";
import { portionEnds, portions } from "./edtf.ts";
import { type PartUnit, dayPeriod, partPeriod, readPeriod, yearPeriod } from "./period.ts";
import { type Reading, isRefusal, plain } from "./reading.ts";
import {
  englishMonths,
  monthWords,
  ordinalOrRomanWords,
  ordinalWords,
  portionWords,
  readMonth,
  readOrdinal,
  readSeason,
  seasonWords,
} from "./words.ts";

const leading =
  /^(?:(?:am|im|in|an|on|at|zum|zur|the|der|die|das|den|dem|des|of|during|waehrend|(?:im )?(?:laufe|verlauf)|(?:the )?course of|irgendwann|sometime|noch|spaeter|later|fuer|for|monats?|month of|tag|tage) )+/;

/** Without the articles and prepositions that add nothing to a date: "am", "im", "in the course of". */
export function withoutLeading(text: string): string {
  return text.replace(leading, "");
}

const year = "([12]\\d{3}|'?\\d{2})";
const optionalYear = `(?:[ ,/]*(?:of |in )?${year})?$`;

function pattern(source: string): RegExp {
  return new RegExp(`^${source}`);
}

/** Reads a day or period that needs no anchor; null when the text (folded) is none. */
export function readCalendarPoint(text: string): Reading {
  const bare = withoutLeading(text);
  const lead = text.slice(0, text.length - bare.length);
  const stressedDay = /\b(?:on|the)\b/.test(lead);
  return (
    readNumeric(bare) ??
    readShortDay(bare, /\b(?:am|den|dem|on)\b/.test(lead)) ??
    readNamedDay(bare, stressedDay) ??
    readMonthOrYear(bare) ??
    readSeasonPoint(bare) ??
    readPart(bare, "quarter") ??
    readPart(bare, "half") ??
    readWeek(bare) ??
    readPortion(bare)
  );
}

function dayReading(yearText: string | undefined, month: number, day: number): Reading {
  if (month < 1 || month > 12) return "no-such-day";
  if (yearText === undefined) {
    if (day < 1 || day > daysInMonth(2000, month)) return "no-such-day";
    return { kind: "without-year", unit: "month", part: month, day };
  }
  if (yearText.length < 4) return "two-digit-year";
  const number = Number(yearText);
  if (day < 1 || day > daysInMonth(number, month)) return "no-such-day";
  return plain({ unit: "day", year: number, part: month, day });
}

function partReading(unit: PartUnit, yearText: string | undefined, part: number, parts: number): Reading {
  if (!(part >= 1 && part <= parts)) return "no-such-day";
  if (yearText === undefined) return { kind: "without-year", unit, part, day: 0 };
  if (yearText.length < 4) return "two-digit-year";
  return plain(partPeriod(unit, Number(yearText), part));
}

function readNumeric(text: string): Reading {
  const iso = readPeriod(text);
  if (typeof iso === "object") {
    // Within a phrase "2020-24" may as well mean four years; season codes count only when they stand alone.
    return ["year", "month", "day"].includes(iso.unit) ? plain(iso) : "two-digit-year";
  }
  if (iso === "no-such-day") return iso;
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?([12]\d{3}|'?\d{2})$/.exec(text);
  if (dotted) return dayReading(dotted[3], Number(dotted[2]), Number(dotted[1]));
  // "10/11/2021" is October in one country and November in another.
  if (/^\d{1,2}([/-])\d{1,2}\1(?:\d{4}|\d{2})$/.test(text) || /^\d{1,2}\/\d{1,2}$/.test(text)) {
    return "ambiguous-order";
  }
  const monthly = /^(\d{1,2})[./]([12]\d{3})$/.exec(text);
  return monthly ? partReading("month", monthly[2], Number(monthly[1]), 12) : null;
}

/** "13.12." is a day; "13.12" only where "am" says so, for it may be any number. */
function readShortDay(text: string, stressedDay: boolean): Reading {
  const match = /^(\d{1,2})\. ?(\d{1,2})(\.?)$/.exec(text);
  if (!match || (match[3] === "" && !stressedDay)) return null;
  return dayReading(undefined, Number(match[2]), Number(match[1]));
}

const dayFirst = pattern(`(${ordinalWords}) ?(?:of )?(?:the )?(${monthWords})${optionalYear}`);
const monthFirst = pattern(`(${monthWords}) (the )?(${ordinalWords})(?:(?:, ?| )([12]\\d{3}))?$`);

function readNamedDay(text: string, stressedDay: boolean): Reading {
  const usual = dayFirst.exec(text);
  if (usual) return dayReading(usual[3], readMonth(usual[2] ?? ""), readOrdinal(usual[1] ?? ""));
  const american = monthFirst.exec(text);
  if (!american) return null;
  const [, monthName = "", article, dayText = "", yearText] = american;
  const number = readOrdinal(dayText);
  const surelyDay =
    yearText !== undefined || article !== undefined || stressedDay || !/^\d+\.?$/.test(dayText);
  // "September 21" is a day to some and a year to others.
  if (!surelyDay && !englishMonths.test(monthName) && (dayText.length > 1 || number === 0)) {
    return "two-digit-year";
  }
  return number > 31 ? "two-digit-year" : dayReading(yearText, readMonth(monthName), number);
}

const monthOnly = pattern(`(${monthWords})(?:[ /,-]*(?:of |in )?${year})?$`);

function readMonthOrYear(text: string): Reading {
  if (/^[12]\d{3}$/.test(text)) return plain(yearPeriod(Number(text)));
  const match = monthOnly.exec(text);
  return match ? partReading("month", match[2], readMonth(match[1] ?? ""), 12) : null;
}

const seasonPoint = pattern(`(${seasonWords})(?: of| in)?(?: ?${year}(?: ?[/-] ?${year})?)?$`);

function readSeasonPoint(text: string): Reading {
  const match = seasonPoint.exec(text);
  if (!match || text === "fall") return null;
  const [, name = "", first, second] = match;
  const season = readSeason(name);
  if (first === undefined) return partReading("season", first, season, 4);
  if (first.length < 4) return "two-digit-year";
  if (season !== 4) return second === undefined ? partReading("season", first, season, 4) : null;
  if (second === undefined) return "ambiguous-winter";
  const next = String(Number(first) + 1);
  return second === next || second === next.slice(2) ? partReading("season", first, 4, 4) : "no-such-day";
}

const partPatterns = {
  quarter: {
    count: 4,
    worded: pattern(
      `(${ordinalOrRomanWords}) ?(?:quartals?|quarter|qu|q|vierteljahr(?:es)?)\\b\\.?${optionalYear}`,
    ),
    short: pattern(`(?:quartal |q ?)(\\d)\\b${optionalYear}`),
    yearFirst: /^([12]\d{3})[ /-]?q ?(\d)$/,
  },
  half: {
    count: 2,
    worded: pattern(
      `(${ordinalOrRomanWords}) ?(?:halbjahr(?:e?s)?|hj|jahreshaelfte|haelfte|half(?:[- ]year)?)\\b\\.?${optionalYear}`,
    ),
    short: pattern(`(?:halbjahr |hj\\.? ?|h ?)(\\d)\\b${optionalYear}`),
    yearFirst: /^([12]\d{3})[ /-]?h ?(\d)$/,
  },
} as const;

function readPart(text: string, unit: "quarter" | "half"): Reading {
  const { count, worded, short, yearFirst } = partPatterns[unit];
  // Half of what, is not said.
  if (/(?:haelfte|half)$/.test(text)) return null;
  const match = worded.exec(text) ?? short.exec(text);
  if (match) return partReading(unit, match[2], readOrdinal(match[1] ?? ""), count);
  const reversed = yearFirst.exec(text);
  return reversed ? partReading(unit, reversed[1], Number(reversed[2]), count) : null;
}

const weekName = "(?:kw|cw|kalenderwoche|(?:calendar )?week)\\b\\.?";
const weekPatterns = [
  pattern(`(?:kw|cw|kalenderwoche|(?:calendar )?week)\\.? ?(\\d{1,2})\\b\\.?${optionalYear}`),
  pattern(`(\\d{1,2})(?:\\.|st|nd|rd|th)? ?${weekName}${optionalYear}`),
];

function readWeek(text: string): Reading {
  const iso = /^([12]\d{3})-?w(\d{2})(?:-?([1-7]))?$/.exec(text);
  const yearFirst = iso ?? /^([12]\d{3})[ /]kw ?(\d{1,2})$/.exec(text);
  if (yearFirst) return weekReading(yearFirst[1], Number(yearFirst[2]), Number(yearFirst[3] ?? 0));
  for (const candidate of weekPatterns) {
    const match = candidate.exec(text);
    if (match) return weekReading(match[2], Number(match[1]), 0);
  }
  return null;
}

/** An ISO week, which EDTF cannot name, is the window of its days; `day` 1–7 picks one of them. */
function weekReading(yearText: string | undefined, week: number, day: number): Reading {
  if (yearText === undefined) return "year-missing";
  if (yearText.length < 4) return "two-digit-year";
  const monday = mondayOfWeek(Number(yearText), week);
  if (monday === null) return "no-such-day";
  if (day > 0) return plain(dayPeriod(monday + day - 1));
  return { kind: "set", from: dayPeriod(monday), to: dayPeriod(monday + 6) };
}

function readPortion(text: string): Reading {
  for (const portion of portions) {
    const match = pattern(`${portionWords[portion]}[ -](.+)$`).exec(text);
    if (!match) continue;
    const rest = withoutLeading(match[1] ?? "");
    if (/^'?\d{2}$/.test(rest)) return "two-digit-year";
    const of = readMonthOrYear(rest) ?? readNumeric(rest);
    if (of === null || isRefusal(of)) return of;
    if (of.kind === "without-year" && of.day === 0) return "year-missing";
    if (of.kind !== "plain" || of.period.unit === "day") return null;
    return { kind: "set", ...portionEnds(portion, of.period) };
  }
  return null;
}
