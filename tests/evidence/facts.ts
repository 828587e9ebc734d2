/** Registers for tests of the rules on claims and contradictions: small ones made by hand, and the seed's. */
import { testimonyOf, type Testimony } from "#lib/clocks/testimony.ts";
import type { Facts } from "#lib/evidence/facts.ts";
import { hubSchema, type HubInput, type HubRecord } from "#lib/hubs/record.ts";
import { networkSchema, type NetworkRecord } from "#lib/networks/record.ts";
import { organisationSchema, type OrganisationRecord } from "#lib/organisations/record.ts";
import type { MilestoneKind } from "#lib/records/statements.ts";
import { readSeed } from "#prisma/seed/read.ts";
import type { z } from "zod";

/** The day on which these registers were first published, and the one on which they are looked at. */
export const published = "2026-11-21";
export const today = "2026-11-28";

export interface Records {
  hubs?: readonly HubRecord[];
  networks?: readonly NetworkRecord[];
  organisations?: readonly OrganisationRecord[];
  /** Days of publication by source id; sources that are not named have none. */
  sources?: Readonly<Record<string, string | null>>;
  themes?: Facts["themes"];
  /** Since when the register tells of milestones and claims; `published` unless given. */
  known?: Readonly<Record<string, string>>;
}

/** A register of these records, all published on one day unless `known` says otherwise. */
export function factsOf({ hubs = [], networks = [], organisations = [], ...rest }: Records): Facts {
  const { sources = {}, themes = {}, known = {} } = rest;
  const days = Object.fromEntries(Object.entries(sources).map(([id, day]) => [id, { published: day }]));
  const records = [...hubs, ...networks, ...organisations];
  const knownOf = (id: string): Testimony => ({
    stated: known[id] ?? published,
    settled: known[id] ?? published,
  });
  return {
    hubs,
    networks,
    organisations,
    sources: days,
    themes,
    testimonies: Object.fromEntries(
      records.flatMap(({ milestones }) =>
        milestones.map((each) => [each.id, testimonyOf(each, knownOf(each.id), days)]),
      ),
    ),
    claimsKnown: Object.fromEntries(
      records.flatMap(({ claims }) => claims.map(({ id }) => [id, known[id] ?? published])),
    ),
    today,
  };
}

/** The register's first facts, as its files hold them. */
export function seedFacts(): Facts {
  const seed = readSeed();
  return factsOf({
    ...seed,
    sources: Object.fromEntries(seed.sources.map(({ id, published: day }) => [id, day])),
    themes: Object.fromEntries(seed.themes.map((theme) => [theme.id, theme])),
  });
}

/** A citation of a source, with a reading of a date where an EDTF is given. */
export const cited = (id: string, sourceId: string, edtf?: string, more: object = {}) => ({
  id,
  sourceId,
  wording: edtf ?? "einige Worte",
  date: edtf === undefined ? null : { edtf, wording: edtf },
  ...more,
});

/** A milestone with one citation. */
export const happened = (
  id: string,
  kind: MilestoneKind,
  edtf: string,
  {
    sourceId = "s",
    state = "done",
    follows = null,
  }: { sourceId?: string; state?: "planned" | "done" | "cancelled"; follows?: string | null } = {},
) => ({
  id,
  kind,
  state,
  follows,
  displayedCitationId: `${id}-c`,
  citations: [cited(`${id}-c`, sourceId, edtf)],
});

type ClaimInput = NonNullable<HubInput["claims"]>[number];

/** A claim with one citation, said on the day given, or by an undated source. */
export const claimed = (
  id: string,
  form: "count" | "ordinal",
  value: number,
  basis: ClaimInput["basis"],
  { said, sourceId = "s", ...more }: Partial<ClaimInput> & { said?: string; sourceId?: string } = {},
): ClaimInput => ({
  id,
  form,
  basis,
  value,
  scope: more.stateIso ? "state" : "network",
  speaker: "Sprecher",
  citations: [cited(`${id}-c`, sourceId, said)],
  ...more,
});

const operators = (id: string, operatorId: string | null) =>
  operatorId === null
    ? []
    : [
        {
          id: `${id}-operator`,
          role: "operator" as const,
          organisationId: operatorId,
          citations: [cited(`${id}-operator-c`, "s")],
        },
      ];

/** A hub of Sachsen-Anhalt that "betreiber" operates, unless told otherwise. */
export const hubOf = (
  id: string,
  { operatorId = "betreiber", ...more }: Partial<HubInput> & { operatorId?: string | null } = {},
): HubRecord =>
  hubSchema.parse({
    id,
    slug: id,
    name: `Hub ${id}`,
    stateIso: "DE-ST",
    operators: operators(id, operatorId),
    ...more,
  });

/** A network over several states that "betreiber" operates, unless told otherwise. */
export const networkOf = (
  id: string,
  {
    operatorId = "betreiber",
    ...more
  }: Partial<z.input<typeof networkSchema>> & { operatorId?: string } = {},
): NetworkRecord =>
  networkSchema.parse({
    id,
    slug: id,
    name: `Netz ${id}`,
    nameEn: `Network ${id}`,
    operators: operators(id, operatorId),
    ...more,
  });

export const organisationOf = (
  id: string,
  more: Partial<z.input<typeof organisationSchema>> = {},
): OrganisationRecord => organisationSchema.parse({ id, slug: id, name: `Organisation ${id}`, ...more });
