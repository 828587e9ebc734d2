import { describe, expect, test } from "vitest";
import { createClient } from "#lib/db/client.ts";
import { createReport, eraseReports, handleReport, sentBefore } from "#lib/reports/store.ts";
import { testDatabase } from "#tests/database.ts";
import { afterDays, received, report, sample } from "./samples.ts";

const database = testDatabase();
const stored = (number: number) => database.client.errorReport.findUniqueOrThrow({ where: { number } });
const decline = (number: number, now: Date) =>
  handleReport(database.client, {
    number,
    event: "decline",
    personId: "reviewer",
    now,
    decision: { answer: "Die Quelle sagt es so.", acceptedVersion: null },
  });

describe("a report that comes in", () => {
  test("gets a number and waits", async () => {
    const number = await createReport(database.client, sample());
    expect(await stored(number)).toMatchObject({
      recordKind: "hub",
      recordId: "zeitz",
      statementId: "zeitz-opening",
      version: 1,
      state: "received",
      createdAt: received,
      reviewedAt: null,
      decidedAt: null,
      handledBy: null,
      erasedAt: null,
    });
  });

  test("is one report when it is sent twice, also at the same moment and through two instances", async () => {
    const other = createClient(database.url);
    try {
      const twice = sample({ message: "Zweimal gedrückt, und noch einmal." });
      const numbers = await Promise.all(
        Array.from({ length: 12 }, (_, at) => createReport(at % 2 ? other.client : database.client, twice)),
      );
      expect(new Set(numbers).size).toBe(1);
      const later = { ...twice, now: afterDays(9 / 1440) };
      expect(await sentBefore(other.client, later)).toBe(numbers[0]);
      expect(await createReport(database.client, later)).toBe(numbers[0]);
      expect(await database.client.errorReport.count({ where: { message: twice.message } })).toBe(1);
    } finally {
      await other.close();
    }
  });

  test("is another report when it says something else, is about something else or comes much later", async () => {
    const first = sample({ message: "Dieselben Worte an drei Stellen." });
    const numbers = [
      await createReport(database.client, first),
      await createReport(database.client, { ...first, evidence: null }),
      await createReport(database.client, { ...first, email: null }),
      await createReport(database.client, { ...first, target: { ...first.target, statementId: null } }),
      await createReport(database.client, { ...first, target: { ...first.target, id: "rostock" } }),
      await createReport(database.client, { ...first, now: afterDays(11 / 1440) }),
    ];
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe("what is done with a report", () => {
  test("stands in the report and, without anything of the reporter, in the internal chain", async () => {
    const number = await report(database.client);
    const step = { number, personId: "reviewer" };
    expect(await handleReport(database.client, { ...step, event: "take-up", now: afterDays(1) })).toEqual({
      ok: true,
    });
    expect(await stored(number)).toMatchObject({ state: "in-review", handledBy: "reviewer" });
    expect(await decline(number, afterDays(3))).toEqual({ ok: true });
    expect(await stored(number)).toMatchObject({
      state: "declined",
      reviewedAt: afterDays(1),
      decidedAt: afterDays(3),
      answer: "Die Quelle sagt es so.",
    });
    const entries = await database.client.auditEntry.findMany({
      where: { subject: String(number) },
      orderBy: { sequence: "asc" },
    });
    expect(entries.map(({ kind, actorId }) => [kind, actorId])).toEqual([
      ["report-taken-up", "reviewer"],
      ["report-decided", "reviewer"],
    ]);
    expect(entries.map(({ text }) => text).join("\n")).not.toMatch(/Meldung der Probe|example\.org|Zeitung/);
    expect(entries.at(-1)?.text).toContain('"decision":"declined"');
  });

  test("happens once: of two who decide at the same moment one is told that it is decided", async () => {
    const number = await report(database.client);
    const outcomes = await Promise.all([decline(number, afterDays(1)), decline(number, afterDays(1))]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, reason: "state" });
    expect(await database.client.auditEntry.count({ where: { subject: String(number) } })).toBe(1);
  });

  test("is refused where it cannot happen, and for a number that nobody has", async () => {
    const number = await report(database.client);
    const putBack = { number, event: "put-back", personId: "editor", now: received } as const;
    expect(await handleReport(database.client, putBack)).toEqual({ ok: false, reason: "state" });
    expect(await handleReport(database.client, { ...putBack, number: 999_999_999 })).toEqual({
      ok: false,
      reason: "missing",
    });
  });
});

describe("erasing what reporters wrote", () => {
  test("takes message, source and address 30 days after the decision, and nothing before", async () => {
    const [old, young, open] = [
      await report(database.client),
      await report(database.client),
      await report(database.client, { now: afterDays(-400) }),
    ];
    await decline(old, afterDays(2));
    await decline(young, afterDays(3));

    // The day before, nothing is due yet.
    await eraseReports(database.client, afterDays(31));
    expect((await stored(old)).message).not.toBeNull();
    await eraseReports(database.client, afterDays(32));
    expect((await stored(old)).message).not.toBeNull();
    const due = new Date(afterDays(32).getTime() + 1);
    expect(await eraseReports(database.client, due)).toBe(1);
    expect(await stored(old)).toMatchObject({
      message: null,
      evidence: null,
      email: null,
      erasedAt: due,
      state: "declined",
      answer: "Die Quelle sagt es so.",
      decidedAt: afterDays(2),
    });
    expect((await stored(young)).email).toBe("leserin@example.org");
    // However old, what is not decided can still be answered.
    expect((await stored(open)).message).not.toBeNull();

    // A second time there is nothing left to do.
    expect(await eraseReports(database.client, due)).toBe(0);
    expect((await stored(old)).erasedAt).toEqual(due);
    await eraseReports(database.client, afterDays(34));
    expect((await stored(young)).message).toBeNull();
  });

  test("is final: the decision can no longer be revoked, and the database holds no half-erased report", async () => {
    const number = await report(database.client);
    await decline(number, received);
    await eraseReports(database.client, afterDays(40));
    const reopen = { number, event: "reopen", personId: "reviewer", now: afterDays(41) } as const;
    expect(await handleReport(database.client, reopen)).toEqual({ ok: false, reason: "erased" });
    const change = (data: object) => database.client.errorReport.update({ where: { number }, data });
    await expect(change({ email: "doch@example.org" })).rejects.toThrow("error_reports_erased");
    await expect(change({ erasedAt: null })).rejects.toThrow("error_reports_erased");
    const open = await report(database.client);
    await expect(
      database.client.errorReport.update({ where: { number: open }, data: { message: null } }),
    ).rejects.toThrow("error_reports_erased");
  });
});
