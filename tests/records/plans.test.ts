import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayedCitation, displayedDate, planOutcome, timeline } from "#lib/records/plans.ts";
import { cancelled, done, planned } from "#tests/records/milestones.ts";

const earlyIn2022 = "[2022-01..2022-03]";
const summary = (lines: ReturnType<typeof timeline>["entries"]) =>
  lines.map(({ milestone, plans }) => [milestone.id, ...plans.map((plan) => plan.id)].join(" ← "));

test("a milestone shows the reading of the citation that it names", () => {
  const opening = done("a", "opening", "2022-03-10");
  const second = {
    ...displayedCitation(opening),
    id: "a-c2",
    date: displayedDate(done("b", "opening", "2022")),
  };
  const both = { ...opening, citations: [...opening.citations, second], displayedCitationId: "a-c2" };
  expect(displayedCitation(both).id).toBe("a-c2");
  expect(displayedDate(both).edtf).toBe("2022");
  expect(() => displayedDate({ ...opening, displayedCitationId: "elsewhere" })).toThrow(
    "no citation of its own",
  );
});

describe("what became of a plan", () => {
  const plan = planned("plan", "start-of-operation", earlyIn2022);

  test("is pending up to its latest day and overdue from the next", () => {
    expect(planOutcome(plan, [plan], "2021-12-20")).toBe("pending");
    expect(planOutcome(plan, [plan], "2022-03-31")).toBe("pending");
    expect(planOutcome(plan, [plan], "2022-04-01")).toBe("overdue");
  });

  test.each(["[2022-01..]", "XXXX-12-13"])("is undated for %s, however long ago", (edtf) => {
    const open = planned("plan", "opening", edtf);
    expect(planOutcome(open, [open], "2999-01-01")).toBe("undated");
  });

  test("happened when the event itself follows, directly or after a later plan", () => {
    const later = planned("later", "start-of-operation", "2022-06", "plan");
    const move = planned("move", "move-in", "2022-01");
    expect(planOutcome(move, [move, done("in", "move-in", "2022-02", "move")], "2023-01-01")).toBe(
      "happened",
    );
    const chain = [plan, later, done("event", "opening", "2022-07-01", "later")];
    expect(chain.slice(0, 2).map((each) => planOutcome(each, chain, "2023-01-01"))).toEqual([
      "happened",
      "happened",
    ]);
  });

  test("is replaced by a later plan, which alone can be overdue", () => {
    const later = planned("later", "start-of-operation", "2022-06", "plan");
    expect(planOutcome(plan, [plan, later], "2023-01-01")).toBe("replaced");
    expect(planOutcome(later, [plan, later], "2023-01-01")).toBe("overdue");
  });

  test("is cancelled when it was called off, or when what followed it was", () => {
    const off = cancelled("off", "start-of-operation", "2022-02", "plan");
    expect(planOutcome(off, [plan, off], "2023-01-01")).toBe("cancelled");
    expect(planOutcome(plan, [plan, off], "2023-01-01")).toBe("cancelled");
  });

  test.each(["opening", "start-of-operation"] as const)("happened by any done %s, linked or not", (kind) => {
    const later = planned("later", "opening", "2022-06", "plan");
    const event = done("event", kind, "XXXX-12-13");
    expect(planOutcome(plan, [plan, event], "2023-01-01")).toBe("happened");
    expect(planOutcome(plan, [plan, later, event], "2023-01-01")).toBe("happened");
  });

  test("did not happen by an operation that had ended before the plan's date", () => {
    const anew = planned("anew", "opening", "2024");
    const all = [done("first", "opening", "2020"), done("end", "closure", "2022"), anew];
    expect(planOutcome(anew, all, "2025-06-01")).toBe("overdue");
  });

  test("did not happen by another kind of event", () => {
    expect(planOutcome(plan, [plan, done("in", "move-in", "2022-02")], "2023-01-01")).toBe("overdue");
  });

  test("cannot be asked of what is done", () => {
    expect(() => planOutcome(done("a", "opening", "2022"), [], "2023-01-01")).toThrow("no plan");
  });
});

describe("the timeline", () => {
  test("puts what is decidedly earlier first and the undecided in the order of kinds", () => {
    const { entries, undated } = timeline([
      done("opening", "opening", "[2021-09..]"),
      planned("day", "event", "XXXX-12-13"),
      done("in", "move-in", "2021-09"),
      done("letter", "letter-of-intent", "[..2021-09-30]"),
      done("closure", "closure", "2024"),
      done("talks", "talks", "[..2021-09-30]"),
    ]);
    expect(summary(entries)).toEqual(["talks", "letter", "in", "opening", "closure"]);
    expect(summary(undated)).toEqual(["day"]);
  });

  test("names a plan once beside an event that fulfils both plans after it", () => {
    const { entries } = timeline([
      planned("first", "opening", "2021"),
      planned("second", "start-of-operation", "2022-03", "first"),
      planned("third", "opening", "2022-05", "first"),
      done("event", "opening", "2022-06-01"),
    ]);
    expect(summary(entries)).toEqual(["event ← first ← second ← third"]);
  });

  test("puts each plan beside what followed it, the oldest first", () => {
    const all = [
      done("event", "opening", "2022-08-01", "second"),
      planned("second", "opening", "2022-06-01", "first"),
      planned("first", "opening", "2022-02-01"),
      planned("unlinked", "start-of-operation", "2022-07-01"),
      planned("pending", "event", "2030"),
      cancelled("off", "move-in", "2022-01", "move"),
      planned("move", "move-in", "2021-12"),
    ];
    const { entries } = timeline(all);
    expect(summary(entries)).toEqual(["off ← move", "event ← first ← unlinked ← second", "pending"]);
  });

  test("keeps a plan beside an event without a year", () => {
    const all = [planned("plan", "opening", earlyIn2022), done("event", "opening", "XXXX-12-13")];
    expect(timeline(all).entries).toEqual([]);
    expect(summary(timeline(all).undated)).toEqual(["event ← plan"]);
  });

  test("shows every milestone once, whatever the order of the list", () => {
    const dates = [
      "2021",
      "2021-09",
      "2021-09-14",
      "[..2021-12-20]",
      "[2021-09..]",
      "XXXX-12-13",
      earlyIn2022,
    ];
    const part = fc.record({
      kind: fc.constantFrom("talks", "letter-of-intent", "move-in", "opening", "closure"),
      make: fc.constantFrom(done, planned, cancelled),
      edtf: fc.constantFrom(...dates),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 7 }), fc.nat(), (parts, turn) => {
        const all = parts.map(({ kind, make, edtf }, index) => make(`m${index}`, kind as "talks", edtf));
        const { entries, undated } = timeline(all);
        const shown = [...entries, ...undated].flatMap(({ milestone, plans }) => [milestone, ...plans]);
        expect(shown.map((each) => each.id).toSorted()).toEqual(all.map((each) => each.id).toSorted());
        const at = all.length === 0 ? 0 : turn % all.length;
        expect(timeline([...all.slice(at), ...all.slice(0, at)].toReversed())).toEqual({ entries, undated });
      }),
      { seed: 3 },
    );
  });
});
