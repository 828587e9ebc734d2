import { expect, test } from "./fixtures.ts";
import { htmlProblems } from "./html.ts";
import { addresses } from "./site.ts";

for (const { path, locale, other } of addresses) {
  test(`${path} is one valid, complete page with its own head`, async ({ page, request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(200);
    const html = await response.text();
    expect(await htmlProblems(html)).toEqual([]);

    await page.goto(path);
    await expect(page).toHaveTitle(/^(Hubregister: \S|\S.* · Hubregister$)/);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page.locator("h1")).toHaveCount(1);
    const description = await page.locator('meta[name="description"]').getAttribute("content");
    expect(description?.length).toBeGreaterThan(20);
    const head = async (selector: string) =>
      new URL((await page.locator(selector).getAttribute("href")) ?? "").pathname;
    expect(await head('link[rel="canonical"]')).toBe(path);
    const otherLocale = locale === "de" ? "en" : "de";
    expect(await head(`link[rel="alternate"][hreflang="${otherLocale}"]`)).toBe(other);
    await expect(page.locator(`header a[hreflang="${otherLocale}"]`).first()).toHaveAttribute("href", other);
  });
}

test("titles and descriptions tell the pages apart", async ({ request }) => {
  const seen = new Map<string, string>();
  for (const { path, locale } of addresses) {
    const html = await (await request.get(path)).text();
    const title = `${locale} ${/<title>(.*?)<\/title>/.exec(html)?.[1]}`;
    expect(seen.get(title), `${path} has the title of another page`).toBeUndefined();
    seen.set(title, path);
  }
});

/** Beside every statement one leads to a form: a few are followed here, that all lead to one tests/reports shows. */
const isReport = (link: string) => /^\/(fehler-melden|en\/report-an-error)\?/.test(link);
const mostReports = 10;

test("every link of the site leads to a page", async ({ request }) => {
  // Hundreds of pages and files, one after the other.
  test.setTimeout(120_000);
  const queue = ["/", "/en"];
  const seen = new Set(queue);
  const broken: string[] = [];
  for (let at = 0; at < queue.length && at < 400; at++) {
    const path = queue[at] ?? "";
    const response = await request.get(path, { maxRedirects: 0 });
    const { location } = response.headers();
    // Entries of the log name what they are about by its address of then, which leads on for ever.
    if (response.status() === 308 && location) {
      if (!seen.has(location)) queue.push(location);
      seen.add(location);
    } else if (response.status() !== 200) broken.push(`${path} ${response.status()}`);
    const html = response.headers()["content-type"]?.startsWith("text/html") ? await response.text() : "";
    for (const [, raw = ""] of html.matchAll(/<a\b[^>]*?\shref="([^"]+)"/g)) {
      const link = raw.replaceAll("&amp;", "&").split("#")[0] ?? "";
      if (link.startsWith("/") && !seen.has(link)) {
        if (!isReport(link) || queue.filter(isReport).length < mostReports) queue.push(link);
        seen.add(link);
      }
    }
  }
  expect(broken).toEqual([]);
  expect(queue.length).toBeGreaterThan(80);
});

test("pages ask nobody else, set no cookie and carry the headers that keep them safe", async ({
  page,
  context,
  request,
}) => {
  await page.goto("/hubs/zeitz");
  expect(await context.cookies()).toEqual([]);
  const headers = (await request.get("/hubs/zeitz")).headers();
  expect(headers["content-security-policy"]).toContain("default-src 'self'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-powered-by"]).toBeUndefined();
});

test("nothing moves while a page loads", async ({ page }) => {
  for (const path of ["/", "/hubs", "/hubs/zeitz", "/laender/sachsen-anhalt", "/meilensteine"]) {
    await page.goto(path, { waitUntil: "load" });
    const shift = await page.evaluate(async () => {
      await document.fonts.ready;
      const entries = await new Promise<PerformanceEntryList>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
        observer.observe({ type: "layout-shift", buffered: true });
        // Without any shift the observer never calls: two frames after the fonts, there was none.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(observer.takeRecords())));
      });
      return entries.reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0);
    });
    expect(shift, path).toBeLessThan(0.01);
  }
});
