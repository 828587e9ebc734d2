import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf, emptyContent, recordOf } from "#lib/drafts/content.ts";
import type { Content, Field, Row, Value } from "#lib/drafts/fields.ts";
import { type Entry, formEntries } from "#lib/drafts/form-entries.ts";
import { fieldsOf } from "#lib/drafts/forms.ts";
import { applyIntent } from "#lib/drafts/intents.ts";
import { mostRows, readContent } from "#lib/drafts/read-form.ts";
import { recordKinds } from "#lib/records/statements.ts";
import { readSeed } from "#prisma/seed/read.ts";
import { anyHub, citation, hub } from "../factories.ts";

const posted = (entries: readonly Entry[]): FormData => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};

const seed = readSeed();
const zeitz = contentOf({ kind: "hub", record: seed.hubs.find(({ id }) => id === "zeitz") ?? hub() });
const withPartner = contentOf({
  kind: "hub",
  record: hub({
    partners: [
      { id: "p1", role: "host", ags: "15084590", citations: [citation("c1")] },
      { id: "p2", role: "partner", unnamed: "lokale Partner", citations: [citation("c2")] },
    ],
    workplaces: [{ id: "w", kind: "staff", state: "actual", about: true, citations: [citation("c3")] }],
    offers: [
      {
        id: "o",
        offerKindId: "workshops",
        state: "planned",
        audiences: ["citizens", "companies"],
        citations: [citation("c4")],
      },
    ],
  }),
});

const read = (entries: readonly Entry[], stored: Content = withPartner) =>
  readContent("hub", posted(entries), stored);
const rows = (content: Content, list: string) => content[list] as Row[];
const changed = (entries: readonly Entry[], name: string, value: string): Entry[] =>
  entries.map((entry) => (entry[0] === name ? [name, value] : entry));
/** Ids in the order in which they are asked for: `partner-1`, `citation-2`. */
const counter = () => {
  let count = 0;
  return (prefix: string) => `${prefix}-${++count}`;
};

describe("a posted form", () => {
  test.each([
    ...seed.hubs.map((record) => ({ kind: "hub" as const, record })),
    ...seed.networks.map((record) => ({ kind: "network" as const, record })),
    ...seed.organisations.map((record) => ({ kind: "organisation" as const, record })),
    ...seed.sources.map((record) => ({ kind: "source" as const, record })),
  ])("that nobody changed gives back what it showed: $kind $record.id", (kinded) => {
    const content = contentOf(kinded);
    const entries = posted(formEntries(kinded.kind, content));
    expect(readContent(kinded.kind, entries, content)).toEqual(content);
    expect(readContent(kinded.kind, entries, emptyContent(kinded.kind, content.id))).toEqual(content);
  });

  test("without anything in it leaves everything as it was", () => {
    expect(read([], zeitz)).toEqual(zeitz);
  });

  test("changes what it shows and nothing else", () => {
    const content = read([
      ["partners.p1.unnamed", "x"],
      ["name", "Neuer Name"],
      ["partners~rows", "p1"],
      ["partners~rows", "p2"],
    ]);
    expect(content).toEqual({
      ...withPartner,
      name: "Neuer Name",
      partners: rows(withPartner, "partners").map((row) =>
        row.id === "p1" ? { ...row, unnamed: "x" } : row,
      ),
    });
  });

  test("orders rows as they first appear, drops those that are missing, and takes new ones", () => {
    const content = read([
      ["partners~rows", "p2"],
      ["partners~rows", "p-new"],
      ["partners~rows", "p2"],
      ["partners.p-new.role", "partner"],
    ]);
    expect(rows(content, "partners").map(({ id }) => id)).toEqual(["p2", "p-new"]);
    expect(rows(content, "partners")[1]).toMatchObject({
      role: "partner",
      citations: [],
      since: { wording: "" },
    });
  });

  test("says by its marker that a list, a box or a set of boxes was shown empty", () => {
    expect(rows(read([["partners~present", "1"]]), "partners")).toEqual([]);
    const boxes = read([
      ["workplaces~rows", "w"],
      ["workplaces.w.about~present", "1"],
      ["offers~rows", "o"],
      ["offers.o.audiences~present", "1"],
    ]);
    expect(rows(boxes, "workplaces")[0]?.["about"]).toBe(false);
    expect(rows(boxes, "offers")[0]?.["audiences"]).toEqual([]);
  });

  test("keeps the record's order of options that stay chosen", () => {
    const entries = formEntries("hub", withPartner);
    const inListOrder = [
      ...entries.filter(([name]) => name !== "offers.o.audiences"),
      ["offers.o.audiences", "companies"],
      ["offers.o.audiences", "citizens"],
    ] as Entry[];
    expect(read(inListOrder)).toEqual(withPartner);
  });

  test("holds what was typed to find a record until something is chosen", () => {
    const ags = (...entries: Entry[]) =>
      rows(read([["partners~rows", "p1"], ...entries]), "partners")[0]?.["ags"];
    const [id, search, shown] = ["partners.p1.ags", "partners.p1.ags~search", "partners.p1.ags~shown"];
    expect(ags([id, "15084590"], [search, "Zeitz"], [shown, "Zeitz"])).toBe("15084590");
    expect(ags([id, "15084590"], [search, "Naumburg"], [shown, "Zeitz"])).toBe("?Naumburg");
    expect(ags([id, "15084590"], [search, ""], [shown, "Zeitz"])).toBe("");
    expect(ags([id, "?Naum"], [search, "Naum"], [shown, "Naum"])).toBe("?Naum");
    expect(ags([id, "?Naum"], [id, "15084355"], [search, "Naum"], [shown, "Naum"])).toBe("15084355");
    expect(ags([id, ""], [search, "Zeitz"])).toBe("?Zeitz");
    expect(ags([id, "15084590"], [search, "Zeitz"])).toBe("15084590");
  });

  test("cannot change what no form shows", () => {
    const content = read([
      ["id", "other"],
      ["archived", "on"],
      ["mergedIntoId", "zeitz"],
      ["__proto__", "x"],
      ["unknown", "x"],
      ["partners~rows", "__proto__"],
      ["partners~rows", "p1"],
      ["partners~rows", "P 2"],
      ["partners.p1.id", "p9"],
    ]);
    expect(content).toEqual({ ...withPartner, partners: [rows(withPartner, "partners")[0]] });
  });

  test("is bounded: rows, texts, and what no database can hold", () => {
    const many = Array.from(
      { length: mostRows + 50 },
      (_, index) => ["partners~rows", `p-${index}`] as const,
    );
    expect(rows(read(many), "partners")).toHaveLength(mostRows);
    expect((read([["name", "x".repeat(100_000)]])["name"] as string).length).toBe(1600);
    expect(read([["name", "a\0b\r\nc"]])["name"]).toBe("ab\nc");
    expect(read([["name", `${"x".repeat(1599)}😀`]])["name"]).toBe(`${"x".repeat(1599)}\uFFFD`);
  });

  test("has a limit as a whole, beyond which everything stays as it was", () => {
    const names = Array.from({ length: 400 }, (_, index) => `n-${index}`);
    const huge = names.flatMap((id): Entry[] => [
      ["partners~rows", id],
      ...["c1", "c2", "c3", "c4", "c5"].flatMap((inner): Entry[] => [
        [`partners.${id}.citations~rows`, inner],
        [`partners.${id}.citations.${inner}.wording`, "x".repeat(5_000)],
      ]),
    ]);
    expect(JSON.stringify(read(huge)).length).toBeLessThan(6_000_000);
  });

  test("may hold anything at all without anything breaking", () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom(...formEntries("hub", zeitz).map(([each]) => each)),
      fc.constantFrom(
        "partners~rows",
        "partners~present",
        "partners..role",
        "milestones~rows",
        "constructor",
        "intent",
      ),
    );
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("zeitz-host", "on", "?", "2022", "x".repeat(9_000)),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, value), { maxLength: 60 }),
        fc.constantFrom(...recordKinds),
        (entries, kind) => {
          const form = posted(entries);
          form.append("name", new File(["x"], "x.txt"));
          const content = readContent(kind, form, emptyContent(kind, "x"));
          expect(Object.keys(content).toSorted()).toEqual(Object.keys(emptyContent(kind, "x")).toSorted());
          const made = recordOf(kind, content);
          expect(made.ok || made.issues.length > 0).toBe(true);
          expect(JSON.parse(JSON.stringify(content))).toEqual(content);
          expect(JSON.stringify(content)).not.toContain("\\u0000");
        },
      ),
    );
  });
});

describe("the buttons of a form", () => {
  const press = (content: Content, intent: string) => applyIntent("hub", content, intent, counter());

  test("add a statement with its usual choices and a place for its citation", () => {
    const added = rows(press(withPartner, "add:operators"), "operators");
    expect(added).toMatchObject([
      { id: "operator-1", role: "operator", organisationId: "", citations: [{ sourceId: "", wording: "" }] },
    ]);
    const milestone = rows(press(withPartner, "add:milestones"), "milestones")[0];
    expect(rows(milestone as Content, "citations")[0]?.id).toBe(milestone?.["displayedCitationId"]);
  });

  test("add a citation to one row", () => {
    const added = press(withPartner, "add:partners.p2.citations");
    expect(rows(added, "partners").map((row) => (row["citations"] as Row[]).length)).toEqual([1, 2]);
  });

  test("remove and move rows, and at the ends of a list nothing", () => {
    const order = (intent: string) => rows(press(withPartner, intent), "partners").map(({ id }) => id);
    expect(order("remove:partners.p1")).toEqual(["p2"]);
    expect(order("down:partners.p1")).toEqual(["p2", "p1"]);
    expect(order("up:partners.p2")).toEqual(["p2", "p1"]);
    expect(order("up:partners.p1")).toEqual(["p1", "p2"]);
    expect(order("down:partners.p2")).toEqual(["p1", "p2"]);
  });

  test("display another citation when the displayed one goes", () => {
    const two = press(
      press(zeitz, "add:milestones.zeitz-opening.citations"),
      "remove:milestones.zeitz-opening.citations.zeitz-opening-s2",
    );
    const opening = rows(two, "milestones").find(({ id }) => id === "zeitz-opening");
    expect(opening?.["displayedCitationId"]).toBe("citation-1");
  });

  test("add a source for a citation, begun with what was typed; removed, the citation names none", () => {
    const sourceId = (content: Content) =>
      rows(rows(content, "partners")[0] as Content, "citations")[0]?.["sourceId"];
    const typed = read([
      ["partners~rows", "p1"],
      ["partners.p1.citations~rows", "c1"],
      ["partners.p1.citations.c1.sourceId", "?Hub für Zeitz"],
    ]);
    const cited = press(typed, "cite:partners.p1.citations.c1");
    expect(sourceId(cited)).toBe("source-1");
    expect(cited["newSources"]).toMatchObject([{ id: "source-1", title: "Hub für Zeitz", url: "" }]);
    expect(sourceId(press(cited, "remove:newSources.source-1"))).toBe("");
  });

  test.each([
    "save",
    "check",
    "resolve",
    "",
    "add:",
    "add:name",
    "add:nothing",
    "add:partners.p1",
    "remove:partners",
    "remove:partners.p9",
    "up:id",
    "cite:partners.p1",
    "cite:partners.p1.citations.c9",
    "add:__proto__",
  ])("that mean nothing here change nothing: %s", (intent) => {
    expect(press(withPartner, intent)).toEqual(withPartner);
  });

  test("stop adding where a list is full", () => {
    const organisation = emptyContent("organisation", "x");
    const newId = counter();
    const one = applyIntent("organisation", organisation, "add:brandOf", newId);
    expect(applyIntent("organisation", one, "add:brandOf", newId)).toEqual(one);
  });
});

/** All paths of lists and rows in a content. */
function listsAndRows(
  fields: readonly Field[],
  content: Readonly<Record<string, Value>>,
  prefix = "",
): { lists: string[]; rows: string[] } {
  const found = { lists: [] as string[], rows: [] as string[] };
  for (const field of fields) {
    if (field.type !== "rows") continue;
    const path = `${prefix}${field.name}`;
    found.lists.push(path);
    for (const row of content[field.name] as Row[]) {
      found.rows.push(`${path}.${row.id}`);
      const inner = listsAndRows(field.fields, row, `${path}.${row.id}.`);
      found.lists.push(...inner.lists);
      found.rows.push(...inner.rows);
    }
  }
  return found;
}

test("after any buttons and any typing, the form gives back what it holds", () => {
  const step = fc.record({
    verb: fc.constantFrom("add", "remove", "up", "down", "cite", "type"),
    pick: fc.nat(10_000),
    text: fc.oneof(fc.string(), fc.constantFrom("?Zeitz", "Anfang 2022", "zeile 1\nzeile 2", "host")),
  });
  fc.assert(
    fc.property(anyHub("any"), fc.array(step, { maxLength: 12 }), (record, steps) => {
      const newId = counter();
      let content = contentOf({ kind: "hub", record });
      for (const { verb, pick, text } of steps) {
        const paths = listsAndRows(fieldsOf.hub, content);
        const targets = verb === "add" ? paths.lists : paths.rows;
        if (verb === "type") {
          const entries = formEntries("hub", content);
          const free = entries.filter(([name]) => !name.includes("~"));
          const name = free[pick % free.length]?.[0] ?? "name";
          content = readContent("hub", posted(changed(entries, name, text)), content);
        } else if (targets.length > 0)
          content = applyIntent("hub", content, `${verb}:${targets[pick % targets.length]}`, newId);
        expect(readContent("hub", posted(formEntries("hub", content)), content)).toEqual(content);
        const made = recordOf("hub", content);
        expect(made.ok || made.issues.length > 0).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
