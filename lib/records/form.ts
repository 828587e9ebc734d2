/** What the forms of hubs, organisations and networks share: the same statements as in statements.ts, as fields. */
import type { Field } from "#lib/drafts/fields.ts";
import { stateIsos } from "#lib/places/states.ts";
import {
  claimBases,
  claimForms,
  claimScopes,
  contactKinds,
  milestoneKinds,
  milestoneStates,
  nameKinds,
  operatorRoles,
  participantRoles,
  themeRoles,
} from "#lib/records/statements.ts";

/** The part of its address that names the record; left empty it is made of the name. */
export const slugField: Field = { name: "slug", type: "text", max: 120, format: "slug", optional: true };

/** `stateIso`, chosen from the closed list. */
export const stateField = (extra: { optional?: true } = {}): Field => ({
  name: "stateIso",
  type: "choice",
  options: stateIsos,
  ...extra,
});

/** What every record begins with that the form shows. */
export const headFields: readonly Field[] = [{ name: "name", type: "text", max: 160 }, slugField];

/** @param dated the statement itself has a date: then the citation's reading of it is seldom missing */
const citationFields = (dated: boolean): readonly Field[] => [
  { name: "sourceId", type: "reference", to: "source" },
  { name: "wording", type: "text", max: 300, lines: 2 },
  { name: "date", type: "date", optional: true, ...(!dated && { rare: true }) },
  { name: "locator", type: "text", max: 120, optional: true, rare: true },
  { name: "inference", type: "bilingual", max: 400, optional: true, rare: true },
];

/** Statements of one kind: rows that each need at least one citation. `prefix` begins the ids of new rows. */
export function statements(
  name: string,
  prefix: string,
  fields: readonly Field[],
  { dated = false, ...extra }: { dated?: boolean; rare?: true; most?: number } = {},
): Field {
  const citations: Field = {
    name: "citations",
    type: "rows",
    prefix: "citation",
    least: 1,
    fields: citationFields(dated),
  };
  return { name, type: "rows", prefix, fields: [...fields, citations], ...extra };
}

/** Alternative references to one body; which of them are filled is a rule (lib/drafts/rules.ts). */
export const bodyFields: readonly Field[] = [
  { name: "ags", type: "reference", to: "municipality", optional: true },
  { name: "associationKey", type: "reference", to: "association", optional: true },
  { name: "organisationId", type: "reference", to: "organisation", optional: true },
];

/** The two ends of a period. */
export const periodFields: readonly Field[] = [
  { name: "since", type: "date", optional: true, rare: true },
  { name: "until", type: "date", optional: true, rare: true },
];

export const namesField = statements("names", "name", [
  { name: "kind", type: "choice", options: nameKinds, initial: "designation" },
  { name: "text", type: "text", max: 200 },
]);

export const operatorFields: readonly Field[] = [
  { name: "role", type: "choice", options: operatorRoles, initial: "operator" },
  { name: "organisationId", type: "reference", to: "organisation" },
];

export const themesField = statements("themes", "theme", [
  { name: "role", type: "choice", options: themeRoles },
  { name: "themeId", type: "reference", to: "theme" },
]);

export const contactsField = statements("contacts", "contact", [
  { name: "kind", type: "choice", options: contactKinds },
  { name: "value", type: "text", max: 300 },
]);

export const milestonesField = statements(
  "milestones",
  "milestone",
  [
    { name: "kind", type: "choice", options: milestoneKinds },
    { name: "state", type: "choice", options: milestoneStates },
    { name: "title", type: "bilingual", max: 400, optional: true, rare: true },
    { name: "follows", type: "own", of: "milestones", optional: true },
    { name: "displayedCitationId", type: "own", of: "citations" },
    {
      name: "participants",
      type: "rows",
      prefix: "participant",
      fields: [
        { name: "role", type: "choice", options: participantRoles, initial: "signatory" },
        ...bodyFields,
        { name: "person", type: "text", max: 120, optional: true },
        { name: "office", type: "text", max: 160, optional: true },
      ],
    },
  ],
  { dated: true },
);

export const claimsField = statements(
  "claims",
  "claim",
  [
    { name: "form", type: "choice", options: claimForms },
    { name: "value", type: "number", min: 0, max: 100_000 },
    { name: "basis", type: "choice", options: claimBases },
    { name: "scope", type: "choice", options: claimScopes },
    stateField({ optional: true }),
    { name: "speaker", type: "text", max: 200 },
  ],
  { dated: true },
);
