import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { noFilter, type HubFilter } from "#lib/hubs/filter.ts";
import { hubList, hubsPerPage } from "#lib/hubs/list.ts";
import { amongGroups, countGroups, hubsOn, statusGroups } from "#lib/hubs/on-queries.ts";
import { hubSummaries } from "#lib/hubs/queries.ts";
import { hubStatuses } from "#lib/hubs/status.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { milestoneStates } from "#lib/records/statements.ts";
import { testDatabase } from "#tests/database.ts";
import { anyStatement } from "#tests/dates/sharpening.ts";
import { change, hub, milestone } from "#tests/factories.ts";

const database = testDatabase();
const seeded = testDatabase();

/** Forty hubs whose milestones are dated in every way, some plans followed by others. */
beforeAll(async () => {
  const kinds = ["talks", "letter-of-intent", "opening", "start-of-operation", "closure"];
  const dates = fc.sample(anyStatement, { numRuns: 160, seed: 31 });
  for (let at = 0; at < 40; at += 1) {
    const milestones = dates.slice(at * 4, at * 4 + 4).map((edtf, index) =>
      milestone(`on-${at}-${index}`, edtf, {
        kind: kinds[(at + index) % kinds.length],
        state: index === 0 ? "planned" : milestoneStates[(at * 3 + index) % 3],
        follows: index === 1 ? `on-${at}-0` : null,
      }),
    );
    const record = hub({ id: `on-${at}`, slug: `on-${at}`, stateIso: "DE-BY", milestones });
    await saveHub(database.client, record, change(0, { now: new Date("2026-12-20T12:00:00Z") }));
  }
});

const names = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug);

describe("the status of all hubs on a day", () => {
  test.each(["2019-01-01", "2021-10-20", "2022-06-09", "2023-03-01", "2026-12-20"])(
    "is on %s that of each hub by itself",
    async (day) => {
      const hubs = await hubSummaries(database.client);
      const on = await hubsOn(database.client, hubs, day);
      const groups = await statusGroups(database.client, day);
      const grouped = new Map(
        groups.flatMap(({ statuses, hubs: ids }) => ids.map((id) => [id, statuses] as const)),
      );
      expect(grouped.size).toBe(hubs.length);
      for (const { id } of hubs) expect(grouped.get(id), id).toEqual(on.hubs[id]?.statuses);
    },
  );

  test("once the register has told of all of them is that of today, in every list of a status", async () => {
    const groups = await statusGroups(seeded.client, "2999-12-31");
    const hubs = await hubSummaries(seeded.client);
    for (const status of hubStatuses) {
      const { sure, maybe } = amongGroups(groups, status) ?? { sure: [], maybe: [] };
      expect(sure.toSorted()).toEqual(
        hubs
          .filter((each) => each.status === status)
          .map(({ id }) => id)
          .toSorted(),
      );
      expect(maybe).toEqual([]);
    }
  });

  test("counts each hub for every status that it may have had", () => {
    expect(
      countGroups([
        { statuses: ["agreed"], hubs: ["a", "b"] },
        { statuses: ["agreed", "open"], hubs: ["c"] },
      ]),
    ).toEqual({ agreed: { sure: 2, maybe: 1 }, open: { sure: 0, maybe: 1 } });
  });
});

describe("the list of hubs on a day", () => {
  const listOn = async (client: typeof database.client, day: string, filter: Partial<HubFilter>) => {
    const groups = await statusGroups(client, day);
    const among = filter.status ? amongGroups(groups, filter.status) : null;
    return hubList(client, { ...noFilter, ...filter }, "de", { day, among });
  };

  test("tells who had surely signed from who may have", async () => {
    const on = (day: string, status: HubFilter["status"]) => listOn(seeded.client, day, { status });
    const agreed = await on("2021-10-20", "agreed");
    expect(names(agreed.hubs)).toEqual(["hennstedt", "rendsburg", "wilster"]);
    expect(names(agreed.maybe)).toEqual(["einbeck", "grossroehrsdorf", "sangerhausen", "zeitz"]);
    expect(agreed).toMatchObject({ total: 7, totalMaybe: 4 });
    expect(names((await on("2021-12-20", "agreed")).hubs)).toContain("einbeck");
    const open = await on("2022-06-09", "open");
    expect(names(open.hubs)).toEqual([]);
    expect(names(open.maybe)).toEqual(["rostock", "zeitz"]);
    expect((await on("2022-06-09", "closed")).total).toBe(0);
  });

  test("keeps the other filters and the words searched for", async () => {
    const found = await listOn(seeded.client, "2021-10-20", { status: "agreed", state: "sachsen-anhalt" });
    expect(names(found.hubs)).toEqual([]);
    expect(names(found.maybe)).toEqual(["sangerhausen", "zeitz"]);
    const words = await listOn(seeded.client, "2021-10-20", { status: "agreed", q: "einbeck" });
    expect(names(words.maybe)).toEqual(["einbeck"]);
    const similar = await listOn(seeded.client, "2021-10-20", { status: "agreed", q: "einbek" });
    expect(similar).toMatchObject({ similar: true, total: 1, totalMaybe: 1 });
  });

  test("comes in pages, those that may have had the status after all others", async () => {
    const status = "unknown";
    const first = await listOn(database.client, "2021-01-01", { status });
    const second = await listOn(database.client, "2021-01-01", { status, page: 2 });
    const all = [...first.hubs, ...first.maybe, ...second.hubs, ...second.maybe];
    expect(first.hubs.length + first.maybe.length).toBe(hubsPerPage);
    expect(new Set(names(all)).size).toBe(Math.min(first.total, 2 * hubsPerPage));
    expect(second.hubs).toEqual([]);
    expect(first.totalMaybe).toBeGreaterThan(0);
  });

  test("sorted by milestones goes by what had surely happened by then", async () => {
    const sorted = async (day: string) =>
      names((await listOn(seeded.client, day, { sort: "milestone" })).hubs);
    expect((await sorted("2021-10-01"))[0]).toBe("zeitz");
    expect((await sorted("2021-12-20")).slice(0, 2)).toEqual(["einbeck", "sangerhausen"]);
  });

  test("is today's where no day is asked for", async () => {
    const today = await hubList(seeded.client, { ...noFilter, status: "open" }, "de");
    expect(today).toMatchObject({ total: 2, totalMaybe: 0, maybe: [] });
  });
});
