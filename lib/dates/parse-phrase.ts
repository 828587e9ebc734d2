/** Reads a whole phrase: what is said about a point in time ("bis", "nach", "seit") and what says nothing exact. */
import type { Edtf } from "./edtf.ts";
import { readBareRange, readFramedRange } from "./parse-range.ts";
import { namePeriods, readDurationPhrase, readPoint } from "./parse-relative.ts";
import { dayPeriod, periodDays, shiftPeriod } from "./period.ts";
import { type Anchor, type Reading, endsOf, isRefusal, onOrBefore, plainDay, windowed } from "./reading.ts";
import { monthWords, seasonWords, weekdayWords } from "./words.ts";

const unknownWords = new Set(
  (
    "unbekannt|nicht bekannt|noch unbekannt|noch nicht bekannt|nicht genannt|in planung|in vorbereitung|geplant|" +
    "ohne datum|kein datum|undatiert|datum unbekannt|zeitpunkt unbekannt|noch offen|steht noch nicht fest|" +
    "unknown|not known|not yet known|not stated|in planning|in preparation|being planned|planned|date unknown|" +
    "no date|undated|tba|tbd|to be announced|to be decided"
  ).split("|"),
);
const nowWords = new Set(
  (
    "nun|nunmehr|jetzt|inzwischen|mittlerweile|bereits|schon|soeben|gerade|eben|kuerzlich|vor kurzem|seit kurzem|" +
    "neulich|juengst|unlaengst|derzeit|momentan|zurzeit|bis jetzt|bis heute|bisher|" +
    "now|by now|already|just|just now|recently|currently|meanwhile|in the meantime|until now|so far"
  ).split("|"),
);
const vagueWords = new Set(
  (
    "demnaechst|bald|in kuerze|in baelde|zeitnah|kuenftig|zukuenftig|in zukunft|in naher zukunft|irgendwann|" +
    "eines tages|mittelfristig|langfristig|kurzfristig|perspektivisch|spaeter|frueher|damals|einst|dieser tage|" +
    "in absehbarer zeit|so bald wie moeglich|schnellstmoeglich|" +
    "soon|shortly|in the near future|in future|in the future|sometime|some day|someday|eventually|later|" +
    "in due course|before long|one day|as soon as possible|these days"
  ).split("|"),
);
const vaguePlural =
  /^(?:in |innerhalb |within )?(?:den |der |the )?(?:naechsten|kommenden|letzten|vergangenen|next|coming|last|einigen|wenigen|a few|some) (?:few |paar )?(?:tagen?|wochen|monaten?|jahren?|days|weeks|months|years)$/;

const hedge =
  /^(?:voraussichtlich|planmaessig|geplant(?: fuer)?|expected|planned(?: for)?|scheduled(?: for)?):? (?=.)/;

/** Reads a folded phrase; null when it is not understood. */
export function readPhrase(text: string, anchor: Anchor): Reading {
  const phrase = text
    .replace(/[()]/g, " ")
    .replace(/ +/g, " ")
    .replace(/[ .,;:!]+$/, (end, at: number, whole: string) =>
      // The full stop of "13.12." belongs to the date.
      end.startsWith(".") && /\b\d{1,2}\. ?\d{1,2}$/.test(whole.slice(0, at)) ? "." : "",
    )
    .trim();
  if (unknownWords.has(phrase)) return { kind: "unknown" };
  const said = phrase.replace(hedge, "");
  if (nowWords.has(said)) return onOrBefore(anchor);
  if (vagueWords.has(said) || vaguePlural.test(said)) return "too-vague";
  return (
    readDurationPhrase(said, anchor) ??
    readSigned(said, anchor) ??
    readNamed(namePeriods(said, anchor), anchor)
  );
}

/** Reads a phrase in which no period is left that counts from the anchor. */
function readNamed(text: string, anchor: Anchor): Reading {
  return (
    readRemark(text, anchor) ??
    readFramedRange(text, anchor) ??
    readLimit(text, anchor) ??
    readPoint(text, anchor) ??
    readBareRange(text, anchor)
  );
}

/** The remarks that the register's own formatting adds, so that it reads back what it writes. */
function readRemark(text: string, anchor: Anchor): Reading {
  const match =
    /^(.+?),? (jahr nicht genannt|year not stated|ende offen|end open|beginn offen|beginning open)$/.exec(
      text,
    );
  if (!match) return null;
  const [, said = "", remark = ""] = match;
  if (/^(?:jahr|year)/.test(remark)) {
    const reading = readPoint(said, anchor);
    return reading === null || isRefusal(reading) || reading.kind === "without-year" ? reading : null;
  }
  const ends = endsOf(readPoint(said.replace(/^(?:von|vom|from|bis|until) /, ""), anchor));
  if (ends === null || isRefusal(ends)) return ends;
  return remark.startsWith("end")
    ? windowed("interval", ends.from, null)
    : windowed("interval", null, ends.to);
}

type Limit = "by" | "from" | "before" | "after" | "since" | "around";

const limitWords: readonly [Limit, RegExp][] = [
  [
    "by",
    /^(?:bis (?:spaetestens|einschliesslich|inklusive)|spaetestens bis|bis|spaetestens|until|till|up to|by|no later than|not later than|at the latest(?: by)?|(?:am|im|in|on) (?:oder|or) (?:vor|before)|nicht nach|not after) (.+)$/,
  ],
  ["by", /^(?:bis )?(.+?),? (?:at the latest|spaetestens|oder (?:frueher|davor)|or (?:earlier|before))$/],
  [
    "from",
    /^(?:fruehestens(?: ab)?|ab|starting(?: from)?|as from|no earlier than|not (?:earlier than|before)|nicht (?:vor|frueher als)|(?:am|im|in|on) (?:oder|or) (?:nach|after)) (.+)$/,
  ],
  ["from", /^(?:von|vom|from) (.+?),? (?:an|onwards?|on)$/],
  ["from", /^from (.+)$/],
  ["from", /^(.+?),? (?:fruehestens|at the earliest|oder (?:spaeter|danach)|or (?:later|after))$/],
  ["before", /^(?:noch |kurz |shortly )?(?:vor|before|prior to) (.+)$/],
  ["after", /^(?:kurz |shortly )?(?:nach|after) (.+)$/],
  ["since", /^(?:seit|since) (.+)$/],
  [
    "around",
    /^(?:um|ca\.?|circa|etwa|in etwa|ungefaehr|rund|gegen(?! ende)|around|about|approximately|approx\.?|c\.) (.+)$/,
  ],
];

function readLimit(text: string, anchor: Anchor): Reading {
  for (const [limit, pattern] of limitWords) {
    const match = pattern.exec(text);
    if (!match) continue;
    const rest = (match[1] ?? "").replace(/^(?:um|in|zum|zur) (?=.)/, "");
    return applyLimit(limit, rest, anchor);
  }
  return null;
}

function applyLimit(limit: Limit, text: string, anchor: Anchor): Reading {
  const end = readEndOf(text, anchor);
  if (end && limit !== "from" && limit !== "since" && limit !== "around") {
    // "before the end of 2021" promises December too, so it ends with the period like "by".
    if (limit === "after") return windowed("set", shiftPeriod(end.period, 1), null);
    return windowed("set", null, dayPeriod(periodDays(end.period).last));
  }
  const reading = /^(?:nun|jetzt|now|sofort)$/.test(text) ? plainDay(anchor.day()) : readPoint(text, anchor);
  if (limit === "since") {
    // "seit X": it began within X, so X is the date.
    if (reading === null || isRefusal(reading) || reading.kind === "without-year") return reading;
    return endsOf(reading) === null ? null : reading;
  }
  const ends = endsOf(reading);
  if (ends === null || isRefusal(ends)) return ends;
  switch (limit) {
    case "by":
      return windowed("set", null, ends.to);
    case "from":
      return windowed("set", ends.from, null);
    // The neighbouring month or year rather than its last or first day: the source names no day.
    case "before":
      return windowed("set", null, shiftPeriod(ends.from, -1));
    case "after":
      return windowed("set", shiftPeriod(ends.to, 1), null);
    case "around":
      return reading !== null && !isRefusal(reading) && reading.kind === "plain"
        ? { ...reading, approximate: true }
        : null;
  }
}

/** "Ende 2021", "the end of the first quarter of 2022" as a limit means the period's last day. */
function readEndOf(text: string, anchor: Anchor): Extract<Edtf, { kind: "plain" }> | null {
  const match = /^(?:(?:zum|dem|the) )?(?:ende|end of) (.+)$/.exec(text);
  if (!match) return null;
  const of = readPoint(match[1] ?? "", anchor);
  if (of !== null && !isRefusal(of) && of.kind === "set" && of.to) {
    return { kind: "plain", period: of.to, approximate: false };
  }
  return of !== null && !isRefusal(of) && of.kind === "plain" ? of : null;
}

const auxiliary = "(?:haben|hat|hatte|hatten|wurde|wurden|ist|sind|have|has|had|was|were|been|being)";
const signing =
  "(?:unterzeichnet|unterschrieben|signiert|vereinbart|geschlossen|abgeschlossen|eroeffnet|bezogen|gestartet|signed|agreed|concluded|opened|started)";
const signed = new RegExp(
  `^(?:(${auxiliary})\\b)?(.*?)\\b${signing}(?: (?:worden|haben|hat|wurde|wurden))?$`,
);
const negation = /\b(?:nicht|kein\w*|nie|not|never|no|noch|yet|werden|sollen|soll|will|to be)\b/;
const timeWords = new RegExp(
  `\\d|\\b(?:${monthWords}|${seasonWords}|${weekdayWords}|jahr\\w*|monat\\w*|woche\\w*|tag\\w*|year\\w*|month\\w*|week\\w*|day\\w*|` +
    `heute|gestern|morgen|today|yesterday|tomorrow|bald|demnaechst|soon|vor|nach|bis|seit|ab|before|after|until|since|ago|` +
    `anfang|mitte|ende|early|mid|late|end)\\b`,
);

const signedEnglish = new RegExp(`^(have|has|had)\\b(.*) ${signing}( .*)$`);

/** "haben … unterzeichnet", "have signed …" without a day: done on or before the day of the source. */
function readSigned(text: string, anchor: Anchor): Reading {
  const match = signed.exec(text) ?? signedEnglish.exec(text);
  if (!match) return null;
  const middle = `${match[2] ?? ""} ${match[3] ?? ""}`
    .replace(/\.{2,}/g, " ")
    .replace(/ +/g, " ")
    .trim();
  if (negation.test(middle)) return null;
  if (middle === "" || nowWords.has(middle)) return onOrBefore(anchor);
  if (timeWords.test(middle)) return readNamed(namePeriods(middle, anchor), anchor);
  return match[1] === undefined ? null : onOrBefore(anchor);
}
