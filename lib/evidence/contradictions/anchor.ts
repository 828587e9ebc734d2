/** Where a claim or a finding stands on the page that shows it. Pure. */
import { createHash } from "node:crypto";
import { recordParameter } from "#lib/evidence/contradictions/filter.ts";
import type { Finding } from "#lib/evidence/contradictions/finding.ts";
import type { RecordRef } from "#lib/evidence/facts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/paths.ts";

/** The id of a claim's element. */
export const claimAnchor = (claimId: string): string => `claim-${claimId}`;

/** The id of a finding's element: its key may be long. */
export const findingAnchor = (key: string): string =>
  `finding-${createHash("sha256").update(key).digest("hex").slice(0, 16)}`;

/** The working of a claim: on the page of its record alone, which shows all of them at once. */
export const claimHref = (record: RecordRef, claimId: string, locale: Locale): string =>
  `${href("contradictions", {}, locale, { record: recordParameter(record) })}#${claimAnchor(claimId)}`;

/** A finding on the desk, among those of one of its records alone. */
export function deskFindingHref({ key, sides }: Pick<Finding, "key" | "sides">, locale: Locale): string {
  // Of a network and a hub the hub has fewer of them.
  const record = sides.at(-1)?.record;
  const query = record ? { record: recordParameter(record) } : {};
  return `${href("deskContradictions", {}, locale, query)}#${findingAnchor(key)}`;
}

/** What the rules find about one record. */
export const recordFindingsHref = (record: RecordRef, locale: Locale): string =>
  `${href("contradictions", {}, locale, { record: recordParameter(record) })}#findings`;
