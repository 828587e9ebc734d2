/** What changed in a record, told in sentences and grouped by the statement they are about. Pure. */
import { quoted } from "#components/evidence/quoted.ts";
import { changesBetween, type ContentChange } from "#lib/drafts/changes.ts";
import type { Content, Field, Row, Value } from "#lib/drafts/fields.ts";
import { fieldsOf } from "#lib/drafts/forms.ts";
import { valueAt } from "#lib/drafts/merge.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { changeTexts } from "#lib/i18n/messages/changes.ts";
import { fieldLabel, rowLabel } from "#lib/i18n/messages/fields.ts";
import type { References } from "#lib/records/references.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { citationSource, rowWords, textOf, valueWords, type Wording } from "./value-words.ts";

type Rows = Extract<Field, { type: "rows" }>;

/** All changes of one statement, or of the record's own fields. */
export interface ChangeGroup {
  /** Path of the statement's row, of a reordered list, or `""` for the record's own fields. */
  path: string;
  mark: ContentChange["kind"];
  /** What the group is about: "Meilensteine: Eröffnung, erfolgt, „10. März 2022“". */
  title: string;
  /** Whole sentences without a full stop. */
  lines: string[];
}

export interface ChangeInput {
  kind: RecordKind;
  /** null: the record is new. */
  before: Content | null;
  /** null: it is gone. */
  after: Content | null;
  names: References;
  locale: Locale;
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
  const { kind, before, after, names, locale } = input;
  const contents = [after, before].filter((content) => content !== null);
  const wording: Wording = { kind, names, contents, locale };
  const groups = new Map<string, ChangeGroup>();
  for (const change of changesBetween(before, after)) {
    const [list, rowId] = change.path.split(".");
    const isStatement = rowId !== undefined;
    const path = isStatement ? `${list}.${rowId}` : change.kind === "moved" ? change.path : "";
    let group = groups.get(path);
    if (!group) {
      const isWhole = change.path === path && path !== "";
      group = {
        path,
        mark: isWhole ? change.kind : before === null ? "added" : "changed",
        title: titleOf(path, input, wording),
        lines: [],
      };
      groups.set(path, group);
    }
    group.lines.push(...sentences(change, path, wording, input));
  }
  return [...groups.values()];
}

function titleOf(path: string, { kind, before, after }: ChangeInput, wording: Wording): string {
  const { locale } = wording;
  if (path === "") return changeTexts(locale).head;
  const place = placeOf(kind, path);
  if (place?.field.type !== "rows") return path;
  const [row] = rowsAt(after, path) ?? rowsAt(before, path) ?? [];
  return row && place.endsAtRow
    ? `${rowLabel(locale, kind, place.labelPath)}: ${rowWords(place.field, place.labelPath, row, wording)}`
    : fieldLabel(locale, kind, place.labelPath);
}

const rowsAt = (content: Content | null, path: string): Row[] | null =>
  content && (valueAt(content, path) as Row[] | null);

function sentences(change: ContentChange, groupPath: string, wording: Wording, input: ChangeInput): string[] {
  const { kind, locale } = wording;
  const t = changeTexts(locale);
  const place = placeOf(kind, change.path);
  if (!place) return [otherSentence(change, locale)];
  const label = fieldLabel(locale, kind, place.labelPath);
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
    const words = rowWords(place.field, place.labelPath, row, wording);
    const rowName = rowLabel(locale, kind, place.labelPath);
    return [change.kind === "added" ? t.rowAdded(rowName, words) : t.rowRemoved(rowName, words)];
  }
  const words = (value: Value | null) =>
    valueWords(place.field, place.labelPath, value, wording) || t.nothing;
  const sentence =
    change.kind === "changed"
      ? t.changed(label, words(change.before), words(change.after))
      : change.kind === "added"
        ? input.before === null
          ? `${label}: ${words(change.after)}`
          : t.added(label, words(change.after))
        : t.removed(label, words(change.before));
  if (place.around?.list.name !== "citations") return [sentence];
  const [citation] = rowsAt(input.after, place.around.rowPath) ?? [];
  return [citation ? t.cited(sentence, citationSource(citation, wording)) : sentence];
}

/** A field that is not typed in the form. */
function otherSentence({ path, after }: ContentChange, locale: Locale): string {
  const { archived, unarchived, merged, unmerged } = changeTexts(locale).states;
  if (path === "archived") return after === true ? archived : unarchived;
  if (path === "mergedIntoId") return after ? merged : unmerged;
  return path;
}

/** Everything a statement holds, a line for each field and citation. */
function holdings(list: Rows, labelPath: string, row: Row, wording: Wording): string[] {
  const { kind, locale } = wording;
  const t = changeTexts(locale);
  return list.fields.flatMap((field) => {
    const path = `${labelPath}.${field.name}`;
    const value = row[field.name];
    if (field.type === "rows" && field.name === "citations" && Array.isArray(value))
      return (value as Row[]).map(
        (citation) =>
          t.citation(quoted(textOf(citation["wording"]), locale), citationSource(citation, wording)) +
          citationDetails(field, path, citation, wording),
      );
    // Which citation is shown is told by the date in the title.
    if (field.type === "own" && field.of === "citations") return [];
    if (value === false) return [];
    const words = valueWords(field, path, value, wording);
    return words === "" ? [] : [`${fieldLabel(locale, kind, path)}: ${words}`];
  });
}

/** What a citation holds beside its words and its source: its date, its place, why something is inferred. */
function citationDetails(list: Rows, labelPath: string, citation: Row, wording: Wording): string {
  return list.fields
    .filter(({ name }) => name !== "wording" && name !== "sourceId")
    .flatMap((field) => {
      const path = `${labelPath}.${field.name}`;
      const words = valueWords(field, path, citation[field.name], wording);
      return words === "" ? [] : [`; ${fieldLabel(wording.locale, wording.kind, path)}: ${words}`];
    })
    .join("");
}
