import { expect, test } from "vitest";
import { everything, milestoneQuery, readMilestoneFilter } from "#lib/milestones/filter.ts";

test("an empty address shows everything, oldest first", () => {
  expect(readMilestoneFilter({})).toEqual({ filter: everything, ignored: [] });
  expect(readMilestoneFilter({ kind: "", year: " ", state: "" })).toEqual({
    filter: everything,
    ignored: [],
  });
});

test("what is chosen is read and written back to the same address", () => {
  const address = {
    kind: "opening",
    year: "2021",
    state: "sachsen-anhalt",
    status: "done",
    precision: "without-year",
    operator: "kisa",
    theme: "mobilitaet",
    hub: "zeitz",
    stand: "2022-06-09",
    wissen: "2026-11-21",
    order: "newest",
    page: "3",
  };
  const { filter, ignored } = readMilestoneFilter(address);
  expect(ignored).toEqual([]);
  expect(filter).toEqual({ ...address, year: 2021, page: 3 });
  expect(milestoneQuery(filter)).toEqual(address);
});

test.each([
  ["kind", "party"],
  ["year", "20x1"],
  ["year", "21"],
  ["year", "9999"],
  ["state", "preussen"],
  ["status", "overdue"],
  ["precision", "rough"],
  ["operator", "Dataport AöR"],
  ["stand", "2022-02-30"],
  ["wissen", "gestern"],
  ["order", "random"],
  ["page", "0"],
  ["page", "-1"],
  ["page", "1e3"],
] as const)("a wrong value is ignored and named: %s=%s", (field, value) => {
  expect(readMilestoneFilter({ [field]: value })).toEqual({
    filter: everything,
    ignored: [{ field, value }],
  });
});

test("of a repeated parameter the first counts, and the others are named", () => {
  const { filter, ignored } = readMilestoneFilter({ year: ["2021", "2022"] });
  expect(filter.year).toBe(2021);
  expect(ignored).toEqual([{ field: "year", value: "2022" }]);
});

test("parameters of others are nobody's business here", () => {
  expect(readMilestoneFilter({ utm_source: "letter" }).ignored).toEqual([]);
});

test("what goes without saying is left out of the address", () => {
  expect(Object.values(milestoneQuery(everything)).every((value) => value === undefined)).toBe(true);
});
