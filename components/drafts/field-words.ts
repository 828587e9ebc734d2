/** What fields, lists and options of a form are called; the words stand in messages/fields.ts. */
import type { Locale } from "#lib/i18n/locale.ts";
import type { RecordKind } from "#lib/records/statements.ts";
export const fieldLabel = (_kind: RecordKind, _list: string | null, name: string, _locale: Locale): string =>
  name;
export const fieldHint = (
  _kind: RecordKind,
  _list: string | null,
  _name: string,
  _locale: Locale,
): string | undefined => undefined;
export const optionLabel = (
  _kind: RecordKind,
  _list: string | null,
  _name: string,
  option: string,
  _locale: Locale,
): string => option;
export const listLabel = (_kind: RecordKind, name: string, _locale: Locale): string => name;
export const rowLabel = (_kind: RecordKind, name: string, _locale: Locale): string => name;
export const addLabel = (_kind: RecordKind, name: string, _locale: Locale): string => `+ ${name}`;
