/** Pairs of dates of which the second says more exactly what the first says: for rules that must not lose what they decided. */
import fc from "fast-check";
import { bounds } from "#lib/dates/edtf.ts";
import { dayNumber, isoDay } from "#lib/dates/calendar.ts";

/** All ways of stating one day, from not at all to exactly. */
function statements(day: number, before: number, after: number): string[] {
  const iso = isoDay(day);
  const [early, late] = [isoDay(day - before), isoDay(day + after)];
  return [
    "XXXX",
    `XXXX${iso.slice(4)}`,
    `XXXX${iso.slice(4, 7)}`,
    `[..${late}]`,
    `[..${iso}]`,
    `[${early}..]`,
    `[${iso}..]`,
    `[${early}..${late}]`,
    iso.slice(0, 4),
    iso.slice(0, 7),
    iso,
  ];
}

/** Whether every day that the second leaves open is one that the first leaves open too. */
function isWithin(wide: string, narrow: string): boolean {
  if (wide === "XXXX" || wide === narrow) return true;
  if (wide.startsWith("XXXX-"))
    return /^(XXXX|\d{4})/.test(narrow) && narrow.length > 4 && narrow.slice(4).startsWith(wide.slice(4));
  const [outer, inner] = [bounds(wide), bounds(narrow)];
  if (narrow.startsWith("XXXX")) return false;
  const startsWithin =
    outer.earliest === null || (inner.earliest !== null && inner.earliest >= outer.earliest);
  const endsWithin = outer.latest === null || (inner.latest !== null && inner.latest <= outer.latest);
  return startsWithin && endsWithin;
}

/** A date and the same one known more exactly (or as exactly), both true of one day. */
export interface Sharpening {
  /** The day itself, ISO. */
  day: string;
  wide: string;
  narrow: string;
}

export const anySharpening: fc.Arbitrary<Sharpening> = fc
  .tuple(
    fc.integer({ min: dayNumber(2020, 6, 1), max: dayNumber(2023, 6, 30) }),
    fc.integer({ min: 0, max: 400 }),
    fc.integer({ min: 0, max: 400 }),
    fc.nat({ max: 10 }),
    fc.nat(),
  )
  .map(([day, before, after, which, how]) => {
    const all = statements(day, before, after);
    const wide = all[which] ?? "XXXX";
    const narrower = all.filter((each) => isWithin(wide, each));
    return { day: isoDay(day), wide, narrow: narrower[how % narrower.length] ?? wide };
  });

/** One way of stating a day between 2020 and 2023. */
export const anyStatement: fc.Arbitrary<string> = anySharpening.map(({ wide }) => wide);
