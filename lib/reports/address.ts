/** Where an error is reported. Pure. */
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/paths.ts";
import type { RecordKind } from "#lib/records/statements.ts";

/** A record by what never changes of it: its address may. */
export interface RecordAddress {
  kind: RecordKind;
  id: string;
}

/** The form, about one statement of a record or about the record as a whole. */
export const reportHref = ({ kind, id }: RecordAddress, statementId: string | null, locale: Locale): string =>
  href("reportError", {}, locale, { record: `${kind}/${id}`, statement: statementId ?? undefined });
