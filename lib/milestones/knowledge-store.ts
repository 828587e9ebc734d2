/** Keeps since when the register tells of each milestone; to be called with every version that is saved. */
import { berlinDay } from "#lib/dates/today.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Milestone } from "#lib/records/statements.ts";

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
