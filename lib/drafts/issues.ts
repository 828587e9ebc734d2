/** Everything that can be wrong with what a form holds. Closed; each has its sentence in messages/draft-issues.ts. */
import { parseRefusals } from "#lib/dates/refusals.ts";

/** Those about one date: why its words were not read. */
export const dateIssueCodes = [
  ...parseRefusals.map((reason) => `date-${reason}` as const),
  "date-not-a-day",
] as const;

export const plainIssueCodes = [
  /** A statement without any citation: the one thing the register exists to refuse. */
  "needs-source",
  "citation-needs-source",
  "citation-needs-wording",
  "citation-empty",
  "missing",
  "one-language",
  "too-long",
  "control-characters",
  "not-an-option",
  "not-a-number",
  "out-of-range",
  "too-many",
  "not-a-slug",
  "not-a-url",
  "unresolved",
  "not-a-reference",
  "row-gone",
  "body-missing",
  "body-twice",
  "partner-missing",
  "carrier-missing",
  "displayed-needs-date",
  "follows-done",
  "follows-circle",
  "claim-needs-state",
  "claim-names-no-state",
  "title-or-description",
  "used-twice",
  /** What only the record's schema refused. */
  "refused",
] as const;

export type DateIssueCode = (typeof dateIssueCodes)[number];
export type PlainIssueCode = (typeof plainIssueCodes)[number];
export type IssueCode = PlainIssueCode | DateIssueCode;

export const issueCodes: readonly IssueCode[] = [...plainIssueCodes, ...dateIssueCodes];
