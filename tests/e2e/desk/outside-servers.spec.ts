/** The desk beside real servers of others: one for mail, one for an administration's own sign-in. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import { SMTPServer } from "smtp-server";
import { createInvitation } from "#lib/auth/invitations.ts";
import { expect, test } from "#tests/e2e/fixtures.ts";
import { ownSite } from "#tests/e2e/own-site.ts";
import { staffMember } from "#tests/staff.ts";
import { signIn } from "./sign-in.ts";

// The server just bound to TCP, so it has a port.
const portOf = (server: Server | import("node:net").Server) => (server.address() as AddressInfo).port;

test("whoever forgot the password gets a mail with a link that sets a new one", async ({ browser }) => {
  const mails: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      let text = "";
      stream.setEncoding("utf8").on("data", (part: string) => (text += part));
      stream.on("end", () => {
        mails.push(text);
        done();
      });
    },
  });
  smtp.listen(0, "127.0.0.1");
  await once(smtp.server, "listening");
  const { address, client, close } = await ownSite("with_mail", {
    settings: async (site) => ({
      SMTP_URL: `smtp://127.0.0.1:${portOf(smtp.server)}`,
      MAIL_FROM: "register@example.org",
      SITE_URL: site,
    }),
  });
  const context = await browser.newContext({ baseURL: address, javaScriptEnabled: false });
  try {
    const member = await staffMember(client, { role: "editor" });
    const page = await context.newPage();
    await page.goto("/anmelden");
    await page.getByRole("link", { name: "Kennwort vergessen?" }).click();
    await page.getByLabel("E-Mail-Adresse").fill(member.email);
    await page
      .getByRole("button")
      .filter({ hasText: /anfordern|senden|schicken/i })
      .click();
    await expect.poll(() => mails.length).toBe(1);
    const [mail = ""] = mails;
    expect(mail).toContain(`To: ${member.email}`);
    // Quoted-printable wraps long lines and writes "=" as "=3D".
    const link =
      /http:\/\/127\.0\.0\.1:\S+/.exec(mail.replace(/=\r?\n/g, "").replaceAll("=3D", "="))?.[0] ?? "";
    expect(new URL(link).origin).toBe(address);
    await page.goto(link);
    await page.getByLabel("Neues Kennwort").fill("zwoelf-stille-laternen");
    await page.getByRole("button", { name: "Kennwort setzen" }).click();
    await expect(page.getByText("Ihr neues Kennwort gilt.")).toBeVisible();
    await signIn(page, { ...member, password: "zwoelf-stille-laternen" });
    await expect(page).toHaveURL("/verwaltung");
  } finally {
    await context.close();
    await close();
    await new Promise<void>((closed) => smtp.close(() => closed()));
  }
});

test("an invited colleague comes in through the administration's own sign-in; a stranger does not", async ({
  browser,
}) => {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${portOf(server)}`;
  const { address, client, close } = await ownSite("with_provider", {
    settings: async (site) => {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: "register",
            client_secret: "geheim-fuer-den-test",
            redirect_uris: [`${site}/api/auth/callback/oidc`],
          },
        ],
        claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
        cookies: { keys: ["a key of the test"] },
        findAccount: (_context, login) => ({
          accountId: login,
          claims: () => ({ sub: login, email: login, email_verified: true, name: "Dora Amt" }),
        }),
      });
      const handle = provider.callback();
      server.on("request", (request, response) => void handle(request, response));
      return {
        SITE_URL: site,
        OIDC_ISSUER: issuer,
        OIDC_CLIENT_ID: "register",
        OIDC_CLIENT_SECRET: "geheim-fuer-den-test",
        OIDC_NAME: "Amt",
      };
    },
  });
  // The provider's pages are not ours: only what the register shows is looked at.
  const comeAs = async (login: string) => {
    const context = await browser.newContext({ baseURL: address, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/anmelden");
    await page.getByRole("link", { name: "Mit Amt anmelden" }).click();
    await page.locator('input[name="login"]').fill(login);
    await page.locator('input[name="password"]').fill("egal");
    await page.locator('button[type="submit"]').click();
    await page.locator('button[type="submit"]').click();
    await page.waitForURL((url) => url.origin === address);
    return { page, context };
  };
  try {
    const email = "dora@amt.example";
    await createInvitation(client, { email, role: "reviewer", scopes: [], invitedBy: null, now: new Date() });
    const dora = await comeAs(email);
    await expect(dora.page).toHaveURL(/\/verwaltung$/);
    await expect(dora.page.getByRole("link", { name: "Dora Amt" })).toBeVisible();
    await dora.context.close();
    const people = await client.person.findMany({ select: { email: true, role: true } });
    expect(people).toEqual([{ email, role: "reviewer" }]);

    const stranger = await comeAs("niemand@amt.example");
    await expect(stranger.page).toHaveURL(/\/anmelden/);
    await stranger.context.close();
    expect(await client.person.count()).toBe(1);
  } finally {
    await close();
    await new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  }
});
