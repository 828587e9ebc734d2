/**
 * All milestones of many records at once, with no more than the rules about dates need: counts and the ledger look at the
 * whole register for each request, and everything that is shown is looked up for the page alone.
 */
import type { SetClocks } from "#lib/clocks/clocks.ts";
import type { Testimonies } from "#lib/clocks/testimony.ts";
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import type { Precision } from "#lib/dates/precision.ts";
import { selection, type SelectedRow } from "#lib/milestones/chronology-rows.ts";
import { everything, type MilestoneFilter } from "#lib/milestones/filter.ts";
import { listedMilestones, testimoniesOf } from "#lib/milestones/queries.ts";
import { listedThen, type ListedThen } from "#lib/milestones/then-queries.ts";
import { referencesOf } from "#lib/records/references.ts";
import type { Milestone, MilestoneKind, StatementKind } from "#lib/records/statements.ts";

/** A record with its milestones. */
export interface BareRecord {
  kind: StatementKind;
  id: string;
  /** Of what was known earlier: the place of its version in the public chain. */
  sequence: number | null;
  milestones: Milestone[];
}

export interface BareRecords {
  records: BareRecord[];
  /** Since when each milestone is sure to have been there; of plans only where a day is asked for. */
  testimonies: Testimonies;
}

/** As `json_build_array` below writes it. */
type BareRow = [
  recordKind: StatementKind,
  recordId: string,
  sequence: number | null,
  id: string,
  kind: MilestoneKind,
  state: Milestone["state"],
  follows: string | null,
  earliest: string | null,
  latest: string | null,
  precision: Precision,
  since: string | null,
];

/**
 * The records that a filter lets in, whatever it asks of their milestones: as they are public now, or as they were then.
 * Without what had surely not happened by the day asked for. In no order: the rules do not depend on it.
 * @param about plans: only what plans are judged by, which is less than half
 */
export async function bareRecords(
  client: PrismaClient,
  { state, operator, theme, hub }: MilestoneFilter,
  clocks: SetClocks,
  about: "everything" | "plans" = "everything",
): Promise<BareRecords> {
  const ofRecords = { ...everything, state, operator, theme, hub };
  const owner = clocks.wissen === null ? ownerNow : ownerThen;
  // Since when a plan was there is a long question, and asked only for a day in the past.
  const since = clocks.stand === null ? settled : surelySince;
  // All in one value: a row for each of ten thousands of milestones would cost more than reading them.
  const [row] = await client.$queryRaw<{ milestones: string | null }[]>`
    ${selection(ofRecords, clocks)}
    SELECT json_agg(json_build_array(${owner.kind}, ${owner.id}, f.sequence,
      f.id, f.kind, f.state, f.follows_id, f.earliest, f.latest, f.precision, ${since.day}))::text AS milestones
    FROM selected f ${since.join} ${owner.join}
    WHERE ${about === "plans" ? judgingPlans : Prisma.sql`true`}`;
  const rows = JSON.parse(row?.milestones ?? "[]") as BareRow[];
  const records = new Map<string, BareRecord>();
  const testimonies: Record<string, Testimonies[string]> = {};
  for (const each of rows) {
    const [kind, id, sequence] = each;
    const key = `${kind} ${id}`;
    const record = records.get(key) ?? { kind, id, sequence, milestones: [] };
    record.milestones.push(bareMilestone(each));
    records.set(key, record);
    testimonies[each[3]] = { stated: each[10], settled: each[10] };
  }
  return { records: [...records.values()], testimonies };
}

/** Plans, what followed one, and what opens or closes a hub. */
const judgingPlans = Prisma.sql`(f.state <> 'done' OR f.follows_id IS NOT NULL
  OR f.kind IN ('start-of-operation', 'opening', 'closure'))`;

const ownerNow = {
  join: Prisma.sql`JOIN milestones m ON m.id = f.id`,
  kind: Prisma.sql`CASE WHEN m.hub_id IS NOT NULL THEN 'hub' WHEN m.organisation_id IS NOT NULL THEN 'organisation'
    ELSE 'network' END`,
  id: Prisma.sql`coalesce(m.hub_id, m.organisation_id, m.network_id)`,
};

const ownerThen = {
  join: Prisma.sql`JOIN milestone_versions m ON m.sequence = f.sequence AND m.milestone_id = f.id`,
  kind: Prisma.sql`m.record_kind`,
  id: Prisma.sql`m.record_id`,
};

const settled = {
  join: Prisma.sql`LEFT JOIN milestone_knowledge k ON k.milestone_id = f.id`,
  day: Prisma.sql`k.settled_day`,
};

const surelySince = { join: Prisma.sql`JOIN sure USING (id)`, day: Prisma.sql`sure.since` };

/** It has one citation, with the bounds of the date it shows and nothing else. */
function bareMilestone([, , , id, kind, state, follows, earliest, latest, precision]: BareRow): Milestone {
  return {
    id,
    kind,
    state,
    title: null,
    follows,
    participants: [],
    displayedCitationId: id,
    citations: [
      {
        id,
        sourceId: "",
        wording: "",
        locator: null,
        inference: null,
        date: { edtf: "", earliest, latest, precision, wording: "" },
      },
    ],
  };
}

/** A milestone and, of what was known earlier, the place of its version in the public chain. */
export type MilestoneRow = Pick<SelectedRow, "id" | "sequence">;

/**
 * These milestones with all that they hold, their records as they were called, and what they cite.
 * @param withTestimonies only where a day's truth is asked for
 */
export async function wholeMilestones(
  client: PrismaClient,
  some: readonly MilestoneRow[],
  { wissen }: SetClocks,
  withTestimonies = false,
): Promise<ListedThen> {
  if (wissen !== null) {
    const rows = some.map((each) => ({ ...each, apart: false }));
    return listedThen(client, rows, wissen, withTestimonies);
  }
  const found = await listedMilestones(
    client,
    some.map(({ id }) => id),
  );
  // Milestones of one record share their siblings.
  const siblings = withTestimonies ? [...new Set(found.flatMap((each) => each.siblings))] : [];
  const references = await referencesOf(client, [found.map(({ milestone }) => milestone), siblings]);
  return { found, references, testimonies: await testimoniesOf(client, siblings, references.sources) };
}
