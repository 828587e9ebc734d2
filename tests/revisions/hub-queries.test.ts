import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { hubView } from "#components/hubs/hub-view.ts";
import { HubVersionPage } from "#components/revisions/hub-version-page.tsx";
import { berlinDay } from "#lib/dates/today.ts";
import { sourceSchema } from "#lib/evidence/source.ts";
import { saveSource } from "#lib/evidence/store.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import { saveHub } from "#lib/hubs/store.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { hubHistory, hubVersionPage, versionsPerPage } from "#lib/revisions/hub-queries.ts";
import { testDatabase } from "#tests/database.ts";
import { change, citation, hub, milestone } from "#tests/factories.ts";

const database = testDatabase();
const at = (day: string) => ({ now: new Date(`${day}T10:00:00Z`) });

const source = sourceSchema.parse({
  id: "probe-source",
  slug: "probe-source",
  kind: "news",
  publisher: "Erste Zeitung",
  title: "Alte Überschrift",
  published: "2021-12-05",
});
const plan = (edtf: string, wording: string) =>
  milestone("probe-m", edtf, {
    state: "planned",
    citations: [citation("probe-m-c", { sourceId: source.id, wording, date: { edtf, wording } })],
  });
const first: HubRecord = hub({ milestones: [plan("[2022-01..2022-03]", "Anfang 2022")] });

async function save(record: HubRecord, version: number, day: string, approver?: string) {
  const saved = await saveHub(database.client, record, change(version, { ...at(day), approver }));
  expect(saved).toEqual({ ok: true, version: version + 1 });
}

/** The page of a version: what it says, and apart from that its banner. */
async function page(slug: string, version: number, locale: Locale = "de") {
  const found = await hubVersionPage(database.client, slug, version);
  if (!found || "moved" in found) throw new Error(`No version ${version} of ${slug}.`);
  const view = hubView({
    hub: found.version.record,
    references: found.references,
    locale,
    today: berlinDay(found.version.at),
  });
  const html = renderToStaticMarkup(
    createElement(HubVersionPage, { view, version: found.version, today: found.today }),
  );
  const main = /<main.*<\/main>/s.exec(html)?.[0] ?? "";
  const banner =
    /<nav aria-label="(?:Zu dieser Fassung|About this version)".*?<\/nav>/s.exec(main)?.[0] ?? "";
  return { content: main.replace(banner, ""), banner };
}

beforeAll(async () => {
  await saveSource(database.client, source, change(0, at("2022-02-01")));
  await save(first, 0, "2022-02-01");
});

describe("the page of a version", () => {
  test("shows the same for ever: publishing again, renaming a source and the hub change the banner only", async () => {
    const before = { de: await page("probe", 1), en: await page("probe", 1, "en") };
    expect(before.de.banner).toContain("Es ist die heutige Fassung.");
    expect(before.de.content).toContain("Alte Überschrift");
    // On the day of its publication the plan was not overdue yet.
    expect(before.de.content).not.toContain("überfällig");

    await save(hub({ milestones: [plan("2022-03-10", "10. März 2022")] }), 1, "2022-04-20", "reviewer");
    await saveSource(
      database.client,
      { ...source, title: "Neue Überschrift", publisher: "Zweite Zeitung" },
      change(1, at("2022-04-21")),
    );
    const renamed = { ...first, name: "Digital Hub am Markt", slug: "probe-am-markt", milestones: [] };
    await save(renamed, 2, "2022-04-22");

    const after = { de: await page("probe-am-markt", 1), en: await page("probe-am-markt", 1, "en") };
    expect(after.de.content).toBe(before.de.content);
    expect(after.en.content).toBe(before.en.content);
    expect(after.de.banner).toContain("Die heutige Fassung ist Fassung 3 vom 22. April 2022");
    expect(after.de.banner).toContain('href="/hubs/probe-am-markt/versionen?from=1&amp;to=3#compare"');

    // The second one was overdue on its day, and its source had the name that it had then.
    const second = await page("probe-am-markt", 2);
    expect(second.content).toContain("überfällig, unbestätigt");
    expect(second.content).toContain("Alte Überschrift");
    expect(second.content).toContain("Von einer zweiten Person freigegeben");
    expect(second.content).not.toMatch(/reviewer|tester/);
  });

  test("leads from an old address to the present one, and from a version that never was nowhere", async () => {
    expect(await hubVersionPage(database.client, "probe", 1)).toEqual({ moved: "probe-am-markt" });
    expect(await hubVersionPage(database.client, "probe-am-markt", 4)).toBeNull();
    expect(await hubVersionPage(database.client, "nirgends", 1)).toBeNull();
  });

  test("stays readable when its hub is merged into another one", async () => {
    const record = hub({ id: "merged", slug: "merged" });
    await save(record, 0, "2022-05-01");
    const before = await page("merged", 1);
    await save({ ...record, archived: true, mergedIntoId: "zeitz" }, 1, "2022-05-02");
    const after = await page("merged", 1);
    expect(after.content).toBe(before.content);
    expect(after.banner).toContain("in einem anderen aufgegangen: DigitalHub Zeitz");
  });
});

describe("the list of versions", () => {
  const history = async (slug: string, asked: { page?: number; from?: number; to?: number } = {}) => {
    const { page: number = 1, from = null, to = null } = asked;
    const found = await hubHistory(database.client, slug, { page: number, from, to });
    if (!found || "moved" in found) throw new Error(`No history of ${slug}.`);
    return found;
  };

  test("holds every one, the newest first, each against the one before and with the names of its time", async () => {
    const { versions, today } = await history("probe-am-markt");
    expect(today).toMatchObject({ name: "Digital Hub am Markt", version: 3 });
    expect(versions.map(({ version, isReleased }) => [version, isReleased])).toEqual([
      [3, false],
      [2, true],
      [1, false],
    ]);
    expect(versions.map(({ compared }) => compared?.references.sources["probe-source"]?.publisher)).toEqual([
      "Zweite Zeitung",
      "Erste Zeitung",
      undefined,
    ]);
    expect(versions.at(-1)?.compared).toBeNull();
  });

  test("compares any two, the older one first whatever the order, and no unknown ones", async () => {
    const { compared } = await history("probe-am-markt", { from: 3, to: 1 });
    expect(compared).toMatchObject({ from: 1, to: 3 });
    expect(compared?.before).toMatchObject({ name: "Digital Hub Probe" });
    expect(compared?.after).toMatchObject({ name: "Digital Hub am Markt" });
    for (const asked of [{ from: 1 }, { from: 1, to: 1 }, { from: 1, to: 9 }])
      expect((await history("probe-am-markt", asked)).compared).toBeNull();
  });

  test("comes a page at a time, and the oldest of a page is told against the one before it", async () => {
    const record = hub({ id: "long", slug: "long" });
    for (let version = 0; version < versionsPerPage + 3; version += 1)
      await save({ ...record, name: `Hub ${version + 1}` }, version, "2022-05-03");
    const newest = await history("long");
    expect(newest.versions).toHaveLength(versionsPerPage);
    expect(newest.versions.at(-1)).toMatchObject({ version: 4, compared: { before: { name: "Hub 3" } } });
    const rest = await history("long", { page: 9, from: 1, to: 23 });
    expect(rest).toMatchObject({ page: 2, pages: 2, compared: { from: 1, to: 23 } });
    expect(rest.versions.map(({ version }) => version)).toEqual([3, 2, 1]);
  });
});
