/** What editing a hub makes a browser load. */
import { gzipSync } from "node:zlib";
import { createClient, type Database } from "#lib/db/client.ts";
import { staffMember } from "#tests/staff.ts";
import { expect, test } from "../fixtures.ts";
import { signIn } from "./sign-in.ts";

let database: Database;
test.beforeAll(() => {
  database = createClient(process.env["HUBREGISTER_TEST_DESK_DATABASE"] ?? "", 1);
});
test.afterAll(() => database.close());

/** Bytes, all scripts together, each compressed by itself as they travel. */
const most = 230_000;

test("the edit page ships at most 230 kB of compressed script", async ({ page, context }) => {
  await signIn(page, await staffMember(database.client, { role: "editor" }));
  // A tab of its own: what the pages before it loaded counts as well, where this one asks for it.
  const tab = await context.newPage();
  const scripts = new Map<string, Promise<Buffer>>();
  tab.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.set(response.url(), response.body());
  });
  await tab.goto("/verwaltung/eintraege/hub/zeitz", { waitUntil: "networkidle" });
  await expect(tab.locator('input[name="draftVersion"]')).toHaveCount(1);
  // Those that are named but only fetched by other browsers (`nomodule`), or later.
  const named = await tab
    .locator("script[src], link[as=script]")
    .evaluateAll((all) =>
      all.map((each) => (each instanceof HTMLScriptElement ? each.src : (each as HTMLLinkElement).href)),
    );
  for (const url of named)
    if (!scripts.has(url))
      scripts.set(
        url,
        tab.request.get(url).then((response) => response.body()),
      );
  const sizes = await Promise.all([...scripts.values()].map(async (body) => gzipSync(await body).length));
  expect(sizes.length).toBeGreaterThan(3);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  test.info().annotations.push({ type: "script", description: `${sizes.length} files, ${total} bytes` });
  expect(total).toBeLessThan(most);
});
