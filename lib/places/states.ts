/** ISO 3166-2 code of a German state. */
export type StateIso = (typeof states)[number]["iso"];

/** One of the 16 states; `key` is the two-digit prefix of every municipality key (AGS) in it. */
export interface State {
  iso: StateIso;
  key: string;
  slug: string;
  nameDe: string;
  nameEn: string;
}

/** The 16 German states in the order of their official keys (01 Schleswig-Holstein … 16 Thüringen). */
export const states = [
  {
    iso: "DE-SH",
    key: "01",
    slug: "schleswig-holstein",
    nameDe: "Schleswig-Holstein",
    nameEn: "Schleswig-Holstein",
  },
  { iso: "DE-HH", key: "02", slug: "hamburg", nameDe: "Hamburg", nameEn: "Hamburg" },
  { iso: "DE-NI", key: "03", slug: "niedersachsen", nameDe: "Niedersachsen", nameEn: "Lower Saxony" },
  { iso: "DE-HB", key: "04", slug: "bremen", nameDe: "Bremen", nameEn: "Bremen" },
  {
    iso: "DE-NW",
    key: "05",
    slug: "nordrhein-westfalen",
    nameDe: "Nordrhein-Westfalen",
    nameEn: "North Rhine-Westphalia",
  },
  { iso: "DE-HE", key: "06", slug: "hessen", nameDe: "Hessen", nameEn: "Hesse" },
  {
    iso: "DE-RP",
    key: "07",
    slug: "rheinland-pfalz",
    nameDe: "Rheinland-Pfalz",
    nameEn: "Rhineland-Palatinate",
  },
  {
    iso: "DE-BW",
    key: "08",
    slug: "baden-wuerttemberg",
    nameDe: "Baden-Württemberg",
    nameEn: "Baden-Württemberg",
  },
  { iso: "DE-BY", key: "09", slug: "bayern", nameDe: "Bayern", nameEn: "Bavaria" },
  { iso: "DE-SL", key: "10", slug: "saarland", nameDe: "Saarland", nameEn: "Saarland" },
  { iso: "DE-BE", key: "11", slug: "berlin", nameDe: "Berlin", nameEn: "Berlin" },
  { iso: "DE-BB", key: "12", slug: "brandenburg", nameDe: "Brandenburg", nameEn: "Brandenburg" },
  {
    iso: "DE-MV",
    key: "13",
    slug: "mecklenburg-vorpommern",
    nameDe: "Mecklenburg-Vorpommern",
    nameEn: "Mecklenburg-Western Pomerania",
  },
  { iso: "DE-SN", key: "14", slug: "sachsen", nameDe: "Sachsen", nameEn: "Saxony" },
  { iso: "DE-ST", key: "15", slug: "sachsen-anhalt", nameDe: "Sachsen-Anhalt", nameEn: "Saxony-Anhalt" },
  { iso: "DE-TH", key: "16", slug: "thueringen", nameDe: "Thüringen", nameEn: "Thuringia" },
] as const satisfies readonly { iso: string; key: string; slug: string; nameDe: string; nameEn: string }[];

/** The ISO 3166-2 codes of the states, in the same order; a tuple, as closed lists of a schema want it. */
export const stateIsos = states.map(({ iso }) => iso) as [StateIso, ...StateIso[]];

/** The state with this ISO 3166-2 code ("DE-ST"), or undefined when there is none. */
export function stateByIso(iso: string): State | undefined {
  return states.find((state) => state.iso === iso);
}

/** The state with this address part ("sachsen-anhalt"), or undefined when there is none. */
export function stateBySlug(slug: string): State | undefined {
  return states.find((state) => state.slug === slug);
}

/**
 * The state an official key belongs to: municipality (8 digits), district (5), association (9) or state (2) key.
 * Undefined when the key does not begin with the digits of a state.
 */
export function stateOfAgs(ags: string): State | undefined {
  return /^\d{2,12}$/.test(ags) ? states.find((state) => ags.startsWith(state.key)) : undefined;
}
