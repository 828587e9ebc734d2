import type { PrismaClient } from "#lib/db/generated/client.ts";
import { chronology, type MilestonePart } from "#lib/milestones/chronology-queries.ts";
import type { MilestoneFilter } from "#lib/milestones/filter.ts";

/** All pages of the chronology put together. */
export async function wholeChronology(
  client: PrismaClient,
  filter: MilestoneFilter,
  today: string,
): Promise<MilestonePart> {
  const { total: _, totalApart: __, page: ___, pages, ...whole } = await chronology(client, filter, today);
  for (let page = 2; page <= pages; page += 1) {
    const { dated, apart, references, testimonies } = await chronology(client, { ...filter, page }, today);
    whole.dated.push(...dated);
    whole.apart.push(...apart);
    for (const list of Object.keys(references) as (keyof typeof references)[])
      Object.assign(whole.references[list], references[list]);
    whole.testimonies = { ...whole.testimonies, ...testimonies };
  }
  return whole;
}
