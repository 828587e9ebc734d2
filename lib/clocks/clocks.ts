/**
 * The register's two clocks. `stand`: what was true on a day. `wissen`: what the register said at the end of a day. Both
 * are days in Europe/Berlin as the address carries them. Pure.
 */
import { z } from "zod";
import { dayParts, firstYear, lastYear, readIsoDay } from "#lib/dates/calendar.ts";

/** Whether a text is a day that a clock can be set to: an ISO day of a year that dates may name. */
export function isClockDay(text: string): boolean {
  const day = readIsoDay(text);
  if (day === null) return false;
  const { year } = dayParts(day);
  return year >= firstYear && year <= lastYear;
}

/** A day in an address. */
export const dayParameter = z.string().refine(isClockDay);

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
