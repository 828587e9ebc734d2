import { beforeAll, describe, expect, test } from "vitest";
import { changeEntry, recordName } from "#components/subscriptions/change-entry.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { mostChanges, newestChanges, type FeedScope } from "#lib/revisions/feed-queries.ts";
import { referencesThen } from "#lib/revisions/references-queries.ts";
import { saveTheme } from "#lib/themes/store.ts";
import { testDatabase } from "#tests/database.ts";
import { change, citation, hub, milestone } from "#tests/factories.ts";

const database = testDatabase();
const at = (day: string) => ({ now: new Date(`${day}T12:00:00Z`) });
const identity = "7f9d0a10-4f0e-4d0c-9b53-0e5c52a9f0aa";

let record: HubRecord;
const save = async (overrides: Partial<HubRecord>, version: number, day: string) => {
  record = { ...record, ...overrides };
  const saved = await saveHub(database.client, record, change(version, at(day)));
  expect(saved.ok).toBe(true);
};

const use = (role: "focus" | "municipal") => ({
  id: "probe-t",
  role,
  themeId: "trial",
  citations: [citation("probe-tc")],
});

beforeAll(async () => {
  const { client } = database;
  const theme = { id: "trial", slug: "probe", labelDe: "Probe", labelEn: "Trial", aliases: [] };
  await saveTheme(client, { ...theme, mergedIntoId: null }, change(0, at("2027-01-01")));
  record = hub({
    stateIso: "DE-SL",
    milestones: [milestone("m1", "[2027-01..2027-03]", { state: "planned" })],
  });
  await save({}, 0, "2027-01-02");
  await save({ themes: hub({ themes: [use("focus")] }).themes }, 1, "2027-01-03");
  await save(
    { milestones: hub({ milestones: [milestone("m1", "2027-02-10")] }).milestones },
    2,
    "2027-01-04",
  );
  await save({ stateIso: "DE-HB" }, 3, "2027-01-05");
  await save({ themes: hub({ themes: [use("municipal")] }).themes }, 4, "2027-01-06");
  await save({ slug: "probe-neu", name: "Digital Hub Neu" }, 5, "2027-01-07");
});

const told = async (scope: FeedScope) =>
  (await newestChanges(database.client, scope))
    .filter(({ after }) => after.record.id === "probe")
    .map(({ after, before }) => [after.version, before && recordName(before, "de")]);
const versions = async (scope: FeedScope) => (await told(scope)).map(([version]) => version);

describe("the newest changes", () => {
  test("come newest first, each with what it was made from", async () => {
    expect(await told({ of: "hub", id: "probe" })).toEqual([
      [6, "Digital Hub Probe"],
      [5, "Digital Hub Probe"],
      [4, "Digital Hub Probe"],
      [3, "Digital Hub Probe"],
      [2, "Digital Hub Probe"],
      [1, null],
    ]);
  });

  test("of everything are bounded, and every entry has a name of its own", async () => {
    const all = await newestChanges(database.client, { of: "all" });
    expect(all).toHaveLength(mostChanges);
    const sequences = all.map(({ after }) => after.sequence);
    expect(sequences).toEqual(sequences.toSorted((a, b) => b - a));
    const ids = all.map((each) => changeEntry(each, { locale: "de", site: "", identity }).id);
    expect(new Set(ids).size).toBe(mostChanges);
  });

  test("of a state are those of hubs that belonged to it before or after: also the one that takes a hub away", async () => {
    expect(await versions({ of: "state", iso: "DE-SL" })).toEqual([4, 3, 2, 1]);
    expect(await versions({ of: "state", iso: "DE-HB" })).toEqual([6, 5, 4]);
  });

  test("of a theme are those of hubs that have it as their own, not as a topic of the municipality", async () => {
    expect(await versions({ of: "theme", id: "trial" })).toEqual([5, 4, 3, 2]);
  });

  test("of openings are those that one came, changed or went with; a plan is none", async () => {
    expect(await versions({ of: "openings" })).toEqual([3]);
    const withdrawn = hub({ milestones: [milestone("m1", "2027-02-10", { state: "cancelled" })] }).milestones;
    await save({ milestones: withdrawn }, 6, "2027-01-08");
    expect(await versions({ of: "openings" })).toEqual([7, 3]);
  });

  test("know the seeded opening of Zeitz and tell only of it", async () => {
    const all = await newestChanges(database.client, { of: "openings" });
    const zeitz = all.find(({ after }) => after.record.id === "zeitz");
    const entry = zeitz && changeEntry(zeitz, { locale: "de", site: "", identity, openingsOnly: true });
    expect(entry?.title).toMatch(/^DigitalHub Zeitz: Eröffnung, im oder nach September 2021$/);
    expect(entry?.content).not.toContain("Partner");
  });
});

describe("what a change names", () => {
  test("stands under the name of its time, whatever it is called since: as asked for one by one", async () => {
    const { client } = database;
    const theme = { id: "trial", slug: "probe", labelDe: "Umbenannt", labelEn: "Renamed", aliases: [] };
    await saveTheme(client, { ...theme, mergedIntoId: null }, change(1, at("2027-01-09")));
    await save({ name: "Digital Hub Zuletzt" }, 7, "2027-01-10");
    const changes = await newestChanges(client, { of: "hub", id: "probe" });
    // The first version names no theme.
    const naming = changes.filter(({ after }) => after.version > 1);
    expect(naming.map(({ references }) => references.themes["trial"]?.labelDe)).toEqual([
      "Umbenannt",
      ...Array.from({ length: 6 }, () => "Probe"),
    ]);
    for (const { after, before, references } of changes) {
      const alone = await referencesThen(client, [before, after], { sequence: after.sequence });
      expect(references).toMatchObject(alone);
    }
  });
});

describe("the entry of a change", () => {
  const entryOf = async (version: number, locale: "de" | "en" = "de") => {
    const found = (await newestChanges(database.client, { of: "hub", id: "probe" })).find(
      ({ after }) => after.version === version,
    );
    if (!found) throw new Error(`No version ${version}.`);
    return changeEntry(found, { locale, site: "https://hubs.example", identity });
  };

  test("says in words what changed, links to the version under the present address, and names no staff", async () => {
    const entry = await entryOf(3);
    expect(entry.title).toMatch(/^Digital Hub Probe: Eröffnung$/);
    for (const words of [entry.summary, entry.content])
      expect(words).toMatch(/Stand von geplant auf erfolgt geändert/);
    expect(entry.url).toBe("https://hubs.example/hubs/probe-neu/versionen/3");
    expect(entry.published).toEqual(new Date("2027-01-04T12:00:00Z"));
    expect(JSON.stringify(entry)).not.toContain("tester");
  });

  test("of a new record says so; in English it is another entry", async () => {
    const [german, english] = [await entryOf(1), await entryOf(1, "en")];
    expect(german.title).toBe("Digital Hub Probe: neu im Register");
    expect(english.title).toBe("Digital Hub Probe: new in the register");
    expect(english.url).toBe("https://hubs.example/en/hubs/probe-neu/versions/1");
    expect(german.id).not.toBe(english.id);
  });
});
