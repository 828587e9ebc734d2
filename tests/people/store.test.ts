import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { createInvitation, findInvitation } from "#lib/auth/invitations.ts";
import type { Role, Scope } from "#lib/auth/policy.ts";
import { erasedEmail, peopleList, personById, resolveScopes } from "#lib/people/queries.ts";
import { changeRole, disablePerson, enablePerson, endSessions, erasePerson } from "#lib/people/store.ts";
import { testDatabase } from "#tests/database.ts";
import { now } from "#tests/factories.ts";

const database = testDatabase();
const later = new Date(now.getTime() + 3_600_000);

async function person(role: Role, scopes: Scope[] = []) {
  const id = randomUUID();
  const times = { createdAt: now, updatedAt: now };
  await database.client.person.create({
    data: {
      id,
      name: `Probe ${id}`,
      email: `${id}@example.org`,
      emailVerified: true,
      role,
      ...times,
      scopes: { create: scopes },
      sessions: { create: { id: `s-${id}`, token: `t-${id}`, expiresAt: later, ...times } },
      accounts: {
        create: { id: `a-${id}`, accountId: id, providerId: "credential", password: "hash", ...times },
      },
      twoFactors: { create: { id: `f-${id}`, secret: "s", backupCodes: "b" } },
    },
  });
  return id;
}

const audited = async (subject: string) =>
  (await database.client.auditEntry.findMany({ where: { subject }, orderBy: { sequence: "asc" } })).map(
    ({ kind }) => kind,
  );

beforeEach(async () => {
  await database.client.person.deleteMany();
});

describe("roles", () => {
  test("a role and its limits are changed and recorded; only an editor has limits", async () => {
    const by = await person("administrator");
    const id = await person("reader");
    const scopes: Scope[] = [{ kind: "state", target: "DE-SN" }];
    expect(await changeRole(database.client, { personId: id, by, now, role: "editor", scopes })).toEqual({
      ok: true,
    });
    expect(await personById(database.client, id, now)).toMatchObject({
      role: "editor",
      scopes: [{ kind: "state", target: "DE-SN", name: "DE-SN" }],
    });
    await changeRole(database.client, { personId: id, by, now, role: "reviewer", scopes });
    expect(await personById(database.client, id, now)).toMatchObject({ role: "reviewer", scopes: [] });
    expect(await audited(id)).toEqual(["role-changed", "role-changed"]);
  });

  test("the last administrator keeps the role and the account; a closed account does not count", async () => {
    const [last, closed, other] = [
      await person("administrator"),
      await person("administrator"),
      await person("reader"),
    ];
    expect(await disablePerson(database.client, { personId: closed, by: last, now })).toEqual({ ok: true });
    const refused = { ok: false, reason: "last" };
    const demote = { personId: last, by: last, now, role: "reader", scopes: [] } as const;
    expect(await changeRole(database.client, demote)).toEqual(refused);
    expect(await disablePerson(database.client, { personId: last, by: other, now })).toEqual(refused);
    expect(await erasePerson(database.client, { personId: last, by: other, now, name: "gelöscht" })).toEqual(
      refused,
    );
    expect(await audited(last)).toEqual([]);
    expect(await changeRole(database.client, { ...demote, role: "administrator" })).toEqual({ ok: true });
  });

  test("of two administrators who take each other's role at the same moment, one remains", async () => {
    const [one, two] = [await person("administrator"), await person("administrator")];
    const take = (personId: string, by: string) =>
      changeRole(database.client, { personId, by, now, role: "reader", scopes: [] });
    const outcomes = await Promise.all([take(one, two), take(two, one)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database.client.person.count({ where: { role: "administrator" } })).toBe(1);
  });
});

describe("closing and erasing", () => {
  test("a closed account has no session and can be opened again; nobody closes their own", async () => {
    const by = await person("administrator");
    const id = await person("editor");
    expect(await disablePerson(database.client, { personId: by, by, now })).toEqual({
      ok: false,
      reason: "self",
    });
    await disablePerson(database.client, { personId: id, by, now });
    expect(await personById(database.client, id, now)).toMatchObject({ state: "disabled", sessions: 0 });
    await enablePerson(database.client, { personId: id, by, now });
    expect(await personById(database.client, id, now)).toMatchObject({ state: "active" });
    expect(await audited(id)).toEqual(["person-disabled", "person-enabled"]);
  });

  test("sessions end, the account stays", async () => {
    const by = await person("administrator");
    const id = await person("editor");
    await endSessions(database.client, { personId: id, by, now });
    expect(await personById(database.client, id, now)).toMatchObject({ state: "active", sessions: 0 });
    expect(await personById(database.client, by, now)).toMatchObject({ sessions: 1 });
  });

  test("an erased account keeps its id and nothing that says who it was", async () => {
    const by = await person("administrator");
    const id = await person("editor", [{ kind: "state", target: "DE-SN" }]);
    const email = `${id}@example.org`;
    const secret = { identifier: "reset-password:x", value: id };
    const times = { expiresAt: later, createdAt: now, updatedAt: now };
    await database.client.verification.create({ data: { id: `v-${id}`, ...secret, ...times } });
    await database.client.invitation.create({
      data: {
        id: `i-${id}`,
        tokenHash: id,
        email,
        role: "editor",
        createdAt: now,
        expiresAt: later,
        usedAt: now,
      },
    });
    expect(await erasePerson(database.client, { personId: id, by, now, name: "gelöscht" })).toEqual({
      ok: true,
    });
    const left = await database.client.person.findUnique({
      where: { id },
      include: { scopes: true, sessions: true, accounts: true, twoFactors: true, passkeys: true },
    });
    expect(left).toMatchObject({
      name: "gelöscht",
      email: erasedEmail(id),
      disabledAt: now,
      role: "reader",
      scopes: [],
      sessions: [],
      accounts: [],
      twoFactors: [],
      passkeys: [],
    });
    expect(await database.client.verification.count({ where: { value: id } })).toBe(0);
    expect(await database.client.invitation.count({ where: { email } })).toBe(0);
    expect(await personById(database.client, id, now)).toBeNull();
    expect(await peopleList(database.client, now)).toMatchObject({ people: [{ id: by }], erased: 1 });
    const again = { personId: id, by, now };
    expect(await enablePerson(database.client, again)).toEqual({ ok: false, reason: "missing" });
  });

  test("an open invitation of an erased person lets nobody in", async () => {
    const by = await person("administrator");
    const email = "offen@example.org";
    const { token } = await createInvitation(database.client, {
      email,
      role: "reader",
      scopes: [],
      invitedBy: by,
      now,
    });
    const id = await person("reader");
    await database.client.person.update({ where: { id }, data: { email } });
    await erasePerson(database.client, { personId: id, by, now, name: "gelöscht" });
    expect(await findInvitation(database.client, token, now)).toBeNull();
  });
});

describe("limits that are typed", () => {
  test("are found by id, address part, name or the only name that holds the text", async () => {
    const hub = await database.client.hub.findUniqueOrThrow({
      where: { slug: "zeitz" },
      select: { id: true, name: true },
    });
    for (const text of [hub.id, "zeitz", hub.name, "ZEITZ"])
      expect(
        await resolveScopes(database.client, { states: ["DE-SN"], operators: [], hubs: [text, text] }),
      ).toEqual({
        scopes: [
          { kind: "state", target: "DE-SN" },
          { kind: "hub", target: hub.id },
        ],
        problems: [],
      });
  });

  test("are refused when they name nothing or several", async () => {
    const { scopes, problems } = await resolveScopes(database.client, {
      states: ["DE-XX"],
      operators: ["niemand"],
      hubs: ["hub"],
    });
    expect(scopes).toEqual([]);
    expect(problems).toMatchObject([
      { field: "states", text: "DE-XX", names: [] },
      { field: "operators", text: "niemand", names: [] },
      { field: "hubs", text: "hub" },
    ]);
    expect(problems[2]?.names.length).toBeGreaterThan(1);
  });
});
