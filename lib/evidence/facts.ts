/** What the rules on claims and contradictions look at: of every listed record what the rules compare. Pure. */
import type { Testimonies } from "#lib/clocks/testimony.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import type { NetworkRecord } from "#lib/networks/record.ts";
import type { OrganisationRecord } from "#lib/organisations/record.ts";
import type { Claim, StatementKind } from "#lib/records/statements.ts";

type Operator = Pick<HubRecord["operators"][number], "role" | "organisationId" | "since" | "until">;

export interface HubFacts extends Pick<
  HubRecord,
  "id" | "stateIso" | "themes" | "workplaces" | "milestones" | "claims"
> {
  operators: readonly Operator[];
}

export interface NetworkFacts extends Pick<NetworkRecord, "id" | "stateIso" | "milestones" | "claims"> {
  operators: readonly Pick<Operator, "role" | "organisationId">[];
}

export type OrganisationFacts = Pick<
  OrganisationRecord,
  "id" | "carriers" | "figures" | "milestones" | "claims"
> & { brandOf: readonly Pick<OrganisationRecord["brandOf"][number], "ownerId">[] };

/** Archived records are left out: the register does not count them any more. */
export interface Facts {
  hubs: readonly HubFacts[];
  networks: readonly NetworkFacts[];
  organisations: readonly OrganisationFacts[];
  /** By id; `published` as an ISO day, null where the document has no date. */
  sources: Readonly<Record<string, { published: string | null } | undefined>>;
  /** What a theme is called, by its id. */
  themes: Readonly<Record<string, { labelDe: string; aliases: readonly string[] } | undefined>>;
  /** Since when each milestone is testified, by its id. */
  testimonies: Testimonies;
  /** ISO day (Berlin) of the first version that holds a claim, by its id; only those without a day of their own need it. */
  claimsKnown: Readonly<Record<string, string | undefined>>;
  /** ISO day in Europe/Berlin. */
  today: string;
}

/** A record by its kind and id. */
export interface RecordRef {
  kind: StatementKind;
  id: string;
}

/** A claim with the record that holds it. */
export type OwnedClaim =
  | { kind: "hub"; record: HubFacts; claim: Claim }
  | { kind: "network"; record: NetworkFacts; claim: Claim }
  | { kind: "organisation"; record: OrganisationFacts; claim: Claim };

/** All claims, in the order of records and of their lists. */
export function claimsOf({ hubs, networks, organisations }: Facts): OwnedClaim[] {
  return [
    ...hubs.flatMap((record) => record.claims.map((claim) => ({ kind: "hub" as const, record, claim }))),
    ...networks.flatMap((record) =>
      record.claims.map((claim) => ({ kind: "network" as const, record, claim })),
    ),
    ...organisations.flatMap((record) =>
      record.claims.map((claim) => ({ kind: "organisation" as const, record, claim })),
    ),
  ];
}
