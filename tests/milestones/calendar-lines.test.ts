import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bounds } from "#lib/dates/edtf.ts";
import { calendarLines, hasTwoEnds, type CalendarVersion } from "#lib/milestones/calendar-lines.ts";
import { precisionGroups } from "#lib/milestones/filter.ts";
import { displayedDate } from "#lib/records/plans.ts";
import type { Milestone } from "#lib/records/statements.ts";
import { arbitraryEdtf } from "#tests/dates/arbitrary-dates.ts";
import { cancelled, done, milestone, planned } from "#tests/records/milestones.ts";

const version = (
  milestones: readonly Milestone[],
  overrides: Partial<CalendarVersion> = {},
): CalendarVersion => ({
  recordId: "probe",
  name: "Digital Hub Probe",
  nameEn: "Digital Hub Probe",
  milestones,
  ...overrides,
});

/** Key, number of changes, and which milestone is shown. */
const told = (...versions: CalendarVersion[]) =>
  calendarLines(versions).map(({ key, sequence, milestone: { id } }) => [key, sequence, id]);

describe("a plan that moves", () => {
  const plan = planned("plan", "opening", "2022-01");
  const later = planned("later", "opening", "2022-05", "plan");
  const opened = done("opened", "opening", "2022-06-10", "later");

  test("stays one entry under its first name, and counts every change of what it shows", () => {
    expect(told(version([plan]))).toEqual([["plan", 0, "plan"]]);
    expect(told(version([plan]), version([plan, later]))).toEqual([["plan", 1, "later"]]);
    expect(told(version([plan]), version([plan, later]), version([plan, later, opened]))).toEqual([
      ["plan", 2, "opened"],
    ]);
  });

  test("of which the register learns all at once has never changed", () => {
    expect(told(version([plan, later, opened]))).toEqual([["plan", 0, "opened"]]);
  });

  test("counts a date that was corrected, another name of the hub, and that it was called off", () => {
    const first = version([plan]);
    expect(told(first, version([planned("plan", "opening", "2022-02")]))).toEqual([["plan", 1, "plan"]]);
    expect(told(first, version([plan], { name: "Hub Zwei", nameEn: "Hub Zwei" }))).toEqual([
      ["plan", 1, "plan"],
    ]);
    expect(told(first, version([cancelled("plan", "opening", "2022-01")]))).toEqual([["plan", 1, "plan"]]);
  });

  test("does not count what nobody sees: another source, another order, the same again", () => {
    const cited = {
      ...plan,
      citations: plan.citations.map((each) => ({ ...each, wording: "anders gesagt" })),
    };
    const talks = done("talks", "talks", "2021");
    expect(
      told(version([plan]), version([cited]), version([talks, cited]), version([cited, talks])).find(
        ([key]) => key === "plan",
      ),
    ).toEqual(["plan", 0, "plan"]);
  });

  test("keeps its name when an earlier plan is found, or its first plan turns out to be none", () => {
    const earlier = planned("earlier", "opening", "2021-10");
    const known = planned("plan", "opening", "2022-01", "earlier");
    expect(told(version([plan]), version([earlier, known]))).toEqual([["plan", 0, "plan"]]);
    expect(told(version([plan, later]), version([planned("later", "opening", "2022-05")]))).toEqual([
      ["plan", 0, "later"],
    ]);
  });

  test("goes on with what followed it first; whatever else follows it is an entry of its own", () => {
    const start = done("start", "start-of-operation", "2022-05-01", "plan");
    const opening = done("opening", "opening", "2022-06-01", "plan");
    expect(told(version([plan, start]), version([plan, opening, start]))).toEqual([
      ["plan", 0, "start"],
      ["opening", 0, "opening"],
    ]);
  });

  test("that no source links to the opening gives way to it", () => {
    const opening = done("opening", "opening", "2022-06-01");
    expect(told(version([plan]), version([plan, opening]))).toEqual([["opening", 0, "opening"]]);
  });

  test("whose event has no two ends leaves the calendar, and comes back as what it was", () => {
    const open = done("open", "opening", "[2022-06-01..]", "plan");
    expect(told(version([plan]), version([plan, open]))).toEqual([]);
    expect(told(version([plan]), version([plan, open]), version([plan]))).toEqual([["plan", 0, "plan"]]);
  });
});

describe("records that were merged", () => {
  const plan = planned("plan", "opening", "2022-01");
  const own = (id: string, milestones: Milestone[]) =>
    version(milestones, { recordId: id, name: id, nameEn: id });

  test("hand their entries over with all that was counted", () => {
    const moved = planned("plan", "opening", "2022-02");
    const before = [own("goes", [plan]), own("stays", []), own("goes", [moved])];
    expect(told(...before)).toEqual([["plan", 1, "plan"]]);
    // Whichever of the two is saved first: meanwhile it stands in both, or in none.
    expect(told(...before, own("stays", [moved]), own("goes", []))).toEqual([["plan", 2, "plan"]]);
    expect(told(...before, own("goes", []), own("stays", [moved]))).toEqual([["plan", 2, "plan"]]);
  });
});

/** One edit of a record, told by numbers: whatever they are, they mean something. */
const edit = fc.record({
  what: fc.constantFrom(
    "follow",
    "follow",
    "redate",
    "redate",
    "settle",
    "rename",
    "reorder",
    "begin",
    "precede",
    "remove",
    "unlink",
    "nothing",
  ),
  which: fc.nat(20),
  edtf: fc.constantFrom(
    "2022-01",
    "2022-02-03",
    "2022",
    "[2022-01..2022-03]",
    "[..2022-05-31]",
    "XXXX-12-13",
    "2023-04",
  ),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

/** Edits that only ever add to a line or correct it. */
const growing = new Set<Edit["what"]>([
  "follow",
  "redate",
  "settle",
  "rename",
  "reorder",
  "begin",
  "nothing",
]);

const kinds = ["opening", "start-of-operation", "event", "agreement"] as const;

/** The versions that edits make, one after the other. */
function versionsOf(edits: readonly Edit[]): CalendarVersion[] {
  let milestones: Milestone[] = [planned("m0", "opening", "2022-01")];
  let name = "Hub";
  const versions = [version(milestones, { name, nameEn: name })];
  const isFollowed = ({ id }: Milestone) => milestones.some(({ follows }) => follows === id);
  for (const [at, { what, which, edtf }] of edits.entries()) {
    const id = `m${at + 1}`;
    const chosen = milestones[which % Math.max(milestones.length, 1)];
    const kind = kinds[which % kinds.length] ?? "opening";
    const replaced = (by: Milestone) => milestones.map((each) => (each.id === by.id ? by : each));
    if (what === "rename") name = `Hub ${at}`;
    else if (what === "begin" || !chosen) milestones = [...milestones, planned(id, kind, edtf)];
    else if (what === "follow" && chosen.state !== "done" && !isFollowed(chosen))
      milestones = [
        ...milestones,
        milestone(id, chosen.kind, edtf, { follows: chosen.id, state: "planned" }),
      ];
    else if (what === "redate")
      milestones = replaced(
        milestone(chosen.id, chosen.kind, edtf, {
          state: chosen.state,
          ...(chosen.follows !== null && { follows: chosen.follows }),
        }),
      );
    else if (what === "settle" && !isFollowed(chosen))
      milestones = replaced({ ...chosen, state: which % 2 === 0 ? "done" : "cancelled" });
    else if (what === "reorder") milestones = milestones.toReversed();
    else if (what === "precede" && chosen.follows === null)
      milestones = [planned(id, chosen.kind, edtf), ...replaced({ ...chosen, follows: id })];
    else if (what === "unlink") milestones = replaced({ ...chosen, follows: null });
    // From the middle of a line: as "unlink".
    else if (what === "remove" && (chosen.follows === null || !isFollowed(chosen)))
      milestones = milestones
        .filter((each) => each !== chosen)
        .map((each) => (each.follows === chosen.id ? { ...each, follows: null } : each));
    versions.push(version(milestones, { name, nameEn: name }));
  }
  return versions;
}

/** What a reader of the calendar sees, read from the entry itself. */
function seen(milestoneShown: Milestone, name: string): string {
  const { earliest, latest, edtf } = displayedDate(milestoneShown);
  return JSON.stringify([earliest, latest, edtf, milestoneShown.state, milestoneShown.kind, name]);
}

describe("over any history", () => {
  const assertHistory = (check: (versions: CalendarVersion[], edits: readonly Edit[]) => void) =>
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 14 }), (edits) => check(versionsOf(edits), edits)),
      { seed: 4, numRuns: 400 },
    );

  test("no two entries have one name, and all have two ends", () => {
    assertHistory((versions) => {
      const lines = calendarLines(versions);
      expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      expect(lines.every((line) => hasTwoEnds(line.milestone))).toBe(true);
    });
  });

  test("the number of changes never falls, and grows by one exactly when what is shown changes", () => {
    assertHistory((versions) => {
      const before = new Map<string, { sequence: number; what: string }>();
      for (const [at, { name }] of versions.entries())
        for (const { key, sequence, milestone: shown } of calendarLines(versions.slice(0, at + 1))) {
          const what = seen(shown, name);
          const last = before.get(key);
          expect(sequence).toBe(last ? last.sequence + Number(last.what !== what) : 0);
          before.set(key, { sequence, what });
        }
    });
  });

  test("a line that is only ever continued or corrected keeps its name: that of its first milestone", () => {
    assertHistory((versions, edits) => {
      fc.pre(edits.every(({ what }) => growing.has(what)));
      for (const { key, milestone: shown, plans } of calendarLines(versions))
        expect(key).toBe((plans[0] ?? shown).id);
    });
  });

  test("whatever is put before it or taken from its beginning, a line keeps its name", () => {
    assertHistory((versions, edits) => {
      fc.pre(edits.every(({ what }) => what !== "unlink"));
      const keyOf = new Map<string, string>();
      for (const at of versions.keys())
        for (const { key, milestone: shown, plans } of calendarLines(versions.slice(0, at + 1)))
          for (const { id } of [...plans, shown]) {
            expect(keyOf.get(id) ?? key).toBe(key);
            keyOf.set(id, key);
          }
    });
  });
});

test("the dates that a calendar leaves out are those the chronology lists as open, without year, or unknown", () => {
  const left = [...precisionGroups.open, ...precisionGroups["without-year"], ...precisionGroups.unknown];
  fc.assert(
    fc.property(arbitraryEdtf, (edtf) => {
      const { precision, earliest, latest } = bounds(edtf);
      expect((left as string[]).includes(precision)).toBe(earliest === null || latest === null);
    }),
    { seed: 4, numRuns: 500 },
  );
});
