/** Pages of the desk that no other spec looks at with axe: in light and dark, at the width of a phone and of a screen. */
import AxeBuilder from "@axe-core/playwright";
import { createClient, type Database } from "#lib/db/client.ts";
import { staffMember } from "#tests/staff.ts";
import { expect, test } from "../fixtures.ts";
import { signIn } from "./sign-in.ts";

let database: Database;
test.beforeAll(() => {
  database = createClient(process.env["HUBREGISTER_TEST_DESK_DATABASE"] ?? "");
});
test.afterAll(() => database.close());

const looks = [
  { width: 360, colorScheme: "light" },
  { width: 1440, colorScheme: "dark" },
] as const;

test("draft, history, people, audit log, settings, account, bulk edit and merge have no findings", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({
    locale: "de-DE",
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const editor = await context.newPage();
  await signIn(editor, await staffMember(database.client, { role: "editor" }));
  await editor.goto("/verwaltung/eintraege/hub/sangerhausen");
  await editor.locator('[name="name"]').fill("Digital Hub Sangerhausen und Umgebung");
  await editor.getByLabel("Anlass der Änderung").fill("Probe");
  await editor.getByRole("button", { name: "Zur Freigabe einreichen" }).click();
  await expect(editor).toHaveURL(/done=submitted/);
  const draft = new URL(editor.url()).pathname;
  await context.close();

  const admin = await staffMember(database.client, { role: "administrator" });
  await signIn(page, admin);
  for (const path of [
    draft,
    "/verwaltung/entwuerfe?list=all",
    "/verwaltung/eintraege/hub/sangerhausen/verlauf",
    "/verwaltung/eintraege/hub/sangerhausen/zusammenfuehren?q=digital",
    "/verwaltung/personen",
    `/verwaltung/personen/${admin.id}`,
    "/verwaltung/protokoll",
    "/verwaltung/einstellungen",
    "/verwaltung/konto",
    "/verwaltung/sammelaenderung",
  ]) {
    await page.goto(path);
    for (const { width, colorScheme } of looks) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${path}, ${width}: ${id} ${nodes[0]?.html}`)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});
