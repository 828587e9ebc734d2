/** Which fields of a record name something else: for lookups, imports, merges and forms alike. Pure. */

/** What statements name by id or key. */
export const referenceTargets = [
  "source",
  "municipality",
  "association",
  "organisation",
  "theme",
  "offer-kind",
  "hub",
] as const;
export type ReferenceTarget = (typeof referenceTargets)[number];

/** The fields that name something, wherever in a record they stand, and what they name. */
export const referringFields: Readonly<Record<string, ReferenceTarget>> = {
  sourceId: "source",
  ags: "municipality",
  associationKey: "association",
  organisationId: "organisation",
  ownerId: "organisation",
  carrierOrganisationId: "organisation",
  themeId: "theme",
  offerKindId: "offer-kind",
  successorHubId: "hub",
};
