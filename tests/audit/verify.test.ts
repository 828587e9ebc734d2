import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditKinds } from "#lib/audit/kinds.ts";
import { verifyAudit, type AuditRow } from "#lib/audit/verify.ts";
import { nextLink, type ChainHead } from "#lib/records/chain.ts";

const event = fc.record({
  kind: fc.constantFrom(...auditKinds),
  actorId: fc.option(fc.uuid()),
  subject: fc.option(fc.uuid()),
  details: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())),
  at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("2100-01-01") }),
});

/** Two to twelve entries in their order. */
const chain = fc.array(event, { minLength: 2, maxLength: 12 }).map((events) => {
  let head: ChainHead | null = null;
  return events.map(({ kind, actorId, subject, details, at }): AuditRow => {
    const row = { ...nextLink(head, { kind, actorId, subject, details }, at), kind, actorId, subject };
    head = { sequence: row.sequence, hash: row.hash };
    return row;
  });
});

/** A chain, and the place of one of its entries. */
const chainAndPlace = chain.chain((rows) => fc.tuple(fc.constant(rows), fc.nat(rows.length - 1)));
const headOf = (rows: AuditRow[]) => {
  const last = rows.at(-1);
  return last ? { sequence: last.sequence, hash: last.hash } : null;
};

describe("looking through a chain", () => {
  test("a whole one passes, whatever it tells, and so does the empty one", async () => {
    await fc.assert(
      fc.asyncProperty(chain, async (rows) => {
        expect(await verifyAudit(rows)).toEqual({ ok: true, head: headOf(rows), count: rows.length });
      }),
    );
    expect(await verifyAudit([])).toEqual({ ok: true, head: null, count: 0 });
  });

  test("a changed field is found at its entry", async () => {
    const changes: ((row: AuditRow) => AuditRow)[] = [
      (row) => ({ ...row, text: row.text.replace('"at":"', '"at":"0') }),
      (row) => ({ ...row, hash: row.hash.replace(/^./, (first) => (first === "0" ? "1" : "0")) }),
      (row) => ({ ...row, previousHash: row.previousHash === null ? "" : null }),
      (row) => ({ ...row, kind: row.kind === "export" ? "import" : "export" }),
      (row) => ({ ...row, actorId: `${row.actorId}x` }),
      (row) => ({ ...row, subject: `${row.subject}x` }),
      (row) => ({ ...row, createdAt: new Date(row.createdAt.getTime() + 1) }),
    ];
    await fc.assert(
      fc.asyncProperty(chainAndPlace, fc.constantFrom(...changes), async ([rows, place], change) => {
        const tampered = rows.map((row, at) => (at === place ? change(row) : row));
        expect(await verifyAudit(tampered)).toMatchObject({ ok: false, sequence: place + 1 });
      }),
    );
  });

  test("an entry whose hash was made anew is found at the next one, or by the head noted before", async () => {
    await fc.assert(
      fc.asyncProperty(chainAndPlace, async ([rows, place]) => {
        const forged = rows.map((row, at) => {
          if (at !== place) return row;
          const head = at === 0 ? null : { sequence: at, hash: rows[at - 1]?.hash ?? "" };
          const link = nextLink(head, { kind: "export", actorId: "forger", subject: null }, row.createdAt);
          return { ...link, kind: "export" as const, actorId: "forger", subject: null };
        });
        expect(await verifyAudit(forged, headOf(rows))).toMatchObject({ ok: false });
      }),
    );
  });

  test("a missing entry is found; at the end only by the head noted before", async () => {
    await fc.assert(
      fc.asyncProperty(chainAndPlace, async ([rows, place]) => {
        const left = rows.filter((_, at) => at !== place);
        expect(await verifyAudit(left, headOf(rows))).toMatchObject({ ok: false, sequence: place + 1 });
        expect((await verifyAudit(left)).ok).toBe(place === rows.length - 1);
      }),
    );
  });

  test("entries that changed places are found", async () => {
    await fc.assert(
      fc.asyncProperty(chainAndPlace, fc.nat(), async ([rows, place], other) => {
        const swapped = [...rows];
        const second = (place + 1 + (other % (rows.length - 1))) % rows.length;
        [swapped[place], swapped[second]] = [rows[second] as AuditRow, rows[place] as AuditRow];
        expect(await verifyAudit(swapped)).toMatchObject({
          ok: false,
          sequence: Math.min(place, second) + 1,
        });
      }),
    );
  });
});
