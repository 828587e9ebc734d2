/** A statement in a few words, for lists of what leans on a source. Pure. */
import { claimText } from "#components/evidence/claim-text.ts";
import { milestoneName } from "#components/hubs/milestone-name.ts";
import { workplacesText } from "#components/hubs/workplaces-text.ts";
import { figureText, figureYear } from "#components/organisations/figure-text.ts";
import { formatDate } from "#lib/dates/format.ts";
import type { SourcedStatement } from "#lib/evidence/statements-of-source.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { organisationTexts } from "#lib/i18n/messages/organisations.ts";
import { themeTexts } from "#lib/i18n/messages/themes.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { associationName, stateName } from "#lib/places/place-words.ts";
import { displayedDate } from "#lib/records/plans.ts";
import type { References } from "#lib/records/references.ts";
import { labelOf } from "#lib/i18n/label.ts";

/** "Eröffnung, erfolgt: September 2021", "Stadt Zeitz (Standortkommune)": what the statement says, without its sources. */
export function statementText(
  { list, statement }: SourcedStatement,
  references: References,
  locale: Locale,
  owner?: string,
): string {
  const t = hubTexts(locale);
  switch (list) {
    case "names":
      return statement.text;
    case "locations":
      return place(statement, references) ?? statement.ags;
    case "milestones": {
      const date = formatDate(displayedDate(statement), locale);
      return `${milestoneName(statement, locale)}, ${t.states[statement.state]}: ${date}`;
    }
    case "partners": {
      const who =
        statement.unnamed ?? place(statement, references) ?? body(statement.organisationId, references);
      return `${who} (${t.partnerRoles[statement.role]})`;
    }
    case "operators":
      return `${body(statement.organisationId, references)} (${t.operatorRoles[statement.role]})`;
    case "themes":
      return `${labelOf(references.themes[statement.themeId], locale)} (${themeTexts(locale).roles[statement.role]})`;
    case "premises":
      return [t.premisesKinds[statement.kind], statement.name, statement.address].filter(Boolean).join(", ");
    case "offers":
      return withState(
        labelOf(references.offerKinds[statement.offerKindId], locale),
        statement.state === "planned" ? t.offerPlanned : "",
      );
    case "workplaces":
      return withState(workplacesText(statement, locale), t.workplaceStates[statement.state]);
    case "contacts":
      return `${t.contactKinds[statement.kind]}: ${statement.value}`;
    case "legalForms":
      return organisationTexts(locale).forms[statement.form];
    case "brandOf":
      return body(statement.ownerId, references);
    case "carriers":
      return statement.stateIso
        ? stateName(statement.stateIso, locale)
        : body(statement.carrierOrganisationId, references);
    case "figures": {
      const what = organisationTexts(locale).figures[statement.kind];
      return `${what}: ${figureText(statement, locale)}, ${figureYear(statement, locale)}`;
    }
    case "claims":
      return claimText(statement, locale, owner);
  }
}

const withState = (text: string, state: string) => (state ? `${text} (${state})` : text);

const body = (id: string | null, references: References) => (id && references.organisations[id]?.name) || "";

function place(
  { ags, associationKey }: { ags: string | null; associationKey?: string | null },
  references: References,
): string | undefined {
  if (ags) return references.municipalities[ags]?.name;
  const association = associationKey ? references.associations[associationKey] : undefined;
  return association && associationName(association);
}
