/**
 * The one form of CSV that hubs are imported from: a row a hub, one source a row, and beside every statement the source's
 * own words. Pure: what a row names is looked up before. An empty cell says nothing, so it removes nothing; what the hub has
 * already is left as it is, and where the source is new it is added to the statement.
 */
import { isDeepStrictEqual } from "node:util";
import { parseWording } from "#lib/dates/parse.ts";
import type { Problem } from "#lib/changesets/changeset.ts";
import { hubSchema, type HubRecord } from "#lib/hubs/record.ts";
import { slugify } from "#lib/places/slug.ts";
import { states, stateOfAgs } from "#lib/places/states.ts";
import type { Citation, Milestone } from "#lib/records/statements.ts";
import { fold } from "#lib/search/fold.ts";
import type { Columns, CsvRow } from "./csv.ts";

/** In the order of the template. */
export const hubColumns = [
  "id",
  "adresse",
  "name",
  "land",
  "quelle",
  "bezugstag",
  "gemeinde",
  "gemeinde_wortlaut",
  "betreiber",
  "betreiber_wortlaut",
  "schwerpunkt",
  "schwerpunkt_wortlaut",
  "website",
  "website_wortlaut",
  "absichtserklaerung",
  "absichtserklaerung_wortlaut",
  "eroeffnung",
  "eroeffnung_stand",
  "eroeffnung_wortlaut",
] as const;
export type HubColumn = (typeof hubColumns)[number];

export const hubCsv: Columns = { known: hubColumns, required: ["name", "quelle"] };

/** The template that the import page offers: the header and one example. Comma, UTF-8. */
export const hubTemplate = `${hubColumns.join(",")}
,,Digital Hub Musterstadt,Sachsen-Anhalt,adresse-der-quelle,20.10.2021,15084590,im Hub in Zeitz,dataport-kommunal,den dataport.kommunal betreibt,digitale-daseinsvorsorge,Zentrum für die digitale Daseinsvorsorge,https://example.org/,www.example.org,am 20. Oktober 2021,unterzeichneten heute eine Absichtserklärung,Anfang 2022,geplant,soll Anfang 2022 eröffnen
`;

/** What rows name, looked up. Keys are what a cell may hold, folded for themes. */
export interface HubLookups {
  sources: ReadonlyMap<string, string>;
  organisations: ReadonlyMap<string, string>;
  themes: ReadonlyMap<string, string>;
  municipalities: ReadonlySet<string>;
}

export interface HubOutcome {
  outcome: "create" | "change" | "unchanged" | "conflict" | "error";
  record: HubRecord | null;
  problems: Problem[];
}

/** The public version that a row is about, if there is one. */
export interface Base {
  record: HubRecord;
}

/**
 * What one row would do.
 * @param base the hub that its id or address names; null for a new one
 * @param header the columns in the file's order, for the number of a column
 */
export function hubOfRow(
  row: CsvRow,
  header: readonly string[],
  base: Base | null,
  lookups: HubLookups,
): HubOutcome {
  const problems: Problem[] = [];
  const problem = (code: string, column?: HubColumn, params: Record<string, string | number> = {}) => {
    const at = column === undefined ? -1 : header.indexOf(column);
    problems.push({ code, ...(column && at !== -1 && { column, columnNumber: at + 1 }), params });
  };
  const refused = (outcome: "error" | "conflict" = "error"): HubOutcome => ({
    outcome,
    record: null,
    problems,
  });
  if (row.cells === null) {
    problem("csv-cells", undefined, { found: row.found, expected: row.expected });
    return refused();
  }
  const cells = row.cells;
  for (const column of hubColumns) if (isFormula(cells[column] ?? "")) problem("csv-formula", column);
  // An apostrophe marks what follows as text, as our own exports write it.
  const cell = (column: HubColumn) => (cells[column] ?? "").replace(/^'(?=[=+\-@])/, "").normalize("NFC");

  const name = cell("name") || (base?.record.name ?? "");
  if (name === "") problem("csv-missing", "name");
  const stateIso = readState(cell("land")) ?? (cell("land") === "" ? base?.record.stateIso : undefined);
  const fromPlace = cell("land") === "" ? stateOfAgs(cell("gemeinde"))?.iso : undefined;
  const state = stateIso ?? fromPlace;
  if (!state) problem(cell("land") === "" ? "csv-missing" : "csv-state", "land", { value: cell("land") });
  const sourceId = lookups.sources.get(cell("quelle"));
  if (cell("quelle") === "") problem("csv-missing", "quelle");
  else if (!sourceId) problem("csv-source", "quelle", { value: cell("quelle") });

  const slug = cell("adresse") || (base?.record.slug ?? slugify(name).slice(0, 100));
  const id = base?.record.id ?? (cell("id") || slug);
  const record = structuredClone<HubRecord>(
    base?.record ?? hubSchema.parse({ id: "new", slug: "new", name: "new", stateIso: "DE-ST" }),
  );
  Object.assign(record, { id, slug, name, ...(state && { stateIso: state }) });
  const writer = new Statements(record, sourceId ?? "");

  /** Value and wording of a statement; null when it says nothing or what it says is incomplete. */
  const said = (column: HubColumn, wordingColumn: HubColumn) => {
    const [value, wording] = [cell(column), cell(wordingColumn)];
    if (value === "" && wording !== "") problem("csv-value-missing", column);
    if (value !== "" && wording === "") problem("csv-wording-missing", wordingColumn);
    return value === "" || wording === "" ? null : { value, wording };
  };

  const place = said("gemeinde", "gemeinde_wortlaut");
  if (place) {
    if (!lookups.municipalities.has(place.value))
      problem("csv-municipality", "gemeinde", { value: place.value });
    else writer.location(place.value, place.wording);
  }
  const operator = said("betreiber", "betreiber_wortlaut");
  if (operator) {
    const found = lookups.organisations.get(operator.value);
    if (!found) problem("csv-operator", "betreiber", { value: operator.value });
    else writer.operator(found, operator.wording);
  }
  const theme = said("schwerpunkt", "schwerpunkt_wortlaut");
  if (theme) {
    const found = lookups.themes.get(fold(theme.value));
    if (!found) problem("csv-theme", "schwerpunkt", { value: theme.value });
    else writer.theme(found, theme.wording);
  }
  const website = said("website", "website_wortlaut");
  if (website) {
    if (!/^https?:\/\/[^\s.]+\.[^\s]+$/.test(website.value))
      problem("csv-website", "website", { value: website.value });
    else writer.website(website.value, website.wording);
  }
  const anchor = cell("bezugstag") === "" ? null : parseWording(cell("bezugstag"));
  const anchorDay = anchor?.ok && anchor.date.precision === "day" ? anchor.date.edtf : null;
  if (anchor && anchorDay === null) problem("csv-anchor", "bezugstag", { value: cell("bezugstag") });
  const milestone = (
    kind: "letter-of-intent" | "opening",
    column: HubColumn,
    wordingColumn: HubColumn,
    milestoneState: "planned" | "done" | null,
  ) => {
    const statement = said(column, wordingColumn);
    if (!statement || milestoneState === null) return;
    const read = parseWording(statement.value, { anchor: anchorDay });
    if (!read.ok) return problem("csv-date", column, { value: statement.value, reason: read.reason });
    const other = writer.milestone(kind, milestoneState, read.date, statement.wording);
    if (other !== null) problem("csv-other-date", column, { value: statement.value, known: other });
  };
  milestone("letter-of-intent", "absichtserklaerung", "absichtserklaerung_wortlaut", "done");
  milestone("opening", "eroeffnung", "eroeffnung_wortlaut", openingState(cell, problem));

  const isConflict = problems.some(({ code }) => code === "csv-other-date");
  if (problems.some(({ code }) => code !== "csv-other-date")) return refused();
  if (isConflict) return refused("conflict");
  const checked = hubSchema.safeParse(record);
  if (!checked.success) {
    for (const issue of checked.error.issues.slice(0, 5))
      problem("csv-record", undefined, { path: issue.path.join("."), message: issue.message });
    return refused();
  }
  if (base === null) return { outcome: "create", record: checked.data, problems };
  const isSame = isDeepStrictEqual(checked.data, base.record);
  return { outcome: isSame ? "unchanged" : "change", record: checked.data, problems };
}

/** What a spreadsheet would calculate. Data are text here; such a cell is refused rather than passed on. */
const isFormula = (cell: string) => /^[=+\-@\t\r]/.test(cell);

/** A state by its name in either language, its ISO code or its address; undefined when it is none. */
function readState(cell: string) {
  const wanted = fold(cell);
  return states.find(({ iso, slug, nameDe, nameEn }) =>
    [iso, slug, nameDe, nameEn].some((name) => fold(name) === wanted),
  )?.iso;
}

function openingState(
  cell: (column: HubColumn) => string,
  problem: (code: string, column: HubColumn, params?: Record<string, string | number>) => void,
): "planned" | "done" | null {
  if (cell("eroeffnung") === "") return null;
  const value = fold(cell("eroeffnung_stand"));
  if (value === "geplant" || value === "planned") return "planned";
  if (value === "erfolgt" || value === "done") return "done";
  problem("csv-opening-state", "eroeffnung_stand", { value: cell("eroeffnung_stand") });
  return null;
}

type Dated = NonNullable<Citation["date"]>;

/** Adds statements to a record, or the source to the statement that is there already. */
class Statements {
  readonly #record: HubRecord;
  readonly #sourceId: string;
  readonly #ids: Set<string>;

  constructor(record: HubRecord, sourceId: string) {
    this.#record = record;
    this.#sourceId = sourceId;
    this.#ids = new Set(JSON.stringify(record).match(/(?<="id":")[^"]+/g));
  }

  location(ags: string, wording: string): void {
    const there = this.#record.locations.find((each) => each.ags === ags && each.extent === "town");
    if (there) return this.#cite(there.citations, `${there.id}-c`, wording);
    const id = this.#newId("ort");
    this.#record.locations.push({ id, extent: "town", ags, citations: this.#cited(id, wording) });
  }

  operator(organisationId: string, wording: string): void {
    const there = this.#record.operators.find(
      (each) => each.organisationId === organisationId && each.role === "operator",
    );
    if (there) return this.#cite(there.citations, `${there.id}-c`, wording);
    const id = this.#newId("betreiber");
    const citations = this.#cited(id, wording);
    this.#record.operators.push({
      id,
      role: "operator",
      organisationId,
      since: null,
      until: null,
      citations,
    });
  }

  theme(themeId: string, wording: string): void {
    const there = this.#record.themes.find((each) => each.themeId === themeId && each.role === "focus");
    if (there) return this.#cite(there.citations, `${there.id}-c`, wording);
    const id = this.#newId("schwerpunkt");
    this.#record.themes.push({ id, role: "focus", themeId, citations: this.#cited(id, wording) });
  }

  website(value: string, wording: string): void {
    const there = this.#record.contacts.find((each) => each.kind === "website" && each.value === value);
    if (there) return this.#cite(there.citations, `${there.id}-c`, wording);
    const id = this.#newId("website");
    this.#record.contacts.push({ id, kind: "website", value, citations: this.#cited(id, wording) });
  }

  /** @returns the date that the hub's milestone of this kind has so far, when it is another one; it is left alone then */
  milestone(kind: Milestone["kind"], state: Milestone["state"], date: Dated, wording: string): string | null {
    const there = this.#record.milestones.find((each) => each.kind === kind && each.state === state);
    if (there) {
      const shown = there.citations.find(({ id }) => id === there.displayedCitationId)?.date;
      if (shown?.edtf !== date.edtf) return shown?.wording ?? "";
      this.#cite(there.citations, `${there.id}-c`, wording, date);
      return null;
    }
    const id = this.#newId(kind === "opening" ? "eroeffnung" : "absichtserklaerung");
    const citations = this.#cited(id, wording, date);
    this.#record.milestones.push({
      id,
      kind,
      state,
      title: null,
      follows: null,
      displayedCitationId: citations[0]?.id ?? "",
      participants: [],
      citations,
    });
    return null;
  }

  #cited(statementId: string, wording: string, date: Dated | null = null): Citation[] {
    const citations: Citation[] = [];
    this.#cite(citations, `${statementId}-c`, wording, date);
    return citations;
  }

  /** The same words of the same source are not cited twice. */
  #cite(citations: Citation[], base: string, wording: string, date: Dated | null = null): void {
    const sourceId = this.#sourceId;
    if (citations.some((each) => each.sourceId === sourceId && each.wording === wording)) return;
    const id = this.#unique(base);
    citations.push({ id, sourceId, wording, locator: null, inference: null, date });
  }

  #newId = (part: string) => this.#unique(`${this.#record.id}-${part}`);

  #unique(base: string): string {
    let id = base;
    for (let n = 2; this.#ids.has(id); n++) id = `${base}-${n}`;
    this.#ids.add(id);
    return id;
  }
}
