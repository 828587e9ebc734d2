/**
 * The state of the list of hubs as its address carries it: parsing that never throws at the reader, and the way back.
 * Pure, so that the form and the links are made from the same names.
 */
import { z } from "zod";
import { hubStatuses, type HubStatus } from "#lib/hubs/status.ts";
import { stateBySlug } from "#lib/places/states.ts";
import { slugSchema } from "#lib/records/statements.ts";
import { fold } from "#lib/search/fold.ts";

/** name · state (then name) · newest milestone that happened · last change · closeness to the words searched for. */
export const hubSorts = ["relevance", "name", "state", "milestone", "change"] as const;
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
  sort: HubSort;
  /** From 1. */
  page: number;
}

export const filterFields = ["q", "state", "status", "operator", "theme", "sort", "page"] as const;
export type FilterField = (typeof filterFields)[number];

/** A parameter whose value says nothing the list knows; it was left out of account. */
export interface IgnoredParameter {
  field: FilterField;
  value: string;
}

/** The longest search that is carried out; more is cut off. */
const longestSearch = 100;

const fields = {
  // A search without a letter or digit would match everything.
  q: z
    .string()
    .transform((text) => text.slice(0, longestSearch).trim())
    .refine((text) => fold(text) !== ""),
  state: z.string().refine((slug) => stateBySlug(slug) !== undefined),
  status: z.enum(hubStatuses),
  operator: slugSchema,
  theme: slugSchema,
  sort: z.enum(hubSorts),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
};

/** What `searchParams` gives: a parameter may be missing or repeated. */
export type SearchParams = Record<string, string | string[] | undefined>;

/**
 * Reads the list's state. Unknown parameters are nobody's business here (campaign tags), empty ones are those a form
 * sends for fields left alone, wrong ones are ignored and named; of a repeated one the first is taken.
 */
export function readHubFilter(params: SearchParams): { filter: HubFilter; ignored: IgnoredParameter[] } {
  const ignored: IgnoredParameter[] = [];
  function read<Field extends FilterField>(field: Field): z.output<(typeof fields)[Field]> | null {
    const given = params[field];
    const [value = "", ...repeated] = typeof given === "string" ? [given] : (given ?? []);
    for (const more of repeated) if (more !== value) ignored.push({ field, value: more });
    if (value.trim() === "") return null;
    const parsed = fields[field].safeParse(value);
    if (!parsed.success) ignored.push({ field, value });
    return parsed.success ? (parsed.data as z.output<(typeof fields)[Field]>) : null;
  }
  const q = read("q");
  const filter: HubFilter = {
    q,
    state: read("state"),
    status: read("status"),
    operator: read("operator"),
    theme: read("theme"),
    sort: read("sort") ?? defaultSort(q),
    page: read("page") ?? 1,
  };
  // Without words there is nothing to be close to.
  if (filter.sort === "relevance" && q === null) filter.sort = "name";
  return { filter, ignored };
}

/** Nothing chosen: all hubs by name. */
export const noFilter: HubFilter = {
  q: null,
  state: null,
  status: null,
  operator: null,
  theme: null,
  sort: "name",
  page: 1,
};

/** How a list is sorted when nobody chose. */
export const defaultSort = (q: string | null): HubSort => (q === null ? "name" : "relevance");

/** The parameters of the address that carries this state, without what goes without saying. */
export function hubQuery(filter: HubFilter): Record<FilterField, string | undefined> {
  const { page, sort, ...words } = filter;
  const silent = { page: page === 1, sort: sort === defaultSort(filter.q) };
  return {
    q: words.q ?? undefined,
    state: words.state ?? undefined,
    status: words.status ?? undefined,
    operator: words.operator ?? undefined,
    theme: words.theme ?? undefined,
    sort: silent.sort ? undefined : sort,
    page: silent.page ? undefined : String(page),
  };
}
