import { expect, test } from "vitest";
import { saveHub } from "#lib/hubs/store.ts";
import { registerFacts } from "#lib/evidence/facts-queries.ts";
import { judge } from "#lib/evidence/judged.ts";
import { shownEvidence } from "#lib/evidence/shown-queries.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { testDatabase } from "#tests/database.ts";
import { change, hub } from "#tests/factories.ts";
import { cited, claimed, happened, seedFacts, today } from "#tests/evidence/facts.ts";

const database = testDatabase();

/** Of a judgement what does not depend on the day of the seeding. */
const verdicts = (facts: Parameters<typeof judge>[0]) => {
  const { claims, findings } = judge(facts);
  return {
    claims: Object.fromEntries(
      claims.map(({ claimId, verdict, count, order }) => [
        claimId,
        [verdict, count?.min, count?.max, order?.min, order?.max],
      ]),
    ),
    findings: findings.map(({ key, verdict, reason }) => `${verdict} ${reason} ${key}`),
  };
};

test("the database gives the rules what the files of the seed give them", async () => {
  const facts = await registerFacts(database.client, today);
  expect(verdicts(facts)).toEqual(verdicts(seedFacts()));
  // An undated claim is bounded by the day of the first version that holds it.
  const first = await publicVersion(database.client, "hub", "zeitz", 1);
  expect(Object.keys(facts.claimsKnown).toSorted()).toEqual([
    "dataport-claim-seven-carriers",
    "zeitz-claim-first-in-sachsen-anhalt",
    "zeitz-claim-seventh",
  ]);
  expect(facts.claimsKnown["zeitz-claim-seventh"]).toBe(
    first?.at.toLocaleDateString("sv", { timeZone: "Europe/Berlin" }),
  );
});

test("a record's statements come with what compares to them; an archived record is counted and compared no longer", async () => {
  const probe = hub({
    milestones: [
      {
        ...happened("probe-opening", "opening", "2021-03-10", { sourceId: "s0" }),
        citations: [
          cited("probe-opening-c", "s0", "2021-03-10"),
          cited("probe-opening-c2", "s1", "2021-03-11"),
        ],
      },
    ],
    workplaces: [5, 8].map((count, at) => ({
      id: `probe-workplaces-${at}`,
      kind: "workplaces",
      state: "actual",
      count,
      citations: [cited(`probe-workplaces-${at}-c`, at === 0 ? "s0" : "s2")],
    })),
    claims: [claimed("probe-claim", "ordinal", 1, "operated", { stateIso: "DE-ST", sourceId: "s1" })],
  });
  await saveHub(database.client, probe, change(0));
  const judged = judge(await registerFacts(database.client, today));
  const own = judged.findings.filter(({ sides }) => sides.some(({ record }) => record.id === "probe"));
  expect(own.map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ["contradiction", "readings-exclude"],
    ["contradiction", "place-twice"],
    ["tension", "figures-undated"],
    ["consistent", "order-bases-differ"],
  ]);
  expect(own.map(({ states }) => states)).toEqual([["DE-ST"], ["DE-ST"], ["DE-ST"], ["DE-ST"]]);

  const shown = await shownEvidence(database.client, { claims: judged.claims, findings: own });
  expect(shown.claims).toHaveLength(judged.claims.length);
  const [readings] = shown.findings;
  expect(
    readings?.sides.map(({ record, statements }) => [
      record.slug,
      statements[0]?.citations.map(({ id }) => id),
    ]),
  ).toEqual([
    ["probe", ["probe-opening-c"]],
    ["probe", ["probe-opening-c2"]],
  ]);

  await saveHub(database.client, { ...probe, archived: true }, change(1));
  const after = judge(await registerFacts(database.client, today));
  expect(after.findings.filter(({ sides }) => sides.some(({ record }) => record.id === "probe"))).toEqual([]);
  expect(after.claims.map(({ claimId }) => claimId)).not.toContain("probe-claim");
  // Shown from what was kept a moment ago, it is left out.
  const late = await shownEvidence(database.client, { claims: judged.claims, findings: own });
  expect(late.findings).toEqual([]);
});
