/** One statement of a record, with the list it stands in. Pure. */
import type { RecordOf } from "#lib/drafts/kinds.ts";
import type { StatementKind } from "#lib/records/statements.ts";
import { statementLists, type SourcedStatement, type StatementList } from "./statements-of-source.ts";

/** The statement with all its citations; null when the record holds none with this id. */
export function statementById(record: RecordOf<StatementKind>, id: string): SourcedStatement | null {
  const lists = record as Partial<Record<StatementList, readonly SourcedStatement["statement"][]>>;
  for (const list of statementLists) {
    const statement = lists[list]?.find((each) => each.id === id);
    // The list's name and its entries belong together by construction, which the loop hides from the types.
    if (statement) return { list, statement, citations: statement.citations } as SourcedStatement;
  }
  return null;
}
