/**
 * Work that happens by the clock: pg-boss keeps it in the register's own database (schema `pgboss`), so it survives
 * restarts and of several instances one does it. A job finds out itself what is to be done: one that comes late makes up
 * for it, and one that comes twice finds nothing.
 */
import { PgBoss } from "pg-boss";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { database } from "#lib/db/client.ts";
import { log } from "#lib/log.ts";
import { takeRequests } from "./job-requests.ts";

/** What a job does; it may fail, and is then tried again. */
export type JobHandler = (client: PrismaClient, signal: AbortSignal) => Promise<void>;

interface Job {
  name: string;
  /** Minute, hour, day, month, weekday in Berlin; null for one that only `askForJob` starts. */
  cron: string | null;
  handler: JobHandler;
  /** After how many seconds it counts as stuck. */
  seconds: number;
}

const jobs = new Map<string, Job>();

/** Makes a job known; to be called before `startJobs` (lib/server/job-list.ts). */
export function registerJob(
  name: string,
  cron: string | null,
  handler: JobHandler,
  { seconds = 600 }: { seconds?: number } = {},
): void {
  jobs.set(name, { name, cron, handler, seconds });
}

export interface RunningJobs {
  /** Waits a moment for what is being done; the rest is done at the next start. */
  stop(): Promise<void>;
}

/** Starts carrying out the registered jobs in this process. */
export async function startJobs(databaseUrl: string): Promise<RunningJobs> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: "hubregister jobs",
    schema: "pgboss",
    max: 2,
    cronMonitorIntervalSeconds: 10,
    cronWorkerIntervalSeconds: 2,
  });
  boss.on("error", (error) => log.warn("A job could not be kept", { error }));
  await boss.start();
  for (const { name, cron, handler, seconds } of jobs.values()) {
    // One at a time, over all instances.
    await boss.createQueue(name, {
      policy: "singleton",
      expireInSeconds: seconds,
      retryLimit: 2,
      retryDelay: 30,
    });
    await boss.work(name, { pollingIntervalSeconds: 2, batchSize: 1 }, async ([job]) => {
      const started = performance.now();
      try {
        await handler(database(), job?.signal ?? new AbortController().signal);
      } catch (error) {
        log.error("A job failed", { job: name, error });
        throw error;
      }
      log.debug("A job is done", { job: name, milliseconds: Math.round(performance.now() - started) });
    });
    if (cron === null) await boss.unschedule(name);
    else await boss.schedule(name, cron, null, { tz: "Europe/Berlin" });
  }
  takeRequests((name, at) => boss.send(name, null, at && { startAfter: at }));
  return {
    async stop() {
      takeRequests(undefined);
      await boss.stop({ graceful: true, timeout: 1500 });
    },
  };
}
