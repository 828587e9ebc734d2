/** Editing a hub by keyboard alone, with and without script. */
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { createClient, type Database } from "#lib/db/client.ts";
import { staffMember } from "#tests/staff.ts";
import { expect, test } from "../fixtures.ts";
import { signIn } from "./sign-in.ts";

let database: Database;

test.beforeAll(() => {
  database = createClient(process.env["HUBREGISTER_TEST_DESK_DATABASE"] ?? "");
});
test.afterAll(() => database.close());

const address = "/verwaltung/eintraege/hub/wilster";

/** A field of the row by its name in the record. */
const field = (page: Page, path: string): Locator => page.locator(`[name="${path}"]:not([type="hidden"])`);

/** Presses a button of the form and waits until the page is back from the server. */
async function press(page: Page, button: Locator): Promise<void> {
  const form = page.locator('input[name="draftVersion"]');
  await form.evaluate((element) => element.setAttribute("data-before", ""));
  await button.press("Enter");
  await expect(page.locator('input[name="draftVersion"]:not([data-before])')).toHaveCount(1, {
    timeout: 15_000,
  });
}

const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true }).last();

/** The row that the last button was about: the page came back to it. */
const rowId = (page: Page): string => new URL(page.url()).hash.slice(1);

/** Chooses from a list as the keyboard does: by typing how the option begins. */
async function choose(page: Page, path: string, option: string): Promise<void> {
  const list = field(page, path);
  await list.focus();
  await page.keyboard.type(option);
  await expect(list.locator("option:checked")).toHaveText(new RegExp(`^${option}`));
}

async function type(page: Page, path: string, words: string): Promise<void> {
  await field(page, path).focus();
  await page.keyboard.type(words);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a partner, a fuzzy date and a new source are added; what is missing is said where it is missing", async ({
      page,
    }) => {
      test.setTimeout(90_000);
      await signIn(page, await staffMember(database.client, { role: "editor" }));
      await page.goto(address);

      await press(page, button(page, "Partner hinzufügen"));
      const partner = rowId(page);
      const at = `partners.${partner}`;
      if (javaScriptEnabled) await expect(page.locator(`[id="${partner}"]`)).toBeFocused();
      await choose(page, `${at}.role`, "Partner");
      await type(page, `${at}.ags~search`, "Zeitz");
      if (javaScriptEnabled) {
        await expect(page.getByRole("option", { name: /^Zeitz.*Burgenlandkreis/ })).toBeVisible();
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await expect(page.locator(`[id="${partner}"]`).getByText("Zeitz", { exact: true })).toBeVisible();
      }

      await press(page, button(page, "Meilenstein hinzufügen"));
      const milestone = rowId(page);
      const dated = `milestones.${milestone}`;
      await choose(page, `${dated}.kind`, "Eröffnung");
      await choose(page, `${dated}.state`, "geplant");
      const [citation = ""] = await page
        .locator(`[name="${dated}.citations~rows"]`)
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
      const cited = `${dated}.citations.${citation}`;
      await type(page, `${cited}.wording`, "soll Anfang 2022 öffnen");
      await type(page, `${cited}.date.wording`, "Anfang 2022");
      const understood = page.locator(`[id="${cited}.date-understood"]`);
      if (javaScriptEnabled) await expect(understood).toContainText("1. Januar bis 31. März 2022");

      await press(page, button(page, "Prüfen"));
      await expect(understood).toContainText("1. Januar bis 31. März 2022");
      const summary = page.getByRole("alert").filter({ hasText: "Angaben fehlen" });
      await expect(summary).toBeVisible();
      if (javaScriptEnabled) await expect(summary).toBeFocused();
      const missing = summary.getByRole("link", { name: /Meilenstein.*Beleg 1, Quelle/ });
      await missing.press("Enter");
      const source = field(page, `${cited}.sourceId`);
      await expect(source).toBeFocused();
      await expect(source).toHaveAttribute("aria-invalid", "true");
      await expect(source).toHaveAccessibleDescription(/Quelle/);

      await press(
        page,
        page
          .locator(`[id="${citation}"]`)
          .getByRole("button", { name: "Neue Quelle in diesem Entwurf anlegen" }),
      );
      const added = rowId(page);
      await choose(page, `newSources.${added}.kind`, "Pressetext");
      await type(page, `newSources.${added}.publisher`, "Stadt Wilster");
      await type(page, `newSources.${added}.title`, "Hub öffnet Anfang 2022");
      await press(page, button(page, "Entwurf speichern"));
      await expect(source.locator("option:checked")).toHaveText(/Stadt Wilster/);

      // Half finished, and all of it comes back.
      await page.goto(address);
      await expect(field(page, `newSources.${added}.publisher`)).toHaveValue("Stadt Wilster");
      await expect(field(page, `${cited}.date.wording`)).toHaveValue("Anfang 2022");
      await expect(field(page, `${at}.role`).locator("option:checked")).toHaveText("Partner");
      await expect(page.locator(`[id="${partner}"] h3`)).toContainText("Zeitz");
      // Axe is itself a script.
      if (javaScriptEnabled) expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });

    test("rows are moved and removed", async ({ page }) => {
      test.setTimeout(60_000);
      await signIn(page, await staffMember(database.client, { role: "editor" }));
      await page.goto("/verwaltung/eintraege/hub/zeitz");
      const ids = () =>
        page
          .locator('[name="themes~rows"]')
          .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
      const before = await ids();
      expect(before.length).toBeGreaterThan(1);
      const [first = "", second = "", ...rest] = before;
      await page.locator(`[id="${second}"] summary`).first().press("Enter");
      await press(
        page,
        page.locator(`[id="${second}"]`).getByRole("button", { name: /^Thema ‚.*‘ nach oben$/ }),
      );
      expect(await ids()).toEqual([second, first, ...rest]);
      await press(
        page,
        page.locator(`[id="${second}"]`).getByRole("button", { name: /^Thema entfernen ?: ./ }),
      );
      expect(await ids()).toEqual([first, ...rest]);
    });
  });

test("who may edit another hub only reads this one, and a replayed action is denied", async ({ page }) => {
  const limited = await staffMember(database.client, {
    role: "editor",
    scopes: [{ kind: "hub", target: "zeitz" }],
  });
  await signIn(page, limited);
  await page.goto("/verwaltung/eintraege/hub/zeitz");
  await expect(page.getByRole("button", { name: "Entwurf speichern" })).toBeVisible();
  await page.locator('input[name="id"]').evaluate((input) => ((input as HTMLInputElement).value = "wilster"));
  await button(page, "Entwurf speichern").press("Enter");
  await page.waitForURL("**/verwaltung/kein-zugriff");
  expect(await database.client.draft.count({ where: { authorId: limited.id } })).toBe(0);
  await page.goto(address);
  await expect(page.getByText("Sie können diesen Eintrag lesen, aber nicht ändern.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Entwurf speichern" })).toHaveCount(0);
});
