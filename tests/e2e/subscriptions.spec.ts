import type { APIRequestContext } from "@playwright/test";
import { saveHub } from "#lib/hubs/store.ts";
import { href } from "#lib/i18n/paths.ts";
import { change, hub, milestone } from "#tests/factories.ts";
import { readCalendar, readFeed } from "./feeds.ts";
import { expect, test } from "./fixtures.ts";
import { ownSite } from "./own-site.ts";

const accepted = async (request: APIRequestContext, address: string) => {
  const answer = await request.get(address);
  expect(answer.status(), address).toBe(200);
  const type = answer.headers()["content-type"];
  const body = await answer.text();
  if (type === "application/atom+xml; charset=utf-8") return readFeed(body).title?.value ?? "";
  expect(type, address).toBe("text/calendar; charset=utf-8");
  return readCalendar(body).name;
};

for (const [locale, pages] of [
  ["de", ["/", "/hubs/zeitz", "/laender/sachsen-anhalt", "/themen/vitale-gemeinschaften", "/meilensteine"]],
  [
    "en",
    [
      "/en",
      "/en/hubs/zeitz",
      "/en/states/sachsen-anhalt",
      "/en/themes/vitale-gemeinschaften",
      "/en/milestones",
    ],
  ],
] as const)
  for (const path of pages)
    test(`${path} names a feed and a calendar in its head, which other programs accept`, async ({
      page,
      request,
    }) => {
      await page.goto(path);
      for (const type of ["application/atom+xml", "text/calendar"]) {
        const links = await page.locator(`head link[rel="alternate"][type="${type}"]`).all();
        expect(links.length, type).toBeGreaterThan(0);
        for (const link of links) {
          const { pathname, search } = new URL((await link.getAttribute("href")) ?? "");
          expect(pathname.startsWith("/en/")).toBe(locale === "en");
          expect(await accepted(request, pathname + search)).toMatch(/^Hubregister: /);
        }
      }
    });

test("the page to subscribe from shows every address to copy and every one is accepted, without script", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(90_000);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  for (const path of ["/abonnieren", "/en/subscribe"]) {
    await page.goto(path);
    const offers = await page
      .locator('main a[type="application/atom+xml"], main a[type="text/calendar"]')
      .all();
    expect(offers.length).toBeGreaterThan(60);
    for (const offer of offers) {
      const address = (await offer.getAttribute("href")) ?? "";
      await accepted(context.request, address);
      // Whole, for programs on other machines.
      await expect(offer.locator("xpath=following-sibling::code")).toHaveText(
        new RegExp(`^https?://[^/]+${address.replace(/[?.]/g, "\\$&")}$`),
      );
    }
    const programs = await page.locator('main a[href^="webcal://"]').all();
    expect(programs).toHaveLength(await page.locator('main a[type="text/calendar"]').count());
    // What is left out is counted, and the chronology lists as many.
    for (const link of await page.locator("#left-out a").all()) {
      const [count = ""] = /\d+/.exec(await link.innerText()) ?? [];
      const list = await context.newPage();
      await list.goto((await link.getAttribute("href")) ?? "");
      await expect(list.locator("main strong").first()).toHaveText(new RegExp(`^${count} `));
      await list.close();
    }
  }
  await page.goto("/abonnieren");
  await page.locator("#states summary", { hasText: "Schleswig-Holstein" }).click();
  await expect(page.locator("#states code").filter({ visible: true }).first()).toHaveText(
    /\/laender\/schleswig-holstein\/aenderungen\.atom$/,
  );
  await context.close();
});

test("the line on a hub's page leads to its feed, its calendar and how it is done", async ({ page }) => {
  await page.goto("/hubs/zeitz");
  const line = page.locator("#record p", { hasText: "Abonnieren" });
  const hrefs = await line
    .locator("a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(hrefs).toEqual(["/abonnieren", "/hubs/zeitz/aenderungen.atom", "/hubs/zeitz/meilensteine.ics"]);
});

test("the calendar of a selection holds what the chronology shows, and nothing for a selection that says nothing", async ({
  request,
}) => {
  const selection = await request.get("/meilensteine.ics?state=schleswig-holstein&status=planned");
  const { name, events } = readCalendar(await selection.text());
  expect(name).toBe("Hubregister: Meilensteine, Schleswig-Holstein, geplant");
  expect(events).toMatchObject([
    {
      summary: "geplant: Inbetriebnahme – Digital Hub Oldenburg in Holstein (Anfang 2022)",
      first: "2022-01-01",
      end: "2022-04-01",
      status: "TENTATIVE",
    },
  ]);
  for (const [address, words] of [
    ["/meilensteine.ics?kind=party", "Art „party“"],
    ["/meilensteine.ics?theme=nothing", "Thema „nothing“"],
    ["/en/milestones.ics?hub=nothing", "Hub “nothing”"],
  ] as const) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(404);
    expect(await answer.text(), address).toContain(words);
  }
});

test("nobody's address is a 404 in words, and only reading is allowed", async ({ request }) => {
  for (const address of [
    "/hubs/nothing/aenderungen.atom",
    "/laender/nothing/aenderungen.atom",
    "/themen/nothing/aenderungen.atom",
    "/hubs/nothing/meilensteine.ics",
    "/hubs/nothing/vorschau.png",
    "/en/hubs/nothing/changes.atom",
  ]) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(404);
    expect((await answer.text()).length, address).toBeGreaterThan(20);
  }
  expect((await request.post("/aenderungen.atom")).status()).toBe(405);
});

test("what is published reaches subscribers: the plan that moves keeps its name and counts on, the feed tells of it, and who has the newest gets nothing twice", async ({
  request,
}) => {
  test.setTimeout(120_000);
  const plan = milestone("plan", "[2027-01..2027-03]", { state: "planned" });
  const record = hub({ stateIso: "DE-SL", milestones: [plan] });
  const at = (day: string) => ({ now: new Date(`${day}T10:00:00Z`) });
  const site = await ownSite("subscriptions", {
    prepare: async (client) => void (await saveHub(client, record, change(0, at("2027-01-02")))),
  });
  try {
    const file = (route: "hubCalendar" | "hubFeed" | "hubPicture", slug = "probe") =>
      site.address + href(route, { slug }, "de");
    const events = async () => readCalendar(await (await request.get(file("hubCalendar"))).text()).events;
    const [first] = await events();
    expect(first).toMatchObject({ sequence: 0, status: "TENTATIVE", first: "2027-01-01", end: "2027-04-01" });

    const addresses = [
      file("hubCalendar"),
      file("hubFeed"),
      file("hubPicture"),
      `${site.address}/laender/saarland/aenderungen.atom`,
      `${site.address}/aenderungen.atom`,
    ];
    const tags = new Map<string, string>();
    for (const address of addresses) {
      const answer = await request.get(address);
      const { etag = "", "last-modified": modified } = answer.headers();
      expect(etag, address).toMatch(/^"/);
      tags.set(address, etag);
      const asked = async (headers: Record<string, string>) =>
        (await request.get(address, { headers })).status();
      expect(await asked({ "if-none-match": etag }), address).toBe(304);
      expect(await asked({ "if-none-match": '"other"' }), address).toBe(200);
      if (modified) {
        expect(await asked({ "if-modified-since": modified }), address).toBe(304);
        expect(await asked({ "if-modified-since": "Thu, 01 Jan 2026 00:00:00 GMT" }), address).toBe(200);
      }
      const head = await request.head(address);
      expect([head.status(), head.headers()["etag"], (await head.body()).length], address).toEqual([
        200,
        etag,
        0,
      ]);
    }

    const later = milestone("later", "2027-05", { state: "planned", follows: "plan" });
    const moved = { ...record, milestones: hub({ milestones: [plan, later] }).milestones };
    expect((await saveHub(site.client, moved, change(1, at("2027-02-03")))).ok).toBe(true);
    await expect.poll(async () => (await events())[0]?.sequence).toBe(1);
    expect(await events()).toMatchObject([
      { uid: first?.uid, sequence: 1, status: "TENTATIVE", first: "2027-05-01", end: "2027-06-01" },
    ]);
    for (const [address, etag] of tags) {
      const answer = await request.get(address, { headers: { "if-none-match": etag } });
      expect(answer.status(), address).toBe(200);
      expect(answer.headers()["etag"], address).not.toBe(etag);
    }
    const feed = readFeed(await (await request.get(file("hubFeed"))).text());
    expect(feed.updated).toBe("2027-02-03T10:00:00.000Z");
    expect(feed.entries.map(({ published }) => published)).toEqual([
      "2027-02-03T10:00:00.000Z",
      "2027-01-02T10:00:00.000Z",
    ]);
    expect(feed.entries[0]?.title?.value).toContain("Digital Hub Probe");
    expect(feed.entries[0]?.links?.[0]?.href).toMatch(/\/hubs\/probe\/versionen\/2$/);
    expect(JSON.stringify(feed)).not.toContain("tester");

    const opened = milestone("opened", "2027-05-20", { follows: "later" });
    const open = {
      ...moved,
      slug: "probe-neu",
      milestones: hub({ milestones: [plan, later, opened] }).milestones,
    };
    expect((await saveHub(site.client, open, change(2, at("2027-03-04")))).ok).toBe(true);
    const follow = async (address: string) => {
      const answer = await request.get(address, { maxRedirects: 0 });
      return [answer.status(), answer.headers()["location"]];
    };
    await expect.poll(() => follow(file("hubCalendar"))).toEqual([308, "/hubs/probe-neu/meilensteine.ics"]);
    expect(await follow(file("hubFeed"))).toEqual([308, "/hubs/probe-neu/aenderungen.atom"]);
    expect(await follow(file("hubPicture"))).toEqual([308, "/hubs/probe-neu/vorschau.png"]);
    expect(await follow(`${site.address}/meilensteine.ics?hub=probe&status=done`)).toEqual([
      308,
      "/meilensteine.ics?status=done&hub=probe-neu",
    ]);
    // The subscription goes on under the new address: the same entry.
    expect(await events()).toMatchObject([
      { uid: first?.uid, sequence: 2, status: "CONFIRMED", first: "2027-05-20", end: "2027-05-21" },
    ]);
    const renamed = readFeed(await (await request.get(file("hubFeed"))).text());
    expect(renamed.id).toBe(feed.id);
    expect(renamed.entries.slice(1).map(({ id }) => id)).toEqual(feed.entries.map(({ id }) => id));
    const openings = readFeed(await (await request.get(`${site.address}/eroeffnungen.atom`)).text());
    expect(openings.entries[0]?.title?.value).toBe("Digital Hub Probe: Eröffnung, 20. Mai 2027");
  } finally {
    await site.close();
  }
});
