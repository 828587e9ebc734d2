/** The state of the list of reports as its address carries it. Pure. */
import { z } from "zod";
import {
  pageParameter,
  readParameters,
  type IgnoredParameter,
  type SearchParams,
} from "#lib/search/parameters.ts";
import type { RecordAddress } from "./address.ts";
import { reportStates, type ReportState } from "./report.ts";
import { readRecord } from "./target.ts";

export interface ReportFilter {
  state: ReportState | null;
  record: RecordAddress | null;
  /** From 1. */
  page: number;
}

const fields = {
  state: z.enum(reportStates),
  record: z.string().transform((text, context) => {
    const record = readRecord(text);
    if (record) return record;
    context.addIssue({ code: "custom" });
    return z.NEVER;
  }),
  page: pageParameter,
};
export type ReportField = keyof typeof fields;

/** Reads the list's state; see `readParameters` for what is ignored. */
export function readReportFilter(params: SearchParams): {
  filter: ReportFilter;
  ignored: IgnoredParameter<ReportField>[];
} {
  const { values, ignored } = readParameters(params, fields);
  return { filter: { ...values, page: values.page ?? 1 }, ignored };
}

/** The parameters of the address that carries this state, without what goes without saying. */
export const reportQuery = ({
  state,
  record,
  page,
}: ReportFilter): Record<ReportField, string | undefined> => ({
  state: state ?? undefined,
  record: record === null ? undefined : `${record.kind}/${record.id}`,
  page: page === 1 ? undefined : String(page),
});
