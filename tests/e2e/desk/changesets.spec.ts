import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { createClient, type Database } from "#lib/db/client.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { expect, test } from "#tests/e2e/fixtures.ts";
import { citation, hub } from "#tests/factories.ts";
import { staffMember } from "#tests/staff.ts";
import { signIn } from "./sign-in.ts";

let database: Database;
test.beforeAll(() => {
  database = createClient(process.env["HUBREGISTER_TEST_DESK_DATABASE"] ?? "");
});
test.afterAll(() => database.close());

/** Two hubs of their own for each test, found by one word. */
async function twoHubs(): Promise<{ word: string; ids: [string, string] }> {
  const word = `probe${randomUUID().slice(0, 8)}`;
  const ids: [string, string] = [`${word}-eins`, `${word}-zwei`];
  for (const [index, id] of ids.entries()) {
    const record = hub({
      id,
      slug: id,
      name: `Hub ${word} ${index === 0 ? "Eins" : "Zwei"}`,
      contacts: [
        { id: `${id}-k`, kind: "phone", value: `0340 ${index + 1}`, citations: [citation(`${id}-kc`)] },
      ],
    });
    const change = { baseVersion: 0, author: "tester", reason: "Probe", now: new Date() };
    await saveHub(database.client, record, change);
  }
  return { word, ids };
}

const reviewer = () => staffMember(database.client, { role: "reviewer" });

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Somebody else, in a browser of their own, applies what the page shows: four eyes. */
async function appliedBySomebodyElse(page: Page, button: string) {
  const address = new URL(page.url()).pathname;
  const context = await page
    .context()
    .browser()
    ?.newContext({ baseURL: new URL(page.url()).origin });
  if (!context) throw new Error("The test runs in a browser.");
  const other = await context.newPage();
  await signIn(other, await reviewer(), address);
  await other.getByRole("button", { name: button }).click();
  await expect(other.getByText("Übernommen. Die öffentlichen Seiten zeigen den neuen Stand.")).toBeVisible();
  return other;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a bulk edit asks for a source, is looked through, applied by somebody else, and undone", async ({
      page,
    }) => {
      const { word, ids } = await twoHubs();
      await signIn(page, await reviewer(), `/verwaltung/sammelaenderung?q=${word}`);
      await expect(page.getByText("2 Hubs passen.")).toBeVisible();
      await page.getByLabel(`Hub ${word} Eins`).check();
      await page.getByLabel("Welches Thema").selectOption({ index: 1 });
      await page.getByLabel("Rolle").first().selectOption("Schwerpunkt");
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("button", { name: "Vorschau erstellen" }).click();
      await expect(page.getByRole("link", { name: /Ohne Quelle kommt keine Aussage hinzu/ })).toBeVisible();
      // What was typed and ticked is still there.
      await expect(page.getByLabel(`Hub ${word} Eins`)).toBeChecked();
      await page.getByLabel("Quelle", { exact: true }).selectOption({ index: 1 });
      await page.getByLabel("Wortlaut der Quelle").fill("Schwerpunkt des Hubs");
      await page.getByRole("button", { name: "Vorschau erstellen" }).click();
      await expect(page).toHaveURL(/\/verwaltung\/aenderungssaetze\//);
      await expect(page.getByText("Noch ist nichts geändert.")).toBeVisible();
      await expect(page.getByText("Vier-Augen-Prinzip")).toBeVisible();
      await expect(page.getByRole("button", { name: "Ausgewählte Zeilen übernehmen" })).toHaveCount(0);
      await page.getByText("Was sich ändert").first().click();
      await expect(page.getByText("„Schwerpunkt des Hubs“")).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);

      const other = await appliedBySomebodyElse(page, "Ausgewählte Zeilen übernehmen");
      await page.goto(`/hubs/${ids[0]}`);
      await expect(page.getByText("Schwerpunkt des Hubs").first()).toBeAttached();
      await other.getByRole("button", { name: "Alles rückgängig machen" }).click();
      await expect(other.getByText("Rückgängig gemacht. Die öffentlichen Seiten")).toBeVisible();
      await page.goto(`/hubs/${ids[0]}`);
      await expect(page.getByText("Schwerpunkt des Hubs")).toHaveCount(0);
    });

    test("rows that are not ticked stay as they are", async ({ page }) => {
      const { word, ids } = await twoHubs();
      await signIn(page, await reviewer(), `/verwaltung/sammelaenderung?q=${word}`);
      await page.getByLabel("alle 2, die zum Filter passen").check();
      await page.getByLabel("Welches Thema").selectOption({ index: 1 });
      await page.getByLabel("Rolle").first().selectOption("Schwerpunkt");
      await page.getByLabel("Quelle", { exact: true }).selectOption({ index: 1 });
      await page.getByLabel("Wortlaut der Quelle").fill("nur bei einem");
      await page.getByRole("button", { name: "Vorschau erstellen" }).click();
      await page.getByRole("checkbox", { name: `„Hub ${word} Zwei“ übernehmen` }).uncheck();
      await page.getByRole("button", { name: "Auswahl dieser Seite speichern" }).click();
      await expect(page.getByText("1 Zeile ist ausgewählt.")).toBeVisible();
      await appliedBySomebodyElse(page, "Ausgewählte Zeilen übernehmen");
      const uses = await database.client.themeUse.findMany({
        where: { hubId: { in: ids } },
        select: { hubId: true },
      });
      expect(uses).toEqual([{ hubId: ids[0] }]);
    });

    test("two hubs are compared and merged; the address of the one leads to the other", async ({ page }) => {
      const { word, ids } = await twoHubs();
      const [stays, goes] = ids;
      await signIn(page, await reviewer(), `/verwaltung/eintraege/hub/${stays}/zusammenfuehren`);
      await page.getByLabel("Den anderen Eintrag suchen").fill(`${word} zwei`);
      await page.getByRole("button", { name: "Suchen" }).click();
      await page.getByRole("link", { name: `Mit diesem vergleichen: Hub ${word} Zwei` }).click();
      await page.getByRole("radio", { name: `Hub ${word} Zwei` }).check();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("button", { name: "Vorschau erstellen" }).click();
      await expect(page).toHaveURL(/\/verwaltung\/aenderungssaetze\//);
      const other = await appliedBySomebodyElse(page, "Übernehmen");
      await page.goto(`/hubs/${goes}`);
      await expect(page).toHaveURL(`/hubs/${stays}`);
      await expect(page.getByRole("heading", { level: 1, name: `Hub ${word} Zwei` })).toBeVisible();
      await expect(page.getByText("0340 2").first()).toBeVisible();
      await other.getByRole("button", { name: "Alles rückgängig machen" }).click();
      await expect(other.getByText("Rückgängig gemacht. Die öffentlichen Seiten")).toBeVisible();
      await page.goto(`/hubs/${goes}`);
      await expect(page).toHaveURL(`/hubs/${goes}`);
    });
  });
}
