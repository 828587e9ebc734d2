/** The figures of the chronology: counts and charts of what a filter lets in. */
import { setClocks, type SetClocks } from "#lib/clocks/clocks.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { bareRecords, wholeMilestones, type BareRecord } from "#lib/milestones/bare-queries.ts";
import {
  countOf,
  kindFigures,
  selected,
  yearChart,
  type Count,
  type KindFigures,
  type YearFigures,
} from "#lib/milestones/figures.ts";
import type { MilestoneFilter } from "#lib/milestones/filter.ts";
import {
  hubSteps,
  openingsCurve,
  stepFigures,
  type HubStep,
  type OpeningsCurve,
} from "#lib/milestones/openings.ts";
import type { OwnedMilestone } from "#lib/milestones/queries.ts";
import { byChronology } from "#lib/milestones/select.ts";
import type { RecordReference, References } from "#lib/records/references.ts";
import type { Milestone } from "#lib/records/statements.ts";

/** At most so many are named where they are only beside a number. */
const mostNamed = 50;
const mostUndated = 20;

/** Hubs that surely, or perhaps, did something: how many, and the first of them by name. */
export interface NamedHubs {
  total: number;
  named: RecordReference[];
}

export interface MilestoneFigures {
  total: Count;
  kinds: KindFigures;
  years: YearFigures[];
  /** What lies in no year; the first of them are named. */
  undated: { total: number; named: OwnedMilestone[]; references: Pick<References, "sources"> };
  /** Of the hubs, whatever the filter asks of milestones. */
  steps: Record<HubStep, Record<"surely" | "perhaps", NamedHubs>>;
  openings: OpeningsCurve;
  clocks: SetClocks;
}

/**
 * All figures of a selection. Those of hubs are about every hub that fits, whatever kind, year, state or precision of
 * milestones is asked for: how many had opened does not depend on it.
 * @param today ISO day in Europe/Berlin: what happened cannot lie after it
 */
export async function milestoneFigures(
  client: PrismaClient,
  filter: MilestoneFilter,
  today: string,
): Promise<MilestoneFigures> {
  const clocks = setClocks(filter, today);
  const { records, testimonies } = await bareRecords(client, filter, clocks);
  const some = selected(
    records.flatMap(({ milestones }) => milestones),
    filter,
    clocks,
    testimonies,
  );
  const { spans, undated } = yearChart(some, clocks.stand ?? clocks.viewed, filter.year);
  const hubs = records.filter(({ kind }) => kind === "hub");
  const named = (ids: readonly string[]) => namedHubs(client, ids, hubs, clocks);
  const steps = await Promise.all(
    hubSteps.map(async (step) => {
      const { surely, perhaps } = stepFigures(step, hubs, testimonies, clocks);
      return [step, { surely: await named(surely), perhaps: await named(perhaps) }] as const;
    }),
  );
  const shown = undated
    .map(({ milestone }) => milestone)
    .toSorted(byChronology)
    .slice(0, mostUndated);
  const sequenceOf = (milestone: Milestone) =>
    records.find(({ milestones }) => milestones.includes(milestone))?.sequence ?? null;
  const { found, references } = await wholeMilestones(
    client,
    shown.map((milestone) => ({ id: milestone.id, sequence: sequenceOf(milestone) })),
    clocks,
  );
  return {
    total: countOf(some),
    kinds: kindFigures(some),
    years: spans,
    undated: {
      total: undated.length,
      named: found.map(({ milestone, owner }) => ({ milestone, owner })),
      references: { sources: references.sources },
    },
    steps: Object.fromEntries(steps) as MilestoneFigures["steps"],
    openings: openingsCurve(hubs, testimonies, clocks),
    clocks,
  };
}

async function namedHubs(
  client: PrismaClient,
  ids: readonly string[],
  records: readonly BareRecord[],
  clocks: SetClocks,
): Promise<NamedHubs> {
  const total = ids.length;
  const named = await hubsByName(client, ids, mostNamed);
  if (clocks.wissen === null) return { total, named };
  // As they were called then: any milestone of a version leads to its record.
  const byId = new Map(records.map((record) => [record.id, record]));
  const rows = named.flatMap((hub) => {
    const record = byId.get(hub.id);
    const [first] = record?.milestones ?? [];
    return record && first ? [{ id: first.id, sequence: record.sequence }] : [];
  });
  const { found } = await wholeMilestones(client, rows, clocks);
  return { total, named: found.map(({ owner }) => owner) };
}

/** The first of these hubs in the order of the alphabet. */
async function hubsByName(
  client: PrismaClient,
  ids: readonly string[],
  most: number,
): Promise<RecordReference[]> {
  if (ids.length === 0) return [];
  return client.$queryRaw`
    SELECT 'hub' AS kind, id, slug, name, name AS "nameEn", state_iso AS "stateIso", NULL AS operator
    FROM hubs WHERE id = ANY(${[...ids]}) ORDER BY name COLLATE "de-x-icu", slug LIMIT ${most}`;
}
