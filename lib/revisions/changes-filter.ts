/** What the public log shows, as its address carries it. Pure. */
import { z } from "zod";
import { dayParameter } from "#lib/clocks/clocks.ts";
import { recordKinds, type RecordKind } from "#lib/records/statements.ts";
import {
  pageParameter,
  readParameters,
  stateParameter,
  type IgnoredParameter,
  type SearchParams,
} from "#lib/search/parameters.ts";

export interface ChangesFilter {
  /** Words of a record's name or address. */
  q: string | null;
  kind: RecordKind | null;
  /** Address part of a state. */
  state: string | null;
  /** Days in Berlin, both included. */
  from: string | null;
  to: string | null;
  /** From 1. */
  page: number;
}

const fields = {
  q: z.string().max(120),
  kind: z.enum(recordKinds),
  state: stateParameter,
  from: dayParameter,
  to: dayParameter,
  page: pageParameter,
};
export type ChangesField = keyof typeof fields;

/** Reads the log's state; see `readParameters` for what is ignored. */
export function readChangesFilter(params: SearchParams): {
  filter: ChangesFilter;
  ignored: IgnoredParameter<ChangesField>[];
} {
  const { values, ignored } = readParameters(params, fields);
  return { filter: { ...values, page: values.page ?? 1 }, ignored };
}

/** The parameters of the address that carries this state, without what goes without saying. */
export const changesQuery = (filter: ChangesFilter): Record<ChangesField, string | undefined> => ({
  q: filter.q ?? undefined,
  kind: filter.kind ?? undefined,
  state: filter.state ?? undefined,
  from: filter.from ?? undefined,
  to: filter.to ?? undefined,
  page: filter.page === 1 ? undefined : String(filter.page),
});
