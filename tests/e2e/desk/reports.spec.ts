/** Reports of errors at the desk: taken up, corrected and accepted, declined; and what readers and reporters see of it. */
import { randomBytes } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { contentOf } from "#lib/drafts/content.ts";
import { saveDraft, submitDraft } from "#lib/drafts/store.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { expect, test } from "#tests/e2e/fixtures.ts";
import { ownSite, type OwnSite } from "#tests/e2e/own-site.ts";
import { mailServer, unwrapped } from "#tests/mail-server.ts";
import { report } from "#tests/reports/samples.ts";
import { staffMember, type Member } from "#tests/staff.ts";
import { signIn } from "./sign-in.ts";

let site: OwnSite;
let smtp: Awaited<ReturnType<typeof mailServer>>;
let editor: Member;
let reviewer: Member;
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  smtp = await mailServer();
  site = await ownSite(`desk_reports_${randomBytes(4).toString("hex")}`, {
    settings: async (address) => ({
      SMTP_URL: smtp.url,
      MAIL_FROM: "register@example.org",
      SITE_URL: address,
    }),
  });
  editor = await staffMember(site.client, { role: "editor", name: "Edi Beispiel" });
  reviewer = await staffMember(site.client, { role: "reviewer", name: "Rita Beispiel" });
});
test.afterAll(async () => {
  await site.close();
  await smtp.close();
});

async function openFor(browser: Browser, member: Member, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.address, locale: "de-DE", javaScriptEnabled });
  const page = await context.newPage();
  await signIn(page, member);
  return page;
}

/** The editor's correction of the opening in Zeitz, submitted. @returns the draft's id */
async function submitCorrection(wording: string, reason: string): Promise<string> {
  const current = await publicVersion(site.client, "hub", "zeitz");
  if (current?.kind !== "hub") throw new Error("The seed holds Zeitz.");
  const milestones = current.record.milestones.map((milestone) =>
    milestone.id === "zeitz-opening"
      ? { ...milestone, citations: milestone.citations.map((citation) => ({ ...citation, wording })) }
      : milestone,
  );
  const person = { ...editor, name: "Edi Beispiel", role: "editor", scopes: [] } as const;
  const saved = await saveDraft(site.client, {
    person,
    kind: "hub",
    id: "zeitz",
    draftVersion: 0,
    baseVersion: current.version,
    content: contentOf({ kind: "hub", record: { ...current.record, milestones } }),
    reason,
    now: new Date(),
  });
  if (!saved.ok) throw new Error(saved.reason);
  const { id: draftId, version: draftVersion } = saved.draft;
  const order = { person, draftId, draftVersion, reason, now: new Date() };
  const submitted = await submitDraft(site.client, order);
  if (!submitted.ok) throw new Error(submitted.reason);
  return draftId;
}

test("a reviewer takes a report up, publishes the correction and accepts: readers find the change, the reporter gets a mail", async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const number = await report(site.client, { now: new Date() });
  const page = await openFor(browser, reviewer);
  await expect(page.locator("#reports")).toContainText("DigitalHub Zeitz: Eröffnung");
  await page.locator("#reports").getByRole("link", { name: "DigitalHub Zeitz: Eröffnung" }).first().click();
  await expect(page).toHaveURL(`/verwaltung/meldungen/${number}`);
  await expect(page.locator("#words")).toContainText("Meldung der Probe");
  await expect(page.locator("#words")).toContainText("Mitteldeutsche Zeitung vom 4. Oktober");
  await expect(page.locator("#words")).toContainText("leserin@example.org");
  await expect(page.locator("#statement")).toContainText("Seit der Meldung unverändert");
  await expect(page.locator("#accept")).toContainText("keine Fassung veröffentlicht");
  await page.getByRole("button", { name: "In Prüfung nehmen" }).click();
  await expect(page.getByText("Die Meldung ist bei Ihnen in Prüfung.")).toBeVisible();
  const readers = await (await browser.newContext({ baseURL: site.address })).newPage();
  await readers.goto(`/meldungen/${number}`);
  await expect(readers.locator("main")).toContainText("Die Meldung wird geprüft.");

  const draft = await submitCorrection("am 4. Oktober eröffnet", `Fehlermeldung ${number}`);
  await page.goto(`/verwaltung/entwuerfe/${draft}`);
  await page.getByRole("button", { name: "Jetzt veröffentlichen" }).click();
  await expect(page).toHaveURL(/done=published/);
  await page.goto(`/verwaltung/meldungen/${number}`);
  await expect(page.locator("#statement")).toContainText("Gemeldet: Fassung 1");
  await expect(page.locator("#statement")).toContainText("Heute: Fassung 2");
  await expect(page.getByLabel("Fassung mit der Änderung")).toHaveValue("2");
  await page.getByLabel("Öffentliche Antwort").fill("Der Wortlaut ist ergänzt.");
  await page.getByRole("button", { name: "Annehmen und bekannt geben" }).click();
  await expect(page.getByText("Die Meldung ist angenommen")).toBeVisible();
  await expect(page.locator("#course")).toContainText(
    "Rita Beispiel hat die Meldung angenommen (Fassung 2).",
  );

  // At once, also for readers who had the page open.
  await readers.reload();
  await expect(readers.locator("main")).toContainText("Die Meldung hat zu einer Änderung geführt.");
  await expect(readers.getByRole("link", { name: /^Fassung 2 vom/ })).toHaveAttribute(
    "href",
    "/hubs/zeitz/versionen/2#s-zeitz-opening",
  );
  await expect(readers.locator("main")).toContainText("Der Wortlaut ist ergänzt.");
  expect(await readers.content()).not.toMatch(/Meldung der Probe|Mitteldeutsche|leserin@|Rita/);
  await readers.goto("/meldungen");
  await expect(readers.locator("main")).toContainText("am selben Tag (Median)");
  await expect(readers.locator("main")).toContainText("beruht auf nur einer Entscheidung");

  await expect.poll(() => smtp.mails.length).toBe(1);
  expect(smtp.mails[0]?.to).toEqual(["leserin@example.org"]);
  expect(unwrapped(smtp.mails[0]?.content ?? "")).toContain(`${site.address}/meldungen/${number}`);
  await page.context().close();
  await readers.context().close();
});

test("without script a report is declined with a reason, which is asked for and then public; the decision can be revoked", async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const number = await report(site.client, { now: new Date(), email: null });
  const page = await openFor(browser, reviewer, false);
  await page.goto(`/verwaltung/meldungen/${number}`);
  await page.getByLabel("Öffentliche Begründung").fill("   ");
  await page.getByRole("button", { name: "Ablehnen und bekannt geben" }).click();
  await expect(page.locator("#decline-form-answer-problem")).toHaveText(
    "Schreiben Sie, warum die Meldung abgelehnt wird.",
  );
  const reason = "Der Pressetext nennt keinen Tag.\nDas Register rät keinen.";
  await page.getByLabel("Öffentliche Begründung").fill(reason);
  await page.getByRole("button", { name: "Ablehnen und bekannt geben" }).click();
  await expect(page).toHaveURL(`/verwaltung/meldungen/${number}?done=decline`);
  await page.goto(`/en/reports/${number}`);
  await expect(page.locator("main")).toContainText("The report was reviewed and declined.");
  await expect(page.locator("main")).toContainText("Das Register rät keinen.");
  await page.goto("/meldungen?state=declined");
  await expect(page.locator("main table")).toContainText("abgelehnt");

  await page.goto(`/verwaltung/meldungen/${number}`);
  await page.getByRole("button", { name: "Entscheidung aufheben" }).click();
  await expect(page.getByText("Die Meldung ist wieder offen.")).toBeVisible();
  await page.goto(`/meldungen/${number}`);
  await expect(page.locator("main")).toContainText("wartet darauf, dass jemand sie prüft");
  await expect(page.locator("main")).not.toContainText("rät keinen");
  // Nobody gave an address, so nobody is written to.
  expect(smtp.mails.filter(({ content }) => content.includes(`Fehlermeldung ${number} `))).toEqual([]);
  await page.context().close();
});

test("editors take up what lies within their limits, decide nothing and see no address; others read nothing of it", async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const number = await report(site.client, { now: new Date() });
  const within = await staffMember(site.client, {
    role: "editor",
    scopes: [{ kind: "state", target: "DE-ST" }],
  });
  const page = await openFor(browser, within);
  await page.goto("/verwaltung/meldungen");
  await page.getByRole("link", { name: `(Fehlermeldung ${number})` }).click();
  await expect(page.locator("#words")).toContainText("Meldung der Probe");
  await expect(page.locator("#words")).not.toContainText("leserin@example.org");
  await expect(page.getByRole("button", { name: /bekannt geben/ })).toHaveCount(0);
  await page.getByRole("button", { name: "In Prüfung nehmen" }).click();
  await expect(page.getByText("Die Meldung ist bei Ihnen in Prüfung.")).toBeVisible();
  await page.getByRole("button", { name: "Zurücklegen" }).click();
  await expect(page.getByText("Die Meldung wartet wieder.")).toBeVisible();
  await page.context().close();

  const outside = await staffMember(site.client, {
    role: "editor",
    scopes: [{ kind: "state", target: "DE-SN" }],
  });
  const other = await openFor(browser, outside);
  await other.goto("/verwaltung/meldungen");
  await expect(other.locator("main")).toContainText("Keine Meldung wartet");
  expect((await other.goto(`/verwaltung/meldungen/${number}`))?.status()).toBe(403);
  expect(await other.content()).not.toContain("Meldung der Probe");
  await other.context().close();

  const reader = await openFor(browser, await staffMember(site.client, { role: "reader" }));
  await expect(
    reader.getByRole("link", { name: "Fehlermeldungen" }).and(reader.locator("nav a")),
  ).toHaveCount(1);
  expect((await reader.goto(`/verwaltung/meldungen/${number}`))?.status()).toBe(403);
  await reader.context().close();
});

test("a mail server that refuses harms nothing: the decision stands", async ({ browser }) => {
  const number = await report(site.client, { now: new Date(), email: "niemand@example.org" });
  await smtp.close();
  const page = await openFor(browser, reviewer);
  await page.goto(`/verwaltung/meldungen/${number}`);
  await page.getByLabel("Öffentliche Begründung").fill("Die Quelle sagt es so.");
  await page.getByRole("button", { name: "Ablehnen und bekannt geben" }).click();
  await expect(page.getByText("Die Meldung ist abgelehnt")).toBeVisible();
  await expect(page.locator("#course")).toContainText("Rita Beispiel hat die Meldung abgelehnt.");
  for (const path of [
    "/verwaltung",
    "/verwaltung/meldungen?list=decided",
    `/verwaltung/meldungen/${number}`,
  ]) {
    await page.goto(path);
    for (const [width, colorScheme] of [
      [320, "light"],
      [1440, "dark"],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${path}, ${width}: ${id} ${nodes[0]?.html}`)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
  await page.context().close();
});
