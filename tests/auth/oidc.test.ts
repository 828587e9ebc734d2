/** The administration's own sign-in, against a real OpenID Connect provider. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAuth, oidcProvider, type Auth } from "#lib/auth/auth.ts";
import { createInvitation } from "#lib/auth/invitations.ts";
import { testDatabase } from "#tests/database.ts";
import { identityProvider } from "#tests/identity-provider.ts";
import { staffMember } from "#tests/staff.ts";
import { CookieJar } from "./cookies.ts";

const database = testDatabase();
const site = "http://register.example";
const callback = `${site}/api/auth/callback/${oidcProvider}`;
const now = new Date();

let provider: Awaited<ReturnType<typeof identityProvider>>;
let auth: Auth;

beforeAll(async () => {
  provider = await identityProvider(callback);
  auth = createAuth(database.client, "a secret of the test that is long enough", {
    SITE_URL: site,
    ...provider.settings,
  });
}, 60_000);
afterAll(() => provider.close());

/** Goes the whole way as a browser would: to the provider, its forms, and back. */
async function signInAs(login: string): Promise<{ location: string; cookies: string }> {
  const own = new CookieJar();
  const started = await auth.api.signInSocial({
    body: {
      provider: oidcProvider,
      callbackURL: "/verwaltung",
      errorCallbackURL: "/anmelden",
      disableRedirect: true,
    },
    headers: new Headers(),
    asResponse: true,
  });
  own.take(started);
  const theirs = new CookieJar();
  let address = ((await started.json()) as { url: string }).url;
  let body: URLSearchParams | undefined;
  for (let step = 0; step < 20 && !address.startsWith(site); step += 1) {
    const answer: Response = await fetch(address, {
      method: body ? "POST" : "GET",
      redirect: "manual",
      headers: { cookie: theirs.header },
      ...(body ? { body } : {}),
    });
    theirs.take(answer);
    body = undefined;
    const location = answer.headers.get("location");
    if (location !== null) {
      address = new URL(location, address).href;
      continue;
    }
    const page = await answer.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
    if (prompt === undefined || action === undefined) throw new Error(`No form: ${page.slice(0, 500)}`);
    address = new URL(action, address).href;
    body = new URLSearchParams({ prompt, ...(prompt === "login" ? { login, password: "egal" } : {}) });
  }
  const back = await auth.handler(new Request(address, { headers: { cookie: own.header } }));
  own.take(back);
  return { location: back.headers.get("location") ?? "", cookies: own.header };
}

const personOf = async (cookie: string) =>
  (await auth.api.getSession({ headers: new Headers({ cookie }) }))?.user.email ?? null;

describe("signing in through the administration's own provider", () => {
  test("lets somebody in who has an account, and knows them again by the provider's id", async () => {
    const { email, id } = await staffMember(database.client, { role: "editor" });
    for (const time of ["first", "again"]) {
      const { location, cookies } = await signInAs(email);
      expect([time, location]).toEqual([time, "/verwaltung"]);
      expect(await personOf(cookies)).toBe(email);
    }
    const accounts = await database.client.account.findMany({
      where: { userId: id, providerId: oidcProvider },
      select: { accountId: true, accessToken: true, refreshToken: true, idToken: true },
    });
    expect(accounts).toEqual([{ accountId: email, accessToken: null, refreshToken: null, idToken: null }]);
    expect(await database.client.auditEntry.count({ where: { kind: "sign-in", actorId: id } })).toBe(2);
  });

  test("redeems an open invitation for the address: role, limits, one use", async () => {
    const email = "dora@amt.example";
    await createInvitation(database.client, {
      email,
      role: "editor",
      scopes: [{ kind: "state", target: "DE-ST" }],
      invitedBy: null,
      now,
    });
    const { location, cookies } = await signInAs(email);
    expect(location).toBe("/verwaltung");
    expect(await personOf(cookies)).toBe(email);
    const person = await database.client.person.findUniqueOrThrow({
      where: { email },
      select: { id: true, name: true, role: true, scopes: { select: { kind: true, target: true } } },
    });
    expect(person).toMatchObject({
      name: "Dora Amt",
      role: "editor",
      scopes: [{ kind: "state", target: "DE-ST" }],
    });
    expect(await database.client.invitation.count({ where: { email, usedAt: null } })).toBe(0);
    expect(
      await database.client.auditEntry.count({ where: { kind: "person-created", subject: person.id } }),
    ).toBe(1);
  });

  test("lets nobody in who has neither account nor invitation", async () => {
    const { location, cookies } = await signInAs("fremd@amt.example");
    expect(location).toContain("/anmelden?error=not_invited");
    expect(await personOf(cookies)).toBeNull();
    expect(await database.client.person.count({ where: { email: "fremd@amt.example" } })).toBe(0);
  });

  test("believes no address that the provider has not verified", async () => {
    const { email } = await staffMember(database.client, {
      role: "administrator",
      email: "unbestätigt@amt.example",
    });
    const member = await signInAs(email);
    expect(member.location).toContain("/anmelden?error=account_not_linked");
    expect(await personOf(member.cookies)).toBeNull();
    await createInvitation(database.client, {
      email: "unbestätigt2@amt.example",
      role: "administrator",
      scopes: [],
      invitedBy: null,
      now,
    });
    const invited = await signInAs("unbestätigt2@amt.example");
    expect(invited.location).toContain("/anmelden?error=not_invited");
    expect(await personOf(invited.cookies)).toBeNull();
  });

  test("lets no closed account in", async () => {
    const { email, id } = await staffMember(database.client, { role: "editor" });
    await signInAs(email);
    await database.client.person.update({ where: { id }, data: { disabledAt: now }, select: { id: true } });
    await database.client.session.deleteMany({ where: { userId: id } });
    const { location, cookies } = await signInAs(email);
    expect(location).toContain("/anmelden?error=");
    expect(await personOf(cookies)).toBeNull();
  });
});
