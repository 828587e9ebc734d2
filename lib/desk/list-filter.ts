/** What the address of a list of records asks for. Pure. */
import { z } from "zod";
import { isLimited, may, type Person } from "#lib/auth/policy.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { pageParameter, readParameters, stateParameter, type SearchParams } from "#lib/search/parameters.ts";

/** Which records: those in the lists, archived ones, or those merged into others. */
export const listShows = ["listed", "archived", "merged"] as const;
export type ListShow = (typeof listShows)[number];

export const listSorts = ["name", "changed", "verified"] as const;
export type ListSort = (typeof listSorts)[number];

export interface ListFilter {
  q: string | null;
  /** Address part of a state; only hubs have one. */
  state: string | null;
  show: ListShow;
  sort: ListSort;
  page: number;
}

/** Reads the filter; what makes no sense is left out of account. */
export function readListFilter(params: SearchParams): ListFilter {
  const { values } = readParameters(params, {
    q: z.string().max(200),
    state: stateParameter,
    show: z.enum(listShows),
    sort: z.enum(listSorts),
    page: pageParameter,
  });
  return { ...values, show: values.show ?? "listed", sort: values.sort ?? "name", page: values.page ?? 1 };
}

/** The filter as the address carries it; what is usual is left out. */
export const listQuery = ({ q, state, show, sort, page }: ListFilter) => ({
  q: q ?? undefined,
  state: state ?? undefined,
  show: show === "listed" ? undefined : show,
  sort: sort === "name" ? undefined : sort,
  page: page > 1 ? String(page) : undefined,
});

/**
 * Whether somebody may begin a record of a kind at all; for which state or operator, the action decides. Editors with
 * scopes begin hubs within a state or for an operator, and nothing else.
 */
export function mayCreate(person: Person, kind: RecordKind): boolean {
  if (!may(person, "drafts.edit")) return false;
  if (!isLimited(person)) return true;
  return kind === "hub" && person.scopes.some((scope) => scope.kind !== "hub");
}
