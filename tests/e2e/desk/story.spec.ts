/** The desk from the first link to a restored version: by keyboard alone, with and without script. */
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import type { Browser, Locator, Page, Request } from "@playwright/test";
import { createClient, type Database } from "#lib/db/client.ts";
import { staffMember } from "#tests/staff.ts";
import { expect, test } from "../fixtures.ts";
import { choose, follow, goTo, pick, press, rowId, tick, unfold, write } from "./keyboard.ts";
import { signIn } from "./sign-in.ts";

const databaseUrl = process.env["HUBREGISTER_TEST_DESK_DATABASE"] ?? "";
let database: Database;
test.beforeAll(() => {
  database = createClient(databaseUrl);
});
test.afterAll(() => database.close());

const password = "fünf-grüne-gummistiefel";
const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });
/** A field of the record by its name. */
const field = (page: Page, path: string): Locator => page.locator(`[name="${path}"]:not([type="hidden"])`);
const edit = (id: string) => `/verwaltung/eintraege/hub/${id}`;

/** `npm run staff -- invite`, as on a new machine. */
async function firstLink(email: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["lib/cli/main.ts", "staff", "invite", email, "--role", "admin"],
    { env: { ...process.env, DATABASE_URL: databaseUrl } },
  );
  return /\/anmelden\/einladung\?token=\S+/.exec(stdout)?.[0] ?? "";
}

/** Makes an account with a link that was handed over. */
async function accept(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await write(page.getByLabel("Ihr Name"), name);
  await write(page.getByLabel("Kennwort"), password);
  await follow(button(page, "Konto anlegen"), /\/verwaltung$/);
}

/** The link for somebody new; `hub`: all they may edit. */
async function invite(page: Page, email: string, role: string, hub?: string): Promise<string> {
  const navigation = page.getByRole("navigation", { name: "Verwaltung" });
  await follow(navigation.getByRole("link", { name: "Personen" }), /\/personen$/);
  await write(page.getByLabel("E-Mail-Adresse"), email);
  await pick(page.getByRole("radio", { name: role }));
  if (hub !== undefined) {
    const hubs = page.getByRole("group", { name: "Hubs" });
    const box = hubs.getByRole("checkbox", { name: hub, exact: true });
    if ((await box.count()) > 0) await tick(box);
    else await write(hubs.getByRole("combobox").first(), hub);
  }
  await goTo(button(page, "Einladung erstellen"));
  await page.keyboard.press("Enter");
  const link = page.getByLabel("Link zum Weitergeben");
  await expect(link).toBeVisible({ timeout: 15_000 });
  return new URL(await link.inputValue()).pathname + new URL(await link.inputValue()).search;
}

/** Submits the draft whose form is open. @returns where the draft is reviewed */
async function submit(page: Page, reason: string): Promise<string> {
  await write(page.getByLabel("Anlass der Änderung"), reason);
  await follow(button(page, "Zur Freigabe einreichen").last(), /\/entwuerfe\/[^?]+\?done=submitted/);
  return new URL(page.url()).pathname;
}

async function publish(page: Page, draft: string): Promise<void> {
  await page.goto(draft);
  await follow(button(page, "Jetzt veröffentlichen"), /done=published/);
}

/** Posts again what the form posted, for another record. @returns where the answer leads */
async function replay(page: Page, sent: Request, id: string): Promise<string> {
  const body = sent.postDataBuffer()?.toString("latin1") ?? "";
  const changed = body.replace(/(name="(?:_?\d+_)?id"\r\n\r\n)[^\r]+/, `$1${id}`);
  expect(changed).not.toBe(body);
  const headers = await sent.allHeaders();
  const kept = ["accept", "content-type", "next-action", "next-router-state-tree", "origin"];
  const answer = await page.request.post(sent.url(), {
    headers: Object.fromEntries(kept.flatMap((name) => (headers[name] ? [[name, headers[name]]] : []))),
    data: Buffer.from(changed, "latin1"),
    maxRedirects: 0,
  });
  const { "x-action-redirect": byScript, location } = answer.headers();
  return byScript ?? location ?? `nowhere: ${answer.status()}`;
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });
    const mark = randomBytes(3).toString("hex");

    /** Somebody at a computer of their own. */
    const somebody = async (browser: Browser, baseURL: string | undefined): Promise<Page> => {
      const context = await browser.newContext({
        javaScriptEnabled,
        locale: "de-DE",
        timezoneId: "Europe/Berlin",
        ...(baseURL === undefined ? {} : { baseURL }),
      });
      return context.newPage();
    };

    test("from the first link to a restored version", async ({ page: visitor, quiet, browser, baseURL }) => {
      test.setTimeout(240_000);
      const [admin, editor, second, reviewer, local] = await Promise.all([
        somebody(browser, baseURL),
        somebody(browser, baseURL),
        somebody(browser, baseURL),
        somebody(browser, baseURL),
        somebody(browser, baseURL),
      ]);
      const name = `Digital Hub Brake ${mark}`;
      const id = `digital-hub-brake-${mark}`;
      let draft = "";
      const publicPage = `/hubs/${id}`;

      await test.step("the first administrator takes the link and invites an editor and a reviewer", async () => {
        await accept(admin, await firstLink(`ada-${mark}@example.org`), "Ada Leitung");
        await accept(editor, await invite(admin, `edi-${mark}@example.org`, "Bearbeiten"), "Edi Schreiber");
        await accept(reviewer, await invite(admin, `rea-${mark}@example.org`, "Freigeben"), "Rea Prüfer");
        await signIn(second, await staffMember(database.client, { role: "editor", name: "Udo Zweiter" }));
      });

      await test.step("the editor creates a hub with a partner and a date in the words of its source", async () => {
        const navigation = editor.getByRole("navigation", { name: "Verwaltung" });
        await follow(navigation.getByRole("link", { name: "Hubs" }), /\/eintraege\/hub$/);
        await unfold(editor.getByText("Neuen Hub anlegen"));
        await write(editor.getByLabel("Name", { exact: true }), name);
        await choose(editor.locator("#new-state"), "Niedersachsen");
        await follow(button(editor, "Entwurf anlegen"), /done=created/);

        await press(button(editor, "Partner hinzufügen"));
        const partner = `partners.${rowId(editor)}`;
        await choose(field(editor, `${partner}.role`), "Partner");
        await write(field(editor, `${partner}.ags~search`), "Brake");
        if (javaScriptEnabled) {
          await expect(editor.getByRole("option", { name: /^Brake.*Wesermarsch/ })).toBeVisible();
          await editor.keyboard.press("ArrowDown");
          await editor.keyboard.press("Enter");
        } else {
          await press(button(editor, "Entwurf speichern").last());
          const choice = editor.getByRole("radio", { name: /^Brake.*Wesermarsch/ });
          if ((await choice.count()) > 0) await pick(choice);
        }

        await press(button(editor, "Meilenstein hinzufügen"));
        const milestone = `milestones.${rowId(editor)}`;
        await choose(field(editor, `${milestone}.kind`), "Eröffnung");
        await choose(field(editor, `${milestone}.state`), "geplant");
        const cited = `${milestone}.citations.${await editor.locator(`[name="${milestone}.citations~rows"]`).inputValue()}`;
        await write(field(editor, `${cited}.wording`), "soll Anfang 2022 öffnen");
        await write(field(editor, `${cited}.date.wording`), "Anfang 2022");
      });

      await test.step("a missing source is refused; the summary leads to the field, and the source is added there", async () => {
        await write(editor.getByLabel("Anlass der Änderung"), "Ratsbeschluss");
        await press(button(editor, "Zur Freigabe einreichen").last());
        const summary = editor.getByRole("alert").filter({ hasText: /fehl/ });
        if (javaScriptEnabled) await expect(summary).toBeFocused();
        const missing = summary.getByRole("link", { name: /Meilenstein.*Quelle/ });
        await goTo(missing);
        await editor.keyboard.press("Enter");
        const source = editor.locator(":focus");
        await expect(source).toHaveAttribute("name", /^milestones\..*\.sourceId$/);
        await expect(source).toHaveAccessibleDescription(/fehlt die Quelle/);
        const path = (await source.getAttribute("name")) ?? "";
        const citation = path.split(".").at(-2) ?? "";
        await press(editor.locator(`[id="${citation}"]`).getByRole("button", { name: /^Neue Quelle/ }));
        const added = rowId(editor);
        await choose(field(editor, `newSources.${added}.kind`), "Pressetext");
        await write(field(editor, `newSources.${added}.publisher`), "Stadt Brake");
        await write(field(editor, `newSources.${added}.title`), `Neuer Hub ${mark}`);
        await press(button(editor, "Entwurf speichern").last());
        await expect(field(editor, path).locator("option:checked")).toHaveText(/Stadt Brake/);

        const partner = editor.getByRole("region", { name: "Partner" });
        if ((await partner.locator("details[open]").count()) === 0)
          await unfold(partner.locator("summary").first());
        await choose(partner.locator('select[name$=".sourceId"]'), "Stadt Brake");
        await write(partner.getByLabel("Wortlaut"), "mit der Stadt Brake");
        await submit(editor, "Ratsbeschluss");
      });

      await test.step("the reviewer returns it with a comment; the editor corrects it and submits again", async () => {
        const navigation = reviewer.getByRole("navigation", { name: "Verwaltung" });
        await follow(navigation.getByRole("link", { name: "Entwürfe" }), /\/entwuerfe$/);
        await follow(reviewer.getByRole("link", { name, exact: true }), /\/entwuerfe\//);
        await expect(reviewer.getByRole("region", { name: "Was sich ändert" })).toContainText("Anfang 2022");
        await write(reviewer.getByLabel("Was soll geändert werden?"), "Bitte den Namen ohne „Digital“.");
        await follow(button(reviewer, "Mit Anmerkung zurückgeben"), /done=returned/);
        await editor.goto("/verwaltung");
        const returned = editor.getByRole("region", { name: /zurück/i });
        await expect(returned).toContainText("Bitte den Namen ohne „Digital“.");
        await follow(returned.getByRole("link", { name, exact: true }), /\/eintraege\/hub\//);
        await expect(editor.locator("#notice")).toContainText("Bitte den Namen ohne „Digital“.");
        await write(field(editor, "name"), `Hub Brake ${mark}`);
        draft = await submit(editor, "Ratsbeschluss");
      });

      await test.step("the reviewer publishes, and the public page shows it at once", async () => {
        quiet.allow(/status of 404/);
        expect((await visitor.goto(publicPage))?.status()).toBe(404);
        await publish(reviewer, draft);
        await visitor.goto(publicPage);
        await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(`Hub Brake ${mark}`);
        await expect(visitor.locator("main")).toContainText("Brake (Unterweser)");
        await expect(visitor.locator("main")).toContainText("Anfang 2022");
        await expect(visitor.locator("main")).toContainText("Stadt Brake");
      });

      await test.step("two people change different things at the same time: both stay", async () => {
        await Promise.all([editor.goto(edit(id)), second.goto(edit(id))]);
        await write(field(editor, "name"), `Hafenhub ${mark}`);
        await unfold(second.getByRole("heading", { name: /Eröffnung/ }).locator(".."));
        await choose(second.locator('select[name^="milestones."][name$=".kind"]'), "Veranstaltung");
        await press(button(second, "Entwurf speichern").last());
        await publish(reviewer, await submit(editor, "Neuer Name"));
        draft = await submit(second, "Nur eine Veranstaltung");
        await publish(reviewer, draft);
        await visitor.goto(publicPage);
        await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(`Hafenhub ${mark}`);
        await expect(visitor.locator("main")).toContainText("Veranstaltung");
      });

      await test.step("two people change the same thing: whoever comes second decides, field by field", async () => {
        await second.goto(edit(id));
        await write(field(second, "name"), `Weserhub ${mark}`);
        await press(button(second, "Entwurf speichern").last());
        await editor.goto(edit(id));
        await write(field(editor, "name"), `Werfthub ${mark}`);
        await publish(reviewer, await submit(editor, "Neuer Name"));
        await write(second.getByLabel("Anlass der Änderung"), "Name nach dem Fluss");
        await press(button(second, "Zur Freigabe einreichen").last());
        const decision = second.getByRole("group", { name: /Name im Register/ });
        await expect(decision).toContainText(`Vorher: Hafenhub ${mark}`);
        await expect(decision).toContainText(`Die andere Änderung: Werfthub ${mark}`);
        await pick(decision.getByRole("radio", { name: `Ihre Änderung: Weserhub ${mark}` }));
        await press(button(second, "Entscheidungen übernehmen"));
        await publish(reviewer, await submit(second, "Name nach dem Fluss"));
        await visitor.goto(publicPage);
        await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(`Weserhub ${mark}`);
      });

      await test.step("an old version comes back by a draft and its review", async () => {
        await editor.goto(`${edit(id)}/verlauf`);
        const restore = editor.getByRole("button", { name: /^Als Entwurf wiederherstellen.*Version 1$/ });
        await follow(restore, /done=restored/);
        await editor.goto(edit(id));
        await expect(field(editor, "name")).toHaveValue(`Hub Brake ${mark}`);
        await publish(reviewer, await submit(editor, "Version 1 gilt wieder"));
        await visitor.goto(publicPage);
        await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(`Hub Brake ${mark}`);
      });

      await test.step("a municipality's editor reaches no other hub, by form or by replay", async () => {
        const email = `kim-${mark}@example.org`;
        await accept(local, await invite(admin, email, "Bearbeiten", `Hub Brake ${mark}`), "Kim Kommune");
        await local.goto(edit("wilster"));
        await expect(local.getByText("Sie können diesen Eintrag lesen, aber nicht ändern.")).toBeVisible();
        await expect(button(local, "Entwurf speichern")).toHaveCount(0);

        await local.goto(edit(id));
        await write(field(local, "name"), `Hub Unterweser ${mark}`);
        const posted = local.waitForRequest((request) => request.method() === "POST");
        await press(button(local, "Entwurf speichern").last());
        expect(await replay(local, await posted, "wilster")).toContain("/verwaltung/kein-zugriff");

        const ownId = local.locator('input[type="hidden"][name="id"]');
        await ownId.evaluate((input) => ((input as HTMLInputElement).value = "wilster"));
        await follow(button(local, "Entwurf speichern").last(), /\/kein-zugriff/);
        const { id: authorId } = await database.client.person.findUniqueOrThrow({
          where: { email },
          select: { id: true },
        });
        const drafts = await database.client.draft.findMany({
          where: { authorId },
          select: { recordId: true },
        });
        expect(drafts).toEqual([{ recordId: id }]);
      });
      await Promise.all([admin, editor, second, reviewer, local].map((page) => page.context().close()));
    });
  });
