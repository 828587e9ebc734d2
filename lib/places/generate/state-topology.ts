import { geoArea } from "d3-geo";
import { stateOfAgs } from "../states.ts";
import { polygonsOf } from "./town-points.ts";
import type { Feature, FeatureCollection, MultiPolygon, Position } from "geojson";
import type { Topology } from "topojson-specification";
import type { Area } from "./packages.ts";

/** Corners whose triangle is smaller than this (steradians, about 1.2 km²) go: some 2 px² on a map 800 px wide. */
const SMALLEST_TRIANGLE = 3e-8;
/** Islands and lakes smaller than this (steradians, about 16 km²) are left out; every state keeps its largest part. */
const SMALLEST_RING = 4e-7;

interface TopojsonTools {
  topology: (objects: Record<string, FeatureCollection>) => Topology;
  presimplify: (topology: Topology, weight: unknown) => Topology;
  simplify: (topology: Topology, minWeight: number) => Topology;
  filter: (topology: Topology, keep: unknown) => Topology;
  filterWeight: (topology: Topology, minWeight: number, weight: unknown) => unknown;
  sphericalTriangleArea: unknown;
  sphericalRingArea: unknown;
  quantize: (topology: Topology, steps: number) => Topology;
}

/** d3-geo takes the side to the right of a ring as its inside, so an outline runs clockwise and holes the other way. */
function woundForSphere(rings: Position[][]): Position[][] {
  return rings.map((ring, index) => {
    const isSmallSide = geoArea({ type: "Polygon", coordinates: [ring] }) < 2 * Math.PI;
    return isSmallSide === (index === 0) ? ring : ring.toReversed();
  });
}

/** Simplifies the 16 states to one small topology: object `states`, property `iso`; shared borders stay shared. */
export function stateTopology(areas: Area[], load: NodeJS.Require): Topology {
  const tools = {
    ...(load("topojson-server") as object),
    ...(load("topojson-simplify") as object),
    ...(load("topojson-client") as object),
  } as TopojsonTools;
  const features = areas
    .toSorted((a, b) => a.properties.RS.localeCompare(b.properties.RS))
    .map((area): Feature<MultiPolygon> => {
      const state = stateOfAgs(area.properties.RS);
      if (!state) throw new Error(`unknown state key ${area.properties.RS} (${area.properties.GEN})`);
      const coordinates = polygonsOf(area).map((rings) => woundForSphere(rings as Position[][]));
      return {
        type: "Feature",
        properties: { iso: state.iso },
        geometry: { type: "MultiPolygon", coordinates },
      };
    });
  const exact = tools.topology({ states: { type: "FeatureCollection", features } });
  const withoutIslets = tools.filter(
    exact,
    tools.filterWeight(exact, SMALLEST_RING, tools.sphericalRingArea),
  );
  const weighted = tools.presimplify(withoutIslets, tools.sphericalTriangleArea);
  return tools.quantize(tools.simplify(weighted, SMALLEST_TRIANGLE), 1e4);
}
