/** Nothing acknowledged disappears unless a person chose so: on the functions that decide, and on the database. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Person } from "#lib/auth/policy.ts";
import { contentOf } from "#lib/drafts/content.ts";
import {
  decide,
  decidePublication,
  freshStart,
  mergeSave,
  rebase,
  typedOver,
  type Held,
} from "#lib/drafts/decisions.ts";
import type { Content } from "#lib/drafts/fields.ts";
import { publishDraft } from "#lib/drafts/publication-store.ts";
import { heldBy } from "#lib/drafts/rows.ts";
import { nextState, unfinishedStates, type DraftState } from "#lib/drafts/states.ts";
import {
  discardDraft,
  draftOf,
  publicContent,
  resolveConflicts,
  returnDraft,
  saveDraft,
  submitDraft,
  withdrawDraft,
} from "#lib/drafts/store.ts";
import { saveHub } from "#lib/hubs/store.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { testDatabase } from "#tests/database.ts";
import { change, citation, hub, now } from "#tests/factories.ts";
import { lost, noFigures, play, staysTrue, type EditedRecord, type Figures } from "./interleaving.ts";

const seed = 20_261_121;

const start = (id: string) =>
  hub({
    id,
    slug: id,
    names: [1, 2, 3].map((at) => ({
      id: `${id}-n${at}`,
      kind: "designation" as const,
      text: `Name ${at}`,
      citations: [citation(`${id}-n${at}-c`)],
    })),
    contacts: [1, 2].map((at) => ({
      id: `${id}-k${at}`,
      kind: "phone" as const,
      value: `0${at}`,
      citations: [citation(`${id}-k${at}-c`)],
    })),
    premises: [1, 2].map((at) => ({
      id: `${id}-p${at}`,
      kind: "interim" as const,
      name: `Raum ${at}`,
      citations: [citation(`${id}-p${at}-c`)],
    })),
  });

interface Options {
  /** How a tab that is behind is saved. */
  merge: typeof mergeSave;
}

/** The register in memory, deciding by the very functions that the stores call. */
function inMemory({ merge }: Options): EditedRecord {
  const versions: Content[] = [contentOf({ kind: "hub", record: start("probe") })];
  const current = () => versions.at(-1) as Content;
  type Stored = Held & { state: DraftState; version: number; base: number };
  const drafts = new Map<number, Stored>();
  const saves = new Map<string, Content>();
  const counts = new Map<number, number>();
  const unfinished = (editor: number) => {
    const draft = drafts.get(editor);
    return draft && (unfinishedStates as readonly DraftState[]).includes(draft.state) ? draft : undefined;
  };
  const put = (editor: number, draft: Stored, held: Held): void => {
    const version = (counts.get(editor) ?? 0) + 1;
    counts.set(editor, version);
    Object.assign(draft, held, { version });
    drafts.set(editor, draft);
    saves.set(`${editor}/${version}`, structuredClone(held.content));
  };
  const shownOf = (draft: Stored) => ({
    content: draft.content,
    draftVersion: draft.version,
    baseVersion: draft.base,
    conflicts: draft.conflicts,
  });
  const move = (editor: number, event: Parameters<typeof nextState>[1]): Promise<boolean> => {
    const draft = unfinished(editor);
    const state = draft && nextState(draft.state, event);
    if (draft && state) draft.state = state;
    return Promise.resolve(Boolean(state));
  };
  return {
    open(editor) {
      const draft = unfinished(editor);
      return Promise.resolve(
        draft
          ? shownOf(draft)
          : { content: current(), draftVersion: 0, baseVersion: versions.length, conflicts: [] },
      );
    },
    save(editor, tab, content) {
      const draft = unfinished(editor);
      if (!draft) {
        const base = saves.get(`${editor}/${tab.draftVersion}`) ?? versions[tab.baseVersion - 1] ?? null;
        const held = freshStart(base, content, current());
        const fresh: Stored = { ...held, state: "open", version: 0, base: versions.length };
        put(editor, fresh, held);
        return Promise.resolve(shownOf(fresh));
      }
      if (nextState(draft.state, "save") === null) return Promise.resolve(null);
      const base = saves.get(`${editor}/${tab.draftVersion}`) ?? versions[tab.baseVersion - 1] ?? null;
      put(
        editor,
        draft,
        draft.version === tab.draftVersion ? typedOver(draft, content) : merge(draft, base, content),
      );
      return Promise.resolve(shownOf(draft));
    },
    resolve(editor, tab, decisions) {
      const draft = unfinished(editor);
      if (!draft || draft.version !== tab.draftVersion || nextState(draft.state, "save") === null)
        return Promise.resolve(false);
      put(editor, draft, decide(draft, decisions));
      return Promise.resolve(true);
    },
    submit(editor, version) {
      const draft = unfinished(editor);
      if (!draft || draft.version !== version || nextState(draft.state, "submit") === null)
        return Promise.resolve(false);
      if (draft.base !== versions.length) {
        put(editor, draft, rebase(draft, versions[draft.base - 1] ?? null, current()));
        draft.base = versions.length;
      }
      return draft.conflicts.length > 0 ? Promise.resolve(false) : move(editor, "submit");
    },
    withdraw: (editor) => move(editor, "withdraw"),
    giveBack: (editor) => move(editor, "return"),
    discard: (editor) => move(editor, "discard"),
    publish(editor, version) {
      const draft = unfinished(editor);
      if (!draft || draft.version !== version || nextState(draft.state, "publish") === null)
        return Promise.resolve("refused");
      const decision = decidePublication("hub", draft, versions[draft.base - 1] ?? null, current());
      if (decision.publish) {
        versions.push(contentOf(decision.kinded));
        draft.state = "published";
        return Promise.resolve("published");
      }
      put(editor, draft, decision.held);
      draft.base = versions.length;
      draft.state = "returned";
      return Promise.resolve("back");
    },
    standing: () =>
      Promise.resolve({
        public: current(),
        drafts: [...drafts.keys()].flatMap((editor) => unfinished(editor) ?? []),
      }),
  };
}

const said = (what: string, figures: Figures) =>
  process.stdout.write(`${what}, seed ${seed}: ${JSON.stringify(figures)}\n`);

describe("several editors of one record", () => {
  test("in 1,000 random interleavings no acknowledged change disappears unless a person chose so", async () => {
    const figures = noFigures();
    await fc.assert(
      fc.asyncProperty(play, async (each) => {
        expect(await lost(each, inMemory({ merge: mergeSave }), figures)).toEqual([]);
      }),
      { numRuns: 1000, seed, ignoreEqualValues: true },
    );
    said("Interleavings in memory", figures);
    expect(figures.runs).toBeGreaterThanOrEqual(1000);
    // A simulation in which nothing collides would show nothing.
    expect(figures.wentBack).toBeGreaterThan(50);
    expect(figures.decided).toBeGreaterThan(200);
    expect(figures.published).toBeGreaterThan(1000);
  }, 300_000);

  test("the same books find the loss where a tab that is behind simply overwrites", async () => {
    const overwriting = (_held: Held, _base: Content | null, content: Content) => ({
      content,
      conflicts: [],
      fresh: [],
    });
    const found: string[] = [];
    for (const each of fc.sample(play, { numRuns: 60, seed }))
      found.push(...(await lost(each, inMemory({ merge: overwriting }), noFigures())));
    expect(found.length).toBeGreaterThan(0);
  });

  describe("on the database", () => {
    const db = testDatabase();

    test("in 50 random interleavings no acknowledged change disappears unless a person chose so", async () => {
      const figures = noFigures();
      for (const [at, each] of fc.sample(play, { numRuns: 50, seed }).entries()) {
        const id = `probe-${at}`;
        const saved = await saveHub(db.client, start(id), change(0));
        expect(saved).toMatchObject({ ok: true });
        expect(await lost(each, inDatabase(db.client, id), figures)).toEqual([]);
      }
      said("Interleavings on the database", figures);
      expect(figures.published).toBeGreaterThan(50);
    }, 300_000);
  });
});

const person = (name: string, role: Person["role"]): Person => ({
  id: name,
  name,
  email: `${name}@example.org`,
  role,
  scopes: [],
});
const reviewer = person("reviewer", "reviewer");

/** The register on PostgreSQL, through the store's own functions. */
function inDatabase(client: PrismaClient, id: string): EditedRecord {
  const editors = [0, 1, 2, 3, 4].map((at) => person(`editor-${at}`, "editor"));
  const of = (editor: number) => editors[editor] ?? reviewer;
  const newest = async () =>
    (await client.hub.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;
  const draft = (editor: number) => draftOf(client, of(editor).id, "hub", id);
  const rowOf = (draftId: string) =>
    client.draft.findUniqueOrThrow({ where: { id: draftId }, select: { content: true, conflicts: true } });
  const shown = async (editor: number) => {
    const found = await draft(editor);
    const baseVersion = await newest();
    const content = (await publicContent(client, "hub", id, baseVersion)) as Content;
    if (!found) return { content, draftVersion: 0, baseVersion, conflicts: [] };
    const held = heldBy(await rowOf(found.id));
    return { ...held, draftVersion: found.version, baseVersion: found.baseVersion };
  };
  return {
    open: shown,
    async save(editor, tab, content) {
      const saved = await saveDraft(client, {
        person: of(editor),
        kind: "hub",
        id,
        content,
        reason: "Probe",
        now,
        draftVersion: tab.draftVersion,
        baseVersion: tab.baseVersion,
      });
      if (!saved.ok) return null;
      const after = await shown(editor);
      expect(staysTrue(after)).toBe(true);
      return after;
    },
    async resolve(editor, tab, decisions) {
      const found = await draft(editor);
      if (!found) return false;
      const { draftVersion } = tab;
      const done = await resolveConflicts(client, {
        person: of(editor),
        draftId: found.id,
        draftVersion,
        decisions,
        now,
      });
      return done.ok;
    },
    async submit(editor, draftVersion) {
      const found = await draft(editor);
      const order = { person: of(editor), draftId: found?.id ?? "", draftVersion, reason: "Probe", now };
      return (await submitDraft(client, order)).ok;
    },
    withdraw: async (editor) =>
      (await withdrawDraft(client, { person: of(editor), draftId: (await draft(editor))?.id ?? "", now })).ok,
    giveBack: async (editor) =>
      (
        await returnDraft(client, {
          person: reviewer,
          draftId: (await draft(editor))?.id ?? "",
          comment: "",
          now,
        })
      ).ok,
    discard: async (editor) =>
      (await discardDraft(client, { person: of(editor), draftId: (await draft(editor))?.id ?? "", now })).ok,
    async publish(editor, draftVersion) {
      const found = await draft(editor);
      const order = { draftId: found?.id ?? "", draftVersion, person: reviewer, fourEyes: true, now };
      const done = await publishDraft(client, order);
      if (done.ok) return "published";
      return done.reason === "went-back" ? "back" : "refused";
    },
    async standing() {
      const open = await client.draft.findMany({
        where: { recordKind: "hub", recordId: id, state: { in: [...unfinishedStates] } },
        select: { content: true, conflicts: true },
      });
      const content = await publicContent(client, "hub", id, await newest());
      return { public: content as Content, drafts: open.map(heldBy) };
    },
  };
}
