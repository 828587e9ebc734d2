import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "@playwright/test";
import { createClient } from "#lib/db/client.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { staffMember, type Member } from "#tests/staff.ts";
import { expect, test } from "../fixtures.ts";
import { signIn } from "./sign-in.ts";

/** Other tests of the desk work in the same database: this one keeps to one hub and to people of its own. */
async function withDatabase<T>(work: (client: PrismaClient) => Promise<T>): Promise<T> {
  const { client, close } = createClient(process.env["HUBREGISTER_TEST_DESK_DATABASE"] ?? "");
  try {
    return await work(client);
  } finally {
    await close();
  }
}

const longAgo = new Date("2024-03-01T08:00:00Z");

/** An editor of one hub that nobody verified for a long time. */
const editorOf = (hub: string): Promise<Member> =>
  withDatabase(async (client) => {
    await client.confirmation.deleteMany({ where: { recordKind: "hub", recordId: hub } });
    await client.hub.update({ where: { id: hub }, data: { changedAt: longAgo } });
    return staffMember(client, {
      role: "editor",
      scopes: [{ kind: "hub", target: hub }],
      name: "Ute Rendsburg",
    });
  });

async function expectNoFindings(page: Page): Promise<void> {
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${scheme}: ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
}

async function withoutScript(context: BrowserContext): Promise<Page> {
  const browser = context.browser();
  if (!browser) throw new Error("The context has no browser.");
  const quiet = await browser.newContext({ javaScriptEnabled: false, locale: "de-DE" });
  return quiet.newPage();
}

test("a hub's editor sees their own hub only, and confirms it without script", async ({
  context,
  baseURL,
}) => {
  const member = await editorOf("rendsburg");
  const page = await withoutScript(context);
  await page.goto(`${baseURL}/anmelden`);
  await page.getByLabel("E-Mail-Adresse").fill(member.email);
  await page.getByLabel("Kennwort", { exact: true }).fill(member.password);
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await page.goto(`${baseURL}/verwaltung`);
  const silent = page.getByRole("region", { name: /Stimmt das noch/ });
  await expect(silent.getByRole("listitem")).toHaveCount(1);
  await expect(silent).toContainText("1. März 2024");
  await expect(
    page
      .getByRole("region", { name: /Was noch fehlt/ })
      .getByRole("listitem")
      .first(),
  ).toContainText("Rendsburg");

  await silent.getByRole("button", { name: /^Stimmt noch \(.*Rendsburg\)/ }).click();
  await expect(page.locator("main")).toContainText(/Rendsburg.* ist für zwölf Monate bestätigt/);
  await expect(page.getByRole("region", { name: /Stimmt das noch/ })).toHaveCount(0);
  const kept = await withDatabase((client) =>
    client.confirmation.findMany({
      where: { recordId: "rendsburg" },
      select: { personId: true, version: true },
    }),
  );
  const stored = await withDatabase((client) => client.hub.findUniqueOrThrow({ where: { id: "rendsburg" } }));
  expect(kept).toEqual([{ personId: member.id, version: stored.version }]);
  await page.context().close();
});

test("another hub cannot be confirmed by sending its name", async ({ page }) => {
  const member = await editorOf("wilster");
  await signIn(page, member);
  // Before the page has its script, what is changed in it may be put right again.
  await page.waitForLoadState("networkidle");
  const form = page.getByRole("region", { name: /Stimmt das noch/ }).locator("form");
  await form.locator('input[name="id"]').evaluate((input: HTMLInputElement) => (input.value = "hennstedt"));
  await form.getByRole("button").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kein Zugriff", { timeout: 15_000 });
  const kept = await withDatabase((client) =>
    client.confirmation.count({ where: { recordId: "hennstedt" } }),
  );
  expect(kept).toBe(0);
});

test("a reader sees what is open and has no buttons to change it", async ({ page }) => {
  await editorOf("einbeck");
  await signIn(page, await withDatabase((client) => staffMember(client, { role: "reader" })));
  await expect(page.getByRole("region", { name: /Stimmt das noch/ })).toContainText("Einbeck");
  await expect(page.getByRole("button", { name: /Stimmt noch/ })).toHaveCount(0);
  await page.goto("/verwaltung/eintraege/hub");
  await expect(page.getByText("Neuen Hub anlegen")).toHaveCount(0);
  await page.goto("/verwaltung/orte/15084590");
  await expect(page.getByRole("heading", { name: "Amtlich berichtigen" })).toHaveCount(0);
});

test("a reviewer finds what waits for review first; the page has no findings at any width", async ({
  page,
}) => {
  const reviewer = await withDatabase(async (client) => {
    const author = await staffMember(client, { role: "editor", name: "Ole Entwurf" });
    const now = new Date();
    await client.draft.create({
      data: {
        id: `desk-${author.id}`,
        recordKind: "hub",
        recordId: `neu-${author.id}`,
        authorId: author.id,
        state: "submitted",
        version: 1,
        baseVersion: 0,
        content: { id: `neu-${author.id}`, name: "Digital Hub Malente" },
        createdAt: now,
        changedAt: now,
        // The longest-waiting comes first, whatever other tests submit.
        submittedAt: longAgo,
      },
      select: { id: true },
    });
    return staffMember(client, { role: "reviewer" });
  });
  await signIn(page, reviewer);
  const review = page.getByRole("region", { name: /Wartet auf Ihre Freigabe/ });
  await expect(review.getByRole("listitem").first()).toContainText("Digital Hub Malente");
  await expect(review).toContainText("von Ole Entwurf");
  await expect(review.getByRole("link", { name: "Prüfen (Digital Hub Malente)" }).first()).toBeVisible();
  for (const width of [1440, 768, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoFindings(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});

test("lists find records by words, lead to the form and the history, and have no findings", async ({
  page,
}) => {
  // Six pages, each looked at in light and in dark.
  test.slow();
  const reviewer = await withDatabase((client) => staffMember(client, { role: "reviewer" }));
  await signIn(page, reviewer, "/verwaltung/eintraege/hub");
  await page.getByLabel(/^Suche/).fill("zeitz");
  await page.getByRole("button", { name: "Anzeigen" }).click();
  const row = page.getByRole("row", { name: /Zeitz/ });
  await expect(row).toHaveCount(1);
  await expect(row.getByRole("link", { name: "DigitalHub Zeitz", exact: true })).toHaveAttribute(
    "href",
    "/verwaltung/eintraege/hub/zeitz",
  );
  await expect(row.getByRole("link", { name: /Verlauf/ })).toHaveAttribute("href", /hub\/zeitz\/verlauf$/);
  for (const path of [
    "/verwaltung/eintraege/hub",
    "/verwaltung/eintraege/source",
    "/verwaltung/orte",
    "/verwaltung/orte?q=zeitz",
    "/verwaltung/links",
    "/en/manage",
  ]) {
    await page.goto(path);
    await expectNoFindings(page);
  }
});

test("a dead link is told with the records that name it", async ({ page }) => {
  const reviewer = await withDatabase(async (client) => {
    const url = "https://www.kisa.it";
    const found = { outcome: "dead", status: 410, detail: "status", failures: 2, checkedAt: new Date() };
    const check = { ...found, firstFailedAt: longAgo };
    await client.linkCheck.upsert({
      where: { url },
      create: { url, ...check },
      update: check,
      select: { url: true },
    });
    return staffMember(client, { role: "reviewer" });
  });
  await signIn(page, reviewer);
  await expect(page.getByRole("region", { name: /Tote Links/ })).toContainText("www.kisa.it");
  await page
    .getByRole("navigation", { name: "Verwaltung" })
    .getByRole("link", { name: "Linkprüfung" })
    .click();
  const dead = page.getByRole("region", { name: /^Tot/ });
  await expect(dead).toContainText("Antwort 410");
  await expect(dead.getByRole("link", { name: "KISA", exact: true })).toBeVisible();
  await expect(dead.getByRole("button", { name: "Erneut prüfen (www.kisa.it)" })).toBeVisible();
});

test("an administrator corrects a place with its source; wrong days are refused at their field", async ({
  page,
}) => {
  const admin = await withDatabase(async (client) => {
    await client.municipality.updateMany({ where: { slug: "wilster" }, data: { validFrom: null } });
    return staffMember(client, { role: "administrator" });
  });
  await signIn(page, admin, "/verwaltung/orte?q=Wilster");
  await page.getByRole("link", { name: "Wilster", exact: true }).click();
  await page.getByLabel("Gültig von").fill("Anfang 2024");
  await page.getByLabel("Fundstelle").fill("Amtsblatt 2024, Nr. 3");
  await page.getByRole("button", { name: "Berichtigung speichern" }).click();
  await expect(page.getByLabel("Gültig von")).toHaveAccessibleDescription(/„Anfang 2024“ ist kein Tag/);
  await page.getByLabel("Gültig von").fill("1.1.1284");
  await page.getByRole("button", { name: "Berichtigung speichern" }).click();
  await expect(page.getByText("Gespeichert. Die Berichtigung steht im Protokoll.")).toBeVisible();
  await expect(page.locator("main")).toContainText("besteht, seit 1. Januar 1284");
});
