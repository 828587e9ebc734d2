/** What a record only names by id, looked up for display: sources, places, bodies, themes, offers, hubs. */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { referringFields, type ReferenceTarget } from "#lib/records/referring-fields.ts";
import { bilingual, dayFromColumn } from "#lib/records/rows.ts";

/** A source as citations show it. */
export const sourceSelect = {
  id: true,
  slug: true,
  kind: true,
  publisher: true,
  publisherInferenceDe: true,
  publisherInferenceEn: true,
  title: true,
  descriptionDe: true,
  descriptionEn: true,
  author: true,
  url: true,
  published: true,
} satisfies Prisma.SourceSelect;

type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceSelect }>;

/** A source as citations show it; `published` as an ISO day, null where the document has no date. */
const sourceReference = (row: SourceRow) => ({
  id: row.id,
  slug: row.slug,
  kind: row.kind,
  publisher: row.publisher,
  publisherInference: bilingual(row.publisherInferenceDe, row.publisherInferenceEn),
  title: row.title,
  description: bilingual(row.descriptionDe, row.descriptionEn),
  author: row.author,
  url: row.url,
  published: dayFromColumn(row.published),
});
export type SourceReference = ReturnType<typeof sourceReference>;

/** A municipality with its district, which tells it from its namesakes. */
export const municipalitySelect = {
  ags: true,
  name: true,
  slug: true,
  kind: true,
  lat: true,
  lon: true,
  district: { select: { key: true, name: true, kind: true, stateIso: true } },
} satisfies Prisma.MunicipalitySelect;
export type MunicipalityReference = Prisma.MunicipalityGetPayload<{ select: typeof municipalitySelect }>;

/** An association of municipalities likewise. */
export const associationSelect = {
  key: true,
  name: true,
  slug: true,
  kind: true,
  district: { select: { key: true, name: true, kind: true, stateIso: true } },
} satisfies Prisma.AssociationSelect;
export type AssociationReference = Prisma.AssociationGetPayload<{ select: typeof associationSelect }>;

/** An organisation or a hub as lists name it. */
export const bodySelect = { id: true, slug: true, name: true } as const;
export type BodyReference = Prisma.OrganisationGetPayload<{ select: typeof bodySelect }>;

/** A theme as lists name it. */
export const themeSelect = {
  id: true,
  slug: true,
  labelDe: true,
  labelEn: true,
} satisfies Prisma.ThemeSelect;
export type ThemeReference = Prisma.ThemeGetPayload<{ select: typeof themeSelect }>;

const offerKindSelect = {
  id: true,
  slug: true,
  kind: true,
  labelDe: true,
  labelEn: true,
} satisfies Prisma.OfferKindSelect;
export type OfferKindReference = Prisma.OfferKindGetPayload<{ select: typeof offerKindSelect }>;

/** A record as its milestones and sources lead to it. */
export interface RecordReference {
  kind: "hub" | "organisation" | "network";
  id: string;
  slug: string;
  name: string;
  nameEn: string;
  /** ISO code of the state, where the record has one. */
  stateIso: string | null;
  /** Of a network: address part of its first operator, on whose page one over several states is shown. */
  operator: string | null;
}

/** The first operator of a network, for `RecordReference`. */
export const firstOperator = {
  select: { organisation: { select: { slug: true } } },
  orderBy: { position: "asc" },
  take: 1,
} satisfies Prisma.Network$operatorsArgs;

/** Each by its id (AGS, association key). Plain objects, so that they can be cached and serialised. */
export interface References {
  sources: Record<string, SourceReference>;
  municipalities: Record<string, MunicipalityReference>;
  associations: Record<string, AssociationReference>;
  organisations: Record<string, BodyReference>;
  themes: Record<string, ThemeReference>;
  offerKinds: Record<string, OfferKindReference>;
  hubs: Record<string, BodyReference>;
}

type Ids = Record<keyof References, Set<string>>;

const listOf = {
  source: "sources",
  municipality: "municipalities",
  association: "associations",
  organisation: "organisations",
  theme: "themes",
  "offer-kind": "offerKinds",
  hub: "hubs",
} as const satisfies Record<ReferenceTarget, keyof References>;

function collect(value: unknown, ids: Ids): void {
  if (Array.isArray(value)) for (const entry of value) collect(entry, ids);
  else if (value !== null && typeof value === "object")
    for (const [field, inner] of Object.entries(value)) {
      const target = referringFields[field];
      if (target && typeof inner === "string") ids[listOf[target]].add(inner);
      else collect(inner, ids);
    }
}

const keyed = <Row>(rows: Row[], key: (row: Row) => string) =>
  Object.fromEntries(rows.map((row) => [key(row), row])) as Record<string, Row>;

/** The ids of everything that the given records (or parts of records) name. */
export function namedIn(records: unknown): Ids {
  const ids: Ids = {
    sources: new Set(),
    municipalities: new Set(),
    associations: new Set(),
    organisations: new Set(),
    themes: new Set(),
    offerKinds: new Set(),
    hubs: new Set(),
  };
  collect(records, ids);
  return ids;
}

/** Looks up everything that the given records (or parts of records) name. */
export async function referencesOf(client: PrismaClient, records: unknown): Promise<References> {
  const ids = namedIn(records);
  const within = (set: Set<string>) => ({ in: [...set] });
  const none = <Row>(): Promise<Row[]> => Promise.resolve([]);
  const [sources, municipalities, associations, organisations, themes, offerKinds, hubs] = await Promise.all([
    ids.sources.size
      ? client.source.findMany({ where: { id: within(ids.sources) }, select: sourceSelect })
      : none<SourceRow>(),
    ids.municipalities.size
      ? client.municipality.findMany({
          where: { ags: within(ids.municipalities) },
          select: municipalitySelect,
        })
      : none<MunicipalityReference>(),
    ids.associations.size
      ? client.association.findMany({ where: { key: within(ids.associations) }, select: associationSelect })
      : none<AssociationReference>(),
    ids.organisations.size
      ? client.organisation.findMany({ where: { id: within(ids.organisations) }, select: bodySelect })
      : none<BodyReference>(),
    ids.themes.size
      ? client.theme.findMany({ where: { id: within(ids.themes) }, select: themeSelect })
      : none<ThemeReference>(),
    ids.offerKinds.size
      ? client.offerKind.findMany({ where: { id: within(ids.offerKinds) }, select: offerKindSelect })
      : none<OfferKindReference>(),
    ids.hubs.size
      ? client.hub.findMany({ where: { id: within(ids.hubs) }, select: bodySelect })
      : none<BodyReference>(),
  ]);
  return {
    sources: keyed(sources.map(sourceReference), (row) => row.id),
    municipalities: keyed(municipalities, (row) => row.ags),
    associations: keyed(associations, (row) => row.key),
    organisations: keyed(organisations, (row) => row.id),
    themes: keyed(themes, (row) => row.id),
    offerKinds: keyed(offerKinds, (row) => row.id),
    hubs: keyed(hubs, (row) => row.id),
  };
}
