import { randomBytes } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { saveHub } from "#lib/hubs/store.ts";
import { change, citation, hub, milestone } from "#tests/factories.ts";
import { expect, test } from "./fixtures.ts";
import { ownSite } from "./own-site.ts";

const entry = (page: Page, slug: string, day: string, within = "main") =>
  page.locator(`${within} article:has(a[href="/hubs/${slug}/stand/${day}"])`);
/** The table of what a day decides, and the one of what it leaves open. */
const decided = (page: Page) => page.locator("main table").first();
const apart = (page: Page) => page.locator("#apart table");
const row = (page: Page, where: "decided" | "apart", name: string) =>
  (where === "apart" ? apart(page) : decided(page)).locator("tbody tr", { hasText: name });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a reader sets the clock of the chronology, sees what the day decides, and returns", async ({
      page,
    }) => {
      await page.goto("/meilensteine?kind=letter-of-intent");
      await page.getByText("Weitere Filter und frühere Tage").click();
      await page.getByLabel("Stand am").fill("2021-10-20");
      await page.getByRole("button", { name: "Anzeigen" }).click();
      await expect(page).toHaveURL(/stand=2021-10-20/);
      await expect(page.locator("main")).toContainText("Stand 20. Oktober 2021");
      await expect(row(page, "decided", "Digital Hub Oldenburg")).toContainText("20. Oktober 2021");
      await expect(row(page, "apart", "Digital Hub Einbeck")).toContainText(
        "Die Quelle nennt nur das späteste mögliche Datum.",
      );
      await expect(row(page, "decided", "Digital Hub Einbeck")).toHaveCount(0);
      // The language switch keeps the day, the canonical address leads to the whole.
      await expect(page.locator("header a[hreflang=en]").first()).toHaveAttribute(
        "href",
        /^\/en\/milestones\?kind=letter-of-intent&stand=2021-10-20$/,
      );
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/meilensteine$/);
      await expect(page.getByRole("link", { name: "CSV", exact: true })).toHaveAttribute(
        "href",
        "/meilensteine.csv?kind=letter-of-intent&stand=2021-10-20",
      );
      await page.getByRole("link", { name: "Zurück zum heutigen Stand" }).click();
      await expect(page).toHaveURL(/\/meilensteine\?kind=letter-of-intent$/);
      await expect(row(page, "decided", "Digital Hub Einbeck")).toHaveCount(1);
    });

    test("a reader asks for the hubs that had signed on a day", async ({ page }) => {
      await page.goto("/hubs");
      await page.getByLabel("Stand am").fill("2021-10-20");
      await page.getByLabel("Status").selectOption("agreed");
      await page.getByRole("button", { name: "Anzeigen" }).click();
      await expect(page).toHaveURL(/stand=2021-10-20/);
      await expect(page.locator("#results")).toHaveText("3 Hubs hatten den Status sicher, 4 Hubs vielleicht");
      await expect(entry(page, "hennstedt", "2021-10-20")).toContainText("vereinbart");
      await expect(entry(page, "einbeck", "2021-10-20", "#maybe")).toContainText(
        "nicht entscheidbar: noch ohne Status oder vereinbart",
      );
      await page.getByRole("link", { name: "Zurück zum heutigen Stand" }).click();
      await expect(page).toHaveURL(/\/hubs\?status=agreed$/);
      await expect(page.locator('main article:has(a[href="/hubs/einbeck"])')).toContainText("vereinbart");
    });

    test("a reader asks for a hub on a day and goes from change to change", async ({ page }) => {
      await page.goto("/hubs/sangerhausen");
      await page.getByLabel("Stand an einem Tag").fill("2022-06-09");
      await page.getByRole("button", { name: "Anzeigen" }).click();
      await expect(page).toHaveURL(/\/hubs\/sangerhausen\/stand\/2022-06-09$/);
      await expect(page.locator("#status")).toContainText("im Aufbau");
      await expect(page.locator("#milestones")).toContainText("überfällig, unbestätigt");
      await page.getByRole("link", { name: "1. April 2022" }).click();
      await page.getByRole("link", { name: "20. Dezember 2021" }).click();
      await expect(page).toHaveURL(/\/stand\/2021-12-20$/);
      await expect(page.locator("#milestones")).toContainText("Anfang 2022");
      await expect(page.locator("#milestones")).not.toContainText("überfällig");
      await expect(page.locator("#link")).toContainText("/hubs/sangerhausen/stand/2021-12-20");
      await page.getByRole("link", { name: "Zurück zum heutigen Stand" }).click();
      await expect(page).toHaveURL(/\/hubs\/sangerhausen$/);
    });
  });
}

test("a text that is no day leads back to the form with a sentence, and one in words is understood", async ({
  page,
  request,
}) => {
  const asked = (path: string) => request.get(path, { maxRedirects: 0 });
  const answer = await asked("/hubs/zeitz/stand?day=30.2.2022");
  expect([answer.status(), answer.headers()["location"]]).toEqual([303, "/hubs/zeitz#no-such-day"]);
  await page.goto("/hubs/zeitz");
  await expect(page.getByText("Das war kein Tag, den es gibt.")).toBeHidden();
  await page.goto("/hubs/zeitz/stand?day=30.2.2022");
  await expect(page.getByText("Das war kein Tag, den es gibt.")).toBeVisible();
  expect((await asked("/hubs/zeitz/stand?day=9.6.2022")).headers()["location"]).toBe(
    "/hubs/zeitz/stand/2022-06-09",
  );
  expect((await asked("/en/hubs/zeitz/on?day=9%20June%202022")).headers()["location"]).toBe(
    "/en/hubs/zeitz/on/2022-06-09",
  );
});

test("a day or a hub that there is not is a real 404; a later day shows today and says so", async ({
  page,
  request,
}) => {
  for (const path of ["zeitz/stand/2022-02-30", "zeitz/stand/heute", "nirgends/stand/2022-06-09"])
    expect((await request.get(`/hubs/${path}`)).status(), path).toBe(404);
  await page.goto("/hubs/rostock/stand/2999-01-01");
  await expect(page.locator("main")).toContainText("ist noch nicht vorbei");
  await expect(page.locator("#status")).toContainText("eröffnet");
  for (const path of ["/meilensteine?stand=2999-01-01&wissen=2999-01-01", "/hubs?stand=2999-01-01"]) {
    await page.goto(path);
    await expect(page.locator("main")).toContainText("ist noch nicht vorbei");
  }
});

test("Einbeck's letter of intent cannot be decided before 20 December 2021 and is certain from then on", async ({
  page,
}) => {
  await page.goto("/hubs/einbeck/stand/2021-10-20");
  await expect(page.locator("#status")).toContainText(/nicht entscheidbar/i);
  await expect(page.locator("#open")).toContainText("Absichtserklärung: am oder vor dem 20. Dezember 2021");
  await page.goto("/en/hubs/einbeck/on/2021-12-20");
  await expect(page.locator("#status")).toContainText("agreed");
  await expect(page.locator("#open")).toHaveCount(0);
  await page.goto("/meilensteine?stand=2021-12-20&hub=einbeck");
  await expect(row(page, "decided", "Digital Hub Einbeck")).toHaveCount(1);
  await expect(page.getByRole("link", { name: "Filter entfernen: Hub: Digital Hub Einbeck" })).toBeVisible();
});

test("Rostock's opening is undecided on every day before the register told of it", async ({ page }) => {
  for (const day of ["2015-12-13", "2021-12-13", "2021-12-14", "2025-06-01", "2026-11-01"]) {
    await page.goto(`/hubs/rostock/stand/${day}`);
    await expect(page.locator("#status"), day).toContainText(/nicht entscheidbar/i);
    await expect(page.locator("#open"), day).toContainText("Die Quelle nennt kein Jahr.");
    await page.goto(`/meilensteine?stand=${day}&hub=rostock`);
    await expect(row(page, "apart", "Eröffnung"), day).toHaveCount(1);
  }
});

test("before the register said anything its knowledge is empty, kindly", async ({ page }) => {
  await page.goto("/meilensteine?wissen=2020-01-01");
  await expect(page.locator("main")).toContainText(
    "Am 1. Januar 2020 sagte das Register zu dieser Auswahl noch nichts",
  );
  await page.getByRole("link", { name: "Zum heutigen Stand", exact: true }).click();
  await expect(page).toHaveURL(/\/meilensteine$/);
});

test("planned stands against done, today and as it was on a day", async ({ browser }) => {
  test.setTimeout(120_000);
  const plan = (id: string, edtf: string, sourceId: string, follows: string | null = null) =>
    milestone(id, edtf, {
      state: "planned",
      follows,
      citations: [citation(`${id}-c`, { sourceId, date: { edtf, wording: "wie die Quelle sagt" } })],
    });
  const record = hub({
    id: "course",
    slug: "course",
    name: "Digital Hub Verlauf",
    operators: [
      {
        id: "course-operator",
        role: "operator",
        organisationId: "kisa",
        since: { edtf: "2021-09", wording: "im September 2021" },
        until: { edtf: "2022-06-30", wording: "bis 30. Juni 2022" },
        citations: [citation("course-operator-c")],
      },
    ],
    milestones: [
      // Published on 20 October and 20 December 2021.
      plan("course-first", "[2022-01..2022-03]", "s4"),
      plan("course-second", "2022-34", "s1", "course-first"),
      milestone("course-opening", "2022-07-05", { follows: "course-second" }),
    ],
  });
  const site = await ownSite(`clocks_${randomBytes(4).toString("hex")}`, {
    prepare: async (client) => void (await saveHub(client, record, change(0, { now: new Date() }))),
  });
  const context = await browser.newContext({ baseURL: site.address, locale: "de-DE" });
  const page = await context.newPage();
  try {
    const list = async (stand: string) => {
      await page.goto(`/meilensteine?hub=course${stand && `&stand=${stand}`}`);
      const rows = await page.locator("main tbody tr").allInnerTexts();
      return rows.map((text) => text.replaceAll(/\s+/g, " ").replaceAll(" Quelle", ""));
    };
    const [first, second, opening] = await list("");
    expect(first).toContain("geplant Daraus wurde: Eröffnung, 5. Juli 2022");
    expect(second).toContain("geplant Daraus wurde: Eröffnung, 5. Juli 2022");
    expect(opening).toMatch(
      /erfolgt Geplant war: Anfang 2022 .* → 2\. Quartal 2022 .* \(96 bis 185 Tage später als geplant\)/,
    );
    const early = await list("2021-11-01");
    expect(early).toHaveLength(2);
    expect(early[0]).toContain("was daraus geworden war, ist nicht entscheidbar");
    expect(early[1]).toContain("Dass es den Plan gab, ist erst für den 20. Dezember 2021 belegt.");
    const late = await list("2022-07-04");
    expect(late[0]).toContain("Späterer Plan: 2. Quartal 2022");
    expect(late[1]).toContain("überfällig, unbestätigt");

    await page.goto("/hubs/course/stand/2021-11-01");
    await expect(page.locator("#later")).toContainText("Ein Meilenstein kam sicher erst danach");
    await expect(page.locator("#applied")).toContainText(/Galt sicher\s*Betreiber: KISA/);
    await page.goto("/hubs/course/stand/2021-09-15");
    await expect(page.locator("#applied")).toContainText(/Galt vielleicht\s*Betreiber: KISA/);
    await page.goto("/hubs/course/stand/2022-07-04");
    await expect(page.locator("#applied")).toContainText(/Galt nicht mehr\s*Betreiber: KISA/);
    await expect(page.locator("#milestones")).toContainText("überfällig, unbestätigt");
    await page.getByRole("link", { name: "5. Juli 2022" }).click();
    await expect(page.locator("#milestones")).toContainText("96 bis 185 Tage später als geplant");
  } finally {
    await context.close();
    await site.close();
  }
});

for (const path of [
  "/meilensteine?stand=2021-10-20&year=2021",
  "/en/milestones?stand=2021-10-20&wissen=2020-01-01&hub=zeitz",
  "/hubs?stand=2021-10-20&status=agreed",
  "/hubs/zeitz/stand/2021-09-15",
  "/en/hubs/sangerhausen/on/2021-11-01",
  "/hubs/zeitz#no-such-day",
])
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    for (const view of ["light", "dark", "narrow"] as const) {
      await page.emulateMedia({ colorScheme: view === "dark" ? "dark" : "light" });
      if (view === "narrow") await page.setViewportSize({ width: 320, height: 700 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${view}: ${id} ${nodes.length}`)).toEqual([]);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, "the page scrolls sideways at 320 pixels").toBeLessThanOrEqual(0);
  });
