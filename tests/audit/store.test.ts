import { describe, expect, test } from "vitest";
import type { AuditDetails } from "#lib/audit/kinds.ts";
import { recordAudit } from "#lib/audit/store.ts";
import { verifyAudit } from "#lib/audit/verify.ts";
import { testDatabase } from "#tests/database.ts";
import { now } from "#tests/factories.ts";

const database = testDatabase();
const whole = () => database.client.auditEntry.findMany({ orderBy: { sequence: "asc" } });

describe("the internal chain", () => {
  test("twenty entries at the same moment stand in one unbroken row", async () => {
    const before = (await whole()).length;
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        recordAudit(database.client, { kind: "sign-in", actorId: `p${index}`, details: { index }, now }),
      ),
    );
    const rows = await whole();
    expect(rows).toHaveLength(before + 20);
    expect(await verifyAudit(rows)).toEqual({
      ok: true,
      head: { sequence: rows.length, hash: rows.at(-1)?.hash },
      count: rows.length,
    });
    expect(JSON.parse(rows.at(-1)?.text ?? "{}")).toMatchObject({
      kind: "sign-in",
      subject: null,
      at: now.toISOString(),
    });
  });

  test("an entry of a transaction that fails is not there, and the chain goes on", async () => {
    const before = (await whole()).length;
    await expect(
      database.client.$transaction(async (tx) => {
        await recordAudit(tx, { kind: "export", actorId: "p1", now });
        throw new Error("later");
      }),
    ).rejects.toThrow("later");
    expect(await whole()).toHaveLength(before);
    await recordAudit(database.client, { kind: "export", actorId: "p1", now });
    expect((await verifyAudit(await whole())).ok).toBe(true);
  });

  test.each([
    ["UPDATE", `UPDATE audit_entries SET kind = 'export'`],
    ["DELETE", "DELETE FROM audit_entries WHERE sequence = 1"],
    ["TRUNCATE", "TRUNCATE audit_entries"],
  ])("the database refuses %s", async (_, statement) => {
    await recordAudit(database.client, { kind: "sign-out", actorId: "p1", now });
    const before = await whole();
    await expect(database.client.$executeRawUnsafe(statement)).rejects.toThrow(/never changed/);
    expect(await whole()).toEqual(before);
  });

  test("details that look like an e-mail address or a long text are refused", async () => {
    const before = (await whole()).length;
    const refused: AuditDetails[] = [
      { typed: "eva@example.org" },
      { words: ["eva@example.org"] },
      { text: "x".repeat(301) },
    ];
    for (const details of refused)
      await expect(
        recordAudit(database.client, { kind: "sign-in-failed", actorId: null, details, now }),
      ).rejects.toThrow(TypeError);
    expect(await whole()).toHaveLength(before);
  });
});
