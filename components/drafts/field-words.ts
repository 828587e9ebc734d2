/** What fields, lists and options are called, asked for by list and name; the words stand in messages/fields.ts. */
import type { Locale } from "#lib/i18n/locale.ts";
import * as words from "#lib/i18n/messages/fields.ts";
import { recordFormTexts } from "#lib/i18n/messages/record-form.ts";
import type { RecordKind } from "#lib/records/statements.ts";

/** Lists within rows are called the same wherever they stand; milestones have both. */
const within: Readonly<Record<string, string>> = {
  citations: "milestones.citations",
  participants: "milestones.participants",
};

const pathOf = (list: string | null, name: string): string =>
  list === null ? (within[name] ?? name) : `${within[list] ?? list}.${name}`;

/** @param list name of the list whose row has the field; null at the top of the record */
export const fieldLabel = (kind: RecordKind, list: string | null, name: string, locale: Locale): string =>
  words.fieldLabel(locale, kind, pathOf(list, name));

/** Help at a field or list; undefined where its label says enough. */
export const fieldHint = (
  kind: RecordKind,
  list: string | null,
  name: string,
  locale: Locale,
): string | undefined => words.fieldHelp(locale, kind, pathOf(list, name));

/** An option of a closed list. */
export const optionLabel = (
  kind: RecordKind,
  list: string | null,
  name: string,
  option: string,
  locale: Locale,
): string => words.optionLabel(locale, kind, pathOf(list, name), option);

/** A list by its name. */
export const listLabel = (kind: RecordKind, name: string, locale: Locale): string =>
  words.fieldLabel(locale, kind, pathOf(null, name));

/** One row of a list. */
export const rowLabel = (kind: RecordKind, name: string, locale: Locale): string =>
  words.rowLabel(locale, kind, pathOf(null, name));

/** The button that adds a row. */
export const addLabel = (kind: RecordKind, name: string, locale: Locale): string =>
  recordFormTexts(locale).add(rowLabel(kind, name, locale));
