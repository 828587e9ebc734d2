/** What made-up records are made of. Everything a reader sees says that it is made up; nobody in it is a person. */
import type { OfferKind } from "#lib/offers/offer-kind.ts";
import type { OrganisationRecord } from "#lib/organisations/record.ts";
import { organisationSchema } from "#lib/organisations/record.ts";
import type { Source } from "#lib/evidence/source.ts";
import { sourceSchema } from "#lib/evidence/source.ts";
import { slugify } from "#lib/places/slug.ts";
import type { Theme } from "#lib/themes/theme.ts";
import { randomFrom } from "./random.ts";

export const madeUpPublisher = "Erfundene Daten zum Messen";

/** The instant of all made-up versions: fixed, so that the same seed gives the same database on any day. */
export const madeUpNow = new Date("2026-01-01T12:00:00Z");

const themeWords = [
  ["Mobilität", "Mobility"],
  ["Gesundheitsversorgung", "Health care"],
  ["Tourismus", "Tourism"],
  ["Digitale Daseinsvorsorge", "Digital public services"],
  ["Vitale Gemeinschaften", "Vital communities"],
  ["Wirtschaftsförderung", "Business development"],
  ["Verwaltungsmodernisierung", "Modern administration"],
  ["Digitale Teilhabe", "Digital participation"],
  ["Nachhaltigkeit", "Sustainability"],
  ["Smart City", "Smart city"],
  ["Bildung", "Education"],
  ["Strukturwandel", "Structural change"],
] as const;

export const madeUpThemes: Theme[] = themeWords.map(([de, en]) => ({
  id: `muster-${slugify(de)}`,
  slug: `muster-${slugify(de)}`,
  labelDe: `Musterthema ${de}`,
  labelEn: `Sample theme ${en}`,
  aliases: [],
  mergedIntoId: null,
}));

const offerWords = [
  ["facility", "Coworking", "Coworking space"],
  ["facility", "Showroom", "Showroom"],
  ["facility", "Veranstaltungsraum", "Event room"],
  ["facility", "Werkstatt", "Workshop room"],
  ["service", "Fördermittelberatung", "Funding advice"],
  ["service", "Gründungsberatung", "Start-up advice"],
  ["service", "Schulung", "Training"],
  ["service", "IT-Unterstützung", "IT support"],
] as const;

export const madeUpOfferKinds: OfferKind[] = offerWords.map(([kind, de, en]) => ({
  id: `muster-${slugify(de)}`,
  slug: `muster-${slugify(de)}`,
  kind,
  labelDe: `Musterangebot ${de}`,
  labelEn: `Sample offer ${en}`,
  mergedIntoId: null,
}));

const organisationWords = [
  ["Muster-IT Nord", "public-law-institution"],
  ["Muster-IT Süd", "public-law-institution"],
  ["Muster-IT Ost", "company"],
  ["Muster-IT West", "company"],
  ["Zweckverband Muster-Daten", "special-purpose-association"],
  ["Musterverbund kommunaler Rechenzentren", "municipal-association"],
  ["muster.kommunal", "brand"],
] as const;

/** Made-up operators; the brand belongs to the first of them. */
export function madeUpOrganisations(): OrganisationRecord[] {
  return organisationWords.map(([name, form]) => {
    const id = slugify(name);
    const cite = (part: string) => [
      { id: `${id}-${part}-c1`, sourceId: madeUpSourceId(0), wording: "erfunden" },
    ];
    return organisationSchema.parse({
      id,
      slug: id,
      name,
      legalForms: [{ id: `${id}-form`, citations: cite("form"), form }],
      brandOf:
        form === "brand"
          ? [{ id: `${id}-brand`, citations: cite("brand"), ownerId: slugify(organisationWords[0][0]) }]
          : [],
    });
  });
}

/** The id of a made-up source by its number, from 0. */
export const madeUpSourceId = (number: number) => `muster-quelle-${number + 1}`;

/** As many sources as so many hubs are likely to have, at most 200. */
export const madeUpSourceCount = (hubs: number) => Math.min(200, Math.max(3, Math.ceil(hubs / 20)));

/** The same source under its number, however many there are. */
export function madeUpSources(hubs: number): Source[] {
  return Array.from({ length: madeUpSourceCount(hubs) }, (_, number) => {
    const random = randomFrom(0, number);
    const id = madeUpSourceId(number);
    const published = `${random.between(2017, 2025)}-${String(random.between(1, 12)).padStart(2, "0")}-15`;
    return sourceSchema.parse({
      id,
      slug: id,
      kind: random.pick(["news", "press-text", "web-page"]),
      publisher: madeUpPublisher,
      title: `Erfundene Meldung Nr. ${number + 1}`,
      published: random.chance(80) ? published : null,
    });
  });
}
