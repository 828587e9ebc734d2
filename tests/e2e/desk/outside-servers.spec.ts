/** The desk beside real servers of others: one for mail, one for an administration's own sign-in. */
import { createInvitation } from "#lib/auth/invitations.ts";
import { expect, test } from "#tests/e2e/fixtures.ts";
import { ownSite } from "#tests/e2e/own-site.ts";
import { identityProvider } from "#tests/identity-provider.ts";
import { mailServer, unwrapped } from "#tests/mail-server.ts";
import { staffMember } from "#tests/staff.ts";
import { signIn } from "./sign-in.ts";

test("whoever forgot the password gets a mail with a link that sets a new one", async ({ browser }) => {
  const smtp = await mailServer();
  const { address, client, close } = await ownSite("with_mail", {
    settings: async (site) => ({
      SMTP_URL: smtp.url,
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
    await expect.poll(() => smtp.mails.length).toBe(1);
    const mail = unwrapped(smtp.mails[0]?.content ?? "");
    expect(mail).toContain(`To: ${member.email}`);
    const link = /http:\/\/127\.0\.0\.1:\S+/.exec(mail)?.[0] ?? "";
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
    await smtp.close();
  }
});

test("an invited colleague comes in through the administration's own sign-in; a stranger does not", async ({
  browser,
}) => {
  let provider: Awaited<ReturnType<typeof identityProvider>> | undefined;
  const { address, client, close } = await ownSite("with_provider", {
    settings: async (site) => {
      provider = await identityProvider(`${site}/api/auth/callback/oidc`);
      return { SITE_URL: site, ...provider.settings };
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
    await provider?.close();
  }
});
