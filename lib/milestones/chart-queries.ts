/** What the files of charts are drawn from. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { nameOfHub } from "#lib/hubs/queries.ts";
import { chronologyOptions, type ChronologyOptions } from "#lib/milestones/chronology-queries.ts";
import { milestoneFigures, type MilestoneFigures } from "#lib/milestones/figures-queries.ts";
import type { MilestoneFilter } from "#lib/milestones/filter.ts";
import { registerIsMadeUp } from "#lib/records/figures.ts";

export interface ChartData {
  figures: MilestoneFigures;
  filter: MilestoneFilter;
  options: ChronologyOptions;
  /** Of the hub that the filter names; null where it names none, or none that there is. */
  hubName: string | null;
  /** Nobody may take made-up figures for real ones. */
  isMadeUp: boolean;
}

/** @param today ISO day in Europe/Berlin */
export async function chartData(
  client: PrismaClient,
  filter: MilestoneFilter,
  today: string,
): Promise<ChartData> {
  const [figures, options, hubName, isMadeUp] = await Promise.all([
    milestoneFigures(client, filter, today),
    chronologyOptions(client),
    filter.hub === null ? null : nameOfHub(client, filter.hub),
    registerIsMadeUp(client),
  ]);
  return { figures, filter, options, hubName, isMadeUp };
}
