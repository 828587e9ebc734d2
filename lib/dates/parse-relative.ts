/** Reads phrases that count from the anchor, the day of the source: "gestern", "am Mittwoch", "vor mehr als einem Jahr". */
import { addMonths, dayParts, isoWeek, weekday } from "./calendar.ts";
import {
  type Period,
  type Unit,
  dayPeriod,
  partPeriod,
  periodAt,
  periodDays,
  shiftPeriod,
} from "./period.ts";
import { readCalendarPoint, withoutLeading } from "./parse-point.ts";
import { type Anchor, type Reading, isRefusal, onOrBefore, plain, plainDay } from "./reading.ts";
import {
  anyWeekdayWords,
  durationWords,
  monthWords,
  nearestStep,
  numberWords,
  readDuration,
  readMonth,
  readNumber,
  readSeason,
  readStep,
  readWeekday,
  seasonWords,
  stepWords,
  weekdayWords,
} from "./words.ts";

const yearStep = new RegExp(
  `(?:\\b(?:im|in|des|dem|den|the) )*\\b(?:(${stepWords}) (?:jahr(?:e?s|e)?|year)\\b|(vorjahr(?:e?s|e)?|heuer)\\b)(?! ?\\d)`,
  "g",
);
const monthStep = new RegExp(
  `(?:\\b(?:im|in|des|dem|den|the) )*\\b(?:(${stepWords}) (?:monat(?:e?s)?|month)\\b|(vormonat(?:e?s)?)\\b|(des monats|the month)\\b(?! (?:of |${monthWords})))`,
  "g",
);
const weekStep = new RegExp(
  `(?:\\b(?:in|der|die|the) )*\\b(${stepWords}) (?:woche|week)\\b|\\b(der woche|the week)\\b(?! \\d)`,
  "g",
);
const partStep = new RegExp(
  `(?:\\b(?:im|in|des|dem|den|the) )*\\b(${stepWords}) (?:(quartals?|quarter)|(halbjahr(?:e?s)?|half[- ]year))\\b(?! (?:of |in )?[12]\\d{3})`,
  "g",
);

/**
 * Replaces periods counted from the anchor by the calendar's names: "Ende nächsten Jahres" becomes "ende 2022",
 * "am 5. dieses Monats" becomes "am 5. october 2021". Everything else is left for the other rules.
 */
export function namePeriods(text: string, anchor: Anchor): string {
  const at = (unit: Unit, steps: number): Period => shiftPeriod(periodAt(unit, anchor.day()), steps);
  return text
    .replace(/\bjahres(?:ende|schluss)\b/g, "ende des jahres")
    .replace(/\bjahres(?:anfang|beginn)\b/g, "anfang des jahres")
    .replace(/\bjahresmitte\b/g, "mitte des jahres")
    .replace(/\bmonats(ende|anfang|mitte)\b/g, "$1 des monats")
    .replace(/\bmonatsbeginn\b/g, "anfang des monats")
    .replace(/\b(?:the )?(?:year[- ]end|end of (?:the )?year)\b/g, "end of the year")
    .replace(/(?:\b(?:im|in|des|dem|the) )*\b(?:jahr(?:e?s|e)?|year) ([12]\d{3})\b/g, "$1")
    .replace(yearStep, (_, step: string | undefined, own: string | undefined) => {
      const steps = step === undefined ? (own === "heuer" ? 0 : -1) : readStep(step);
      return String(at("year", steps).year);
    })
    .replace(/\b(?:des jahres|the year)\b(?! ?\d)/g, () => String(at("year", 0).year))
    .replace(monthStep, (_, step: string | undefined, before: string | undefined) => {
      const steps = step === undefined ? (before === undefined ? 0 : -1) : readStep(step);
      const { part, year } = at("month", steps);
      return `${englishMonth(part)} ${year}`;
    })
    .replace(weekStep, (_, step: string | undefined) => {
      const { year, week } = isoWeek(anchor.day() + 7 * readStep(step ?? "this"));
      return `kw ${week} ${year}`;
    })
    .replace(partStep, (_, step: string, quarter: string | undefined) => {
      const { part, year } = at(quarter === undefined ? "half" : "quarter", readStep(step));
      return `${part}. ${quarter === undefined ? "halbjahr" : "quartal"} ${year}`;
    });
}

function englishMonth(month: number): string {
  const names = "january february march april may june july august september october november december";
  return names.split(" ")[month - 1] ?? "";
}

const dayWords = new Map<string, number>([
  ...["heute", "heutigen", "today", "this day"].map((word) => [word, 0] as const),
  ...["gestern", "gestrigen", "yesterday"].map((word) => [word, -1] as const),
  ...["vorgestern", "day before yesterday"].map((word) => [word, -2] as const),
  ...["morgen", "morgigen", "tomorrow"].map((word) => [word, 1] as const),
  ...["uebermorgen", "day after tomorrow"].map((word) => [word, 2] as const),
]);

/** The part of a day is not kept: nothing in the register is more exact than a day. */
const timeOfDay = "(?: ?(?:frueh|morgen|vormittag|mittag|nachmittag|abend|morning|afternoon|evening))";
const wordedDay = new RegExp(`^(${[...dayWords.keys()].join("|")})(?: (?:tag|tages|tage))?(${timeOfDay})?$`);
const bareWeekday = new RegExp(`^(?:(${stepWords}) )?(${weekdayWords})s?${timeOfDay}?$`);
const weekdayInWeek = new RegExp(`^(${weekdayWords}),? (?:in |of )?(kw .+)$`);
const steppedPart = new RegExp(`^(${stepWords}) (?:(${monthWords})|(${seasonWords}))$`);
const weekdayFirst = new RegExp(`^(${anyWeekdayWords})\\b[.,]* ?(?:dem |den |the )?(.+)$`);
const weekdayLast = new RegExp(`^(.+?),? (?:an? |einem |ein )?(${weekdayWords})$`);

/** Reads a day or period, by the calendar or counted from the anchor; null when the text (folded) is none. */
export function readPoint(text: string, anchor: Anchor): Reading {
  return readCalendarPoint(text) ?? readAnchored(withoutLeading(text), anchor) ?? readTimed(text, anchor);
}

function readAnchored(text: string, anchor: Anchor): Reading {
  const worded = wordedDay.exec(text);
  if (worded) return plainDay(anchor.day() + (dayWords.get(worded[1] ?? "") ?? 0));
  if (/^(?:this (?:morning|afternoon|evening)|tonight)$/.test(text)) return plainDay(anchor.day());
  const named = bareWeekday.exec(text);
  if (named) return readNamedWeekday(named[1], readWeekday(named[2] ?? ""), anchor);
  const part = steppedPart.exec(text);
  if (part) return readSteppedPart(part[1] ?? "", part[2], part[3] ?? "", anchor);
  const inWeek = weekdayInWeek.exec(text);
  if (inWeek) {
    const week = readCalendarPoint(inWeek[2] ?? "");
    if (week === null || isRefusal(week) || week.kind !== "set" || week.from === null) return week;
    return plainDay(periodDays(week.from).first + readWeekday(inWeek[1] ?? "") - 1);
  }
  const first = weekdayFirst.exec(text);
  if (first) return onWeekday(readPoint(first[2] ?? "", anchor), readWeekday(first[1] ?? ""));
  const last = weekdayLast.exec(text);
  return last ? onWeekday(readPoint(last[1] ?? "", anchor), readWeekday(last[2] ?? "")) : null;
}

/** A day with its weekday beside it: the two must agree. Without a year there is nothing to check. */
function onWeekday(day: Reading, expected: number): Reading {
  if (day === null || isRefusal(day)) return day;
  if (day.kind === "without-year") return day.day === 0 ? null : day;
  if (day.kind !== "plain" || day.period.unit !== "day") return null;
  return weekday(periodDays(day.period).first) === expected ? day : "weekday-contradicts";
}

/**
 * "am Mittwoch" is the latest such day on or before the anchor. "letzten", "nächsten Mittwoch" may mean the nearest
 * or the one a week on: read only when both are the same day.
 */
function readNamedWeekday(step: string | undefined, wanted: number, anchor: Anchor): Reading {
  const today = anchor.day();
  const sinceThen = (weekday(today) - wanted + 7) % 7;
  if (step === undefined) return plainDay(today - sinceThen);
  const inSameWeek = today - weekday(today) + wanted;
  const steps = readStep(step);
  if (steps === 0) return plainDay(inSameWeek);
  const nearest = steps < 0 ? today - (sinceThen || 7) : today + (7 - sinceThen);
  if (nearestStep.test(step) || nearest === inSameWeek + 7 * steps) return plainDay(nearest);
  return Math.abs(steps) > 1 ? null : "too-vague";
}

/** "im kommenden Frühjahr", "last March": as with weekdays, only where nearest and next year's are the same. */
function readSteppedPart(step: string, month: string | undefined, season: string, anchor: Anchor): Reading {
  const unit = month === undefined ? "season" : "month";
  const part = month === undefined ? readSeason(season) : readMonth(month);
  const today = anchor.day();
  const { year } = dayParts(today);
  const steps = readStep(step);
  if (steps === 0) {
    const current = periodAt(unit, today);
    if (unit === "season" && part === 4 && current.part !== 4) return "ambiguous-winter";
    return plain(current.part === part ? current : partPeriod(unit, year, part));
  }
  if (Math.abs(steps) > 1) return null;
  const candidates = [-2, -1, 0, 1].map((offset) => partPeriod(unit, year + offset, part));
  const nearest =
    steps < 0
      ? candidates.findLast((period) => periodDays(period).last < today)
      : candidates.find((period) => periodDays(period).first > today);
  if (!nearest) return null;
  return nearestStep.test(step) || nearest.year === year + steps ? plain(nearest) : "too-vague";
}

const clockTime =
  /[, ]+(?:(?:um|at|gegen|ab) )?\d{1,2}(?:[:.]\d{2})? ?(?:uhr|h|a\.?m|p\.?m)\.?$|[, ]+(?:(?:um|at|ab) )?\d{1,2}:\d{2}$/;

function readTimed(text: string, anchor: Anchor): Reading {
  const dayText = text.replace(clockTime, "");
  if (dayText === text) return null;
  const day = readPoint(dayText, anchor);
  if (day === null || isRefusal(day)) return day;
  const isDay = day.kind === "plain" ? day.period.unit === "day" : day.kind === "without-year" && day.day > 0;
  return isDay ? day : null;
}

const about = "(?:etwa|ca\\.?|circa|rund|ungefaehr|about|around|approximately|roughly)";
const amount = `(?:(${about}|mehr als|ueber|more than|over|weniger als|less than) )?(${numberWords}) (${durationWords})`;
const pastGerman = new RegExp(`^vor ${amount}$`);
const pastEnglish = new RegExp(`^${amount} ago$`);
const future = new RegExp(`^in ${amount}(?:'s?)?(?: time)?$`);
const vaguePast =
  /^(?:vor (?:einigen|mehreren|wenigen|ein paar|vielen) |vor |(?:a few|several|some|many) )?(?:tagen|wochen|monaten|jahren|days|weeks|months|years)( ago)?$/;

/** "vor drei Tagen", "more than a year ago", "in zwei Wochen". */
export function readDurationPhrase(text: string, anchor: Anchor): Reading {
  if (vaguePast.test(text) && (text.startsWith("vor ") || text.endsWith(" ago"))) return onOrBefore(anchor);
  const past = pastGerman.exec(text) ?? pastEnglish.exec(text);
  const match = past ?? future.exec(text);
  if (!match) return null;
  const [, qualifier = "", count = "", unitWord = ""] = match;
  const unit = readDuration(unitWord);
  const number = readNumber(count);
  // Nobody counts centuries from a press release; it also keeps the arithmetic within four-digit years.
  if (number === 0 || (unit === "year" && number > 99)) return null;
  const steps = past ? -number : number;
  const today = anchor.day();
  const exact =
    unit === "day" || unit === "week"
      ? today + steps * (unit === "week" ? 7 : 1)
      : addMonths(today, steps * (unit === "year" ? 12 : 1));
  if (/^(?:mehr als|ueber|more than|over)$/.test(qualifier)) {
    if (!past) return null;
    return { kind: "set", from: null, to: dayPeriod(exact - 1) };
  }
  if (/^(?:weniger als|less than)$/.test(qualifier)) {
    const [from, to] = past ? [exact + 1, today] : [today, exact - 1];
    return from > to ? null : { kind: "set", from: dayPeriod(from), to: dayPeriod(to) };
  }
  if (unit === "day") return { kind: "plain", period: dayPeriod(exact), approximate: qualifier !== "" };
  // Counted in weeks, months or years, the day itself is not stated: one unit either side.
  if (unit === "week") return { kind: "set", from: dayPeriod(exact - 7), to: dayPeriod(exact + 7) };
  return { kind: "plain", period: periodAt(unit, exact), approximate: true };
}
