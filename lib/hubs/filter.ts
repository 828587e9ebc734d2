/** The state of the list of hubs as its address carries it, and the way back. Pure. */
import { z } from "zod";
import { dayParameter } from "#lib/clocks/clocks.ts";
import { hubStatuses, type HubStatus } from "#lib/hubs/status.ts";
import { slugSchema } from "#lib/records/statements.ts";
import { fold } from "#lib/search/fold.ts";
import {
  pageParameter,
  readParameters,
  stateParameter,
  type IgnoredParameter,
  type SearchParams,
} from "#lib/search/parameters.ts";

/** town (hubs' names begin alike) · state (then town) · newest milestone that happened · last change · closeness to the words searched for. */
export const hubSorts = ["relevance", "town", "state", "milestone", "change"] as const;
export type HubSort = (typeof hubSorts)[number];

export interface HubFilter {
  /** Words as typed, trimmed; null without a search. */
  q: string | null;
  /** Address part of a state. */
  state: string | null;
  status: HubStatus | null;
  /** Address part of an organisation. */
  operator: string | null;
  /** Address part of a theme. */
  theme: string | null;
  /** The day in the past whose truth is asked for; status then means that day. */
  stand: string | null;
  sort: HubSort;
  /** From 1. */
  page: number;
}

/** The longest search that is carried out; more is cut off. */
const longestSearch = 100;

const fields = {
  // A search without a letter or digit would match everything.
  q: z
    .string()
    .transform((text) => text.slice(0, longestSearch).trim())
    .refine((text) => fold(text) !== ""),
  state: stateParameter,
  status: z.enum(hubStatuses),
  operator: slugSchema,
  theme: slugSchema,
  stand: dayParameter,
  sort: z.enum(hubSorts),
  page: pageParameter,
};
export type HubField = keyof typeof fields;

/** Reads the list's state; see `readParameters` for what is ignored. */
export function readHubFilter(params: SearchParams): {
  filter: HubFilter;
  ignored: IgnoredParameter<HubField>[];
} {
  const { values, ignored } = readParameters(params, fields);
  const sort = values.sort ?? defaultSort(values.q);
  // Without words there is nothing to be close to.
  const possible = sort === "relevance" && values.q === null ? "town" : sort;
  return { filter: { ...values, sort: possible, page: values.page ?? 1 }, ignored };
}

/** Nothing chosen: all hubs by town. */
export const noFilter: HubFilter = {
  q: null,
  state: null,
  status: null,
  operator: null,
  theme: null,
  stand: null,
  sort: "town",
  page: 1,
};

/** How a list is sorted when nobody chose. */
export const defaultSort = (q: string | null): HubSort => (q === null ? "town" : "relevance");

/** The parameters of the address that carries this state, without what goes without saying. */
export function hubQuery(filter: HubFilter): Record<HubField, string | undefined> {
  const { page, sort, ...words } = filter;
  const silent = { page: page === 1, sort: sort === defaultSort(filter.q) };
  return {
    q: words.q ?? undefined,
    state: words.state ?? undefined,
    status: words.status ?? undefined,
    operator: words.operator ?? undefined,
    theme: words.theme ?? undefined,
    stand: words.stand ?? undefined,
    sort: silent.sort ? undefined : sort,
    page: silent.page ? undefined : String(page),
  };
}
