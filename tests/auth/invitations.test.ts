import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  createInvitation,
  EmailTakenError,
  findInvitation,
  redeemInvitation,
  revokeInvitation,
  type NewInvitation,
} from "#lib/auth/invitations.ts";
import { testDatabase } from "#tests/database.ts";
import { now } from "#tests/factories.ts";

const database = testDatabase();

const invite = (overrides: Partial<NewInvitation> = {}) =>
  createInvitation(database.client, {
    email: `${randomUUID()}@example.org`,
    role: "editor",
    scopes: [{ kind: "state", target: "DE-SN" }],
    invitedBy: "admin",
    now,
    ...overrides,
  });

const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

async function person(email = `${randomUUID()}@example.org`) {
  const id = randomUUID();
  await database.client.person.create({
    data: { id, name: "Eva Probe", email, emailVerified: true, createdAt: now, updatedAt: now },
  });
  return id;
}

const redeem = (token: string, id: string, at = now) =>
  database.client.$transaction((tx) => redeemInvitation(tx, token, id, at));

describe("an invitation", () => {
  test("leads to what was promised, for seven days, and its secret is not stored", async () => {
    const { id, token } = await invite({ email: " Eva@Example.org " });
    expect(await findInvitation(database.client, token, later(6.99))).toEqual({
      id,
      email: "eva@example.org",
      role: "editor",
      scopes: [{ kind: "state", target: "DE-SN" }],
    });
    expect(await findInvitation(database.client, token, later(7))).toBeNull();
    expect(await findInvitation(database.client, `${token}x`, now)).toBeNull();
    const stored = JSON.stringify(await database.client.invitation.findUnique({ where: { id } }));
    expect(stored).not.toContain(token);
    const audited = await database.client.auditEntry.findMany({ select: { text: true } });
    expect(audited.map(({ text }) => text).join()).not.toMatch(new RegExp(`${token}|@`));
  });

  test("gives the person role and scopes once, and never again", async () => {
    const { id, token } = await invite();
    const first = await person();
    expect(await redeem(token, first)).toMatchObject({ id, role: "editor" });
    expect(
      await database.client.person.findUnique({
        where: { id: first },
        select: { role: true, scopes: { select: { kind: true, target: true } } },
      }),
    ).toEqual({ role: "editor", scopes: [{ kind: "state", target: "DE-SN" }] });
    expect(await redeem(token, await person())).toBeNull();
    expect(await findInvitation(database.client, token, now)).toBeNull();
  });

  test("of ten people who use one link at the same moment exactly one gets in", async () => {
    const { token } = await invite({ role: "administrator" });
    const people = await Promise.all(Array.from({ length: 10 }, () => person()));
    const outcomes = await Promise.all(people.map((id) => redeem(token, id)));
    expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(1);
    const administrators = await database.client.person.count({
      where: { id: { in: people }, role: "administrator" },
    });
    expect(administrators).toBe(1);
  });

  test("too old or revoked, it lets nobody in", async () => {
    const { token } = await invite();
    expect(await redeem(token, await person(), later(7))).toBeNull();
    const { id, token: revoked } = await invite();
    expect(await revokeInvitation(database.client, { id, revokedBy: "admin", now })).toBe(true);
    expect(await revokeInvitation(database.client, { id, revokedBy: "admin", now })).toBe(false);
    expect(await findInvitation(database.client, revoked, now)).toBeNull();
    expect(await redeem(revoked, await person())).toBeNull();
  });

  test("a newer one for the same address ends the older one", async () => {
    const email = "zweimal@example.org";
    const [older, newer] = [await invite({ email }), await invite({ email })];
    expect(await findInvitation(database.client, older.token, now)).toBeNull();
    expect(await findInvitation(database.client, newer.token, now)).toMatchObject({ email });
  });

  test("for an address that has an account already is refused and leaves nothing behind", async () => {
    await person("da@example.org");
    const before = await database.client.invitation.count();
    await expect(invite({ email: "DA@example.org" })).rejects.toThrow(EmailTakenError);
    expect(await database.client.invitation.count()).toBe(before);
  });

  test("only an editor's has limits", async () => {
    const { token } = await invite({ role: "reviewer" });
    expect(await findInvitation(database.client, token, now)).toMatchObject({ role: "reviewer", scopes: [] });
  });
});
