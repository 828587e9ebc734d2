/** What changed in a record, told in sentences and grouped by the statement they are about. Pure. */
import { quoted } from "#components/evidence/quoted.ts";
import { changesBetween, type ContentChange } from "#lib/drafts/changes.ts";
import type { Content, Field, Row, Value } from "#lib/drafts/fields.ts";
import { fieldsOf } from "#lib/drafts/forms.ts";
import { valueAt } from "#lib/drafts/merge.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { changeTexts } from "#lib/i18n/messages/changes.ts";
import * as labels from "#lib/i18n/messages/fields.ts";
import { readerLabel } from "#lib/i18n/messages/reader-labels.ts";
import { statementTexts } from "#lib/i18n/messages/statements.ts";
import type { References } from "#lib/records/references.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { dateChanges, type DateChange } from "./milestone-changes.ts";
import {
  citationSource,
  rowsIn,
  rowWords,
  shownCitation,
  shownDate,
  textOf,
  valueWords,
  type Audience,
  type Wording,
} from "./value-words.ts";
import { statementTitle, untitledFields } from "./statement-title.ts";

type Rows = Extract<Field, { type: "rows" }>;

/** All changes of one statement, or of the record's own fields. */
export interface ChangeGroup {
  /** Path of the statement's row, of a reordered list, or `""` for the record's own fields. */
  path: string;
  mark: ContentChange["kind"];
  /** What the group is about: "Meilenstein: Eröffnung, erfolgt, „10. März 2022“". */
  title: string;
  /** Whole sentences without a full stop. */
  lines: string[];
  /** Where a whole statement that came is from; null for everything else. */
  source: string | null;
}

export interface ChangeInput {
  kind: RecordKind;
  /** null: the record is new. */
  before: Content | null;
  /** null: it is gone. */
  after: Content | null;
  names: References;
  locale: Locale;
  /** Staff, unless told. */
  audience?: Audience;
}

/** Where a path leads: the field it ends at, and whether it ends at one of its rows. */
interface Place {
  field: Field;
  /** Path without row ids, as labels know it. */
  labelPath: string;
  /** The list that holds the last row on the way, with that row's path. */
  around: { list: Rows; labelPath: string; rowPath: string } | null;
  endsAtRow: boolean;
}

/** Follows a path through the form of a kind; null for what the form does not hold. */
function placeOf(kind: RecordKind, path: string): Place | null {
  const segments = path.split(".");
  let fields = fieldsOf[kind];
  let around: Place["around"] = null;
  const names: string[] = [];
  for (let at = 0; at < segments.length; at += 2) {
    const field = fields.find(({ name }) => name === segments[at]);
    if (!field) return null;
    names.push(field.name);
    const labelPath = names.join(".");
    const endsAtField = at + 1 >= segments.length;
    if (endsAtField) return { field, labelPath, around, endsAtRow: false };
    if (field.type !== "rows") return null;
    if (at + 2 >= segments.length) return { field, labelPath, around, endsAtRow: true };
    around = { list: field, labelPath, rowPath: segments.slice(0, at + 2).join(".") };
    fields = field.fields;
  }
  return null;
}

/** What changed, in the order of the record; fields that no form holds (archived, merged) come as the record's own. */
export function changeGroups(input: ChangeInput): ChangeGroup[] {
  const { kind, before, after, names, locale, audience = "staff" } = input;
  const contents = [after, before].filter((content) => content !== null);
  const wording: Wording = { kind, names, contents, locale, audience };
  const dates = audience === "readers" ? dateChanges(before, after, wording) : new Map<string, DateChange>();
  const groups = new Map<string, ChangeGroup>();
  for (const change of changesBetween(before, after)) {
    const [list, rowId] = change.path.split(".");
    const isStatement = rowId !== undefined;
    const path = isStatement ? `${list}.${rowId}` : change.kind === "moved" ? change.path : "";
    let group = groups.get(path);
    if (!group) {
      group = newGroup(change, path, input, wording);
      const date = dates.get(path);
      if (date) group.lines.push(dateSentence(date, path, wording));
      groups.set(path, group);
    }
    if (!dates.get(path)?.told.has(change.path)) group.lines.push(...sentences(change, path, wording, input));
  }
  return [...groups.values()];
}

function newGroup(
  { path: changed, kind }: ContentChange,
  path: string,
  input: ChangeInput,
  wording: Wording,
): ChangeGroup {
  const isWhole = changed === path && path !== "";
  const mark = isWhole ? kind : input.before === null ? "added" : "changed";
  const [row] = (isWhole && kind === "added" && rowsAt(input.after, path)) || [];
  const [citation] = rowsIn(row?.["citations"]);
  return {
    path,
    mark,
    title: titleOf(path, input, wording),
    lines: [],
    source: citation ? citationSource(citation, wording) : null,
  };
}

function titleOf(path: string, { kind, before, after }: ChangeInput, wording: Wording): string {
  const { locale } = wording;
  if (path === "") return changeTexts(locale).head;
  const place = placeOf(kind, path);
  if (place?.field.type !== "rows") return path;
  const [[was], [is]] = [rowsAt(before, path) ?? [], rowsAt(after, path) ?? []];
  const row = is ?? was;
  if (!row || !place.endsAtRow) return labelOf(wording, place.labelPath);
  if (wording.audience === "readers")
    return statementTitle(place.field, place.labelPath, row, wording, {
      // What changed is told by a sentence, from what to what.
      state: was !== undefined && is !== undefined && was["state"] !== is["state"],
      date: was !== undefined && is !== undefined && shownDate(was, wording) !== shownDate(is, wording),
    });
  return `${labels.rowLabel(locale, kind, place.labelPath)}: ${rowWords(place.field, place.labelPath, row, wording)}`;
}

/** What a field or list is called, to whom it is told. */
const labelOf = ({ kind, locale, audience }: Wording, labelPath: string): string =>
  (audience === "readers" ? readerLabel : labels.fieldLabel)(locale, kind, labelPath);

const rowsAt = (content: Content | null, path: string): Row[] | null =>
  content && (valueAt(content, path) as Row[] | null);

function dateSentence({ sentence, added }: DateChange, path: string, wording: Wording): string {
  if (!added) return sentence;
  const citations = placeOf(wording.kind, `${path}.citations`);
  if (citations?.field.type !== "rows") return sentence;
  return sentence + citationDetails(citations.field, citations.labelPath, { ...added, date: "" }, wording);
}

function sentences(change: ContentChange, groupPath: string, wording: Wording, input: ChangeInput): string[] {
  const { kind, locale, audience } = wording;
  const t = changeTexts(locale);
  const place = placeOf(kind, change.path);
  if (!place) return [otherSentence(change, wording)];
  const label = labelOf(wording, place.labelPath);
  if (change.kind === "moved") return [t.moved(label)];
  if (place.endsAtRow && place.field.type === "rows") {
    const [row] = ((change.after ?? change.before) as Row[] | null) ?? [];
    if (!row) return [];
    // A whole statement says what it holds; a part of one is named in its statement's group.
    if (change.path === groupPath) return holdings(place.field, place.labelPath, row, wording);
    if (place.field.name === "citations") {
      const said = quoted(textOf(row["wording"]), locale);
      const source = citationSource(row, wording);
      return [
        change.kind === "added"
          ? t.citationAdded(said, source) + citationDetails(place.field, place.labelPath, row, wording)
          : t.citationRemoved(said, source),
      ];
    }
    const words = nameOfRow(place.field, place.labelPath, row, wording);
    const rowName = labels.rowLabel(locale, kind, place.labelPath);
    return [change.kind === "added" ? t.rowAdded(rowName, words) : t.rowRemoved(rowName, words)];
  }
  if (audience === "readers" && place.field.type === "flag") {
    const name = quoted(label, locale);
    return [change.after === true ? t.flagSet(name) : t.flagTaken(name)];
  }
  const words = (value: Value | null) =>
    valueWords(place.field, place.labelPath, value, wording) || t.nothing;
  const sentence =
    change.kind === "changed"
      ? words(change.before) === words(change.after)
        ? t.changedWithin(label)
        : t.changed(label, words(change.before), words(change.after))
      : change.kind === "added"
        ? input.before === null
          ? `${label}: ${words(change.after)}`
          : t.added(label, words(change.after))
        : t.removed(label, words(change.before));
  if (place.around?.list.name !== "citations" || place.field.name === "sourceId") return [sentence];
  const [citation] = rowsAt(input.after, place.around.rowPath) ?? [];
  return [citation ? t.cited(sentence, citationSource(citation, wording)) : sentence];
}

/** A field that is not typed in the form. */
function otherSentence({ path, after }: ContentChange, { locale, audience }: Wording): string {
  const t = changeTexts(locale);
  const { archived, unarchived, merged, unmerged } = audience === "readers" ? t.pastStates : t.states;
  if (path === "archived") return after === true ? archived : unarchived;
  if (path === "mergedIntoId") return after ? merged : unmerged;
  return path;
}

const nameOfRow = (list: Rows, labelPath: string, row: Row, wording: Wording) =>
  (wording.audience === "readers" ? statementTitle : rowWords)(list, labelPath, row, wording);

/** Everything a statement holds, a line for each field and citation; for readers without what its title already says. */
function holdings(list: Rows, labelPath: string, row: Row, wording: Wording): string[] {
  const { audience } = wording;
  const t = changeTexts(wording.locale);
  const isForReaders = audience === "readers";
  const told = isForReaders ? new Set(untitledFields(list)) : null;
  const shown = isForReaders && list.name === "milestones" ? shownCitation(row) : undefined;
  return list.fields.flatMap((field) => {
    const path = `${labelPath}.${field.name}`;
    const value = row[field.name];
    if (field.type === "rows" && field.name === "citations" && Array.isArray(value))
      return (value as Row[]).map(
        (citation) =>
          t.citation(quoted(textOf(citation["wording"]), wording.locale), citationSource(citation, wording)) +
          citationDetails(field, path, citation === shown ? { ...citation, date: "" } : citation, wording),
      );
    // Which citation is shown is told by the date in the title.
    if (field.type === "own" && field.of === "citations") return [];
    if (value === false || told?.has(field) === false) return [];
    const words =
      field.type === "rows"
        ? rowsIn(value)
            .map((each) => nameOfRow(field, path, each, wording))
            .join("; ")
        : valueWords(field, path, value, wording);
    return words === "" ? [] : [`${labelOf(wording, path)}: ${words}`];
  });
}

/** What a citation holds beside its words and its source: its date, its place, why something is inferred. */
function citationDetails(list: Rows, labelPath: string, citation: Row, wording: Wording): string {
  return list.fields
    .filter(({ name }) => name !== "wording" && name !== "sourceId")
    .flatMap((field) => {
      const path = `${labelPath}.${field.name}`;
      const words = valueWords(field, path, citation[field.name], wording);
      if (words === "") return [];
      const isReason = wording.audience === "readers" && field.name === "inference";
      return [
        `; ${isReason ? statementTexts(wording.locale).because(words) : `${labelOf(wording, path)}: ${words}`}`,
      ];
    })
    .join("");
}
