import { describe, expect, test } from "vitest";
import { auditSentence } from "#components/audit/audit-words.ts";
import { exportHeader, exportLine } from "#lib/audit/export.ts";
import { readAuditFilter, type AuditFilter } from "#lib/audit/filter.ts";
import {
  auditKinds,
  factorChanges,
  signInMethods,
  type AuditDetails,
  type AuditKind,
} from "#lib/audit/kinds.ts";
import { auditPage, entriesPerPage, exportedEntries, lastSequence } from "#lib/audit/queries.ts";
import { recordAudit } from "#lib/audit/store.ts";
import { locales } from "#lib/i18n/locale.ts";
import { entryHash } from "#lib/records/chain.ts";
import { testDatabase } from "#tests/database.ts";
import { staffMember } from "#tests/staff.ts";

const database = testDatabase();
const all: AuditFilter = { kind: null, person: null, from: null, to: null };
const page = (filter: Partial<AuditFilter>, wanted = 1) =>
  auditPage(database.client, { ...all, ...filter }, wanted);
const record = (kind: (typeof auditKinds)[number], at: string, rest: object = {}) =>
  recordAudit(database.client, { kind, actorId: null, now: new Date(at), ...rest });

describe("the audit log", () => {
  test("shows the newest first, by kind, person and day in Germany, with names", async () => {
    const eva = await staffMember(database.client, { role: "editor", name: "Eva Probe" });
    const ada = await staffMember(database.client, { role: "administrator", name: "Ada Admin" });
    // 23:30 in Berlin on 2 May, and half an hour past midnight.
    await record("sign-in", "2022-05-02T21:30:00Z", { actorId: eva.id, details: { method: "password" } });
    await record("role-changed", "2022-05-02T22:30:00Z", {
      actorId: ada.id,
      subject: eva.id,
      details: { from: "reader", to: "editor", scopes: ["state:DE-SN"] },
    });
    await record("sign-in-failed", "2022-05-04T08:00:00Z");

    const sentences = async (filter: Partial<AuditFilter>) =>
      (await page(filter)).entries.map((entry) => auditSentence(entry, "de"));
    expect(await sentences({})).toEqual([
      "Eine Anmeldung ist fehlgeschlagen.",
      "Ada Admin hat die Rolle von Eva Probe geändert (Lesen → Bearbeiten; Land Sachsen).",
      "Eva Probe hat sich angemeldet (mit Kennwort).",
    ]);
    expect(await sentences({ kind: "sign-in" })).toHaveLength(1);
    expect(await sentences({ person: eva.id })).toHaveLength(2);
    expect(await sentences({ person: ada.id })).toHaveLength(1);
    expect(await sentences({ to: "2022-05-02" })).toEqual(["Eva Probe hat sich angemeldet (mit Kennwort)."]);
    expect(await sentences({ from: "2022-05-03", to: "2022-05-03" })).toHaveLength(1);
    expect(await sentences({ from: "2022-05-05" })).toEqual([]);
  });

  test("has a sentence in both languages for every kind, with nothing undefined in it", () => {
    for (const kind of auditKinds)
      for (const locale of locales) {
        const view = { sequence: 1, at: new Date(0), kind, actorId: "a", actor: "Ada", subject: "s" };
        const sentence = auditSentence(
          { ...view, subjectName: null, details: { sessions: 2 }, scopes: [] },
          locale,
        );
        expect(sentence).toMatch(/^\S.*\.$/);
        expect(sentence).not.toMatch(/undefined|null|\[object/);
      }
  });

  test("words every detail: no code stands in a sentence", () => {
    const of = (kind: AuditKind, details: AuditDetails) =>
      auditSentence(
        {
          sequence: 1,
          at: new Date(0),
          kind,
          actorId: "a",
          actor: "Ada",
          subject: "s",
          subjectName: "Liste",
          details,
          scopes: [],
        },
        "de",
      );
    for (const method of signInMethods) expect(of("sign-in", { method })).not.toContain(method);
    for (const change of factorChanges) expect(of("factor-changed", { change })).not.toMatch(`(${change})`);
    expect(of("import", { kind: "places", refused: "gv-older" })).toBe(
      "Ada hat importiert: Liste (Art: Amtliches Verzeichnis; abgewiesen).",
    );
    expect(
      of("place-changed", { name: "Neu", nameBefore: "Alt", created: false, source: "Amtsblatt 3" }),
    ).toBe("Ada hat einen Ort geändert: Liste (Name: Neu; Name zuvor: Alt; Quelle: Amtsblatt 3).");
    expect(of("export", { what: "records", format: "jsonl" })).toBe(
      "Ada hat exportiert (Inhalt: Einträge; Format: jsonl).",
    );
  });

  test("comes in pages, and a page too far is the last one", async () => {
    for (let index = 0; index < entriesPerPage; index++)
      await record("sign-out", "2022-06-01T08:00:00Z", { actorId: `p${index}` });
    const last = await page({}, 99);
    expect([last.page, last.pages]).toEqual([2, 2]);
    expect(last.entries.at(-1)?.sequence).toBe(1);
    expect((await page({})).entries).toHaveLength(entriesPerPage);
  });

  test("is exported whole, oldest first, so that its chain can be looked through elsewhere", async () => {
    const lines: string[] = [];
    const last = await lastSequence(database.client);
    for await (const batch of exportedEntries(database.client, all, last))
      lines.push(...batch.map((entry) => exportLine(entry, "jsonl")));
    expect(lines).toHaveLength(last);
    let previous: string | null = null;
    for (const line of lines) {
      const { text, hash, previousHash } = JSON.parse(line) as Record<
        "text" | "hash" | "previousHash",
        string
      >;
      expect(previousHash).toBe(previous);
      expect(entryHash(previous, text)).toBe(hash);
      previous = hash;
    }
  });

  test("as a table: every field in quotes, nothing that a spreadsheet would run", () => {
    const text = JSON.stringify({
      sequence: 1,
      at: "x",
      kind: "export",
      actorId: '=cmd|"x"',
      details: { a: 1 },
    });
    const line = exportLine({ sequence: 1, text, hash: "h", previousHash: null }, "csv");
    expect(exportHeader("csv").split(",")).toHaveLength(9);
    expect(line).toMatch(/^"1","x","export","'=cmd\|""x""","","{""a"":1}","h",""/);
    expect(exportHeader("jsonl")).toBe("");
  });

  test("reads from the address only what makes sense", () => {
    expect(
      readAuditFilter({ kind: "sign-in", person: "p", from: "2022-05-02", to: "2022-02-30", page: "3" }),
    ).toEqual({
      filter: { kind: "sign-in", person: "p", from: "2022-05-02", to: null },
      page: 3,
    });
    expect(readAuditFilter({ kind: "nonsense", page: "0" })).toEqual({ filter: all, page: 1 });
  });
});
