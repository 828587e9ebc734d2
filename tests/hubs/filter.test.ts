import { describe, expect, test } from "vitest";
import { hubQuery, noFilter, readHubFilter } from "#lib/hubs/filter.ts";

describe("reading the state of the list from an address", () => {
  test("no parameters mean all hubs by name", () => {
    expect(readHubFilter({})).toEqual({ filter: noFilter, ignored: [] });
  });

  test("fields of a form that were left alone say nothing", () => {
    const { filter, ignored } = readHubFilter({ q: "  ", state: "", status: "", sort: "", page: "" });
    expect({ filter, ignored }).toEqual({ filter: noFilter, ignored: [] });
  });

  test("every known parameter is read", () => {
    const { filter, ignored } = readHubFilter({
      q: " Zeitz ",
      state: "sachsen-anhalt",
      status: "open",
      operator: "dataport-kommunal",
      theme: "mobilitaet",
      stand: "2022-06-09",
      sort: "change",
      page: "2",
    });
    expect(ignored).toEqual([]);
    expect(filter).toEqual({
      q: "Zeitz",
      state: "sachsen-anhalt",
      status: "open",
      operator: "dataport-kommunal",
      theme: "mobilitaet",
      stand: "2022-06-09",
      sort: "change",
      page: 2,
    });
  });

  test.each([
    ["state", "atlantis"],
    ["status", "wunderbar"],
    ["operator", "'; DROP TABLE hubs; --"],
    ["theme", "ä"],
    ["sort", "zufall"],
    ["page", "0"],
    ["page", "-1"],
    ["page", "1e9"],
    ["page", "2.5"],
    ["q", "%%%"],
  ] as const)("%s=%s is ignored and named", (field, value) => {
    const { filter, ignored } = readHubFilter({ [field]: value });
    expect(filter).toEqual(noFilter);
    expect(ignored).toEqual([{ field, value }]);
  });

  test("of a repeated parameter the first is taken and the others are named", () => {
    const { filter, ignored } = readHubFilter({ status: ["open", "agreed"] });
    expect(filter.status).toBe("open");
    expect(ignored).toEqual([{ field: "status", value: "agreed" }]);
  });

  test("parameters that are not the list's are nobody's business", () => {
    expect(readHubFilter({ utm_source: "x" }).ignored).toEqual([]);
  });

  test("words sort by closeness unless another order is chosen, and closeness needs words", () => {
    expect(readHubFilter({ q: "zeitz" }).filter.sort).toBe("relevance");
    expect(readHubFilter({ q: "zeitz", sort: "town" }).filter.sort).toBe("town");
    expect(readHubFilter({ sort: "relevance" }).filter.sort).toBe("town");
  });

  test("an overlong search is cut, not refused", () => {
    expect(readHubFilter({ q: "a".repeat(5000) }).filter.q).toHaveLength(100);
  });
});

describe("writing the state of the list into an address", () => {
  const given = (filter: Parameters<typeof hubQuery>[0]) =>
    Object.fromEntries(Object.entries(hubQuery(filter)).filter(([, value]) => value !== undefined));

  test("what goes without saying is left out", () => {
    expect(given(noFilter)).toEqual({});
    expect(given({ ...noFilter, q: "zeitz", sort: "relevance" })).toEqual({ q: "zeitz" });
  });

  test("reading what was written gives the same state", () => {
    const filter = {
      q: "a & b",
      state: "sachsen",
      status: "agreed" as const,
      operator: "kisa",
      theme: "mobilitaet",
      stand: "2022-06-09",
      sort: "town" as const,
      page: 3,
    };
    expect(readHubFilter(given(filter))).toEqual({ filter, ignored: [] });
  });
});
