/** Where an error is reported. Pure. */
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/paths.ts";
import type { RecordKind } from "#lib/records/statements.ts";

/**
 * The form, about one statement of a record or about the record as a whole.
 * @param record its kind and id (not its address, which may change)
 */
export const reportHref = (
  { kind, id }: { kind: RecordKind; id: string },
  statementId: string | null,
  locale: Locale,
): string =>
  href("reportError", {}, locale, { record: `${kind}/${id}`, statement: statementId ?? undefined });
