/**
 * Several editors with several tabs over one record, in any order, and the books of what must not disappear: every
 * acknowledged change carries a text that stands nowhere else, and somebody who replaces or removes a text they see, or
 * decides against it, has chosen so.
 */
import fc from "fast-check";
import { askedNow } from "#lib/drafts/decisions.ts";
import type { Conflict, Content, Row, Value } from "#lib/drafts/fields.ts";
import { valueAt, type Decision } from "#lib/drafts/merge.ts";

/** What a tab or a page shows of a draft. */
export interface Shown {
  content: Content;
  /** Of the draft; 0 where there is none. */
  draftVersion: number;
  baseVersion: number;
  conflicts: readonly Conflict[];
}

/** What the simulation does to a register; the answers say what was acknowledged. */
export interface EditedRecord {
  /** What an editor sees who opens the record now. */
  open(editor: number): Promise<Shown>;
  /** Null: refused, nothing was acknowledged. */
  save(editor: number, tab: Shown, content: Content): Promise<Shown | null>;
  resolve(editor: number, tab: Shown, decisions: Record<string, Decision>): Promise<boolean>;
  submit(editor: number, draftVersion: number): Promise<boolean>;
  withdraw(editor: number): Promise<boolean>;
  giveBack(editor: number): Promise<boolean>;
  discard(editor: number): Promise<boolean>;
  publish(editor: number, draftVersion: number): Promise<"published" | "back" | "refused">;
  /** What stands: public, and in unfinished drafts with all their conflicts. */
  standing(): Promise<{ public: Content; drafts: { content: Content; conflicts: readonly Conflict[] }[] }>;
}

/** One step of one editor; the numbers choose among what there is at that moment. */
const step = fc.record({
  editor: fc.nat(4),
  tab: fc.nat(1),
  what: fc.constantFrom(
    ...(["edit", "edit", "edit", "edit", "edit", "edit", "remove", "add", "move"] as const),
    ...(["save", "save", "save", "save", "save", "submit", "submit", "publish", "publish"] as const),
    ...(["resolve", "resolve", "open", "withdraw", "giveBack", "discard", "publishOutdated"] as const),
  ),
  // Few places, so that editors meet.
  where: fc.oneof(fc.nat(5), fc.nat(5), fc.nat(1000)),
});
export const play = fc.record({
  editors: fc.integer({ min: 3, max: 5 }),
  steps: fc.array(step, { minLength: 60, maxLength: 160, size: "max" }),
});
export type Play = typeof play extends fc.Arbitrary<infer T> ? T : never;

/** Lists whose rows are edited, and the field in each that holds a text. */
const lists: readonly (readonly [list: string, field: string])[] = [
  ["names", "text"],
  ["contacts", "value"],
  ["premises", "name"],
];

export interface Figures {
  runs: number;
  steps: number;
  acknowledged: number;
  published: number;
  wentBack: number;
  conflicts: number;
  decided: number;
}
export const noFigures = (): Figures => ({
  runs: 0,
  steps: 0,
  acknowledged: 0,
  published: 0,
  wentBack: 0,
  conflicts: 0,
  decided: 0,
});

/** A tab: what it loaded, what is typed in it, and which texts its typing replaced or removed. */
interface Tab {
  shown: Shown;
  typed: Content;
  written: string[];
  replaced: string[];
}

const marks = (value: unknown): string[] => JSON.stringify(value ?? null).match(/wert-\d+-/g) ?? [];
const rows = (content: Content, list: string) => (content[list] ?? []) as Row[];

/** Plays once. @returns the texts that were acknowledged, are gone, and nobody chose so */
export async function lost(
  { editors, steps }: Play,
  record: EditedRecord,
  figures: Figures,
): Promise<string[]> {
  const tabs = new Map<string, Tab>();
  const outdated = new Map<number, number>();
  const acknowledged = new Set<string>();
  const chosenAway = new Set<string>();
  let counter = 0;
  const text = () => `wert-${++counter}-`;
  figures.runs++;

  async function tabOf(editor: number, index: number): Promise<Tab> {
    const key = `${editor}/${index}`;
    const open = tabs.get(key);
    if (open) return open;
    const shown = await record.open(editor);
    const tab = { shown, typed: structuredClone(shown.content), written: [], replaced: [] };
    tabs.set(key, tab);
    return tab;
  }

  for (const { editor: any, tab: index, what, where } of steps) {
    const editor = any % editors;
    figures.steps++;
    const tab = await tabOf(editor, index);
    switch (what) {
      case "edit":
        type(tab, where, text());
        break;
      case "remove":
        remove(tab, where);
        break;
      case "add":
        add(tab, where, text(), counter);
        break;
      case "move":
        move(tab, where);
        break;
      case "open":
        // Typing that was never saved goes with its tab, as the page warns.
        tabs.delete(`${editor}/${index}`);
        break;
      case "save": {
        const after = await record.save(editor, tab.shown, structuredClone(tab.typed));
        if (!after) break;
        for (const mark of tab.written) acknowledged.add(mark);
        for (const mark of tab.replaced) chosenAway.add(mark);
        figures.acknowledged += tab.written.length;
        tabs.set(`${editor}/${index}`, {
          shown: after,
          typed: structuredClone(after.content),
          written: [],
          replaced: [],
        });
        break;
      }
      case "resolve": {
        const now = await record.open(editor);
        const asked = askedNow(now.conflicts);
        figures.conflicts += asked.length;
        const decisions: Record<string, Decision> = {};
        for (const [at, conflict] of asked.entries()) {
          if ((where + at) % 4 === 3) continue;
          decisions[conflict.path] = (["mine", "theirs", "mine"] as const)[(where + at) % 3] ?? "mine";
        }
        if (!(await record.resolve(editor, now, decisions))) break;
        for (const conflict of asked) {
          const decision = decisions[conflict.path];
          if (!decision) continue;
          figures.decided++;
          const kept = new Set(marks(conflict[decision]));
          for (const mark of marks([conflict.mine, conflict.theirs]))
            if (!kept.has(mark)) chosenAway.add(mark);
        }
        break;
      }
      case "submit": {
        const now = await record.open(editor);
        outdated.set(editor, now.draftVersion);
        await record.submit(editor, now.draftVersion);
        break;
      }
      case "publish":
      case "publishOutdated": {
        const version =
          what === "publish" ? (await record.open(editor)).draftVersion : (outdated.get(editor) ?? 0);
        const done = await record.publish(editor, version);
        if (done === "published") figures.published++;
        if (done === "back") figures.wentBack++;
        break;
      }
      case "withdraw":
        await record.withdraw(editor);
        break;
      case "giveBack":
        await record.giveBack(editor);
        break;
      case "discard": {
        // Seldom, or hardly anything would be left to lose.
        if (where % 6 !== 5) break;
        const now = await record.open(editor);
        if (!(await record.discard(editor))) break;
        const open = new Set(marks((await record.standing()).public));
        for (const mark of marks([now.content, now.conflicts])) if (!open.has(mark)) chosenAway.add(mark);
        break;
      }
    }
  }
  const standing = new Set(marks(await record.standing()));
  return [...acknowledged].filter((mark) => !standing.has(mark) && !chosenAway.has(mark));
}

/** Any text field of the record by number. */
function fieldAt(content: Content, where: number): { fields: Record<string, Value>; name: string } {
  const all: { fields: Record<string, Value>; name: string }[] = [{ fields: content, name: "name" }];
  for (const [list, name] of lists)
    for (const row of rows(content, list)) {
      all.push({ fields: row, name });
      for (const citation of (row["citations"] ?? []) as Row[])
        all.push({ fields: citation, name: "wording" });
    }
  return all[where % all.length] ?? { fields: content, name: "name" };
}

function type(tab: Tab, where: number, mark: string): void {
  const { fields, name } = fieldAt(tab.typed, where);
  tab.replaced.push(...marks(fields[name]));
  tab.written = tab.written.filter((written) => !marks(fields[name]).includes(written));
  fields[name] = mark;
  tab.written.push(mark);
}

function listAt(tab: Tab, where: number) {
  const [list, field] = lists[where % lists.length] ?? (["names", "text"] as const);
  return { list, field, all: rows(tab.typed, list) };
}

function remove(tab: Tab, where: number): void {
  const { list, all } = listAt(tab, where);
  if (all.length < 2) return;
  const [gone] = all.splice(Math.floor(where / lists.length) % all.length, 1);
  tab.replaced.push(...marks(gone));
  tab.written = tab.written.filter((written) => !marks(gone).includes(written));
  tab.typed[list] = all;
}

function add(tab: Tab, where: number, mark: string, counter: number): void {
  const { list, field, all } = listAt(tab, where);
  const [like] = all;
  if (!like) return;
  const row = structuredClone(like);
  row.id = `${tab.typed.id}-${list}-${counter}`;
  row[field] = mark;
  for (const [at, citation] of ((row["citations"] ?? []) as Row[]).entries()) {
    citation.id = `${row.id}-c${at}`;
    citation["wording"] = "neu";
  }
  all.splice(where % (all.length + 1), 0, row);
  tab.typed[list] = all;
  tab.written.push(mark);
}

function move(tab: Tab, where: number): void {
  const { list, all } = listAt(tab, where);
  const [first] = all.splice(where % all.length, 1);
  if (first) all.push(first);
  tab.typed[list] = all;
}

/** What stands at a conflict's path must be their side: the page says so. */
export const staysTrue = (shown: Shown): boolean =>
  askedNow(shown.conflicts).every(
    ({ path, theirs }) => JSON.stringify(valueAt(shown.content, path)) === JSON.stringify(theirs),
  );
