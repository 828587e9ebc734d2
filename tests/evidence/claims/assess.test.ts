import { describe, expect, test } from "vitest";
import { assessClaims, countingOf, type Assessment } from "#lib/evidence/claims/assess.ts";
import type { Facts } from "#lib/evidence/facts.ts";
import {
  claimed,
  cited,
  factsOf,
  happened,
  hubOf,
  networkOf,
  organisationOf,
  seedFacts,
} from "#tests/evidence/facts.ts";

const assessed = (facts: Facts): Record<string, Assessment> =>
  Object.fromEntries(assessClaims(countingOf(facts)).map((each) => [each.claim.id, each]));

/** Verdict, the count from and to, and the places that the dates leave open. */
const summary = ({ verdict, count, order }: Assessment) => [
  verdict,
  count && `${count.verdict} ${count.min}–${count.max}`,
  order && `${order.verdict} ${order.min}–${order.max}`,
];

describe("the claims that the documents make", () => {
  const all = assessed(seedFacts());

  test.each([
    // Two hubs are known to have opened, and only between them is an order to be asked for.
    ["zeitz-claim-seventh", ["differs", "differs 0–2", "differs 1–2"]],
    ["zeitz-claim-first-in-sachsen-anhalt", ["agrees", "undecided 0–1", "agrees 1–1"]],
    // Both are there, signed on or before days that leave the order open.
    ["sangerhausen-claim-second-in-sachsen-anhalt", ["undecided", "agrees 2–2", "undecided 1–2"]],
    // The three others signed on or before Oldenburg's day.
    ["oldenburg-in-holstein-claim-fourth-letter-of-intent", ["undecided", "agrees 4–4", "undecided 1–4"]],
    ["grossroehrsdorf-claim-first-in-sachsen", ["agrees", "agrees 1–1", "agrees 1–1"]],
    // The fifth hub is unnamed.
    ["digitalhubs-schleswig-holstein-claim-five", ["differs", "differs 4–4", null]],
    ["digitalhubs-claim-nine-opened", ["differs", "differs 0–2", null]],
    ["dataport-claim-seven-carriers", ["agrees", "agrees 7–7", null]],
  ])("%s: %j", (id, expected) => {
    const assessment = all[id];
    expect(assessment && summary(assessment)).toEqual(expected);
  });

  test("none is left out", () => expect(Object.keys(all)).toHaveLength(8));

  test("the working names the hubs with the milestone that decides, and when it was said", () => {
    const { count, said } = all["oldenburg-in-holstein-claim-fourth-letter-of-intent"] as Assessment;
    expect(said).toEqual({ earliest: "2021-10-20", latest: "2021-10-20", by: "reading" });
    expect(count?.hubs?.certain.map(({ hubId, milestoneId }) => [hubId, milestoneId]).toSorted()).toEqual([
      ["hennstedt", "hennstedt-letter-of-intent"],
      ["oldenburg-in-holstein", "oldenburg-in-holstein-letter-of-intent"],
      ["rendsburg", "rendsburg-letter-of-intent"],
      ["wilster", "wilster-letter-of-intent"],
    ]);
    const { said: undated, count: opened } = all["zeitz-claim-seventh"] as Assessment;
    expect(undated).toEqual({ earliest: null, latest: "2026-11-21", by: "register" });
    expect(opened?.hubs?.possible.map(({ hubId }) => hubId).toSorted()).toEqual(["rostock", "zeitz"]);
    expect(opened?.hubs?.without).toBe(7);
  });

  test("Dataport's brand counts as Dataport: its hubs are those of the network and of the organisation alike", () => {
    const facts = seedFacts();
    const dataport = facts.organisations.find(({ id }) => id === "dataport");
    const kisa = facts.organisations.find(({ id }) => id === "kisa");
    const claims = [claimed("probe", "count", 9, "planned", { scope: "organisation", said: "2026-11-21" })];
    const withClaim = (owner: typeof dataport) => ({
      ...facts,
      organisations: facts.organisations.map((each) =>
        each.id === owner?.id
          ? { ...organisationOf("x", { claims }), ...each, ...organisationClaims(claims) }
          : each,
      ),
    });
    expect(summary(assessed(withClaim(dataport))["probe"] as Assessment)[1]).toBe("agrees 9–9");
    expect(summary(assessed(withClaim(kisa))["probe"] as Assessment)[1]).toBe("differs 1–1");
  });
});

const organisationClaims = (claims: ReturnType<typeof claimed>[]) => ({
  claims: organisationOf("x", { claims }).claims,
});

describe("a count", () => {
  const opened = (id: string, edtf: string, more: object = {}) =>
    hubOf(id, { milestones: [happened(`${id}-opening`, "opening", edtf)], ...more });
  const count = (value: number, said: string | undefined, hubs = register) =>
    assessed(
      factsOf({
        hubs,
        networks: [networkOf("n", { claims: [claimed("c", "count", value, "opened", { said })] })],
      }),
    )["c"] as Assessment;
  const register = [opened("a", "2020"), opened("b", "[2021-01..2021-06]"), opened("c3", "2022-05-04")];

  test.each([
    [2, "2021-07-01", "agrees"],
    [1, "2021-07-01", "differs"],
    [3, "2021-07-01", "differs"],
    [1, "2021-03-01", "undecided"],
    [2, "2021-03-01", "undecided"],
    [0, "2021-03-01", "differs"],
    [3, "2022-05-04", "agrees"],
    [2, "2022-05-03", "agrees"],
    // Said at some time of the year, within which the third came.
    [2, "2022", "undecided"],
    // Said nobody knows when, up to the day on which the register told it.
    [3, undefined, "undecided"],
    [4, undefined, "differs"],
  ])("of %i, said %s: %s", (value, said, verdict) => expect(count(value, said).verdict).toBe(verdict));

  test("a hub whose year nobody states is possible before the register told of it, and certain from then on", () => {
    const hubs = [opened("a", "XXXX-12-13")];
    expect(count(1, "2024-01-01", hubs).verdict).toBe("undecided");
    expect(count(1, "2026-11-21", hubs).verdict).toBe("agrees");
  });

  test("of operated hubs loses those that closed, as far as the dates say so", () => {
    const closed = hubOf("a", {
      milestones: [happened("a-opening", "opening", "2020"), happened("a-closure", "closure", "2022-03")],
      claims: [],
    });
    const operated = (value: number, said: string) =>
      (
        assessed(
          factsOf({
            hubs: [closed],
            networks: [networkOf("n", { claims: [claimed("c", "count", value, "operated", { said })] })],
          }),
        )["c"] as Assessment
      ).verdict;
    expect(operated(1, "2021-06-01")).toBe("agrees");
    expect(operated(1, "2022-03-15")).toBe("undecided");
    expect(operated(1, "2022-04-01")).toBe("differs");
    expect(operated(0, "2022-04-01")).toBe("agrees");
  });

  test("of opened hubs keeps those that closed", () => {
    const hubs = [
      hubOf("a", {
        milestones: [happened("a-opening", "opening", "2020"), happened("a-closure", "closure", "2022-03")],
      }),
    ];
    expect(count(1, "2023-01-01", hubs).verdict).toBe("agrees");
  });

  test("of planned hubs takes any sign: letter, agreement, move-in, plan or event; talks are none", () => {
    const hubs = [
      hubOf("a", { milestones: [happened("a1", "letter-of-intent", "2021")] }),
      hubOf("b", { milestones: [happened("b1", "agreement", "2021")] }),
      hubOf("c1", { milestones: [happened("c2", "move-in", "2021")] }),
      hubOf("d", {
        milestones: [happened("d1", "opening", "2024", { state: "planned", sourceId: "dated" })],
      }),
      hubOf("e", { milestones: [happened("e1", "start-of-operation", "2021")] }),
      hubOf("f", { milestones: [happened("f1", "talks", "2020")] }),
    ];
    const facts = factsOf({
      hubs,
      networks: [networkOf("n", { claims: [claimed("c", "count", 5, "planned", { said: "2022-01-01" })] })],
      sources: { dated: "2021-12-01" },
    });
    expect(summary(assessed(facts)["c"] as Assessment)[1]).toBe("agrees 5–5");
  });

  test("of planned hubs is open about one that was called off: nobody says whether it is still counted", () => {
    const calledOff = hubOf("a", {
      milestones: [
        happened("a1", "letter-of-intent", "2020"),
        happened("a2", "opening", "2022-03", { state: "cancelled" }),
      ],
    });
    const planned = (said: string) =>
      summary(
        assessed(
          factsOf({
            hubs: [calledOff],
            networks: [networkOf("n", { claims: [claimed("c", "count", 1, "planned", { said })] })],
          }),
        )["c"] as Assessment,
      )[1];
    expect(planned("2021-06-01")).toBe("agrees 1–1");
    expect(planned("2022-03-10")).toBe("undecided 0–1");
    expect(planned("2023-01-01")).toBe("undecided 0–1");
  });

  test("takes an operator's hubs only for the time in which it operated them", () => {
    const handedOver = opened("a", "2020", {
      operators: [
        {
          id: "o1",
          role: "operator",
          organisationId: "betreiber",
          until: { edtf: "2021", wording: "2021" },
          citations: [cited("o1-c", "s")],
        },
      ],
    });
    expect(count(1, "2020-12-31", [handedOver]).count?.max).toBe(1);
    expect(count(1, "2021-06-01", [handedOver]).verdict).toBe("undecided");
    expect(count(0, "2022-06-01", [handedOver]).verdict).toBe("agrees");
  });

  test("leaves out hubs of other operators, and for a network of one state those of other states", () => {
    const hubs = [
      opened("a", "2020"),
      opened("b", "2020", { operatorId: "andere" }),
      opened("d", "2020", { stateIso: "DE-SN" }),
    ];
    const claims = [claimed("c", "count", 2, "opened", { said: "2022-01-01" })];
    const one = [claimed("c", "count", 1, "opened", { said: "2022-01-01" })];
    expect(
      summary(assessed(factsOf({ hubs, networks: [networkOf("n", { claims })] }))["c"] as Assessment)[0],
    ).toBe("agrees");
    const ofState = networkOf("n", { claims: one, stateIso: "DE-SN" });
    expect(summary(assessed(factsOf({ hubs, networks: [ofState] }))["c"] as Assessment)[0]).toBe("agrees");
  });

  test("of carriers is held against their list, which carries no time; without an organisation nobody knows whose", () => {
    const carriers = ["DE-HB", "DE-HH"].map((stateIso) => ({
      id: stateIso.toLowerCase(),
      stateIso,
      citations: [cited(`${stateIso.toLowerCase()}-c`, "s")],
    })) as never;
    const claims = [
      claimed("two", "count", 2, "carriers", { scope: "organisation" }),
      claimed("three", "count", 3, "carriers", { scope: "organisation" }),
    ];
    const hub = hubOf("h", { claims: [claimed("whose", "count", 2, "carriers", { scope: "organisation" })] });
    const all = assessed(
      factsOf({ hubs: [hub], organisations: [organisationOf("o", { carriers, claims })] }),
    );
    expect([all["two"]?.verdict, all["three"]?.verdict, all["whose"]?.verdict]).toEqual([
      "agrees",
      "differs",
      "undecided",
    ]);
    expect(all["whose"]?.count).toBeNull();
  });
});

describe("an order", () => {
  const ordinal = (value: number, own: string, others: string[], said = "2025-01-01") => {
    const hubs = [
      hubOf("h", {
        milestones: [happened("h1", "opening", own)],
        claims: [claimed("c", "ordinal", value, "opened", { said })],
      }),
      ...others.map((edtf, at) => hubOf(`o${at}`, { milestones: [happened(`o${at}-1`, "opening", edtf)] })),
    ];
    return summary(assessed(factsOf({ hubs }))["c"] as Assessment);
  };

  test.each([
    [2, "2021", ["2020", "2022"], ["agrees", "agrees 3–3", "agrees 2–2"]],
    [1, "2021", ["2020", "2022"], ["differs", "agrees 3–3", "differs 2–2"]],
    [2, "2021", ["2021", "2022"], ["undecided", "agrees 3–3", "undecided 1–2"]],
    [3, "2021", ["2021", "2022"], ["differs", "agrees 3–3", "differs 1–2"]],
    [4, "XXXX-12-13", ["2020", "2022"], ["differs", "undecided 2–3", "differs 1–3"]],
    // Two on one day: which came first, the day does not say.
    [1, "2021-03-01", ["2021-03-01"], ["undecided", "agrees 2–2", "undecided 1–2"]],
  ])("number %i, opened %s beside %j: %j", (value, own, others, expected) => {
    expect(ordinal(value, own, others)).toEqual(expected);
  });

  test("of a hub that is not on the basis is bounded by the number of the others alone", () => {
    const others = ["2020", "2021"].map((edtf, at) =>
      hubOf(`o${at}`, { milestones: [happened(`o${at}-1`, "opening", edtf)] }),
    );
    const verdict = (value: number) => {
      const h = hubOf("h", { claims: [claimed("c", "ordinal", value, "opened", { said: "2025-01-01" })] });
      return (assessed(factsOf({ hubs: [h, ...others] }))["c"] as Assessment).verdict;
    };
    expect([1, 2, 3, 4].map(verdict)).toEqual(["undecided", "undecided", "undecided", "differs"]);
  });

  test("said ahead of its hub's opening is not refuted by the count of that day", () => {
    expect(ordinal(2, "2021", ["2020"], "2019-01-01")).toEqual(["agrees", "undecided 0–0", "agrees 2–2"]);
  });

  test("of operated hubs is open about one that had closed before: nobody says whether it counts", () => {
    const closed = hubOf("o", {
      milestones: [happened("o1", "opening", "2019"), happened("o2", "closure", "2020")],
    });
    const h = hubOf("h", {
      milestones: [happened("h1", "opening", "2021")],
      claims: [claimed("c", "ordinal", 2, "operated", { said: "2022-01-01" })],
    });
    expect(summary(assessed(factsOf({ hubs: [h, closed] }))["c"] as Assessment)).toEqual([
      "undecided",
      "undecided 1–2",
      "undecided 1–2",
    ]);
  });

  test("of an organisation or a network has only the count", () => {
    const hubs = [hubOf("a", { milestones: [happened("a1", "opening", "2020")] })];
    const network = networkOf("n", {
      claims: [claimed("c", "ordinal", 2, "opened", { said: "2022-01-01" })],
    });
    expect(summary(assessed(factsOf({ hubs, networks: [network] }))["c"] as Assessment)).toEqual([
      "differs",
      "differs 1–1",
      null,
    ]);
  });
});
