/** The form of a hub, in the order in which it is filled in. */
import type { Field } from "#lib/drafts/fields.ts";
import { newSourcesField } from "#lib/evidence/form.ts";
import {
  bodyFields,
  claimsField,
  contactsField,
  headFields,
  milestonesField,
  namesField,
  operatorFields,
  periodFields,
  statements,
  stateField,
  themesField,
} from "#lib/records/form.ts";
import {
  audiences,
  locationExtents,
  offerStates,
  partnerRoles,
  premisesKinds,
  workplaceKinds,
  workplaceStates,
} from "./record.ts";

export const hubFields: readonly Field[] = [
  ...headFields,
  stateField(),
  { name: "successorHubId", type: "reference", to: "hub", optional: true, rare: true },
  namesField,
  statements("locations", "location", [
    { name: "extent", type: "choice", options: locationExtents, initial: "town" },
    { name: "ags", type: "reference", to: "municipality" },
  ]),
  milestonesField,
  statements("partners", "partner", [
    { name: "role", type: "choice", options: partnerRoles },
    ...bodyFields,
    { name: "unnamed", type: "text", max: 160, optional: true },
    ...periodFields,
  ]),
  statements("operators", "operator", [...operatorFields, ...periodFields]),
  themesField,
  statements("offers", "offer", [
    { name: "offerKindId", type: "reference", to: "offer-kind" },
    { name: "state", type: "choice", options: offerStates },
    { name: "audiences", type: "choices", options: audiences, optional: true },
  ]),
  statements("premises", "premises", [
    { name: "kind", type: "choice", options: premisesKinds },
    { name: "name", type: "text", max: 160, optional: true },
    { name: "address", type: "text", max: 200, optional: true },
    { name: "ags", type: "reference", to: "municipality", optional: true },
    ...periodFields,
  ]),
  statements("workplaces", "workplaces", [
    { name: "kind", type: "choice", options: workplaceKinds },
    { name: "state", type: "choice", options: workplaceStates },
    { name: "count", type: "number", min: 0, max: 100_000, optional: true },
    { name: "about", type: "flag" },
  ]),
  contactsField,
  claimsField,
  newSourcesField,
];
