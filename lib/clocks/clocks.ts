/**
 * The register's two clocks. `stand`: what was true on a day. `wissen`: what the register said at the end of a day. Both
 * are days in Europe/Berlin as the address carries them. Pure.
 */
import { z } from "zod";
import { dayParts, firstYear, lastYear, readIsoDay } from "#lib/dates/calendar.ts";
import { readDay } from "#lib/dates/typed.ts";

/**
 * The day that a clock is set to, as ISO day: typed as such or in words ("9.6.2022", for browsers that know no field for
 * days), of a year that dates may name. null for anything else.
 */
export function clockDay(text: string): string | null {
  if (text.length > longestDay) return null;
  const read = readDay(text);
  return read.ok && isClockDay(read.day) ? read.day : null;
}

/** Whether a text is such an ISO day. */
export function isClockDay(text: string): boolean {
  const day = readIsoDay(text);
  if (day === null) return false;
  const { year } = dayParts(day);
  return year >= firstYear && year <= lastYear;
}

/** No day takes more words. */
const longestDay = 40;

/** A day in an address. */
export const dayParameter = z.string().transform((text, context) => {
  const day = clockDay(text);
  if (day !== null) return day;
  context.addIssue({ code: "custom", message: "No day." });
  return z.NEVER;
});

/** Both clocks as parameters of a list; see `readParameters`. */
export const clockFields = { stand: dayParameter, wissen: dayParameter };

/** null: the clock stands at today. */
export interface Clocks {
  stand: string | null;
  wissen: string | null;
}

/** Nothing set back. */
export const noClocks: Clocks = { stand: null, wissen: null };

/** Where the clocks really stand. */
export interface SetClocks {
  /** The day whose truth is asked for; null where it is that of `viewed`. */
  stand: string | null;
  /** The day whose knowledge is asked for; null for today's. */
  wissen: string | null;
  /** The day on which the reader stands: the end of what is known. */
  viewed: string;
}

/**
 * Sets the clocks on a day. What is known reaches no further than today, and what is true no further than what is known: a
 * later day shows the same as that day itself.
 * @param today ISO day in Europe/Berlin
 */
export function setClocks({ stand, wissen }: Clocks, today: string): SetClocks {
  const viewed = wissen !== null && wissen < today ? wissen : today;
  return {
    stand: stand !== null && stand < viewed ? stand : null,
    wissen: viewed === today ? null : viewed,
    viewed,
  };
}
