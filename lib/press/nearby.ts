/** Hubs by the distance of their towns. Pure. */
import type { PlaceFact, PressFacts, RecordFact } from "./facts.ts";

export interface Nearby {
  hub: RecordFact;
  /** The town it stands in. */
  town: PlaceFact;
  /** As the crow flies between the towns. */
  kilometres: number;
}

type Point = NonNullable<PlaceFact["point"]>;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great circle on a sphere of 6,371 km, as `nearbyHubs` of lib/places has it. */
function kilometresBetween(a: Point, b: Point): number {
  const half =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** The nearest hubs of a place, at most `limit`; none where the list knows no coordinates of it. */
export function nearestHubs({ point }: PlaceFact, facts: PressFacts, limit: number): Nearby[] {
  if (!point) return [];
  const distances = new Map<string, number>();
  const all = facts.hubs.flatMap((hub): Nearby[] => {
    const key = hub.towns[0];
    const town = key === undefined ? undefined : facts.places.get(key);
    if (!town?.point) return [];
    const known = distances.get(town.key) ?? kilometresBetween(point, town.point);
    distances.set(town.key, known);
    return [{ hub, town, kilometres: known }];
  });
  return all.toSorted((a, b) => a.kilometres - b.kilometres).slice(0, limit);
}
