/** How often something may be done: counters in the database, shared by all instances. */
import { createHash } from "node:crypto";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import type { PrismaClient } from "#lib/db/generated/client.ts";

/** How often, and the seconds it is counted for. */
export interface Limit {
  points: number;
  duration: number;
}

/** Keys tell nothing to somebody who sees the table. */
export const keyOf = (...parts: string[]): string =>
  createHash("sha256").update(parts.join("\n")).digest("base64url");

/** One counter for each key; `name` tells it from the other counters. */
export function limiter(client: PrismaClient, name: string, limit: Limit): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: client,
    keyPrefix: name,
    tableName: "rateLimiterFlexible",
    clearExpiredByTimeout: false,
    ...limit,
  });
}

/** Counts once. @returns seconds to wait, 0 while it may go on */
export async function take(counter: RateLimiterPrisma, key: string): Promise<number> {
  try {
    await counter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

/** Removes counters whose time is over. */
export async function clearCounters(client: PrismaClient, now: Date): Promise<number> {
  const { count } = await client.rateLimiterFlexible.deleteMany({ where: { expire: { lt: now } } });
  return count;
}
