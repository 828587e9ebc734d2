/** The form of an organisation. */
import type { Field } from "#lib/drafts/fields.ts";
import { newSourcesField } from "#lib/evidence/form.ts";
import {
  claimsField,
  contactsField,
  headFields,
  milestonesField,
  namesField,
  statements,
  stateField,
} from "#lib/records/form.ts";
import { figureKinds, legalForms } from "./record.ts";

export const organisationFields: readonly Field[] = [
  ...headFields,
  namesField,
  statements("legalForms", "legal-form", [{ name: "form", type: "choice", options: legalForms }]),
  statements("brandOf", "brand-of", [{ name: "ownerId", type: "reference", to: "organisation" }], {
    most: 1,
  }),
  statements("carriers", "carrier", [
    stateField({ optional: true }),
    { name: "carrierOrganisationId", type: "reference", to: "organisation", optional: true },
  ]),
  statements("figures", "figure", [
    { name: "kind", type: "choice", options: figureKinds },
    { name: "value", type: "number", min: 0, max: Number.MAX_SAFE_INTEGER },
    { name: "year", type: "number", min: 1900, max: 2200, optional: true },
  ]),
  contactsField,
  milestonesField,
  claimsField,
  newSourcesField,
];
