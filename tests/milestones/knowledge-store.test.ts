import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { saveHub } from "#lib/hubs/store.ts";
import { testDatabase } from "#tests/database.ts";
import { change, hub, milestone } from "#tests/factories.ts";

const database = testDatabase();

const known = async (id: string) => {
  const row = await database.client.milestoneKnowledge.findUnique({
    where: { milestoneId: id },
    select: { statedDay: true, settledDay: true },
  });
  const day = (at: Date | null | undefined) => at?.toISOString().slice(0, 10) ?? null;
  return row && [day(row.statedDay), day(row.settledDay)];
};
const on = (day: string) => ({ now: new Date(`${day}T12:00:00Z`) });
const opening = (state: "planned" | "done") => hub({ milestones: [milestone("known", "2022", { state })] });

test("the register remembers since when it tells of a milestone, and since when as done", async () => {
  await saveHub(database.client, opening("planned"), change(0, on("2027-01-01")));
  expect(await known("known")).toEqual(["2027-01-01", null]);
  await saveHub(database.client, opening("done"), change(1, on("2027-02-01")));
  expect(await known("known")).toEqual(["2027-01-01", "2027-02-01"]);
  await saveHub(database.client, opening("done"), change(2, on("2027-03-01")));
  expect(await known("known")).toEqual(["2027-01-01", "2027-02-01"]);
});

test("a milestone that turned out to be a plan after all was never settled", async () => {
  await saveHub(database.client, opening("planned"), change(3, on("2027-04-01")));
  expect(await known("known")).toEqual(["2027-01-01", null]);
  await saveHub(database.client, hub(), change(4, on("2027-05-01")));
  await saveHub(database.client, opening("done"), change(5, on("2027-06-01")));
  expect(await known("known")).toEqual(["2027-01-01", "2027-06-01"]);
});

test("every milestone of the seed is known since its first version", async () => {
  const missing = await database.client.$queryRaw`
    SELECT m.id FROM milestones m LEFT JOIN milestone_knowledge k ON k.milestone_id = m.id
    WHERE k.milestone_id IS NULL OR (k.settled_day IS NULL) <> (m.state = 'planned')`;
  expect(missing).toEqual([]);
});

test("the migration reads the same from the versions that were there before it", async () => {
  const sql = readFileSync("prisma/migrations/20261128200000_press_desk/migration.sql", "utf8");
  const [, backfill = ""] = sql.split("-- What the register has told so far");
  const before = await database.client.milestoneKnowledge.findMany({ orderBy: { milestoneId: "asc" } });
  await database.client.milestoneKnowledge.deleteMany();
  await database.client.$executeRawUnsafe(backfill.replace(/^[^\n]*\n/, ""));
  const after = await database.client.milestoneKnowledge.findMany({ orderBy: { milestoneId: "asc" } });
  expect(after.length).toBeGreaterThan(10);
  // Of a milestone that went back and forth only its first day as done is told, which was later taken back.
  const others = (rows: typeof after) => rows.filter(({ milestoneId }) => milestoneId !== "known");
  expect(others(after)).toEqual(others(before));
});

test("the migration reads what versions told as the store keeps it", async () => {
  const sql = readFileSync("prisma/migrations/20261128200000_press_desk/migration.sql", "utf8");
  const [, backfill = ""] = sql.split(
    /-- What the versions so far told.*|-- What the register has told so far.*/,
  );
  const read = () =>
    database.client.milestoneVersion.findMany({ orderBy: [{ sequence: "asc" }, { milestoneId: "asc" }] });
  const before = await read();
  await database.client.milestoneVersion.deleteMany();
  await database.client.$executeRawUnsafe(backfill);
  expect(before.length).toBeGreaterThan(20);
  expect(before.some(({ anchor }) => anchor !== null)).toBe(true);
  expect(before.some(({ themeIds }) => themeIds.length > 1)).toBe(true);
  expect(await read()).toEqual(before);
});
