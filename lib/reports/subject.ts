/** What a report is about: a version of a record and, where it names one, a statement of it. Pure. */
import type { SourcedStatement } from "#lib/evidence/statements-of-source.ts";
import { labelOf } from "#lib/i18n/label.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { References } from "#lib/records/references.ts";
import type { PublicVersion } from "#lib/revisions/queries.ts";

export interface Subject {
  version: PublicVersion;
  /** null for the record as a whole. */
  statement: SourcedStatement | null;
  /** Names of what the statement names. */
  references: References;
}

/** How a record is called in the reader's language; a source without a title by what it is, else by its publisher. */
export function recordName({ kind, record }: PublicVersion, locale: Locale): string {
  switch (kind) {
    case "theme":
    case "offer-kind":
      return labelOf(record, locale);
    case "source":
      return record.title ?? record.description?.[locale] ?? record.publisher;
    case "network":
      return locale === "de" ? record.name : record.nameEn;
    case "hub":
    case "organisation":
      return record.name;
  }
}
