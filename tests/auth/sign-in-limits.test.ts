import { describe, expect, test } from "vitest";
import { deviceCookie, deviceOf } from "#lib/auth/device-cookie.ts";
import { attemptSucceeded, beginAttempt, clearExpired, countOne } from "#lib/auth/sign-in-limits.ts";
import { testDatabase } from "#tests/database.ts";

const database = testDatabase();
const secret = "a secret of the test that is long enough";
let accounts = 0;
const account = () => `konto${(accounts += 1)}@example.org`;
let addresses = 0;
const address = () => `2001:db8::${(addresses += 1)}`;

/** Fails to sign in so often; gives the waiting times in seconds. */
async function guess(times: number, attempt: { email: string; device: string | null; address: string }) {
  const waits: number[] = [];
  for (let at = 0; at < times; at += 1) waits.push(await beginAttempt(database.client, attempt));
  return waits;
}

describe("guessing", () => {
  test("an account can be guessed ten times an hour from unknown devices, however many addresses help", async () => {
    const email = account();
    for (let at = 0; at < 10; at += 1) {
      expect(await beginAttempt(database.client, { email, device: null, address: address() })).toBe(0);
    }
    const wait = await beginAttempt(database.client, { email, device: null, address: address() });
    expect(wait).toBeGreaterThan(3500);
    expect(wait).toBeLessThanOrEqual(3600);
  });

  test("many guesses at the same moment are no way around it", async () => {
    const email = account();
    const from = address();
    const waits = await Promise.all(
      Array.from({ length: 30 }, () => beginAttempt(database.client, { email, device: null, address: from })),
    );
    expect(waits.filter((wait) => wait === 0)).toHaveLength(10);
  });

  test("whoever signed in on this device before still can while others guess at the account", async () => {
    const email = account();
    await guess(20, { email, device: null, address: address() });
    const cookie = deviceCookie(secret, email, "device-1");
    const honest = { email, device: deviceOf(secret, cookie, email), address: address() };
    expect(await guess(3, honest)).toEqual([0, 0, 0]);
    await attemptSucceeded(database.client, honest);
    expect(await guess(11, honest)).toEqual([...Array.from({ length: 10 }, () => 0), expect.any(Number)]);
    const [wait = 0] = await guess(1, honest);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(900);
  });

  test("the honest user comes in even from an address that is blocked for guessing at many accounts", async () => {
    const from = address();
    for (let at = 0; at < 60; at += 1) {
      await beginAttempt(database.client, { email: account(), device: null, address: from });
    }
    expect(
      await beginAttempt(database.client, { email: account(), device: null, address: from }),
    ).toBeGreaterThan(0);
    expect(await beginAttempt(database.client, { email: account(), device: "device-2", address: from })).toBe(
      0,
    );
  });

  test("signing in oneself does not clear what was guessed at others", async () => {
    const victim = account();
    const own = account();
    const from = address();
    await guess(9, { email: victim, device: null, address: from });
    const attempt = { email: own, device: null, address: from };
    await beginAttempt(database.client, attempt);
    await attemptSucceeded(database.client, attempt);
    expect(await guess(2, { email: victim, device: null, address: from })).toEqual([0, expect.any(Number)]);
    expect((await guess(1, { email: victim, device: null, address: from }))[0]).toBeGreaterThan(0);
  });

  test("signing in rightly many times is no guessing", async () => {
    const attempt = { email: account(), device: null, address: address() };
    for (let at = 0; at < 30; at += 1) {
      expect(await beginAttempt(database.client, attempt)).toBe(0);
      await attemptSucceeded(database.client, attempt);
    }
  });

  test("large and small letters of an address are one account", async () => {
    const email = account();
    await guess(10, { email, device: null, address: address() });
    expect(
      await beginAttempt(database.client, {
        email: ` ${email.toUpperCase()}`,
        device: null,
        address: address(),
      }),
    ).toBeGreaterThan(0);
  });

  test("three reset mails an hour go to one address", async () => {
    const email = account();
    const waits = [];
    for (let at = 0; at < 4; at += 1) waits.push(await countOne(database.client, "reset", email));
    expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
    expect(waits[3]).toBeGreaterThan(0);
  });

  test("the table tells neither addresses nor accounts, and is emptied of what is over", async () => {
    const email = account();
    await guess(1, { email, device: null, address: "192.0.2.7" });
    const rows = await database.client.rateLimiterFlexible.findMany({ select: { key: true } });
    expect(JSON.stringify(rows)).not.toMatch(/example|192\.0\.2/);
    await clearExpired(database.client, new Date(Date.now() + 2 * 3_600_000));
    expect(await database.client.rateLimiterFlexible.count()).toBe(0);
  });
});

describe("the device cookie", () => {
  const email = "anna@example.org";
  const cookie = deviceCookie(secret, email, "d1");

  test("names its device for its account", () => {
    expect(deviceOf(secret, cookie, email)).toBe("d1");
    expect(deviceOf(secret, cookie, " Anna@Example.org ")).toBe("d1");
    expect(cookie).not.toContain("anna");
  });

  test("is nothing for another account, with another secret, or changed", () => {
    expect(deviceOf(secret, cookie, "berta@example.org")).toBeNull();
    expect(deviceOf(`${secret}!`, cookie, email)).toBeNull();
    expect(deviceOf(secret, cookie.replace(".d1.", ".d2."), email)).toBeNull();
    expect(deviceOf(secret, `${cookie}x`, email)).toBeNull();
    expect(deviceOf(secret, `${cookie}.more`, email)).toBeNull();
    expect(deviceOf(secret, "", email)).toBeNull();
    expect(deviceOf(secret, undefined, email)).toBeNull();
  });
});
