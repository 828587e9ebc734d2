import { beforeAll, describe, expect, test } from "vitest";
import { calendarDocument } from "#components/subscriptions/calendar-document.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { readCalendarFilter, wholeCalendar, type CalendarFilter } from "#lib/milestones/calendar-filter.ts";
import { calendarPart, calendarSelection } from "#lib/milestones/calendar-queries.ts";
import { chronology } from "#lib/milestones/chronology-queries.ts";
import { everything } from "#lib/milestones/filter.ts";
import { registerIdentity } from "#lib/records/figures.ts";
import { testDatabase } from "#tests/database.ts";
import { change, hub, milestone } from "#tests/factories.ts";

const database = testDatabase();
const today = "2027-06-01";

const read = (filter: Partial<CalendarFilter> = {}) =>
  calendarPart(database.client, { ...wholeCalendar, ...filter }, today);
const told = async (filter: Partial<CalendarFilter> = {}) =>
  (await read(filter)).entries.map(({ key, sequence, milestone: { id }, place: { version } }) => [
    key,
    sequence,
    id,
    version,
  ]);

const plan = milestone("plan", "[2027-01..2027-03]", { state: "planned" });
const later = milestone("later", "2027-05", { state: "planned", follows: "plan" });
const opened = milestone("opened", "2027-05-20", { follows: "later" });
let record: HubRecord;

const save = async (overrides: Partial<HubRecord>, version: number) => {
  record = { ...record, ...overrides };
  const now = new Date(`2027-0${version + 1}-02T12:00:00Z`);
  expect((await saveHub(database.client, record, change(version, { now }))).ok).toBe(true);
};

beforeAll(async () => {
  record = hub({ stateIso: "DE-SL", milestones: [plan] });
  await save({}, 0);
});

describe("the calendar of a hub", () => {
  test("follows a plan that moves under one name, and counts its changes over the published versions", async () => {
    expect(await told({ hub: "probe" })).toEqual([["plan", 0, "plan", 1]]);
    await save({ milestones: hub({ milestones: [plan, later] }).milestones }, 1);
    expect(await told({ hub: "probe" })).toEqual([["plan", 1, "later", 2]]);
    await save({ milestones: hub({ milestones: [plan, later, opened] }).milestones }, 2);
    expect(await told({ hub: "probe" })).toEqual([["plan", 2, "opened", 3]]);
  });

  test("asks its selection about what is shown: the end of the line", async () => {
    expect(await told({ hub: "probe", status: "planned" })).toEqual([]);
    expect(await told({ state: "saarland", status: "done" })).toEqual([["plan", 2, "opened", 3]]);
    expect(await told({ state: "saarland", kind: "closure" })).toEqual([]);
  });

  test("keeps name and number when the hub goes up in another one, and when that is undone", async () => {
    const survivor = hub({ id: "stays", slug: "stays", name: "Digital Hub Bleibt", stateIso: "DE-SL" });
    await saveHub(database.client, survivor, change(0));
    const merged = { ...record, archived: true, mergedIntoId: "stays", milestones: [] };
    const { milestones } = record;
    await saveHub(database.client, merged, change(3));
    await saveHub(database.client, { ...survivor, milestones }, change(1));
    expect(await told({ hub: "stays" })).toEqual([["plan", 3, "opened", 2]]);
    await saveHub(database.client, survivor, change(2));
    await saveHub(database.client, record, change(4));
    expect(await told({ hub: "probe" })).toEqual([["plan", 4, "opened", 5]]);
  });
});

describe("the calendar of everything", () => {
  test("holds every milestone that has two ends and is no plan that was replaced, and counts the others as the chronology does", async () => {
    const part = await read();
    expect(part.isBounded).toBe(false);
    const lists = await Promise.all(
      (["open", "without-year", "unknown"] as const).map((precision) =>
        chronology(database.client, { ...everything, precision }, today),
      ),
    );
    expect(part.leftOut).toBe(lists.reduce((sum, { total }) => sum + total, 0));
    expect(part.leftOut).toBeGreaterThan(5);
    const ids = part.entries.map(({ milestone: { id } }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const days = part.entries.map(({ milestone: { citations } }) => citations[0]?.date?.latest ?? "");
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test("says of each entry its date in words, the source with publisher and day, its version, and where to report an error", async () => {
    const part = await read({ hub: "oldenburg-in-holstein" });
    const { body } = calendarDocument({
      locale: "de",
      site: "https://hubs.example",
      register: await registerIdentity(database.client),
      name: "Probe",
      self: "/self",
      page: "/page",
      part,
    });
    const lines = body.replaceAll("\r\n ", "").split("\r\n");
    const summaries = lines.filter((line) => line.startsWith("SUMMARY:"));
    expect(summaries).toEqual([
      "SUMMARY:geplant: Inbetriebnahme – Digital Hub Oldenburg in Holstein (Anfang 2022)",
      "SUMMARY:Absichtserklärung – Digital Hub Oldenburg in Holstein",
    ]);
    expect(lines).toContain("DTSTART;VALUE=DATE:20220101");
    expect(lines).toContain("DTEND;VALUE=DATE:20220401");
    expect(lines).toContain("DTSTART;VALUE=DATE:20211020");
    expect(lines).toContain("DTEND;VALUE=DATE:20211021");
    const [description = ""] = lines.filter((line) => line.includes("Stand: erfolgt"));
    expect(description).toContain("Datum: 20. Oktober 2021\\nWortlaut: „heute“");
    expect(description).toMatch(/Quelle: Stadt Oldenburg in Holstein\\, 20\. Oktober 2021/);
    expect(description).toMatch(
      /Diese Fassung: https:\/\/hubs\.example\/hubs\/oldenburg-in-holstein\/versionen\/1#s-/,
    );
    expect(description).toMatch(
      /Fehler melden: https:\/\/hubs\.example\/fehler-melden\?record=hub%2Foldenburg-in-holstein&statement=/,
    );
  });
});

describe("a selection", () => {
  test("with a value that says nothing is not taken for everything", () => {
    expect(readCalendarFilter({ kind: "opening", state: "atlantis", year: "2022" })).toEqual({
      filter: { ...wholeCalendar, kind: "opening" },
      unknown: [{ field: "state", value: "atlantis" }],
    });
  });

  test("leads from an old address part to the present one, and tells of one that is nobody's", async () => {
    const { client } = database;
    await saveHub(client, hub({ id: "renamed", slug: "first-name" }), change(0));
    await saveHub(client, hub({ id: "renamed", slug: "second-name" }), change(1));
    const asked = { ...wholeCalendar, hub: "first-name", operator: "kisa" };
    expect(await calendarSelection(client, asked)).toEqual({ moved: { ...asked, hub: "second-name" } });
    expect(await calendarSelection(client, { ...asked, theme: "no-theme" })).toEqual({ unknown: "theme" });
    expect(await calendarSelection(client, { ...asked, hub: "second-name" })).toMatchObject({
      hub: { name: "Digital Hub Probe" },
      theme: null,
      operator: { slug: "kisa" },
    });
  });
});
