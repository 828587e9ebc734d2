import { expect, test } from "vitest";
import { migrationName } from "#lib/cli/migration.ts";

const now = new Date("2026-11-21T09:30:05Z");

test("a migration is named after the moment it was written, in UTC", () => {
  expect(migrationName("adds_hubs", now, ["20260101000000_first"])).toBe("20261121093005_adds_hubs");
});

test("a migration comes after all others even when the clock is behind", () => {
  expect(migrationName("late", now, ["20270101000059_future"])).toBe("20270101000060_late");
});
