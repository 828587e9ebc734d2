import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { createClient, type Database } from "#lib/db/client.ts";
import { expect, test } from "#tests/e2e/fixtures.ts";
import { staffMember } from "#tests/staff.ts";
import { signIn } from "./sign-in.ts";

let database: Database;
test.beforeAll(() => {
  database = createClient(process.env["HUBREGISTER_TEST_DESK_DATABASE"] ?? "");
});
test.afterAll(() => database.close());

/** A page of somebody else, in a browser of their own. */
async function pageOf(page: Page, role: "editor" | "reviewer", next: string): Promise<Page> {
  const browser = page.context().browser();
  const context = await browser?.newContext({ baseURL: new URL(page.url()).origin });
  if (!context) throw new Error("The test runs in a browser.");
  const other = await context.newPage();
  await signIn(other, await staffMember(database.client, { role }), next);
  return other;
}

// Each writes to a finding of its own: a note stays for ever.
for (const [javaScriptEnabled, rule, verdict] of [
  [true, "network-plan", "Spannung"],
  [false, "counts", "nicht entscheidbar"],
] as const) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a note is written by one, released by another, and then stands below the finding for ever", async ({
      page,
    }) => {
      const address = `/verwaltung/widersprueche?rule=${rule}&verdict=${rule === "counts" ? "undecided" : "tension"}`;
      const author = await staffMember(database.client, { role: "reviewer" });
      await signIn(page, author, address);
      const card = page.locator("article[id^=finding-]").first();
      const anchor = (await card.getAttribute("id")) ?? "";
      await card.getByText("Anmerkung schreiben").click();

      // Refused, what was typed stays.
      await card.getByLabel("Anmerkung auf Deutsch").fill("Beide Texte meinen <Verschiedenes>.");
      await card.getByRole("button", { name: "Zur Freigabe vorlegen" }).click();
      await expect(card.getByText("Die Anmerkung erscheint in beiden Sprachen.").first()).toBeVisible();
      await expect(card.getByLabel("Anmerkung auf Deutsch")).toHaveValue(
        "Beide Texte meinen <Verschiedenes>.",
      );
      if (javaScriptEnabled) {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
      await card.getByLabel("Anmerkung auf Englisch").fill("The texts mean different things.");
      await card.getByRole("button", { name: "Zur Freigabe vorlegen" }).click();
      await expect(page.getByText("Ihre Anmerkung ist vorgelegt.")).toBeVisible();

      // Its author does not release it, and it is not public yet.
      const waiting = page.locator("#waiting li").filter({ hasText: "Beide Texte meinen" });
      await expect(waiting).toContainText("von Ihnen");
      await expect(waiting.getByRole("button", { name: /Freigeben/ })).toHaveCount(0);
      await page.goto(`/widersprueche?rule=${rule}`);
      await expect(page.locator("main")).not.toContainText("Beide Texte meinen");

      const other = await pageOf(page, "reviewer", "/verwaltung");
      const onDesk = other.locator("#contradictions li").filter({ hasText: /Anmerkung von/ });
      await onDesk
        .getByRole("link", { name: /Prüfen/ })
        .first()
        .click();
      await expect(other).toHaveURL("/verwaltung/widersprueche#waiting");
      const row = other.locator("#waiting li").filter({ hasText: "Beide Texte meinen" });
      await row.getByRole("button", { name: /Freigeben/ }).click();
      await expect(other.getByText("Die Anmerkung ist öffentlich.")).toBeVisible();

      // At once, in both languages, below the finding, which is as it was.
      for (const [path, text] of [
        [`/widersprueche?rule=${rule}`, "Beide Texte meinen <Verschiedenes>."],
        [`/en/contradictions?rule=${rule}`, "The texts mean different things."],
      ] as const) {
        await page.goto(path);
        await expect(page.locator(`#${anchor}`)).toContainText(text);
      }
      await page.goto(`/widersprueche?rule=${rule}`);
      await expect(page.locator(`#${anchor}`)).toContainText(verdict);
      await expect(page.locator(`#${anchor}`)).toContainText("Anmerkung der Redaktion");

      // Nothing on the desk takes it back.
      await other.goto(address);
      const released = other.locator(`#${anchor}`);
      await expect(released).toContainText("öffentlich seit");
      await expect(released.getByRole("button", { name: /Freigeben|Löschen|Zurück/ })).toHaveCount(0);
      await other.context().close();
    });
  });
}

test("an editor with limits reads the findings and writes no note", async ({ page }) => {
  const limited = await staffMember(database.client, {
    role: "editor",
    scopes: [{ kind: "state", target: "DE-ST" }],
  });
  await signIn(page, limited, "/verwaltung/widersprueche");
  await expect(page.locator("article[id^=finding-]").first()).toBeVisible();
  await expect(page.getByText("Anmerkungen schreibt, wer für alle Einträge zuständig ist.")).toBeVisible();
  await expect(page.getByText("Anmerkung schreiben")).toHaveCount(0);
});
