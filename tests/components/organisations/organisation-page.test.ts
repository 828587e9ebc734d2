import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { OrganisationPage } from "#components/organisations/organisation-page.tsx";
import { organisationMetadata, organisationView } from "#components/organisations/organisation-view.ts";
import { organisationPage } from "#lib/organisations/queries.ts";
import type { Citation } from "#lib/records/statements.ts";
import { testDatabase } from "#tests/database.ts";

const database = testDatabase();

async function render(slug: string) {
  const page = await organisationPage(database.client, slug);
  if (!page || "moved" in page) throw new Error(`No organisation ${slug}.`);
  const view = organisationView({ ...page, today: "2022-05-02" }, "de");
  return { html: renderToStaticMarkup(createElement(OrganisationPage, { view })), page };
}

describe.each(["dataport", "dataport-kommunal", "kisa", "it-verbund-schleswig-holstein"])(
  "the page of %s",
  (slug) => {
    test("opens a source for every statement of its record, and no id stands twice", async () => {
      const { html, page } = await render(slug);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const targets = [...html.matchAll(/popoverTarget="([^"]+)"/gi)].map(([, id]) => id);
      expect(ids).toEqual(expect.arrayContaining(targets));
      const lists = Object.values(page.organisation).filter((value) => Array.isArray(value));
      const statements: { citations: Citation[] }[] = lists.flat();
      expect(statements.length).toBeGreaterThan(0);
      for (const { citations } of statements)
        expect(targets.some((id) => citations.some((each) => id?.endsWith(`q-${each.id}`)))).toBe(true);
    });
  },
);

test("claims stand in the source's words with speaker and reading, the network's among them", async () => {
  const { html } = await render("dataport-kommunal");
  const text = html.replace(/<[^>]*>/g, "");
  expect(text).toContain("Gelesen als: Nummer 7 der betriebenen Hubs im ganzen Netzwerk.");
  expect(text).toContain("Gelesen als: 9 eröffnete Hubs im ganzen Netzwerk.");
});

test("an owner of a brand is not said to be absent from the sources, but from the register's entries", async () => {
  const { html } = await render("dataport");
  const text = html.replace(/<[^>]*>/g, "");
  expect(text).toContain(
    "Im Register ist für keinen Hub Dataport AöR als Betreiber eingetragen. Die Marke dataport.kommunal ist es für 9 Hubs.",
  );
  expect(text).toContain("Gelesen als: 7 Träger von Dataport AöR.");
});

test("what an organisation is stands under a label that fits: a brand is no legal form", async () => {
  const terms = async (slug: string) => {
    const { html } = await render(slug);
    const facts = html.slice(html.indexOf('id="facts"'));
    return [...facts.slice(0, facts.indexOf("</dl>")).matchAll(/<dt[^>]*>(.*?)<\/dt>/g)].map(
      ([, term]) => term,
    );
  };
  expect(await terms("dataport-kommunal")).toEqual(["Art"]);
  expect(await terms("it-verbund-schleswig-holstein")).toEqual(["Art", "Träger von"]);
  expect((await terms("dataport"))[0]).toBe("Rechtsform");
});

test("title and description name only what the page holds", async () => {
  const metadata = async (slug: string) => organisationMetadata((await render(slug)).page, "de");
  expect(await metadata("kisa")).toEqual({
    title: "KISA – Hubs, Meilensteine",
    description: "KISA (Zweckverband) im Hubregister: 1 Hub, Meilensteine. Jede Angabe mit Quelle.",
  });
  expect((await metadata("dataport")).title).toBe("Dataport AöR – Marken, Träger, Kennzahlen");
  expect(organisationMetadata((await render("dataport")).page, "en").title).toBe(
    "Dataport AöR – brands, carriers, figures",
  );
  expect((await metadata("it-verbund-schleswig-holstein")).title).toBe(
    "IT-Verbund Schleswig-Holstein – kommunaler Verbund",
  );
  expect((await metadata("dataport-kommunal")).description).toContain("(Marke von Dataport AöR)");
});

test("a role that no source states is marked at the list of hubs", async () => {
  const text = (await render("kisa")).html.replace(/<[^>]*>/g, "");
  expect(text).toContain("nicht dort gesagt, die Rolle bei: Innovation Hub Großröhrsdorferschlossen");
});
