/**
 * Makes the first list of places (`npm run places:generate`), committed below `data/`: districts, municipalities with
 * coordinates and associations of municipalities, and the outline of the states, so that pickers, pages and maps work
 * before an official list was imported. Needs the npm registry and about 400 MB in a temporary folder, removed
 * afterwards; `--packages <folder>` keeps the packages there for another run. The same packages give the same bytes.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { installPackages } from "./generate/packages.ts";
import { stateTopology } from "./generate/state-topology.ts";
import { placeAreas } from "./generate/town-points.ts";
import { displayName } from "./names.ts";
import type { Area } from "./generate/packages.ts";
import type { PlacedArea } from "./generate/town-points.ts";

const DATA = path.join(import.meta.dirname, "data");

/** Municipalities and associations of 2016 that a hub's place contradicts; everything else waits for the import. */
const DISSOLVED = {
  // Großröhrsdorf took over Bretnig-Hauswalde: the official list of 30.11.2023 has neither the municipality nor the
  // association the two formed, and Großröhrsdorf (14625200) stands alone.
  municipalities: new Set(["14625050"]),
  associations: new Set(["146255213"]),
};

/** What the official list of 30.11.2023 and GeoNames say about the places of the first hubs: the outputs must agree. */
const EXPECTED: [ags: string, name: string, district: string, lat: number, lon: number][] = [
  ["15084590", "Zeitz", "Burgenlandkreis", 51.0496, 12.1369],
  ["13003000", "Rostock", "Rostock", 54.0887, 12.1405],
  ["03155013", "Einbeck", "Northeim", 51.8202, 9.8696],
  ["15087370", "Sangerhausen", "Mansfeld-Südharz", 51.4722, 11.2953],
  ["01055033", "Oldenburg in Holstein", "Ostholstein", 54.2958, 10.9016],
  ["01055028", "Malente", "Ostholstein", 54.1723, 10.5597],
  ["01055027", "Lensahn", "Ostholstein", 54.2165, 10.8833],
  ["14625200", "Großröhrsdorf", "Bautzen", 51.1453, 14.0192],
  ["01051049", "Hennstedt", "Dithmarschen", 54.2833, 9.1667],
  ["01061113", "Wilster", "Steinburg", 53.9225, 9.3747],
  ["01058135", "Rendsburg", "Rendsburg-Eckernförde", 54.3066, 9.6631],
];

const MUNICIPALITY_KINDS: Record<string, string> = {
  Stadt: "t",
  Gemeinde: "m",
  "Gemeindefreies Gebiet": "u",
};

function byKey(a: Area, b: Area): number {
  return a.properties.RS < b.properties.RS ? -1 : 1;
}

/** One line per area, tab-separated, below a line with the columns' names; fails on a value that would break a line. */
function writeTable(name: string, columns: string[], rows: (string | number)[][]): void {
  for (const row of rows) {
    if (row.length !== columns.length || row.some((cell) => /[\t\r\n]/.test(String(cell)))) {
      throw new Error(`${name}: unwritable row ${JSON.stringify(row)}`);
    }
  }
  writeFileSync(path.join(DATA, name), [columns, ...rows].map((row) => `${row.join("\t")}\n`).join(""));
  process.stdout.write(`${name}: ${rows.length} rows\n`);
}

function writeDistricts(areas: Area[]): void {
  const rows = areas.toSorted(byKey).map(({ properties: { RS, GEN, BEZ } }) => [RS, displayName(GEN), BEZ]);
  writeTable("districts.tsv", ["key", "name", "kind"], rows);
}

function writeMunicipalities(areas: Area[], points: Map<string, PlacedArea>): void {
  const rows = areas.map(({ properties: { AGS, GEN, BEZ } }) => {
    const kind = MUNICIPALITY_KINDS[BEZ];
    const point = points.get(AGS);
    if (!kind || !point) throw new Error(`${AGS} ${GEN}: unknown kind ${BEZ} or no point`);
    return [AGS, displayName(GEN), kind, point.lat, point.lon, point.origin];
  });
  writeTable("municipalities.tsv", ["ags", "name", "kind", "lat", "lon", "origin"], rows);
}

/**
 * Associations with more than one member. The key's first nine digits of the regional key name the association;
 * members lie in its district, so the last three digits of their AGS are enough.
 */
function writeAssociations(areas: Area[], municipalities: Area[]): void {
  const members = Map.groupBy(municipalities, ({ properties }) => properties.RS.slice(0, 9));
  const rows = areas
    .filter(({ properties: { RS } }) => (members.get(RS)?.length ?? 0) > 1 && !DISSOLVED.associations.has(RS))
    .toSorted(byKey)
    .map(({ properties: { RS, GEN, BEZ } }) => [
      RS,
      displayName(GEN),
      BEZ,
      (members.get(RS) ?? []).map(({ properties }) => properties.AGS.slice(5)).join(" "),
    ]);
  writeTable("associations.tsv", ["key", "name", "kind", "members"], rows);
}

function checkExpected(municipalities: Area[], districts: Area[], points: Map<string, PlacedArea>): void {
  for (const [ags, name, district, lat, lon] of EXPECTED) {
    const area = municipalities.find(({ properties }) => properties.AGS === ags)?.properties;
    const point = points.get(ags);
    const found = [
      area && displayName(area.GEN),
      districts.find(({ properties }) => properties.RS === ags.slice(0, 5))?.properties.GEN,
      point?.lat,
      point?.lon,
    ];
    if (found.join() !== [name, district, lat, lon].join()) {
      throw new Error(`${ags}: expected ${[name, district, lat, lon].join(", ")}, found ${found.join(", ")}`);
    }
  }
}

function generate(folder: string): void {
  const packages = installPackages(folder);
  mkdirSync(DATA, { recursive: true });

  const districts = packages.areas("kreise");
  const municipalities = packages
    .areas("gemeinden")
    .filter(({ properties }) => !DISSOLVED.municipalities.has(properties.AGS))
    .toSorted(byKey);
  const points = placeAreas(municipalities, packages.towns());
  checkExpected(municipalities, districts, points);

  writeDistricts(districts);
  writeMunicipalities(municipalities, points);
  writeAssociations(packages.areas("verwaltungsgemeinschaften"), municipalities);

  const topology = JSON.stringify(stateTopology(packages.areas("laender"), packages.require));
  writeFileSync(path.join(DATA, "germany.topo.json"), `${topology}\n`);
  process.stdout.write(`germany.topo.json: ${topology.length} characters\n`);
}

const { values } = parseArgs({ options: { packages: { type: "string" } } });
const folder = values.packages ?? mkdtempSync(path.join(os.tmpdir(), "places-"));
mkdirSync(folder, { recursive: true });
try {
  generate(folder);
} finally {
  if (values.packages === undefined) rmSync(folder, { recursive: true, force: true });
}
