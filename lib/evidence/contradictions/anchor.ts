/** Where a claim or a finding stands on the page that shows it. Pure. */
import { createHash } from "node:crypto";
import { recordParameter } from "#lib/evidence/contradictions/filter.ts";
import type { RecordRef } from "#lib/evidence/facts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/paths.ts";

/** The id of a claim's element. */
export const claimAnchor = (claimId: string): string => `claim-${claimId}`;

/** The id of a finding's element: its key may be long. */
export const findingAnchor = (key: string): string =>
  `finding-${createHash("sha256").update(key).digest("hex").slice(0, 16)}`;

/** The working of a claim: on the page of its record alone, where it is always within the first pages. */
export const claimHref = (record: RecordRef, claimId: string, locale: Locale): string =>
  `${href("contradictions", {}, locale, { record: recordParameter(record) })}#${claimAnchor(claimId)}`;

/** What the rules find about one record. */
export const recordFindingsHref = (record: RecordRef, locale: Locale): string =>
  `${href("contradictions", {}, locale, { record: recordParameter(record) })}#findings`;
