/**
 * German and English words for parts of the calendar, in folded spelling (see `foldWording`): lower case, "ae" for "ä".
 * The exported `…Words` are sources of regular expressions, the functions look a matched word up.
 */

/** Lower case, umlauts written out, all dashes "-", one space between words; what is typed alike reads alike. */
export function foldWording(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019`´]/g, "'")
    .replace(/["„“”«»]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function table(lines: readonly string[]): Map<string, number> {
  return new Map(lines.flatMap((line, index) => line.split(" ").map((word) => [word, index + 1] as const)));
}

/** Longest first, so that "sept" is not read as "sep" with a rest. */
function alternatives(words: Iterable<string>): string {
  return `(?:${[...words].toSorted((a, b) => b.length - a.length).join("|")})`;
}

const months = table([
  "januar january jan jaenner jaen",
  "februar february feb febr feber",
  "maerz march mrz maer mar marz",
  "april apr",
  "mai may",
  "juni june jun juno",
  "juli july jul",
  "august aug",
  "september sept sep",
  "oktober october okt oct",
  "november nov",
  "dezember december dez dec",
]);
export const monthWords = `${alternatives(months.keys())}\\b\\.?`;
/** The number of a month, from 1; 0 for a word that is none. */
export const readMonth = (word: string): number => months.get(word.replace(".", "")) ?? 0;

/** In English alone "December 21" is surely a day; "September 21" could be a year cut short. */
export const englishMonths = /^(?:january|february|march|may|june|july|october|december)\b/;

const seasons = table([
  "fruehjahr fruehling fruhjahr spring springtime fruehjahrs",
  "sommer summer summertime",
  "herbst autumn fall",
  "winter",
]);
export const seasonWords = `${alternatives(seasons.keys())}\\b`;
/** The number of a season, from 1 (spring); 0 for a word that is none. */
export const readSeason = (word: string): number => seasons.get(word) ?? 0;

const weekdays = table([
  "montag monday",
  "dienstag tuesday",
  "mittwoch wednesday",
  "donnerstag thursday",
  "freitag friday",
  "samstag sonnabend saturday",
  "sonntag sunday",
]);
const shortWeekdays = table([
  "mo mon",
  "di tue tues",
  "mi wed",
  "do thu thur thurs",
  "fr fri",
  "sa sat",
  "so sun",
]);
export const weekdayWords = alternatives(weekdays.keys());
export const anyWeekdayWords = alternatives([...weekdays.keys(), ...shortWeekdays.keys()]);
export const readWeekday = (word: string): number => weekdays.get(word) ?? shortWeekdays.get(word) ?? 0;

const germanOnes = "erst zweit dritt viert fuenft sechst siebt acht neunt".split(" ");
const germanTeens =
  "zehnt elft zwoelft dreizehnt vierzehnt fuenfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst".split(
    " ",
  );
const germanTens = "ein zwei drei vier fuenf sechs sieben acht neun"
  .split(" ")
  .map((one) => `${one}undzwanzigst`);
const englishOnes = "first second third fourth fifth sixth seventh eighth ninth".split(" ");
const englishTeens =
  "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const ordinals = new Map<string, number>([
  ...[...germanOnes, ...germanTeens, ...germanTens, "dreissigst", "einunddreissigst"].flatMap((stem, index) =>
    ["e", "en", "er", "es", "em"].map((ending) => [stem + ending, index + 1] as const),
  ),
  ...[
    ...englishOnes,
    ...englishTeens,
    ...englishOnes.map((one) => `twenty-${one}`),
    "thirtieth",
    "thirty-first",
  ].map((word, index) => [word, index + 1] as const),
]);
const roman = new Map([
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
]);

/** "3", "3.", "3rd", "third", "dritten". */
export const ordinalWords = `(?:\\d{1,2}(?:\\.|st|nd|rd|th)?(?!\\d)|${alternatives(ordinals.keys())}\\b)`;
/** As `ordinalWords`, also "III". */
export const ordinalOrRomanWords = `(?:${ordinalWords}|(?:iii|ii|iv|i)\\b\\.?)`;
export const readOrdinal = (word: string): number =>
  ordinals.get(word) ?? roman.get(word.replace(".", "")) ?? Number.parseInt(word, 10);

const numbers = table([
  "ein eine einem einer einen eines a an one",
  "zwei two",
  "drei three",
  "vier four",
  "fuenf five",
  "sechs six",
  "sieben seven",
  "acht eight",
  "neun nine",
  "zehn ten",
  "elf eleven",
  "zwoelf twelve",
]);
export const numberWords = `(?:\\d{1,3}|${alternatives(numbers.keys())})`;
export const readNumber = (word: string): number => numbers.get(word) ?? Number.parseInt(word, 10);

const durations = {
  day: "tag tage tagen day days",
  week: "woche wochen week weeks",
  month: "monat monate monats monaten month months",
  year: "jahr jahre jahres jahren year years",
} as const;
export type DurationUnit = keyof typeof durations;
export const durationWords = alternatives(Object.values(durations).flatMap((words) => words.split(" ")));
export const readDuration = (word: string): DurationUnit =>
  (["day", "week", "month"] as const).find((unit) => durations[unit].split(" ").includes(word)) ?? "year";

/** Steps from the anchor: "letzt…" −1, "dies…" 0, "nächst…" +1. */
const stepStems = {
  "-2": ["vorletzt"],
  "-1": ["letzt", "vergangen", "vorig", "vorangegangen", "zurueckliegend"],
  "0": ["laufend", "aktuell", "jetzig", "heurig"],
  "1": ["naechst", "kommend"],
  "2": ["uebernaechst"],
} as const;
const steps = new Map<string, number>([
  ...Object.entries(stepStems).flatMap(([step, stems]) =>
    stems.flatMap((stem) => ["e", "en", "er", "es", "em"].map((end) => [stem + end, Number(step)] as const)),
  ),
  ...["diese", "diesen", "dieser", "dieses", "diesem", "this", "current"].map((word) => [word, 0] as const),
  ...["last", "previous"].map((word) => [word, -1] as const),
  ...["next", "coming"].map((word) => [word, 1] as const),
]);
export const stepWords = `${alternatives(steps.keys())}\\b`;
export const readStep = (word: string): number => steps.get(word) ?? 0;
/** Words for the nearest such day or season, where "letzt", "nächst", "last", "next" may mean the one after. */
export const nearestStep = /^(?:vergangen|vorangegangen|zurueckliegend|kommend|coming|previous)/;

export const portionWords = {
  early:
    "(?:zu beginn|zu anfang|am anfang|anfangs|anfang|beginn|(?:at |in )?(?:the )?(?:beginning|start|early part) of|early)",
  mid: "(?:mitte|(?:in )?(?:the )?middle of|mid)",
  late: "(?:gegen ende|zum ende|am ende|ende|towards? the end of|(?:at )?(?:the )?end of|late)",
} as const;
