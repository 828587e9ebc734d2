import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completed, type Testimonies } from "#lib/clocks/testimony.ts";
import { dayNumber, isoDay } from "#lib/dates/calendar.ts";
import { historicDate } from "#lib/dates/historic-date.ts";
import { entryOn, periodLists, tellingDays, type Dated } from "#lib/hubs/on-day.ts";
import { statusOn } from "#lib/hubs/status-on.ts";
import { anyStatement } from "#tests/dates/sharpening.ts";
import { done, milestone, planned } from "#tests/records/milestones.ts";

const today = "2026-11-28";
const nothing: Dated = { milestones: [], partners: [], operators: [], premises: [] };
const date = (edtf: string) => historicDate({ edtf, wording: edtf });
const rooms = (kind: "interim" | "permanent", since: string | null) => ({
  id: kind,
  citations: [],
  kind,
  name: null,
  address: null,
  ags: null,
  since: since === null ? null : date(since),
  until: null,
});

describe("the days that tell something of a hub", () => {
  const letter = done("letter", "letter-of-intent", "[..2021-12-20]");
  const plan = planned("plan", "start-of-operation", "[2022-01..2022-03]");
  const told: Testimonies = { plan: { stated: "2021-12-20", settled: null } };

  test("are those on which something becomes possible, sure or overdue", () => {
    expect(tellingDays({ ...nothing, milestones: [letter, plan] }, told, today)).toEqual([
      "2021-12-20",
      "2022-04-01",
    ]);
    const opened = done("opened", "opening", "2022-05");
    const milestones = [letter, plan, opened];
    expect(tellingDays({ ...nothing, milestones }, told, today)).toEqual([
      "2021-12-20",
      "2022-04-01",
      "2022-05-01",
      "2022-05-31",
    ]);
  });

  test("lie before today, and a hub of which nothing is dated has none", () => {
    expect(tellingDays({ ...nothing, milestones: [letter, plan] }, told, "2021-12-20")).toEqual([]);
    const undated = done("undated", "opening", "XXXX-12-13");
    expect(tellingDays({ ...nothing, milestones: [undated] }, {}, today)).toEqual([]);
  });

  test("include those of periods", () => {
    const hub = { ...nothing, premises: [rooms("interim", "2021-09")] };
    expect(tellingDays(hub, {}, today)).toEqual(["2021-09-01", "2021-09-30"]);
  });
});

test("rooms for the time being were perhaps given up once there are others for good", () => {
  const interim = rooms("interim", "2021-09");
  const alone = { ...nothing, premises: [interim] };
  const moved = { ...nothing, premises: [interim, rooms("permanent", null)] };
  expect(entryOn(interim, alone, "2022-06-09")).toBe("surely");
  expect(entryOn(interim, moved, "2022-06-09")).toBe("perhaps");
});

const anyHub = fc
  .array(
    fc.record({
      kind: fc.constantFrom("talks" as const, "letter-of-intent" as const, "opening" as const),
      state: fc.constantFrom("done" as const, "planned" as const, "cancelled" as const),
      edtf: anyStatement,
      stated: fc.option(anyStatement.filter((edtf) => /^\d{4}-\d\d-\d\d$/.test(edtf))),
      since: fc.option(anyStatement),
    }),
    { maxLength: 4 },
  )
  .map((list) => {
    const milestones = list.map(({ kind, state, edtf }, at) => milestone(`m${at}`, kind, edtf, { state }));
    const own = list.map(({ stated }, at) => [`m${at}`, { stated, settled: null }]);
    return {
      hub: { ...nothing, milestones, premises: list.map(({ since }) => rooms("interim", since)) },
      testimonies: completed(milestones, Object.fromEntries(own)),
    };
  });

test("between two of these days nothing changes", () => {
  const anyDay = fc.integer({ min: dayNumber(2018, 1, 1), max: dayNumber(2026, 1, 1) }).map(isoDay);
  fc.assert(
    fc.property(anyHub, anyDay, ({ hub, testimonies }, day) => {
      const days = tellingDays(hub, testimonies, today);
      const last = days.findLast((each) => each <= day);
      const then = last ?? "1900-01-01";
      expect(statusOn(hub.milestones, testimonies, day).statuses).toEqual(
        statusOn(hub.milestones, testimonies, then).statuses,
      );
      for (const list of periodLists)
        for (const entry of hub[list]) expect(entryOn(entry, hub, day)).toBe(entryOn(entry, hub, then));
    }),
    { seed: 14, numRuns: 500 },
  );
});
