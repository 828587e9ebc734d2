import { expect, test } from "vitest";
import { changeSetting, settings } from "#lib/settings/store.ts";
import { testDatabase } from "#tests/database.ts";
import { now } from "#tests/factories.ts";

const database = testDatabase();
const audited = () =>
  database.client.auditEntry.findMany({
    where: { kind: "setting-changed" },
    select: { actorId: true, subject: true, text: true },
    orderBy: { sequence: "asc" },
  });
const set = (value: boolean) =>
  changeSetting(database.client, { key: "four-eyes", value, personId: "admin", now });

test("four eyes is on until somebody sets it off, and each change is in the internal chain", async () => {
  expect(await settings(database.client)).toEqual({ fourEyes: true });
  expect(await set(true)).toBe(false);
  expect(await audited()).toEqual([]);
  expect(await set(false)).toBe(true);
  expect(await settings(database.client)).toEqual({ fourEyes: false });
  expect(await set(true)).toBe(true);
  expect(await settings(database.client)).toEqual({ fourEyes: true });
  const entries = await audited();
  expect(entries.map(({ text }) => (JSON.parse(text) as { details: unknown }).details)).toEqual([
    { value: false },
    { value: true },
  ]);
  expect(entries[0]).toMatchObject({ actorId: "admin", subject: "four-eyes" });
});
