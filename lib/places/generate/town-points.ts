import { contains, innerPoint, largestPolygon } from "../geometry.ts";
import { slugify } from "../slug.ts";
import type { Rings } from "../geometry.ts";
import type { Area, Town } from "./packages.ts";

export interface PlacedArea {
  lat: number;
  lon: number;
  /** `g`: the town's coordinate (GeoNames); `b`: a point inside the area (BKG). */
  origin: "g" | "b";
}

/** The polygons of an area, whatever its geometry. */
export function polygonsOf(area: Area): Rings[] {
  return area.geometry.type === "Polygon" ? [area.geometry.coordinates] : area.geometry.coordinates;
}

/** A name without the addition that tells namesakes apart: "Alfeld (Leine)", "Frankfurt am Main", "Kiel, Stadt". */
function shortName(name: string): string {
  const bare = name
    .replace(/\(.*?\)/g, " ")
    .replace(/[,/].*$/, "")
    .replace(/\s(am|an|auf|bei|b\.|im|in|i\.|ob|unter|vor|a\.)\s?.*$/, "")
    .replace(/^St\.? /, "Sankt ");
  return slugify(bare);
}

/** GeoNames gives a few large towns their English name. */
const ENGLISH_NAMES: Record<string, string> = {
  Munich: "München",
  Cologne: "Köln",
  Nuremberg: "Nürnberg",
  Hanover: "Hannover",
};

/** How well names agree: 3 the same, 2 the same but for an addition, 1 one is the other's first part, 0 not. */
function nameAgreement(areaName: string, townName: string): number {
  const known = ENGLISH_NAMES[townName] ?? townName;
  if (slugify(areaName) === slugify(known)) return 3;
  const [area, town] = [shortName(areaName), shortName(known)];
  if (area === town) return 2;
  return slugify(areaName).startsWith(`${town}-`) || slugify(known).startsWith(`${area}-`) ? 1 : 0;
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}

/**
 * Finds each area's point: the coordinate of the GeoNames town of that name which lies inside the area (or just
 * outside it, when GeoNames itself files the town under the area's key and the name is the same), else a point well
 * inside the area's largest part. Among several towns the better agreement of names wins, then the larger town, then
 * the lower GeoNames id.
 */
export function placeAreas(areas: Area[], towns: Town[]): Map<string, PlacedArea> {
  const cells = new Map<string, Town[]>();
  const cellOf = (lon: number, lat: number) => `${Math.floor(lon * 5)} ${Math.floor(lat * 5)}`;
  for (const town of towns) {
    const key = cellOf(...town.loc.coordinates);
    cells.set(key, [...(cells.get(key) ?? []), town]);
  }
  const placed = new Map<string, PlacedArea>();
  for (const area of areas) {
    const polygons = polygonsOf(area);
    const lons = polygons.flatMap((polygon) => polygon[0]?.map(([lon = 0]) => lon) ?? []);
    const lats = polygons.flatMap((polygon) => polygon[0]?.map(([, lat = 0]) => lat) ?? []);
    const margin = 0.02;
    const [west, east] = [Math.min(...lons) - margin, Math.max(...lons) + margin];
    const [south, north] = [Math.min(...lats) - margin, Math.max(...lats) + margin];
    const near: Town[] = [];
    for (let x = Math.floor(west * 5); x <= Math.floor(east * 5); x++) {
      for (let y = Math.floor(south * 5); y <= Math.floor(north * 5); y++)
        near.push(...(cells.get(`${x} ${y}`) ?? []));
    }
    const [best] = near
      .map((town) => ({ town, agreement: nameAgreement(area.properties.GEN, town.name) }))
      .filter(({ town, agreement }) => {
        const [lon, lat] = town.loc.coordinates;
        if (agreement === 0 || lon < west || lon > east || lat < south || lat > north) return false;
        return (
          polygons.some((polygon) => contains(polygon, [lon, lat])) ||
          (agreement === 3 && town.muniSub === area.properties.AGS)
        );
      })
      .toSorted(
        (a, b) =>
          b.agreement - a.agreement || b.town.population - a.town.population || a.town.cityId - b.town.cityId,
      );
    if (best) {
      const [lon, lat] = best.town.loc.coordinates;
      placed.set(area.properties.AGS, { lat: rounded(lat), lon: rounded(lon), origin: "g" });
    } else {
      const [lon, lat] = innerPoint(largestPolygon(polygons), Math.cos((south * Math.PI) / 180));
      placed.set(area.properties.AGS, { lat: rounded(lat), lon: rounded(lon), origin: "b" });
    }
  }
  return placed;
}
