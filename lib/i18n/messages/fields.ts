import type { Field } from "#lib/drafts/fields.ts";
import { fieldsOf } from "#lib/drafts/forms.ts";
import { stateByIso } from "#lib/places/states.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import type { Locale } from "../locale.ts";
import { texts } from "../texts.ts";
import { evidenceTexts } from "./evidence.ts";
import { fieldHelpTexts } from "./field-help.ts";
import { hubTexts } from "./hub.ts";
import { organisationTexts } from "./organisations.ts";

/**
 * What fields are called in forms and comparisons: by the list or kind they belong to and their name, or by their name
 * alone where it means the same everywhere. A list has two names, one for itself and one for a row in it.
 */
export const fieldTexts = texts(
  {
    fields: {
      name: "Name im Register",
      nameEn: "Name auf Englisch",
      slug: "Adresse der Seite",
      stateIso: "Land",
      successorHubId: "Nachfolger",
      archived: "Archiviert",
      mergedIntoId: "Zusammengeführt mit",
      role: "Rolle",
      ags: "Gemeinde",
      associationKey: "Gemeindeverband",
      organisationId: "Organisation",
      since: "Seit",
      until: "Bis",
      "names.kind": "Art",
      "names.text": "Name",
      "locations.extent": "Genannt ist",
      "partners.unnamed": "Worte der Quelle, wenn sie niemanden nennt",
      "themes.themeId": "Thema",
      "offers.offerKindId": "Angebot",
      "offers.state": "Stand",
      "offers.audiences": "Zielgruppen",
      "premises.kind": "Art",
      "premises.name": "Name des Gebäudes oder der Räume",
      "premises.address": "Anschrift",
      "workplaces.kind": "Gezählt werden",
      "workplaces.state": "Stand",
      "workplaces.count": "Anzahl",
      "workplaces.about": "ungefähr",
      "contacts.kind": "Art",
      "contacts.value": "Angabe",
      "milestones.kind": "Art",
      "milestones.state": "Stand",
      "milestones.title": "Titel",
      "milestones.follows": "Folgt auf den Plan",
      "milestones.displayedCitationId": "Datum zeigen aus Beleg",
      "participants.person": "Person",
      "participants.office": "Amt",
      "claims.form": "Art der Aussage",
      "claims.value": "Zahl",
      "claims.basis": "Gezählt werden",
      "claims.scope": "Bezug",
      "claims.speaker": "Wer das sagt",
      "citations.sourceId": "Quelle",
      "citations.wording": "Wortlaut",
      "citations.date": "Datum in der Quelle",
      "citations.locator": "Fundstelle",
      "citations.inference": "Begründung, wenn erschlossen",
      "legalForms.form": "Art oder Rechtsform",
      "brandOf.ownerId": "Inhaber der Marke",
      "carriers.carrierOrganisationId": "Organisation",
      "figures.kind": "Kennzahl",
      "figures.value": "Wert",
      "figures.year": "Jahr",
      "source.kind": "Art der Quelle",
      "source.publisher": "Herausgeber",
      "source.publisherInference": "Begründung, wenn der Herausgeber erschlossen ist",
      "source.title": "Titel",
      "source.description": "Beschreibung",
      "source.author": "Autor",
      "source.url": "Internetadresse",
      "source.published": "Veröffentlicht am",
      "source.accessed": "Abgerufen am",
      "source.licence": "Lizenz",
      "source.licenceUrl": "Adresse der Lizenz",
      "source.attribution": "Namensnennung",
      "source.keywords": "Schlagwörter",
      labelDe: "Bezeichnung auf Deutsch",
      labelEn: "Bezeichnung auf Englisch",
      "theme.aliases": "Andere Wortlaute",
      "offer-kind.kind": "Art",
    },
    lists: {
      names: "Bezeichnungen",
      locations: "Ort",
      milestones: "Meilensteine",
      partners: "Partner",
      operators: "Betrieb",
      themes: "Themen",
      offers: "Angebote",
      premises: "Räume",
      workplaces: "Arbeitsplätze",
      contacts: "Kontakt und Zugang",
      claims: "Zählungen in den Quellen",
      participants: "Beteiligte",
      citations: "Belege",
      legalForms: "Art oder Rechtsform",
      brandOf: "Marke von",
      carriers: "Träger",
      figures: "Kennzahlen",
      newSources: "Neue Quellen",
    },
    rows: {
      names: "Bezeichnung",
      locations: "Ort",
      milestones: "Meilenstein",
      partners: "Partner",
      operators: "Betreiber oder Träger",
      themes: "Thema",
      offers: "Angebot",
      premises: "Räume",
      workplaces: "Zahl der Arbeitsplätze",
      contacts: "Kontakt",
      claims: "Zählung",
      participants: "Beteiligte Stelle",
      citations: "Beleg",
      legalForms: "Art oder Rechtsform",
      brandOf: "Marke von",
      carriers: "Träger",
      figures: "Kennzahl",
      newSources: "Neue Quelle",
    },
    parts: {
      wording: "Worte der Quelle",
      reading: "zu lesen als",
      anchor: "bezogen auf den Tag",
      de: "Deutsch",
      en: "Englisch",
    },
    options: {
      "names.kind": { designation: "so in den Quellen genannt", previous: "früherer Name" },
      "locations.extent": { town: "der Ort", region: "nur die Region um diesen Ort" },
      "offers.state": { planned: "geplant", available: "vorhanden" },
      "workplaces.kind": { workplaces: "Arbeitsplätze", staff: "Beschäftigte" },
      "claims.form": { count: "eine Anzahl („sieben Hubs“)", ordinal: "eine Reihenfolge („der siebte Hub“)" },
      "claims.scope": { network: "das ganze Netzwerk", state: "ein Land", organisation: "die Organisation" },
      "offer-kind.kind": { facility: "Raum oder Ausstattung", service: "Leistung" },
    },
    part: (field: string, part: string) => `${field}: ${part}`,
  },
  {
    fields: {
      name: "Name in the register",
      nameEn: "Name in English",
      slug: "Address of the page",
      stateIso: "State",
      successorHubId: "Successor",
      archived: "Archived",
      mergedIntoId: "Merged into",
      role: "Role",
      ags: "Municipality",
      associationKey: "Association of municipalities",
      organisationId: "Organisation",
      since: "Since",
      until: "Until",
      "names.kind": "Kind",
      "names.text": "Name",
      "locations.extent": "What is named",
      "partners.unnamed": "The source’s words where it names nobody",
      "themes.themeId": "Theme",
      "offers.offerKindId": "Offer",
      "offers.state": "Stage",
      "offers.audiences": "Audiences",
      "premises.kind": "Kind",
      "premises.name": "Name of the building or rooms",
      "premises.address": "Address",
      "workplaces.kind": "What is counted",
      "workplaces.state": "Stage",
      "workplaces.count": "Number",
      "workplaces.about": "about",
      "contacts.kind": "Kind",
      "contacts.value": "Contact detail",
      "milestones.kind": "Kind",
      "milestones.state": "Stage",
      "milestones.title": "Title",
      "milestones.follows": "Follows the plan",
      "milestones.displayedCitationId": "Show the date of citation",
      "participants.person": "Person’s name",
      "participants.office": "Office",
      "claims.form": "Kind of statement",
      "claims.value": "Number",
      "claims.basis": "What is counted",
      "claims.scope": "About",
      "claims.speaker": "Who says so",
      "citations.sourceId": "Source",
      "citations.wording": "Wording",
      "citations.date": "Date in the source",
      "citations.locator": "Place in the source",
      "citations.inference": "Reason, if inferred",
      "legalForms.form": "Kind or legal form",
      "brandOf.ownerId": "Owner of the brand",
      "carriers.carrierOrganisationId": "Organisation",
      "figures.kind": "Figure",
      "figures.value": "Value",
      "figures.year": "Year",
      "source.kind": "Kind of source",
      "source.publisher": "Publisher",
      "source.publisherInference": "Reason, if the publisher is inferred",
      "source.title": "Title",
      "source.description": "Description",
      "source.author": "Author",
      "source.url": "Web address",
      "source.published": "Published on",
      "source.accessed": "Accessed on",
      "source.licence": "Licence",
      "source.licenceUrl": "Address of the licence",
      "source.attribution": "Attribution",
      "source.keywords": "Keywords",
      labelDe: "Label in German",
      labelEn: "Label in English",
      "theme.aliases": "Other wordings",
      "offer-kind.kind": "Kind",
    },
    lists: {
      names: "Designations",
      locations: "Place",
      milestones: "Milestones",
      partners: "Partners",
      operators: "Operation",
      themes: "Themes",
      offers: "Offers",
      premises: "Premises",
      workplaces: "Workplaces",
      contacts: "Contact and access",
      claims: "Counts in the sources",
      participants: "Participants",
      citations: "Citations",
      legalForms: "Kind or legal form",
      brandOf: "Brand of",
      carriers: "Carriers",
      figures: "Figures",
      newSources: "New sources",
    },
    rows: {
      names: "Designation",
      locations: "Place",
      milestones: "Milestone",
      partners: "Partner",
      operators: "Operator or carrier",
      themes: "Theme",
      offers: "Offer",
      premises: "Premises",
      workplaces: "Number of workplaces",
      contacts: "Contact",
      claims: "Count",
      participants: "Participant",
      citations: "Citation",
      legalForms: "Kind or legal form",
      brandOf: "Brand of",
      carriers: "Carrier",
      figures: "Figure",
      newSources: "New source",
    },
    parts: {
      wording: "the source’s words",
      reading: "to be read as",
      anchor: "relative to the day",
      de: "German",
      en: "English",
    },
    options: {
      "names.kind": { designation: "named so in the sources", previous: "previous name" },
      "locations.extent": { town: "the town", region: "only the region around this town" },
      "offers.state": { planned: "planned", available: "available" },
      "workplaces.kind": { workplaces: "workplaces", staff: "staff" },
      "claims.form": { count: "a count (“seven hubs”)", ordinal: "an order (“the seventh hub”)" },
      "claims.scope": { network: "the whole network", state: "a state", organisation: "the organisation" },
      "offer-kind.kind": { facility: "room or equipment", service: "service" },
    },
    part: (field: string, part: string) => `${field}: ${part}`,
  },
);

/** Where a path of a form leads: to a field, a list, one of its rows, or a part of a date or bilingual text. */
interface Place {
  /** Under which its texts may stand, the most special first. */
  keys: string[];
  name: string;
  what: "field" | "list" | "row";
  part: string | null;
}

/** Follows a path as issues and changes name it; ids of rows and the lists around a list may be left out. Null where it leads nowhere. */
function placeOf(kind: RecordKind, path: string): Place | null {
  const [bare = ""] = path.split("~");
  const steps = bare.split(".");
  let fields: readonly Field[] | null = fieldsOf[kind];
  let owner: string = kind;
  let at: Place | null = null;
  while (steps.length > 0) {
    const name = steps.shift() ?? "";
    const found: Field | undefined =
      fields?.find((each) => each.name === name) ?? (at ? undefined : innerList(fields ?? [], name));
    if (!found) return heldOrPart(at, name, steps.length === 0);
    const owned = [`${owner === "newSources" ? "source" : owner}.${name}`, name];
    at = { keys: owned, name, what: found.type === "rows" ? "list" : "field", part: null };
    fields = found.type === "rows" ? found.fields : null;
    if (found.type !== "rows") continue;
    owner = name;
    if (steps[0] === undefined || found.fields.some((inner) => inner.name === steps[0])) continue;
    steps.shift();
    at = { ...at, what: "row" };
  }
  return at;
}

/** A list within a row, named without what leads there: `citations.wording`. */
function innerList(fields: readonly Field[], name: string): Field | undefined {
  const lists = fields.filter((field) => field.type === "rows");
  return (
    lists.find((list) => list.name === name) ??
    lists.map((list) => innerList(list.fields, name)).find(Boolean)
  );
}

function heldOrPart(at: Place | null, name: string, isLast: boolean): Place | null {
  if (!isLast) return null;
  if (at?.what === "field") return { ...at, part: name };
  return at === null ? { keys: [name], name, what: "field", part: null } : null;
}

const lookup = (table: Readonly<Record<string, unknown>>, keys: readonly string[]): unknown =>
  keys.filter((key) => Object.hasOwn(table, key)).map((key) => table[key])[0];

const textAt = (table: Readonly<Record<string, unknown>>, keys: readonly string[]): string | undefined => {
  const found = lookup(table, keys);
  return typeof found === "string" ? found : undefined;
};

/**
 * What the field, list or row at a path is called: "Wortlaut", "Partner"; a part of a date together with its field.
 * A path that leads nowhere is given back as it is.
 */
export function fieldLabel(locale: Locale, kind: RecordKind, path: string): string {
  const place = placeOf(kind, path);
  const said = fieldTexts(locale);
  if (!place) return path;
  const table = place.what === "field" ? said.fields : place.what === "list" ? said.lists : said.rows;
  const label = textAt(table, place.keys) ?? path;
  const part = place.part === null ? undefined : textAt(said.parts, [place.part]);
  return part === undefined ? label : said.part(label, part);
}

/** What one row of the list at a path is called, for "add …" and headings. */
export function rowLabel(locale: Locale, kind: RecordKind, listPath: string): string {
  const place = placeOf(kind, listPath);
  return (place && textAt(fieldTexts(locale).rows, place.keys)) ?? fieldLabel(locale, kind, listPath);
}

/** A short help for the field, list or part at a path; undefined where its label says enough. */
export function fieldHelp(locale: Locale, kind: RecordKind, path: string): string | undefined {
  const place = placeOf(kind, path);
  if (!place) return undefined;
  return textAt(fieldHelpTexts(locale), place.part === null ? place.keys : [`parts.${place.part}`]);
}

/** What an option of a closed list is called; the option itself where it has no name. */
export function optionLabel(locale: Locale, kind: RecordKind, path: string, option: string): string {
  const place = placeOf(kind, path);
  if (place?.name === "stateIso") {
    const state = stateByIso(option);
    return (locale === "de" ? state?.nameDe : state?.nameEn) ?? option;
  }
  const options = lookup(optionTexts(locale), place?.keys ?? []) ?? {};
  return textAt(options as Readonly<Record<string, unknown>>, [option]) ?? option;
}

/** The words that public pages use, and those that only forms need. */
function optionTexts(locale: Locale): Readonly<Record<string, unknown>> {
  const hub = hubTexts(locale);
  const organisation = organisationTexts(locale);
  return {
    ...fieldTexts(locale).options,
    "partners.role": hub.partnerRoles,
    "operators.role": hub.operatorRoles,
    "themes.role": hub.themeRoles,
    "offers.audiences": hub.audiences,
    "premises.kind": hub.premisesKinds,
    "workplaces.state": hub.workplaceStates,
    "contacts.kind": hub.contactKinds,
    "milestones.kind": hub.kinds,
    "milestones.state": hub.states,
    "participants.role": hub.participants,
    "claims.basis": hub.claimCounts,
    "legalForms.form": organisation.forms,
    "figures.kind": organisation.figures,
    "source.kind": evidenceTexts(locale).kinds,
  };
}
