/** Exactly what a filter shows, all pages of it, for files: a batch at a time, because a register may be large. */
import { setClocks, type SetClocks } from "#lib/clocks/clocks.ts";
import { outcomeOn, pastOn } from "#lib/clocks/past.ts";
import type { Testimonies } from "#lib/clocks/testimony.ts";
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { wholeMilestones, type MilestoneRow } from "#lib/milestones/bare-queries.ts";
import { chronologyOrder, selection, type SelectedRow } from "#lib/milestones/chronology-rows.ts";
import type { MilestoneFilter } from "#lib/milestones/filter.ts";
import { owners } from "#lib/milestones/listed-rows.ts";
import type { ListedMilestone, OwnedMilestone } from "#lib/milestones/queries.ts";
import { planOutcome, type PlanOutcome } from "#lib/records/plans.ts";
import type { References } from "#lib/records/references.ts";

/** The version of a record, as its history and the public chain count it. */
interface Version {
  version: number;
  sequence: number;
}

/** A milestone of a selection with what a file tells of it. */
export interface ExportedMilestone extends OwnedMilestone {
  /** It stands apart in the list: without a calendar day, or not certain of what was asked for. */
  isApart: boolean;
  /** What became of a plan; open: the day asked for does not decide it. null for what happened. */
  outcome: PlanOutcome | "open" | null;
  version: Version;
  references: Pick<References, "sources">;
}

export interface ExportSelection {
  clocks: SetClocks;
  /** In the order of the list. */
  rows: SelectedRow[];
}

/**
 * Which milestones a filter shows.
 * @param today ISO day in Europe/Berlin: what happened cannot lie after it
 */
export async function exportSelection(
  client: PrismaClient,
  filter: MilestoneFilter,
  today: string,
): Promise<ExportSelection> {
  const clocks = setClocks(filter, today);
  const rows = await client.$queryRaw<SelectedRow[]>`
    ${selection(filter, clocks)}
    SELECT id, sequence, apart FROM selected m ORDER BY ${chronologyOrder(filter)}`;
  return { clocks, rows };
}

/** Milestones read at once. */
const batchSize = 250;

/** The same with all that is told of them, in that order. */
export async function* exportedMilestones(
  client: PrismaClient,
  { clocks, rows }: ExportSelection,
): AsyncGenerator<ExportedMilestone> {
  for (let from = 0; from < rows.length; from += batchSize)
    // oxlint-disable-next-line no-await-in-loop -- one batch after the other is the point
    yield* await exported(client, rows.slice(from, from + batchSize), clocks);
}

async function exported(
  client: PrismaClient,
  rows: readonly SelectedRow[],
  clocks: SetClocks,
): Promise<ExportedMilestone[]> {
  const { stand } = clocks;
  const [{ found, references, testimonies }, versions] = await Promise.all([
    wholeMilestones(client, rows, clocks, stand !== null),
    versionsOf(client, rows, clocks),
  ]);
  const isApart = new Set(rows.filter(({ apart }) => apart).map(({ id }) => id));
  return found.flatMap((listed) => {
    const { milestone, owner } = listed;
    const version = versions.get(milestone.id);
    if (!version) return [];
    return [
      {
        milestone,
        owner,
        isApart: isApart.has(milestone.id),
        outcome: outcomeOf(listed, testimonies, clocks),
        version,
        references,
      },
    ];
  });
}

function outcomeOf(
  { milestone, siblings }: ListedMilestone,
  testimonies: Testimonies,
  { stand, viewed }: SetClocks,
): ExportedMilestone["outcome"] {
  if (milestone.state === "done") return null;
  if (stand === null) return planOutcome(milestone, siblings, viewed);
  return outcomeOn(milestone, pastOn(siblings, testimonies, stand), stand) ?? "open";
}

/** The version that tells of each milestone: by milestone, in one query. */
async function versionsOf(
  client: PrismaClient,
  rows: readonly MilestoneRow[],
  { wissen }: SetClocks,
): Promise<Map<string, Version>> {
  if (wissen !== null) {
    const places = rows.flatMap(({ sequence }) => sequence ?? []);
    const found = await client.revision.findMany({
      where: { sequence: { in: places } },
      select: { sequence: true, version: true } satisfies Prisma.RevisionSelect,
    });
    const bySequence = new Map(found.map((each) => [each.sequence, each]));
    return new Map(
      rows.flatMap(({ id, sequence }) => {
        const version = sequence === null ? undefined : bySequence.get(sequence);
        return version ? [[id, version] as const] : [];
      }),
    );
  }
  const found = await client.$queryRaw<(Version & { id: string })[]>`
    SELECT m.id, r.version, r.sequence
    FROM milestones m ${owners}
    JOIN revisions r ON r.record_id = coalesce(h.id, o.id, n.id)
      AND r.record_kind = CASE WHEN h.id IS NOT NULL THEN 'hub' WHEN o.id IS NOT NULL THEN 'organisation' ELSE 'network' END
      AND r.version = coalesce(h.version, o.version, n.version)
    WHERE m.id = ANY(${rows.map(({ id }) => id)})`;
  return new Map(found.map(({ id, ...version }) => [id, version]));
}
