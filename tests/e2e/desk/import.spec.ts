import { createClient, type Database } from "#lib/db/client.ts";
import { expect, test } from "#tests/e2e/fixtures.ts";
import { staffMember, type Member } from "#tests/staff.ts";
import { gvFile } from "#tests/import/gv100ad-sample.ts";
import { signIn } from "./sign-in.ts";

// The tests write the same places.
test.describe.configure({ mode: "serial" });

let database: Database;
let admin: Member;
test.beforeAll(async () => {
  database = createClient(process.env["HUBREGISTER_TEST_DESK_DATABASE"] ?? "", 2);
  admin = await staffMember(database.client, { role: "administrator" });
});
test.afterAll(() => database.close());

/** Every place of Bremen, whatever of it: equal before an import and after it was taken back. */
async function placesNow(): Promise<unknown> {
  return database.client.$queryRaw`
    SELECT (SELECT md5(string_agg(m::text, ',' ORDER BY ags)) FROM municipalities m WHERE ags LIKE '04%') AS municipalities,
      (SELECT md5(string_agg(a::text, ',' ORDER BY key)) FROM associations a WHERE key LIKE '04%') AS associations,
      (SELECT md5(string_agg(d::text, ',' ORDER BY key)) FROM districts d WHERE key LIKE '04%') AS districts`;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a hostile file is refused in words, and nothing changes", async ({ page }) => {
      const before = await placesNow();
      await signIn(page, admin);
      await page.goto("/verwaltung/import");
      const form = page.locator("#places form");
      const buffer = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
      await form.getByLabel("Datei").setInputFiles({ name: "liste.txt", mimeType: "text/plain", buffer });
      await form.getByRole("button", { name: "Datei prüfen" }).click();
      await expect(page.getByRole("alert").filter({ hasText: "sondern PNG" })).toBeVisible();
      expect(await placesNow()).toEqual(before);
    });

    test("a list is checked first; nothing changes before it is applied, and it can be taken back", async ({
      page,
    }) => {
      const before = await placesNow();
      await signIn(page, admin);
      await page.goto("/verwaltung/import");
      const form = page.locator("#places form");
      const buffer = Buffer.from(gvFile(undefined, javaScriptEnabled ? "20240131" : "20240229"));
      await form.getByLabel("Datei").setInputFiles({ name: "probe.txt", mimeType: "text/plain", buffer });
      await form.getByRole("button", { name: "Datei prüfen" }).click();
      await page.waitForURL(/\/verwaltung\/aenderungssaetze\//);
      await expect(page.getByText("Altmuster / Stary Wzor").first()).toBeVisible();
      expect(await placesNow()).toEqual(before);

      await page
        .getByRole("button", { name: /übernehmen$/i })
        .first()
        .click();
      await expect(
        page.getByText("Übernommen. Die öffentlichen Seiten zeigen den neuen Stand."),
      ).toBeVisible();
      expect(await placesNow()).not.toEqual(before);
      await page.getByRole("button", { name: "Alles rückgängig machen" }).click();
      await expect(page.getByText("Rückgängig gemacht. Die öffentlichen Seiten")).toBeVisible();
      expect(await placesNow()).toEqual(before);
    });
  });
}
