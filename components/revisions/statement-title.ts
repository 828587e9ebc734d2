/** What a statement says, in the words of the public pages: "Standortkommune: Zeitz (Burgenlandkreis)". Pure. */
import { claimText } from "#components/evidence/claim-text.ts";
import { quoted } from "#components/evidence/quoted.ts";
import { workplacesText } from "#components/hubs/workplaces-text.ts";
import { figureText, figureYear } from "#components/organisations/figure-text.ts";
import type { Field, Row, TypedBilingual } from "#lib/drafts/fields.ts";
import type { Workplaces } from "#lib/hubs/record.ts";
import { evidenceTexts } from "#lib/i18n/messages/evidence.ts";
import { rowLabel } from "#lib/i18n/messages/fields.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { organisationTexts } from "#lib/i18n/messages/organisations.ts";
import { statementTexts } from "#lib/i18n/messages/statements.ts";
import type { OrganisationRecord } from "#lib/organisations/record.ts";
import type { Claim } from "#lib/records/statements.ts";
import { milestoneWords, rowsIn, rowWords, textOf, valueWords, type Wording } from "./value-words.ts";

type Rows = Extract<Field, { type: "rows" }>;

/** Parts of the title that are told otherwise. */
export interface Without {
  state?: boolean;
  date?: boolean;
}

/** By list: the fields that the title tells; what else a statement holds stands beside it. */
const titled: Readonly<Record<string, readonly string[]>> = {
  names: ["kind", "text"],
  locations: ["extent", "ags"],
  milestones: ["kind", "title", "state"],
  partners: ["role", "ags", "associationKey", "organisationId", "unnamed"],
  operators: ["role", "organisationId"],
  themes: ["role", "themeId"],
  offers: ["offerKindId", "state"],
  premises: ["kind", "name", "address", "ags"],
  workplaces: ["kind", "state", "count", "about"],
  contacts: ["kind", "value"],
  claims: ["form", "value", "basis", "scope", "stateIso"],
  legalForms: ["form"],
  brandOf: ["ownerId"],
  carriers: ["stateIso", "carrierOrganisationId"],
  figures: ["kind", "value", "year"],
  participants: ["role", "person", "office", "ags", "associationKey", "organisationId"],
};

/** The fields of a list's rows that their title does not tell, citations apart. */
export const untitledFields = ({ name, fields }: Rows): Field[] =>
  fields.filter(
    (field) =>
      field.name !== "citations" &&
      // Which citation is shown is told by the date in the title.
      field.name !== "displayedCitationId" &&
      !(titled[name] ?? []).includes(field.name),
  );

/**
 * The statement of a row in a few words; what an editor inferred says so.
 * @param labelPath path of the list without row ids
 */
export function statementTitle(
  list: Rows,
  labelPath: string,
  row: Row,
  wording: Wording,
  without: Without = {},
): string {
  const words = titleWords(list, labelPath, row, wording, without);
  return isInferred(row) ? `${words}, ${evidenceTexts(wording.locale).inferred}` : words;
}

const isInferred = (row: Row) =>
  rowsIn(row["citations"]).some(({ inference }) => {
    const reason = inference as TypedBilingual | undefined;
    return reason !== undefined && (reason.de !== "" || reason.en !== "");
  });

function titleWords(list: Rows, labelPath: string, row: Row, wording: Wording, without: Without): string {
  const { kind, locale } = wording;
  const hub = hubTexts(locale);
  const t = statementTexts(locale);
  const value = (name: string) => {
    const field = list.fields.find((each) => each.name === name);
    return field ? valueWords(field, `${labelPath}.${name}`, row[name], wording) : "";
  };
  const body = () => value("ags") || value("associationKey") || value("organisationId");
  const text = (name: string) => textOf(row[name]);
  switch (list.name) {
    case "names":
      return t.names[text("kind") === "previous" ? "previous" : "designation"](value("text"));
    case "locations":
      return `${rowLabel(locale, kind, labelPath)}: ${text("extent") === "region" ? hub.region(value("ags")) : value("ags")}`;
    case "milestones":
      return milestoneWords(row, wording, without);
    case "partners":
      return `${value("role")}: ${body() || value("unnamed")}`;
    case "operators":
      return `${value("role")}: ${value("organisationId")}`;
    case "themes":
      return `${t.themeRoles[text("role") as keyof typeof t.themeRoles]}: ${value("themeId")}`;
    case "offers":
      return `${rowLabel(locale, kind, labelPath)}: ${value("offerKindId")}${text("state") === "planned" ? ` (${hub.offerPlanned})` : ""}`;
    case "premises":
      return premisesTitle(value, text, hub);
    case "workplaces":
      return `${workplacesText(workplacesOf(row), locale)} (${value("state")})`;
    case "contacts":
      return `${value("kind")}: ${text("value")}`;
    case "claims":
      return `${rowLabel(locale, kind, labelPath)}: ${claimText(claimOf(row), locale, ownerOf(wording))}`;
    case "carriers":
      return `${rowLabel(locale, kind, labelPath)}: ${value("stateIso") || value("carrierOrganisationId")}`;
    case "figures":
      return `${value("kind")}: ${figureText(figureOf(row), locale)}, ${figureYear(figureOf(row), locale)}`;
    case "legalForms":
      return `${rowLabel(locale, kind, labelPath)}: ${value("form")}`;
    case "brandOf":
      return `${organisationTexts(locale).brandOf} ${value("ownerId")}`;
    case "participants":
      return t.participant(
        [text("person"), text("office") && quoted(text("office"), locale), body()].filter(Boolean).join(", "),
        t.participants[text("role") === "guest" ? "guest" : "signatory"],
      );
    default:
      return rowWords(list, labelPath, row, wording);
  }
}

function premisesTitle(
  value: (name: string) => string,
  text: (name: string) => string,
  hub: ReturnType<typeof hubTexts>,
): string {
  const name = value("name") || (text("kind") === "sought" ? "" : hub.premisesUnnamed);
  const where = [name, text("address"), value("ags")].filter((part) => part !== "").join(", ");
  if (text("kind") === "sought") return where === "" ? hub.premisesSought : `${hub.premisesSought}: ${where}`;
  return `${value("kind")}: ${where}`;
}

const numberOrNull = (text: string) => (text === "" ? null : Number(text));

// Rows of published versions hold what their schema let in; what no title needs is left out.

const workplacesOf = (row: Row) =>
  ({
    ...row,
    count: numberOrNull(textOf(row["count"])),
    about: row["about"] === true,
  }) as unknown as Workplaces;

const claimOf = (row: Row) =>
  ({ ...row, value: Number(row["value"]), stateIso: textOf(row["stateIso"]) || null }) as unknown as Claim;

const figureOf = (row: Row) =>
  ({
    ...row,
    value: Number(row["value"]),
    year: numberOrNull(textOf(row["year"])),
  }) as unknown as OrganisationRecord["figures"][number];

/** Of an organisation's claims about itself. */
const ownerOf = ({ kind, contents }: Wording): string | undefined =>
  kind === "organisation" ? textOf(contents[0]?.["name"]) : undefined;
