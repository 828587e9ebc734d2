import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { HubLead } from "#components/hubs/hub-lead.tsx";
import { HubSections } from "#components/hubs/hub-sections.tsx";
import { hubView } from "#components/hubs/hub-view.ts";
import { ChangePage } from "#components/revisions/change-page.tsx";
import { hubSchema } from "#lib/hubs/record.ts";
import { changeEntry } from "#lib/revisions/changes-queries.ts";
import { chainHead } from "#lib/revisions/log-queries.ts";
import { statementAnchor } from "#lib/revisions/permalink.ts";
import { testDatabase } from "#tests/database.ts";
import { anyHub, hub, milestone } from "#tests/factories.ts";
import { names } from "./names.ts";

const database = testDatabase();

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
const anchorsIn = (html: string): string[] => idsIn(html).flatMap((id) => (id?.startsWith("s-") ? [id] : []));

/** The anchors of all statements of a record: whatever has citations. */
const anchorsOf = (record: object) =>
  Object.values(record)
    .filter((value): value is { id: string; citations?: unknown }[] => Array.isArray(value))
    .flat()
    .filter((entry) => entry.citations !== undefined)
    .map(({ id }) => statementAnchor(id));

describe("a link to a statement finds it, once", () => {
  const sections = (record: unknown) => {
    const view = hubView({
      hub: hubSchema.parse(record),
      references: names,
      locale: "de",
      today: "2022-05-02",
    });
    return renderToStaticMarkup(
      createElement("div", {}, createElement(HubLead, { view }), createElement(HubSections, { view })),
    );
  };

  test("on the page of a hub and of its versions, whatever the record holds", () => {
    fc.assert(
      fc.property(anyHub("any"), (record) => {
        expect(anchorsIn(sections(record)).toSorted()).toEqual(anchorsOf(record).toSorted());
      }),
      { seed: 20_261_128 },
    );
  });

  test("also where it stands beside two others", () => {
    const record = hub({
      milestones: [
        milestone("fork", "2021", { state: "planned" }),
        milestone("part-one", "2022-01", { kind: "event", follows: "fork" }),
        milestone("part-two", "2022-02", { kind: "event", follows: "fork" }),
      ],
      offers: [
        {
          id: "offer",
          offerKindId: "coworking-space",
          state: "planned",
          audiences: ["citizens", "companies"],
          citations: [{ id: "offer-c", sourceId: "s0", wording: "für alle" }],
        },
      ],
    });
    expect(anchorsIn(sections(record)).toSorted()).toEqual(["s-fork", "s-offer", "s-part-one", "s-part-two"]);
  });

  test("on the page of a log entry, of every seeded record that has no page for its versions", async () => {
    const last = (await chainHead(database.client))?.sequence ?? 0;
    let statements = 0;
    for (let sequence = 1; sequence <= last; sequence += 1) {
      const entry = await changeEntry(database.client, sequence);
      if (!entry) throw new Error(`No entry ${sequence}.`);
      for (const locale of ["de", "en"] as const) {
        const html = renderToStaticMarkup(createElement(ChangePage, { entry, locale }));
        const ids = idsIn(html);
        expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
        const expected = entry.version.kind === "hub" ? [] : anchorsOf(entry.version.record);
        expect(anchorsIn(html).toSorted()).toEqual(expected.toSorted());
        statements += expected.length;
        // Every source that stands behind a statement is named, and nobody of staff is.
        for (const { id } of Object.values(entry.references.sources))
          if (expected.length > 0) expect(html).toContain(`/${entry.references.sources[id]?.slug}"`);
      }
    }
    expect(statements).toBeGreaterThan(50);
  });
});
