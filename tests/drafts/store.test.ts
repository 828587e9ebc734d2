import { describe, expect, test } from "vitest";
import type { Person } from "#lib/auth/policy.ts";
import { contentOf, emptyContent } from "#lib/drafts/content.ts";
import type { Content, Row } from "#lib/drafts/fields.ts";
import { publishDraft, publishDue, restoreVersion, scheduleDraft } from "#lib/drafts/publication-store.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import {
  commentDraft,
  discardDraft,
  draftOf,
  pruneSaves,
  resolveConflicts,
  returnDraft,
  saveDraft,
  submitDraft,
  withdrawDraft,
} from "#lib/drafts/store.ts";
import { saveHub } from "#lib/hubs/store.ts";
import type { HubInput } from "#lib/hubs/record.ts";
import { testDatabase } from "#tests/database.ts";
import { change, citation, hub, now } from "#tests/factories.ts";

const db = testDatabase();

const person = (id: string, role: Person["role"], scopes: Person["scopes"] = []): Person => ({
  id,
  name: id,
  email: `${id}@example.org`,
  role,
  scopes,
});
const anna = person("anna", "editor");
const ben = person("ben", "editor");
const rita = person("rita", "reviewer");

const contact = (id: string) => ({
  id: `${id}-k`,
  kind: "phone" as const,
  value: "0111",
  citations: [citation(`${id}-k-c`)],
});

let counter = 0;
/** A public hub of its own, and what its form holds. */
async function published(overrides: Partial<HubInput> = {}): Promise<{ id: string; content: Content }> {
  const id = `probe-${++counter}`;
  const record = hub({ id, slug: id, contacts: [contact(id)], ...overrides });
  expect(await saveHub(db.client, record, change(0))).toMatchObject({ ok: true });
  return { id, content: contentOf({ kind: "hub", record }) };
}

const named = (content: Content, name: string): Content => ({ ...content, name });
const withPhone = (content: Content, value: string): Content => ({
  ...content,
  contacts: (content["contacts"] as Row[]).map((row) => ({ ...row, value })),
});

async function save(who: Person, id: string, content: Content, draftVersion = 0, baseVersion = 1) {
  const input = {
    person: who,
    kind: "hub" as const,
    id,
    draftVersion,
    baseVersion,
    content,
    reason: "Probe",
    now,
  };
  const saved = await saveDraft(db.client, input);
  if (!saved.ok) throw new Error(saved.reason);
  return saved;
}

async function submitted(who: Person, id: string, content: Content, baseVersion = 1) {
  const { draft } = await save(who, id, content, 0, baseVersion);
  const done = await submitDraft(db.client, {
    person: who,
    draftId: draft.id,
    draftVersion: draft.version,
    reason: "Weil es stimmt",
    now,
  });
  if (!done.ok) throw new Error(done.reason);
  return done.draft;
}

const order = (draft: { id: string; version: number }) => ({
  draftId: draft.id,
  draftVersion: draft.version,
  person: rita,
  fourEyes: true,
  now,
});

const publicName = async (id: string) => (await publicVersion(db.client, "hub", id))?.record;
const notes = (draftId: string) =>
  db.client.draftNote.findMany({
    where: { draftId },
    select: { kind: true, text: true, authorId: true },
    orderBy: { at: "asc" },
  });

describe("saving a draft", () => {
  test("what is incomplete is saved too", async () => {
    const { draft } = await save(anna, "halb", { ...emptyContent("hub", "halb"), name: "Halb" }, 0, 0);
    expect(draft).toMatchObject({ state: "open", version: 1, baseVersion: 0 });
    expect((await draftOf(db.client, "anna", "hub", "halb"))?.content["name"]).toBe("Halb");
  });

  test("two tabs that typed in different fields end up with both", async () => {
    const { id, content } = await published();
    const first = await save(anna, id, named(content, "Neuer Name"));
    const second = await save(anna, id, withPhone(content, "0222"));
    expect(second).toMatchObject({ merged: true, conflicts: [] });
    expect(second.draft.content).toEqual(named(withPhone(content, "0222"), "Neuer Name"));
    expect(second.draft.version).toBe(first.draft.version + 1);
  });

  test("two tabs that typed in the same field keep both, until the person decides", async () => {
    const { id, content } = await published();
    await save(anna, id, named(content, "Eins"));
    const second = await save(anna, id, named(content, "Zwei"));
    expect(second.conflicts).toEqual([
      { path: "name", base: "Digital Hub Probe", mine: "Zwei", theirs: "Eins" },
    ]);
    expect(second.draft.content["name"]).toBe("Eins");
    const { id: draftId, version: draftVersion } = second.draft;
    const refused = await submitDraft(db.client, {
      person: anna,
      draftId,
      draftVersion,
      reason: "Probe",
      now,
    });
    expect(refused).toMatchObject({ ok: false, reason: "conflicts" });
    const decisions = { name: "mine" as const };
    expect(
      await resolveConflicts(db.client, { person: anna, draftId, draftVersion, decisions, now }),
    ).toEqual({
      ok: true,
    });
    const after = await draftOf(db.client, "anna", "hub", id);
    expect(after?.content["name"]).toBe("Zwei");
    expect(after?.conflicts).toEqual([]);
  });

  test("three tabs in the same field: no text is dropped by the third", async () => {
    const { id, content } = await published();
    for (const name of ["Eins", "Zwei", "Drei"]) await save(anna, id, named(content, name));
    const decide = async () => {
      const draft = await draftOf(db.client, "anna", "hub", id);
      const [conflict] = draft?.conflicts ?? [];
      if (!draft || !conflict) return null;
      const { id: draftId, version: draftVersion } = draft;
      const decisions = { name: "theirs" as const };
      await resolveConflicts(db.client, { person: anna, draftId, draftVersion, decisions, now });
      return conflict.mine;
    };
    expect([await decide(), await decide(), await decide()]).toEqual(["Zwei", "Drei", null]);
  });

  test("two first saves at the same moment make one draft that holds both", async () => {
    for (let round = 0; round < 5; round++) {
      const { id, content } = await published();
      await Promise.all([
        save(anna, id, named(content, "Zugleich")),
        save(anna, id, withPhone(content, "0333")),
      ]);
      const drafts = await db.client.draft.findMany({
        where: { recordId: id, authorId: "anna" },
        select: { content: true },
      });
      expect(drafts).toEqual([{ content: named(withPhone(content, "0333"), "Zugleich") }]);
    }
  });

  test("twenty saves of twenty tabs at the same moment lose nothing", async () => {
    const rows = Array.from({ length: 20 }, (_, at) => at);
    const { id, content } = await published({ contacts: [] });
    const like = (
      contentOf({ kind: "hub", record: hub({ contacts: [contact("x")] }) })["contacts"] as Row[]
    )[0];
    await Promise.all(
      rows.map((at) =>
        save(anna, id, { ...content, contacts: [{ ...structuredClone(like as Row), id: `tab-${at}` }] }),
      ),
    );
    const draft = await draftOf(db.client, "anna", "hub", id);
    const ids = ((draft?.content["contacts"] ?? []) as Row[]).map((row) => row.id);
    expect(ids.toSorted()).toEqual(rows.map((at) => `tab-${at}`).toSorted());
    expect(draft?.conflicts).toEqual([]);
  });

  test("saving the same again makes no new version", async () => {
    const { id, content } = await published();
    const first = await save(anna, id, named(content, "Neu"));
    const again = await save(anna, id, named(content, "Neu"), first.draft.version);
    expect(again.draft.version).toBe(first.draft.version);
  });

  test("a submitted draft is not edited; withdrawn, it is", async () => {
    const { id, content } = await published();
    const draft = await submitted(anna, id, named(content, "Eingereicht"));
    const input = { person: anna, kind: "hub" as const, id, draftVersion: draft.version, baseVersion: 1 };
    const typed = { ...input, content: named(content, "Danach"), reason: "", now };
    expect(await saveDraft(db.client, typed)).toMatchObject({ ok: false, reason: "not-open" });
    expect(await withdrawDraft(db.client, { person: anna, draftId: draft.id, now })).toEqual({ ok: true });
    expect(await saveDraft(db.client, typed)).toMatchObject({ ok: true });
  });

  test("a tab that outlived its published draft starts a new one on top of what is public", async () => {
    const { id, content } = await published();
    const old = await submitted(anna, id, named(content, "Erstens"));
    expect(await publishDraft(db.client, order(old))).toMatchObject({ ok: true, version: 2 });
    const typed = withPhone(named(content, "Erstens"), "0444");
    const saved = await save(anna, id, typed, old.version);
    expect(saved.draft).toMatchObject({ baseVersion: 2, version: old.version + 1, conflicts: [] });
    expect(saved.draft.content).toEqual(typed);
  });

  test("what older tabs started from stays for a week after it was replaced", async () => {
    const { id, content } = await published();
    const at = (days: number) => new Date(now.getTime() + days * 86_400_000);
    const input = { person: anna, kind: "hub" as const, id, baseVersion: 1, reason: "" };
    let draftVersion = 0;
    let draftId = "";
    for (const [day, name] of [
      [0, "a"],
      [5, "b"],
      [11, "c"],
      [12.5, "d"],
    ] as const) {
      const content_ = named(content, name);
      const saved = await saveDraft(db.client, { ...input, draftVersion, content: content_, now: at(day) });
      if (saved.ok) [draftVersion, draftId] = [saved.draft.version, saved.draft.id];
    }
    const kept = await db.client.draftSave.findMany({
      where: { draftId },
      select: { content: true },
      orderBy: { version: "asc" },
    });
    // "a" was replaced on day 5, more than seven days before the last save.
    expect(kept.map(({ content: each }) => (each as unknown as Content)["name"])).toEqual(["b", "c", "d"]);
    await discardDraft(db.client, { person: anna, draftId, now: at(13) });
    await pruneSaves(db.client, at(30));
    expect(await db.client.draftSave.count({ where: { draftId } })).toBe(0);
  });
});

describe("submitting", () => {
  test("says what is missing, and the form will list it", async () => {
    const content = emptyContent("hub", "leer");
    const { draft } = await save(anna, "leer", content, 0, 0);
    const done = await submitDraft(db.client, {
      person: anna,
      draftId: draft.id,
      draftVersion: draft.version,
      reason: "Probe",
      now,
    });
    expect(done).toMatchObject({ ok: false, reason: "issues" });
    if (!done.ok && done.reason === "issues") expect(done.issues.map(({ path }) => path)).toContain("name");
    expect((await draftOf(db.client, "anna", "hub", "leer"))?.checked).toBe(true);
  });

  test("wants a reason and a change, and nobody else's hand", async () => {
    const { id, content } = await published();
    const { draft } = await save(anna, id, content);
    const submission = { person: anna, draftId: draft.id, draftVersion: draft.version, reason: "", now };
    expect(await submitDraft(db.client, submission)).toMatchObject({ reason: "unchanged" });
    const changed = await save(anna, id, named(content, "Neu"), draft.version);
    const next = { ...submission, draftVersion: changed.draft.version };
    expect(await submitDraft(db.client, next)).toMatchObject({ reason: "no-reason" });
    expect(await submitDraft(db.client, { ...next, person: ben, reason: "x" })).toMatchObject({
      reason: "role",
    });
    expect(await submitDraft(db.client, { ...submission, reason: "x" })).toMatchObject({ reason: "changed" });
  });

  test("an editor limited to one hub submits no other, and not by moving a hub into their limits", async () => {
    const { id, content } = await published();
    const limited = person("lea", "editor", [{ kind: "state", target: "DE-SN" }]);
    const { draft } = await save(limited, id, { ...content, stateIso: "DE-SN" });
    const submission = { person: limited, draftId: draft.id, draftVersion: draft.version, reason: "x", now };
    expect(await submitDraft(db.client, submission)).toEqual({ ok: false, reason: "out-of-scope" });
  });
});

describe("reviewing", () => {
  test("returned with a comment, saved anew, submitted again, published: the notes tell it", async () => {
    const { id, content } = await published();
    const draft = await submitted(anna, id, named(content, "Neu"));
    await commentDraft(db.client, { person: rita, draftId: draft.id, comment: "Sehe ich mir an", now });
    const back = await returnDraft(db.client, {
      person: rita,
      draftId: draft.id,
      comment: "Bitte mit Ort",
      now,
    });
    expect(back).toEqual({ ok: true });
    const saved = await save(anna, id, named(content, "Neu in Zeitz"), draft.version);
    expect(saved.draft.state).toBe("returned");
    const again = await submitDraft(db.client, {
      person: anna,
      draftId: draft.id,
      draftVersion: saved.draft.version,
      reason: "Mit Ort",
      now,
    });
    expect(again).toMatchObject({ ok: true });
    expect(await publishDraft(db.client, order(saved.draft))).toMatchObject({ ok: true, version: 2 });
    expect((await notes(draft.id)).map(({ kind, text }) => `${kind}: ${text}`).toSorted()).toEqual([
      "comment: Sehe ich mir an",
      "published: 2",
      "returned: Bitte mit Ort",
      "submitted: Mit Ort",
      "submitted: Weil es stimmt",
    ]);
    expect(await publicVersion(db.client, "hub", id)).toMatchObject({
      version: 2,
      author: "anna",
      approver: "rita",
      reason: "Mit Ort",
      record: { name: "Neu in Zeitz" },
    });
  });

  test("what was not looked at is not published", async () => {
    const { id, content } = await published();
    const draft = await submitted(anna, id, named(content, "Gesehen"));
    await withdrawDraft(db.client, { person: anna, draftId: draft.id, now });
    const saved = await save(anna, id, named(content, "Ungesehen"), draft.version);
    const { id: draftId, version: draftVersion } = saved.draft;
    await submitDraft(db.client, { person: anna, draftId, draftVersion, reason: "Probe", now });
    expect(await publishDraft(db.client, order(draft))).toEqual({ ok: false, reason: "changed" });
    expect(await publicName(id)).toMatchObject({ name: "Digital Hub Probe" });
  });

  test("nobody publishes their own while four eyes are asked for", async () => {
    const { id, content } = await published();
    const draft = await submitted(rita, id, named(content, "Selbst"));
    expect(await publishDraft(db.client, order(draft))).toEqual({ ok: false, reason: "four-eyes" });
    expect(await publishDraft(db.client, { ...order(draft), fourEyes: false })).toMatchObject({ ok: true });
  });

  test("two reviewers who publish at the same moment publish once", async () => {
    const { id, content } = await published();
    const draft = await submitted(anna, id, named(content, "Einmal"));
    const both = await Promise.all([1, 2, 3].map(() => publishDraft(db.client, order(draft))));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await publicVersion(db.client, "hub", id))?.version).toBe(2);
  });
});

describe("two people at one record", () => {
  test("changes that do not overlap are both public, each with its version", async () => {
    const { id, content } = await published();
    const drafts = [
      await submitted(anna, id, named(content, "Von Anna")),
      await submitted(ben, id, withPhone(content, "0555")),
    ];
    const done = await Promise.all(drafts.map((draft) => publishDraft(db.client, order(draft))));
    expect(done.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await publicVersion(db.client, "hub", id)).toMatchObject({
      version: 3,
      record: { name: "Von Anna", contacts: [{ value: "0555" }] },
    });
  });

  test("what overlaps goes back to its author with both sides, and nothing is published", async () => {
    const { id, content } = await published();
    const annas = await submitted(anna, id, named(content, "Von Anna"));
    const bens = await submitted(ben, id, withPhone(named(content, "Von Ben"), "0666"));
    expect(await publishDraft(db.client, order(annas))).toMatchObject({ ok: true });
    expect(await publishDraft(db.client, order(bens))).toEqual({
      ok: false,
      reason: "went-back",
      why: "conflicts",
    });
    expect(await publicName(id)).toMatchObject({ name: "Von Anna", contacts: [{ value: "0111" }] });
    const back = await draftOf(db.client, "ben", "hub", id);
    expect(back).toMatchObject({
      state: "returned",
      baseVersion: 2,
      conflicts: [{ path: "name", base: "Digital Hub Probe", mine: "Von Ben", theirs: "Von Anna" }],
    });
    expect(back?.content).toEqual(withPhone(named(content, "Von Anna"), "0666"));
    expect((await notes(bens.id)).at(-1)).toEqual({ kind: "conflict", text: "conflicts", authorId: "rita" });
  });

  test("an author hears of an overlap already when submitting", async () => {
    const { id, content } = await published();
    const { draft } = await save(ben, id, named(content, "Von Ben"));
    expect(
      await publishDraft(db.client, order(await submitted(anna, id, named(content, "Von Anna")))),
    ).toMatchObject({
      ok: true,
    });
    const done = await submitDraft(db.client, {
      person: ben,
      draftId: draft.id,
      draftVersion: draft.version,
      reason: "Probe",
      now,
    });
    expect(done).toMatchObject({ ok: false, reason: "conflicts", draft: { baseVersion: 2, state: "open" } });
  });

  test("an address that is taken is refused in so many words, and the draft stays", async () => {
    const other = await published();
    const { id, content } = await published();
    const draft = await submitted(anna, id, { ...content, slug: other.id });
    expect(await publishDraft(db.client, order(draft))).toEqual({
      ok: false,
      reason: "slug-taken",
      slug: other.id,
    });
    expect((await draftOf(db.client, "anna", "hub", id))?.state).toBe("submitted");
  });
});

describe("publishing at a time", () => {
  const later = new Date(now.getTime() + 3_600_000);

  test("not before, once after, however many look", async () => {
    const { id, content } = await published();
    const draft = await submitted(anna, id, named(content, "Um neun"));
    expect(await scheduleDraft(db.client, { ...order(draft), publishAt: later })).toEqual({ ok: true });
    expect(await publishDue(db.client, now)).toEqual([]);
    const done = await Promise.all([1, 2, 3].map(() => publishDue(db.client, later)));
    expect(done.flat().filter(({ published: each }) => each.ok)).toHaveLength(1);
    expect(await publicVersion(db.client, "hub", id)).toMatchObject({
      version: 2,
      author: "anna",
      approver: "rita",
    });
  });

  test("never in the past, and not for who may not publish", async () => {
    const { id, content } = await published();
    const draft = await submitted(rita, id, named(content, "Eigenes"));
    const asked = { ...order(draft), publishAt: now };
    expect(await scheduleDraft(db.client, asked)).toEqual({ ok: false, reason: "time" });
    expect(await scheduleDraft(db.client, { ...asked, publishAt: later })).toEqual({
      ok: false,
      reason: "four-eyes",
    });
  });

  test("what overlaps with something published meanwhile goes back with a note", async () => {
    const { id, content } = await published();
    const draft = await submitted(anna, id, named(content, "Um neun"));
    await scheduleDraft(db.client, { ...order(draft), publishAt: later });
    await publishDraft(db.client, order(await submitted(ben, id, named(content, "Vorher"))));
    await publishDue(db.client, later);
    expect((await draftOf(db.client, "anna", "hub", id))?.state).toBe("returned");
    expect(await publicName(id)).toMatchObject({ name: "Vorher" });
  });
});

describe("an earlier version", () => {
  test("comes back as a draft with its content, over the version that is public", async () => {
    const { id, content } = await published();
    await publishDraft(db.client, order(await submitted(anna, id, named(content, "Zweite Fassung"))));
    const restored = await restoreVersion(db.client, {
      person: ben,
      kind: "hub",
      id,
      version: 1,
      reason: "zurück",
      now,
    });
    expect(restored.ok).toBe(true);
    const draft = await draftOf(db.client, "ben", "hub", id);
    expect(draft).toMatchObject({ state: "open", baseVersion: 2, content: { name: "Digital Hub Probe" } });
    expect(await publicName(id)).toMatchObject({ name: "Zweite Fassung" });
    const again = await restoreVersion(db.client, {
      person: ben,
      kind: "hub",
      id,
      version: 1,
      reason: "zurück",
      now,
    });
    expect(again).toEqual({ ok: false, reason: "draft-exists", draftId: draft?.id });
  });
});
