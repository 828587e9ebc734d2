/** The state of the chronology as its address carries it, and the way back. Pure. */
import { z } from "zod";
import {
  milestoneKinds,
  milestoneStates,
  type Milestone,
  type MilestoneKind,
} from "#lib/records/statements.ts";
import {
  pageParameter,
  readParameters,
  stateParameter,
  type IgnoredParameter,
  type SearchParams,
} from "#lib/search/parameters.ts";

export const milestoneOrders = ["oldest", "newest"] as const;
export type MilestoneOrder = (typeof milestoneOrders)[number];

export interface MilestoneFilter {
  kind: MilestoneKind | null;
  /** Those that lie in the year, and apart from them those that may; see `yearCertainty`. */
  year: number | null;
  /** Address part of a state. */
  state: string | null;
  /** Whether it is planned, happened or was called off; "state" names the Land, as in every list. */
  status: Milestone["state"] | null;
  order: MilestoneOrder;
  /** From 1. */
  page: number;
}

const fields = {
  kind: z.enum(milestoneKinds),
  year: z
    .string()
    .regex(/^(19|20|21)\d\d$/)
    .transform(Number),
  state: stateParameter,
  status: z.enum(milestoneStates),
  order: z.enum(milestoneOrders),
  page: pageParameter,
};
export type MilestoneField = keyof typeof fields;

/** Nothing chosen: everything, oldest first. */
export const everything: MilestoneFilter = {
  kind: null,
  year: null,
  state: null,
  status: null,
  order: "oldest",
  page: 1,
};

/** Reads the chronology's state; see `readParameters` for what is ignored. */
export function readMilestoneFilter(params: SearchParams): {
  filter: MilestoneFilter;
  ignored: IgnoredParameter<MilestoneField>[];
} {
  const { values, ignored } = readParameters(params, fields);
  const { order, page } = everything;
  return { filter: { ...values, order: values.order ?? order, page: values.page ?? page }, ignored };
}

/** The parameters of the address that carries this state, without what goes without saying. */
export function milestoneQuery(filter: MilestoneFilter): Record<MilestoneField, string | undefined> {
  return {
    kind: filter.kind ?? undefined,
    year: filter.year === null ? undefined : String(filter.year),
    state: filter.state ?? undefined,
    status: filter.status ?? undefined,
    order: filter.order === everything.order ? undefined : filter.order,
    page: filter.page === 1 ? undefined : String(filter.page),
  };
}
