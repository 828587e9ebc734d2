import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDecision } from "#lib/reports/decision-form.ts";
import { readReportFilter, reportQuery } from "#lib/reports/filter.ts";
import { readReport, reportLengths } from "#lib/reports/form.ts";
import { reportHref } from "#lib/reports/address.ts";
import { readTarget } from "#lib/reports/target.ts";
import { recordKinds } from "#lib/records/statements.ts";

const formOf = (fields: Record<string, string | Blob>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};
const read = (fields: Record<string, string | Blob>) => readReport(formOf(fields), "de");
const problems = (fields: Record<string, string | Blob>) => {
  const result = read(fields);
  return result.ok ? [] : result.state.issues.map(({ field, message }) => `${field}: ${message}`);
};
const message = "Die Eröffnung war später.";

describe("the form of a report", () => {
  test("takes what is wrong alone, and source and address where they are given", () => {
    expect(read({ message })).toEqual({ ok: true, data: { message, evidence: null, email: null } });
    expect(
      read({
        message: `  ${message}\r\nSiehe unten.\n `,
        evidence: " https://example.org ",
        email: " a@b.de ",
      }),
    ).toEqual({
      ok: true,
      data: { message: `${message}\nSiehe unten.`, evidence: "https://example.org", email: "a@b.de" },
    });
  });

  test("says of each field what is wrong with it", () => {
    expect(problems({})).toEqual(["message: Schreiben Sie, was falsch ist."]);
    expect(problems({ message: " \r\n " })).toEqual(["message: Schreiben Sie, was falsch ist."]);
    expect(problems({ message: "falsch" })).toEqual([
      "message: Schreiben Sie etwas mehr, mindestens 10 Zeichen: Sonst lässt sich die Meldung nicht prüfen.",
    ]);
    expect(problems({ message: "x".repeat(10_000), evidence: "y".repeat(1001) })).toEqual([
      "message: Höchstens 2.000 Zeichen; es sind 10.000.",
      "evidence: Höchstens 1.000 Zeichen; es sind 1.001.",
    ]);
    for (const email of [
      "a",
      "a@b",
      "a b@c.de",
      "a@b.de, c@d.de",
      "a@b.de\nBcc: c@d.de",
      `${"a".repeat(250)}@b.de`,
    ])
      expect(problems({ message, email })).toEqual([
        "email: Das ist keine E-Mail-Adresse. Ohne Adresse können Sie die Meldung auch absenden.",
      ]);
  });

  test("counts a line end once, as browsers do, and lengths exactly", () => {
    const lines = "a\r\n".repeat(999) + "bb";
    const result = read({ message: lines });
    expect(result.ok && result.data.message.length).toBe(reportLengths.message);
    expect(problems({ message: `${lines}c` })).toEqual(["message: Höchstens 2.000 Zeichen; es sind 2.001."]);
    expect(read({ message: "x".repeat(reportLengths.shortest) }).ok).toBe(true);
  });

  test("refuses control characters, drops NUL, and leaves markup what it is: text", () => {
    expect(problems({ message: `${message}\u001B[31m` })).toEqual([
      "message: Der Text enthält Steuerzeichen, die sich nicht speichern lassen.",
    ]);
    expect(read({ message: `${message}\0` })).toMatchObject({ ok: true, data: { message } });
    const html = '<script>alert(1)</script> & "quoted"';
    expect(read({ message: html })).toMatchObject({ ok: true, data: { message: html } });
  });

  test("gives everything back as it was typed, but for what nobody typed", () => {
    const typed = { message: "kurz", evidence: "  ein Titel ", email: "falsch", locale: "de" };
    const result = read({ ...typed, website: "https://spam.example", $ACTION_1: "x" });
    expect(result.ok ? null : result.state.values).toEqual(typed);
  });

  test("takes no file for a text", () => {
    expect(problems({ message: new Blob(["x".repeat(50)]) })).toEqual([
      "message: Schreiben Sie, was falsch ist.",
    ]);
  });

  test("never throws, and what it takes can be stored", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 2100 }),
        fc.string({ unit: "binary", maxLength: 1100 }),
        fc.oneof(fc.emailAddress(), fc.string({ unit: "binary" })),
        (typed, evidence, email) => {
          const result = read({ message: typed, evidence, email });
          if (!result.ok) return;
          for (const text of Object.values(result.data).filter((value) => value !== null)) {
            expect(text).not.toMatch(/[^\P{Cc}\n\t]/u);
            expect(text.isWellFormed()).toBe(true);
          }
        },
      ),
      { seed: 4 },
    );
  });
});

describe("what a report is about", () => {
  test("is read from the address that the links make", () => {
    for (const kind of recordKinds) {
      for (const statementId of ["zeitz-opening", null]) {
        const { searchParams } = new URL(reportHref({ kind, id: "zeitz" }, statementId, "de"), "http://site");
        const [record, statement] = [searchParams.get("record"), searchParams.get("statement")];
        expect(readTarget(record ?? "", statement ?? "")).toEqual({ kind, id: "zeitz", statementId });
      }
    }
  });

  test.each([
    ["", ""],
    ["hub", ""],
    ["hub/", ""],
    ["/zeitz", ""],
    ["person/zeitz", ""],
    ["hub/zeitz/x", ""],
    ["hub/ZEITZ", ""],
    ["hub/../zeitz", ""],
    ["hub/zeitz", "a b"],
    ["hub/zeitz", "'; DROP TABLE error_reports"],
    ["constructor/zeitz", ""],
    ["hub/zeitz", "\0"],
    ["hub/zeitz", "x".repeat(121)],
  ])("%j and %j name nothing", (record, statement) => {
    expect(readTarget(record, statement)).toBeNull();
  });
});

test("the list of reports carries its state in its address, and names what it leaves out of account", () => {
  const { filter, ignored } = readReportFilter({ state: "declined", record: "hub/zeitz", page: "3" });
  expect(filter).toEqual({ state: "declined", record: { kind: "hub", id: "zeitz" }, page: 3 });
  expect(ignored).toEqual([]);
  expect(reportQuery(filter)).toEqual({ state: "declined", record: "hub/zeitz", page: "3" });
  expect(readReportFilter({ state: "lost", record: "zeitz", page: "0" }).ignored).toEqual([
    { field: "state", value: "lost" },
    { field: "record", value: "zeitz" },
    { field: "page", value: "0" },
  ]);
});

describe("the form of a decision", () => {
  const decision = (fields: Record<string, string>) => readDecision(formOf(fields), "de");

  test("declines with a reason only, and accepts with a version only", () => {
    expect(decision({ event: "decline", answer: " Die Quelle sagt es so. " })).toEqual({
      ok: true,
      data: { event: "decline", answer: "Die Quelle sagt es so." },
    });
    expect(decision({ event: "decline", answer: "  " })).toMatchObject({
      state: { issues: [{ field: "answer", message: "Schreiben Sie, warum die Meldung abgelehnt wird." }] },
    });
    expect(decision({ event: "accept", answer: "", version: "2" })).toEqual({
      ok: true,
      data: { event: "accept", answer: null, version: 2 },
    });
    for (const version of ["", "0", "-1", "1e9", "2147483648", "x"])
      expect(decision({ event: "accept", answer: "", version })).toMatchObject({
        state: { issues: [{ field: "version" }] },
      });
    expect(decision({ event: "reopen", answer: "x" }).ok).toBe(false);
    expect(decision({}).ok).toBe(false);
  });

  test("gives a text back that is too long or cannot be stored", () => {
    const answer = "x".repeat(2001);
    expect(decision({ event: "decline", answer })).toMatchObject({
      ok: false,
      state: { values: { answer } },
    });
    expect(decision({ event: "decline", answer: "so\u0007" })).toMatchObject({
      state: { issues: [{ message: "Der Text enthält Steuerzeichen." }] },
    });
  });
});
