import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { sourceSchema } from "#lib/evidence/source.ts";
import { saveSource } from "#lib/evidence/store.ts";
import { hubSchema, type HubRecord } from "#lib/hubs/record.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { start } from "#lib/server/child.ts";
import { expect, test as base } from "./fixtures.ts";
import { ownSite, type OwnSite } from "./own-site.ts";

/** The tests of this file tell one story on a site of their own. */
const test = base.extend<object, { site: OwnSite }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads here what a fixture needs
    async ({}, use) => {
      const site = await ownSite("versions");
      await use(site);
      await site.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: async ({ site }, use) => use(site.address),
});
test.describe.configure({ mode: "serial" });
test.use({ javaScriptEnabled: false });

const news = sourceSchema.parse({
  id: "probe-news",
  slug: "probezeitung-2022-03-11",
  kind: "news",
  publisher: "Probezeitung",
  title: "Hub geht in Betrieb",
  published: "2022-03-11",
});

/** Publishes the next version of the hub in Sangerhausen. */
async function publish({ client }: OwnSite, change: (record: HubRecord) => object, reason: string) {
  const current = await publicVersion(client, "hub", "sangerhausen");
  if (current?.kind !== "hub") throw new Error("The seed holds Sangerhausen.");
  const record = hubSchema.parse(change(structuredClone(current.record)));
  const saved = await saveHub(client, record, {
    baseVersion: current.version,
    author: "editor-7f3a",
    approver: "reviewer-9c1d",
    reason,
    now: new Date(),
  });
  expect(saved).toMatchObject({ ok: true });
}

const publishSource = (site: OwnSite, title: string, baseVersion: number) =>
  saveSource(
    site.client,
    { ...news, title },
    { baseVersion, author: "editor-7f3a", reason: "Quelle", now: new Date() },
  );

const sentence =
  "Inbetriebnahme, geplant: Datum von „Anfang 2022“ auf „10. März 2022“ geändert, Quelle: Probezeitung, 11. März 2022 (zuvor Kommune21, 20. Dezember 2021)";

const versions = "/hubs/sangerhausen/versionen";

test("a date that a new version tells more exactly is told in one sentence, with links to both versions", async ({
  page,
  site,
}) => {
  await page.goto("/hubs/sangerhausen");
  await publishSource(site, "Hub geht in Betrieb", 0);
  await publish(
    site,
    (record) => {
      const plan = record.milestones.find(({ state }) => state === "planned");
      if (!plan) throw new Error("The seed holds a plan.");
      const [cited] = plan.citations;
      const date = { edtf: "2022-03-10", wording: "10. März 2022" };
      Object.assign(cited ?? {}, { sourceId: news.id, wording: "10. März 2022", date });
      return record;
    },
    "Die Zeitung nennt den Tag",
  );
  // The running server hears of it and makes the page anew.
  await expect(async () => {
    await page.goto("/hubs/sangerhausen");
    await expect(page.locator("#record")).toContainText("Fassung 2", { timeout: 500 });
  }).toPass();
  await page.getByRole("link", { name: "Alle Fassungen und was sich geändert hat" }).click();
  await expect(page).toHaveURL(new RegExp(`${versions}$`));
  const second = page.locator("#v2");
  await expect(second).toContainText(sentence);
  await expect(second).toContainText("Die Zeitung nennt den Tag");
  await expect(second).toContainText("Von einer zweiten Person freigegeben");
  await expect(page.locator("body")).not.toContainText(/editor-7f3a|reviewer-9c1d/);
  await expect(page.getByRole("link", { name: "Fassung 1 lesen" })).toHaveAttribute("href", `${versions}/1`);
  await page.getByRole("link", { name: "Fassung 2 lesen" }).click();
  await expect(page.locator("h1")).toHaveText("Digital Hub Sangerhausen, Fassung 2");
  await page.goto("/en/hubs/sangerhausen/versions");
  await expect(page.locator("#v2")).toContainText(
    "Date changed from early 2022 (“Anfang 2022”) to 10 March 2022 (“10. März 2022”), source: Probezeitung, 11 March 2022",
  );
});

test("a version says the same after the hub and its source were published again under other names", async ({
  page,
  request,
  site,
}) => {
  const said = async (path: string) => {
    await page.goto(path);
    const texts = await page.locator("main > *:not(nav)").allInnerTexts();
    return texts.join("\n");
  };
  const before = { first: await said(`${versions}/1`), second: await said(`${versions}/2`) };
  expect(before.first).toContain("Anfang 2022");
  expect(before.second).toContain("Hub geht in Betrieb");
  await publishSource(site, "Überschrift von später", 1);
  await publish(
    site,
    (record) => ({ ...record, name: "Hub am Markt", slug: "hub-am-markt", milestones: [] }),
    "Umbenannt",
  );
  await expect(async () => {
    expect((await request.get(`${versions}/1`, { maxRedirects: 0 })).status()).toBe(308);
  }).toPass();
  // The old address leads to the same version at the new one.
  expect(await said(`${versions}/1`)).toBe(before.first);
  await expect(page).toHaveURL(/\/hubs\/hub-am-markt\/versionen\/1$/);
  await expect(page.getByRole("navigation", { name: "Zu dieser Fassung" })).toContainText(
    "Die heutige Fassung ist Fassung 3",
  );
  expect(await said(`${versions}/2`)).toBe(before.second);
  for (const path of [
    "/hubs/hub-am-markt/versionen/9",
    "/hubs/hub-am-markt/versionen/01",
    "/hubs/keiner/versionen",
  ])
    expect((await request.get(path)).status(), path).toBe(404);
  await page.getByRole("link", { name: "Was sich seither geändert hat" }).click();
  await expect(page.locator("#compare")).toContainText("Von Fassung 2 zu Fassung 3");
  await page.getByRole("combobox", { name: "Von" }).selectOption("Fassung 1");
  await page.getByRole("combobox", { name: "Bis" }).selectOption("Fassung 2");
  await page.getByRole("button", { name: "Vergleichen" }).click();
  await expect(page).toHaveURL(/\?from=1&to=2#compare$/);
  await expect(page.locator("#compare")).toContainText(sentence);
});

test("the log is filtered by a plain form, and leads to entries whose statements have links", async ({
  page,
}) => {
  await page.goto("/aenderungen");
  await expect(page.locator("main")).toContainText("Umbenannt");
  const filter = page.getByRole("form", { name: "Protokoll filtern" });
  await filter.getByLabel("Name oder Adresse").fill("sangerhausen");
  await filter.getByLabel("Art").selectOption("Hub");
  await filter.getByLabel("Land").selectOption("Sachsen-Anhalt");
  await filter.getByRole("button", { name: "Anzeigen" }).click();
  await expect(page.locator("#results")).toHaveText("3 Einträge");
  await expect(page.locator("main")).toContainText(sentence);
  await page.goto("/aenderungen?q=dataport&kind=organisation");
  await page.getByRole("listitem").filter({ hasText: "Dataport AöR" }).getByText("Fassung 1").click();
  await expect(page.locator("h1")).toHaveText(/^Eintrag \d+: Dataport AöR$/);
  const statement = page.locator("[id^='s-']").filter({ hasText: "Träger: Bremen" });
  const plain = await statement.evaluate((element) => getComputedStyle(element).backgroundColor);
  await page.goto(`${page.url()}#${await statement.getAttribute("id")}`);
  await expect(statement).toBeInViewport();
  expect(await statement.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(plain);
});

test("a downloaded copy of the log is verified by the command, and a tampered one refused", async ({
  page,
  request,
}) => {
  await page.goto("/aenderungen/pruefen");
  const noted = (await page.locator("#end code").innerText()).trim();
  const folder = await mkdtemp(join(tmpdir(), "hubregister-copy-"));
  const verify = (file: string) =>
    start(process.execPath, ["lib/cli/main.ts", "verify-log", join(folder, file), "--head", noted], {
      env: { DATABASE_URL: "", DATA_DIR: join(folder, "none") },
    }).finished;
  try {
    const address = (await page.getByRole("link", { name: "protokoll.jsonl" }).getAttribute("href")) ?? "";
    const copy = await (await request.get(address)).text();
    await writeFile(join(folder, "copy.jsonl"), copy);
    expect(await verify("copy.jsonl")).toMatchObject({ code: 0, output: expect.stringContaining(noted) });
    await writeFile(join(folder, "tampered.jsonl"), copy.replace("Anfang 2022", "Anfang 2023"));
    expect(await verify("tampered.jsonl")).toMatchObject({
      code: 1,
      output: expect.stringContaining("NICHT UNVERSEHRT"),
    });
    const rest = await (await request.get(`${address}?from=50`)).text();
    await writeFile(join(folder, "rest.jsonl"), rest);
    expect(await verify("rest.jsonl")).toMatchObject({ code: 0 });
    // Whoever has the newest entry asks in vain, and whoever asks for one that is not there is told.
    const { etag = "" } = (await request.get(address)).headers();
    expect((await request.get(address, { headers: { "if-none-match": etag } })).status()).toBe(304);
    expect((await request.get(`${address}?from=999`)).status()).toBe(400);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  // The example of the page: what sha256sum would print.
  const [command = "", hash = ""] = await page.locator("#example code").allInnerTexts();
  const file = /(\/aenderungen\S+)/.exec(command)?.[1] ?? "";
  const bytes = await (await request.get(file)).body();
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(hash.trim());
});

/** Pages with more to show than those of the seed, which tests/e2e/accessibility.spec.ts looks at. */
const pages: Readonly<Record<string, (site: OwnSite) => string | Promise<string>>> = {
  "versions compared": () => "/hubs/hub-am-markt/versionen?from=1&to=3",
  "an old version": () => "/en/hubs/hub-am-markt/versions/2",
  "the filtered log": () => "/aenderungen?kind=hub",
  "an entry of an organisation": async ({ client }) => {
    const where = { recordKind: "organisation", recordId: "dataport" };
    const { sequence } = await client.revision.findFirstOrThrow({ where, select: { sequence: true } });
    return `/aenderungen/${sequence}`;
  },
  "an entry with changes": async ({ client }) => `/en/changes/${await client.revision.count()}`,
};

test.describe("with script, which axe is", () => {
  test.use({ javaScriptEnabled: true });
  for (const [name, pathOf] of Object.entries(pages))
    test(`axe finds nothing on ${name} in light, in dark and at 320 pixels`, async ({ page, site }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(await pathOf(site));
      for (const view of ["light", "dark", "narrow"] as const) {
        await page.emulateMedia({ colorScheme: view === "dark" ? "dark" : "light" });
        if (view === "narrow") await page.setViewportSize({ width: 320, height: 700 });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${view}: ${id} ${nodes[0]?.html}`)).toEqual([]);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, "the page scrolls sideways at 320 pixels").toBeLessThanOrEqual(0);
    });
});
