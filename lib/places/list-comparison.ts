/**
 * What a newer official list would change. Pure. Rules:
 * - A place keeps its address and coordinates whatever else changes.
 * - A place that the list no longer names, in a state that the list covers, ends on the list's day; none is deleted.
 * - Its successor is known only where the list tells: exactly one place of the same name, new in the same state, and no
 *   other place of that name ended there. Then only the key changed. It takes over the coordinates of the town.
 */
import type { ProposedRow } from "#lib/changesets/changeset.ts";
import { slugify } from "./slug.ts";
import type { OfficialList } from "./official-list.ts";
import { stateOfAgs } from "./states.ts";
import type { StoredAssociation, StoredDistrict, StoredMunicipality, StoredPlaces } from "./stored-place.ts";

/** How much changes, in the words of the import page. */
export interface PlaceCounts {
  created: number;
  changed: number;
  ended: number;
  /** Only the list that vouches for them is newer. */
  confirmed: number;
  unchanged: number;
}

/** In the order in which the changeset shows them: what needs a look comes first. */
type Effect = "refused" | "ended" | "created" | "changed" | "confirmed" | "unchanged";
const order: readonly Effect[] = ["refused", "ended", "created", "changed", "confirmed", "unchanged"];

interface Compared {
  effect: Effect;
  row: ProposedRow;
}

/** Share of a state's places that may end before the list is taken for incomplete, and the number from which that counts. */
const mostEnded = { share: 0.5, least: 50 } as const;

/**
 * Compares the register's places with a list.
 * @param listSourceId the source of this edition
 */
export function comparePlaces(
  stored: StoredPlaces,
  list: OfficialList,
  listSourceId: string,
): { rows: ProposedRow[]; counts: PlaceCounts; incomplete: string | null } {
  const covered = new Set<string>(list.states);
  const inCovered = (key: string) => covered.has(stateOfAgs(key)?.iso ?? "");
  const districts = compareDistricts(stored, list, inCovered);
  const slugs = new Slugs(stored, list);
  const municipalities = compareMunicipalities(stored, list, listSourceId, inCovered, slugs);
  const associations = compareAssociations(stored, list, listSourceId, inCovered, slugs);
  const all = [...districts, ...municipalities, ...associations];
  const count = (effect: Effect) => all.filter((each) => each.effect === effect).length;
  return {
    rows: order.flatMap((effect) => all.filter((each) => each.effect === effect).map(({ row }) => row)),
    counts: {
      created: count("created"),
      changed: count("changed"),
      ended: count("ended"),
      confirmed: count("confirmed"),
      unchanged: count("unchanged"),
    },
    incomplete: incompleteState(stored, municipalities, covered),
  };
}

/** The first state of which so many municipalities would end that the file is rather cut off; null when there is none. */
function incompleteState(
  stored: StoredPlaces,
  municipalities: readonly Compared[],
  covered: ReadonlySet<string>,
): string | null {
  const stateOf = (key: string) => stateOfAgs(key)?.iso ?? "";
  const standing = stored.municipalities.filter(({ validUntil }) => validUntil === null);
  const ended = municipalities.filter(({ effect }) => effect === "ended");
  for (const iso of covered) {
    const all = standing.filter(({ ags }) => stateOf(ags) === iso).length;
    const gone = ended.filter(({ row }) => stateOf(row.recordId ?? "") === iso).length;
    if (gone >= mostEnded.least && gone > all * mostEnded.share) return iso;
  }
  return null;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The same object with its keys in the same order, so that comparing texts compares contents. */
function compared<T extends object>(
  kind: "district" | "municipality" | "association",
  { id, label, line }: { id: string; label: string; line: number | null },
  before: T | null,
  after: T,
): Compared {
  const row = { recordKind: kind, recordId: id, label, line, before, after } as Omit<ProposedRow, "outcome">;
  if (before === null) return { effect: "created", row: { ...row, outcome: "create" } };
  if (same(before, after)) return { effect: "unchanged", row: { ...row, outcome: "unchanged" } };
  const isEnd = "validUntil" in after && after.validUntil !== null;
  if (isEnd)
    return {
      effect: "ended",
      row: { ...row, outcome: "change", problems: [{ code: "place-ended", params: successorParams(after) }] },
    };
  const listOnly =
    "listSourceId" in after &&
    "listSourceId" in before &&
    same({ ...before, listSourceId: after.listSourceId }, after);
  return listOnly
    ? { effect: "confirmed", row: { ...row, outcome: "change", problems: [{ code: "place-confirmed" }] } }
    : { effect: "changed", row: { ...row, outcome: "change" } };
}

function successorParams(after: object): Record<string, string> {
  const keys = "successors" in after ? (after.successors as string[]) : [];
  return { successors: keys.join(", ") };
}

function compareDistricts(
  stored: StoredPlaces,
  list: OfficialList,
  inCovered: (key: string) => boolean,
): Compared[] {
  const before = new Map(stored.districts.map((each) => [each.key, each]));
  const named = new Set(list.districts.map(({ key }) => key));
  const listed = list.districts.map(({ line, ...district }) => {
    const after: StoredDistrict = { ...district, validUntil: null };
    return compared(
      "district",
      { id: district.key, label: `${district.kind} ${district.name}`, line },
      before.get(district.key) ?? null,
      after,
    );
  });
  const missing = stored.districts.filter(
    ({ key, validUntil }) => !named.has(key) && validUntil === null && inCovered(key),
  );
  return [
    ...listed,
    ...missing.map((district) =>
      compared(
        "district",
        { id: district.key, label: `${district.kind} ${district.name}`, line: null },
        district,
        { ...district, validUntil: list.edition },
      ),
    ),
  ];
}

/** Pairs what ended with what is new, where both are the only ones of their name in their state. */
function successorsByName(
  ended: readonly { key: string; name: string }[],
  created: readonly { key: string; name: string }[],
): Map<string, string> {
  const sign = ({ key, name }: { key: string; name: string }) => `${key.slice(0, 2)} ${name}`;
  const byName = Map.groupBy(created, sign);
  const pairs = new Map<string, string>();
  for (const [name, those] of Map.groupBy(ended, sign)) {
    const [old] = those;
    const [successor] = byName.get(name) ?? [];
    if (old && successor && those.length === 1 && byName.get(name)?.length === 1)
      pairs.set(old.key, successor.key);
  }
  return pairs;
}

function compareMunicipalities(
  stored: StoredPlaces,
  list: OfficialList,
  listSourceId: string,
  inCovered: (key: string) => boolean,
  slugs: Slugs,
): Compared[] {
  const before = new Map(stored.municipalities.map((each) => [each.ags, each]));
  const named = new Set(list.municipalities.map(({ ags }) => ags));
  const missing = stored.municipalities.filter(
    ({ ags, validUntil }) => !named.has(ags) && validUntil === null && inCovered(ags),
  );
  const asKeyed = ({ ags, name }: { ags: string; name: string }) => ({ key: ags, name });
  const successors = successorsByName(
    missing.map(asKeyed),
    list.municipalities.filter(({ ags }) => !before.has(ags)).map(asKeyed),
  );
  const predecessors = new Map([...successors].map(([old, next]) => [next, before.get(old)]));
  const districtKeys = new Set(list.districts.map(({ key }) => key));

  const listed = list.municipalities.map(({ line, ...place }): Compared => {
    const old = before.get(place.ags) ?? null;
    const row = { id: place.ags, label: place.name, line };
    // Coastal waters and the territory that Germany and Luxembourg hold in common lie in no district.
    if (!districtKeys.has(place.districtKey))
      return {
        effect: "refused",
        row: {
          outcome: "error",
          recordKind: "municipality",
          recordId: place.ags,
          label: place.name,
          line,
          problems: [{ code: "place-without-district", params: { district: place.districtKey } }],
        },
      };
    if (old) return compared("municipality", row, old, standing(old, place, listSourceId));
    const predecessor = predecessors.get(place.ags);
    const after: StoredMunicipality = {
      ags: place.ags,
      name: place.name,
      slug: slugs.municipality(place),
      kind: place.kind,
      districtKey: place.districtKey,
      lat: predecessor?.lat ?? null,
      lon: predecessor?.lon ?? null,
      coordinateOrigin: predecessor?.coordinateOrigin ?? null,
      listSourceId,
      validFrom: list.edition,
      validUntil: null,
      successors: [],
    };
    return compared("municipality", row, null, after);
  });
  return [
    ...listed,
    ...missing.map((place) =>
      compared("municipality", { id: place.ags, label: place.name, line: null }, place, {
        ...place,
        validUntil: list.edition,
        successors: next(place.successors, successors.get(place.ags)),
      }),
    ),
  ];
}

/** A place that the list names: it stands (again), and what it became is forgotten. The order of its fields stays. */
const standing = <T extends { listSourceId: string | null; validUntil: string | null; successors: string[] }>(
  old: T,
  listed: Partial<T>,
  listSourceId: string,
): T => ({ ...old, ...listed, listSourceId, validUntil: null, successors: [] });

const next = (known: string[], successor: string | undefined): string[] =>
  successor === undefined ? known : [...new Set([...known, successor])].toSorted();

function compareAssociations(
  stored: StoredPlaces,
  list: OfficialList,
  listSourceId: string,
  inCovered: (key: string) => boolean,
  slugs: Slugs,
): Compared[] {
  const before = new Map(stored.associations.map((each) => [each.key, each]));
  const named = new Set(list.associations.map(({ key }) => key));
  const missing = stored.associations.filter(
    ({ key, validUntil }) => !named.has(key) && validUntil === null && inCovered(key),
  );
  const successors = successorsByName(
    missing,
    list.associations.filter(({ key }) => !before.has(key)),
  );
  const label = ({ name, kind }: { name: string; kind: string }) => `${kind} ${name}`;
  const listed = list.associations.map(({ line, ...place }) => {
    const old = before.get(place.key) ?? null;
    const after: StoredAssociation = old
      ? standing(old, place, listSourceId)
      : {
          key: place.key,
          name: place.name,
          slug: slugs.association(place),
          kind: place.kind,
          districtKey: place.districtKey,
          listSourceId,
          validFrom: list.edition,
          validUntil: null,
          members: place.members,
          successors: [],
        };
    return compared("association", { id: place.key, label: label(place), line }, old, after);
  });
  return [
    ...listed,
    ...missing.map((place) =>
      compared("association", { id: place.key, label: label(place), line: null }, place, {
        ...place,
        validUntil: list.edition,
        successors: next(place.successors, successors.get(place.key)),
      }),
    ),
  ];
}

/** Addresses of new places, as lib/places/first-list.ts makes them; none is ever given twice. */
class Slugs {
  readonly #taken: Set<string>;
  readonly #bases: Map<string, number>;
  readonly #districts: Map<string, string>;

  constructor(stored: StoredPlaces, list: OfficialList) {
    this.#taken = new Set([...stored.municipalities, ...stored.associations].map(({ slug }) => slug));
    const known = new Set(stored.municipalities.map(({ ags }) => ags));
    this.#bases = new Map();
    for (const place of list.municipalities.filter(({ ags }) => !known.has(ags))) {
      const base = baseOf(place);
      this.#bases.set(base, (this.#bases.get(base) ?? 0) + 1);
    }
    const names = Map.groupBy(list.districts, ({ name }) => slugify(name));
    this.#districts = new Map(
      list.districts.map(({ key, name, kind }) => [
        key,
        (names.get(slugify(name))?.length ?? 0) > 1 ? slugify(`${name} ${kind}`) : slugify(name),
      ]),
    );
  }

  municipality(place: Omit<OfficialList["municipalities"][number], "line">): string {
    const base = baseOf(place);
    const district = this.#districts.get(place.districtKey);
    const isAlone = this.#bases.get(base) === 1;
    return this.#claim([
      ...(isAlone ? [base] : []),
      ...(district === undefined || district === base ? [] : [`${base}-${district}`]),
      `${base}-${place.ags}`,
    ]);
  }

  association({ name, kind, key, districtKey }: Omit<OfficialList["associations"][number], "line">): string {
    const short = slugify(name).startsWith(slugify(kind)) ? slugify(name) : slugify(`${kind} ${name}`);
    return this.#claim([short, `${short}-${this.#districts.get(districtKey)}`, `${short}-${key}`]);
  }

  #claim(proposals: readonly string[]): string {
    const slug = proposals.find((proposal) => proposal !== "" && !this.#taken.has(proposal));
    if (slug === undefined) throw new Error(`no address left among ${proposals.join(", ")}`);
    this.#taken.add(slug);
    return slug;
  }
}

/** An area without a municipality often bears the name of the town beside it, which keeps the short form. */
const baseOf = ({ name, kind }: { name: string; kind: string }) =>
  kind === "unincorporated" ? `${slugify(name)}-gemeindefrei` : slugify(name);
