/** Reporting an error as anybody does it, with and without script; and as somebody does it who means no good. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { reportLimits } from "#lib/reports/limits-store.ts";
import { subjectNow } from "#lib/reports/subject-queries.ts";
import { readTarget } from "#lib/reports/target.ts";
import { readManifest } from "#tests/permissions.ts";
import { expect, test } from "./fixtures.ts";
import { htmlProblems } from "./html.ts";
import { ownSite, type OwnSite } from "./own-site.ts";

// Reports are written: a database of its own. Each test comes from another network address, since they are counted.
let site: OwnSite;
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await ownSite(`reports_${randomBytes(4).toString("hex")}`);
});
test.afterAll(() => site.close());

let addresses = 0;
const newAddress = () => `198.51.100.${(addresses += 1)}`;
const formAddress = "/fehler-melden?record=hub%2Fzeitz&statement=zeitz-opening";
const count = () => site.client.errorReport.count();

async function fill(page: Page, fields: { message?: string; evidence?: string; email?: string }) {
  if (fields.message !== undefined) await page.getByLabel("Was ist falsch?").fill(fields.message);
  if (fields.evidence !== undefined) await page.getByLabel("Quelle dafür").fill(fields.evidence);
  if (fields.email !== undefined) await page.getByLabel("E-Mail-Adresse").fill(fields.email);
}
/** With script the page one came from stays in the document, hidden. */
const main = (page: Page) => page.locator("main:visible");
const send = (page: Page) => page.getByRole("button", { name: "Meldung absenden" }).click();

for (const javaScriptEnabled of [true, false]) {
  test(`from a date on a hub's page to the report's own page, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      baseURL: site.address,
      javaScriptEnabled,
      extraHTTPHeaders: { "x-forwarded-for": newAddress() },
    });
    const page = await context.newPage();
    await page.goto("/hubs/zeitz");
    const timeline = page.locator("#milestones");
    await timeline.getByRole("button", { name: /für Eröffnung/ }).click();
    await page.locator("[popover]:popover-open").getByRole("link", { name: "Fehler melden" }).click();
    await expect(page).toHaveURL(`${site.address}${formAddress}`);
    await expect(main(page)).toContainText("Eröffnung, erfolgt: im oder nach September 2021");
    await expect(main(page)).toContainText("„heute den DigitalHub Zeitz offiziell eröffnet“");

    // Nothing is lost of what was typed, and each field says what is wrong with it.
    const typed = { message: "falsch", evidence: "MZ, 4. Oktober </textarea>", email: "leserin@" };
    await fill(page, typed);
    await send(page);
    await expect(page.getByText("Die Meldung ist noch nicht abgeschickt")).toBeVisible();
    await expect(page.getByLabel("Was ist falsch?")).toHaveValue(typed.message);
    await expect(page.getByLabel("Quelle dafür")).toHaveValue(typed.evidence);
    await expect(page.getByLabel("E-Mail-Adresse")).toHaveValue(typed.email);
    await expect(page.locator("#report-message-problem")).toContainText("mindestens 10 Zeichen");
    await expect(page.locator("#report-email-problem")).toContainText("keine E-Mail-Adresse");
    const before = await count();

    const message = `Eröffnet wurde am 4. Oktober, ${javaScriptEnabled ? "mit" : "ohne"} Skript gemeldet.`;
    await fill(page, { message, email: "leserin@example.org" });
    await send(page);
    await expect(page).toHaveURL(/\/meldungen\/\d+\?done=received$/);
    const number = /meldungen\/(\d+)/.exec(page.url())?.[1] ?? "";
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Fehlermeldung ${number}`);
    await expect(page.getByText(`Danke. Ihre Meldung hat die Nummer ${number}.`)).toBeVisible();
    await expect(main(page)).toContainText("Eröffnung, erfolgt: im oder nach September 2021");
    const html = await (await page.request.get(page.url())).text();
    expect(html).not.toMatch(/4\. Oktober|leserin@/);
    expect(await count()).toBe(before + 1);
    expect(await site.client.errorReport.findUnique({ where: { number: Number(number) } })).toMatchObject({
      message,
      evidence: typed.evidence,
      email: "leserin@example.org",
      version: 1,
      locale: "de",
    });

    await page.getByRole("link", { name: "Alle Meldungen zu diesem Eintrag" }).click();
    await expect(main(page).locator("table")).toContainText("Eröffnung");
    await page.getByRole("link", { name: `(Fehlermeldung ${number})` }).click();
    await expect(page).toHaveURL(`${site.address}/meldungen/${number}`);
    await expect(page.getByText("Danke.")).toHaveCount(0);
    await context.close();
  });
}

test("every card of every page leads to the report of an error in a public statement", async () => {
  const found = new Map<string, string>();
  for (const path of [
    "/",
    "/meilensteine",
    "/hubs/grossroehrsdorf",
    "/betreiber/dataport",
    "/en/operators/kisa",
    "/laender/schleswig-holstein",
    "/laender/bremen",
    "/kommunen/hennstedt-dithmarschen",
    "/en/municipalities/malente",
    "/themen/vitale-gemeinschaften",
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- page by page
    const html = await (await fetch(site.address + path)).text();
    const cards = html.match(/<span id="[^"]+" popover="auto"[\s\S]*?<\/a><\/span><\/span>/g) ?? [];
    expect(cards.length, path).toBeGreaterThan(0);
    expect(cards.length, path).toBe(html.split('popover="auto"').length - 1);
    for (const card of cards) {
      const link = /href="(\/(?:fehler-melden|en\/report-an-error)\?[^"]+)"/
        .exec(card)?.[1]
        ?.replace("&amp;", "&");
      expect(link, `${path}: ${card}`).toBeDefined();
      found.set(link ?? "", path);
    }
  }
  expect(found.size).toBeGreaterThan(60);
  for (const [link, path] of found) {
    const { searchParams } = new URL(link, site.address);
    const target = readTarget(searchParams.get("record") ?? "", searchParams.get("statement") ?? "");
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const subject = target && (await subjectNow(site.client, target));
    expect(subject && "statement" in subject && subject.statement?.statement.id, `${link} on ${path}`).toBe(
      target?.statementId,
    );
  }
});

test("pressed twice, it is one report", async ({ browser }) => {
  const context = await browser.newContext({
    baseURL: site.address,
    extraHTTPHeaders: { "x-forwarded-for": newAddress() },
  });
  const page = await context.newPage();
  await page.goto("/fehler-melden?record=hub%2Frostock");
  const before = await count();
  await fill(page, { message: "Zweimal hintereinander gedrückt." });
  await page.getByRole("button", { name: "Meldung absenden" }).dblclick();
  await expect(page).toHaveURL(/\/meldungen\/\d+/);
  // Back and sent once more: the same number, and nothing is counted as a second report.
  const address = page.url();
  await page.goto("/fehler-melden?record=hub%2Frostock");
  await fill(page, { message: "Zweimal hintereinander gedrückt." });
  await send(page);
  await expect(page).toHaveURL(address);
  expect(await count()).toBe(before + 1);
  await context.close();
});

test("what nobody can see fills nobody in: it stores nothing, tells a program nothing, and loses nobody's text", async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: site.address,
    javaScriptEnabled: false,
    extraHTTPHeaders: { "x-forwarded-for": newAddress() },
  });
  const page = await context.newPage();
  await page.goto(formAddress);
  // Neither seen nor reached by keyboard nor read out.
  const trap = page.locator('input[name="website"]');
  await expect(trap).toBeHidden();
  await expect(page.getByRole("textbox")).toHaveCount(3);
  const before = await count();
  const response = await page.request.get(formAddress);
  expect(await response.text()).toContain('autoComplete="off"');

  const form = await formOf(page);
  form.set("message", "Ein Programm füllt alles aus.");
  form.set("website", "https://spam.example");
  const answer = await post(formAddress, form);
  expect(answer.status).toBe(200);
  expect(answer.text).toContain("Bitte sehen Sie Ihre Meldung noch einmal durch");
  expect(answer.text).toContain("Ein Programm füllt alles aus.");
  expect(answer.text).not.toMatch(/spam\.example|<input name="website"/);
  expect(await count()).toBe(before);
  await context.close();

  // A browser that fills in by itself costs its person one more press of the button.
  const second = await browser.newContext({
    baseURL: site.address,
    extraHTTPHeaders: { "x-forwarded-for": newAddress() },
  });
  const person = await second.newPage();
  await person.goto(formAddress);
  await fill(person, { message: "Von einem Menschen mit eifrigem Browser." });
  await person.locator('input[name="website"]').evaluate((field: HTMLInputElement) => {
    field.value = "https://meine-seite.example";
  });
  await send(person);
  await expect(person.getByText("Bitte sehen Sie Ihre Meldung noch einmal durch")).toBeVisible();
  await expect(person.getByLabel("Was ist falsch?")).toHaveValue("Von einem Menschen mit eifrigem Browser.");
  await send(person);
  await expect(person).toHaveURL(/\/meldungen\/\d+/);
  expect(await count()).toBe(before + 1);
  await second.close();
});

test("after ten reports in an hour from one address, the next is told to wait and keeps its text", async ({
  browser,
}) => {
  const address = newAddress();
  const context = await browser.newContext({
    baseURL: site.address,
    extraHTTPHeaders: { "x-forwarded-for": address },
  });
  const page = await context.newPage();
  await page.goto("/fehler-melden?record=theme%2Fsmart-city");
  const form = await formOf(page);
  for (let at = 0; at < reportLimits.reports.points; at += 1) {
    form.set("message", `Meldung Nummer ${at} von derselben Stelle.`);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect((await post("/fehler-melden?record=theme%2Fsmart-city", form, address)).status).toBe(303);
  }
  const before = await count();
  form.set("message", "Die elfte Meldung, ohne Skript.");
  const refused = await post("/fehler-melden?record=theme%2Fsmart-city", form, address);
  expect(refused.status).toBe(429);
  expect(refused.text).toContain("Die elfte Meldung, ohne Skript.");
  await fill(page, { message: "Die elfte Meldung, mit Skript." });
  await send(page);
  await expect(page.getByText(/in der letzten Stunde schon viele Meldungen.*in \d+ Minuten/)).toBeVisible();
  await expect(page.getByLabel("Was ist falsch?")).toHaveValue("Die elfte Meldung, mit Skript.");
  expect(await count()).toBe(before);
  // Nobody finds the address in what is kept of it.
  const kept = JSON.stringify(await site.client.rateLimiterFlexible.findMany());
  expect(kept).not.toContain(address);
  await context.close();
});

/** The form of a page as a browser would post it. */
async function formOf(page: Page): Promise<FormData> {
  const fields = await page
    .locator("form:has([name=message])")
    .evaluate((form: HTMLFormElement) =>
      [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : ""] as const),
    );
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

async function post(
  path: string,
  body: BodyInit | null,
  address = newAddress(),
  headers: Record<string, string> = {},
) {
  const response = await fetch(site.address + path, {
    method: "POST",
    redirect: "manual",
    body,
    headers: { accept: "text/html", "x-forwarded-for": address, ...headers },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test("hostile requests are refused in words or taken as they are meant; none makes the register fail or talk", async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: site.address, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(formAddress);
  const fields = await formOf(page);
  await context.close();
  const manifest = join(
    process.env["HUBREGISTER_DIST"] ?? ".next-test",
    "server/server-reference-manifest.json",
  );
  const action = readManifest(readFileSync(manifest, "utf8")).actions.find(({ name }) =>
    name.endsWith("#submitReport"),
  );
  if (!action) throw new Error("The build has the action.");
  const before = await count();
  const native = (overrides: Record<string, string | Blob>) => {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    for (const [name, value] of Object.entries(overrides)) form.set(name, value);
    return form;
  };
  const script = (
    overrides: Record<string, string>,
    args = [{ values: {}, issues: [] }, "$K1"] as unknown,
  ) => {
    const form = new FormData();
    const plain = { locale: "de", record: "hub/zeitz", statement: "zeitz-opening", version: "1" };
    for (const [name, value] of Object.entries({ ...plain, ...overrides })) form.set(`_1_${name}`, value);
    form.set("0", JSON.stringify(args));
    return form;
  };
  const message = "Lang genug, um genommen zu werden.";
  const asScript = { "next-action": action.id, accept: "text/x-component" };
  const led = `${formAddress}&problem=`;
  const anonymous = { "content-type": "multipart/form-data" };

  const tried: [
    what: string,
    body: BodyInit | null,
    headers: Record<string, string>,
    status: number,
    to?: string,
  ][] = [
    ["ten thousand characters", native({ message: "x".repeat(10_000) }), {}, 200],
    ["control characters", native({ message: `${message}\u0008` }), {}, 200],
    ["a file for a text", native({ message: new Blob([message]) }), {}, 200],
    ["a body of megabytes", native({ message: "y".repeat(3_000_000) }), {}, 303, `${led}too-large`],
    ["a kind of record there is not", native({ message, record: "person/1" }), {}, 404],
    ["a record there is not", native({ message, record: "hub/atlantis" }), {}, 404],
    ["another record's statement", native({ message, statement: "rostock-opening" }), {}, 404],
    ["a statement of a theme", native({ message, record: "theme/smart-city" }), {}, 404],
    ["a name every object has", native({ message, record: "__proto__/constructor" }), {}, 404],
    ["a script with too short a text", script({ message: "kurz" }), asScript, 200],
    ["a script with other arguments", JSON.stringify([{}, "x"]), asScript, 200],
    ["a script with none", "[]", asScript, 200],
    ["a script with nonsense", "}{", asScript, 400],
    ["a script with references to nothing", script({ message }, [{ values: "$Q9" }, "$K7"]), asScript, 400],
    ["fields in the address's own encoding", new URLSearchParams({ message }), {}, 200],
    ["JSON", JSON.stringify({ message }), { "content-type": "application/json" }, 200],
    ["nothing", null, {}, 200],
    ["a form without a boundary", "x", anonymous, 303, `${led}unreadable`],
    [
      "a form from somebody else's page",
      native({ message }),
      { origin: "https://evil.example" },
      303,
      `${led}unreadable`,
    ],
    [
      "a form of an earlier build",
      native({ "$ACTION_1:0": JSON.stringify({ id: "60".padEnd(42, "a"), bound: "$@1" }) }),
      {},
      303,
      `${led}unreadable`,
    ],
  ];
  const wrong: string[] = [];
  for (const [what, body, headers, status, to] of tried) {
    // oxlint-disable-next-line no-await-in-loop -- each is looked at before the next
    const answer = await post(formAddress, body, newAddress(), headers);
    if (answer.status !== status) wrong.push(`${what}: ${answer.status} instead of ${status}`);
    if (to !== undefined && answer.headers.get("location") !== to)
      wrong.push(`${what}: leads to ${answer.headers.get("location")}`);
    if (/prisma|postgres|node_modules|\bat \/|\.tsx?:\d/i.test(answer.text))
      wrong.push(`${what}: tells of the inside`);
  }
  expect(wrong).toEqual([]);
  expect(await count()).toBe(before);

  // Taken as they are meant: markup stays text, NUL and fields that the form has not are left out.
  const html = '<img src=x onerror="alert(1)"> & </textarea><script>alert(2)</script>';
  const taken = await post(
    formAddress,
    native({
      message: html + "\0",
      state: "accepted",
      answer: "Ja.",
      number: "1",
      version: "99999999999",
      handledBy: "me",
    }),
  );
  expect(taken.status).toBe(303);
  const replayed = await post(
    formAddress,
    script({ message: "Ein Skript ohne Browser.", email: "" }),
    newAddress(),
    asScript,
  );
  expect(replayed.headers.get("x-action-redirect")).toMatch(/^\/meldungen\/\d+\?done=received/);
  const number = Number(/\d+/.exec(taken.headers.get("location") ?? "")?.[0]);
  expect(await site.client.errorReport.findUnique({ where: { number } })).toMatchObject({
    message: html,
    state: "received",
    version: 1,
    answer: null,
    handledBy: null,
  });
  expect(await (await fetch(`${site.address}/meldungen/${number}`)).text()).not.toMatch(/onerror|alert\(/);
  expect(await count()).toBe(before + 2);
});

test("a form that did not arrive says so on its page; an address of nothing is a 404 with ways on", async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: site.address });
  const page = await context.newPage();
  await page.goto(`${formAddress}&problem=too-large`);
  await expect(main(page).getByRole("alert")).toContainText("viel zu lang");
  // With script nothing is lost even then: it is not sent.
  await fill(page, { message: "z".repeat(70_000) });
  await send(page);
  await expect(page.locator("#report-message-problem")).toContainText("viel zu lang");
  await expect(page.getByLabel("Was ist falsch?")).toHaveValue(/^z{70000}$/);

  for (const [path, text] of [
    ["/fehler-melden?record=hub%2Fatlantis", "keine öffentliche Angabe"],
    ["/fehler-melden?record=hub%2Fzeitz&statement=nichts", "Zum Eintrag „DigitalHub Zeitz“"],
    ["/en/report-an-error?record=nonsense", "no public statement"],
    ["/meldungen/999999", "keine Fehlermeldung eingegangen"],
    ["/en/reports/abc", "No error report was received"],
  ] as const) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(main(page)).toContainText(text);
    await expect(main(page).getByRole("link").first()).toBeVisible();
  }
  expect((await page.goto("/fehler-melden"))?.status()).toBe(200);
  await expect(main(page)).toContainText("Fehler melden Sie an der Angabe selbst");
  await context.close();
});

test("form, list and report are valid, axe finds nothing on them, and none scrolls sideways at 320 pixels", async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const { number } = await site.client.errorReport.create({
    data: {
      recordKind: "hub",
      recordId: "zeitz",
      statementId: "zeitz-opening",
      version: 1,
      locale: "de",
      message: "Probe.",
      state: "declined",
      createdAt: new Date("2022-05-02T08:00:00Z"),
      decidedAt: new Date("2022-05-04T08:00:00Z"),
      answer: `Eine Begründung mit einem ${"langen".repeat(30)} Wort.`,
    },
    select: { number: true },
  });
  const context = await browser.newContext({ baseURL: site.address });
  const page = await context.newPage();
  for (const path of [
    formAddress,
    "/en/report-an-error?record=organisation%2Fdataport",
    "/fehler-melden?record=hub%2Fzeitz&statement=nichts",
    "/meldungen",
    "/en/reports?state=declined",
    `/meldungen/${number}?done=received`,
    `/en/reports/${number}`,
  ]) {
    await page.goto(path);
    const html = await (await page.request.get(path)).text();
    // React gives a form of a server action an empty address, which every browser takes for the page's own.
    const problems = (await htmlProblems(html)).filter(
      (each) => !each.includes('"action" has invalid value ""'),
    );
    expect(problems, path).toEqual([]);
    if (path === formAddress) {
      await fill(page, { message: "kurz", email: "x" });
      await send(page);
      await expect(page.getByText("Die Meldung ist noch nicht abgeschickt")).toBeVisible();
    }
    for (const [width, colorScheme] of [
      [1280, "light"],
      [1280, "dark"],
      [320, "light"],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${path}, ${width}: ${id} ${nodes[0]?.html}`)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
  await context.close();
});
