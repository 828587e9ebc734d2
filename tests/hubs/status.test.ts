import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hubStatus, hubStatuses, statusOfReason } from "#lib/hubs/status.ts";
import type { Milestone, MilestoneKind } from "#lib/records/statements.ts";
import { cancelled, done, milestone, planned } from "#tests/records/milestones.ts";

const today = "2026-01-15";
const status = (...milestones: Milestone[]) => hubStatus(milestones, today);

describe("the hubs of the first day", () => {
  const letter = (edtf: string) => done("letter", "letter-of-intent", edtf);
  const early = planned("plan", "start-of-operation", "[2022-01..2022-03]");
  test.each([
    [
      "Zeitz",
      [
        done("talks", "talks", "[..2021-09-30]"),
        letter("[..2021-09-30]"),
        done("in", "move-in", "2021-09"),
        done("opening", "opening", "[2021-09..]"),
        planned("day", "event", "XXXX"),
      ],
      "open",
      "opened",
    ],
    ["Rostock", [done("opening", "opening", "XXXX-12-13")], "open", "opened"],
    ["Einbeck", [letter("[..2021-12-20]")], "agreed", "letter-of-intent-signed"],
    ["Sangerhausen", [letter("[..2021-12-20]"), early], "being-set-up", "operation-overdue"],
    ["Oldenburg in Holstein", [letter("2021-10-20"), early], "being-set-up", "operation-overdue"],
    ["Großröhrsdorf", [done("signed", "agreement", "[..2022-06-09]")], "agreed", "agreement-signed"],
    ["Hennstedt", [letter("[..2021-10-20]")], "agreed", "letter-of-intent-signed"],
  ] as const)("%s", (_, milestones, expected, reason) => {
    expect(status(...milestones)).toMatchObject({ status: expected, reason, undecided: null });
  });
});

test("without a milestone that tells, the status is unknown", () => {
  const silent = [
    done("day", "event", "2021"),
    done("in", "move-in", "2021"),
    planned("plan", "opening", "2030"),
  ];
  expect(status(...silent)).toEqual({
    status: "unknown",
    reason: "nothing-tells",
    because: [],
    undecided: null,
  });
});

test("only talks mean in talks", () => {
  expect(status(done("talks", "talks", "2021"))).toMatchObject({ status: "in-talks", because: ["talks"] });
});

describe("being set up", () => {
  const letter = done("letter", "letter-of-intent", "2021-10-20");

  test("follows from a letter of intent and a plan for operation, which may still be to come", () => {
    const plan = planned("plan", "opening", "2027");
    expect(status(letter, plan)).toMatchObject({ reason: "operation-planned", because: ["letter", "plan"] });
  });

  test("follows from moving in after an agreement, and not from moving in before", () => {
    expect(status(letter, done("in", "move-in", "2021-11"))).toMatchObject({ status: "being-set-up" });
    expect(status(letter, done("in", "move-in", "2020"))).toMatchObject({
      status: "agreed",
      because: ["letter"],
    });
  });

  test("says so when it cannot be decided which came first", () => {
    expect(status(letter, done("in", "move-in", "2021-10"))).toEqual({
      status: "being-set-up",
      reason: "moved-in",
      because: ["in", "letter"],
      undecided: { milestones: ["in", "letter"], otherwise: "agreed" },
    });
  });

  test("is not told by a plan for something else", () => {
    expect(status(letter, planned("day", "event", "2022")).status).toBe("agreed");
  });
});

test.each(["opening", "start-of-operation"] as const)("a done %s means open whatever its date", (kind) => {
  const all = [done("letter", "letter-of-intent", "2023"), done("event", kind, "XXXX-12-13")];
  expect(status(...all)).toMatchObject({ status: "open", because: ["event"], undecided: null });
});

describe("closed", () => {
  const opening = done("opening", "opening", "2021-12-13");

  test("is a hub whose closure is later than its opening", () => {
    expect(status(opening, done("end", "closure", "2023"))).toMatchObject({
      status: "closed",
      undecided: null,
    });
  });

  test("ends with a later opening", () => {
    const again = done("again", "start-of-operation", "2024");
    expect(status(opening, done("end", "closure", "2023"), again)).toMatchObject({ status: "open" });
  });

  test("is stated, and said to be undecided, when the order is open", () => {
    expect(status(done("opening", "opening", "XXXX-12-13"), done("end", "closure", "2023"))).toEqual({
      status: "closed",
      reason: "closed-down",
      because: ["end"],
      undecided: { milestones: ["end", "opening"], otherwise: "open" },
    });
  });

  test("gives way to an agreement that is decidedly later", () => {
    const end = done("end", "closure", "2023-05");
    expect(status(opening, end, done("letter", "letter-of-intent", "2024"))).toMatchObject({
      status: "agreed",
    });
    expect(status(opening, end, done("letter", "letter-of-intent", "[..2024]"))).toMatchObject({
      status: "closed",
      undecided: { milestones: ["end", "letter"], otherwise: "agreed" },
    });
  });

  test("does not end by moving in alone", () => {
    expect(status(opening, done("end", "closure", "2023"), done("in", "move-in", "2024")).status).toBe(
      "closed",
    );
  });

  test("is none that talks began anew for, unless it had opened again", () => {
    const talks = done("talks", "talks", "[2023-06..]");
    const end = done("end", "closure", "[..2023-05-31]");
    expect(status(done("opening", "opening", "XXXX-12-13"), end, talks)).toMatchObject({
      status: "in-talks",
      undecided: { milestones: ["end", "opening"], otherwise: "open" },
    });
  });

  test("is not told by a planned closure, even one whose day has passed", () => {
    expect(status(opening, planned("end", "closure", "2023")).status).toBe("open");
  });
});

describe("cancelled", () => {
  const letter = done("letter", "letter-of-intent", "2021-10-20");

  test("is a hub whose opening was called off", () => {
    const off = cancelled("off", "opening", "2022");
    expect(status(letter, off)).toMatchObject({ status: "cancelled", because: ["off"], undecided: null });
    const plan = planned("plan", "opening", "2022");
    expect(status(letter, plan, cancelled("off", "opening", "2022-03", "plan")).status).toBe("cancelled");
  });

  test("is a hub whose agreement or talks were called off", () => {
    expect(status(letter, cancelled("off", "agreement", "2022"))).toMatchObject({
      reason: "agreement-cancelled",
    });
    expect(status(done("talks", "talks", "2021"), cancelled("off", "talks", "2022")).status).toBe(
      "cancelled",
    );
    expect(status(letter, cancelled("off", "talks", "2022")).status).toBe("agreed");
  });

  test("is not a hub that opened, has a new plan or a later agreement", () => {
    const off = cancelled("off", "opening", "2022");
    expect(status(letter, off, done("event", "opening", "2021-12")).status).toBe("open");
    expect(status(letter, off, planned("plan", "opening", "2027")).status).toBe("being-set-up");
    expect(status(letter, off, planned("plan", "opening", "2027", "off")).status).toBe("being-set-up");
    expect(status(letter, off, done("new", "agreement", "2023")).status).toBe("agreed");
  });

  test("says so when it cannot be decided whether the agreement came later", () => {
    expect(status(letter, cancelled("off", "opening", "2021"))).toMatchObject({
      status: "cancelled",
      undecided: { milestones: ["letter", "off"], otherwise: "agreed" },
    });
  });
});

describe("whatever the milestones", () => {
  const kinds: MilestoneKind[] = [
    "talks",
    "letter-of-intent",
    "agreement",
    "move-in",
    "start-of-operation",
    "opening",
    "event",
    "closure",
  ];
  const month = fc.nat({ max: 5 }).map((at) => `2021-0${at + 1}`);
  const edtf = fc.oneof(
    month,
    month.map((start) => `[${start}..]`),
    month.map((end) => `[..${end}]`),
    fc.constantFrom("2021", "2020", "XXXX-02-13", "XXXX", "2021-03-14"),
  );
  const part = fc.record({
    kind: fc.constantFrom(...kinds),
    state: fc.constantFrom("done" as const, "done" as const, "planned" as const, "cancelled" as const),
    edtf,
  });
  const parts = fc.array(part, { maxLength: 6 });
  type Part = { kind: MilestoneKind; state: Milestone["state"]; edtf: string };
  const build = (list: Part[]) =>
    list.map(({ kind, state, edtf: date }, index) => milestone(`m${index}`, kind, date, { state }));

  test("the order of the list changes nothing", () => {
    fc.assert(
      fc.property(parts, fc.nat(), (list, turn) => {
        const all = build(list);
        const at = all.length === 0 ? 0 : turn % all.length;
        const turned = [...all.slice(at), ...all.slice(0, at)].toReversed();
        expect(hubStatus(turned, today)).toEqual(hubStatus(all, today));
      }),
      { seed: 4 },
    );
  });

  test("the reason gives the status and every milestone named exists", () => {
    fc.assert(
      fc.property(parts, (list) => {
        const result = hubStatus(build(list), today);
        expect(hubStatuses).toContain(result.status);
        expect(statusOfReason[result.reason]).toBe(result.status);
        const named = [...result.because, ...(result.undecided?.milestones ?? [])].map((id) =>
          Number(id.slice(1)),
        );
        expect(named.every((index) => index < list.length)).toBe(true);
        expect(result.because.length === 0).toBe(result.status === "unknown");
        expect(result.undecided?.otherwise).not.toBe(result.status);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test("a decided status stays what it is when a date becomes known more exactly", () => {
    const exact: Record<string, string[]> = {
      "2020": ["2020-05-17", "[2020-06..2020-11]"],
      "2021": ["2021-01", "2021-06-30", "[2021-02-13..2021-04]"],
      XXXX: ["2019", "2021-03", "2023-07-01"],
      "XXXX-02-13": ["2020-02-13", "2021-02-13", "2022-02-13"],
      "2021-03-14": ["2021-03-14"],
    };
    const within = (date: string): string[] => {
      const known = exact[date];
      if (known) return known;
      const at = date.replace(/[[\].]/g, "");
      if (date.startsWith("[..")) return [`${at}-02`, "2018", "2021-01-01"];
      if (date.startsWith("[")) return [`${at}-02`, "2025", "2021-07-01"];
      return [`${at}-01`, `${at}-14`, `${at}-28`];
    };
    fc.assert(
      fc.property(parts, fc.nat(), fc.nat(), (list, which, how) => {
        const before = hubStatus(build(list), today);
        fc.pre(before.undecided === null && list.length > 0);
        const index = which % list.length;
        const sharper = list.map((each, at) => {
          const options = within(each.edtf);
          return at === index ? { ...each, edtf: options[how % options.length] ?? each.edtf } : each;
        });
        expect(hubStatus(build(sharper), today)).toMatchObject({ status: before.status, undecided: null });
      }),
      { seed: 6, numRuns: 2000 },
    );
  });
});
