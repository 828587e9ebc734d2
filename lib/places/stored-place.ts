/** Places as the tables hold them, whole: what a changeset keeps of each before and after. Days are ISO days. */
import { z } from "zod";

const day = z.iso.date().nullable();

export const storedDistrictSchema = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.string(),
  stateIso: z.string(),
  validUntil: day,
});
export type StoredDistrict = z.infer<typeof storedDistrictSchema>;

export const storedMunicipalitySchema = z.object({
  ags: z.string(),
  name: z.string(),
  slug: z.string(),
  kind: z.string(),
  districtKey: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  coordinateOrigin: z.string().nullable(),
  listSourceId: z.string().nullable(),
  validFrom: day,
  validUntil: day,
  /** Keys of what it became, sorted. */
  successors: z.array(z.string()),
});
export type StoredMunicipality = z.infer<typeof storedMunicipalitySchema>;

export const storedAssociationSchema = z.object({
  key: z.string(),
  name: z.string(),
  slug: z.string(),
  kind: z.string(),
  districtKey: z.string(),
  listSourceId: z.string().nullable(),
  validFrom: day,
  validUntil: day,
  /** AGS of its municipalities, sorted. */
  members: z.array(z.string()),
  successors: z.array(z.string()),
});
export type StoredAssociation = z.infer<typeof storedAssociationSchema>;

/** Everything that the tables of places hold. */
export interface StoredPlaces {
  districts: StoredDistrict[];
  municipalities: StoredMunicipality[];
  associations: StoredAssociation[];
  /** ISO day of each list that a place names, by the id of its source. */
  editions: ReadonlyMap<string, string>;
}
