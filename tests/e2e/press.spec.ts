import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

/** From the start page to the answer: what is typed, and what its heading and first card must say. */
const asked: [question: string, heading: RegExp, ...card: (string | RegExp)[]][] = [
  [
    "Absichtserklärung Oldenburg",
    /Digital Hub Oldenburg in Holstein, Absichtserklärung: 20\. Oktober 2021/,
    "Stadt Oldenburg in Holstein",
    "Tanja Rönck",
    "Klaus Winter",
  ],
  [
    "Wann soll Oldenburg in Betrieb gehen?",
    /Oldenburg in Holstein, Inbetriebnahme \(geplant\): Anfang 2022/,
    /überfällig, unbestätigt/,
    "Ob es dazu kam",
  ],
  [
    "Absichtserklärng Zeiz",
    /DigitalHub Zeitz, Absichtserklärung: am oder vor dem 30\. September 2021/,
    /Unterzeichnet wurde vor dem Einzug/,
    "Wer unterzeichnet hat",
  ],
  [
    "Wann eröffnete der Hub in Zeitz?",
    /DigitalHub Zeitz, Eröffnung: im oder nach September 2021/,
    "Sie trägt kein Datum",
  ],
  [
    "opening Rostock",
    /DigitalHub Rostock, Eröffnung: 13\. Dezember, Jahr nicht genannt/,
    "am 13. Dezember",
    "Das Jahr",
  ],
  [
    "Absichtserklärung Rostock",
    /DigitalHub Rostock: Keine Quelle im Register nennt eine Absichtserklärung/,
    "Eröffnung",
  ],
  [
    "letter of intent Einbeck",
    /Digital Hub Einbeck, Absichtserklärung: am oder vor dem 20\. Dezember 2021/,
    "Sabine Michalek",
  ],
  [
    "Wann eröffnete der Hub in Einbeck?",
    /Digital Hub Einbeck: Keine Quelle im Register nennt eine Eröffnung/,
    "Absichtserklärung",
  ],
  [
    "Absichtserklärung Sangerhausen",
    /Sangerhausen, Absichtserklärung: am oder vor dem 20\. Dezember 2021/,
    "Sven Strauß",
  ],
  [
    "Wann wurde Sangerhausen eröffnet?",
    /Sangerhausen: Keine Quelle im Register nennt eine Eröffnung/,
    "Anfang 2022",
  ],
  [
    "Vereinbarung Grossrohrsdorf",
    /Innovation Hub Großröhrsdorf, Vereinbarung: am oder vor dem 9\. Juni 2022/,
    "KISA",
    "Kommune21",
  ],
  [
    "Wann eröffnete Großröhrsdorf?",
    /Großröhrsdorf: Keine Quelle im Register nennt eine Eröffnung/,
    "Vereinbarung",
  ],
];

async function ask(page: Page, question: string): Promise<void> {
  await page.goto("/");
  await page.getByRole("textbox", { name: "Nach Terminen fragen" }).fill(question);
  await page.getByRole("button", { name: "Fragen" }).click();
  await expect(page).toHaveURL(/\/presse\?q=.*#answer$/);
}

for (const hasScript of [true, false]) {
  test.describe(hasScript ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled: hasScript });

    for (const [question, heading, ...texts] of asked) {
      test(`two steps from the start page: ${question}`, async ({ page }) => {
        await ask(page, question);
        const answer = page.getByRole("heading", { level: 2 }).first();
        await expect(answer).toHaveText(heading);
        await expect(page.getByRole("textbox", { name: "Ihre Frage" })).toHaveValue(question);
        const card = page.locator("article").first();
        for (const text of texts) await expect(card).toContainText(text);
        await card.getByText("Zitieren").click();
        const link = card.locator('a[href*="/versionen/"]');
        await expect(link).toHaveAttribute("href", /^\/hubs\/[a-z-]+\/versionen\/\d+#s-[a-z-]+$/);
        await expect(card.getByRole("link", { name: "Fehler melden" })).toHaveAttribute(
          "href",
          /^\/fehler-melden\?record=hub%2F[a-z-]+&statement=[a-z-]+$/,
        );
      });
    }

    test("what cannot be answered is said, with what helps on", async ({ page }) => {
      for (const [question, heading, help] of [
        [
          "Wann eröffnete der Hub in Leipzig?",
          "In Leipzig kennt das Register keinen Hub",
          "DigitalHub Zeitz",
        ],
        ["Was kostet der Hub in Zeitz?", "Kosten und Förderung", "DigitalHub Zeitz"],
        [
          "Wann eröffnete der Hub in Atlantis?",
          "Das wurde nicht verstanden",
          "In den Hubs nach „Atlantis“ suchen",
        ],
        ["Rosto", "Das wurde nicht verstanden", "Rostock"],
        ["?!", "Darin ist kein Wort", "Welche Pläne sind überfällig?"],
        ["Schließungen", "Das Register kennt keinen solchen Meilenstein", "Zum Beispiel"],
        ["Hubs in Bayern", "Das Register kennt keinen solchen Hub", "Zum Beispiel"],
      ] as const) {
        await ask(page, question);
        await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(heading);
        await expect(page.locator("main")).toContainText(help);
      }
    });

    test("lists and counts keep what is sure apart from what may be", async ({ page }) => {
      await ask(page, "Eröffnungen 2022");
      await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(
        "Sicher keiner, vielleicht 2 Meilensteine",
      );
      await expect(page.getByRole("heading", { level: 3, name: "Vielleicht" })).toBeVisible();
      await expect(page.getByRole("link", { name: "In der Chronik nachsehen" })).toHaveAttribute(
        "href",
        "/meilensteine?kind=opening&year=2022",
      );
      await ask(page, "Wie viele Hubs wurden 2021 eröffnet?");
      await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(
        "Mindestens 0, höchstens 2 Hubs",
      );
      await ask(page, "Welche Hubs in Schleswig-Holstein?");
      await expect(page.locator("main article")).toHaveCount(4);
    });
  });
}

test("the answer's heading gets the focus, so that it is heard first", async ({ page }) => {
  await ask(page, "Eröffnung Zeitz");
  await expect(page.locator("#answer")).toBeFocused();
});

test("a citation can be copied, in text and as a link", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/presse?q=Vereinbarung+Großröhrsdorf");
  const card = page.locator("article").first();
  await card.getByText("Zitieren").click();
  await card.getByRole("button", { name: "Quellenangabe kopieren" }).click();
  await expect(card.getByText("Kopiert").first()).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^sib: Erster Innovation Hub in Sachsen\. Kommune21, 9\. Juni 2022\. Beleg für: Innovation Hub Großröhrsdorf, Vereinbarung/,
  );
  expect(copied).toMatch(
    /Zitiert nach: Hubregister, Fassung 1, Revision \d+, http\S+#s-grossroehrsdorf-agreement, abgerufen am/,
  );
  await card.getByRole("button", { name: "Dauerhafter Link kopieren" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^http.*\/hubs\/grossroehrsdorf\/versionen\/1#s-grossroehrsdorf-agreement$/,
  );
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("there is no copy button, and the citation is there to be selected", async ({ page }) => {
    await page.goto("/en/press?q=opening+Zeitz");
    const card = page.locator("article").first();
    await card.getByText("Cite this").click();
    await expect(
      card.getByText(/^\[Press text on the opening of the DigitalHub Zeitz\]\. \[Dataport\], no date\./),
    ).toBeVisible();
    await expect(card.getByRole("button", { name: /Copy/ })).toHaveCount(0);
  });
});

test("citations are files that stay the same, in both languages", async ({ page, request }) => {
  await page.goto("/presse?q=Eröffnung+Rostock");
  const [text, bibtex, csl] = await Promise.all(
    ["zitat.txt", "zitat.bib", "zitat.json"].map(async (file) => {
      const address = (await page.locator(`a[href*="${file}"]`).getAttribute("href")) ?? "";
      const response = await request.get(address);
      expect(response.status()).toBe(200);
      expect(response.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
      return { type: response.headers()["content-type"], body: await response.text(), address };
    }),
  );
  expect(text?.type).toContain("text/plain");
  expect(text?.body).toContain("[Pressetext zum DigitalHub Rostock]. [Dataport], ohne Datum.");
  expect(bibtex?.type).toContain("application/x-bibtex");
  expect(bibtex?.body).toMatch(/^@misc\{hubregister-\d+-rostock-opening-s3,/);
  expect(bibtex?.body).not.toContain("year =");
  expect(JSON.parse(csl?.body ?? "")).toMatchObject([
    { type: "document", title: "[Pressetext zum DigitalHub Rostock]" },
  ]);
  const english = (text?.address ?? "")
    .replace("/zitat/", "/en/citation/")
    .replace("zitat.txt", "citation.txt");
  expect(await (await request.get(english)).text()).toContain("13 December, year not stated");

  const [path = ""] = (text?.address ?? "").split("?");
  for (const wrong of [
    path.replace("zitat.txt", "zitat.doc"),
    path.replace("zitat.txt", "citation.txt"),
    path.replace("rostock-opening", "no-such"),
    path.replace(/\/zitat\/\d+/, "/zitat/999999"),
    path.replace(/\/zitat\/\d+/, "/zitat/0"),
    path.replace(/\/zitat\/\d+/, "/zitat/1"),
  ])
    expect((await request.get(wrong)).status(), wrong).toBe(404);
});

test("answers are kept out of search engines and lead them to the page itself", async ({ page }) => {
  await page.goto("/presse?q=Eröffnung+Zeitz");
  await expect(page).toHaveTitle("„Eröffnung Zeitz“ – Presse-Auskunft · Hubregister");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  expect(new URL((await page.locator('link[rel="canonical"]').getAttribute("href")) ?? "").pathname).toBe(
    "/presse",
  );
  await expect(page.locator('header a[hreflang="en"]').first()).toHaveAttribute("href", /^\/en\/press\?q=/);
  await page.goto("/presse");
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
});

for (const path of [
  "/",
  "/presse?q=Eröffnungen+2022",
  "/presse?q=Grundsteinlegung+Zeitz",
  "/presse?q=Hub+in+Neustadt",
  "/en/press?q=Is+the+hub+in+Sangerhausen+open",
])
  test(`axe finds nothing on ${path}, and nothing is wider than 320 pixels`, async ({ page }) => {
    await page.goto(path);
    for (const summary of await page.locator("main article summary").all()) await summary.click();
    for (const view of ["light", "dark", "narrow"] as const) {
      await page.emulateMedia({ colorScheme: view === "dark" ? "dark" : "light" });
      if (view === "narrow") await page.setViewportSize({ width: 320, height: 700 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${view}: ${id} ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
        ),
      ).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
