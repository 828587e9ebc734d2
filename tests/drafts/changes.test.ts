import { describe, expect, test } from "vitest";
import { changesBetween } from "#lib/drafts/changes.ts";
import type { Content, Row } from "#lib/drafts/fields.ts";

const citation = (id: string, wording: string): Row => ({
  id,
  wording,
  date: { wording, reading: "", anchor: "" },
});
const opening = (wording: string): Row => ({
  id: "m1",
  kind: "opening",
  citations: [citation("c1", wording)],
});
const before: Content = {
  id: "zeitz",
  name: "DigitalHub Zeitz",
  website: "",
  milestones: [opening("Anfang 2022"), { id: "m2", kind: "talks", citations: [] }],
};

describe("what changed between two states", () => {
  test("nothing, when nothing did", () => {
    expect(changesBetween(before, structuredClone(before))).toEqual([]);
  });

  test("a field with what it was and what it is", () => {
    expect(changesBetween(before, { ...before, name: "Hub Zeitz", website: "https://a.example" })).toEqual([
      { kind: "changed", path: "name", before: "DigitalHub Zeitz", after: "Hub Zeitz" },
      { kind: "added", path: "website", before: "", after: "https://a.example" },
    ]);
  });

  test("a field deep in the rows, by the ids on the way", () => {
    const after = {
      ...before,
      milestones: [opening("10. März 2022"), (before["milestones"] as Row[])[1] as Row],
    };
    expect(changesBetween(before, after).map(({ path }) => path)).toEqual([
      "milestones.m1.citations.c1.wording",
      "milestones.m1.citations.c1.date",
    ]);
  });

  test("rows that came, went and moved", () => {
    const [m1, m2] = before["milestones"] as [Row, Row];
    const m3: Row = { id: "m3", kind: "closure", citations: [] };
    expect(changesBetween(before, { ...before, milestones: [m3, m1] })).toEqual([
      { kind: "added", path: "milestones.m3", before: null, after: [m3] },
      { kind: "removed", path: "milestones.m2", before: [m2], after: null },
    ]);
    expect(changesBetween(before, { ...before, milestones: [m2, m1] })).toEqual([
      { kind: "moved", path: "milestones", before: ["m1", "m2"], after: ["m2", "m1"] },
    ]);
  });

  test("everything of a new record, and that its last row went", () => {
    expect(changesBetween(null, before).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "added name",
      "added milestones.m1",
      "added milestones.m2",
    ]);
    expect(changesBetween(before, { ...before, milestones: [] }).map(({ kind }) => kind)).toEqual([
      "removed",
      "removed",
    ]);
  });
});
