import { describe, expect, test } from "vitest";
import type { Person } from "#lib/auth/policy.ts";
import { explanationsToGive } from "#lib/desk/contradiction-queries.ts";
import { registerFacts } from "#lib/evidence/facts-queries.ts";
import { judge } from "#lib/evidence/judged.ts";
import { longestFindingNote, mayWriteNotes, noteSchema } from "#lib/evidence/note.ts";
import { notesTo, notesWithoutFinding, publishedNotes, waitingNotes } from "#lib/evidence/note-queries.ts";
import { releaseNote, writeNote } from "#lib/evidence/note-store.ts";
import { testDatabase } from "#tests/database.ts";
import { today } from "#tests/evidence/facts.ts";

const database = testDatabase();
const now = new Date("2026-11-28T22:30:00Z");

const person = (id: string, role: Person["role"], scopes: Person["scopes"] = []): Person => ({
  id,
  name: id,
  email: `${id}@example.org`,
  role,
  scopes,
});
const editor = person("editor", "editor");
const reviewer = person("reviewer", "reviewer");
const limited = person("limited", "editor", [{ kind: "state", target: "DE-ST" }]);

const note = (finding: string, by = editor) =>
  writeNote(database.client, { person: by, finding, de: "Weil es so ist.", en: "Because it is so.", now });
const release = (noteId: string, by: Person, fourEyes = true) =>
  releaseNote(database.client, { noteId, person: by, fourEyes, now });

describe("a note", () => {
  test("is public only once somebody else has released it, and then once for all", async () => {
    const id = await note("counts:a+b");
    expect(await publishedNotes(database.client, ["counts:a+b"])).toEqual({});
    const asks = (who: Person) => waitingNotes(database.client, { person: who, fourEyes: true });
    expect((await asks(reviewer)).map(({ mayRelease }) => mayRelease)).toEqual([true]);
    expect((await asks(editor)).map(({ mayRelease, isOwn }) => [mayRelease, isOwn])).toEqual([[false, true]]);

    expect(await release(id, editor)).toEqual({ ok: false, reason: "own" });
    expect(await release("nobody", reviewer)).toEqual({ ok: false, reason: "missing" });
    expect(await release(id, reviewer)).toEqual({ ok: true });
    expect(await release(id, reviewer)).toEqual({ ok: false, reason: "released" });
    expect(await publishedNotes(database.client, ["counts:a+b", "counts:c"])).toEqual({
      // Half past eleven in Berlin.
      "counts:a+b": [{ id, de: "Weil es so ist.", en: "Because it is so.", day: "2026-11-28" }],
    });
    expect(await asks(reviewer)).toEqual([]);
    const entry = await database.client.auditEntry.findFirst({
      where: { kind: "note-released" },
      select: { actorId: true, subject: true },
    });
    expect(entry).toEqual({ actorId: "reviewer", subject: id });
  });

  test("of a reviewer is released by another one, or by themselves where four eyes are not asked for", async () => {
    const id = await note("order:a+b", reviewer);
    expect(await release(id, reviewer)).toEqual({ ok: false, reason: "own" });
    expect(await release(id, reviewer, false)).toEqual({ ok: true });
  });

  test("is released by one of two who do it at once", async () => {
    const id = await note("dates:a+b");
    const both = await Promise.all([release(id, reviewer), release(id, person("second", "reviewer"))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is never changed or removed, whoever asks the database", async () => {
    const id = await note("figures:a+b");
    const change = { textDe: "anders" };
    await expect(
      database.client.findingNote.update({ where: { id }, data: change, select: { id: true } }),
    ).rejects.toThrow(/never changed or removed/);
    await release(id, reviewer);
    for (const refused of [
      database.client.findingNote.update({ where: { id }, data: change, select: { id: true } }),
      database.client.findingNote.update({
        where: { id },
        data: { approvedAt: null, approvedBy: null },
        select: { id: true },
      }),
      database.client.findingNote.delete({ where: { id }, select: { id: true } }),
      database.client.$executeRaw`TRUNCATE finding_notes`,
    ])
      await expect(refused).rejects.toThrow(/never|append|change/i);
  });

  test("stays when the rules no longer make its finding, and the desk lists it", async () => {
    const id = await note("sequence:gone");
    const reader = { person: reviewer, fourEyes: true };
    const lost = await notesWithoutFinding(
      database.client,
      ["counts:a+b", "order:a+b", "dates:a+b", "figures:a+b"],
      reader,
    );
    expect(lost.map((each) => each.id)).toEqual([id]);
    expect(await notesTo(database.client, ["counts:a+b"], reader)).toHaveLength(1);
  });

  test("needs both languages, and no more than a thousand characters in each", () => {
    const long = "x".repeat(longestFindingNote);
    const read = (de: string, en: string) => noteSchema.safeParse({ de, en, finding: "counts:a" }).success;
    expect([read("a", "b"), read(long, long), read(" ", "b"), read("a", ""), read(`${long}x`, "b")]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    // As a browser counts them: a line break is one character.
    expect(read("x\r\n".repeat(longestFindingNote / 2), "b")).toBe(true);
  });

  test("is written by editors without limits", () => {
    expect([editor, reviewer, limited, person("reader", "reader")].map(mayWriteNotes)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

test("the desk asks for contradictions and tensions that nobody has explained, and for notes to release", async () => {
  const { findings } = judge(await registerFacts(database.client, today));
  const asked = (who: Person) =>
    explanationsToGive(database.client, findings, {
      person: who,
      fourEyes: true,
      extent: { page: 1, perPage: 50 },
    });
  const tension = findings.find(({ verdict }) => verdict === "tension");
  const before = await asked(editor);
  expect(before.rows.map((row) => (row.kind === "finding" ? row.found.finding.key : row.kind))).toEqual([
    tension?.key,
  ]);
  const id = await note(tension?.key ?? "");
  // Written about already, it is no more work for those who cannot release it.
  expect(await asked(editor)).toEqual({ rows: [], total: 0 });
  const waiting = await asked(reviewer);
  expect(waiting.rows.filter((row) => row.kind === "note" && row.note.id === id)).toHaveLength(1);
  await release(id, reviewer);
  expect((await asked(reviewer)).rows.some((row) => row.kind === "finding")).toBe(false);
  expect(await asked(limited)).toEqual({ rows: [], total: 0 });
});
