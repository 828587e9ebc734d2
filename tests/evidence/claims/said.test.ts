import { expect, test } from "vitest";
import { isDated, saidOf } from "#lib/evidence/claims/said.ts";
import { hubOf, cited } from "#tests/evidence/facts.ts";

const around = {
  sources: { dated: { published: "2022-06-09" }, undated: { published: null } },
  claimsKnown: { c: "2026-11-21" },
  today: "2026-11-28",
};

const said = (...citations: ReturnType<typeof cited>[]) => {
  const [claim] = hubOf("h", {
    claims: [
      { id: "c", form: "count", basis: "opened", value: 1, scope: "network", speaker: "Sprecher", citations },
    ],
  }).claims;
  if (!claim) throw new Error("There is one claim.");
  return saidOf(claim, around);
};

test.each([
  [[cited("a", "dated", "2022-06-07")], "2022-06-07", "2022-06-07", true],
  [[cited("a", "dated")], "2022-06-09", "2022-06-09", true],
  [[cited("a", "dated", "[2022-05..]")], "2022-05-01", "2022-06-09", true],
  [[cited("a", "dated", "XXXX-06-07")], null, "2022-06-09", false],
  [[cited("a", "undated", "2021")], "2021-01-01", "2021-12-31", true],
  [[cited("a", "undated", "[2021..]")], "2021-01-01", "2026-11-21", false],
  [[cited("a", "undated")], null, "2026-11-21", false],
  // The first citation that tells; an open reading is closed by its own source.
  [[cited("a", "undated"), cited("b", "dated")], "2022-06-09", "2022-06-09", true],
  [[cited("a", "dated"), cited("b", "undated", "[2021..]")], "2021-01-01", "2026-11-21", false],
])("what %j cites was said between %s and %s", (citations, earliest, latest, isBounded) => {
  const found = said(...citations);
  expect([found.earliest, found.latest, isDated(found)]).toEqual([earliest, latest, isBounded]);
});

test("a claim that the register does not tell yet was said by today", () => {
  expect(saidOf({ id: "new", citations: [] }, { ...around, claimsKnown: {} }).latest).toBe("2026-11-28");
});
