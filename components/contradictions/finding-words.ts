/** What a finding says in words. Pure. */
import { milestoneName } from "#components/hubs/milestone-name.ts";
import { statementText } from "#components/sources/statement-text.ts";
import type { Finding, FindingReason } from "#lib/evidence/contradictions/finding.ts";
import type { ShownFinding, ShownSide } from "#lib/evidence/shown-queries.ts";
import { contradictionTexts } from "#lib/i18n/messages/contradictions.ts";
import { findingReasonTexts } from "#lib/i18n/messages/finding-reasons.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { References } from "#lib/records/references.ts";

/** What stands behind the verdict of some reasons. */
const details: Partial<Record<FindingReason, "overdue" | "basesDiffer" | "twoWordings">> = {
  overdue: "overdue",
  "bases-differ": "basesDiffer",
  "order-bases-differ": "basesDiffer",
  "carriers-of-two-kinds": "basesDiffer",
  "carriers-of-one-kind": "basesDiffer",
  "two-wordings": "twoWordings",
};

/** "Spannung", "nicht entscheidbar: überfällig, unbestätigt", "vereinbar: verschiedene Grundlagen". */
export function verdictWords(
  { verdict, reason }: Pick<Finding, "verdict" | "reason">,
  locale: Locale,
): string {
  const t = contradictionTexts(locale);
  const detail = details[reason];
  return detail ? `${t.verdicts[verdict]}: ${t.details[detail]}` : t.verdicts[verdict];
}

/** Why the rule gives its verdict. */
export function reasonWords({ finding, sides }: ShownFinding, locale: Locale): string {
  const numbers = finding.numbers.map((number) => number.toLocaleString(locale));
  const [a = "", b = ""] = sides.map((side) => meantBy(side, locale));
  return findingReasonTexts(locale)[finding.reason](numbers, a, b);
}

/** What a side counts ("eröffnete Hubs"), or what kind of step it plans ("Inbetriebnahme"). */
function meantBy({ statements: [first] }: ShownSide, locale: Locale): string {
  const t = hubTexts(locale);
  if (first?.list === "claims") return t.claimCounts[first.statement.basis];
  if (first?.list === "milestones") return t.kinds[first.statement.kind];
  return "";
}

/** The name of a record in the reader's language. */
export const recordName = ({ name, nameEn }: ShownSide["record"], locale: Locale): string =>
  locale === "de" ? name : nameEn;

/** What a side states: one statement, or a list of carriers. */
export function sideText(side: ShownSide, references: References, locale: Locale): string {
  const owner = side.record.kind === "organisation" ? side.record.name : undefined;
  const texts = side.statements.map((statement) => statementText(statement, references, locale, owner));
  const [first] = side.statements;
  if (first?.list === "carriers") return `${contradictionTexts(locale).carriersListed} ${texts.join(", ")}`;
  // Its date stands with the citations, each of which may read it differently.
  if (first?.list === "milestones")
    return `${milestoneName(first.statement, locale)}, ${hubTexts(locale).states[first.statement.state]}`;
  return texts.join(", ");
}
