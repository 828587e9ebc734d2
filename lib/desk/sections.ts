/** The desk's sections in the order of what needs somebody first, and its address. Pure. */
import { z } from "zod";
import { readParameters, pageParameter, type SearchParams } from "#lib/search/parameters.ts";

export const deskSectionKeys = [
  "returned",
  "open",
  "review",
  "changesets",
  "contradictions",
  "waiting",
  "scheduled",
  "unverified",
  "overdue",
  "facts",
] as const;
export type DeskSectionKey = (typeof deskSectionKeys)[number];

/** What was just done: said above everything else. */
const outcomes = ["confirmed", "changed", "missing"] as const;

/** What the desk's address says: which section is shown whole, from which page on, and what was just done. */
export function readDesk(params: SearchParams) {
  const { values } = readParameters(params, {
    show: z.enum(deskSectionKeys),
    page: pageParameter,
    done: z.enum(outcomes),
    record: z.string().regex(/^(hub|organisation|network)\/[a-z0-9-]{1,120}$/),
  });
  return { ...values, page: values.page ?? 1 };
}
export type DeskView = ReturnType<typeof readDesk>;
