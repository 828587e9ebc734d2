import { beforeAll, describe, expect, test } from "vitest";
import { saveSource } from "#lib/evidence/store.ts";
import { saveHub } from "#lib/hubs/store.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import { publicVersion, recordsThen, versionAt, versionsThen } from "#lib/revisions/queries.ts";
import { referencesThen } from "#lib/revisions/references-queries.ts";
import { testDatabase } from "#tests/database.ts";
import { change, hub, milestone } from "#tests/factories.ts";

const database = testDatabase();
const at = (day: string, time = "12:00:00Z") => ({ now: new Date(`${day}T${time}`) });
let record: HubRecord;

beforeAll(async () => {
  record = hub({ milestones: [milestone("opened", "2022")] });
  await saveHub(database.client, record, change(0, at("2027-01-10")));
  await saveHub(database.client, { ...record, name: "Digital Hub Zweite" }, change(1, at("2027-02-10")));
});

describe("a version of a record", () => {
  test("is the newest one unless another is named, and stands in the chain at its number", async () => {
    const newest = await publicVersion(database.client, "hub", "probe");
    expect(newest).toMatchObject({ version: 2, record: { name: "Digital Hub Zweite" } });
    const first = await publicVersion(database.client, "hub", "probe", 1);
    expect(first).toMatchObject({ version: 1, record });
    expect(await versionAt(database.client, first?.sequence ?? 0)).toEqual(first);
    expect(await publicVersion(database.client, "hub", "probe", 3)).toBeNull();
    expect(await versionAt(database.client, 0)).toBeNull();
  });
});

describe("what was public at the end of a day", () => {
  const then = async (day: string) =>
    (await versionsThen(database.client, "hub", ["probe"], { day })).get("probe")?.record;

  test("is the version published last until then", async () => {
    expect(await then("2027-01-09")).toBeUndefined();
    expect(await then("2027-01-10")).toMatchObject({ name: "Digital Hub Probe" });
    expect(await then("2027-02-09")).toMatchObject({ name: "Digital Hub Probe" });
    expect(await then("2027-02-10")).toMatchObject({ name: "Digital Hub Zweite" });
  });

  test("ends with the day in Berlin", async () => {
    // 23:30 in London is half past midnight in Berlin.
    const late = hub({ id: "late", slug: "late" });
    await saveHub(database.client, late, change(0, at("2027-03-01", "23:30:00Z")));
    const known = async (day: string) => (await versionsThen(database.client, "hub", ["late"], { day })).size;
    expect(await known("2027-03-01")).toBe(0);
    expect(await known("2027-03-02")).toBe(1);
  });

  test("holds every record once, whatever the size of a batch", async () => {
    const ids: string[] = [];
    for await (const { record: each } of recordsThen(database.client, "source", null)) ids.push(each.id);
    expect(ids).toEqual(ids.toSorted());
    expect(ids).toEqual(
      (await database.client.source.findMany({ select: { id: true } })).map(({ id }) => id).toSorted(),
    );
  });
});

test("a version names its sources as they were called then", async () => {
  const source = {
    id: "probe-source",
    slug: "probe-source",
    kind: "news" as const,
    publisher: "Erste Zeitung",
    publisherInference: null,
    title: "Alte Überschrift",
    description: null,
    author: null,
    url: null,
    published: "2022-01-05",
    accessed: null,
    licence: null,
    licenceUrl: null,
    attribution: null,
    keywords: [],
    mergedIntoId: null,
  };
  await saveSource(database.client, source, change(0, at("2027-04-01")));
  await saveSource(database.client, { ...source, title: "Neue Überschrift" }, change(1, at("2027-04-05")));
  const cited = { sourceId: "probe-source", ags: "15084590", organisationId: "kisa" };
  const then = await referencesThen(database.client, cited, { day: "2027-04-01" });
  expect(then.sources["probe-source"]?.title).toBe("Alte Überschrift");
  expect(then.municipalities["15084590"]?.name).toBe("Zeitz");
  expect(then.organisations["kisa"]?.name).toBe("KISA");
  const now = await referencesThen(database.client, cited, null);
  expect(now.sources["probe-source"]?.title).toBe("Neue Überschrift");
});
