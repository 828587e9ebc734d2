import { createClient } from "#lib/db/client.ts";
import { expect, test } from "@playwright/test";
import { twentySessions } from "./twenty-sessions.ts";

test("twenty people change one hub at the same time: every change that was acknowledged is public, waits for a decision, or was replaced by who saw it", async () => {
  test.setTimeout(240_000);
  const { client, close } = createClient(process.env["HUBREGISTER_TEST_DESK_DATABASE"] ?? "");
  try {
    const figures = await twentySessions(process.env["HUBREGISTER_TEST_DESK"] ?? "", client);
    process.stdout.write(`Twenty sessions: ${JSON.stringify(figures)}\n`);
    expect(figures.errors).toEqual([]);
    expect(figures.lost).toEqual([]);
    expect(figures.acknowledged).toBeGreaterThan(20);
    expect(figures.published).toBeGreaterThan(5);
    expect(figures.undecided).toBeGreaterThan(0);
  } finally {
    await close();
  }
});
