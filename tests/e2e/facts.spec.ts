import { expect, test } from "./fixtures.ts";

/** What facts say, read from the page as text: dates as precise as their source, and the source's wording beside them. */
const said: [path: string, ...texts: (string | RegExp)[]][] = [
  ["/hubs/rostock", /13\. Dezember/, /Jahr nicht genannt/, "@Work Werftdreieck", "Lübecker Straße"],
  ["/en/hubs/rostock", "13 December", /year not stated/i, "am 13. Dezember"],
  ["/hubs/grossroehrsdorf", "am oder vor dem 9. Juni 2022", "KISA", "Bautzen"],
  ["/en/hubs/grossroehrsdorf", "on or before 9 June 2022"],
  [
    "/hubs/zeitz",
    "im oder nach September 2021",
    "im September 2021",
    "WOW World of Work",
    "Franziskanerkloster",
    "Burgenlandkreis",
  ],
  ["/en/hubs/zeitz", "in or after September 2021"],
  [
    "/hubs/oldenburg-in-holstein",
    "20. Oktober 2021",
    "Anfang 2022",
    "Tanja Rönck",
    "Jörg Saba",
    "Klaus Winter",
    "Malente",
    "Lensahn",
  ],
  ["/hubs/sangerhausen", "am oder vor dem 20. Dezember 2021", "Anfang 2022", "Sven Strauß", /überfällig/i],
  ["/hubs/einbeck", "am oder vor dem 20. Dezember 2021", "Sabine Michalek", "Vitale Gemeinschaften"],
  ["/hubs/hennstedt", "am oder vor dem 20. Oktober 2021", "Dithmarschen", /erschlossen/i],
  ["/laender/sachsen-anhalt", "DigitalHub Zeitz", "Digital Hub Sangerhausen"],
  ["/laender/bayern", /kein.* Hub/i],
  ["/meilensteine", "13. Dezember", "am oder vor dem 9. Juni 2022", "20. Oktober 2021"],
];

for (const [path, ...texts] of said) {
  test(`${path} says what the documents say`, async ({ page }) => {
    await page.goto(path);
    const text = (await page.locator("main").innerText()).replaceAll(/\s+/g, " ");
    for (const expected of texts)
      expect(text).toMatch(typeof expected === "string" ? new RegExp(escaped(expected)) : expected);
  });
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

test("no page states Rostock's opening with a year", async ({ page }) => {
  for (const path of ["/", "/hubs", "/hubs/rostock", "/laender/mecklenburg-vorpommern", "/meilensteine"]) {
    await page.goto(path);
    expect(await page.locator("body").innerText()).not.toMatch(/13\. Dezember (19|20)\d\d/);
  }
});
