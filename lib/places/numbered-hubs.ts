/** The hubs of a map in the order of the table beside it. Pure: map and table take their numbers from here, so that they agree. */
import type { Locale } from "#lib/i18n/locale.ts";
import { byStateName } from "#lib/places/place-words.ts";
import type { HubPoint } from "#lib/places/queries.ts";
import { germanOrder } from "#lib/search/german-order.ts";

/** A hub with the number that its point carries on narrow screens, from 1; null for a hub that the map cannot show. */
export type NumberedHub = HubPoint & { number: number | null };

/** By town, since hubs' names begin alike; hubs without a known town come last. */
const byTown = (a: HubPoint, b: HubPoint): number =>
  Number(a.town === null) - Number(b.town === null) ||
  germanOrder(a.town?.name ?? a.name, b.town?.name ?? b.name) ||
  germanOrder(a.name, b.name);

const numbered = (hubs: readonly HubPoint[]): NumberedHub[] => {
  const placed = hubs.filter(({ town }) => town !== null);
  return hubs.map((hub) => ({ ...hub, number: hub.town === null ? null : placed.indexOf(hub) + 1 }));
};

/** Numbered by town. */
export const numberedByTown = (hubs: readonly HubPoint[]): NumberedHub[] => numbered(hubs.toSorted(byTown));

/** Numbered by state in the alphabetical order of the reader's language, within a state by town. */
export const numberedByState = (hubs: readonly HubPoint[], locale: Locale): NumberedHub[] => {
  const byState = byStateName(locale);
  return numbered(hubs.toSorted((a, b) => byState(a.stateIso, b.stateIso) || byTown(a, b)));
};
