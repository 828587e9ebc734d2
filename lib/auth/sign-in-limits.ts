/** How often somebody may guess: counters in the database, shared by all instances. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { clearCounters, keyOf, limiter, take, type Limit } from "#lib/server/limiter.ts";

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
} as const satisfies Record<string, Limit>;
type Counter = keyof typeof limits;

/** Whose guess it is. */
export interface Attempt {
  email: string;
  /** The device's id (`deviceOf`); null for one that nobody signed in on. */
  device: string | null;
  /** Network address, as the last proxy tells it. */
  address: string;
}

const counterOf = (client: PrismaClient, counter: Counter) => limiter(client, counter, limits[counter]);

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
  for (const [counter, key] of countersOf(attempt))
    wait = Math.max(wait, await take(counterOf(client, counter), key));
  return wait;
}

/** After a right password: what this attempt counted is taken back. Others' failures stay counted. */
export async function attemptSucceeded(client: PrismaClient, attempt: Attempt): Promise<void> {
  for (const [counter, key] of countersOf(attempt)) {
    if (counter === "device") await counterOf(client, counter).delete(key);
    else await counterOf(client, counter).reward(key);
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
): Promise<number> => take(counterOf(client, counter), keyOf(whose.trim().toLowerCase()));

/** Removes counters and sessions whose time is over; done at each sign-in, so nothing has to be scheduled. */
export async function clearExpired(client: PrismaClient, now: Date): Promise<void> {
  await clearCounters(client, now);
  await client.$transaction([
    client.session.deleteMany({ where: { expiresAt: { lt: now } } }),
    client.verification.deleteMany({ where: { expiresAt: { lt: now } } }),
  ]);
}
