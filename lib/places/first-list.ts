import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { slugify } from "./slug.ts";
import { stateOfAgs } from "./states.ts";

export interface FirstDistrict {
  /** Official key of five digits. */
  key: string;
  name: string;
  /** As the official data calls it: "Landkreis", "Kreis", "Kreisfreie Stadt", "Stadtkreis". */
  kind: string;
  /** Unique among districts: `rostock-landkreis` beside `rostock-kreisfreie-stadt`. */
  slug: string;
}

export interface FirstMunicipality {
  /** Official municipality key (AGS), eight digits. */
  ags: string;
  /** Name without designation: "Rostock", not "Rostock, Hansestadt". */
  name: string;
  kind: "town" | "municipality" | "unincorporated";
  /** Unique among municipalities and associations. */
  slug: string;
  districtKey: string;
  /** Degrees, WGS 84, four decimals: of the town (`geonames`), or of a point inside the area (`bkg`). */
  lat: number;
  lon: number;
  origin: "geonames" | "bkg";
}

export interface FirstAssociation {
  /** Official key of nine digits: district and association. */
  key: string;
  name: string;
  /** "Amt", "Samtgemeinde", "Verbandsgemeinde", "Verwaltungsgemeinschaft", "Verwaltungsverband" or "Erfüllende Gemeinde". */
  kind: string;
  /** Unique among municipalities and associations; begins with the kind: `amt-lensahn`. */
  slug: string;
  districtKey: string;
  /** AGS of its municipalities, at least two. */
  members: string[];
}

export interface FirstList {
  districts: FirstDistrict[];
  municipalities: FirstMunicipality[];
  associations: FirstAssociation[];
}

const MUNICIPALITY_KINDS = { t: "town", m: "municipality", u: "unincorporated" } as const;
const ORIGINS = { g: "geonames", b: "bkg" } as const;

/** A cell of a table, with the means to say where it stands when it is wrong. */
interface Row {
  text: (column: string, pattern: RegExp) => string;
  degrees: (column: string, min: number, max: number) => number;
  fail: (problem: string) => never;
}

/** Reads a tab-separated table with a line of column names. Throws an Error naming file and line of what is wrong. */
export function parseTable(file: string, content: string, columns: readonly string[]): Row[] {
  const lines = content.split("\n");
  if (lines.at(-1) === "") lines.pop();
  if (lines[0] !== columns.join("\t"))
    throw new Error(`${file}, line 1: expected the columns ${columns.join(", ")}`);
  return lines.slice(1).map((line, index): Row => {
    const cells = line.split("\t");
    const fail = (problem: string): never => {
      throw new Error(`${file}, line ${index + 2}: ${problem}`);
    };
    if (cells.length !== columns.length) fail(`expected ${columns.length} columns, found ${cells.length}`);
    const text: Row["text"] = (column, pattern) => {
      const cell = cells[columns.indexOf(column)] ?? "";
      return pattern.test(cell) ? cell : fail(`${column} cannot be "${cell}"`);
    };
    const degrees: Row["degrees"] = (column, min, max) => {
      const value = Number(text(column, /^-?\d+(\.\d+)?$/));
      return value >= min && value <= max ? value : fail(`${column} ${value} lies outside Germany`);
    };
    return { text, degrees, fail };
  });
}

const NAME = /^\S(.*\S)?$/;

/** Takes a slug that no one has, the first of several proposals; throws when all are taken. */
function claim(taken: Set<string>, proposals: string[]): string {
  const slug = proposals.find((proposal) => proposal !== "" && !taken.has(proposal));
  if (slug === undefined) throw new Error(`no slug left among ${proposals.join(", ")}`);
  taken.add(slug);
  return slug;
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** Parses the three tables. Throws an Error naming file and line on a malformed, doubled or dangling entry. */
export function parseFirstList(tables: {
  districts: string;
  municipalities: string;
  associations: string;
}): FirstList {
  const bareDistricts = parseTable("districts.tsv", tables.districts, ["key", "name", "kind"]).map((row) => {
    const key = row.text("key", /^\d{5}$/);
    if (!stateOfAgs(key)) row.fail(`key ${key} belongs to no state`);
    return { key, name: row.text("name", NAME), kind: row.text("kind", NAME), row };
  });
  const districtNames = countBy(bareDistricts, ({ name }) => slugify(name));
  const districtKeys = new Map<string, string>();
  const districtSlugs = new Set<string>();
  const districts = bareDistricts.map(({ key, name, kind, row }): FirstDistrict => {
    if (districtKeys.has(key)) row.fail(`key ${key} is there twice`);
    const short = slugify(name);
    districtKeys.set(key, short);
    const long = slugify(`${name} ${kind}`);
    const proposals = districtNames.get(short) === 1 ? [short] : [long, `${long}-${key}`];
    return { key, name, kind, slug: claim(districtSlugs, proposals) };
  });

  const columns = ["ags", "name", "kind", "lat", "lon", "origin"];
  const keys = new Set<string>();
  const bare = parseTable("municipalities.tsv", tables.municipalities, columns).map((row) => {
    const ags = row.text("ags", /^\d{8}$/);
    if (keys.has(ags)) row.fail(`AGS ${ags} is there twice`);
    keys.add(ags);
    const districtKey = ags.slice(0, 5);
    if (!districtKeys.has(districtKey)) row.fail(`district ${districtKey} of ${ags} is unknown`);
    return {
      ags,
      name: row.text("name", NAME),
      kind: MUNICIPALITY_KINDS[row.text("kind", /^[tmu]$/) as "t" | "m" | "u"],
      districtKey,
      lat: row.degrees("lat", 47, 55.2),
      lon: row.degrees("lon", 5.5, 15.2),
      origin: ORIGINS[row.text("origin", /^[gb]$/) as "g" | "b"],
    };
  });
  const slugOf = new Map<string, string>();
  const slugs = new Set<string>();
  // An area without a municipality often bears the name of the town beside it, which keeps the short form.
  const baseOf = ({ name, kind }: { name: string; kind: FirstMunicipality["kind"] }) =>
    kind === "unincorporated" ? `${slugify(name)}-gemeindefrei` : slugify(name);
  const longOf = (each: (typeof bare)[number]) => `${baseOf(each)}-${districtKeys.get(each.districtKey)}`;
  const sharing = countBy(bare, baseOf);
  const sharingInDistrict = countBy(bare, longOf);
  const isAlone = (each: (typeof bare)[number]) => sharing.get(baseOf(each)) === 1;
  // Short slugs go first, since a namesake's longer one must give way to a municipality really called that. All
  // namesakes get the longer form, whichever comes first in the list.
  for (const each of bare.filter(isAlone)) slugOf.set(each.ags, claim(slugs, [baseOf(each)]));
  for (const each of bare.filter((other) => !isAlone(other))) {
    const last = `${baseOf(each)}-${each.ags}`;
    const proposals = sharingInDistrict.get(longOf(each)) === 1 ? [longOf(each), last] : [last];
    slugOf.set(each.ags, claim(slugs, proposals));
  }
  const municipalities = bare.map((each): FirstMunicipality => ({
    ...each,
    slug: slugOf.get(each.ags) ?? "",
  }));

  const associationKeys = new Set<string>();
  const bareAssociations = parseTable("associations.tsv", tables.associations, [
    "key",
    "name",
    "kind",
    "members",
  ]).map((row) => {
    const key = row.text("key", /^\d{9}$/);
    if (associationKeys.has(key)) row.fail(`key ${key} is there twice`);
    associationKeys.add(key);
    const districtKey = key.slice(0, 5);
    const members = row
      .text("members", /^\d{3}( \d{3})+$/)
      .split(" ")
      .map((end) => districtKey + end);
    const unknown = members.find((ags) => !keys.has(ags));
    if (unknown) row.fail(`member ${unknown} is unknown`);
    return { key, name: row.text("name", NAME), kind: row.text("kind", NAME), districtKey, members };
  });
  const associationSlug = ({ name, kind }: { name: string; kind: string }) =>
    slugify(name).startsWith(slugify(kind)) ? slugify(name) : slugify(`${kind} ${name}`);
  const associationNames = countBy(bareAssociations, associationSlug);
  const associations = bareAssociations.map((each): FirstAssociation => {
    const short = associationSlug(each);
    const long = `${short}-${districtKeys.get(each.districtKey)}`;
    const proposals = [...(associationNames.get(short) === 1 ? [short] : []), long, `${short}-${each.key}`];
    return { ...each, slug: claim(slugs, proposals) };
  });
  return { districts, municipalities, associations };
}

/**
 * The first list of places: districts, municipalities and associations of municipalities on 1 January 2016, as the
 * generator wrote them beside this file; the official list is imported over it. Throws an Error naming file and line
 * when a table is damaged.
 */
export function readFirstList(): FirstList {
  const read = (file: string) =>
    readFileSync(fileURLToPath(new URL(`./data/${file}`, import.meta.url)), "utf8");
  return parseFirstList({
    districts: read("districts.tsv"),
    municipalities: read("municipalities.tsv"),
    associations: read("associations.tsv"),
  });
}
