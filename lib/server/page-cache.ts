/**
 * How long a prerendered page stays. Publishing is rare and rendering cheap, so every page carries one tag and any
 * publication expires them all; beyond that a page never outlives the Berlin day, because "overdue" follows the day.
 */
import { cacheLife, cacheTag } from "next/cache";
import { registerTag } from "./page-tag.ts";

/** To be called first in a page's `"use cache"` function. */
export function keepUntilChanged(): void {
  cacheTag(registerTag);
  const seconds = Math.min(3600, Math.max(shortest, secondsToBerlinMidnight(new Date())));
  // `expire` must exceed `revalidate`; together they leave no window in which yesterday's page is served.
  cacheLife({ stale: 300, revalidate: seconds, expire: seconds + 1 });
}

/** Next leaves pages that live less than five minutes out of the prerender. */
const shortest = 300;

/** Whole seconds until the day changes in Berlin; on the two days of a clock change up to an hour off. */
export function secondsToBerlinMidnight(now: Date): number {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Berlin", timeStyle: "medium" }).format(
    now,
  );
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return 86_400 - (hours * 3600 + minutes * 60 + seconds);
}
