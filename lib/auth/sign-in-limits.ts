/** How often somebody may guess: counters in the database, shared by all instances. */
import { createHash } from "node:crypto";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import type { PrismaClient } from "#lib/db/generated/client.ts";

/** Attempts and the seconds they are counted for. */
const limits = {
  /** Account and known device: the honest user's own slips. */
  device: { points: 10, duration: 15 * 60 },
  /** Account, from all unknown devices together. */
  account: { points: 10, duration: 60 * 60 },
  /** Address, over all accounts: an office behind one address may have many people. */
  address: { points: 60, duration: 60 * 60 },
  /** A signed-in person's questions for the old password. */
  password: { points: 10, duration: 60 * 60 },
  /** Mails with a reset link. */
  reset: { points: 3, duration: 60 * 60 },
  /** The same from one address. */
  resetAddress: { points: 20, duration: 60 * 60 },
} as const;
type Counter = keyof typeof limits;

/** Whose guess it is. */
export interface Attempt {
  email: string;
  /** The device's id (`deviceOf`); null for one that nobody signed in on. */
  device: string | null;
  /** Network address, as the last proxy tells it. */
  address: string;
}

// Keys tell nothing to somebody who sees the table.
const keyOf = (...parts: string[]) => createHash("sha256").update(parts.join("\n")).digest("base64url");

function limiter(client: PrismaClient, counter: Counter): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: client,
    keyPrefix: counter,
    tableName: "rateLimiterFlexible",
    clearExpiredByTimeout: false,
    ...limits[counter],
  });
}

/** @returns seconds to wait, 0 while it may go on */
async function take(client: PrismaClient, counter: Counter, key: string): Promise<number> {
  try {
    await limiter(client, counter).consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

const countersOf = ({ email, device, address }: Attempt): readonly (readonly [Counter, string])[] => {
  const account = email.trim().toLowerCase();
  // A known device is counted by itself alone, so that nobody else's guesses shut it out.
  if (device !== null) return [["device", keyOf(account, device)]];
  return [
    ["account", keyOf(account)],
    ["address", keyOf(address)],
  ];
};

/**
 * Counts an attempt before it is tried, so that many at once are no way around it.
 * @returns seconds to wait, 0 if the attempt may be tried
 */
export async function beginAttempt(client: PrismaClient, attempt: Attempt): Promise<number> {
  let wait = 0;
  for (const [counter, key] of countersOf(attempt)) wait = Math.max(wait, await take(client, counter, key));
  return wait;
}

/** After a right password: what this attempt counted is taken back. Others' failures stay counted. */
export async function attemptSucceeded(client: PrismaClient, attempt: Attempt): Promise<void> {
  for (const [counter, key] of countersOf(attempt)) {
    if (counter === "device") await limiter(client, counter).delete(key);
    else await limiter(client, counter).reward(key);
  }
}

/**
 * Counts one of a signed-in person's questions for the old password, or one reset mail to an address.
 * @returns seconds to wait, 0 if it may go on
 */
export const countOne = (
  client: PrismaClient,
  counter: "password" | "reset" | "resetAddress",
  whose: string,
): Promise<number> => take(client, counter, keyOf(whose.trim().toLowerCase()));

/** Removes counters and sessions whose time is over; done at each sign-in, so nothing has to be scheduled. */
export async function clearExpired(client: PrismaClient, now: Date): Promise<void> {
  await client.$transaction([
    client.rateLimiterFlexible.deleteMany({ where: { expire: { lt: now } } }),
    client.session.deleteMany({ where: { expiresAt: { lt: now } } }),
    client.verification.deleteMany({ where: { expiresAt: { lt: now } } }),
  ]);
}
