/** Statements of a record, whatever its kind: all that lean on a source, or the one with an id. Pure. */
import type { HubRecord } from "#lib/hubs/record.ts";
import type { NetworkRecord } from "#lib/networks/record.ts";
import type { OrganisationRecord } from "#lib/organisations/record.ts";
import type { Citation } from "#lib/records/statements.ts";

/** Every list of statements that some kind of record has, with what it holds. */
type Lists = {
  names: HubRecord["names"];
  locations: HubRecord["locations"];
  partners: HubRecord["partners"];
  operators: HubRecord["operators"] | NetworkRecord["operators"];
  themes: HubRecord["themes"];
  offers: HubRecord["offers"];
  premises: HubRecord["premises"];
  workplaces: HubRecord["workplaces"];
  contacts: HubRecord["contacts"];
  legalForms: OrganisationRecord["legalForms"];
  brandOf: OrganisationRecord["brandOf"];
  carriers: OrganisationRecord["carriers"];
  figures: OrganisationRecord["figures"];
  milestones: HubRecord["milestones"];
  claims: HubRecord["claims"];
};
export type StatementList = keyof Lists;

/** In the order in which they are read. */
export const statementLists = [
  "names",
  "locations",
  "milestones",
  "partners",
  "operators",
  "themes",
  "premises",
  "offers",
  "workplaces",
  "legalForms",
  "brandOf",
  "carriers",
  "figures",
  "contacts",
  "claims",
] as const satisfies readonly StatementList[];

/** One statement with those of its citations that name the source, at least one. */
export type SourcedStatement = {
  [List in StatementList]: { list: List; statement: Lists[List][number]; citations: Citation[] };
}[StatementList];

/** The statements of a record that lean on the source, in the order of `statementLists`. */
export function statementsOfSource(
  record: HubRecord | NetworkRecord | OrganisationRecord,
  sourceId: string,
): SourcedStatement[] {
  const lists = record as Partial<Lists>;
  return statementLists.flatMap((list) =>
    (lists[list] ?? []).flatMap((statement) => {
      const citations = statement.citations.filter((citation) => citation.sourceId === sourceId);
      // The list's name and its entries belong together by construction, which the loop hides from the types.
      return citations.length === 0 ? [] : [{ list, statement, citations } as SourcedStatement];
    }),
  );
}

/** The statement of a record that has this id, with all its citations; null where there is none. */
export function statementOf(
  record: HubRecord | NetworkRecord | OrganisationRecord,
  id: string,
): SourcedStatement | null {
  const lists = record as Partial<Lists>;
  for (const list of statementLists) {
    const statement = (lists[list] ?? []).find((each) => each.id === id);
    if (statement) return { list, statement, citations: statement.citations } as SourcedStatement;
  }
  return null;
}
