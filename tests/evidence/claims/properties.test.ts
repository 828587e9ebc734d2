import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessClaims, countingOf, type Assessment } from "#lib/evidence/claims/assess.ts";
import { claimVerdicts } from "#lib/evidence/claims/count.ts";
import { sinceOf, type HubBasis } from "#lib/evidence/claims/evidence.ts";
import { happenedBy } from "#lib/dates/certainty.ts";
import { heldOn } from "#lib/clocks/testimony.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import { statusOn } from "#lib/hubs/status-on.ts";
import { historicDate } from "#lib/dates/historic-date.ts";
import type { Citation, Claim, Milestone, MilestoneKind } from "#lib/records/statements.ts";
import { anySharpening, anyStatement, type Sharpening } from "#tests/dates/sharpening.ts";
import { claimed, factsOf, hubOf, networkOf, organisationOf } from "#tests/evidence/facts.ts";

const kinds: MilestoneKind[] = [
  "letter-of-intent",
  "agreement",
  "move-in",
  "establishment",
  "start-of-operation",
  "opening",
  "closure",
];
const bases = ["letters-of-intent", "opened", "operated", "planned"] as const satisfies HubBasis[];
const states = ["done", "done", "done", "planned", "cancelled"] as const;

interface Event {
  kind: MilestoneKind;
  state: (typeof states)[number];
  date: Sharpening;
}
interface Drawn {
  hubs: Event[][];
  claim: {
    form: "count" | "ordinal";
    basis: HubBasis;
    value: number;
    of: "hub" | "network";
    said: Sharpening;
  };
}

const anyEvent = (state: fc.Arbitrary<(typeof states)[number]>): fc.Arbitrary<Event> =>
  fc.record({ kind: fc.constantFrom(...kinds), state, date: anySharpening });

const drawn = (
  state: fc.Arbitrary<(typeof states)[number]> = fc.constantFrom(...states),
): fc.Arbitrary<Drawn> =>
  fc.record({
    hubs: fc.array(fc.array(anyEvent(state), { maxLength: 3 }), { minLength: 1, maxLength: 5 }),
    claim: fc.record({
      form: fc.constantFrom("count" as const, "ordinal" as const),
      basis: fc.constantFrom(...bases),
      value: fc.nat(5),
      of: fc.constantFrom("hub" as const, "network" as const),
      said: anySharpening,
    }),
  });

/** As the schemas would make it of `happened`; they are asked thousands of times here, which takes them too long. */
const dated = (id: string, edtf: string): Citation => ({
  id: `${id}-c`,
  sourceId: "s",
  wording: edtf,
  locator: null,
  inference: null,
  date: historicDate({ edtf, wording: edtf }),
});
const event = (
  id: string,
  kind: MilestoneKind,
  edtf: string,
  state: Milestone["state"] = "done",
): Milestone => ({
  id,
  kind,
  state,
  title: null,
  follows: null,
  participants: [],
  displayedCitationId: `${id}-c`,
  citations: [dated(id, edtf)],
});
const template = hubOf("h");
const networkTemplate = networkOf("n");
const hubWith = (id: string, milestones: Milestone[], claims: Claim[] = []): HubRecord => ({
  ...template,
  id,
  milestones,
  claims,
});

/** The register of what was drawn; `read` chooses how exactly each date is known. */
function assessment(
  { hubs, claim: { said, of, form, basis, value } }: Drawn,
  read: (date: Sharpening, place: string) => string,
  more: HubRecord[] = [],
): Assessment {
  const claim: Claim = {
    id: "claim",
    form,
    basis,
    value,
    scope: "network",
    stateIso: null,
    speaker: "Sprecher",
    citations: [dated("claim", read(said, "said"))],
  };
  const records = hubs.map((events, at) =>
    hubWith(
      `h${at}`,
      events.map(({ kind, state, date }, index) =>
        event(`h${at}-${index}`, kind, read(date, `${at}/${index}`), state),
      ),
      at === 0 && of === "hub" ? [claim] : [],
    ),
  );
  const networks = of === "network" ? [{ ...networkTemplate, claims: [claim] }] : [];
  const [found] = assessClaims(countingOf(factsOf({ hubs: [...records, ...more], networks })));
  if (!found) throw new Error("There is one claim.");
  return found;
}

const wide = ({ wide: edtf }: Sharpening) => edtf;

describe("whatever the claim and the dates", () => {
  test("there is one of three verdicts, and a decided one is true of the days themselves", () => {
    const counted = { agrees: 0, differs: 0, undecided: 0 };
    fc.assert(
      fc.property(drawn(fc.constant("done")), (register) => {
        const { verdict, count, order } = assessment(register, wide);
        expect(claimVerdicts).toContain(verdict);
        counted[verdict] += 1;
        const { basis, value, form, said } = register.claim;
        if (form === "ordinal" || verdict === "undecided" || basis === "planned") return;
        expect(order).toBeNull();
        expect(verdict).toBe(trueCount(register.hubs, basis, said.day) === value ? "agrees" : "differs");
        expect(count?.verdict).toBe(verdict);
      }),
      { seed: 20261201, numRuns: 2000 },
    );
    // The property would be empty if nothing were ever decided.
    for (const verdict of claimVerdicts) expect(counted[verdict]).toBeGreaterThan(100);
  });

  test("a decided order is the order of the days themselves", () => {
    const decided = { agrees: 0, differs: 0 };
    fc.assert(
      fc.property(drawn(fc.constant("done")), (register) => {
        const claim = { ...register.claim, form: "ordinal" as const, of: "hub" as const };
        if (claim.basis !== "opened" && claim.basis !== "letters-of-intent") return;
        const { order, verdict } = assessment({ ...register, claim }, wide);
        if (!order?.isOn || verdict === "undecided") return;
        const days = register.hubs.flatMap((events) => firstDay(events, claim.basis) ?? []);
        const own = firstDay(register.hubs[0] ?? [], claim.basis) ?? "";
        const before = days.filter((day) => day < own).length;
        const same = days.filter((day) => day === own).length;
        // Hubs of one day may stand in any order among themselves.
        const isPossible = before < claim.value && claim.value <= before + same;
        if (verdict === "agrees") expect(isPossible).toBe(true);
        if (verdict === "differs" && same === 1) expect(isPossible).toBe(false);
        decided[verdict] += 1;
      }),
      { seed: 20261202, numRuns: 2000 },
    );
    expect(decided.agrees).toBeGreaterThan(25);
    expect(decided.differs).toBeGreaterThan(50);
  });

  test("a more exact date leaves every decided verdict as it is, and the count becomes only surer", () => {
    let decided = 0;
    fc.assert(
      fc.property(drawn(), fc.nat(), ({ hubs, claim }, which) => {
        const places = ["said", ...hubs.flatMap((events, at) => events.map((_, index) => `${at}/${index}`))];
        const sharp = places[which % places.length];
        const before = assessment({ hubs, claim }, wide);
        const after = assessment({ hubs, claim }, (date, place) =>
          place === sharp ? date.narrow : date.wide,
        );
        if (before.verdict !== "undecided") {
          decided += 1;
          expect(after.verdict).toBe(before.verdict);
        }
        const order = before.order?.verdict;
        if (order && order !== "undecided") expect(after.order?.verdict).toBe(order);
        expect(after.count?.min).toBeGreaterThanOrEqual(before.count?.min ?? 0);
        expect(after.count?.max).toBeLessThanOrEqual(before.count?.max ?? 0);
      }),
      { seed: 20261203, numRuns: 3000 },
    );
    expect(decided).toBeGreaterThan(500);
  });

  test("all dates together becoming exact leave it too", () => {
    fc.assert(
      fc.property(drawn(), (register) => {
        const before = assessment(register, wide);
        if (before.verdict === "undecided") return;
        expect(assessment(register, ({ narrow }) => narrow).verdict).toBe(before.verdict);
      }),
      { seed: 20261204, numRuns: 2000 },
    );
  });

  test("a hub outside of what is counted changes nothing, nor does the order of the records", () => {
    const other = fc.array(anyEvent(fc.constantFrom(...states)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(drawn(), other, (register, events) => {
        const outside = {
          ...hubOf("outside", { operatorId: "andere" }),
          milestones: events.map(({ kind, state, date }, at) =>
            event(`outside-${at}`, kind, date.wide, state),
          ),
        };
        expect(assessment(register, wide, [outside])).toEqual(assessment(register, wide));
      }),
      { seed: 20261205, numRuns: 500 },
    );
  });
});

const operates = (kind: MilestoneKind) => kind === "opening" || kind === "start-of-operation";

function firstDay(events: readonly Event[], basis: HubBasis): string | undefined {
  const isSign = (kind: MilestoneKind) =>
    basis === "letters-of-intent" ? kind === "letter-of-intent" : operates(kind);
  return events
    .filter(({ kind }) => isSign(kind))
    .map(({ date }) => date.day)
    .toSorted()[0];
}

/** How many there were on a day, told by the days alone. */
function trueCount(hubs: readonly Event[][], basis: HubBasis, day: string): number {
  return hubs.filter((events) => {
    if (basis !== "operated") return (firstDay(events, basis) ?? "9999") <= day;
    const closures = events.filter(({ kind }) => kind === "closure").map(({ date }) => date.day);
    return events.some(
      ({ kind, date }) =>
        operates(kind) && date.day <= day && !closures.some((closed) => closed > date.day && closed <= day),
    );
  }).length;
}

const anyDay = fc
  .date({ min: new Date("2019-06-01"), max: new Date("2024-06-01"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

test("what a milestone says for a basis is what it says for the truth of a day", () => {
  const testimony = fc.record({ stated: fc.option(anyDay), settled: fc.option(anyDay) });
  fc.assert(
    fc.property(anyStatement, fc.constantFrom(...states), testimony, anyDay, (edtf, state, told, day) => {
      const each = event("m", "opening", edtf, state);
      expect(happenedBy(sinceOf(each, told), day)).toBe(heldOn(each, told, day));
    }),
    { seed: 20261206, numRuns: 2000 },
  );
});

test("a hub counts as operated on a day exactly as its status of that day says", () => {
  const operation = fc.constantFrom<MilestoneKind>("opening", "start-of-operation", "closure");
  const events = fc.array(fc.record({ kind: operation, edtf: anyStatement }), { maxLength: 4 });
  fc.assert(
    fc.property(events, anyDay, (list, day) => {
      const hub = hubWith(
        "h",
        list.map(({ kind, edtf }, at) => event(`m${at}`, kind, edtf)),
      );
      const networks = [networkOf("n", { claims: [claimed("c", "count", 1, "operated", { said: day })] })];
      const facts = factsOf({ hubs: [hub], networks, organisations: [organisationOf("betreiber")] });
      const [found] = assessClaims(countingOf(facts));
      const { statuses } = statusOn(hub.milestones, facts.testimonies, day);
      if (found?.count?.min === 1) expect(statuses).toEqual(["open"]);
      if (found?.count?.max === 0) expect(statuses).not.toContain("open");
    }),
    { seed: 20261207, numRuns: 1500 },
  );
});
