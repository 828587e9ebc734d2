/** The form of a network. */
import type { Field } from "#lib/drafts/fields.ts";
import { newSourcesField } from "#lib/evidence/form.ts";
import {
  claimsField,
  headFields,
  milestonesField,
  namesField,
  operatorFields,
  statements,
  stateField,
  themesField,
} from "#lib/records/form.ts";

export const networkFields: readonly Field[] = [
  { name: "name", type: "text", max: 160 },
  { name: "nameEn", type: "text", max: 160 },
  ...headFields.filter(({ name }) => name !== "name"),
  stateField({ optional: true }),
  namesField,
  statements("operators", "operator", operatorFields),
  themesField,
  milestonesField,
  claimsField,
  newSourcesField,
];
