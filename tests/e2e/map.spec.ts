import { expect, test } from "./fixtures.ts";

for (const path of ["/", "/en", "/laender", "/en/states"]) {
  test(`${path}: at 360 pixels a number on the map and in the table beside it is the same hub`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(path);
    const onMap = await page.locator("main nav svg a:has(circle)").evaluateAll((links) =>
      links.map((link) => {
        const texts = [...link.querySelectorAll("text")].filter(
          (text) => text.getBoundingClientRect().width > 0,
        );
        return [texts.map((text) => text.textContent).join(" "), link.getAttribute("href")];
      }),
    );
    expect(onMap).toHaveLength(9);
    for (const [number, hub] of onMap) {
      const row = page.locator("main table tr").filter({
        has: page.locator("td").getByText(String(number), { exact: true }),
      });
      await expect(row.locator('a[href*="/hubs/"]'), `${number} on the map`).toHaveAttribute(
        "href",
        String(hub),
      );
    }
  });
}

test("the keyboard comes to states with hubs and to the hubs before the other states", async ({ page }) => {
  await page.goto("/");
  const hrefs = await page
    .locator("main nav svg a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(hrefs).toHaveLength(25);
  expect(hrefs.slice(-11).every((href) => href.startsWith("/laender/"))).toBe(true);
  expect(hrefs.indexOf("/laender/bayern")).toBeGreaterThan(hrefs.indexOf("/hubs/zeitz"));
});

test("in forced colours only the present section of the navigation has a line", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/laender");
  const lines = await page
    .locator("header nav ul:visible a")
    .evaluateAll((links) =>
      links
        .filter((link) => getComputedStyle(link).borderBottomWidth !== "0px")
        .map((link) => link.getAttribute("aria-current")),
    );
  expect(lines).toEqual(["page"]);
});
