import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import AxeBuilder from "@axe-core/playwright";
import { saveHub } from "#lib/hubs/store.ts";
import { createClient } from "#lib/db/client.ts";
import { change, hub } from "#tests/factories.ts";
import { expect, test } from "./fixtures.ts";
import { htmlProblems } from "./html.ts";

const embeds = [
  "/embed/hubs/zeitz",
  "/en/embed/hubs/oldenburg-in-holstein",
  "/embed/meilensteine",
  "/embed/meilensteine?kind=opening&state=sachsen-anhalt",
  "/en/embed/milestones?stand=2022-01-01",
];

/** A site of somebody else: one page with these frames. */
async function otherSite(frames: string) {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="de"><title>Andere Seite</title><body>${frames}</body></html>`);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

test("other sites may frame the pages made for that and no other, without script and without cookies", async ({
  browser,
  baseURL,
}) => {
  const closed = ["/", "/hubs/zeitz", "/meilensteine", "/abonnieren", "/anmelden", "/en/subscribe"];
  const site = await otherSite(
    [...embeds, ...closed]
      .map(
        (path) =>
          `<iframe src="${baseURL ?? ""}${path.replace("&", "&amp;")}" title="${path}" width="100%"></iframe>`,
      )
      .join(""),
  );
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(site.address);
    for (const path of embeds) {
      const frame = page.frameLocator(`iframe[title="${path}"]`);
      await expect(frame.locator("h1"), path).not.toBeEmpty();
      await expect(frame.locator("footer"), path).toContainText(
        /Hubregister(?: \(öffnet ein neues Fenster\)| \(opens a new window\)), (?:Stand|as of) \d/,
      );
    }
    for (const path of closed) {
      const handle = await page.locator(`iframe[title="${path}"]`).elementHandle();
      const frame = await handle?.contentFrame();
      await expect.poll(() => frame?.url(), path).toMatch(/^chrome-error:/);
    }
    expect(await context.cookies()).toEqual([]);
  } finally {
    await context.close();
    await site.close();
  }
});

test("the line on a hub's page, pasted into another site, shows the hub; its links open beside that site", async ({
  browser,
  page,
  baseURL,
}) => {
  await page.goto("/hubs/oldenburg-in-holstein");
  await page.locator("summary", { hasText: "Einbetten" }).click();
  const code = await page.locator("#record details code").innerText();
  expect(code).toContain('title="Digital Hub Oldenburg in Holstein im Hubregister"');
  expect(code).toContain('loading="lazy"');
  const site = await otherSite(code.replace(/https?:\/\/[^/"]+/, baseURL ?? ""));
  const context = await browser.newContext();
  try {
    const other = await context.newPage();
    await other.goto(site.address);
    const frame = other.frameLocator("iframe");
    await expect(frame.locator("main")).toContainText("20. Oktober 2021");
    await expect(frame.locator("main")).toContainText("Quelle: Stadt Oldenburg in Holstein");
    await expect(frame.locator("main")).toContainText("überfällig, unbestätigt");
    const [opened] = await Promise.all([
      context.waitForEvent("page"),
      frame.getByRole("link", { name: "Alles zu diesem Hub" }).click(),
    ]);
    await expect(opened).toHaveURL(/\/hubs\/oldenburg-in-holstein$/);
    expect(other.url()).toBe(site.address);
  } finally {
    await context.close();
    await site.close();
  }
});

test("the chronology hands on its selection, bounded, with the way to all of it", async ({ page }) => {
  await page.goto("/meilensteine?state=schleswig-holstein");
  const code = (await page.locator("main details code").last().textContent()) ?? "";
  expect(code).toMatch(/src="[^"]+\/embed\/meilensteine\?state=schleswig-holstein"/);
  await page.goto("/embed/meilensteine?state=schleswig-holstein");
  await expect(page.locator("h1")).toHaveText("Meilensteine: Schleswig-Holstein");
  await page.goto("/embed/meilensteine");
  await expect(page.locator("main li")).toHaveCount(12);
  const all = page.getByRole("link", { name: /^Alle \d+ in der Chronik/ });
  await expect(all).toHaveAttribute("href", "/meilensteine");
  await expect(all).toHaveAttribute("target", "_blank");
  await expect(all).toHaveAttribute("rel", "noopener");
});

for (const path of embeds)
  test(`${path} is a valid page of its own that nobody lists; axe finds nothing, and it fits into 240 pixels`, async ({
    page,
    request,
  }) => {
    const html = await (await request.get(path)).text();
    expect(await htmlProblems(html)).toEqual([]);
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", path.startsWith("/en") ? "en" : "de");
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    await expect(page.locator("header, nav")).toHaveCount(0);
    for (const view of ["light", "dark", "narrow"] as const) {
      await page.emulateMedia({ colorScheme: view === "dark" ? "dark" : "light" });
      await page.setViewportSize(
        view === "narrow" ? { width: 240, height: 480 } : { width: 640, height: 480 },
      );
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${view}: ${id} ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
        ),
      ).toEqual([]);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, "the frame scrolls sideways at 240 pixels").toBeLessThanOrEqual(0);
  });

test("a hub's page names a picture of itself for previews, with its size and its words, in both languages", async ({
  page,
  request,
}) => {
  for (const [path, words] of [
    ["/hubs/oldenburg-in-holstein", "Inbetriebnahme: Anfang 2022 (geplant, überfällig, unbestätigt)"],
    ["/en/hubs/oldenburg-in-holstein", "Start of operation: early 2022 (planned, overdue, unconfirmed)"],
  ] as const) {
    await page.goto(path);
    const meta = async (name: string) =>
      (await page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute("content")) ?? "";
    expect(await meta("og:image:alt")).toContain(words);
    expect(await meta("twitter:card")).toBe("summary_large_image");
    const picture = await request.get(new URL(await meta("og:image")).pathname);
    expect(picture.headers()["content-type"]).toBe("image/png");
    const png = await picture.body();
    const size = [png.readUInt32BE(16), png.readUInt32BE(20)].map(String);
    expect(size).toEqual([await meta("og:image:width"), await meta("og:image:height")]);
    expect(size).toEqual(["1200", "630"]);
  }
});

test("a frame at nobody's address says so in a few words with 404, and an old address leads on", async ({
  request,
  page,
  quiet,
}) => {
  quiet.allow(/status of 404/);
  for (const [path, words] of [
    ["/embed/hubs/nothing", "Nicht gefunden"],
    ["/en/embed/hubs/nothing", "Not found"],
    ["/embed/meilensteine?theme=nothing", "Nicht gefunden"],
    ["/en/embed/milestones?hub=nothing", "Not found"],
  ] as const) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(await answer.text(), path).toContain(words);
    await page.goto(path);
    await expect(page.locator("h1"), path).toHaveText(words);
    await expect(page.locator("header"), path).toHaveCount(0);
  }
  const { client, close } = createClient(process.env["HUBREGISTER_TEST_DATABASE"] ?? "");
  try {
    // Archived: it stays out of the lists that other tests look at.
    const record = hub({ id: "framed", slug: "framed-first", archived: true });
    await saveHub(client, record, change(0));
    await saveHub(client, { ...record, slug: "framed-second" }, change(1));
  } finally {
    await close();
  }
  for (const [old, current] of [
    ["/embed/hubs/framed-first", "/embed/hubs/framed-second"],
    ["/en/embed/hubs/framed-first", "/en/embed/hubs/framed-second"],
    ["/embed/meilensteine?hub=framed-first", "/embed/meilensteine?hub=framed-second"],
  ] as const) {
    const answer = await request.get(old, { maxRedirects: 0 });
    expect(answer.status(), old).toBe(308);
    expect(answer.headers()["location"], old).toBe(current);
  }
});
