/** Small records for the tables of pairs. */
import type { FindingReason } from "#lib/evidence/contradictions/finding.ts";
import type { Records } from "#tests/evidence/facts.ts";
import { cited, happened, networkOf, type claimed } from "#tests/evidence/facts.ts";

export interface Case {
  why: string;
  records: Records;
}

/** Why it is one, the reason that the rules must give, and the records. */
export type Conflict = readonly [why: string, reason: FindingReason, records: Records];

export const inST = { stateIso: "DE-ST" as const };

/** Two sources of different days, one of a third day, and one without. */
export const sources = { early: "2021-05-03", late: "2022-06-09", later: "2023-02-01", undated: null };

export const network = (...claims: ReturnType<typeof claimed>[]) => networkOf("n", { claims });
export const carriers = (...list: string[]) =>
  list.map((each, at) => ({
    id: `carrier-${at}`,
    citations: [cited(`carrier-${at}-c`, "early")],
    ...(each.startsWith("DE-") ? { stateIso: each } : { carrierOrganisationId: each }),
  })) as never;
export const workplaces = (id: string, kind: "workplaces" | "staff", count: number, more: object = {}) => ({
  id,
  kind,
  state: "planned" as const,
  count,
  citations: [cited(`${id}-c`, "early")],
  ...more,
});
export const citing = (id: string, ...sourceIds: string[]) => ({
  citations: sourceIds.map((sourceId, at) => cited(`${id}-c${at}`, sourceId)),
});
export const figure = (id: string, value: number, year: number | null, sourceId: string, kind = "staff") => ({
  id,
  kind: kind as "staff",
  value,
  year,
  citations: [cited(`${id}-c`, sourceId)],
});
export const theme = (id: string, citations: readonly [sourceId: string, wording: string][]) => ({
  id,
  role: "focus" as const,
  themeId: "vitale-gemeinschaften",
  citations: citations.map(([sourceId, wording], at) => ({ id: `${id}-c${at}`, sourceId, wording })),
});
export const themes = {
  "vitale-gemeinschaften": {
    labelDe: "Vitale Gemeinschaften",
    aliases: ["Referenz-Standort für vitale Gemeinschaften"],
  },
};
/** One milestone with several readings of its date. */
export const read = (id: string, kind: Parameters<typeof happened>[1], ...readings: [string, string][]) => ({
  ...happened(id, kind, readings[0]?.[1] ?? "XXXX"),
  citations: readings.map(([sourceId, edtf], at) =>
    cited(at === 0 ? `${id}-c` : `${id}-c${at}`, sourceId, edtf),
  ),
});
export const planned = { state: "planned" as const };
