/** How made-up sources state a day: in every precision the register knows, always true of that day. */
import type { Random } from "./random.ts";

/** What a citation's date is made from; see `historicDate`. */
export interface Reading {
  edtf: string;
  wording: string;
  anchor?: string;
}

const months = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
] as const;

interface Day {
  iso: string;
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

const twoDigits = (value: number) => String(value).padStart(2, "0");
const monthName = (month: number) => months[month - 1] ?? "";

/** Each form of words returns null for days that it cannot state. */
const forms = {
  day: ({ iso, day, month, year }: Day) => ({ edtf: iso, wording: `am ${day}. ${monthName(month)} ${year}` }),
  numbers: ({ iso, day, month, year }: Day) => ({ edtf: iso, wording: `${day}.${month}.${year}` }),
  today: ({ iso }: Day) => ({ edtf: iso, wording: "heute", anchor: iso }),
  now: ({ iso }: Day) => ({ edtf: `[..${iso}]`, wording: "nun", anchor: iso }),
  month: ({ iso, month, year }: Day) => ({
    edtf: iso.slice(0, 7),
    wording: `im ${monthName(month)} ${year}`,
  }),
  partOfMonth: ({ iso, day, month, year }: Day) =>
    day <= 20
      ? {
          edtf: `[${iso.slice(0, 8)}${day <= 10 ? "01" : "11"}..${iso.slice(0, 8)}${day <= 10 ? "10" : "20"}]`,
          wording: `${day <= 10 ? "Anfang" : "Mitte"} ${monthName(month)} ${year}`,
        }
      : null,
  quarter: ({ month, year }: Day) => {
    const quarter = Math.ceil(month / 3);
    return { edtf: `${year}-${32 + quarter}`, wording: `${quarter}. Quartal ${year}` };
  },
  half: ({ month, year }: Day) => {
    const half = month <= 6 ? 1 : 2;
    return { edtf: `${year}-${39 + half}`, wording: `${half}. Halbjahr ${year}` };
  },
  season: ({ month, year }: Day) => {
    const season = Math.floor(month / 3);
    const word = ["", "Frühjahr", "Sommer", "Herbst"][season];
    return word ? { edtf: `${year}-${20 + season}`, wording: `${word} ${year}` } : null;
  },
  partOfYear: ({ month, year }: Day) => {
    const part = (
      [
        ["Anfang", 1, 3],
        ["Mitte", 5, 8],
        ["Ende", 10, 12],
      ] as const
    ).find(([, from, to]) => month >= from && month <= to);
    if (!part) return null;
    const [word, from, to] = part;
    return { edtf: `[${year}-${twoDigits(from)}..${year}-${twoDigits(to)}]`, wording: `${word} ${year}` };
  },
  window: ({ iso, month, year }: Day) =>
    month < 12
      ? {
          edtf: `[${iso.slice(0, 7)}..${year}-${twoDigits(month + 1)}]`,
          wording: `zwischen ${monthName(month)} und ${monthName(month + 1)} ${year}`,
        }
      : null,
  year: ({ year }: Day) => ({ edtf: String(year), wording: String(year) }),
  from: ({ iso, month, year }: Day) => ({
    edtf: `[${iso.slice(0, 7)}..]`,
    wording: `ab ${monthName(month)} ${year}`,
  }),
  until: ({ year }: Day) => ({ edtf: `[..${year}-12]`, wording: `bis Ende ${year}` }),
  withoutYear: ({ iso, day, month }: Day) => ({
    edtf: `XXXX${iso.slice(4)}`,
    wording: `am ${day}. ${monthName(month)}`,
  }),
  unknown: () => ({ edtf: "XXXX", wording: "ohne Datum" }),
} satisfies Record<string, (day: Day) => Reading | null>;

type Form = keyof typeof forms;

/** Sources mostly state what happened by the day or month, what is planned more vaguely. */
const usual: Record<"done" | "planned", readonly [Form, ...Form[]]> = {
  done: ["day", "day", "day", "numbers", "today", "today", "now", "month", "month", "partOfMonth"],
  planned: ["partOfYear", "partOfYear", "quarter", "season", "half", "month", "year", "until"],
};
const rare: readonly [Form, ...Form[]] = ["year", "from", "until", "withoutYear", "unknown", "window"];

/** One reading of a day ("2022-03-10") as a made-up source might state it. */
export function madeUpReading(iso: string, state: "done" | "planned", random: Random): Reading {
  const day: Day = { iso, year: +iso.slice(0, 4), month: +iso.slice(5, 7), day: +iso.slice(8) };
  const form = random.pick(random.chance(12) ? rare : usual[state]);
  return forms[form](day) ?? forms.month(day);
}

/** Every form of words for one day; for tests. */
export function allReadings(iso: string): Reading[] {
  const day: Day = { iso, year: +iso.slice(0, 4), month: +iso.slice(5, 7), day: +iso.slice(8) };
  return Object.values(forms).flatMap((form) => form(day) ?? []);
}
