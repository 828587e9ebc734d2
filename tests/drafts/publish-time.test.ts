import { describe, expect, test } from "vitest";
import { berlinFields, berlinInstant } from "#lib/drafts/publish-time.ts";

describe("a time of publication", () => {
  test.each([
    ["2026-12-01", "09:00", "2026-12-01T08:00:00.000Z"],
    ["1.12.2026", "9:00", "2026-12-01T08:00:00.000Z"],
    ["01.07.2026", "9.30 Uhr", "2026-07-01T07:30:00.000Z"],
    // Comes twice: the first.
    ["25.10.2026", "2:30", "2026-10-25T00:30:00.000Z"],
  ])("%s, %s in Berlin is %s", (day, time, iso) => {
    expect(berlinInstant(day, time)?.toISOString()).toBe(iso);
  });

  test.each([
    ["29.3.2026", "2:30", "skipped by the change to summer time"],
    ["31.2.2026", "9:00", "no day"],
    ["1.12.2026", "25:00", "no time"],
    ["morgen", "9:00", "no day"],
    ["", "", "nothing"],
  ])("%s, %s is none: %s", (day, time) => {
    expect(berlinInstant(day, time)).toBeNull();
  });

  test("an instant comes back from its fields", () => {
    const at = new Date("2026-07-01T07:30:00Z");
    const { day, time } = berlinFields(at);
    expect([day, time]).toEqual(["2026-07-01", "09:30"]);
    expect(berlinInstant(day, time)).toEqual(at);
  });
});
