/**
 * How readers are told that the date of a milestone changed: in one sentence, "Datum von „Anfang 2022“ auf „10. März 2022“
 * geändert, Quelle: …", although in the record it is the citation that carries the date. Pure.
 */
import { quoted } from "#components/evidence/quoted.ts";
import type { Content, Row, TypedDate } from "#lib/drafts/fields.ts";
import { changeTexts } from "#lib/i18n/messages/changes.ts";
import { citationSource, rowsIn, shownCitation, shownDate, textOf, type Wording } from "./value-words.ts";

export interface DateChange {
  /** Without what else the citation holds, and without a full stop. */
  sentence: string;
  /** The citation that came with the new date; what else it holds is told behind the sentence. */
  added: Row | null;
  /** Paths of the changes that the sentence tells. */
  told: ReadonlySet<string>;
}

/** The changes of shown dates, by the paths of their milestones. */
export function dateChanges(
  before: Content | null,
  after: Content | null,
  wording: Wording,
): Map<string, DateChange> {
  const changes = new Map<string, DateChange>();
  const were = new Map(rowsIn(before?.["milestones"]).map((row) => [row.id, row]));
  for (const row of rowsIn(after?.["milestones"])) {
    const was = were.get(row.id);
    const change = was && dateChange(`milestones.${row.id}`, was, row, wording);
    if (change) changes.set(`milestones.${row.id}`, change);
  }
  return changes;
}

function dateChange(path: string, was: Row, is: Row, wording: Wording): DateChange | null {
  const [from, to] = [shownCitation(was), shownCitation(is)];
  const [before, after] = [shownDate(was, wording), shownDate(is, wording)];
  if (!from || !to || before === after || before === "" || after === "") return null;
  const t = changeTexts(wording.locale);
  const said = textOf(to["wording"]);
  const isSame = from.id === to.id;
  const source = citationSource(to, wording);
  const sourceBefore = citationSource(from, wording);
  const sentence = [
    t.cited(t.changed(t.date, before, after), source),
    isSame && sourceBefore !== source && t.insteadOf(sourceBefore),
    said !== "" && said !== (to["date"] as TypedDate).wording && t.saying(quoted(said, wording.locale)),
  ]
    .filter((part) => part !== false)
    .join("");
  const citation = `${path}.citations.${to.id}`;
  const isNew = !rowsIn(was["citations"]).some(({ id }) => id === to.id);
  return {
    sentence,
    added: isNew ? to : null,
    told: new Set([
      `${path}.displayedCitationId`,
      ...(isNew ? [citation] : []),
      ...(isSame ? ["date", "wording", "sourceId"].map((name) => `${citation}.${name}`) : []),
    ]),
  };
}
