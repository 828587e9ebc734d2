import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "#tests/e2e/fixtures.ts";
import { ownSite } from "#tests/e2e/own-site.ts";
import { staffMember } from "#tests/staff.ts";
import { signIn } from "./sign-in.ts";

const file = process.env["HUBREGISTER_GV100AD"] ?? "../shared/data/GV100AD_301123.txt";

test("the official list of all municipalities is checked, applied and taken back", async ({ browser }) => {
  test.skip(!existsSync(file), "the official list is not on this machine; its format is tested on a sample");
  test.setTimeout(180_000);
  const { address, client, close } = await ownSite("official_list");
  const context = await browser.newContext({ baseURL: address });
  try {
    const places = () => client.$queryRaw<unknown[]>`
      SELECT (SELECT md5(string_agg(m::text, ',' ORDER BY ags)) FROM municipalities m) AS municipalities,
        (SELECT md5(string_agg(a::text, ',' ORDER BY key)) FROM associations a) AS associations,
        (SELECT md5(string_agg(b::text, ',' ORDER BY association_key, ags)) FROM association_members b) AS members,
        (SELECT md5(string_agg(d::text, ',' ORDER BY key)) FROM districts d) AS districts`;
    const standing = () => client.municipality.count({ where: { validUntil: null } });
    const before = await places();
    const page = await context.newPage();
    await signIn(page, await staffMember(client, { role: "administrator" }), "/verwaltung/import");
    const form = page.locator("#places form");
    const buffer = readFileSync(file);
    await form.getByLabel("Datei").setInputFiles({ name: "GV100AD.txt", mimeType: "text/plain", buffer });
    await form.getByRole("button", { name: "Datei prüfen" }).click();
    await page.waitForURL(/\/verwaltung\/aenderungssaetze\//, { timeout: 60_000 });
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Gebietsstand 30.11.2023");
    expect(await places()).toEqual(before);

    await page
      .getByRole("button", { name: /übernehmen$/i })
      .first()
      .click();
    await expect(page.getByText("Übernommen. Die öffentlichen Seiten")).toBeVisible({ timeout: 60_000 });
    // 10,773 municipalities, and of the 208 unincorporated areas all but the two that lie in no district.
    expect(await standing()).toBe(10_773 + 206);
    const wartburgkreis = await context.newPage();
    await wartburgkreis.goto("/kommunen/eisenach");
    await expect(wartburgkreis.getByText("Wartburgkreis").first()).toBeVisible();

    await page.getByRole("button", { name: "Alles rückgängig machen" }).click();
    await expect(page.getByText("Rückgängig gemacht. Die öffentlichen Seiten")).toBeVisible({
      timeout: 60_000,
    });
    expect(await places()).toEqual(before);
  } finally {
    await context.close();
    await close();
  }
});
