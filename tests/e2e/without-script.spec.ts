import { expect, test } from "./fixtures.ts";

test.use({ javaScriptEnabled: false });

test("without script a reader goes from the start page to a hub and to the source of a date", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("searchbox").first().fill("grosroehrsdorf");
  await page.getByRole("searchbox").first().press("Enter");
  await expect(page).toHaveURL(/\/hubs\?.*q=grosroehrsdorf/);
  await page.getByRole("link", { name: "Innovation Hub Großröhrsdorf" }).first().click();
  await expect(page.locator("h1")).toContainText("Großröhrsdorf");
  await page
    .getByRole("button", { name: /Kommune21/ })
    .first()
    .click();
  await page
    .getByRole("link", { name: /Erster Innovation Hub in Sachsen/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/quellen\//);
  await expect(page.locator("main")).toContainText("Kommune21");
});

test("without script the filters of the list are a plain form whose state is in the address", async ({
  page,
}) => {
  await page.goto("/hubs?state=sachsen-anhalt");
  await expect(page.locator("main")).toContainText("DigitalHub Zeitz");
  await expect(page.locator("main")).toContainText("Digital Hub Sangerhausen");
  await expect(page.locator("main")).not.toContainText("DigitalHub Rostock");
  await page.goto("/hubs?state=atlantis&page=minus&q=%00");
  await expect(page.locator("h1")).toBeVisible();
});

test("an unknown address is a real 404 in its language that helps on", async ({ request, page, quiet }) => {
  quiet.allow(/status of 404/);
  for (const [path, text] of [
    ["/gibt-es-nicht", "Hubs"],
    ["/hubs/gibt-es-nicht", "Hubs"],
    ["/laender/atlantis", "Hubs"],
    ["/kommunen/gibt-es-nicht", "Hubs"],
    ["/quellen/gibt-es-nicht", "Hubs"],
    ["/en/hubs/no-such-hub", "Hubs"],
    ["/en/nothing", "Hubs"],
    ["/hubs/%00", "Hubs"],
    ["/en/hubs/%FF", "Hubs"],
    ["/EN/hubs", "Hubs"],
    ["/HUBS", "Hubs"],
    ["/api", "Hubs"],
    ["/404", "Hubs"],
  ] as const) {
    expect((await request.get(path)).status(), path).toBe(404);
    await page.goto(path);
    await expect(page.locator("html"), path).toHaveAttribute("lang", path.startsWith("/en") ? "en" : "de");
    await expect(page.locator("main").getByRole("link", { name: text }).first()).toBeVisible();
  }
});
