/** Names of what the records of these tests name by id. */
import type { References, SourceReference } from "#lib/records/references.ts";

const source = (overrides: Partial<SourceReference> & { id: string }): SourceReference => ({
  slug: overrides.id,
  kind: "news",
  publisher: "Kommune21",
  publisherInference: null,
  title: "Erster Innovation Hub in Sachsen",
  description: null,
  author: null,
  url: null,
  published: "2022-06-09",
  ...overrides,
});

const town = (ags: string, name: string, district: string, stateIso: string) => ({
  ags,
  name,
  slug: name.toLowerCase(),
  kind: "town",
  lat: null,
  lon: null,
  district: { key: ags.slice(0, 5), name: district, kind: "Landkreis", stateIso },
});

export const names: References = {
  sources: {
    s0: source({ id: "s0" }),
    s1: source({ id: "s1", title: "Digital Hubs für Einbeck und Sangerhausen", published: "2021-12-20" }),
    s2: source({
      id: "s2",
      kind: "press-text",
      publisher: "Dataport",
      publisherInference: { de: "Darum.", en: "Therefore." },
      title: null,
      description: { de: "Pressetext zur Eröffnung", en: "Press text on the opening" },
      published: null,
    }),
  },
  municipalities: {
    "15084590": town("15084590", "Zeitz", "Burgenlandkreis", "DE-ST"),
    "14625200": town("14625200", "Großröhrsdorf", "Bautzen", "DE-SN"),
  },
  associations: {},
  organisations: { kisa: { id: "kisa", slug: "kisa", name: "KISA" } },
  themes: {},
  offerKinds: {
    "coworking-space": {
      id: "coworking-space",
      slug: "coworking-space",
      kind: "facility",
      labelDe: "Coworking-Space",
      labelEn: "Coworking space",
    },
  },
  hubs: {},
};
