/**
 * Reader of GV100AD, the municipality list of the Federal Statistical Office (Destatis): lines of 220 characters of fixed
 * width in UTF-8, one record each. Record kinds: 10 state, 20 administrative region, 30 planning region, 40 district,
 * 50 association of municipalities (also for each municipality that belongs to none), 60 municipality.
 */
import { associationNameOf, displayName } from "#lib/places/names.ts";
import type { OfficialList } from "#lib/places/official-list.ts";
import { stateOfAgs, type StateIso } from "#lib/places/states.ts";
import { ImportRefused } from "./refused.ts";
import { linesOf, type Line, type Text } from "./text.ts";

const lineLength = 220;

/** Text codes of districts, associations and municipalities, and what the register calls their kinds. */
const districtKinds: Readonly<Record<string, string>> = {
  "41": "Kreisfreie Stadt",
  "42": "Stadtkreis",
  "43": "Kreis",
  "44": "Landkreis",
  "45": "Regionalverband",
};
const associationKinds: Readonly<Record<string, string>> = {
  // A municipality outside any association has a record of its own; it never has several members.
  "50": "",
  "51": "Amt",
  "52": "Samtgemeinde",
  "53": "Verbandsgemeinde",
  "54": "Verwaltungsgemeinschaft",
  "55": "Kirchspielslandgemeinde",
  "56": "Verwaltungsverband",
  "57": "Verwaltungsgemeinschaft",
  "58": "Erfüllende Gemeinde",
};
const municipalityKinds: Readonly<Record<string, "town" | "municipality" | "unincorporated">> = {
  "60": "municipality",
  "61": "town",
  "62": "town",
  "63": "town",
  "64": "municipality",
  "65": "unincorporated",
  "66": "unincorporated",
  "67": "town",
};

/** Columns from 1 as the format's description counts them. */
interface Columns {
  line: Line;
  text(from: number, to: number): string;
  /** @throws ImportRefused naming line and column when the text does not match */
  field(name: string, from: number, to: number, pattern: RegExp): string;
}

function columns(line: Line): Columns {
  const text = (from: number, to: number) => line.text.slice(from - 1, to).trim();
  return {
    line,
    text,
    field: (name, from, to, pattern) => {
      const value = text(from, to);
      if (pattern.test(value)) return value;
      throw new ImportRefused("gv-field", { line: line.number, column: from, field: name, value });
    },
  };
}

interface Group {
  key: string;
  name: string;
  kind: string;
  districtKey: string;
  line: number;
  members: string[];
}

/**
 * Reads the whole list: some 16,000 lines become 12,000 small objects, a few megabytes.
 * @throws ImportRefused at the first line that is not as the format asks
 */
export async function readGv100ad(text: Text): Promise<OfficialList> {
  let edition = "";
  const states = new Set<StateIso>();
  const districts = new Map<string, OfficialList["districts"][number]>();
  const groups = new Map<string, Group>();
  const municipalities = new Map<string, OfficialList["municipalities"][number]>();

  for await (const line of linesOf(text)) {
    const { number } = line;
    if (line.text === "") continue;
    if (line.text.length !== lineLength)
      throw new ImportRefused("gv-line-length", {
        line: number,
        found: line.text.length,
        expected: lineLength,
      });
    const row = columns(line);
    const kind = row.text(1, 2);
    if (!["10", "20", "30", "40", "50", "60"].includes(kind))
      throw new ImportRefused("gv-record-kind", { line: number, value: kind });
    const day = dayOf(row);
    if (edition === "") edition = day;
    if (day !== edition)
      throw new ImportRefused("gv-edition", { line: number, found: day, expected: edition });
    const twice = (key: string) => new ImportRefused("gv-duplicate", { line: number, key });
    const orphan = (key: string) => new ImportRefused("gv-parent", { line: number, key });
    const name = () => row.field("name", 23, 72, /^\S.*$/);
    const textCode = (kinds: Readonly<Record<string, string>>) => {
      const code = row.text(123, 124);
      const found = kinds[code];
      if (found !== undefined) return found;
      throw new ImportRefused("gv-field", { line: number, column: 123, field: "text-code", value: code });
    };

    if (kind === "10") {
      const key = row.field("state", 11, 12, /^\d{2}$/);
      const state = stateOfAgs(key);
      if (!state) throw orphan(key);
      if (states.has(state.iso)) throw twice(key);
      states.add(state.iso);
    } else if (kind === "40") {
      const key = row.field("district", 11, 15, /^\d{5}$/);
      const state = stateOfAgs(key);
      if (!state || !states.has(state.iso)) throw orphan(key.slice(0, 2));
      if (districts.has(key)) throw twice(key);
      const kindOf = textCode(districtKinds);
      districts.set(key, { key, name: displayName(name()), kind: kindOf, stateIso: state.iso, line: number });
    } else if (kind === "50") {
      const districtKey = row.field("district", 11, 15, /^\d{5}$/);
      const key = districtKey + row.field("association", 19, 22, /^\d{4}$/);
      if (!districts.has(districtKey) && !isBesideDistricts(districtKey, states)) throw orphan(districtKey);
      if (groups.has(key)) throw twice(key);
      const kindOf = textCode(associationKinds);
      const named = associationNameOf(name());
      groups.set(key, { key, name: named, kind: kindOf, districtKey, line: number, members: [] });
    } else if (kind === "60") {
      const ags = row.field("ags", 11, 18, /^\d{8}$/);
      const districtKey = ags.slice(0, 5);
      const groupKey = districtKey + row.field("association", 19, 22, /^\d{4}$/);
      const group = groups.get(groupKey);
      if (!districts.has(districtKey) && !isBesideDistricts(districtKey, states)) throw orphan(districtKey);
      if (!group) throw orphan(groupKey);
      if (municipalities.has(ags)) throw twice(ags);
      const kindOf = textCode(municipalityKinds) as "town";
      municipalities.set(ags, {
        ags,
        name: displayName(name()),
        kind: kindOf,
        districtKey,
        line: number,
      });
      group.members.push(ags);
    }
  }
  if (municipalities.size === 0) throw new ImportRefused("gv-none");
  const lone = [...groups.values()].find(({ members }) => members.length === 0);
  if (lone) throw new ImportRefused("gv-no-members", { line: lone.line, key: lone.key, name: lone.name });
  return {
    edition,
    states: [...states],
    districts: [...districts.values()],
    municipalities: [...municipalities.values()],
    associations: [...groups.values()]
      .filter(({ members }) => members.length > 1)
      .map((group) => ({ ...group, members: group.members.toSorted() })),
  };
}

/** An area of a state that lies in no district: coastal waters, or what Germany and Luxembourg hold in common (07000999). */
function isBesideDistricts(districtKey: string, states: ReadonlySet<StateIso>): boolean {
  const state = stateOfAgs(districtKey);
  return districtKey.endsWith("000") && state !== undefined && states.has(state.iso);
}

/** The day that the areas are of, as an ISO day. */
function dayOf(row: Columns): string {
  const day = row.field("edition", 3, 10, /^\d{8}$/);
  const iso = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso)
    throw new ImportRefused("gv-field", { line: row.line.number, column: 3, field: "edition", value: day });
  return iso;
}
