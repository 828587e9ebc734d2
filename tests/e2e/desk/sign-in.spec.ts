import { createHmac } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import { createAuth } from "#lib/auth/auth.ts";
import { createInvitation } from "#lib/auth/invitations.ts";
import { passwordResetLink } from "#lib/auth/password-reset.ts";
import { createClient, type Database } from "#lib/db/client.ts";
import { expect, test } from "#tests/e2e/fixtures.ts";
import { staffMember, type Member } from "#tests/staff.ts";
import { signIn } from "./sign-in.ts";

let database: Database;
test.beforeAll(() => {
  database = createClient(process.env["HUBREGISTER_TEST_DESK_DATABASE"] ?? "");
});
test.afterAll(() => database.close());

const editor = (): Promise<Member> => staffMember(database.client, { role: "editor" });
const account = "/verwaltung/konto";

async function fillIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/anmelden");
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByLabel("Kennwort", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
}

/** The six digits an authenticator app would show for a base32 secret (RFC 6238). */
function totp(secret: string, at: number): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = secret.replaceAll(/\s/g, "").replaceAll(/./g, (letter) => {
    return letters.indexOf(letter).toString(2).padStart(5, "0");
  });
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac("sha1", key).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, "0");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a page of the desk asks for the sign-in and is shown afterwards", async ({ page }) => {
      const member = await editor();
      await page.goto(account);
      await expect(page).toHaveURL(`/anmelden?next=${encodeURIComponent(account)}`);
      await page.getByLabel("E-Mail-Adresse").fill(member.email);
      await page.getByLabel("Kennwort", { exact: true }).fill(member.password);
      await page.getByLabel("Kennwort", { exact: true }).press("Enter");
      await expect(page).toHaveURL(account);
      await expect(page.getByRole("heading", { level: 1, name: "Konto" })).toBeVisible();
      await page.getByRole("button", { name: "Abmelden" }).click();
      await expect(page.getByText("Sie sind abgemeldet.")).toBeVisible();
      await page.goto(account);
      await expect(page).toHaveURL(/\/anmelden\?/);
    });

    test("a wrong password and an unknown address get the same answer, and what was typed stays", async ({
      page,
    }) => {
      const member = await editor();
      for (const email of [member.email, "niemand@example.org"]) {
        await fillIn(page, email, "ganz-falsches-kennwort");
        await expect(page.getByText("E-Mail-Adresse oder Kennwort stimmen nicht.")).toBeVisible();
        await expect(page.getByLabel("E-Mail-Adresse")).toHaveValue(email);
        await expect(page.getByLabel("Kennwort", { exact: true })).toHaveValue("");
      }
    });

    test("an invited editor makes an account and is signed in; the link works once", async ({ page }) => {
      const email = `${crypto.randomUUID()}@example.org`;
      const { token } = await createInvitation(database.client, {
        email,
        role: "editor",
        scopes: [{ kind: "state", target: "DE-ST" }],
        invitedBy: null,
        now: new Date(),
      });
      const link = `/anmelden/einladung?token=${token}`;
      await page.goto(link);
      await expect(page.getByText(`Konto für ${email}, Rolle „Bearbeiten“.`)).toBeVisible();
      await page.getByLabel("Ihr Name").fill("Berta Muster");
      await page.getByLabel("Kennwort").fill("zu kurz");
      await page.getByRole("button", { name: "Konto anlegen" }).click();
      await expect(
        page.getByRole("link", { name: "Mindestens 12 Zeichen; bisher sind es 7." }),
      ).toBeVisible();
      await expect(page.getByLabel("Ihr Name")).toHaveValue("Berta Muster");
      await page.getByLabel("Kennwort").fill("vier-gelbe-teetassen");
      await page.getByRole("button", { name: "Konto anlegen" }).click();
      // Two slow hashes, on purpose slow.
      await expect(page).toHaveURL("/verwaltung", { timeout: 15_000 });
      const person = await database.client.person.findUniqueOrThrow({
        where: { email },
        select: { role: true, name: true, scopes: { select: { kind: true, target: true } } },
      });
      expect(person).toEqual({
        role: "editor",
        name: "Berta Muster",
        scopes: [{ kind: "state", target: "DE-ST" }],
      });
      await page.goto(link);
      await expect(page.getByText("Die Einladung gilt nicht mehr")).toBeVisible();
    });
  });
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the second factor is set up and asked for, and a recovery code works once", async ({
    page,
    browser,
    baseURL,
  }) => {
    const member = await editor();
    await signIn(page, member, account);
    const factor = page.locator("#factor");
    await factor.getByLabel("Ihr Kennwort, zur Bestätigung").fill(member.password);
    await factor.getByRole("button", { name: "Einrichten", exact: true }).click();
    await expect(factor.getByRole("img", { name: "QR-Code" })).toBeVisible();
    const secret = (await factor.getByText(/^(?:[A-Z2-7]{4} )+/).textContent()) ?? "";
    const recovery = (await factor.locator("li").first().textContent()) ?? "";
    await factor.getByLabel("Code", { exact: true }).fill("000000");
    await factor.getByRole("button", { name: "Einschalten" }).click();
    await expect(factor.getByText("Der Code stimmt nicht.").first()).toBeVisible();
    await factor.getByLabel("Code", { exact: true }).fill(totp(secret, Date.now()));
    await factor.getByRole("button", { name: "Einschalten" }).click();
    await expect(page.getByText("Der zweite Faktor ist eingerichtet.")).toBeVisible();
    await expect(page.getByText(recovery)).toHaveCount(0);

    const signInWith = async (code: (context: BrowserContext) => string) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        locale: "de-DE",
        ...(baseURL === undefined ? {} : { baseURL }),
      });
      const other = await context.newPage();
      await fillIn(other, member.email, member.password);
      await expect(other.getByRole("heading", { name: "Zweiter Faktor" })).toBeVisible();
      // Half a sign-in opens nothing.
      await other.goto(account);
      await expect(other).toHaveURL(/\/anmelden\?/);
      await other.goto(`/anmelden/zweiter-faktor?next=${account}`);
      await other.getByLabel("Code").fill(code(context));
      await other.getByRole("button", { name: "Bestätigen" }).click();
      return { other, context };
    };
    const byApp = await signInWith(() => totp(secret, Date.now()));
    await expect(byApp.other).toHaveURL(account);
    await byApp.context.close();
    const byRecovery = await signInWith(() => recovery);
    await expect(byRecovery.other).toHaveURL(account);
    await byRecovery.context.close();
    const again = await signInWith(() => recovery);
    await expect(again.other.getByText("Der Code stimmt nicht.").first()).toBeVisible();
    await again.context.close();
  });

  test("a session ended elsewhere is over at once", async ({ page, browser, baseURL }) => {
    const member = await editor();
    const context = await browser.newContext({
      javaScriptEnabled: false,
      locale: "de-DE",
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    const other = await context.newPage();
    await signIn(other, member, account);
    await signIn(page, member, account);
    await page.getByRole("button", { name: /^Anmeldung beenden/ }).click();
    await expect(page.getByText("Die Anmeldung ist beendet.")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Anmeldung beenden/ })).toHaveCount(0);
    await other.reload();
    await expect(other).toHaveURL(/\/anmelden\?/);
    await context.close();
  });

  test("changing the password asks for the old one and ends all other sessions", async ({
    page,
    browser,
    baseURL,
  }) => {
    const member = await editor();
    const context = await browser.newContext({
      javaScriptEnabled: false,
      locale: "de-DE",
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    const other = await context.newPage();
    await signIn(other, member, account);
    await signIn(page, member, account);
    const change = async (current: string) => {
      await page.getByLabel("Bisheriges Kennwort").fill(current);
      await page.getByLabel("Neues Kennwort").fill("acht-rote-wanduhren");
      await page.getByRole("button", { name: "Kennwort ändern" }).click();
    };
    await change("nicht-das-alte-kennwort");
    await expect(page.getByText("Das Kennwort stimmt nicht.").first()).toBeVisible();
    await change(member.password);
    await expect(page.getByText("Ihr neues Kennwort gilt.")).toBeVisible();
    await other.reload();
    await expect(other).toHaveURL(/\/anmelden\?/);
    await context.close();
    await page.goto(account);
    await expect(page).toHaveURL(account);
  });

  test("a reset link sets a new password once, refuses a common one, and ends all sessions", async ({
    page,
  }) => {
    const member = await editor();
    const settings = { SITE_URL: undefined, OIDC_ISSUER: undefined, OIDC_CLIENT_ID: undefined };
    const instance = createAuth(database.client, "only to make the link, nothing is signed", {
      ...settings,
      OIDC_CLIENT_SECRET: undefined,
      OIDC_NAME: undefined,
    });
    const options = { locale: "de", now: new Date(), client: database.client, instance } as const;
    const link = new URL((await passwordResetLink(member.id, options)) ?? "");
    await signIn(page, member, account);
    await page.goto(link.pathname + link.search);
    await page.getByLabel("Neues Kennwort").fill("qwerty123456");
    await page.getByRole("button", { name: "Kennwort setzen" }).click();
    await expect(page.getByRole("link", { name: /steht auf Listen/ })).toBeVisible();
    await page.getByLabel("Neues Kennwort").fill("elf-leise-standuhren");
    await page.getByRole("button", { name: "Kennwort setzen" }).click();
    await expect(page.getByText("Ihr neues Kennwort gilt.")).toBeVisible();
    await page.goto(account);
    await expect(page).toHaveURL(/\/anmelden\?/);
    await page.goto(link.pathname + link.search);
    await expect(page.getByRole("heading", { name: "Der Link gilt nicht mehr" })).toBeVisible();
    await signIn(page, { ...member, password: "elf-leise-standuhren" }, account);
    await expect(page).toHaveURL(account);
  });

  test("a closed account is out at once and cannot come back", async ({ page }) => {
    const member = await editor();
    await signIn(page, member, account);
    await database.client.person.update({
      where: { id: member.id },
      data: { disabledAt: new Date() },
      select: { id: true },
    });
    await page.reload();
    await expect(page).toHaveURL(/\/anmelden\?/);
    await fillIn(page, member.email, member.password);
    await expect(page.getByText("E-Mail-Adresse oder Kennwort stimmen nicht.")).toBeVisible();
  });
});

test.describe("under a host name", () => {
  // Passkeys belong to one, not to 127.0.0.1.
  test.use({ baseURL: process.env["HUBREGISTER_TEST_DESK"]?.replace("127.0.0.1", "localhost") });

  test("a passkey is set up, renamed, signs in without a password, and is removed", async ({
    page,
    quiet,
  }) => {
    // The last sign-in is refused on purpose.
    quiet.allow(/status of 401/);
    const browser = await page.context().newCDPSession(page);
    await browser.send("WebAuthn.enable");
    await browser.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    const member = await editor();
    await page.goto(`/anmelden?next=${encodeURIComponent(account)}`);
    await page.getByLabel("E-Mail-Adresse").fill(member.email);
    await page.getByLabel("Kennwort", { exact: true }).fill(member.password);
    await page.getByRole("button", { name: "Anmelden", exact: true }).click();
    await page.getByLabel("Name, z. B. das Gerät").fill("Dienstrechner");
    await page.getByRole("button", { name: "Passkey einrichten" }).click();
    await expect(page.getByText("Der Passkey ist eingerichtet.")).toBeVisible();
    await page.getByLabel("Name des Passkeys").fill("Rechner im Büro");
    await page.getByRole("button", { name: "Passkey „Dienstrechner“ umbenennen" }).click();
    await expect(page.getByText("Der Passkey ist umbenannt.")).toBeVisible();
    await page.getByRole("button", { name: "Abmelden" }).click();
    await expect(page.getByText("Sie sind abgemeldet.")).toBeVisible();
    await page.waitForLoadState("networkidle");

    await page.goto(`/anmelden?next=${encodeURIComponent(account)}`);
    await page.getByRole("button", { name: "Mit Passkey anmelden" }).click();
    await expect(page).toHaveURL(account);
    await page.getByRole("button", { name: "Passkey „Rechner im Büro“ entfernen" }).click();
    await expect(page.getByText("Der Passkey ist entfernt.")).toBeVisible();
    await page.getByRole("button", { name: "Abmelden" }).click();
    await expect(page.getByText("Sie sind abgemeldet.")).toBeVisible();
    await page.getByRole("button", { name: "Mit Passkey anmelden" }).click();
    await expect(page.getByText("Das hat nicht geklappt.")).toBeVisible();
  });
});

test("nothing of better-auth is reachable from outside but what passkeys and the identity provider need", async ({
  request,
}) => {
  for (const path of ["sign-in/email", "sign-up/email", "request-password-reset", "get-session", "ok"]) {
    const answer = await request.post(`/api/auth/${path}`, {
      data: { email: "a@example.org", password: "sieben-blaue-regenschirme", name: "A" },
    });
    expect(answer.status()).toBe(404);
  }
});
