/**
 * What questions are answered from: of every listed record as much as decides which milestones and hubs fit. Cards are
 * read from the versions themselves. Pure; `facts-queries.ts` reads it, and it is kept in memory.
 */
import type { DateBounds } from "#lib/dates/compare.ts";
import type { HistoricDate } from "#lib/dates/historic-date.ts";
import type { HubStatus } from "#lib/hubs/status.ts";
import type { StateIso } from "#lib/places/states.ts";
import type { Milestone, MilestoneKind } from "#lib/records/statements.ts";

/** A record that is listed: a hub, a network or an organisation with milestones. */
export interface RecordFact {
  kind: "hub" | "network" | "organisation";
  id: string;
  slug: string;
  name: string;
  stateIso: StateIso | null;
  /** Of a hub; "unknown" for others. */
  status: HubStatus;
  /** Ids of organisations. */
  operators: readonly string[];
  /** Ids of a hub's focus themes, and of its further topics. */
  focus: readonly string[];
  topics: readonly string[];
  /** Keys of the municipalities a hub stands in. */
  towns: readonly string[];
  milestones: readonly MilestoneFact[];
}

export interface MilestoneFact extends DateBounds {
  id: string;
  kind: MilestoneKind;
  state: Milestone["state"];
  edtf: string;
  precision: HistoricDate["precision"];
  follows: string | null;
  /** The name of an event. */
  title: Milestone["title"];
  owner: RecordFact;
}

/** A municipality (its AGS) or an association (its key) of the official list. */
export interface PlaceFact {
  key: string;
  kind: "municipality" | "association";
  slug: string;
  /** As it calls itself: "Zeitz", "Amt Lensahn". */
  label: string;
  /** Without its kind. */
  name: string;
  district: DistrictFact;
  /** null where the list knows none. */
  point: { lat: number; lon: number } | null;
  /** Hubs that stand there. */
  located: readonly RecordFact[];
  /** Hubs in which it is a partner, but that stand elsewhere. */
  partnerOf: readonly RecordFact[];
  /** Milestones that it signed or was a guest at. */
  taken: readonly MilestoneFact[];
}

export interface DistrictFact {
  key: string;
  name: string;
  kind: string;
  stateIso: StateIso;
  /** Hubs that stand in one of its municipalities. */
  hubs: readonly RecordFact[];
}

export interface OrganisationFact {
  id: string;
  slug: string;
  name: string;
  otherNames: readonly string[];
  /** Ids of its brands: what a brand operates, its owner does. */
  brands: readonly string[];
}

export interface ThemeFact {
  id: string;
  slug: string;
  labelDe: string;
  labelEn: string;
  aliases: readonly string[];
}

export interface PressFacts {
  /** By town, as lists show them. */
  hubs: readonly RecordFact[];
  hubsById: ReadonlyMap<string, RecordFact>;
  /** Of all records, oldest first; those without a calendar day at the end. */
  milestones: readonly MilestoneFact[];
  places: ReadonlyMap<string, PlaceFact>;
  districts: ReadonlyMap<string, DistrictFact>;
  organisations: ReadonlyMap<string, OrganisationFact>;
  themes: ReadonlyMap<string, ThemeFact>;
  /** Former names of hubs, with their ids. */
  formerNames: readonly { hubId: string; text: string }[];
}

/** Whether the register tells anything of a place. */
export const isInRegister = ({ located, partnerOf, taken }: PlaceFact): boolean =>
  located.length > 0 || partnerOf.length > 0 || taken.length > 0;

/** A milestone as the rules about plans and status take it: of its citations only the date that it shows. */
export function asMilestone({
  id,
  kind,
  state,
  edtf,
  earliest,
  latest,
  precision,
  follows,
}: Omit<MilestoneFact, "owner" | "title">): Milestone {
  const date = { edtf, earliest, latest, precision, wording: "" };
  const citation = { id, sourceId: "", wording: "", locator: null, inference: null, date };
  return {
    id,
    kind,
    state,
    title: null,
    follows,
    displayedCitationId: id,
    participants: [],
    citations: [citation],
  };
}
