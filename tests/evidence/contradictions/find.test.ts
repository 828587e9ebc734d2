import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessClaims, countingOf } from "#lib/evidence/claims/assess.ts";
import { claimFindings, findAll } from "#lib/evidence/contradictions/find.ts";
import { reasons, type Finding, type FindingVerdict } from "#lib/evidence/contradictions/finding.ts";
import type { Facts } from "#lib/evidence/facts.ts";
import type { MilestoneKind } from "#lib/records/statements.ts";
import { anySharpening } from "#tests/dates/sharpening.ts";
import { cited, claimed, factsOf, happened, hubOf, seedFacts } from "#tests/evidence/facts.ts";
import { consistentClaims } from "./consistent-claims.ts";
import { consistentStatements } from "./consistent-statements.ts";
import { contradictions } from "./contradictions.ts";
import { tensions, undecided } from "./open-questions.ts";
import { sources, type Conflict } from "./records.ts";

const consistent = [...consistentClaims, ...consistentStatements];
const withVerdict = (verdict: FindingVerdict, cases: readonly Conflict[]) =>
  cases.map(([why, reason, records]) => ({ why, reason, records, verdict }));
const conflicts = [
  ...withVerdict("contradiction", contradictions),
  ...withVerdict("tension", tensions),
  ...withVerdict("undecided", undecided),
];

const found = (facts: Facts): Finding[] => {
  const counting = countingOf(facts);
  return findAll(assessClaims(counting), counting);
};

describe("statements that go together raise no alarm", () => {
  test("there are at least thirty of them", () => expect(consistent.length).toBeGreaterThanOrEqual(30));

  test.each(consistent)("$why", ({ records }) => {
    const alarms = found(factsOf({ sources, ...records })).filter(({ verdict }) => verdict !== "consistent");
    expect(alarms).toEqual([]);
  });
});

describe("statements that do not are found, with their verdict and reason", () => {
  test("among them at least fifteen contradictions", () =>
    expect(contradictions.length).toBeGreaterThanOrEqual(15));

  test.each(conflicts)("$verdict: $why", ({ records, verdict, reason }) => {
    const all = found(factsOf({ sources, ...records }));
    // A plan for the past is overdue as well; anything else beside the one that is meant would be noise.
    const others = all.filter((each) => each.rule !== "overdue" || reason === "overdue");
    expect(others.map((each) => [each.verdict, each.reason])).toEqual([[verdict, reason]]);
  });

  test("every reason that the rules know is among the cases", () => {
    const shown = new Set<string>(conflicts.map(({ reason }) => reason));
    for (const { records } of consistent)
      for (const { reason } of found(factsOf({ sources, ...records }))) shown.add(reason);
    for (const { reason } of found(seedFacts())) shown.add(reason);
    expect(Object.keys(reasons).filter((reason) => !shown.has(reason))).toEqual([]);
  });
});

describe("the table of tensions between the documents", () => {
  const facts = seedFacts();
  const all = found(facts);
  /** What the rules say of statements, by their ids. */
  const between = (...ids: string[]) =>
    all
      .filter(({ sides }) =>
        ids.every((id) =>
          sides.some((side) => [...side.statementIds, ...(side.citationIds ?? [])].includes(id)),
        ),
      )
      .map(({ verdict, reason }) => [verdict, reason]);

  test("1: nine opened, the seventh operated: cannot be decided, other bases and one of them undated", () => {
    expect(between("digitalhubs-claim-nine-opened", "zeitz-claim-seventh")).toEqual([
      ["undecided", "bases-undated"],
    ]);
  });

  test("2: five by the end of 2021, Oldenburg early in 2022: tension, as the plans are of two kinds; four letters go with it", () => {
    expect(
      between("digitalhubs-schleswig-holstein-establishment", "oldenburg-in-holstein-start-of-operation"),
    ).toEqual([["tension", "plans-of-two-kinds"]]);
    expect(
      between(
        "digitalhubs-schleswig-holstein-claim-five",
        "oldenburg-in-holstein-claim-fourth-letter-of-intent",
      ),
    ).toEqual([["consistent", "bases-differ"]]);
  });

  test("3: Zeitz the first, Sangerhausen the second: consistent, on different bases", () => {
    expect(
      between("zeitz-claim-first-in-sachsen-anhalt", "sangerhausen-claim-second-in-sachsen-anhalt"),
    ).toEqual([["consistent", "order-bases-differ"]]);
  });

  test("4: seven carriers, six states and one association: consistent, a carrier need not be a state", () => {
    expect(
      between("dataport-claim-seven-carriers", "dataport-carrier-it-verbund-schleswig-holstein"),
    ).toEqual([["consistent", "carriers-of-two-kinds"]]);
    expect(all.find(({ rule }) => rule === "carriers")?.numbers).toEqual([7, 6, 1, 7]);
  });

  test("5: plans for early 2022 without an opening: overdue, unconfirmed", () => {
    for (const hub of ["oldenburg-in-holstein", "sangerhausen"])
      expect(between(`${hub}-start-of-operation`)).toContainEqual(["undecided", "overdue"]);
  });

  test("6: two labels for Oldenburg: one theme, two wordings", () => {
    expect(
      between(
        "oldenburg-in-holstein-focus-vitale-gemeinschaften-s4",
        "oldenburg-in-holstein-focus-vitale-gemeinschaften-s4-2",
      ),
    ).toEqual([["consistent", "two-wordings"]]);
  });

  test("Einbeck sharing the theme gives nothing at all", () => {
    expect(all.filter(({ sides }) => sides.some(({ record }) => record.id === "einbeck"))).toEqual([]);
  });

  test("beside these there is only the network's own plan, overdue as well", () => {
    expect(all.map(({ verdict, reason }) => `${verdict} ${reason}`)).toEqual([
      "tension plans-of-two-kinds",
      "undecided bases-undated",
      "undecided overdue",
      "undecided overdue",
      "undecided overdue",
      "consistent carriers-of-two-kinds",
      "consistent bases-differ",
      "consistent order-bases-differ",
      "consistent two-wordings",
    ]);
    expect(between("digitalhubs-schleswig-holstein-establishment")).toContainEqual(["undecided", "overdue"]);
  });
});

describe("whatever the register", () => {
  const cases = [...consistent, ...conflicts].map(({ records }) => records);

  test("the order of records, statements and citations changes nothing but the sides' places", () => {
    const reversed = <Entry>(list: readonly Entry[]): Entry[] => list.toReversed();
    for (const records of cases) {
      const facts = factsOf({ sources, ...records });
      const turned: Facts = {
        ...facts,
        hubs: reversed(facts.hubs).map((hub) => ({
          ...hub,
          milestones: reversed(hub.milestones),
          claims: reversed(hub.claims),
        })),
        networks: reversed(facts.networks).map((each) => ({ ...each, claims: reversed(each.claims) })),
        organisations: reversed(facts.organisations).map((each) => ({
          ...each,
          claims: reversed(each.claims),
        })),
      };
      const keys = (of: Facts) => found(of).map(({ key, verdict }) => `${verdict} ${key}`);
      expect(keys(turned)).toEqual(keys(facts));
    }
  });

  test("every finding has a key of its own, and the verdict of its reason", () => {
    const all = [...cases.map((records) => factsOf({ sources, ...records })), seedFacts()].map(found);
    for (const findings of all) {
      expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
      for (const { reason, verdict, rule } of findings) expect(reasons[reason]).toEqual({ rule, verdict });
    }
  });

  const anyHub = fc.array(
    fc.record({
      kind: fc.constantFrom("letter-of-intent", "opening", "start-of-operation", "closure"),
      dates: fc.array(anySharpening, { minLength: 1, maxLength: 2 }),
    }),
    { maxLength: 4 },
  );

  test("what contradicts, or pulls apart, by its dates does so still when a date becomes known more exactly", () => {
    let findings = 0;
    fc.assert(
      fc.property(anyHub, anyHub, fc.nat(), (one, other, which) => {
        const count = [...one, ...other].flatMap(({ dates }) => dates).length;
        const register = (sharp: number | null) => {
          let at = 0;
          const hub = (id: string, value: number, events: typeof one) =>
            hubOf(id, {
              milestones: events.map(({ kind, dates }, index) => ({
                ...happened(`${id}${index}`, kind as MilestoneKind, "2022"),
                citations: dates.map(({ wide, narrow }, place) =>
                  cited(
                    `${id}${index}-c${place === 0 ? "" : place}`,
                    "early",
                    at++ === sharp ? narrow : wide,
                  ),
                ),
              })),
              claims: [claimed(`${id}-claim`, "ordinal", value, "opened", { stateIso: "DE-ST" })],
            });
          const facts = factsOf({ sources, hubs: [hub("a", 1, one), hub("b", 2, other)] });
          return new Set(found(facts).map(({ reason, sides }) => `${reason} ${sides[0]?.record.id}`));
        };
        const before = register(null);
        findings += before.size;
        const after = register(count === 0 ? null : which % count);
        expect([...before].filter((each) => !after.has(each))).toEqual([]);
      }),
      { seed: 20261209, numRuns: 2000 },
    );
    expect(findings).toBeGreaterThan(500);
  });

  const anyPlaces = fc.array(
    fc.record({
      value: fc.integer({ min: 1, max: 6 }),
      basis: fc.constantFrom("operated" as const, "opened" as const, "planned" as const),
      state: fc.constantFrom("DE-ST" as const, "DE-SN" as const),
    }),
    { maxLength: 40 },
  );

  test("hundreds of claims make no more than a few findings each: not one for every pair", () => {
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const hubs = places.map(({ value, basis, state }, at) =>
          hubOf(`h${at}`, { claims: [claimed(`c${at}`, "ordinal", value, basis, { stateIso: state })] }),
        );
        const counting = countingOf(factsOf({ hubs }));
        const findings = claimFindings(assessClaims(counting), counting);
        expect(findings.length).toBeLessThanOrEqual(places.length * 3);
        const twice = new Set(places.map(({ value, basis, state }) => `${value} ${basis} ${state}`));
        // Every claim but the first of each place is found to take it twice.
        expect(findings.filter(({ reason }) => reason === "place-twice")).toHaveLength(
          places.length - twice.size,
        );
      }),
      { seed: 20261208, numRuns: 100 },
    );
  });
});
