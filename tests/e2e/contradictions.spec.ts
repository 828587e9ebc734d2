import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

/** The words of an element as a reader sees them. */
const words = async (element: Locator) => (await element.innerText()).replaceAll(/\s+/g, " ");

/** The finding in which all of these are named. */
const finding = (page: Page, ...texts: (string | RegExp)[]) =>
  texts.reduce((found, hasText) => found.filter({ hasText }), page.locator("article[id^=finding-]"));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("each tension between the documents stands with both sides and the verdict of a rule", async ({
      page,
    }) => {
      await page.goto("/widersprueche");
      const undecided = finding(page, "neun Digital Hubs", "der siebte Hub insgesamt");
      await expect(undecided).toContainText("nicht entscheidbar");
      await expect(undecided).toContainText("zählen Verschiedenes");
      await expect(undecided).toContainText("9. Juni 2022");
      await expect(undecided).toContainText("undatiert");

      const tension = finding(page, "bis zum Ende des Jahres entstehen", "Digital Hub Oldenburg");
      await expect(tension).toContainText("Spannung");
      await expect(tension).toContainText("Anfang 2022");
      await expect(tension).toContainText("können Verschiedenes meinen");

      for (const hub of ["Digital Hub Oldenburg", "Digital Hub Sangerhausen"]) {
        const overdue = finding(page, "Plan ohne Nachricht", hub);
        await expect(overdue).toContainText("nicht entscheidbar: überfällig, unbestätigt");
        await expect(overdue).toContainText("Anfang 2022");
      }

      // What is consistent after all is folded, and there for whoever asks.
      const first = finding(page, "der erste in Sachsen-Anhalt", "die zweite Stadt in Sachsen-Anhalt");
      await expect(first).toBeHidden();
      await page.getByText(/Vereinbares zeigen/).click();
      await expect(first).toBeVisible();
      await expect(first).toContainText("vereinbar: verschiedene Grundlagen");
      await expect(first).toContainText("betriebene Hubs, geplante Hubs");

      const carriers = finding(page, "einer von sieben Trägern");
      await expect(carriers).toContainText("vereinbar");
      await expect(carriers).toContainText("6 Länder und 1 Organisation");
      await expect(carriers).toContainText("IT-Verbund Schleswig-Holstein");

      const wordings = finding(page, "ein Thema, zwei Bezeichnungen");
      await expect(wordings).toContainText("Schwerpunktthema ‚Vitale Gemeinschaften‘");
      await expect(wordings).toContainText("Referenz-Standort für vitale Gemeinschaften");

      await expect(page.locator('article[id^=finding-] a[href="/hubs/einbeck"]')).toHaveCount(0);
    });

    test("a claim stands beside the register's own count, with the hubs that were counted and when", async ({
      page,
    }) => {
      await page.goto("/hubs/oldenburg-in-holstein");
      const said = page.locator("#claims li").filter({ hasText: "bereits die vierte Absichtserklärung" });
      await expect(said).toContainText("nicht entscheidbar");
      await said.getByRole("link", { name: /Zur Rechnung/ }).click();
      await expect(page).toHaveURL(/\/widersprueche\?record=hub%2Foldenburg-in-holstein#claim-/);
      const claim = page.locator("#claim-oldenburg-in-holstein-claim-fourth-letter-of-intent");
      await expect(claim).toContainText("Stadt Oldenburg in Holstein, 20. Oktober 2021");
      await expect(claim).toContainText("Zählung des Registers am 20. Oktober 2021: 4");
      for (const hub of ["Hennstedt", "Wilster", "Rendsburg"])
        await expect(claim).toContainText(
          `Digital Hub ${hub} (Absichtserklärung: am oder vor dem 20. Oktober 2021)`,
        );
      await expect(claim).toContainText("Nummer 1 bis 4");
      await expect(claim).toContainText("Die Zahl stimmt, die Reihenfolge ist offen.");
      await claim.getByRole("link", { name: "Digital Hub Wilster" }).first().click();
      await expect(page).toHaveURL("/hubs/wilster");
    });

    test("a claim that differs is not called refuted, and one without a day is counted for every day", async ({
      page,
    }) => {
      await page.goto("/en/contradictions?claim=differs");
      const nine = page.locator("#claim-digitalhubs-claim-nine-opened");
      await expect(nine).toContainText("differs");
      await expect(nine).toContainText("The register's count on 9 June 2022: 0 to 2");
      await expect(nine).toContainText(
        "The register does not know every hub. This does not refute the claim.",
      );
      const seventh = page.locator("#claim-zeitz-claim-seventh");
      await expect(seventh).toContainText("When this was said is not known.");
      await expect(seventh).toContainText("DigitalHub Zeitz (Opening: in or after September 2021)");
      await expect(page.locator("article[id^=claim-]")).toHaveCount(3);
    });

    test("the filter is a plain form whose state is in the address", async ({ page }) => {
      await page.goto("/widersprueche");
      await page.getByLabel("Widersprüche nach Urteil").selectOption("vereinbar");
      await page.getByLabel("Land", { exact: true }).selectOption("Sachsen-Anhalt");
      await page.getByRole("button", { name: "Filtern" }).click();
      await expect(page).toHaveURL(/verdict=consistent/);
      // Chosen by the reader, it is not folded.
      const findings = page.locator("article[id^=finding-]");
      await expect(findings).toHaveCount(1);
      await expect(findings.first()).toBeVisible();
      await page.goto("/widersprueche?verdict=luege&state=atlantis");
      expect(await words(page.locator("main"))).toContain("Nicht verstanden");
    });
  });
}

test("hub, operator and state pages say how the register's count lies to the claims they show", async ({
  page,
}) => {
  for (const [path, text] of [
    ["/betreiber/dataport", "Die Zählung des Registers stimmt damit überein."],
    ["/betreiber/dataport-kommunal", "Die Zählung des Registers weicht davon ab, ohne es zu widerlegen."],
    ["/laender/schleswig-holstein", "ist nicht entscheidbar"],
    ["/en/hubs/zeitz", "The register's own count differs, without refuting it."],
  ] as const) {
    await page.goto(path);
    await expect(page.locator("#claims"), path).toContainText(text);
  }
  await page.goto("/hubs/oldenburg-in-holstein");
  await expect(page.locator("main")).toContainText(
    "Zu Aussagen dieses Eintrags gibt es Befunde: 1 Spannung, 1 nicht entscheidbare Frage und 2 vereinbare Paare.",
  );
  await page.getByRole("link", { name: "Befunde ansehen" }).click();
  await expect(page.locator("article[id^=finding-]")).toHaveCount(4);
  await page.goto("/hubs/einbeck");
  await expect(page.locator("main")).not.toContainText("Befunde");
});

test("what is folded can be read on a phone and by everybody", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/widersprueche");
  await page.getByText(/Vereinbares zeigen/).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
