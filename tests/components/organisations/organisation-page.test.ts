import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { OrganisationPage } from "#components/organisations/organisation-page.tsx";
import { organisationView } from "#components/organisations/organisation-view.ts";
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
