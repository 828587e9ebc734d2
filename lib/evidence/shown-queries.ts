/** Reads the statements behind claims and findings, for those that are shown. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { RecordRef } from "#lib/evidence/facts.ts";
import type { JudgedClaim, JudgedFinding } from "#lib/evidence/judged.ts";
import type { SourcedStatement } from "#lib/evidence/statements-of-source.ts";
import type { OrganisationRecord } from "#lib/organisations/record.ts";
import {
  firstOperator,
  referencesOf,
  type RecordReference,
  type References,
} from "#lib/records/references.ts";
import {
  byPosition,
  citations,
  claimSelect,
  milestoneSelect,
  milestonesFromRows,
  themeUseSelect,
  withCitations,
} from "#lib/records/rows.ts";
import type { Claim, Milestone } from "#lib/records/statements.ts";

/** A record as it is named and linked. */
export interface ShownRecord extends RecordReference {
  id: string;
}

export interface ShownClaim {
  judged: JudgedClaim;
  claim: Claim;
  record: ShownRecord;
}

/** Statements of one record, each with the citations that are meant. */
export interface ShownSide {
  record: ShownRecord;
  statements: SourcedStatement[];
}

export interface ShownFinding {
  finding: JudgedFinding;
  sides: ShownSide[];
}

/** What a working names: hubs, the milestones that decide on them, and carriers. */
export interface Named {
  hubs: Readonly<Record<string, { slug: string; name: string } | undefined>>;
  milestones: Readonly<Record<string, Milestone | undefined>>;
  carriers: Readonly<Record<string, Carrier | undefined>>;
}

type Carrier = OrganisationRecord["carriers"][number];

export interface Shown {
  claims: ShownClaim[];
  findings: ShownFinding[];
  named: Named;
  references: References;
}

const keyOf = ({ kind, id }: RecordRef) => `${kind}/${id}`;

interface Loaded {
  record: ShownRecord;
  lists: Partial<
    Record<SourcedStatement["list"], { id: string; citations: SourcedStatement["citations"] }[]>
  >;
}

/** What of the judgement is shown, with its statements; what is no longer there is left out. */
export async function shownEvidence(
  client: PrismaClient,
  { claims, findings }: { claims: readonly JudgedClaim[]; findings: readonly JudgedFinding[] },
): Promise<Shown> {
  const records = await recordsOf(client, [
    ...claims.map(({ record }) => record),
    ...findings.flatMap(({ sides }) => sides.map(({ record }) => record)),
  ]);
  const shownClaims = claims.flatMap((judged): ShownClaim[] => {
    const loaded = records.get(keyOf(judged.record));
    const claim = loaded?.lists.claims?.find(({ id }) => id === judged.claimId);
    return loaded && claim ? [{ judged, claim: claim as Claim, record: loaded.record }] : [];
  });
  const shownFindings = findings.flatMap((finding): ShownFinding[] => {
    const sides = finding.sides.map((side): ShownSide | null => {
      const loaded = records.get(keyOf(side.record));
      const list = (loaded?.lists[side.list] ?? []).filter(({ id }) => side.statementIds.includes(id));
      if (!loaded || list.length === 0) return null;
      const statements = list.map((statement) => ({
        list: side.list,
        statement,
        citations: statement.citations.filter(
          ({ id }) => side.citationIds === null || side.citationIds.includes(id),
        ),
      }));
      // The list's name and its entries belong together by construction, which the types cannot follow.
      return { record: loaded.record, statements: statements as SourcedStatement[] };
    });
    const found = sides.filter((side) => side !== null);
    return found.length === sides.length ? [{ finding, sides: found }] : [];
  });
  const statements = [
    shownClaims.map(({ claim }) => claim),
    shownFindings.flatMap(({ sides }) =>
      sides.flatMap((side) => side.statements.map(({ statement }) => statement)),
    ),
  ];
  const carriers = shownClaims.flatMap(
    ({ record }) => (records.get(keyOf(record))?.lists.carriers ?? []) as Carrier[],
  );
  const [named, references] = await Promise.all([
    namedIn(client, shownClaims),
    referencesOf(client, [statements, carriers]),
  ]);
  return {
    claims: shownClaims,
    findings: shownFindings,
    named: { ...named, carriers: Object.fromEntries(carriers.map((carrier) => [carrier.id, carrier])) },
    references,
  };
}

async function recordsOf(client: PrismaClient, refs: readonly RecordRef[]): Promise<Map<string, Loaded>> {
  const ids = (kind: RecordRef["kind"]) => [
    ...new Set(refs.filter((ref) => ref.kind === kind).map(({ id }) => id)),
  ];
  const within = (kind: RecordRef["kind"]) => ({ id: { in: ids(kind) }, archived: false });
  const lists = {
    milestones: { select: milestoneSelect, orderBy: byPosition },
    claims: { select: claimSelect, orderBy: byPosition },
  };
  const none = Promise.resolve([]);
  const [hubs, networks, organisations] = await Promise.all([
    ids("hub").length === 0
      ? none
      : client.hub.findMany({
          where: within("hub"),
          select: {
            id: true,
            slug: true,
            name: true,
            stateIso: true,
            ...lists,
            themes: { select: themeUseSelect, orderBy: byPosition },
            workplaces: {
              select: { id: true, kind: true, state: true, count: true, about: true, citations },
              orderBy: byPosition,
            },
          },
          relationLoadStrategy: "join",
        }),
    ids("network").length === 0
      ? none
      : client.network.findMany({
          where: within("network"),
          select: {
            id: true,
            slug: true,
            name: true,
            nameEn: true,
            stateIso: true,
            operators: firstOperator,
            ...lists,
          },
        }),
    ids("organisation").length === 0
      ? none
      : client.organisation.findMany({
          where: within("organisation"),
          select: {
            id: true,
            slug: true,
            name: true,
            ...lists,
            carriers: {
              select: { id: true, stateIso: true, carrierOrganisationId: true, citations },
              orderBy: byPosition,
            },
            figures: {
              select: { id: true, kind: true, value: true, year: true, citations },
              orderBy: byPosition,
            },
          },
        }),
  ]);
  const loaded: Loaded[] = [
    ...hubs.map(({ milestones, claims, themes, workplaces, ...head }) => ({
      record: { kind: "hub" as const, ...head, nameEn: head.name, operator: null },
      lists: {
        milestones: milestonesFromRows(milestones),
        claims: withCitations(claims),
        themes: withCitations(themes),
        workplaces: withCitations(workplaces),
      },
    })),
    ...networks.map(({ milestones, claims, operators, ...head }) => ({
      record: {
        kind: "network" as const,
        ...head,
        operator: operators[0]?.organisation.slug ?? null,
      },
      lists: { milestones: milestonesFromRows(milestones), claims: withCitations(claims) },
    })),
    ...organisations.map(({ milestones, claims, carriers, figures, ...head }) => ({
      record: {
        kind: "organisation" as const,
        ...head,
        nameEn: head.name,
        stateIso: null,
        operator: null,
      },
      lists: {
        milestones: milestonesFromRows(milestones),
        claims: withCitations(claims),
        carriers: withCitations(carriers),
        figures: withCitations(figures).map((figure) => ({ ...figure, value: Number(figure.value) })),
      },
    })),
  ];
  return new Map(loaded.map((each) => [keyOf(each.record), each]));
}

/** Hubs and milestones that the workings of these claims name. */
async function namedIn(
  client: PrismaClient,
  claims: readonly ShownClaim[],
): Promise<Pick<Named, "hubs" | "milestones">> {
  const counted = claims.flatMap(({ judged: { count } }) => {
    const { certain, possible, outside } = count?.hubs ?? {};
    return [certain, possible, outside].flatMap((list) => list?.shown ?? []);
  });
  const ordered = claims.flatMap(({ judged: { order } }) => [
    ...(order?.before.shown ?? []),
    ...(order?.maybe.shown ?? []),
  ]);
  const hubIds = [...new Set([...counted.map(({ hubId }) => hubId), ...ordered])];
  const milestoneIds = [
    ...new Set(counted.flatMap(({ milestoneId, endedId }) => [milestoneId, ...(endedId ? [endedId] : [])])),
  ];
  const [hubs, milestones] = await Promise.all([
    hubIds.length === 0
      ? []
      : client.hub.findMany({ where: { id: { in: hubIds } }, select: { id: true, slug: true, name: true } }),
    milestoneIds.length === 0
      ? []
      : client.milestone.findMany({ where: { id: { in: milestoneIds } }, select: milestoneSelect }),
  ]);
  return {
    hubs: Object.fromEntries(hubs.map(({ id, ...hub }) => [id, hub])),
    milestones: Object.fromEntries(milestonesFromRows(milestones).map((each) => [each.id, each])),
  };
}
