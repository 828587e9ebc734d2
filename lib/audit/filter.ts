/** What the audit page shows, as its address carries it. Pure. */
import { z } from "zod";
import { readIsoDay } from "#lib/dates/calendar.ts";
import { pageParameter, readParameters, type SearchParams } from "#lib/search/parameters.ts";
import { auditKinds, type AuditKind } from "./kinds.ts";

export interface AuditFilter {
  kind: AuditKind | null;
  /** Opaque id: entries by this person, or about them. */
  person: string | null;
  /** Days in Germany, both included. */
  from: string | null;
  to: string | null;
}

const day = z.string().refine((text) => readIsoDay(text) !== null);
const fields = {
  kind: z.enum(auditKinds) as z.ZodType<AuditKind, string>,
  person: z.string().max(100),
  from: day,
  to: day,
};

/** Reads the filter and the page, from 1; what says nothing is left out. */
export function readAuditFilter(params: SearchParams): { filter: AuditFilter; page: number } {
  const { page, ...filter } = readParameters(params, { ...fields, page: pageParameter }).values;
  return { filter, page: page ?? 1 };
}

/** What the address says of a filter. */
export const auditQuery = ({ kind, person, from, to }: AuditFilter) => ({
  kind: kind ?? undefined,
  person: person ?? undefined,
  from: from ?? undefined,
  to: to ?? undefined,
});
