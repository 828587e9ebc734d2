import { describe, expect, test } from "vitest";
import { hubFacts, missingFacts, type HubFact } from "#lib/hubs/missing-facts.ts";

const all = new Set(hubFacts);
const allBut = (...facts: HubFact[]) => new Set(hubFacts.filter((fact) => !facts.includes(fact)));

describe("what is missing of a hub", () => {
  test("nothing, when every fact is held", () => {
    expect(missingFacts("open", all)).toEqual([]);
  });

  test("of an open hub everything a visitor looks for", () => {
    expect(missingFacts("open", new Set(["milestone", "status", "order"]))).toEqual([
      "town",
      "operator",
      "address",
      "opening-hours",
      "step-free",
      "reachable",
      "website",
      "focus-theme",
      "workplaces",
    ]);
  });

  test("opening hours and step-free access only where there are doors already", () => {
    const gaps = allBut("opening-hours", "step-free", "address", "reachable", "workplaces");
    for (const status of ["in-talks", "agreed", "being-set-up", "closed", "cancelled"] as const)
      expect(missingFacts(status, gaps), status).toEqual([]);
  });

  test("of a hub that is no more only what its history needs", () => {
    expect(missingFacts("closed", new Set(["milestone", "status"]))).toEqual(["order", "town", "operator"]);
  });

  test("no status and no milestone are one gap", () => {
    expect(missingFacts("unknown", allBut("milestone", "status"))).toEqual(["milestone"]);
    expect(missingFacts("unknown", allBut("status"))).toEqual(["status"]);
  });

  test("an order that the sources leave open is a gap whatever the status", () => {
    for (const status of ["open", "closed", "agreed"] as const)
      expect(missingFacts(status, allBut("order"))).toEqual(["order"]);
  });
});
