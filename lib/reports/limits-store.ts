/** How many reports may come in: without a captcha, this and the trap in the form are what holds off floods. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { keyOf, limiter, take, type Limit } from "#lib/server/limiter.ts";

export const reportLimits = {
  /** From one network address: an office behind one address may have many readers. */
  reports: { points: 10, duration: 60 * 60 },
  /** From all together, so that a flood from many addresses cannot fill the database. */
  allReports: { points: 60, duration: 60 * 60 },
} as const satisfies Record<string, Limit>;

/** Why a report cannot be taken now, and for how many seconds. */
export interface Wait {
  why: "wait" | "busy";
  seconds: number;
}

/**
 * Counts a report before it is stored.
 * @param mark stands for the network address, which is kept nowhere (`networkMark`)
 * @returns null while it may go on
 */
export async function countReport(client: PrismaClient, mark: string): Promise<Wait | null> {
  const own = await take(limiter(client, "reports", reportLimits.reports), keyOf(mark));
  if (own > 0) return { why: "wait", seconds: own };
  const all = await take(limiter(client, "allReports", reportLimits.allReports), keyOf("register"));
  return all > 0 ? { why: "busy", seconds: all } : null;
}
