import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Content, Row } from "#lib/drafts/fields.ts";
import { rebase } from "#lib/drafts/decisions.ts";
import { applyDecisions, mergeContent, valueAt, type Decision } from "#lib/drafts/merge.ts";

const citation = (id: string, wording = "Anfang 2022"): Row => ({ id, sourceId: "s0", wording });
const partner = (id: string, more: Partial<Row> = {}): Row => ({
  id,
  role: "partner",
  ags: "15084590",
  citations: [citation(`${id}-c1`)],
  ...more,
});
const base: Content = {
  id: "zeitz",
  name: "DigitalHub Zeitz",
  slug: "zeitz",
  audiences: ["citizens"],
  date: { wording: "Anfang 2022", reading: "", anchor: "" },
  partners: [partner("a"), partner("b"), partner("c")],
};
const rows = (content: Content) => (content["partners"] as Row[]).map(({ id }) => id);
const withRows = (...partners: Row[]): Content => ({ ...base, partners });

describe("merging what two people typed", () => {
  test("what only one side changed is taken over, from either side", () => {
    const { merged, conflicts } = mergeContent(
      base,
      { ...base, name: "Hub Zeitz" },
      { ...base, audiences: ["citizens", "companies"] },
    );
    expect(merged).toEqual({ ...base, name: "Hub Zeitz", audiences: ["citizens", "companies"] });
    expect(conflicts).toEqual([]);
  });

  test("the same change on both sides is no conflict", () => {
    const both = { ...base, name: "Hub Zeitz", partners: [] };
    expect(mergeContent(base, both, structuredClone(both))).toEqual({ merged: both, conflicts: [] });
  });

  test("one field changed differently is a conflict that shows all three", () => {
    const { merged, conflicts } = mergeContent(base, { ...base, name: "A" }, { ...base, name: "B" });
    expect(conflicts).toEqual([{ path: "name", base: "DigitalHub Zeitz", mine: "A", theirs: "B" }]);
    expect(merged["name"]).toBe("B");
  });

  test("a date is one thing: its wording and its reading are never mixed from two people", () => {
    const typed = (wording: string, reading: string) => ({ ...base, date: { wording, reading, anchor: "" } });
    const { conflicts } = mergeContent(base, typed("Ende 2022", ""), typed("Anfang 2022", "2022-01"));
    expect(conflicts.map(({ path }) => path)).toEqual(["date"]);
  });

  test("two editors who each append a row both keep theirs", () => {
    const { merged, conflicts } = mergeContent(
      base,
      withRows(partner("a"), partner("b"), partner("c"), partner("mine")),
      withRows(partner("a"), partner("b"), partner("c"), partner("theirs")),
    );
    expect(new Set(rows(merged))).toEqual(new Set(["a", "b", "c", "mine", "theirs"]));
    expect(conflicts).toEqual([]);
  });

  test("different fields of one row, and different citations of it, merge", () => {
    const mine = withRows(partner("a", { role: "host" }), partner("b"), partner("c"));
    const theirs = withRows(
      partner("a", { citations: [citation("a-c1"), citation("a-c2", "Ende 2022")] }),
      partner("b"),
      partner("c"),
    );
    const { merged, conflicts } = mergeContent(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect((merged["partners"] as Row[])[0]).toEqual(
      partner("a", { role: "host", citations: [citation("a-c1"), citation("a-c2", "Ende 2022")] }),
    );
  });

  test("a row that one side removed goes, unless the other changed it: then a person decides", () => {
    const removed = withRows(partner("a"), partner("c"));
    expect(rows(mergeContent(base, removed, base).merged)).toEqual(["a", "c"]);
    const altered = withRows(partner("a"), partner("b", { role: "host" }), partner("c"));
    const gone = mergeContent(base, removed, altered);
    expect(gone.conflicts).toEqual([
      { path: "partners.b", base: [partner("b")], mine: null, theirs: [partner("b", { role: "host" })] },
    ]);
    const kept = mergeContent(base, altered, removed);
    expect(rows(kept.merged)).toEqual(["a", "c"]);
    expect(kept.conflicts).toHaveLength(1);
    const decided = applyDecisions(kept.merged, kept.conflicts, { "partners.b": "mine" });
    expect(valueAt(decided, "partners.b")).toEqual([partner("b", { role: "host" })]);
  });

  test("rows moved by one side move; moved differently by both, a person decides", () => {
    const moved = (order: string) => withRows(...order.split("").map((id) => partner(id)));
    expect(rows(mergeContent(base, moved("cab"), base).merged)).toEqual(["c", "a", "b"]);
    expect(rows(mergeContent(base, base, moved("cab")).merged)).toEqual(["c", "a", "b"]);
    const { merged, conflicts } = mergeContent(base, moved("cab"), moved("bca"));
    expect(conflicts.map(({ path }) => path)).toEqual(["partners~order"]);
    expect(rows(applyDecisions(merged, conflicts, { "partners~order": "mine" }))).toEqual(["c", "a", "b"]);
  });

  test("an undecided conflict stays through a later merge and shows their newest side", () => {
    const first = mergeContent(base, { ...base, name: "A" }, { ...base, name: "B" });
    const held = { content: first.merged, conflicts: first.conflicts };
    const later = rebase(held, { ...base, name: "B" }, { ...base, name: "C", slug: "neu" });
    expect(later.conflicts).toEqual([{ path: "name", base: "DigitalHub Zeitz", mine: "A", theirs: "C" }]);
    expect(later.content).toEqual({ ...base, name: "C", slug: "neu" });
  });
});

// ─── Properties ────────────────────────────────────────────────────────────────────────────────────────────────────

const row = (id: string): fc.Arbitrary<Row> =>
  fc.record({
    id: fc.constant(id),
    role: fc.constantFrom("host", "partner"),
    citations: fc
      .uniqueArray(fc.constantFrom("x", "y", "z"), { maxLength: 3 })
      .chain((each) =>
        fc.tuple(
          ...each.map((c) =>
            fc.record({ id: fc.constant(`${id}-${c}`), wording: fc.constantFrom("eins", "zwei", "drei") }),
          ),
        ),
      ),
  });
const content: fc.Arbitrary<Content> = fc.record({
  id: fc.constant("zeitz"),
  name: fc.constantFrom("A", "B", "C"),
  audiences: fc.subarray(["citizens", "companies"]),
  partners: fc
    .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 5 })
    .chain((each) => fc.tuple(...each.map(row))),
});

describe("merging, for any three contents", () => {
  test("a side that changed nothing loses nothing of the other", () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        expect(mergeContent(before, before, after)).toEqual({ merged: after, conflicts: [] });
        expect(mergeContent(before, after, before)).toEqual({ merged: after, conflicts: [] });
        expect(mergeContent(before, after, after)).toEqual({ merged: after, conflicts: [] });
      }),
    );
  });

  test("the sides may be swapped: the same conflicts, mirrored, and the same rows", () => {
    fc.assert(
      fc.property(content, content, content, (before, one, other) => {
        const there = mergeContent(before, one, other);
        const back = mergeContent(before, other, one);
        const paths = ({ conflicts }: typeof there) => new Set(conflicts.map(({ path }) => path));
        expect(paths(there)).toEqual(paths(back));
        for (const conflict of there.conflicts) {
          const mirrored = back.conflicts.find(({ path }) => path === conflict.path);
          expect([mirrored?.mine, mirrored?.theirs]).toEqual([conflict.theirs, conflict.mine]);
        }
      }),
    );
  });

  test("decided for one side throughout, every field that side changed is as it wanted", () => {
    fc.assert(
      fc.property(content, content, content, (before, mine, theirs) => {
        const { merged, conflicts } = mergeContent(before, mine, theirs);
        for (const side of ["mine", "theirs"] as const) {
          const decisions = Object.fromEntries(conflicts.map(({ path }) => [path, side as Decision]));
          const decided = applyDecisions(merged, conflicts, decisions);
          const wanted = side === "mine" ? mine : theirs;
          for (const name of ["name", "audiences"])
            if (JSON.stringify(before[name]) !== JSON.stringify(wanted[name]))
              expect(decided[name]).toEqual(wanted[name]);
          const [were, want, are] = [before, wanted, decided].map(
            (each) => new Map((each["partners"] as Row[]).map((entry) => [entry.id, entry])),
          ) as [Map<string, Row>, Map<string, Row>, Map<string, Row>];
          for (const [id, entry] of want) {
            // What this side added or changed stands; what it left alone is the other's to remove.
            if (!were.has(id) || JSON.stringify(were.get(id)) !== JSON.stringify(entry)) {
              expect(are.has(id)).toBe(true);
              if (were.get(id)?.["role"] !== entry["role"]) expect(are.get(id)?.["role"]).toBe(entry["role"]);
            }
          }
          for (const id of were.keys()) if (!want.has(id)) expect(are.has(id)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
