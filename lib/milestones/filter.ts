/**
 * The state of the chronology as its address carries it: parsing that never throws at the reader, and the way back.
 * Pure, so that the form and the links are made from the same names.
 */
import { z } from "zod";
import { stateBySlug } from "#lib/places/states.ts";
import {
  milestoneKinds,
  milestoneStates,
  type Milestone,
  type MilestoneKind,
} from "#lib/records/statements.ts";

export const milestoneOrders = ["oldest", "newest"] as const;
export type MilestoneOrder = (typeof milestoneOrders)[number];

export interface MilestoneFilter {
  kind: MilestoneKind | null;
  /** A milestone belongs to every year that its known bounds touch. */
  year: number | null;
  /** Address part of a state. */
  state: string | null;
  /** Whether it is planned, happened or was called off; "state" names the Land, as in every list. */
  status: Milestone["state"] | null;
  order: MilestoneOrder;
  /** From 1. */
  page: number;
}

export const milestoneFields = ["kind", "year", "state", "status", "order", "page"] as const;
export type MilestoneField = (typeof milestoneFields)[number];

/** A parameter whose value says nothing the chronology knows; it was left out of account. */
export interface IgnoredValue {
  field: MilestoneField;
  value: string;
}

const fields = {
  kind: z.enum(milestoneKinds),
  year: z
    .string()
    .regex(/^(19|20|21)\d\d$/)
    .transform(Number),
  state: z.string().refine((slug) => stateBySlug(slug) !== undefined),
  status: z.enum(milestoneStates),
  order: z.enum(milestoneOrders),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
};

/** Nothing chosen: everything, oldest first. */
export const everything: MilestoneFilter = {
  kind: null,
  year: null,
  state: null,
  status: null,
  order: "oldest",
  page: 1,
};

/**
 * Reads the chronology's state. Unknown parameters are nobody's business here (campaign tags), empty ones are those a
 * form sends for fields left alone, wrong ones are ignored and named; of a repeated one the first is taken.
 */
export function readMilestoneFilter(params: Record<string, string | string[] | undefined>): {
  filter: MilestoneFilter;
  ignored: IgnoredValue[];
} {
  const ignored: IgnoredValue[] = [];
  function read<Field extends MilestoneField>(field: Field): z.output<(typeof fields)[Field]> | null {
    const given = params[field];
    const [value = "", ...repeated] = typeof given === "string" ? [given] : (given ?? []);
    for (const more of repeated) if (more !== value) ignored.push({ field, value: more });
    if (value.trim() === "") return null;
    const parsed = fields[field].safeParse(value.trim());
    if (!parsed.success) ignored.push({ field, value });
    return parsed.success ? (parsed.data as z.output<(typeof fields)[Field]>) : null;
  }
  const filter = {
    kind: read("kind"),
    year: read("year"),
    state: read("state"),
    status: read("status"),
    order: read("order") ?? everything.order,
    page: read("page") ?? 1,
  };
  return { filter, ignored };
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
