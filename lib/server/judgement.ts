/** What the rules on claims and contradictions say of the register as it is public now, kept until it changes. */
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { hubFindings } from "#lib/evidence/contradictions/find.ts";
import { countByVerdict } from "#lib/evidence/contradictions/finding.ts";
import { hasNetworkPlans, namesOfThemes, registerFacts } from "#lib/evidence/facts-queries.ts";
import {
  judge,
  verdictsOn,
  type ClaimVerdicts,
  type Judged,
  type RecordJudgement,
} from "#lib/evidence/judged.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import type { References } from "#lib/records/references.ts";
import { keepUntilChanged } from "./page-cache.ts";

/** All claims with their verdicts and all findings; the day is part of what is kept, because "overdue" follows it. */
export async function judgement(): Promise<Judged> {
  "use cache";
  keepUntilChanged();
  return judge(await registerFacts(database(), berlinDay(new Date())));
}

/** The verdicts on these claims. */
export const claimVerdicts = async (ids: readonly string[]): Promise<ClaimVerdicts> =>
  ids.length === 0 ? {} : verdictsOn(await judgement(), ids);

/**
 * What the rules say of a hub's statements. Most hubs make no claim and belong to no network with a plan: what concerns
 * them is found in their own record, and their pages need not wait for the whole register.
 * @param today ISO day in Europe/Berlin
 */
export async function hubJudgement(
  hub: HubRecord,
  { sources }: Pick<References, "sources">,
  today: string,
): Promise<RecordJudgement> {
  // Archived, it is counted and compared no longer.
  if (hub.archived) return { verdicts: {}, findings: countByVerdict([]) };
  const client = database();
  const isPlanned = hub.milestones.some(({ state }) => state === "planned");
  if (hub.claims.length > 0 || (isPlanned && (await hasNetworkPlans(client)))) {
    const judged = await judgement();
    const isOwn = ({ kind, id }: { kind: string; id: string }) => kind === "hub" && id === hub.id;
    return {
      verdicts: verdictsOn(
        judged,
        hub.claims.map(({ id }) => id),
      ),
      findings: countByVerdict(
        judged.findings.filter(({ sides }) => sides.some(({ record }) => isOwn(record))),
      ),
    };
  }
  const repeated = hub.themes.filter(({ citations }) => citations.length > 1);
  const themes = await namesOfThemes(
    client,
    repeated.map(({ themeId }) => themeId),
  );
  return { verdicts: {}, findings: countByVerdict(hubFindings(hub, { sources, themes, today })) };
}
