import { expect, test } from "./fixtures.ts";

const hubEntry = (slug: string) => `main article:has(h2 a[href="${slug}"], h3 a[href="${slug}"])`;

test("lists of hubs say in words what is inferred", async ({ page }) => {
  await page.goto("/hubs");
  const zeitz = page.locator(hubEntry("/hubs/zeitz"));
  await expect(zeitz.getByText("(erschlossen)")).toHaveCount(2);
  await expect(page.locator(hubEntry("/hubs/grossroehrsdorf")).getByText("(erschlossen)")).toHaveCount(2);
  await expect(page.locator(hubEntry("/hubs/hennstedt"))).toContainText("Dithmarschen (erschlossen)");
  await expect(page.locator(hubEntry("/hubs/einbeck")).getByText("(erschlossen)")).toHaveCount(0);
  await page.goto("/en/states/sachsen-anhalt");
  await expect(page.locator(hubEntry("/en/hubs/zeitz")).getByText("(inferred)")).toHaveCount(2);
});

test("an address with a value that no hub has, or a second one, is answered in the reader's words", async ({
  page,
}) => {
  await page.goto("/hubs?operator=nope&state=sachsen&state=bremen");
  await expect(page.locator("main")).toContainText("Betreiber: „nope“ (zu keinem Hub bekannt)");
  await expect(page.locator("main")).toContainText("Unbeachtet blieb: Land „bremen“");
  await expect(page.locator("main")).not.toContainText("state=");
});

test("a state's description promises nothing that its page does not hold", async ({ page }) => {
  const description = async (path: string) => {
    await page.goto(path);
    return page.locator('meta[name="description"]').getAttribute("content");
  };
  expect(await description("/laender/bayern")).toBe("In Bayern kennt das Register noch keinen Hub.");
  await expect(page.locator("aside")).not.toContainText("GeoNames");
  expect(await description("/laender/bremen")).toContain("Trägerschaft des Landes");
  expect(await description("/en/states/sachsen")).toMatch(/one hub in Saxony.*milestones/);
  await expect(page.locator("aside")).toContainText("The point shows the town");
});

test("the start page says how the newest milestones are ordered and names their sources", async ({
  page,
}) => {
  await page.goto("/en");
  await expect(page.locator("main")).toContainText(
    "Of these, 2 have opened, 2 are being set up and 5 are agreed.",
  );
  const latest = page.locator("section[aria-labelledby=latest-title] li");
  await expect(latest.first()).toContainText("DigitalHub Zeitz");
  await expect(latest.first().getByRole("button", { name: /^inferred, Source:/ })).toBeVisible();
});
