import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createClient } from "#lib/db/client.ts";
import { countReport, reportLimits } from "#lib/reports/limits-store.ts";
import { clearCounters } from "#lib/server/limiter.ts";
import { testDatabase } from "#tests/database.ts";

const times = async (count: number, mark: () => string, of: typeof database.client) => {
  const waits = [];
  // oxlint-disable-next-line no-await-in-loop -- one report after the other
  for (let at = 0; at < count; at += 1) waits.push(await countReport(of, mark()));
  return waits;
};
const database = testDatabase();

describe("how many reports may come in", () => {
  test("ten in an hour from one address, whichever instance takes them", async () => {
    const other = createClient(database.url);
    try {
      const mark = randomUUID();
      expect(await times(6, () => mark, database.client)).toEqual(Array(6).fill(null));
      expect(await times(4, () => mark, other.client)).toEqual(Array(4).fill(null));
      for (const client of [database.client, other.client]) {
        const wait = await countReport(client, mark);
        expect(wait?.why).toBe("wait");
        expect(wait?.seconds).toBeGreaterThan(3500);
        expect(wait?.seconds).toBeLessThanOrEqual(3600);
      }
      expect(await countReport(database.client, randomUUID())).toBeNull();
    } finally {
      await other.close();
    }
  });

  test("many at the same moment are no way around it", async () => {
    const mark = randomUUID();
    const waits = await Promise.all(Array.from({ length: 25 }, () => countReport(database.client, mark)));
    expect(waits.filter((wait) => wait === null)).toHaveLength(reportLimits.reports.points);
  });

  test("sixty in an hour from all together, so that a flood from many addresses ends", async () => {
    await clearCounters(database.client, new Date(Date.now() + 7_200_000));
    const waits = await times(reportLimits.allReports.points + 3, () => randomUUID(), database.client);
    expect(waits.slice(0, reportLimits.allReports.points)).toEqual(
      Array(reportLimits.allReports.points).fill(null),
    );
    expect(waits.slice(-3).map((wait) => wait?.why)).toEqual(["busy", "busy", "busy"]);
  });

  test("what is counted tells nothing of who it was, and goes with its hour", async () => {
    await countReport(database.client, "mark-of-somebody");
    const keys = (await database.client.rateLimiterFlexible.findMany()).map(({ key }) => key).join(" ");
    expect(keys).not.toContain("mark-of-somebody");
    expect(await clearCounters(database.client, new Date())).toBe(0);
    expect(await clearCounters(database.client, new Date(Date.now() + 7_200_000))).toBeGreaterThan(0);
    expect(await database.client.rateLimiterFlexible.count()).toBe(0);
  });
});
