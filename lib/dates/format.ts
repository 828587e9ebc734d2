import { readIsoDay } from "./calendar.ts";
import type { DateBounds } from "./compare.ts";
import { daysBetween, punctuality } from "./compare.ts";
import type { Edtf, Ends } from "./edtf.ts";
import { portionOf, understood } from "./edtf.ts";
import type { HistoricDate } from "./historic-date.ts";
import type { PartUnit, Period } from "./period.ts";
import { dayPeriod } from "./period.ts";

export type DateLocale = "de" | "en";

const months: Record<DateLocale, readonly string[]> = {
  de: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
const seasons: Record<DateLocale, readonly string[]> = {
  de: ["Frühjahr", "Sommer", "Herbst", "Winter"],
  en: ["spring", "summer", "autumn", "winter"],
};
const ordinals = ["first", "second", "third", "fourth"];
const portionWords = {
  de: { early: "Anfang ", mid: "Mitte ", late: "Ende " },
  en: { early: "early ", mid: "mid-", late: "late " },
} as const;

/**
 * A historic date in words that are exactly as precise as its EDTF: "September 2021", "Anfang 2022",
 * "am oder vor dem 9. Juni 2022", "13. Dezember, Jahr nicht genannt". `parseWording` reads every one of them back.
 * Throws a RangeError when the EDTF is not understood.
 */
export function formatDate(date: Pick<HistoricDate, "edtf">, locale: DateLocale): string {
  return formatEdtf(understood(date.edtf), locale);
}

function formatEdtf(value: Edtf, locale: DateLocale): string {
  const german = locale === "de";
  switch (value.kind) {
    case "unknown":
      return german ? "nicht bekannt" : "not known";
    case "without-year": {
      const name =
        value.day === 0
          ? // "first half" alone would leave open of what.
            partName(value.unit, value.part, locale).replace(/half$/, "half-year")
          : dayAndMonth(value.day, value.part, locale);
      return german ? `${name}, Jahr nicht genannt` : `${name}, year not stated`;
    }
    case "plain":
      if (!value.approximate) return periodName(value.period, locale);
      return `${german ? "um" : "around"} ${withArticle(value.period, locale, "accusative")}`;
    case "set":
      return formatSet(value, locale);
    case "interval":
      return formatInterval(value, locale);
  }
}

function formatSet(ends: Ends, locale: DateLocale): string {
  const german = locale === "de";
  if (ends.from === null) return `${preposition(ends.to, locale)} ${orWords(german, "before", ends.to)}`;
  if (ends.to === null) return `${preposition(ends.from, locale)} ${orWords(german, "after", ends.from)}`;
  const match = portionOf(ends);
  if (match) return portionWords[locale][match.portion] + periodName(match.of, locale);
  const [from, to] = joined(ends.from, ends.to, locale, "dative");
  return german ? `zwischen ${from} und ${to}` : `between ${from} and ${to}`;
}

function orWords(german: boolean, direction: "before" | "after", period: Period): string {
  if (!german) return `or ${direction} ${withArticle(period, "en", "dative")}`;
  const year = period.unit === "year" ? "dem Jahr " : "";
  return `oder ${direction === "before" ? "vor" : "nach"} ${year}${withArticle(period, "de", "dative")}`;
}

function preposition(period: Period, locale: DateLocale): string {
  if (locale === "de") return period.unit === "day" ? "am" : "im";
  return period.unit === "day" ? "on" : "in";
}

function formatInterval(ends: Ends, locale: DateLocale): string {
  const german = locale === "de";
  if (ends.from === null) {
    const end = withArticle(ends.to, locale, "dative").replace(/^dem /, "zum ");
    return german ? `bis ${end}, Beginn offen` : `until ${end}, beginning open`;
  }
  if (ends.to === null) {
    const start = withArticle(ends.from, locale, "dative");
    return german ? `${fromWord(start)}, Ende offen` : `from ${start}, end open`;
  }
  const [from, to] = joined(ends.from, ends.to, locale, "dative");
  return german ? `${fromWord(from)} bis ${to.replace(/^dem /, "zum ")}` : `from ${from} to ${to}`;
}

function fromWord(start: string): string {
  return start.startsWith("dem ") ? `vom ${start.slice(4)}` : `von ${start}`;
}

/** Two ends with what they share said once: "dem 21." and "dem 27. März 2022", "Mai" and "Juni 2022". */
function joined(from: Period, to: Period, locale: DateLocale, grammar: Case): [string, string] {
  const end = withArticle(to, locale, grammar);
  if (from.unit !== to.unit || from.year !== to.year) return [withArticle(from, locale, grammar), end];
  if (from.unit === "month") return [months[locale][from.part - 1] ?? "", end];
  if (from.unit !== "day") return [withArticle(from, locale, grammar), end];
  const article = locale === "en" ? "" : articles[grammar];
  if (from.part !== to.part) return [article + dayAndMonth(from.day, from.part, locale), end];
  return [article + (locale === "de" ? `${from.day}.` : String(from.day)), end];
}

type Case = "dative" | "accusative";
const articles: Record<Case, string> = { dative: "dem ", accusative: "den " };

/** The name as it stands after a preposition: "dem 9. Juni 2022", "dem 1. Quartal 2022", "September 2021". */
function withArticle(period: Period, locale: DateLocale, grammar: Case): string {
  const name = periodName(period, locale);
  if (period.unit === "month" || period.unit === "year") return name;
  if (locale === "en") return period.unit === "quarter" || period.unit === "half" ? `the ${name}` : name;
  if (period.unit === "day") return articles[grammar] + name;
  // Quarter, half and "Frühjahr" are neuter, the other seasons masculine: they differ in the accusative only.
  const neuter = period.unit !== "season" || period.part === 1;
  return (grammar === "accusative" && neuter ? "das " : articles[grammar]) + name;
}

/** A plain date: "2021", "September 2021", "1. Quartal 2022", "Winter 2021/22", "5. September 2021". */
function periodName(period: Period, locale: DateLocale): string {
  const { unit, year, part, day } = period;
  if (unit === "year") return String(year);
  if (unit === "day") return `${dayAndMonth(day, part, locale)} ${year}`;
  const of = locale === "en" && (unit === "quarter" || unit === "half") ? " of" : "";
  return `${partName(unit, part, locale)}${of} ${unit === "season" && part === 4 ? winterYears(year) : year}`;
}

function winterYears(year: number): string {
  const next = String(year + 1);
  return `${year}/${next.endsWith("00") ? next : next.slice(2)}`;
}

function partName(unit: PartUnit, part: number, locale: DateLocale): string {
  if (unit === "month") return months[locale][part - 1] ?? "";
  if (unit === "season") return seasons[locale][part - 1] ?? "";
  if (locale === "de") return `${part}. ${unit === "quarter" ? "Quartal" : "Halbjahr"}`;
  return `${ordinals[part - 1] ?? ""} ${unit}`;
}

function dayAndMonth(day: number, month: number, locale: DateLocale): string {
  return `${day}${locale === "de" ? "." : ""} ${months[locale][month - 1] ?? ""}`;
}

/**
 * The calendar bounds in words, to show an editor how a wording was understood: "1. Januar bis 31. März 2022",
 * "bis 9. Juni 2022", "ab 1. September 2021".
 */
export function formatBounds(date: DateBounds, locale: DateLocale): string {
  const german = locale === "de";
  const [from, to] = [boundPeriod(date.earliest), boundPeriod(date.latest)];
  if (from && to) {
    if (date.earliest === date.latest) return periodName(from, locale);
    const [start, end] = joined(from, to, locale, "dative").map((text) => text.replace(/^dem /, ""));
    return german ? `${start} bis ${end}` : `${start} to ${end}`;
  }
  if (to) return `${german ? "bis" : "until"} ${periodName(to, locale)}`;
  if (from) return `${german ? "ab" : "from"} ${periodName(from, locale)}`;
  return german ? "kein Zeitraum bestimmbar" : "no period can be derived";
}

function boundPeriod(day: string | null): Period | null {
  const number = day === null ? null : readIsoDay(day);
  return number === null ? null : dayPeriod(number);
}

/**
 * What became of a plan, in words: "71 bis 160 Tage später als geplant", "wie geplant", or that it cannot be
 * decided. Never more exact than the two dates allow.
 */
export function formatDelay(plan: DateBounds, actual: DateBounds, locale: DateLocale): string {
  const german = locale === "de";
  const outcome = punctuality(plan, actual);
  if (outcome === "as-planned") return german ? "wie geplant" : "as planned";
  const days = daysBetween(plan, actual);
  if (outcome === "undecided" || days === null) {
    return german ? "nicht entscheidbar, ob wie geplant" : "cannot be decided whether as planned";
  }
  const later = outcome === "later";
  const [least, most] = later ? [days.min, days.max] : [days.max, days.min];
  const direction = german
    ? `${later ? "später" : "früher"} als geplant`
    : `${later ? "later" : "earlier"} than planned`;
  return `${dayCount(Math.abs(least ?? 0), most === null ? null : Math.abs(most), german)} ${direction}`;
}

function dayCount(least: number, most: number | null, german: boolean): string {
  const unit = (count: number): string => {
    if (german) return count === 1 ? "Tag" : "Tage";
    return count === 1 ? "day" : "days";
  };
  if (most === null) return `${german ? "mindestens" : "at least"} ${least} ${unit(least)}`;
  if (least === most) return `${least} ${unit(least)}`;
  return `${least} ${german ? "bis" : "to"} ${most} ${unit(most)}`;
}
