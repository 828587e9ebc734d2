/** A statement of a version of the register, as it is cited. Pure. */
import { statementText } from "#components/sources/statement-text.ts";
import { statementById } from "#lib/evidence/statement-by-id.ts";
import type { CitableStatement } from "#lib/exports/citation.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { References } from "#lib/records/references.ts";
import type { StatementKind } from "#lib/records/statements.ts";
import { permalink } from "#lib/revisions/permalink.ts";
import type { PublicVersion } from "#lib/revisions/queries.ts";

/** A version of a record that holds statements. */
export type VersionWithStatements = Extract<PublicVersion, { kind: StatementKind }>;

/**
 * @param base the site's address, which permanent links begin with
 * @returns null when the version holds no such statement
 */
export function citableStatement(
  version: VersionWithStatements,
  statementId: string,
  references: References,
  { locale, base }: { locale: Locale; base: string },
): CitableStatement | null {
  const found = statementById(version.record, statementId);
  if (!found) return null;
  const { kind, record, version: number, sequence } = version;
  const name = kind === "network" && locale === "en" ? record.nameEn : record.name;
  const place = { kind, slug: record.slug, version: number, sequence };
  const first = found.list === "milestones" ? found.statement.displayedCitationId : null;
  return {
    id: statementId,
    words: statementText(found, references, locale, name),
    record: name,
    citations: found.citations.toSorted((a, b) => Number(b.id === first) - Number(a.id === first)),
    version: number,
    sequence,
    permalink: new URL(permalink(place, locale, statementId), base).href,
  };
}
