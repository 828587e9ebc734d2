import { describe, expect, test } from "vitest";
import { claimHref, findingAnchor } from "#lib/evidence/contradictions/anchor.ts";
import {
  everyFinding,
  findingQuery,
  pageOf,
  readFindingFilter,
  selectJudged,
} from "#lib/evidence/contradictions/filter.ts";
import { judge } from "#lib/evidence/judged.ts";
import { seedFacts } from "#tests/evidence/facts.ts";

const chosen = {
  claim: "differs",
  verdict: "tension",
  rule: "network-plan",
  state: "schleswig-holstein",
  record: "hub/oldenburg-in-holstein",
  claims: "2",
  page: "3",
};

test("the address carries the whole state, and back", () => {
  const { filter, ignored } = readFindingFilter(chosen);
  expect(ignored).toEqual([]);
  expect(findingQuery(filter)).toEqual(chosen);
  expect(readFindingFilter({}).filter).toEqual(everyFinding);
});

test("what says nothing is ignored and named", () => {
  const { filter, ignored } = readFindingFilter({ verdict: "lie", record: "source/s0", state: "atlantis" });
  expect(filter).toEqual(everyFinding);
  expect(ignored.map(({ field }) => field).toSorted()).toEqual(["record", "state", "verdict"]);
});

describe("of the documents", () => {
  const judged = judge(seedFacts());
  const keys = (change: Partial<typeof everyFinding>) =>
    selectJudged(judged, { ...everyFinding, ...change }).findings.map(({ reason }) => reason);
  const claims = (change: Partial<typeof everyFinding>) =>
    selectJudged(judged, { ...everyFinding, ...change }).claims.map(({ claimId }) => claimId);

  test("one verdict, one rule, one state or one record can be chosen", () => {
    expect(keys({ verdict: "tension" })).toEqual(["plans-of-two-kinds"]);
    expect(keys({ rule: "carriers" })).toEqual(["carriers-of-two-kinds"]);
    expect(keys({ state: "sachsen-anhalt" })).toEqual(["bases-undated", "overdue", "order-bases-differ"]);
    expect(keys({ record: "hub/zeitz" })).toEqual(["bases-undated", "order-bases-differ"]);
    expect(claims({ state: "sachsen" })).toEqual(["grossroehrsdorf-claim-first-in-sachsen"]);
    expect(claims({ record: "organisation/dataport" })).toEqual(["dataport-claim-seven-carriers"]);
    expect(claims({ claim: "agrees" })).toHaveLength(3);
    expect(keys({ record: "hub/nowhere" })).toEqual([]);
  });

  test("every finding has an anchor of its own", () => {
    const anchors = judged.findings.map(({ key }) => findingAnchor(key));
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const anchor of anchors) expect(anchor).toMatch(/^finding-[0-9a-f]{16}$/);
    expect(claimHref({ kind: "hub", id: "zeitz" }, "zeitz-claim-seventh", "en")).toBe(
      "/en/contradictions?record=hub%2Fzeitz#claim-zeitz-claim-seventh",
    );
  });
});

test("a page beyond the last one is the last one", () => {
  expect(pageOf([1, 2, 3, 4, 5], 9, 2)).toEqual({ rows: [5], total: 5, page: 3, pages: 3 });
  expect(pageOf([], 1, 2)).toEqual({ rows: [], total: 0, page: 1, pages: 1 });
});
