import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createAuth } from "#lib/auth/auth.ts";
import { createInvitation } from "#lib/auth/invitations.ts";
import { acceptInvitation, type NewPerson } from "#lib/auth/new-person.ts";
import { mailResetLink, passwordResetLink, personOfResetLink } from "#lib/auth/password-reset.ts";
import { authSecret } from "#lib/auth/secret.ts";
import { sendMail } from "#lib/server/mail.ts";
import { testDatabase } from "#tests/database.ts";
import { mailServer, unwrapped } from "#tests/mail-server.ts";
import { staffMember } from "#tests/staff.ts";

const database = testDatabase();
const settings = {
  SITE_URL: "https://register.example",
  OIDC_ISSUER: undefined,
  OIDC_CLIENT_ID: undefined,
  OIDC_CLIENT_SECRET: undefined,
  OIDC_NAME: undefined,
};
const secret = "a secret of the test that is long enough";
const instance = () => createAuth(database.client, secret, settings);
const now = new Date();

describe("a forgotten password", () => {
  test("the mail arrives in the person's language, its link sets a new password once and ends all sessions", async () => {
    const { client } = database;
    const member = await staffMember(client, { role: "editor", name: "Änne Größe" });
    const auth = instance();
    await auth.api.signInEmail({ body: { email: member.email, password: member.password } });
    expect(await client.session.count({ where: { userId: member.id } })).toBe(1);

    const smtp = await mailServer();
    try {
      const outgoing = {
        SMTP_URL: smtp.url,
        MAIL_FROM: "Hubregister <register@example.org>",
        OPERATOR_EMAIL: undefined,
      };
      const send = (mail: Parameters<typeof sendMail>[0]) => sendMail(mail, outgoing);
      await mailResetLink(member.email.toUpperCase(), now, client, send, auth);
      await mailResetLink("niemand@example.org", now, client, send, auth);
    } finally {
      await smtp.close();
    }
    expect(smtp.mails).toHaveLength(1);
    expect(smtp.mails[0]?.to).toEqual([member.email]);
    const content = unwrapped(smtp.mails[0]?.content ?? "");
    expect(content).toContain("From: Hubregister <register@example.org>");
    const token = /\/anmelden\/neues-kennwort\?token=([\w-]+)/.exec(content)?.[1] ?? "";
    expect(token.length).toBeGreaterThan(40);

    expect(await personOfResetLink(token, now, auth, client)).toMatchObject({ id: member.id });
    await auth.api.resetPassword({ body: { token, newPassword: "neun-graue-fensterläden" } });
    expect(await client.session.count({ where: { userId: member.id } })).toBe(0);
    await expect(
      auth.api.signInEmail({ body: { email: member.email, password: member.password } }),
    ).rejects.toThrow("Invalid email or password");
    await auth.api.signInEmail({ body: { email: member.email, password: "neun-graue-fensterläden" } });

    expect(await personOfResetLink(token, now, auth, client)).toBeNull();
    await expect(
      auth.api.resetPassword({ body: { token, newPassword: "zehn-graue-fensterläden" } }),
    ).rejects.toThrow("Invalid token");
  });

  test("a link is worth nothing after an hour, and cannot be read from the database", async () => {
    const { client } = database;
    const { id } = await staffMember(client, { role: "reader" });
    const auth = instance();
    const link = await passwordResetLink(id, { locale: "en", now, client, instance: auth });
    const token = new URL(link ?? "").searchParams.get("token") ?? "";
    expect(link).toContain("/en/sign-in/new-password?token=");
    const rows = await client.verification.findMany({ select: { identifier: true, value: true } });
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await personOfResetLink(token, now, auth, client)).toMatchObject({ id });
    const later = new Date(now.getTime() + 3_600_001);
    expect(await personOfResetLink(token, later, auth, client)).toBeNull();
  });

  test("there is no link for a closed account, and without SMTP no mail", async () => {
    const { client } = database;
    const { id } = await staffMember(client, { role: "reader" });
    await client.person.update({ where: { id }, data: { disabledAt: now }, select: { id: true } });
    expect(await passwordResetLink(id, { locale: "de", now, client, instance: instance() })).toBeNull();
    const none = { SMTP_URL: undefined, MAIL_FROM: undefined, OPERATOR_EMAIL: undefined };
    expect(await sendMail({ to: "a@example.org", subject: "", text: "" }, none)).toBe(false);
  });
});

describe("an invitation", () => {
  const invite = (email: string | null) =>
    createInvitation(database.client, { email, role: "reviewer", scopes: [], invitedBy: null, now });
  const form = (token: string, overrides: Partial<NewPerson> = {}): NewPerson => ({
    id: randomUUID(),
    token,
    name: " Berta Muster ",
    email: "",
    password: "sechs-alte-kaffeemühlen",
    locale: "en",
    now,
    ...overrides,
  });

  test("becomes a person with its role who can sign in", async () => {
    const { token } = await invite("berta@example.org");
    const input = form(token, { email: "jemand-anders@example.org" });
    expect(await acceptInvitation(database.client, input)).toEqual({ ok: true, email: "berta@example.org" });
    const signedIn = await instance().api.signInEmail({
      body: { email: "berta@example.org", password: input.password },
    });
    expect(signedIn).toMatchObject({ user: { id: input.id, name: "Berta Muster" } });
    expect(
      await database.client.person.findUnique({
        where: { id: input.id },
        select: { role: true, locale: true },
      }),
    ).toEqual({ role: "reviewer", locale: "en" });
  });

  test("makes one person, even when its link is used many times at the same moment", async () => {
    const { token } = await invite(null);
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        acceptInvitation(database.client, form(token, { email: `gleichzeitig${at}@example.org` })),
      ),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database.client.person.count({ where: { email: { startsWith: "gleichzeitig" } } })).toBe(1);
  });

  test("stays usable while the form has mistakes, and says which", async () => {
    const { token } = await invite(null);
    const email = "carla@example.org";
    const refused = async (overrides: Partial<NewPerson>) => {
      const accepted = await acceptInvitation(database.client, form(token, { email, ...overrides }));
      return accepted.ok ? "accepted" : accepted.problem;
    };
    expect(await refused({ name: "  " })).toBe("name");
    expect(await refused({ email: "keine Adresse" })).toBe("email");
    expect(await refused({ password: "kurz" })).toBe("short");
    expect(await refused({ token: `${token}x` })).toBe("invalid");
    const { email: taken } = await staffMember(database.client, { role: "reader" });
    expect(await refused({ email: taken })).toBe("taken");
    expect(await refused({ now: new Date(now.getTime() + 8 * 86_400_000) })).toBe("invalid");
    expect(await refused({})).toBe("accepted");
    expect(await refused({ email: "noch-eine@example.org" })).toBe("invalid");
  });
});

describe("an instance", () => {
  test("lets no closed account in, by no way that makes a session", async () => {
    const { client } = database;
    const member = await staffMember(client, { role: "administrator" });
    await client.person.update({ where: { id: member.id }, data: { disabledAt: now }, select: { id: true } });
    const auth = instance();
    await expect(
      auth.api.signInEmail({ body: { email: member.email, password: member.password } }),
    ).rejects.toThrow("No such account");
    const { internalAdapter } = await auth.$context;
    await expect(internalAdapter.createSession(member.id)).rejects.toThrow("No such account");
    expect(await client.session.count({ where: { userId: member.id } })).toBe(0);
  });

  test("gives cookies that only https carries and no script reads, and keeps no network address", async () => {
    const { client } = database;
    const member = await staffMember(client, { role: "editor" });
    const answer = await instance().api.signInEmail({
      body: { email: member.email, password: member.password },
      headers: new Headers({ "x-forwarded-for": "192.0.2.9", "user-agent": "Test" }),
      asResponse: true,
    });
    const [cookie = ""] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-hubregister\.session_token=/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Secure/);
    const row = await client.session.findFirst({
      where: { userId: member.id },
      select: { ipAddress: true, userAgent: true },
    });
    expect(row).toEqual({ ipAddress: null, userAgent: "Test" });
  });

  test("makes a secret once, of which all instances know; AUTH_SECRET comes first", async () => {
    const { client } = database;
    const all = await Promise.all([1, 2, 3, 4].map(() => authSecret(client, undefined, now)));
    expect(new Set(all).size).toBe(1);
    expect(all[0]?.length).toBeGreaterThanOrEqual(64);
    expect(await authSecret(client, "x".repeat(32), now)).toBe("x".repeat(32));
  });
});
