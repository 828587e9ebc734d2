/** What the rules on claims and contradictions say of the register as it is public now, kept until it changes. */
import { randomUUID } from "node:crypto";
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

interface Kept {
  state: string;
  judged: Promise<Judged>;
}

// One for the process, also when Next evaluates this module once per bundle.
const shared = globalThis as typeof globalThis & { hubregisterJudgement?: Kept };

/**
 * All claims with their verdicts and all findings. Next keeps only a name for the state of the register, and the process
 * what the rules say of that state: with 10,000 hubs, having Next read it anew for each request took longer than the page.
 */
export async function judgement(): Promise<Judged> {
  const state = await registerState();
  if (shared.hubregisterJudgement?.state === state) return shared.hubregisterJudgement.judged;
  const kept = { state, judged: judgeRegister() };
  shared.hubregisterJudgement = kept;
  // Who comes next tries again; whoever waits for it hears of the failure.
  kept.judged.catch(() => {
    if (shared.hubregisterJudgement === kept) delete shared.hubregisterJudgement;
  });
  return kept.judged;
}

/** Another one once something was published or the day has changed, because "overdue" follows the day. */
async function registerState(): Promise<string> {
  "use cache";
  keepUntilChanged();
  return randomUUID();
}

const judgeRegister = async (): Promise<Judged> =>
  judge(await registerFacts(database(), berlinDay(new Date())));

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
