import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf, emptyContent, recordOf } from "#lib/drafts/content.ts";
import type { Content, Row } from "#lib/drafts/fields.ts";
import type { KindedRecord } from "#lib/drafts/kinds.ts";
import { recordKinds } from "#lib/records/statements.ts";
import { readSeed } from "#prisma/seed/read.ts";
import { anyHub, citation, hub, milestone } from "../factories.ts";

const seed = readSeed();
const seeded: KindedRecord[] = [
  ...seed.hubs.map((record) => ({ kind: "hub" as const, record })),
  ...seed.organisations.map((record) => ({ kind: "organisation" as const, record })),
  ...seed.networks.map((record) => ({ kind: "network" as const, record })),
  ...seed.sources.map((record) => ({ kind: "source" as const, record })),
  ...seed.themes.map((record) => ({ kind: "theme" as const, record })),
  ...seed.offerKinds.map((record) => ({ kind: "offer-kind" as const, record })),
];

/** The content of a hub with one partner, as a person might have typed it. */
const partner = (
  typed: Record<string, unknown> = {},
  cited: Record<string, unknown> | null = {},
): Content => ({
  ...contentOf({ kind: "hub", record: hub() }),
  partners: [
    {
      ...(
        contentOf({
          kind: "hub",
          record: hub({ partners: [{ id: "p", role: "host", ags: "15084590", citations: [citation("c")] }] }),
        })["partners"] as Row[]
      )[0],
      ...typed,
      ...(cited === null ? { citations: [] } : {}),
    } as Row,
  ].map((row) =>
    cited === null
      ? row
      : { ...row, citations: (row["citations"] as Row[]).map((one) => ({ ...one, ...cited }) as Row) },
  ),
});

const issuesOf = (content: Content) => {
  const made = recordOf("hub", content);
  return made.ok ? [] : made.issues;
};

describe("a record as its form holds it", () => {
  test.each(seeded.map((each) => [`${each.kind} ${each.record.slug}`, each] as const))(
    "is the same record again: %s",
    (_name, kinded) => {
      expect(recordOf(kinded.kind, contentOf(kinded))).toEqual({ ok: true, kinded, newSources: [] });
    },
  );

  test("is the same record again, whatever the hub", () => {
    fc.assert(
      fc.property(anyHub("any"), (record) => {
        const kinded = { kind: "hub" as const, record };
        expect(recordOf("hub", contentOf(kinded))).toEqual({ ok: true, kinded, newSources: [] });
      }),
    );
  });

  test("keeps what the form does not show: that it is archived, and what it was merged into", () => {
    const record = hub({ archived: true, mergedIntoId: "zeitz" });
    expect(recordOf("hub", contentOf({ kind: "hub", record }))).toMatchObject({
      ok: true,
      kinded: { record },
    });
  });

  test("gives a reading of a date only where the words alone do not say it", () => {
    const read = (edtf: string, wording: string) => {
      const cited = [citation("c", { date: { edtf, wording } })];
      const content = contentOf({
        kind: "hub",
        record: hub({ milestones: [milestone("m", edtf, { citations: cited, displayedCitationId: "c" })] }),
      });
      const rows = content["milestones"] as Row[];
      return rows.flatMap((row) => row["citations"] as Row[])[0]?.["date"];
    };
    expect(read("[2022-01..2022-03]", "Anfang 2022")).toEqual({
      wording: "Anfang 2022",
      reading: "",
      anchor: "",
    });
    expect(read("[2021-09..]", "heute")).toEqual({ wording: "heute", reading: "[2021-09..]", anchor: "" });
  });
});

describe("what keeps a form from being a record", () => {
  test("above all a statement without a citation", () => {
    expect(issuesOf(partner({}, null))).toEqual([{ path: "partners.p.citations", code: "needs-source" }]);
    expect(issuesOf(partner({}, { sourceId: "", wording: "" }))).toEqual([
      { path: "partners.p.citations.c.sourceId", code: "needs-source" },
    ]);
  });

  test("a citation without its source, or without its wording", () => {
    expect(issuesOf(partner({}, { sourceId: "" }))).toEqual([
      { path: "partners.p.citations.c.sourceId", code: "citation-needs-source" },
    ]);
    expect(issuesOf(partner({}, { wording: " " }))).toEqual([
      { path: "partners.p.citations.c.wording", code: "citation-needs-wording" },
    ]);
  });

  test("a partner that nobody is, or that two bodies are", () => {
    expect(issuesOf(partner({ ags: "" }))).toEqual([{ path: "partners.p.ags", code: "partner-missing" }]);
    expect(issuesOf(partner({ unnamed: "lokale Partner" }))).toEqual([
      { path: "partners.p.unnamed", code: "body-twice" },
    ]);
  });

  test("what was typed to find a place and not found yet", () => {
    expect(issuesOf(partner({ ags: "?Zeiz" }))).toEqual([
      { path: "partners.p.ags", code: "unresolved", params: { typed: "Zeiz" } },
    ]);
  });

  test("a date that is not understood, at the part that can be put right", () => {
    const since = (wording: string, reading = "", anchor = "") =>
      issuesOf(partner({ since: { wording, reading, anchor } })).map(({ path, code }) => `${path} ${code}`);
    expect(since("demnächst")).toEqual(["partners.p.since.wording date-too-vague"]);
    expect(since("heute")).toEqual(["partners.p.since.anchor date-needs-anchor"]);
    expect(since("heute", "", "9.6.2022")).toEqual([]);
    expect(since("heute", "31. Februar 2022")).toEqual(["partners.p.since.reading date-no-such-day"]);
    expect(since("heute", "2022")).toEqual([]);
    expect(since("", "2022")).toEqual(["partners.p.since.wording date-empty"]);
    expect(since("heute", "", "bald")).toEqual(["partners.p.since.anchor date-too-vague"]);
  });

  test("texts that are too long or hold control characters, numbers that are none or out of range", () => {
    expect(issuesOf(partner({}, { wording: "x".repeat(301) }))).toEqual([
      { path: "partners.p.citations.c.wording", code: "too-long", params: { max: 300, length: 301 } },
    ]);
    expect(issuesOf(partner({}, { wording: "a\u0007b" }))).toEqual([
      { path: "partners.p.citations.c.wording", code: "control-characters" },
    ]);
    const workplaces = (count: string) => {
      const record = hub({
        workplaces: [{ id: "w", kind: "staff", state: "actual", citations: [citation("c")] }],
      });
      const content = contentOf({ kind: "hub", record });
      return issuesOf({
        ...content,
        workplaces: (content["workplaces"] as Row[]).map((row) => ({ ...row, count })),
      });
    };
    expect(workplaces("1.500")).toEqual([]);
    expect(workplaces("etwa 15").map(({ code }) => code)).toEqual(["not-a-number"]);
    expect(workplaces("100001").map(({ code }) => code)).toEqual(["out-of-range"]);
  });

  const milestones = (change: (rows: Row[]) => Row[]) => {
    const record = hub({
      milestones: [
        milestone("plan", "2022", { state: "planned" }),
        milestone("event", "2022-03-10", { follows: "plan" }),
      ],
    });
    const content = contentOf({ kind: "hub", record });
    return issuesOf({ ...content, milestones: change(content["milestones"] as Row[]) });
  };

  test("a milestone that follows what happened, itself, or what was removed", () => {
    const follows = (id: string) => (rows: Row[]) =>
      rows.map((row) => (row.id === "plan" ? { ...row, follows: id } : row));
    expect(milestones((rows) => rows)).toEqual([]);
    expect(milestones(follows("event"))).toEqual([
      { path: "milestones.plan.follows", code: "follows-done" },
      { path: "milestones.event.follows", code: "follows-circle" },
    ]);
    expect(milestones(follows("plan"))).toContainEqual({
      path: "milestones.plan.follows",
      code: "follows-circle",
    });
    expect(milestones((rows) => rows.filter(({ id }) => id !== "plan"))).toEqual([
      { path: "milestones.event.follows", code: "row-gone" },
    ]);
  });

  test("a milestone whose displayed citation has no date", () => {
    const undated = milestones((rows) =>
      rows.map((row) => ({
        ...row,
        citations: (row["citations"] as Row[]).map((one) => ({
          ...one,
          date: { wording: "", reading: "", anchor: "" },
        })),
      })),
    );
    expect(undated).toContainEqual({
      path: "milestones.event.citations.event-c.date.wording",
      code: "displayed-needs-date",
    });
  });

  test("all of it at once in an empty form", () => {
    for (const kind of recordKinds) {
      const made = recordOf(kind, emptyContent(kind, "new"));
      expect(made.ok ? [] : made.issues.map(({ code }) => code)).toContain("missing");
    }
  });

  test("ids used twice, which only the schema sees, at the row", () => {
    const row = partner()["partners"] as Row[];
    expect(issuesOf({ ...partner(), partners: [...row, ...row] })).toContainEqual({
      path: "partners.p",
      code: "used-twice",
    });
  });
});

describe("sources added in the form", () => {
  const added = (typed: Record<string, unknown>) =>
    recordOf("hub", {
      ...partner({}, { sourceId: "source-1" }),
      newSources: [
        {
          id: "source-1",
          kind: "news",
          publisher: "MZ",
          title: "Hub für Zeitz",
          published: "20.10.2021",
          ...(typed as Omit<Row, "id">),
        },
      ],
    });

  test("become records of their own, under the id that citations name", () => {
    expect(added({})).toMatchObject({
      ok: true,
      kinded: { record: { partners: [{ citations: [{ sourceId: "source-1" }] }] } },
      newSources: [
        {
          id: "source-1",
          slug: "mz-2021-10-20-hub-fuer-zeitz",
          publisher: "MZ",
          published: "2021-10-20",
          url: null,
        },
      ],
    });
  });

  test("are checked like any source", () => {
    const codes = (typed: Record<string, unknown>) => {
      const made = added(typed);
      return made.ok ? [] : made.issues.map(({ path, code }) => `${path} ${code}`);
    };
    expect(codes({ title: "" })).toEqual(["newSources.source-1.title title-or-description"]);
    expect(codes({ url: "javascript:alert(1)" })).toEqual(["newSources.source-1.url not-a-url"]);
    expect(codes({ published: "Oktober 2021" })).toEqual(["newSources.source-1.published date-not-a-day"]);
  });
});

test("an address left empty is made of the name", () => {
  const content = { ...contentOf({ kind: "hub", record: hub() }), name: "Hub Großröhrsdorf", slug: "" };
  expect(recordOf("hub", content)).toMatchObject({
    ok: true,
    kinded: { record: { slug: "hub-grossroehrsdorf" } },
  });
});

test("whatever stands in a content, the answer is a record or a list of what is wrong", () => {
  const names = Object.keys(emptyContent("hub", "x"));
  const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.constantFrom("15084590", "s0", "?x", "2022", "Anfang 2022", "host", "done", null, true, 7),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.record({ wording: fc.string(), reading: fc.string(), anchor: fc.string() }),
      fc.dictionary(
        fc.constantFrom("id", "kind", "role", "citations", "sourceId", "date", "follows"),
        tie("value"),
      ),
    ),
  })).value;
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), value), (fields) => {
      const made = recordOf("hub", { ...emptyContent("hub", "x"), ...(fields as Content), id: "x" });
      expect(made.ok || made.issues.length > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});
