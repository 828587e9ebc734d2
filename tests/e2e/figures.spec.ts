import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expect, test } from "./fixtures.ts";

const cells = async (row: Locator) =>
  (await row.locator("th, td").allInnerTexts()).map((text) => text.trim());
const table = async (page: Page, section: string) => {
  const rows = await page.locator(`#${section} tbody tr`).all();
  return Promise.all(rows.map(cells));
};
/** The words of the drawing that the screen shows. */
const drawn = (page: Page, section: string) =>
  page.locator(`#${section} figure > svg:visible text`).allTextContents();

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the ledger begins with the three plans whose time has passed, each with its source", async ({
    page,
  }) => {
    await page.goto("/meilensteine/plaene");
    const rows = page.locator("main tbody tr");
    await expect(rows).toHaveCount(5);
    const overdue = rows.filter({ hasText: "überfällig, unbestätigt" });
    await expect(overdue).toHaveCount(3);
    await expect(rows.nth(0)).toContainText("fünf Zentren für Digitalisierung");
    // By the end of the year, from no day on: no longest time is told.
    await expect(rows.nth(0)).toContainText(/seit mindestens [\d.]+ Tagen überfällig/);
    for (const [at, hub] of ["Oldenburg in Holstein", "Sangerhausen"].entries()) {
      const row = rows.nth(at + 1);
      await expect(row).toContainText(hub);
      await expect(row).toContainText("Anfang 2022");
      await expect(row).toContainText("nichts bekannt");
      await expect(row).toContainText(/seit mindestens [\d.]+, höchstens [\d.]+ Tagen überfällig/);
      await expect(row.getByRole("button", { name: /^Quelle für Inbetriebnahme, geplant/ })).toBeVisible();
    }
    await expect(page.locator("main")).toContainText("5 Vorhaben mit 5 Plänen");
  });

  test("the ledger can be asked for an outcome, and for what was overdue on a day", async ({ page }) => {
    await page.goto("/meilensteine/plaene");
    await page.getByLabel("Ergebnis", { exact: true }).selectOption("undated");
    await page.getByRole("button", { name: "Anzeigen" }).click();
    await expect(page).toHaveURL(/outcome=undated/);
    await expect(page.locator("main tbody tr")).toHaveCount(2);
    await expect(page.locator("main")).toContainText("ohne Termin: 2");

    await page.goto("/meilensteine/plaene?stand=2022-03-31&hub=sangerhausen");
    await expect(page.locator("main tbody tr")).toContainText("steht noch bevor");
    await page.goto("/meilensteine/plaene?stand=2022-04-01&hub=sangerhausen");
    await expect(page.locator("main tbody tr")).toContainText(
      "seit mindestens 1, höchstens 90 Tagen überfällig",
    );
    await expect(page.getByRole("link", { name: "Zurück zum heutigen Stand" })).toHaveAttribute(
      "href",
      "/meilensteine/plaene?hub=sangerhausen",
    );
    // What the address asks for and the view does not know is told, not followed.
    await page.goto("/en/milestones/plans?outcome=never&year=2022");
    await expect(page.locator("main")).toContainText("Ignored because it makes no sense: Outcome “never”.");
    await expect(page.locator("main tbody tr")).toHaveCount(4);
  });

  test("chart and table of the years have the same numbers, and name what is in no year", async ({
    page,
  }) => {
    await page.goto("/meilensteine/zahlen");
    const rows = await table(page, "years");
    expect(rows[0]).toEqual(["vor 2021", "0 bis 8", "0 bis 1"]);
    expect(rows[1]).toEqual(["2021", "2 bis 11", "0 bis 1"]);
    expect(rows[2]).toEqual(["2022", "0 bis 2", "2"]);
    expect(await drawn(page, "years")).toEqual(
      rows.flatMap(([year = "", done = "", planned = ""]) =>
        planned === "0" ? [year, done] : [year, done, `geplant: ${planned}`],
      ),
    );
    await expect(page.locator("#years")).toContainText("3 Meilensteine stehen in keinem Balken");
    await expect(page.locator("#years li", { hasText: "DigitalHub Rostock" })).toContainText(
      "Jahr nicht genannt",
    );
    // Each year leads to its milestones, of which there are as many.
    await page.locator("#years tbody").getByRole("link", { name: "2021" }).click();
    await expect(page.locator("main")).toContainText("2 Meilensteine im Jahr 2021");
  });

  test("the two openings are a band up to the register's first day, and sure from then on", async ({
    page,
  }) => {
    await page.goto("/en/milestones/figures");
    const rows = await table(page, "openings");
    expect(rows.slice(0, 2)).toEqual([
      ["before 1 September 2021", "0", "1"],
      ["since 1 September 2021", "0", "2"],
    ]);
    expect(rows).toHaveLength(3);
    expect(rows[2]?.slice(1)).toEqual(["2", "2"]);
    expect((await drawn(page, "openings")).at(-1)).toBe("2");
    const figure = page.locator("#openings figure > svg:visible");
    await expect(figure).toHaveAccessibleName("Opened hubs over time");
    await expect(figure).toHaveAccessibleDescription(/since 1 September 2021: 0 to 2\./);
    await page.goto("/en/milestones/figures?stand=2022-06-09");
    await expect(page.locator("#hubs")).toContainText("at least 0, at most 2 had opened");
    await expect(page.locator("#hubs")).toContainText("8 had signed a letter of intent");
    expect((await drawn(page, "openings")).at(-1)).toBe("0 to 2");
    await page.locator("#hubs summary").nth(1).click();
    await expect(page.locator("#hubs").getByRole("link", { name: "DigitalHub Rostock" })).toBeVisible();
  });

  test("the views keep the selection, and so does the other language", async ({ page }) => {
    await page.goto("/meilensteine/zahlen?state=sachsen-anhalt&stand=2022-06-09");
    await page.getByRole("link", { name: "Pläne und Verzug" }).click();
    await expect(page).toHaveURL("/meilensteine/plaene?state=sachsen-anhalt&stand=2022-06-09");
    await page.getByRole("link", { name: "English" }).first().click();
    await expect(page).toHaveURL("/en/milestones/plans?state=sachsen-anhalt&stand=2022-06-09");
    await expect(page.locator("main tbody tr").first()).toContainText("Sangerhausen");
  });
});

const charts = [
  [
    "/meilensteine/zahlen/jahre.svg",
    "Meilensteine nach Jahr",
    /Quelle: Hubregister, Stand Revision \d+ vom \d/,
  ],
  [
    "/meilensteine/zahlen/eroeffnungen.svg",
    "Eröffnete Hubs im Zeitverlauf",
    /Quelle: Hubregister, Stand Revision \d+ vom \d/,
  ],
  ["/en/milestones/figures/years.svg", "Milestones by year", /Source: Hubregister, revision \d+ of \d/],
  ["/en/milestones/figures/openings.svg", "Opened hubs over time", /Source: Hubregister, revision \d+ of \d/],
] as const;

for (const [path, title, source] of charts)
  test(`${path} is an SVG document that says what it shows and where that comes from`, async ({
    page,
    request,
  }) => {
    const answer = await request.get(`${path}?state=sachsen-anhalt`);
    expect(answer.headers()["content-type"]).toBe("image/svg+xml; charset=utf-8");
    await page.goto("/impressum");
    const told = await page.evaluate(
      (text) => {
        const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
        return {
          root: parsed.documentElement.namespaceURI,
          error: parsed.querySelector("parsererror")?.textContent ?? null,
          title: parsed.querySelector("title")?.textContent,
          words: [...parsed.querySelectorAll("text")].map((each) => each.textContent).join(" "),
          foreign: [...parsed.querySelectorAll("*")].filter((each) => each.hasAttribute("href")).length,
        };
      },
      await answer.text(),
    );
    expect(told).toMatchObject({ root: "http://www.w3.org/2000/svg", error: null, title, foreign: 0 });
    expect(told.words).toMatch(source);
    expect(told.words).toMatch(/(Sachsen|Saxony)-Anhalt · /);
    // The address of the page with its filter, over as many lines as it takes.
    expect(told.words.replaceAll(" ", "")).toMatch(/\/(zahlen|figures)\?state=sachsen-anhalt/);
  });

for (const query of [
  "",
  "?kind=letter-of-intent&order=newest",
  "?year=2022",
  "?stand=2021-12-01",
  "?state=sachsen-anhalt",
])
  test(`the table of /meilensteine${query} has the rows of the page`, async ({ page, request }) => {
    await page.goto(`/meilensteine${query}`);
    const shown = await Promise.all(
      (await page.locator("main tbody tr").all()).map(async (row) => [
        (await row.locator("th").innerText()).trim(),
        await row.locator("td").last().locator("a").getAttribute("href"),
        await row.locator("td").first().innerText(),
      ]),
    );
    const answer = await request.get(`/meilensteine.csv${query}`);
    expect(answer.headers()["content-disposition"]).toMatch(
      /^attachment; filename="hubregister-meilensteine-.*\.csv"$/,
    );
    const rows = parse<Record<string, string>>(await answer.text(), { columns: true });
    expect(rows).toHaveLength(shown.length);
    for (const [at, row] of rows.entries()) {
      const [what, address, date] = shown[at] ?? [];
      expect(what).toBe(row["title"] ? `${row["kind_text"]}: ${row["title"]}` : row["kind_text"]);
      expect(new URL(row["record_address"] ?? "").pathname).toBe((address ?? "").replace(/#.*/, ""));
      expect(date).toContain(row["date_text"]);
    }
    const { milestones, total } = (await (await request.get(`/meilensteine.json${query}`)).json()) as {
      milestones: { id: string }[];
      total: number;
    };
    expect(milestones.map(({ id }) => id)).toEqual(rows.map((row) => row["id"]));
    expect(total).toBe(rows.length);
  });

test("Excel gets semicolons, a byte order mark and no month that it would make a day of", async ({
  request,
}) => {
  const body = await (await request.get("/meilensteine.csv?dialect=excel")).body();
  expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = body.toString("utf8");
  expect(text).toContain('"\'2021-09"');
  expect(text.split("\r\n")[0]).toContain('"id";"record_kind"');
  expect(text.replaceAll("\r\n", "")).not.toContain("\n");
});

test("whoever has a file is told so, by its tag or by its day", async ({ request }) => {
  for (const path of ["/meilensteine.csv", "/en/milestones.json", "/meilensteine/zahlen/jahre.svg"]) {
    const { etag = "", "last-modified": modified = "" } = (await request.get(path)).headers();
    expect(etag).toMatch(/^W\/"\d+-\d+-\d{4}-\d\d-\d\d"$/);
    const known: Record<string, string>[] = [{ "if-none-match": etag }, { "if-modified-since": modified }];
    for (const headers of known) {
      const again = await request.get(path, { headers });
      expect([again.status(), (await again.body()).length], path).toEqual([304, 0]);
      expect(again.headers()["etag"]).toBe(etag);
    }
    expect((await request.get(path, { headers: { "if-none-match": 'W/"other"' } })).status()).toBe(200);
    expect((await request.head(path)).status()).toBe(200);
  }
});

test("axe finds nothing on the views as of a day, in the dark and on a phone", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of [
    "/meilensteine/zahlen?stand=2022-06-09&kind=opening",
    "/meilensteine/plaene?stand=2021-11-01",
  ]) {
    await page.goto(path);
    for (const summary of await page.locator("main summary").all()) await summary.click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
    ).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    // Letters of the charts as they are on this screen.
    const sizes = await page
      .locator("figure > svg:visible text")
      .evaluateAll((all) =>
        all.map(
          (each) => Number(each.getAttribute("font-size")) * (each as SVGTextElement).getScreenCTM()!.a,
        ),
      );
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(12);
  }
});
