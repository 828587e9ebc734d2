/** What pages ask of the jobs, without knowing how they are kept or done (lib/server/jobs.ts). */

/** Publishes drafts whose time has come. */
export const publishingJob = "publish-drafts";

type Send = (name: string, at: Date | undefined) => Promise<unknown>;

// One per process, also where Next evaluates this module once more for its actions.
const shared = globalThis as typeof globalThis & { hubregisterJobs?: Send | undefined };

/** From now on this process takes requests, or no more. */
export function takeRequests(send: Send | undefined): void {
  shared.hubregisterJobs = send;
}

/**
 * Asks for a job beside its times.
 * @param at when; left out, now
 * @returns false where this process carries out no jobs (in development and in most tests)
 */
export async function askForJob(name: string, at?: Date): Promise<boolean> {
  if (!shared.hubregisterJobs) return false;
  await shared.hubregisterJobs(name, at);
  return true;
}
