/** The state of the page of claims and contradictions as its address carries it, and the way back. Pure. */
import { z } from "zod";
import { claimVerdicts, type ClaimVerdict } from "#lib/evidence/claims/count.ts";
import type { RecordRef } from "#lib/evidence/facts.ts";
import type { Judged, JudgedClaim, JudgedFinding } from "#lib/evidence/judged.ts";
import { stateBySlug } from "#lib/places/states.ts";
import {
  pageParameter,
  readParameters,
  stateParameter,
  type IgnoredParameter,
  type SearchParams,
} from "#lib/search/parameters.ts";
import { findingRules, findingVerdicts, type FindingRule, type FindingVerdict } from "./finding.ts";

export interface FindingFilter {
  /** Verdict on a claim. */
  claim: ClaimVerdict | null;
  /** Verdict of a finding. */
  verdict: FindingVerdict | null;
  rule: FindingRule | null;
  /** Address part of a state. */
  state: string | null;
  /** One record only, as `kind/id`. */
  record: string | null;
  /** Page of the claims and of the findings, each from 1. */
  claims: number;
  page: number;
}

const fields = {
  claim: z.enum(claimVerdicts),
  verdict: z.enum(findingVerdicts),
  rule: z.enum(findingRules),
  state: stateParameter,
  record: z.string().regex(/^(hub|organisation|network)\/[a-z0-9][a-z0-9-]{0,119}$/),
  claims: pageParameter,
  page: pageParameter,
};
export type FindingField = keyof typeof fields;

/** Nothing chosen. */
export const everyFinding: FindingFilter = {
  claim: null,
  verdict: null,
  rule: null,
  state: null,
  record: null,
  claims: 1,
  page: 1,
};

/** Reads the page's state; see `readParameters` for what is ignored. */
export function readFindingFilter(params: SearchParams): {
  filter: FindingFilter;
  ignored: IgnoredParameter<FindingField>[];
} {
  const { values, ignored } = readParameters(params, fields);
  return { filter: { ...values, claims: values.claims ?? 1, page: values.page ?? 1 }, ignored };
}

/** The parameters of the address that carries this state, without what goes without saying. */
export function findingQuery(filter: FindingFilter): Record<FindingField, string | undefined> {
  const { claims, page } = filter;
  return {
    claim: filter.claim ?? undefined,
    verdict: filter.verdict ?? undefined,
    rule: filter.rule ?? undefined,
    state: filter.state ?? undefined,
    record: filter.record ?? undefined,
    claims: claims === 1 ? undefined : String(claims),
    page: page === 1 ? undefined : String(page),
  };
}

/** The value of `record` that shows one record alone. */
export const recordParameter = ({ kind, id }: RecordRef): string => `${kind}/${id}`;

/** What the filter lets in, in the order given. */
export function selectJudged(
  { claims, findings }: Judged,
  { claim, verdict, rule, state, record }: FindingFilter,
): { claims: JudgedClaim[]; findings: JudgedFinding[] } {
  const iso = state === null ? null : (stateBySlug(state)?.iso ?? null);
  const isOf = ({ states }: JudgedClaim | JudgedFinding) => iso === null || states.includes(iso);
  return {
    claims: claims.filter(
      (each) =>
        (claim === null || each.verdict === claim) &&
        (record === null || recordParameter(each.record) === record) &&
        isOf(each),
    ),
    findings: findings.filter(
      (each) =>
        (verdict === null || each.verdict === verdict) &&
        (rule === null || each.rule === rule) &&
        (record === null || each.sides.some((side) => recordParameter(side.record) === record)) &&
        isOf(each),
    ),
  };
}

/** One page of a list; the last one where a later page is asked for. */
export function pageOf<Row>(rows: readonly Row[], asked: number, perPage: number) {
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const page = Math.min(asked, pages);
  return { rows: rows.slice((page - 1) * perPage, page * perPage), total: rows.length, page, pages };
}
