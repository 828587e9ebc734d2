/**
 * Keeps since when the register tells of each milestone, and what each version told of it; to be called with every version
 * that is saved.
 */
import { berlinDay } from "#lib/dates/today.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { displayedDate } from "#lib/records/plans.ts";
import { dayToColumn } from "#lib/records/rows.ts";
import type { Milestone, RecordKind, ThemeUse } from "#lib/records/statements.ts";

/**
 * Notes the day on which the register first told of each milestone, and first told it as done or cancelled. A milestone
 * that is a plan again was never settled. What a version leaves out keeps its days, should it come back.
 */
export async function noteKnowledge(
  tx: Prisma.TransactionClient,
  milestones: readonly Pick<Milestone, "id" | "state">[],
  now: Date,
): Promise<void> {
  if (milestones.length === 0) return;
  const rows = milestones.map(({ id, state }) => ({ id, settled: state !== "planned" }));
  const day = berlinDay(now);
  await tx.$executeRaw`
    INSERT INTO milestone_knowledge (milestone_id, stated_day, settled_day)
    SELECT id, ${day}::date, CASE WHEN settled THEN ${day}::date END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS told (id text, settled boolean)
    ON CONFLICT (milestone_id) DO UPDATE SET settled_day = CASE
      WHEN excluded.settled_day IS NULL THEN NULL
      ELSE coalesce(milestone_knowledge.settled_day, greatest(excluded.settled_day, milestone_knowledge.stated_day)) END`;
}

/** What of a record the chronology selects by; kinds without milestones lack all of it. */
export interface Telling {
  id: string;
  archived?: boolean;
  mergedIntoId?: string | null;
  stateIso?: string | null;
  operators?: readonly { organisationId: string }[];
  themes?: readonly Pick<ThemeUse, "themeId" | "role">[];
  milestones?: readonly Milestone[];
}

/** A version and its place in the public chain. */
export interface ToldVersion {
  sequence: number;
  recordKind: RecordKind;
  record: Telling;
}

/** Keeps what versions told of their milestones, for the chronology of an earlier day. */
export async function noteVersions(
  tx: Prisma.TransactionClient,
  versions: readonly ToldVersion[],
): Promise<void> {
  const data = versions.flatMap(versionRows);
  if (data.length > 0) await tx.milestoneVersion.createMany({ data });
}

function versionRows({
  sequence,
  recordKind,
  record,
}: ToldVersion): Prisma.MilestoneVersionCreateManyInput[] {
  const { milestones = [], operators = [], themes = [] } = record;
  // Lists leave them out.
  if (record.archived || (record.mergedIntoId ?? null) !== null) return [];
  const uses = recordKind === "hub" ? themes.filter(({ role }) => role !== "municipal") : [];
  return milestones.map((milestone) => {
    const { earliest, latest, precision } = displayedDate(milestone);
    const anchors = milestone.citations.flatMap(({ date }) => date?.anchor ?? []).toSorted();
    return {
      sequence,
      milestoneId: milestone.id,
      recordKind,
      recordId: record.id,
      stateIso: record.stateIso ?? null,
      operatorIds: operators.map(({ organisationId }) => organisationId),
      themeIds: uses.map(({ themeId }) => themeId),
      kind: milestone.kind,
      state: milestone.state,
      followsId: milestone.follows,
      earliest: dayToColumn(earliest),
      latest: dayToColumn(latest),
      precision,
      sourceIds: milestone.citations.map(({ sourceId }) => sourceId),
      anchor: dayToColumn(anchors[0] ?? null),
    };
  });
}
