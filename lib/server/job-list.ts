/** Every job of the register, with its times. */
import { publishDue } from "#lib/drafts/publication-store.ts";
import { pruneSaves } from "#lib/drafts/store.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { checkLinks } from "#lib/links/store.ts";
import { log } from "#lib/log.ts";
import { eraseReports } from "#lib/reports/store.ts";
import { publishingJob } from "./job-requests.ts";
import { registerJob } from "./jobs.ts";
import { clearCounters } from "./limiter.ts";

/** To be called once, before the jobs are started. */
export function registerJobs(): void {
  // A page that sets a time asks for it then; looking each minute makes up for whatever was missed.
  registerJob(publishingJob, "* * * * *", async (client) => {
    for (const { draftId, published } of await publishDue(client, new Date()))
      log.info("A draft's time has come", {
        draftId,
        outcome: published.ok ? "published" : published.reason,
      });
  });
  registerJob("prune-drafts", "17 3 * * *", (client) => pruneSaves(client, new Date()));
  // Each hour: what is promised to be gone by a day is not left until the next night.
  registerJob("erase-reports", "37 * * * *", async (client) => {
    const now = new Date();
    const erased = await eraseReports(client, now);
    if (erased > 0) log.info("What reporters wrote was erased", { reports: erased });
    await clearCounters(client, now);
  });
  // By night and in portions: nobody's server notices.
  registerJob(
    "check-links",
    "23 1-5 * * *",
    async (client, signal) => {
      await checkLinks(client, { now: new Date(), siteUrl: siteUrl(), most: 200, signal });
    },
    { seconds: 3000 },
  );
}
