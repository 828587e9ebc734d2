/** The state of the chronology as its address carries it, and the way back. Pure. */
import { z } from "zod";
import { clockFields, type Clocks } from "#lib/clocks/clocks.ts";
import type { Precision } from "#lib/dates/precision.ts";
import {
  milestoneKinds,
  milestoneStates,
  slugSchema,
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

/** How exactly dates are stated, as readers choose by it: each group with the precisions it holds. */
export const precisionGroups = {
  day: ["day"],
  month: ["part-of-month", "month"],
  "part-of-year": ["quarter", "season", "half", "part-of-year"],
  year: ["year"],
  window: ["window"],
  open: ["open"],
  "without-year": ["day-without-year", "period-without-year"],
  unknown: ["unknown"],
} as const satisfies Record<string, readonly Precision[]>;
export type PrecisionGroup = keyof typeof precisionGroups;
const groupNames = Object.keys(precisionGroups) as [PrecisionGroup, ...PrecisionGroup[]];

export interface MilestoneFilter extends Clocks {
  kind: MilestoneKind | null;
  /** Those that lie in the year, and apart from them those that may; see `yearCertainty`. */
  year: number | null;
  /** Address part of a state. */
  state: string | null;
  /** Whether it is planned, happened or was called off; "state" names the Land, as in every list. */
  status: Milestone["state"] | null;
  precision: PrecisionGroup | null;
  /** Address part of an organisation in whose hubs and networks. */
  operator: string | null;
  /** Address part of a theme of the hubs. */
  theme: string | null;
  /** Address part of a hub. */
  hub: string | null;
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
  precision: z.enum(groupNames),
  operator: slugSchema,
  theme: slugSchema,
  hub: slugSchema,
  ...clockFields,
  order: z.enum(milestoneOrders),
  page: pageParameter,
};
export type MilestoneField = keyof typeof fields;

/** Nothing chosen: everything as it is now, oldest first. */
export const everything: MilestoneFilter = {
  kind: null,
  year: null,
  state: null,
  status: null,
  precision: null,
  operator: null,
  theme: null,
  hub: null,
  stand: null,
  wissen: null,
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
  const { year, order, page, ...words } = filter;
  return {
    kind: words.kind ?? undefined,
    year: year === null ? undefined : String(year),
    state: words.state ?? undefined,
    status: words.status ?? undefined,
    precision: words.precision ?? undefined,
    operator: words.operator ?? undefined,
    theme: words.theme ?? undefined,
    hub: words.hub ?? undefined,
    stand: words.stand ?? undefined,
    wissen: words.wissen ?? undefined,
    order: order === everything.order ? undefined : order,
    page: page === 1 ? undefined : String(page),
  };
}
