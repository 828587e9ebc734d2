import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { HubPage } from "#components/hubs/hub-page.tsx";
import { quoted } from "#components/evidence/quoted.ts";
import { hubView, statementsOf } from "#components/hubs/hub-view.ts";
import { hubPage } from "#lib/hubs/queries.ts";
import { saveHub } from "#lib/hubs/store.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { reportHref } from "#lib/reports/address.ts";
import { testDatabase } from "#tests/database.ts";
import { change, citation, hub, milestone } from "#tests/factories.ts";

const database = testDatabase();

const entities: Record<string, string> = { "&quot;": '"', "&#x27;": "'", "&amp;": "&" };
const plain = (html: string) =>
  html.replace(/<[^>]*>/g, "").replace(/&(quot|#x27|amp);/g, (entity) => entities[entity] ?? "");

/** The page of a hub as HTML, on 2 May 2022. */
async function render(slug: string, locale: Locale = "de") {
  const page = await hubPage(database.client, slug);
  if (!page || "moved" in page) throw new Error(`No hub ${slug}.`);
  const view = hubView({ hub: page.hub, references: page.references, locale, today: "2022-05-02" });
  const html = renderToStaticMarkup(
    createElement(HubPage, { view, version: page.version, changedAt: page.changedAt }),
  );
  return { html, text: plain(html), hub: page.hub };
}

const slugs =
  "einbeck grossroehrsdorf hennstedt oldenburg-in-holstein rendsburg rostock sangerhausen wilster zeitz".split(
    " ",
  );

describe.each(slugs)("the page of %s", (slug) => {
  test("opens a source for every statement, and no id stands twice", async () => {
    const { html, hub: record } = await render(slug);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const targets = [...html.matchAll(/popoverTarget="([^"]+)"/gi)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(0);
    expect(ids).toEqual(expect.arrayContaining(targets));
    const lists = Object.values(record).filter((value) => Array.isArray(value));
    expect(statementsOf(record)).toHaveLength(lists.flat().length);
    for (const { citations } of statementsOf(record))
      expect(targets.some((id) => citations.some((each) => id?.endsWith(`q-${each.id}`)))).toBe(true);
  });

  test("leads from every card to the report of an error in its statement, and at its end to one in the entry", async () => {
    for (const locale of ["de", "en"] as const) {
      const { html, hub: record } = await render(slug, locale);
      const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, address]) =>
        address?.replace("&amp;", "&"),
      );
      const address = { kind: "hub", id: record.id } as const;
      const statements = Object.values(record)
        .filter((value) => Array.isArray(value))
        .flat();
      for (const { id } of statements) expect(links).toContain(reportHref(address, id, locale));
      expect(links).toContain(reportHref(address, null, locale));
      const cards = [...html.matchAll(/popover="auto"/g)].length;
      const reports = links.filter((link) =>
        link?.startsWith(`${reportHref(address, null, locale)}&statement=`),
      );
      expect(reports).toHaveLength(cards);
    }
  });

  test("shows the words of every citation in both languages", async () => {
    for (const locale of ["de", "en"] as const) {
      const { text, hub: record } = await render(slug, locale);
      for (const { wording } of statementsOf(record).flatMap(({ citations }) => citations))
        expect(text).toContain(quoted(wording, locale));
    }
  });
});

test("Zeitz is open because of an opening that is inferred to lie in or after September 2021", async () => {
  const { text } = await render("zeitz");
  expect(text).toContain("Eröffnung: im oder nach September 2021 „heute“erschlossen");
});

test("an inferred date carries the mark of inference, the stated opening does not", async () => {
  const { text } = await render("zeitz");
  const timeline = text.slice(text.indexOf("Meilensteine", text.indexOf("Das folgt aus")));
  expect(timeline).toContain("im oder nach September 2021erschlossen1");
  expect(timeline).not.toMatch(/Eröffnung ?erschlossen/);
});

test("an inferred publisher is marked as speaker and on every mark", async () => {
  const { html, text } = await render("zeitz");
  expect(text).toContain("Dataport (erschlossen), undatiert. Gelesen als: Nummer 7");
  const labels = [...html.matchAll(/aria-label="([^"]*Quelle 1[^"]*)"/g)].map(([, label]) => label);
  expect(labels).toContain("erschlossen, Quelle 1 für Eröffnung: Dataport (erschlossen), undatiert");
  expect(labels.filter((label) => label?.includes("Dataport,"))).toEqual([]);
});

test("marks stand behind the town, before the district of the official list, unless the town itself is inferred", async () => {
  expect((await render("zeitz")).text).toMatch(/DigitalHub ZeitzZeitz1.*?, Burgenlandkreis, Sachsen-Anhalt/);
  expect((await render("einbeck")).text).toMatch(/Stadt Einbeck1.*?, Landkreis Northeim/);
  expect((await render("hennstedt")).text).toMatch(/Region Hennstedt, (Kreis )?Dithmarschenerschlossen1/);
});

test("rooms sought say of which day that is, and rooms since left do not read as still in use", async () => {
  expect((await render("oldenburg-in-holstein")).text).toContain(
    "Räume werden gesucht (Stand 20. Oktober 2021)",
  );
  expect((await render("oldenburg-in-holstein", "en")).text).toContain(
    "Premises are being sought (as of 20 October 2021)",
  );
  expect((await render("zeitz")).text).toContain(
    "Franziskanerkloster, Zeitz, bezogen September 2021; Ende nicht genannt",
  );
  expect((await render("zeitz", "en")).text).toContain("moved in: September 2021; end not stated");
});

test("that rooms were interim is what is inferred of them, not their name or dates", async () => {
  const { text } = await render("zeitz");
  expect(text).toContain("Zwischenlösungerschlossen1");
  expect(text).not.toMatch(/Ende nicht genannt ?erschlossen/);
});

test("workplaces stand with the words of the source, which say who uses them", async () => {
  expect((await render("zeitz")).text).toContain(
    "etwa 15 Beschäftigte (geplant) „ca. 15 neuen Mitarbeitenden von Dataport wechselnd genutzt“",
  );
  expect((await render("oldenburg-in-holstein", "en")).text).toContain(
    "5 workplaces (planned) “zunächst fünf Arbeitsplätze",
  );
});

test("Rostock opened on 13 December, and the page says that the year is not stated", async () => {
  const { text } = await render("rostock", "en");
  expect(text).toContain("13 December, year not stated “am 13. Dezember”");
  expect(text).toContain("The source names no year, and the register guesses none.");
});

test("a plan for early 2022 is overdue and unconfirmed in May 2022", async () => {
  const { text } = await render("oldenburg-in-holstein");
  expect(text).toContain("Inbetriebnahme: geplant Anfang 2022, seither unbestätigt");
  expect(text).toContain("Das Register liest das als Zeit bis zum 31. März 2022.");
});

test("plans stand beside what happened, with the delay and with what another source says", async () => {
  const dated = (id: string, edtf: string, wording: string) => citation(id, { date: { edtf, wording } });
  const record = hub({
    milestones: [
      milestone("plan", "[2022-01..2022-03]", { state: "planned" }),
      milestone("open", "", {
        follows: "plan",
        displayedCitationId: "open-a",
        citations: [dated("open-a", "2022-05-10", "am 10. Mai"), dated("open-b", "2022-06", "im Juni 2022")],
      }),
    ],
  });
  expect(await saveHub(database.client, record, change(0))).toMatchObject({ ok: true });
  const { text } = await render("probe");
  expect(text).toMatch(/Geplant war: Anfang 2022.*→ 10\. Mai 2022 \(40 bis 129 Tage später als geplant\)/);
  expect(text).toContain("Andere Quelle: Juni 2022");
});

test("a plan that two milestones follow stands beside both, and no id stands twice", async () => {
  const record = hub({
    id: "forked",
    slug: "forked",
    milestones: [
      milestone("fork", "2021", { state: "planned" }),
      milestone("part-one", "2022-01", { kind: "event", follows: "fork" }),
      milestone("part-two", "2022-02", { kind: "event", follows: "fork" }),
    ],
  });
  expect(await saveHub(database.client, record, change(0))).toMatchObject({ ok: true });
  const { html, text } = await render("forked");
  expect(text.match(/Geplant war: 2021/g)).toHaveLength(2);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
